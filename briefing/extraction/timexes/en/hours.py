"""Hours in words, and stretches of the clock: "half past seven", "noon", "from 10 a.m. to 2 p.m."."""

from __future__ import annotations

from decimal import Decimal

from briefing.extraction.timexes.build import length
from briefing.extraction.timexes.en.clock import AMPM, HOUR, ZONE, clock_of
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import At, Length, Occurrence, Range, Shift, Tree, Unit

_LED = ("at", "about", "around", "by", "until", "till", "from", "before", "after", "since", "nearly", "almost")
_EDGES = ("nightfall", "dusk", "dawn", "daybreak", "sunrise", "sunset")
_HOUR = 60  # minutes
_UNITS = {
    "h": "TH",
    "hr": "TH",
    "hrs": "TH",
    "min": "TM",
    "mins": "TM",
    "sec": "TS",
    "secs": "TS",
    "yr": "Y",
    "yrs": "Y",
}


def _past(words: Matched) -> Meaning:
    """Half past seven, twenty to nine: by the face of the clock, so the half of the day is as stated behind it."""
    joint = words.word("last") or words.word("to")
    numbers = [n for i in range(words.first, words.last) if (n := _number(words, i)) is not None]
    hour = numbers[-1] if numbers else 0
    spoken = joint == "past" and not words.after()[:1].isalnum()  # "Oh, twenty past eleven.", not "ten past two men"
    if joint not in ("past", "to") or not 1 <= hour <= 12:
        return None
    if not spoken and words.before() not in (*_LED, "s", "was", "is"):
        return None
    if words.has("unit") and words.word("unit") != "quarter":
        return None
    minutes = 30 if words.has("half") else 15 if words.has("unit") else sum(numbers[:-1])
    if not 0 < minutes < _HOUR:
        return None
    total = hour * _HOUR + (minutes if joint == "past" else -minutes)
    if words.after() in ("p", "pm") or (words.after(1) == "the" and words.after(2) in ("afternoon", "evening")):
        total += 12 * _HOUR
    return At(Unit(words.setting.nearby, "day"), f"{total // _HOUR % 24:02d}:{total % _HOUR:02d}")


def _number(words: Matched, index: int) -> int | None:
    """The number that a token is, in digits or in words."""
    word, letters = words.tokens.word(index), words.lexicon.letters
    if word.isdecimal():
        return int(word)
    return (
        int(words.lexicon.worth[word]) if words.tokens.classes[index] in (letters["number"], letters["tens"]) else None
    )


def _in_part(words: Matched) -> Meaning:
    """Last night at 8, in the evening at seven: the part of the day says which half the hour is in."""
    hour, minute = ([n for i in range(words.first, words.last) if (n := _number(words, i)) is not None] + [0])[:2]
    if words.has("deictic") and not words.has("daypart", "night") and words.word("deictic") != "tonight":
        return None
    part = str(words.any_value("daypart", "night") or "NI")
    if not 1 <= hour <= 12 or minute > _HOUR - 1 or words.after()[:1].isalnum() or words.after() in (*"%:/-–$€£",):
        return None
    late = part in ("AF", "EV") or (part == "NI" and hour >= 5)
    if part not in ("MO", "AF", "EV", "NI"):
        return None
    day = Shift(words.setting.here, "-P1D") if words.has("last") else _day_named(words)
    return At(day, f"{hour % 12 + 12 * late:02d}:{minute:02d}")


def _day_named(words: Matched) -> Tree:
    weekday = words.number("weekday")
    if weekday is not None:
        return Occurrence(words.setting.base, f"XXXX-WXX-{weekday}", words.seek("weekday"))
    if words.has("deictic") and words.number("deictic"):
        step = words.number("deictic") or 0
        return Shift(words.setting.here, f"{'-' if step < 0 else ''}P{abs(step)}D")
    return Unit(words.setting.here if words.has("deictic", "this") else words.setting.nearby, "day")


def _noon(words: Matched) -> Meaning:
    """Noon, midnight and the edges of the night are times only after a word that times follow."""
    name = words.word("daypart")
    if name in _EDGES and not words.has("day") and words.after() != "of" and words.before() in _LED:
        return At(Unit(words.setting.nearby, "day"), str(words.value("daypart")))
    if name not in ("noon", "midday", "midnight") or (words.before() not in _LED and not words.has("day")):
        return None
    if words.has("day") and words.number("day") != 12:
        return None
    return At(Unit(words.setting.nearby, "day"), "12:00" if name != "midnight" else "24:00")


def _stretch(words: Matched) -> Meaning:
    """From ten to two: the half of the day of the end counts for a start without its own."""
    joint = next(
        (i for i in range(words.first + 1, words.last) if words.tokens.classes[i] in _joints(words)), words.last
    )
    lead = 1 if words.has("from", "between") else 0
    first = Matched(words.tokens, words.first + lead, joint, words.lexicon, words.setting)
    second = Matched(words.tokens, joint + 1, words.last, words.lexicon, words.setting)
    end = clock_of(second)
    start = clock_of(first)
    if "." in second.classes and not second.has("m", "am_pm", "hour12"):
        return None
    if start is None or end is None or not (lead or second.has("am_pm", "hour12", "m") or ":" in first.classes):
        return None
    if not first.has("am_pm", "hour12", "m") and second.has("am_pm", "hour12", "m"):
        later = f"{(int(start[:2]) + 12) % 24:02d}{start[2:]}"
        start = later if int(end[:2]) >= 12 and later < end and int(start[:2]) < 12 else start
    start += end[5:] if len(start) == 5 else ""  # the zone of the end is that of the start
    day = Unit(words.setting.nearby, "day")
    whole = Range(At(day, start), At(day, end))
    split = joint - words.first
    return (
        Piece(lead, split - 1, whole, whole.start),
        Piece(split + 1, words.last - words.first - 1, whole, whole.end),
    )


def _joints(words: Matched) -> str:
    return "-_" + words.lexicon.letters["to"] + words.lexicon.letters["until"] + words.lexicon.letters["and"]


def _glued(words: Matched) -> Meaning:
    """3h, 30min."""
    word = words.word("length")
    digits = "".join(char for char in word if char.isdecimal())
    unit = _UNITS.get(word[len(digits) :])
    return Length(length(Decimal(digits), unit)) if unit else None


def _of_four(words: Matched) -> Meaning:
    """At 0540 hours: figures that a clock shows, with a nought before them or a word that hours follow."""
    figures = words.tokens.word(words.first)
    hour, minute = int(figures[:-2] or 0), int(figures[-2:])
    led = figures[0] == "0" or words.before() in _LED
    if len(figures) != 4 or words.word("units") not in ("hours", "hrs") or not led or hour > 24 or minute >= _HOUR:
        return None
    return At(Unit(words.setting.nearby, "day"), f"{hour:02d}:{minute:02d}")


_END = f"(({AMPM}) {ZONE}? | {HOUR} {ZONE}?)"

RULES = (
    Rule(
        "hour in words",
        "(half | number | day | tens | article? unit) units? (last | to) (number | day) (o ' clock | oclock)?",
        _past,
        (
            Example("They met at half past seven.", "half past seven", "2025-06-18T07:30"),
            Example("It ended at quarter to five.", "quarter to five", "2025-06-18T04:45"),
            Example("They left at ten past 9 in the evening.", "ten past 9", "2025-06-18T21:10"),
            Example("He rang, oh, twenty past eleven.", "twenty past eleven", "2025-06-18T11:20"),
            Example("They won five to three, ten to one, and ran ten past two men.", ""),
        ),
        0.8,
    ),
    Rule(
        "hours of four figures",
        "(num | year) units",
        _of_four,
        (
            Example("At 0540 hours the convoy left.", "0540 hours", "2025-06-18T05:40"),
            Example("It left at 1830 hrs sharp.", "1830 hrs", "2025-06-18T18:30"),
            Example("It took 1500 hours of work.", ""),
        ),
        0.9,
    ),
    Rule(
        "hour in a part of the day",
        f"(last night | (this | in the) daypart | (weekday | deictic) (daypart | night) | deictic) "
        f"(at | approximately) ({HOUR} | number | day)",
        _in_part,
        (
            Example("It began last night at 8.", "last night at 8", "2025-06-17T20:00"),
            Example("They met yesterday evening at 7:30.", "yesterday evening at 7:30", "2025-06-17T19:30"),
            Example("He rose in the morning at six.", "in the morning at six", "2025-06-18T06:00"),
            Example("They will meet tonight at 9.", "tonight at 9", "2025-06-18T21:00"),
            Example("They met yesterday at 5 places.", ""),
        ),
        0.8,
    ),
    Rule(
        "noon and midnight",
        "day? daypart",
        _noon,
        (
            Example("The truce began at noon.", "noon", "2025-06-18T12:00"),
            Example("Deadline: 12 noon.", "12 noon", "2025-06-18T12:00"),
            Example("Nobody had been charged by nightfall.", "nightfall", "2025-06-18TNI"),
            Example("The evening was long, and at the dawn of the age nightfall came.", ""),
        ),
        0.8,
    ),
    Rule(
        "from hour to hour",
        f"(from | between)? (day | {HOUR} | {AMPM}) (- | _ | to | until | and) {_END}",
        _stretch,
        (
            Example(
                "It ran from 10 a.m. to 2 p.m. sharp.",
                "2 p.m.",
                "2025-06-18T14:00",
                "2025-06-18T10:00:00/2025-06-18T14:00:00",
            ),
            Example("It ran between 9 and 11 am sharp.", "9", "2025-06-18T09:00"),
            Example("Open 10:00-11:30 today.", "10:00", "2025-06-18T10:00"),
            Example("It ran from 14:00 to 16:30 UTC sharp.", "14:00", "2025-06-18T14:00Z"),
            Example("It ran from 14:00 to 16:30 UTC on 3 May 2025.", "14:00", "2025-05-03T14:00Z"),
            Example("It rose from 3 to 7.40 per cent.", ""),
        ),
        0.8,
    ),
    Rule(
        "length in one word",
        "length",
        _glued,
        (Example("a call of 30min and 3h", "3h", "PT3H"), Example("5m and 3d", "")),
        0.8,
    ),
)
