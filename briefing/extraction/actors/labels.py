"""What a capitalised run may be: told by titles, given names, endings and what stands around it."""

from __future__ import annotations

from briefing.extraction.actors.gazetteer import forenames, leader_surnames
from briefing.language.analysis import Sentence
from briefing.language.lexicon import bag, section, words
from briefing.language.tokens import Token
from briefing.language.verb_groups import DETERMINERS, SPEECH
from briefing.language.verbs import Form, forms
from briefing.model.actor import ActorKind


def label(sentence: Sentence, first: int, last: int, titled: bool) -> tuple[ActorKind | None, float]:
    words_ = sentence.tokens
    length = sum(1 for i in range(first, last + 1) if words_[i].text != ".")
    given = words_[first].text.split("-")[0] in forenames()
    ends = bag("places", "heads") | bag("places", "things")
    place = words_[last].text in ends or words_[first].text in bag("places", "first")
    shouted = length > 1 and all(words_[i].text.isupper() for i in range(first, last + 1))
    label_of_turn = first == 0 and last + 1 < len(words_) and words_[last + 1].text == ":"
    if shouted and label_of_turn and length in (2, 3) and words_[first].text.title() in forenames():
        return ActorKind.PERSON, 0.7
    if shouted or (place and not titled and not (length in (2, 3) and _role_after(words_, last))):
        return None, 0.0
    if titled and length <= 4 and not (length == 1 and words_[first].text in section("organisations", "heads")):
        return ActorKind.PERSON, 0.95 if given and length > 1 else 0.8
    if length > 1 and length <= 4 and (given or _initials(words_[first])):
        return ActorKind.PERSON, 0.85
    if length in (2, 3) and (_role_after(words_, last) or _speaks(sentence, first, last) or _listed(sentence)):
        return ActorKind.PERSON, 0.6
    if length in (2, 3) and _like_a_person(sentence, first, last):
        return ActorKind.PERSON, 0.5
    if length == 1 and words_[first].text in leader_surnames():
        return ActorKind.PERSON, 0.6
    if length == 1 and _by_first_name(sentence, first):
        return ActorKind.PERSON, 0.5
    if length == 1 and words_[first].text.isupper() and 2 <= len(words_[first].text) <= 6:
        return ActorKind.ORGANISATION, 0.6 if _acts(sentence, first, last) else 0.4
    return None, 0.3


def _by_first_name(sentence: Sentence, at: int) -> bool:
    """ "Gabriela led her troops": a given name alone whose deed is told; whom a letter greets is no actor."""
    words_ = sentence.tokens
    if words_[at].text not in forenames() or is_common(words_[at]) or is_locative(sentence, at):
        return False
    before = words_[at - 1].lower if at else ""
    if before in bag("places", "vessels"):
        return False
    does = any(g.finite and g.first == at + 1 and g.lemma not in ("sink", "capsize", "dock") for g in sentence.groups)
    return does and before not in DETERMINERS


def _acts(sentence: Sentence, first: int, last: int) -> bool:
    """ "the NAACP awarded", "a spokesman for BIRT": an acronym with an article or a verb of its own is a body."""
    words_ = sentence.tokens
    if len(words_[first].text) < 3 or words_[first].text in words("acronyms"):
        return False
    before = words_[first - 1].lower if first else ""
    following = words_[last + 1].lower if last + 1 < len(words_) else ""
    body = before == "the" and not (
        last + 1 < len(words_) and (words_[last + 1].is_word and following in words("nouns"))
    )
    subject = any(group.finite and group.first == last + 1 and group.lemma != "be" for group in sentence.groups)
    return (
        body
        or subject
        or (before in ("for", "by", "with") and sentence.tokens[max(0, first - 2)].lower in role_heads())
    )


def _like_a_person(sentence: Sentence, first: int, last: int) -> bool:
    """Two or three capitalised words that no list has, where neither an article nor a preposition of place leads in."""
    words_ = sentence.tokens
    before = words_[first - 1].lower if first else ""
    if before in DETERMINERS or is_locative(sentence, first) or _of_a_place(words_, first):
        return False
    if not any(token.lower in bag("function", "english") for token in words_):
        return False  # capitals mean something else in German, and the lists know no other script
    run = words_[first : last + 1]
    plain = all(token.text.isalpha() and not token.text.isupper() and len(token.text) > 1 for token in run)
    group = words_[last].text.endswith(("ists", "ans", "ats", "ites", "ives", "als", "ens", "ism"))
    return plain and not group and not any(is_common(token) or token.text in words("places") for token in run)


def _of_a_place(words_: tuple[Token, ...], first: int) -> bool:
    """After a noun of places: "the port of Santa Rosa"."""
    return first > 1 and words_[first - 1].lower == "of" and words_[first - 2].lower in bag("places", "before")


def _listed(sentence: Sentence) -> bool:
    """A line that lists people: "Present: …", "From: …"."""
    words_ = sentence.tokens
    colon = next((i for i in range(min(4, len(words_))) if words_[i].text == ":"), 0)
    return colon > 0 and words_[colon - 1].lower in bag("function", "attendance")


def _initials(token: Token) -> bool:
    return len(token.text) == 1 or token.text.endswith(".")


def _role_after(words_: tuple[Token, ...], last: int) -> bool:
    if last + 1 >= len(words_) or words_[last + 1].text not in (",", "("):
        return False
    return any(token.lower in role_heads() for token in words_[last + 2 : last + 8])


def _speaks(sentence: Sentence, first: int, last: int) -> bool:
    """The subject or the inverted subject of a verb of saying, or of meeting."""
    verbs = SPEECH | {"meet", "visit", "sign", "resign", "arrive", "travel"}
    return any(
        group.lemma in verbs and (group.first == last + 1 or group.head == first - 1)
        for group in sentence.groups
        if group.finite
    )


def role_before_name(words_: tuple[Token, ...], at: int) -> bool:
    before = at - 1
    if before > 1 and words_[before].text == "," and (words_[before - 2].is_word or words_[before - 2].lower == "'s"):
        before -= 1
    return before >= 0 and words_[before].lower in role_heads()


def is_locative(sentence: Sentence, first: int) -> bool:
    at = first - 1
    while at >= 0 and (sentence.tokens[at].lower in ("the", "central", "southern", "northern", "eastern", "western")):
        at -= 1
    return at >= 0 and sentence.tokens[at].lower in bag("places", "locative")


def is_common(token: Token) -> bool:
    readings = forms().get(token.lower, {})
    return token.lower in words("common") or Form.ING in readings or (Form.BASE in readings and len(token.text) > 3)


def role_heads() -> frozenset[str]:
    """Head nouns of roles, singular."""
    return words("roles")
