"""Times of the clock, with their zone where one is named."""

from __future__ import annotations

import re

from briefing.extraction.timexes.build import dated
from briefing.extraction.timexes.en.absolute import DAY, MONTH, WEEKDAY, month_of, year_of
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Rule
from briefing.model.tree import At, Unit

HOUR = "((day | num) (: | .) (day | num) (: (day | num))?)"
AMPM = (
    "(hour12 | (day | num | year) (am_pm | (article | p) . m .?) | hour1 . m .? | (day | num) : hour1 | hour1 "
    "| number (am_pm | (article | p) . m .?) "
    "| (day | num) : (day | num) : (day | num) (am_pm | (article | p) . m .?) "
    "| (day | num) (: | .) (day | num) (am_pm | (article | p) . m .?) | (day | num) (: | .) hour12)"
)
ZONE = "(zone | (named_place | place_time) time)"
_HOURS_FOLLOW = ("at", "by", "from", "until", "till", "to", "before", "after", "@")
CLOCK = f"(({AMPM} | {HOUR}) {ZONE}?)"


def clock_of(words: Matched) -> str | None:
    """The first time of day of a match as ISO "19:40+03:00"; None for what no clock shows."""
    numbers = _figures(words)
    if not numbers:
        return None
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if hour >= 100 and len(numbers) == 1:  # "830am", "1140 a.m."
        hour, minute = divmod(hour, 100)
    text = " ".join(words.tokens.word(index) for index in range(words.first, words.last))
    text = re.sub(r"(?<=\d)(?=[ap]\b)", " ", text)
    if (
        "p . m" in text
        or re.search(r"\bp$", text)
        or text.split(" ", 1)[0].endswith("pm")
        or " pm" in text
        or "pm " in text
        or text.endswith("pm")
    ):
        hour += 12 * (hour < 12)
    elif hour == 12 and (
        "a . m" in text or text.endswith(" a") or " am" in text or "am " in text or text.endswith("am")
    ):
        hour = 0
    if hour > 24 or minute > 59:
        return None
    return f"{hour:02d}:{minute:02d}{_zone(words)}"


def _figures(words: Matched) -> list[int]:
    """The hour and the minutes: the figures before and after the first colon, or the hour alone."""
    found: list[int] = []
    for index in range(words.first, words.last):
        digits = "".join(char for char in words.tokens.word(index) if char.isdecimal())
        if digits:
            found.append(int(digits))
        elif words.tokens.classes[index] == words.lexicon.letters["number"]:
            found.append(int(words.lexicon.worth[words.tokens.word(index)]))
        elif found and words.tokens.word(index) not in (":", "."):
            break
        elif not found:
            found.clear()
    return found[:2]


def _zone(words: Matched) -> str:
    zone = words.any_value("zone", "place_time")
    return str(zone) if zone is not None else ""


def _time(words: Matched) -> Meaning:
    clock = clock_of(words)
    first_pair = words.tokens.word(words.first + 1)
    if words.classes == words.lexicon.letters["hour1"] and words.before() not in _HOURS_FOLLOW:
        return None  # "at 9a" is an hour, "Section 9a" is not
    if clock is None or (words.glued_before() and words.before() in (":", "-", ".", "/", "’", "'", ",")):
        return None
    marked = words.has("hour1", "zone", "place_time", "named_place", "am_pm", "hour12", "p", "m")
    if first_pair == "." and not marked:
        return None
    if words.glued_after() and words.after() in (":", "-", "/"):
        return None
    if first_pair == ":" and len(words.tokens.word(words.first + 2)) != 2 and not words.has("hour12", "hour1"):
        return None
    return At(Unit(words.setting.nearby, "day"), clock)


def _time_on(words: Matched) -> Meaning:
    """19:40 on 2 December 2025; 2 December 2025 at 19:40."""
    month = month_of(words)
    day = words.any_number("nth") or _day_beside(words)
    clock = _clock_in(words)
    if month is None or day is None or clock is None:
        return None
    tree = dated(words, month, day, year_of(words))
    return At(tree, clock) if tree else None


def _day_beside(words: Matched) -> int | None:
    letters = words.lexicon.letters
    classes = words.tokens.classes
    at = next(i for i in range(words.first, words.last) if classes[i] in (letters["month"], letters["maybe_month"]))
    for index in (at - 1, at - 2, at + 1, at + 2):
        if words.first <= index < words.last and classes[index] == letters["day"] and not _in_clock(words, index):
            return int(words.tokens.word(index))
    return None


def _in_clock(words: Matched, index: int) -> bool:
    return ":" in (words.tokens.word(index - 1), words.tokens.word(index + 1))


def _clock_in(words: Matched) -> str | None:
    colon = next((i for i in range(words.first, words.last) if words.tokens.word(i) == ":"), None)
    start = words.at("hour12") if colon is None else colon - 1
    if start is None:
        start = words.at("am_pm")
        start = None if start is None else start - 1
    if start is None:
        return None
    stop = next((i for i in range(start + 3, words.last) if words.tokens.word(i) in ("on", ",")), words.last)
    return clock_of(Matched(words.tokens, start, stop, words.lexicon, words.setting))


def _o_clock(words: Matched) -> Meaning:
    hour = words.any_number("number", "day")
    if hour is not None and words.before() in ("past", "to"):
        return None
    return At(Unit(words.setting.nearby, "day"), f"{hour:02d}:00") if hour is not None and hour <= 24 else None


RULES = (
    Rule(
        "clock",
        CLOCK,
        _time,
        (
            Example("The talks began at 19:40 Moscow time.", "19:40 Moscow time", "2025-06-18T19:40+03:00"),
            Example("The talks began at 5 p.m. sharp.", "5 p.m", "2025-06-18T17:00"),
            Example("On 3 June 2024 they met at 19:40.", "19:40", "2024-06-03T19:40"),
            Example("The talks began at 7.40 pm.", "7.40 pm", "2025-06-18T19:40"),
            Example("The call is at 9a and the flight at 8:45p.", "9a", "2025-06-18T09:00"),
            Example("The call began at 830am.", "830am", "2025-06-18T08:30"),
            Example("The call began at 1140 a.m. sharp.", "1140 a.m", "2025-06-18T11:40"),
            Example("a score of 3:1, a share of 7.40, under Section 9a", ""),
        ),
        0.85,
    ),
    Rule(
        "o'clock",
        "(number | day) (o ' clock | oclock)",
        _o_clock,
        (Example("at three o'clock", "three o'clock", "2025-06-18T03:00"),),
    ),
    Rule(
        "clock on a date",
        f"({WEEKDAY} {MONTH} {DAY} {HOUR} zone? year | {CLOCK} ,? at? {WEEKDAY} {DAY} of? {MONTH} year? "
        f"| {WEEKDAY} ({DAY} of? {MONTH} | {MONTH} {DAY}) ,? year? ,? at? {CLOCK})",
        _time_on,
        (
            Example("It was 2 December 2025, 19:40.", "2 December 2025, 19:40", "2025-12-02T19:40"),
            Example("On Tue, 14 Oct 2025 at 22:05 he wrote.", "Tue, 14 Oct 2025 at 22:05", "2025-10-14T22:05"),
            Example("It began at 9.15 p.m. on 2 December.", "9.15 p.m", "2024-12-02T21:15"),
            Example("They met at 19:40 on 2 December 2025.", "19:40 on 2 December 2025", "2025-12-02T19:40"),
            Example("Log of Wed Oct 26 15:50:06 2016.", "Wed Oct 26 15:50:06 2016", "2016-10-26T15:50"),
        ),
    ),
)
