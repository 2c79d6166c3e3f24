"""What a check finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`check` is the number in the list, `block` where it is, "" for the whole paper; `words` say what to mend."""

    check: int
    block: str
    words: str
