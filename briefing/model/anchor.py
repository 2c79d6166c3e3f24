"""What the analyst says of time, as a fact beside all that sources say."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.when import When


@dataclass(frozen=True, slots=True)
class Anchor:
    """All of `about` were at one time, which `when` gives; None says only that it is the same for all of them.

    `about` are table and id of sources (the day of publication), statements (the day of speaking), events and timexes.
    `why` is the fact in the analyst's words: "the invasion began on 24 February 2022".
    """

    id: str
    about: tuple[tuple[str, str], ...]
    when: When | None
    why: str = ""
