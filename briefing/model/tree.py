"""What a time expression means: a small algebra of operators over anchors, so that it can be resolved again.

After SCATE (Bethard and Parker 2016). Nodes are tagged msgspec structs, not dataclasses, because only those can be
told apart again when a union of them comes back from JSON.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Node(msgspec.Struct, frozen=True, tag=True):
    """One operator of a tree."""


class Mod(StrEnum):
    """TIMEX3 mod: how the words bend the value."""

    APPROX = "APPROX"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    START = "START"
    MID = "MID"
    END = "END"


class Seek(StrEnum):
    """Which occurrence of a pattern is meant, seen from the base."""

    LAST = "last"  # the latest one strictly before
    LATEST = "latest"  # the latest one, the base's own included
    THIS = "this"  # the one in the base's own year, month or week
    NEXT = "next"  # the first one strictly after
    SOONEST = "soonest"  # the first one, the base's own included
    NEAR = "near"  # LATEST, but one that begins within some weeks (a weekday: days) after the base before one long gone
    STORY = "story"  # the one in the base's year, or the year after where the base is late in its year and it is early


class Known(Node, frozen=True, tag="known"):
    """An absolute date, interval or set in EDTF."""

    edtf: str


class Created(Node, frozen=True, tag="created"):
    """The day the source was published (TimeML's document creation time); may be unknown."""


class Said(Node, frozen=True, tag="said"):
    """The day on which a statement was made, by statement id; may be unknown."""

    statement_id: str


class Same(Node, frozen=True, tag="same"):
    """What another expression of the same source means, by timex id."""

    timex_id: str


class Happening(Node, frozen=True, tag="happening"):
    """The time of what these words of the source name ("the fall of Girona"); unknown until an event dates it: the one
    that the analyst chose, else the only one of the source told in these words."""

    words: str
    event_id: str | None = None


class Shift(Node, frozen=True, tag="shift"):
    """`base` moved by an ISO 8601 duration with sign ("-P4Y"); the result is as coarse as the duration's unit.

    `mod` LESS_THAN is "nearly four years ago", MORE_THAN "over four years ago", APPROX "about four years ago".
    """

    base: Tree
    by: str
    mod: Mod | None = None


class Unit(Node, frozen=True, tag="unit"):
    """The calendar unit that holds `base` ("day", "weekend" or a Grain), then `offset` units on, counted back from
    the first day of `base` and forward from its last: Unit(created, "week", -1) is last week."""

    base: Tree
    unit: str
    offset: int = 0


class Slice(Node, frozen=True, tag="slice"):
    """`count` whole units of `base` from its `first`th on, from its end where negative: the last week of May is
    Slice(May, "week", -1), the first three days Slice(May, "day", 1, 3)."""

    base: Tree
    unit: str
    first: int
    count: int = 1


class Occurrence(Node, frozen=True, tag="occurrence"):
    """An occurrence of a partial date: TIMEX3 with X for what is open ("XXXX-WXX-4", "XXXX-09-12", "XXXX-09",
    "XXXX-XX-20", "XXXX-XX-13WD5" for a Friday the 13th, "XXXX-SU", "XXXX-Q3", "XXXX-H1", "XXXX-W31"),
    with a "?" behind it where day and month may be the other way round, or a named day that moves ("EASTER",
    "THANKSGIVING")."""

    base: Tree
    pattern: str
    seek: Seek


class Part(Node, frozen=True, tag="part"):
    """A part of `base`: its START, MID or END ("early 2024"), or APPROX ("about 2024")."""

    base: Tree
    mod: Mod


class At(Node, frozen=True, tag="at"):
    """A time of day or a part of the day (ISO "19:40", "19:40+03:00", TIMEX3 "MO", "EV", "NI") on the day `base`."""

    base: Tree
    clock: str


class Range(Node, frozen=True, tag="range"):
    """From `start` to `end`, None for an open end: "since May" is Range(May, None)."""

    start: Tree | None
    end: Tree | None


class Within(Node, frozen=True, tag="within"):
    """One moment between `start` and `end`, both included; None leaves that side open: "by 3 May", "in the past"."""

    start: Tree | None
    end: Tree | None


class Length(Node, frozen=True, tag="length"):
    """A length of time without a place on the calendar, ISO 8601 ("PT5H"; "PXM" for some months)."""

    value: str
    mod: Mod | None = None


class Repeat(Node, frozen=True, tag="repeat"):
    """A set of times as TIMEX3 gives it ("XXXX-WXX-1", "P1D"), `freq` such as "2X"."""

    value: str
    freq: str | None = None


class Vague(Node, frozen=True, tag="vague"):
    """PAST_REF, PRESENT_REF or FUTURE_REF, seen from `base`."""

    ref: str
    base: Tree


class NotADate(Node, frozen=True, tag="not a date"):
    """Words that only look like a time: a number, a name. The analyst says so; no rule reads it."""


Anchor = Created | Said | Same | Happening
Counted = Shift | Unit | Slice | Occurrence | Part | At | Range | Within | Vague
Tree = Known | Anchor | Counted | Length | Repeat | NotADate
