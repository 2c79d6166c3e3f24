"""The wording guard: what makes a judgement say less, or other, than its author means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.paper.scales import SCALES, terms_in

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|\[[^\]]*\]")
# A capital May is a month, or begins a question.
_VAGUE = re.compile(r"\b(may|[Cc]ould|[Mm]ight|[Pp]ossibly|[Pp]erhaps)\b")
_SENTENCE = re.compile(r"[^.!?…]+")


@dataclass(frozen=True, slots=True)
class Doubt:
    """`check` is the number in the house's list; `words` say what to mend."""

    check: int
    words: str


def guard(words: str, scale: str = "") -> tuple[Doubt, ...]:
    """Of a judgement as it is typed; quoted words are somebody else's. `scale` is the paper's key, "" for any."""
    return tuple(_found(_QUOTED.sub(" ", words), scale))


def _found(words: str, scale: str) -> Iterator[Doubt]:
    for sentence in _SENTENCE.findall(words):
        if "confidence" in sentence.casefold() and terms_in(sentence):
            yield Doubt(3, "Likelihood and confidence stand in one sentence: say how sure you are in another.")
            break
    terms = terms_in(words)
    allowed = [each for each in SCALES if not scale or each.key == scale]
    if terms and not any(all(map(each.holds, terms)) for each in allowed):
        names = " or ".join(each.name for each in allowed)
        yield Doubt(4, f"These terms are not of one scale ({names}): {', '.join(dict.fromkeys(terms))}.")
    if vague := _VAGUE.search(words):
        yield Doubt(5, f"“{vague.group()}” says nothing about how likely it is.")
