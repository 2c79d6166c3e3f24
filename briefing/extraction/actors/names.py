"""Candidate names: runs of capitalised words, labelled by titles, given names, endings and what stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefing.extraction.actors.gazetteer import Entry, Known, Sort, forenames, known
from briefing.extraction.actors.labels import is_common, is_locative, label, role_before_name, role_heads
from briefing.language.analysis import Sentence
from briefing.language.lexicon import bag, lines, section, words
from briefing.language.tokens import Token
from briefing.language.verb_groups import DETERMINERS, PREPOSITIONS
from briefing.model.actor import ActorKind

PARTICLES = frozenset(
    ["von", "van", "der", "den", "de", "da", "di", "del", "dos", "bin", "bint", "ibn", "ben", "ter", "zu", "al", "el"]
)
COMPANIES = frozenset(
    ["plc", "Oyj", "AG", "SA", "NV", "BV", "AB", "ASA", "SpA", "SE", "KK", "Bhd", "Pty", "SARL", "Ltda"]
)
_ORG_LINKS = frozenset(["of", "the", "for", "and", "&", "on", "in"])
_SEATED = frozenset(
    ["Duke", "Duchess", "Earl", "Count", "Countess", "Marquis", "Prince", "Princess", "Bishop", "Archbishop", "Abbot"]
)
_POSTED = frozenset(["Mission", "Office", "Command", "Force", "Team"])  # "United Nations Mission in Sudan"


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens first..last of one sentence; `kind` is None for a capitalised run that may be anything.

    `entry` is set for a name known beforehand. `score` is how sure the words make it, 0 to 1. `titled` says that a
    title or role stands before a person's name.
    """

    sentence: int
    first: int
    last: int
    words: str
    kind: ActorKind | None
    score: float
    entry: Entry | None = None
    titled: bool = False
    locative: bool = False
    subject: bool = False


def names(sentence: Sentence, index: int) -> Iterator[Name]:
    """The candidate names of one sentence, left to right."""
    table = {one.first: one for one in known(sentence.tokens)}
    at = 0
    while at < len(sentence.tokens):
        run_end = _run_end(sentence, at)
        if run_end is None:
            at += 1
            continue
        for name in _read_run(sentence, index, at, run_end, table):
            yield name
            run_end = max(run_end, name.last)  # "Association for Computational Linguistics" is over three runs
        at = run_end + 1


def _run_end(sentence: Sentence, at: int) -> int | None:
    """The last token of the capitalised run that begins at `at`, None where none does."""
    words_ = sentence.tokens
    if not _capital(words_[at]):
        return None
    end = at
    while end + 1 < len(words_):
        step = end + 1
        if (words_[step].text == "." and _abbreviates(words_[end])) or (
            words_[step].text == "." and len(words_[end].text) == 1
        ):
            step += 1
        while step < len(words_) and words_[step].lower in PARTICLES and step - end < 3:
            step += 1
        if step + 1 < len(words_) and _owned_by_many(words_, step):
            step += 1
        if step < len(words_) and words_[step].text in COMPANIES:
            return step
        if step >= len(words_) or not _capital(words_[step]):
            break
        end = step
    return end


def _abbreviates(token: Token) -> bool:
    return not {token.text, token.text.title()}.isdisjoint(words("abbreviations"))


def _owned_by_many(words_: tuple[Token, ...], at: int) -> bool:
    """ "the Metalworkers' Union", "the Prosecutor's Office": the owner is a sort of people, so the name goes on."""
    if words_[at].lower not in ("'s", "'", "’") or words_[at + 1].text not in heads():
        return False
    owner = words_[at - 1].lower
    many = owner in _sorts_of_people() or owner.removesuffix("s") in role_heads()
    return many or (words_[at].text in "'’" and owner.endswith(("ers", "ors", "ists")))


def _capital(token: Token) -> bool:
    text = token.text
    return text[0].isupper() or (text[:3] in ("al-", "el-") and text[3:4].isupper())


def _read_run(sentence: Sentence, index: int, first: int, last: int, table: dict[int, Known]) -> Iterator[Name]:
    """Known names, titles and common words are cut off the run; the rest is one name, or several."""
    words_ = sentence.tokens
    at, titled = first, False
    start_of_sentence = _at_start(sentence, first)
    while at <= last:
        token = words_[at]
        organisation = _organisation_end(sentence, at, last)
        hit = table.get(at)
        if organisation is not None and (hit is None or organisation > hit.last):
            yield name_at(sentence, index, at, organisation, ActorKind.ORGANISATION, 0.75)
            at, titled = organisation + 1, False
        elif hit is not None and not _is_surname(sentence, hit, last):
            yield _from_table(sentence, index, hit)
            at = hit.last + 1
        elif (seat := _seat_end(words_, at)) is not None:
            yield name_at(sentence, index, at, seat, ActorKind.PERSON, 0.75)
            at, titled = seat + 1, False
        elif is_title(token):
            titled, at = True, at + 1
            if at <= last and words_[at].text == ".":
                at += 1
        elif not _honoured(words_, at) and _skipped(words_, at, last, at == first and start_of_sentence):
            at += 1
        else:
            end = _stretch(words_, at, last, table)
            yield _free(sentence, index, at, end, titled or role_before_name(words_, at))
            at, titled = end + 1, False


def _skipped(words_: tuple[Token, ...], at: int, last: int, opens: bool) -> bool:
    """A common word printed with a capital, unless it is a given name with more of the name after it."""
    return is_common(words_[at]) and not (words_[at].text in forenames() and (at < last or not opens))


def _seat_end(words_: tuple[Token, ...], at: int) -> int | None:
    """ "the Duke of Marchester", "the Bishop of Ely": people called by what they hold; None with a name after."""
    if words_[at].text not in _SEATED or at + 2 >= len(words_) or words_[at + 1].lower != "of":
        return None
    end = at + 2
    while end + 1 < len(words_) and _capital(words_[end + 1]):
        end += 1
    named = end + 2 < len(words_) and words_[end + 1].text in (",", "(") and _capital(words_[end + 2])
    return end if _capital(words_[at + 2]) and not named else None


def _honoured(words_: tuple[Token, ...], at: int) -> bool:
    """ "Ms Green", "MR. STONE": after these few nothing but a name stands, whatever else the word means."""
    before = at - 1 - (at > 1 and words_[at - 1].text == ".")
    return before >= 0 and words_[before].lower in ("mr", "ms", "mrs", "dr", "mx", "justice")


def _stretch(words_: tuple[Token, ...], at: int, last: int, table: dict[int, Known]) -> int:
    """A free name goes on up to a title or a known name inside the run."""
    end = at
    while end < last and not is_title(words_[end + 1]):
        hit = table.get(end + 1)
        if hit is not None and not (hit.last == last and words_[at].text in forenames()):
            break
        end += 1
    while end > at and (words_[end].text == "." or words_[end].lower in PARTICLES):
        end -= 1
    return end


def _organisation_end(sentence: Sentence, at: int, last: int) -> int | None:
    """The end of an organisation's name that begins here: "Port Larsen Harbour Authority", "Ministry of Health"."""
    words_, known_heads = sentence.tokens, heads()
    opens = _at_start(sentence, at) and is_common(words_[at]) and words_[at].text not in known_heads
    if words_[last].text in COMPANIES and at < last and not any(is_title(word) for word in words_[at:last]):
        return last
    owner = at + 2 <= last and _owned_by_many(words_, at + 1)
    if (is_title(words_[at]) and not owner) or opens or words_[at].lower in DETERMINERS | PREPOSITIONS:
        return None
    end = next((i for i in range(last, at - 1, -1) if words_[i].text in known_heads), None)
    if end is None or any(words_[i].text == "." or _is_bearer(words_, i, end) for i in range(at + owner, end)):
        return None
    step = _linked_end(words_, at, end)
    if step > end:
        return step
    return end if end > at else None


def _is_bearer(words_: tuple[Token, ...], at: int, end: int) -> bool:
    """A title that somebody bears, and no part of a mission's name: "Karsu Observer Mission"."""
    return is_title(words_[at]) and not (words_[end].text in _POSTED and at == end - 1)


def _linked_end(words_: tuple[Token, ...], at: int, end: int) -> int:
    """Where a name goes on to whose head is token `end`: "of Health", "for Refugees", "of Finance and Planning"."""
    step = end
    while step + 2 < len(words_) and words_[step + 1].lower in _ORG_LINKS:
        after = step + 2 if words_[step + 2].lower != "the" else step + 3
        if words_[step + 1].lower == "and" and step == end and end == at:
            break
        if after < len(words_) and _another(words_, step + 1, after, words_[end].text):
            break
        if after >= len(words_) or not _capital(words_[after]) or (words_[step + 1].lower == "and" and step == end):
            break
        if after + 1 < len(words_) and is_title(words_[after + 1]):
            break  # "the Office of the Special Envoy" is an office of somebody
        step = after
        while step + 1 < len(words_) and _capital(words_[step + 1]) and not is_title(words_[step + 1]):
            step += 1
    return step


def _another(words_: tuple[Token, ...], link: int, after: int, head: str) -> bool:
    """What follows the link is no more of the name: a day, or another organisation."""
    if words_[link].lower == "in":
        return head not in _POSTED
    day = words_[link].lower == "on" and is_common(words_[after])
    return day or (words_[link].lower == "and" and words_[link + 1].lower == "the" and words_[after].text in heads())


@cache
def heads() -> frozenset[str]:
    """Words that organisations are called by: Ministry, Union."""
    return frozenset(section("organisations", "heads"))


@cache
def _sorts_of_people() -> frozenset[str]:
    """Nouns for sorts of people, plural."""
    return frozenset(lines("groups")) | bag("claims", "people")


def _from_table(sentence: Sentence, index: int, hit: Known) -> Name:
    kind = {Sort.STATE: ActorKind.STATE, Sort.ORGANISATION: ActorKind.ORGANISATION}.get(hit.entry.sort)
    made = name_at(sentence, index, hit.first, hit.last, kind, 0.9)
    return Name(
        index,
        hit.first,
        hit.last,
        made.words,
        kind,
        0.9,
        hit.entry,
        False,
        is_locative(sentence, hit.first),
        _is_subject(sentence, hit.last),
    )


def _free(sentence: Sentence, index: int, first: int, last: int, titled: bool) -> Name:
    kind, score = label(sentence, first, last, titled)
    return name_at(sentence, index, first, last, kind, score, titled)


def name_at(
    sentence: Sentence, index: int, first: int, last: int, kind: ActorKind | None, score: float, titled: bool = False
) -> Name:
    """The name of these tokens."""
    words_ = sentence.tokens
    text = words_[first].text
    for before, word in pairwise(words_[first : last + 1]):
        text += word.text if before.end == word.start else " " + word.text
    return Name(
        index, first, last, text, kind, score, None, titled, is_locative(sentence, first), _is_subject(sentence, last)
    )


def _is_surname(sentence: Sentence, hit: Known, last: int) -> bool:
    """ "Jordan Smith", "Chad Okoro": a given name that is also a state, with another capital after it."""
    following = sentence.tokens[hit.last + 1] if hit.last < last else None
    single = hit.first == hit.last and sentence.tokens[hit.first].text in forenames()
    return single and following is not None and not is_title(following) and following.text not in heads()


def is_title(token: Token) -> bool:
    """What stands before a person's name and is no part of it."""
    honorific = section("titles", "any")
    shouted = token.text.isupper() and token.text.title() in honorific
    return token.text in honorific or shouted or token.lower in role_heads()


def _at_start(sentence: Sentence, at: int) -> bool:
    return all(not token.is_word for token in sentence.tokens[:at]) or sentence.tokens[at - 1].text in '“"‘«:–—•'


def _is_subject(sentence: Sentence, last: int) -> bool:
    return any(group.finite and group.first - last in (1, 2) for group in sentence.groups if group.first > last)
