"""What later expressions of a source count from: the thread of its dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefing.extraction.timexes.joined import Found
from briefing.model.tree import At, Created, Happening, Known, Occurrence, Part, Range, Same, Seek, Shift, Tree, Unit
from briefing.temporal.explain import leaf

_SENTENCE, _SENTENCE_END = 150, re.compile(r"[.!?][”\"]?\s|\n")
_HEADING = 60  # characters of a line that is little more than its date
_BACK, _ON = 10, 25  # years: a bare year so far from the thread is an aside, until another one confirms it
_HEADING_WORDS = 3  # more words beside its date, and a heading is about something else than a time
_CLOCK = re.compile(r"\d\d:")


@dataclass(slots=True)
class Story:
    """`previous` is the id of the last date that months and days count on from, `day` the last day that was named.

    `year` is the year the thread stands in, as far as it is printed; `aside` a year that may have been an aside.
    `heading` is the date of the heading above, `subject` the day in the first line, `own_end` where the last word
    ended that counts from the source's own day.
    """

    text: str
    narrative: bool = False
    previous: str | None = None
    previous_end: int = 0
    whole: bool = False
    day: str | None = None
    day_block: int = 0
    clocked: bool = False
    quarter: str | None = None
    quarter_end: int = 0
    year: int | None = None
    aside: int | None = None
    heading: str | None = None
    subject: str | None = None
    own_end: int = -_SENTENCE
    first_line: int = field(init=False)  # where the first line with words ends

    def __post_init__(self) -> None:
        begin = len(self.text) - len(self.text.lstrip())
        end = self.text.find("\n", begin)
        self.first_line = end if end >= 0 else len(self.text)

    def is_earlier(self, item: Found) -> bool:
        """Whether it names a year before the one that the thread stands in."""
        year = _year(item.core or item.tree)
        return year is not None and self.year is not None and year < self.year

    def beside(self, start: int) -> Tree | None:
        """A date with its month and year that stands before in the same sentence, else the heading's date."""
        if self.previous is not None and self.whole and not self._apart(self.previous_end, start):
            return Same(self.previous)
        return Same(self.heading) if self.heading else None

    def head(self, item: Found, id_: str, start: int, words: str) -> None:
        """Count what stands below from the date of a heading that is little more than it: "Chronology of 2019"."""
        core = item.core or item.tree
        others = re.findall(r"[^\W\d_]+", words[:start])
        if _year(core) is not None and len(others) <= _HEADING_WORDS and len(words) < _HEADING:
            self.heading = id_

    def quarter_beside(self, start: int) -> Tree | None:
        """The quarter that was named before in the same sentence."""
        if self.quarter is None or self._apart(self.quarter_end, start):
            return None
        return Same(self.quarter)

    def is_own_day(self, start: int) -> bool:
        """Whether the sentence so far tells of the writer's own days: "Yesterday she heard of the wreck of 9 May"."""
        return self.own_end >= 0 and not self._apart(self.own_end, start)

    def day_for(self, block: int, start: int) -> Tree | None:
        """The day that a time of the clock in this block belongs to; reports by the minute name it only once.

        The lines of a log, which begin with their hour, tell of the day that stands over the whole.
        """
        if (
            self.subject is not None
            and not self.clocked
            and not self.text[self.text.rfind("\n", 0, start) + 1 : start].strip()
        ):
            return Same(self.subject)
        if self.day is None or not (self.clocked or self.day_block == block):
            return None
        return Same(self.day)

    def follow(self, item: Found, id_: str, end: int, block: int, length: int) -> None:
        """Go on from this expression, which ends at `end` and stands in block `block` of `length` characters."""
        core = item.core or item.tree
        if isinstance(leaf(core), Happening):  # no date yet, and so nothing to count on from
            return
        if isinstance(leaf(core), Created):
            self.own_end = end
        if isinstance(core, Known) and _is_day(core) and end <= self.first_line:
            self.subject = self.subject or id_
        if _is_day(core):
            self._stand(core, id_, block, length)
        if _is_quarter(core):
            self.quarter, self.quarter_end = id_, end
        if not _is_date(core) or _borrows_its_day(core) or self._is_remark(item, core):
            return
        self.previous, self.previous_end = id_, end
        self.whole = isinstance(core, Known) and len(core.edtf.lstrip("-")) >= len("2025-01")
        self.year = _year(core) or self.year
        self.aside = None

    def _apart(self, end: int, start: int) -> bool:
        return start - end > _SENTENCE or _SENTENCE_END.search(self.text[end:start]) is not None

    def _stand(self, core: Tree, id_: str, block: int, length: int) -> None:
        clock = isinstance(core, At) and bool(_CLOCK.match(core.clock))
        anchor = leaf(core)
        if clock and isinstance(anchor, Same) and anchor.timex_id == self.day:
            self.clocked = True
            return
        self.day, self.day_block = id_, block
        self.clocked = (clock or length < _HEADING) and anchor is None

    def _is_remark(self, item: Found, core: Tree) -> bool:
        """A story goes on from itself: not from the day it was written, not from a look back or far ahead."""
        if not self.narrative:
            return False
        back = isinstance(core, Shift) and core.by.startswith("-") and "Y" in core.by
        if isinstance(leaf(core), Created) or back or (isinstance(core, Occurrence) and core.seek is Seek.LAST):
            return True
        bare = isinstance(core, Known) and core.edtf.lstrip("-").isdecimal()
        ends_years = isinstance(item.tree, Range) and item.tree.start is not None and core == item.tree.end
        year = _year(core)
        return bare and (ends_years or (year is not None and self._is_aside(year)))

    def _is_aside(self, year: int) -> bool:
        if self.year is None or -_BACK < year - self.year < _ON:
            return False
        confirmed = self.aside is not None and abs(year - self.aside) < _BACK
        self.aside = year
        return not confirmed


def _year(core: Tree) -> int | None:
    match core:
        case Known(edtf):
            digits = edtf[: 5 if edtf[:1] == "-" else 4]
            return int(digits) if digits.lstrip("-").isdecimal() else None
        case Part(base) | At(base):
            return _year(base)
        case _:
            return None


def _borrows_its_day(core: Tree) -> bool:
    """A time of the clock on a day that was named before: later days count on from that one."""
    clock = isinstance(core, At) and _CLOCK.match(core.clock) is not None
    return clock and isinstance(core, At) and isinstance(core.base, Unit) and core.base.offset == 0


def _is_quarter(core: Tree) -> bool:
    match core:
        case Known(edtf):
            return edtf[-3:] in ("-33", "-34", "-35", "-36")
        case Occurrence(_, pattern):
            return "-Q" in pattern
        case Unit(_, unit):
            return unit == "quarter"
        case _:
            return False


def _is_day(core: Tree) -> bool:
    match core:
        case Known(edtf):
            return len(edtf.strip("?~-")) == len("2025-01-01")
        case Occurrence(_, pattern):
            return len(pattern.partition("WD")[0]) in (len("XXXX-01-01"), len("XXXX-WXX-1"))
        case Unit(_, unit):
            return unit == "day"
        case Shift(_, by):
            return by.endswith("D")
        case At(base):
            return _is_day(base)
        case _:
            return False


def _is_date(tree: Tree) -> bool:
    """Whether later expressions may count from it: a date no coarser than a year."""
    match tree:
        case Known(edtf):
            return "X" not in edtf
        case Occurrence() | Shift():
            return True
        case Unit(_, unit):
            return unit not in ("decade", "century")
        case Part(base) | At(base):
            return _is_date(base)
        case Range(start, _) if start is not None:
            return _is_date(start)
        case _:
            return False
