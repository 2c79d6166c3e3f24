"""What stands beside a text: comments in its margin, and words that were struck out or put in, with their authors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from briefing.model.source import BlockKind
from briefing.readers.manuscript import Manuscript


class Deed(StrEnum):
    COMMENT = "Comment"
    INSERTED = "Inserted"
    DELETED = "Deleted"


@dataclass(frozen=True, slots=True)
class Aside:
    """`author` and `day` are "" where the file does not tell."""

    deed: Deed
    words: str
    author: str = ""
    day: str = ""


def set_asides(manuscript: Manuscript, asides: Iterable[Aside]) -> None:
    """Set them after the text as furniture: the analyst reads them, but they are not what the source says.

    Neighbouring changes of one author are one.
    """
    last: Aside | None = None
    for aside in asides:
        alike = last is not None and (aside.deed, aside.author, aside.day) == (last.deed, last.author, last.day)
        if last is not None and alike and aside.deed is not Deed.COMMENT:
            last = Aside(last.deed, last.words + aside.words, last.author, last.day)
            continue
        _set(manuscript, last)
        last = aside
    _set(manuscript, last)


def _set(manuscript: Manuscript, aside: Aside | None) -> None:
    words = aside.words.strip() if aside else ""
    if aside and words:
        who = ", ".join(part for part in (aside.deed.value, aside.author, aside.day) if part)
        manuscript.add(f"[{who}] {words}", BlockKind.FURNITURE)
