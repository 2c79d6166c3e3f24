"""What all records have in common that the analyst makes: ids that no reading gives, and words selected in a source."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model.source import SourceText
from briefing.model.span import Passage, Span, passage

HAND = "hand:"  # ids of records the analyst made begin so, and no reading of a source ever makes one like it


def free_id(taken: Iterable[str], kind: str = "") -> str:
    """The next id by hand; `kind` is a letter that keeps the ids of several tables apart, "" for events."""
    stem = f"{HAND}{kind}"
    numbers = (id_.removeprefix(stem) for id_ in taken if id_.startswith(stem))
    return f"{stem}{max((int(number) for number in numbers if number.isdecimal()), default=0) + 1}"


def selected(source_id: str, text: SourceText, span: Span) -> Passage:
    """The words selected in a source, without blanks around them. Raises ValueError where nothing else is selected."""
    words = span.of(text.text)
    if not words.strip():
        raise ValueError("no words are selected")
    start = span.start + len(words) - len(words.lstrip())
    return passage(source_id, text.text, Span(start, start + len(words.strip())))
