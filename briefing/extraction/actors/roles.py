"""Roles as the source prints them, before and after a name: "U.S. special envoy", ", the Kremlin spokesman,"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extraction.actors.labels import role_heads
from briefing.extraction.actors.names import Name
from briefing.language.tokens import Token
from briefing.language.verb_groups import BE, DETERMINERS, DIVIDERS, HAVE, MODALS, PREPOSITIONS, PRONOUNS, SPEECH
from briefing.language.verbs import Form, forms
from briefing.model.span import Span

LONGEST = 8  # tokens of a role before a name
_STOPS = (DETERMINERS - {"'s"}) | PREPOSITIONS | PRONOUNS | DIVIDERS | BE - {"'s"} | HAVE | MODALS
_HONORIFICS = frozenset(["mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "dr.", "sir", "dame"])
_ARTICLES = frozenset(["the", "a", "an", "its", "their", "his", "her"])


def roles_of(words: Sequence[Token], name: Name, before: Name | None) -> list[Span]:
    """Spans of the roles of `name`; `before` is the name to its left, whose plural role it may share."""
    found = [role_before(words, name.first), _shared(words, name, before), role_after(words, name.last)]
    return [span for span in found if span is not None]


def role_before(words: Sequence[Token], first: int) -> Span | None:
    """The nouns before a name whose last one is an office, singular or plural; "Mrs." before the name passed over."""
    while first > 1 and (words[first - 1].lower in _HONORIFICS or words[first - 2].lower in _HONORIFICS):
        if words[first - 1].lower not in _HONORIFICS and words[first - 1].text != ".":
            break
        first -= 1
    last = first - 1
    if last >= 0 and words[last].text == "." and last:
        last -= 1
    if last > 0 and words[last].text == "," and words[last - 1].lower in role_heads():
        last -= 1  # "his Nigerien counterpart, Bakary Yaou Sangaré,"
    if words[first - 1].text == "," and last == first - 1:
        return _office_of(words, last)
    if last > 1 and words[last - 1].lower == "of" and words[last].is_name and words[last - 2].lower in role_heads():
        return Span(words[_first_of(words, last - 2)].start, words[last].end)  # "Secretary of State Jane Roe"
    if last < 0 or not _is_head(words[last].lower):
        return None
    return Span(words[_first_of(words, last)].start, words[last].end)


def _first_of(words: Sequence[Token], last: int) -> int:
    """Where the nouns of a role begin that ends at token `last`."""
    at = last
    while at > 0 and last - at < LONGEST and _goes_on(words, at - 1):
        at -= 1
    while at < last and words[at].lower in ("'s", "-"):
        at += 1
    return at


def _office_of(words: Sequence[Token], comma: int) -> Span | None:
    """ "the President of Chile, Gabriel Boric": an office with its "of", before a comma and the name."""
    for head in range(comma - 2, max(-1, comma - 6), -1):
        if words[head + 1].lower == "of" and words[head].lower in role_heads():
            return Span(words[_first_of(words, head)].start, words[comma - 1].end)
    return None


def role_after(words: Sequence[Token], last: int) -> Span | None:
    """An apposition or a parenthesis after a name: ", the company's chief executive," or "(chair)"."""
    if last + 2 >= len(words) or words[last + 1].text not in (",", "("):
        return None
    at, end = last + 2, last + 2
    if words[at].text[0].isdigit() and at + 2 < len(words) and words[at + 1].text == ",":
        at = end = at + 2  # ", 54, a fisherman,"
    closing = ")" if words[last + 1].text == "(" else ","
    while end < len(words) and end - at < 12 and words[end].text not in (closing, ".", ";", ",", ")", "(", "–", "—"):
        if words[end].lower in BE | HAVE | MODALS - {"'s"} and words[end].lower != "'s":
            return None
        end += 1
    at += words[at].lower in _ARTICLES if at < end else 0
    heads = [i for i in range(at, end) if _is_head(words[i].lower)]
    links = [i for i in range(at, end) if words[i].lower in PREPOSITIONS | {"to", "who", "that"}]
    # the office comes before the first "of": "head of the mission", not "a town of officials"
    if Form.ING in forms().get(words[at].lower, {}) or words[at].lower in DIVIDERS or words[-1].text == "?":
        return None
    told = Form.PAST in forms().get(words[at].lower, {}) and words[at].lower not in ("retired", "elected", "appointed")
    if told or not heads or (links and heads[0] > links[0]) or words[at].lower in SPEECH:
        return None
    return Span(words[at].start, words[end - 1].end)


def _shared(words: Sequence[Token], name: Name, before: Name | None) -> Span | None:
    """A plural role before the first of several names: "advisers Yuri Ushakov and Kirill Dmitriev"."""
    if before is None or any(words[i].lower not in ("and", ",", "&") for i in range(before.last + 1, name.first)):
        return None
    shared = role_before(words, before.first)
    if shared is None:
        return None
    plural = next(token for token in words if token.end == shared.end).lower
    return shared if plural not in role_heads() else None


def _is_head(word: str) -> bool:
    return word in role_heads() or (word.endswith("s") and word[:-1] in role_heads()) or word == "chiefs of staff"


def _goes_on(words: Sequence[Token], at: int) -> bool:
    word = words[at]
    infinitive = at > 0 and words[at - 1].lower == "to" and Form.BASE in forms().get(word.lower, {})
    if word.lower == "to" or infinitive:
        return False
    if word.text == "-":
        return True
    if not word.is_word:
        return word.lower == "'s"
    if Form.PAST in forms().get(word.lower, {}) and "-" not in word.text:
        return False
    return word.lower not in _STOPS and not word.lower.endswith("ly") and word.lower not in SPEECH
