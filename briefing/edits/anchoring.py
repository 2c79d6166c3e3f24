"""Finding the words of a passage again in another text of the same source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from unicodedata import normalize

from briefing.model.span import CONTEXT, Passage, Span, passage

_WIDE = 400  # characters of context that tell two places with the same words apart
_ENOUGH = 6  # letters of context, or
_LONG = 16  # letters of the words themselves: less may stand anywhere by chance
_CANDIDATES = 2_000


@dataclass(frozen=True)
class Letters:
    """A text as letters and digits alone, which is what readers agree on: they differ in spaces, hyphens and marks."""

    text: str

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        signs, places = list[str](), list[int]()
        for place, char in enumerate(self.text):
            for sign in normalize("NFKC", char).casefold():
                if sign.isalnum():
                    signs.append(sign)
                    places.append(place)
        return "".join(signs), places

    @property
    def signs(self) -> str:
        return self._folded[0]

    def span(self, start: int, end: int) -> Span:
        """The characters of the text from one sign to before another."""
        places = self._folded[1]
        return Span(places[start], places[end - 1] + 1)

    def count_before(self, place: int) -> int:
        """How many signs stand before a character of the text."""
        return bisect_left(self._folded[1], place)


def widened(old: str, known: Passage) -> Passage:
    """The passage with as much context of its own text as `reanchor` can use."""
    start, end = known.span.start, known.span.end
    return Passage(known.source_id, known.span, known.exact, old[max(0, start - _WIDE) : start], old[end : end + _WIDE])


def reanchor(known: Passage, text: str | Letters) -> Passage | None:
    """Where the words of a passage stand in a new text; None where they are gone or could stand in several places.

    Of several places with the same letters the one with most of its surroundings is right; places that are alike in
    this are told apart only if one stands where it stood.
    """
    new = text if isinstance(text, Letters) else Letters(text)
    candidates = list(_candidates(known, new))
    if not candidates:
        return None
    before, after = Letters(known.prefix).signs, Letters(known.suffix).signs
    scores = {span: _alike(span, before, after, new) for span in candidates}
    best = max(scores.values())
    if best < min(_ENOUGH, len(before) + len(after)) and len(Letters(known.exact).signs) < _LONG:
        return None
    first = [span for span in candidates if scores[span] == best]
    found = first[0] if len(first) == 1 else next((span for span in first if span.start == known.span.start), None)
    return passage(known.source_id, new.text, found) if found else None


def lost(known: Passage) -> Passage:
    """The passage without a place; its words and context are kept, so that a later reading may find them."""
    return Passage(
        known.source_id, Span(0, 0), known.exact, known.prefix[-CONTEXT:], known.suffix[:CONTEXT], is_lost=True
    )


def _candidates(known: Passage, new: Letters) -> Iterator[Span]:
    same = [Span(at, at + len(known.exact)) for at in _places(known.exact, new.text)]
    yield from same
    wanted, starts = Letters(known.exact).signs, [span.start for span in same]
    for at in _places(wanted, new.signs):
        span = new.span(at, at + len(wanted))
        # Where the same characters stand, the same letters do too: those are one place.
        place = bisect_left(starts, span.start + 1)
        if not (place and same[place - 1].overlaps(span)):
            yield span


def _places(wanted: str, text: str) -> Iterator[int]:
    at, count = text.find(wanted) if wanted else -1, 0
    while at >= 0 and count < _CANDIDATES:
        yield at
        at, count = text.find(wanted, at + 1), count + 1


def _alike(span: Span, before: str, after: str, new: Letters) -> int:
    """How many letters of the surroundings agree, from the words outwards."""
    start, end = new.count_before(span.start), new.count_before(span.end)
    left = zip(reversed(before), reversed(new.signs[max(0, start - len(before)) : start]), strict=False)
    right = zip(after, new.signs[end : end + len(after)], strict=False)
    return sum(1 for side in (left, right) for _ in takewhile(lambda pair: pair[0] == pair[1], side))
