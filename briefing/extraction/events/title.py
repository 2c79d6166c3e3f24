"""The title of an event, from words of the source: who did what to whom, where; at most 90 characters."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.join import SUFFIXES
from briefing.extraction.events.places import Place
from briefing.language.clauses import Clause
from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.language.verb_groups import Tense, VerbGroup
from briefing.language.verbs import past_of
from briefing.model.actor import ActorKind
from briefing.model.span import Span

LONGEST = 90
_CUT = frozenset(["-", ",", ";", ":", "–", "—", "(", "”", '"', "“", "»", "«"])
_TIME_WORDS = frozenset(
    ["of", "on", "in", "at", "by", "since", "from", "until", "before", "after", "for", "during", "late", "early"]
)
_MEETING = {"sit-down": "met"}  # "sat down with X" is shown as "met X", the one verb that is not the source's own


def title(
    text: str,
    tokens: Sequence[Token],
    clause: Clause,
    cast: Cast,
    place: Place | None,
    dated: Sequence[Span],
    shared: str,
) -> str:
    """`shared` stands in where the clause has none of its own; "" leaves it out."""
    verb, last = clause.verb, _object_end(tokens, clause)
    who = subject(text, tokens, clause, cast, dated) or shared
    if who.lower() in ("he", "she", "they") and shared:
        who = shared
    met = _MEETING.get(f"{verb.lemma}-{tokens[verb.head + 1].lower}" if verb.head + 1 < len(tokens) else "")
    if who.lower() in ("who", "which", "that") or who.lower().endswith((" who", " which")):
        who = _relative(tokens, clause, cast) or shared or who
    if who.lower().startswith(("which ", "that ", "who ")):
        who = who.partition(" ")[2]
    what_first = verb.head + 3 if met else verb.head + 1
    what = _phrase(text, tokens, what_first, last, cast, dated)
    made = " ".join(part for part in (who, met or _verb(text, tokens, verb), what) if part)
    where = place.phrase.of(text) if place and place.name.of(text) not in made else ""
    if where and len(made) + len(where) < LONGEST:
        made = f"{made} {where}"
    return shortened(_capital(made))


def subject(text: str, tokens: Sequence[Token], clause: Clause, cast: Cast, dated: Sequence[Span]) -> str:
    """The subject of a clause as printed, people by their surnames, times and what stands before it left out."""
    words = _phrase(text, tokens, _subject_start(tokens, clause), clause.verb.first - 1, cast, dated).split()
    while words and words[0].lower() in ("between", "and", "or", "on", "about", "but"):
        words = words[1:]  # what is left of a time or of the clause before
    closing = "," if any("," in word for word in words) and tokens[clause.verb.first - 1].text == "," else ""
    return " ".join(words) + closing


def shortened(words: str) -> str:
    """Cut at the last word that fits, no preposition or article left hanging, no mark at the end."""
    words = " ".join(words.split())
    while len(words) > LONGEST or _hangs(words):
        head, _, _ = words[: LONGEST + 1].rpartition(" ") if len(words) > LONGEST else words.rpartition(" ")
        if not head:
            return words[:LONGEST]
        words = head
    return words.rstrip(" ,;:–—-(.") if words.endswith(" .") else words.rstrip(" ,;:–—-(")


def _relative(tokens: Sequence[Token], clause: Clause, cast: Cast) -> str:
    """ "Marsudi, who arrived": the name that the relative clause hangs on."""
    named = cast.within(Span(tokens[clause.first].start, tokens[clause.verb.first].start))
    return named[-1][1].name.split()[-1] if named else ""


def _hangs(words: str) -> bool:
    last = words.rstrip(" ,;:–—-(").rpartition(" ")[2].lower()
    hanging = (
        bag("function", "prepositions") | bag("function", "determiners") | {"to", "and", "or", "that", "which", "who"}
    )
    return " " in words and last in (hanging | {"early", "late"}) - {
        "more",
        "most",
        "all",
        "over",
        "under",
        "one",
        "two",
        "three",
        "four",
    }


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _subject_start(tokens: Sequence[Token], clause: Clause) -> int:
    """After the last comma or dash before the verb that closes a fronted phrase, unless it closes an apposition."""
    commas = [at for at in range(clause.first, clause.verb.first) if tokens[at].text in _CUT - {"("}]
    if not commas:
        return clause.first
    if commas[-1] == clause.verb.first - 1:
        return commas[-3] + 1 if len(commas) > 2 else clause.first  # "Silva, the minister, resigned"
    return commas[-1] + 1


def _object_end(tokens: Sequence[Token], clause: Clause) -> int:
    end = clause.verb.head
    while end + 1 <= clause.last:
        following = tokens[end + 1]
        if following.text in _CUT or (following.text in ".!?…" and end + 1 == clause.last):
            break
        end += 1
    return end


def _verb(text: str, tokens: Sequence[Token], verb: VerbGroup) -> str:
    """The simple past for what happened; the source's own words for a passive, a future or a possibility."""
    if (
        verb.tense is Tense.PAST
        and not verb.passive
        and not verb.progressive
        and verb.lemma not in ("be", "have", "do")
    ):
        return past_of(verb.lemma)
    return Span(tokens[verb.first].start, tokens[verb.head].end).of(text)


def _phrase(text: str, tokens: Sequence[Token], first: int, last: int, cast: Cast, dated: Sequence[Span]) -> str:
    """Tokens first..last as printed, without time expressions and with people by their surnames."""
    kept: list[Span] = []
    at = first
    while at <= last:
        if tokens[at].text == "(":
            at = next((i for i in range(at, last + 1) if tokens[i].text == ")"), last) + 1
            continue
        span = next((one for one in dated if one.start <= tokens[at].start < one.end), None)
        if span is not None:
            if kept and tokens[at - 1].lower in _TIME_WORDS and kept[-1].end == tokens[at - 1].end:
                kept.pop()
            at += 1
            continue
        named = cast.at(tokens[at].start)
        if named and named[1].kind is ActorKind.PERSON:
            end = max((i for i in range(at, last + 1) if tokens[i].end <= named[0].end), default=at)
            surname = end - 1 if tokens[end].text in SUFFIXES and end > at else end
            kept.append(Span(tokens[surname].start, tokens[end].end))
            at = end + 1
            continue
        kept.append(Span(tokens[at].start, tokens[at].end))
        at += 1
    return _printed(text, kept).strip(" ,;:–—-")


def _printed(text: str, kept: Sequence[Span]) -> str:
    """The spans joined as the source spaces them."""
    made = ""
    for number, span in enumerate(kept):
        apart = number > 0 and kept[number - 1].end != span.start
        made += (" " if apart else "") + span.of(text)
    return made
