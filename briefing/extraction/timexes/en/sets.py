"""Times that come again: every Monday, twice a month, daily."""

from __future__ import annotations

from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Rule
from briefing.model.tree import Repeat


def _many(words: Matched) -> Meaning:
    return Repeat(f"XXXX-WXX-{words.number('weekdays')}")


def _every(words: Matched) -> Meaning:
    if words.has("weekday"):
        return Repeat(f"XXXX-WXX-{words.number('weekday')}", "EVERY" if not words.has("other") else "2")
    if words.has("daypart", "night"):
        return Repeat(f"XXXX-XX-XXT{words.any_value('daypart', 'night')}")
    if words.has("season", "maybe_season"):
        return Repeat(f"XXXX-{words.any_value('season', 'maybe_season')}")
    if words.has("month", "maybe_month"):
        return Repeat(f"XXXX-{words.any_number('month', 'maybe_month'):02d}")
    unit = str(words.any_value("unit", "units"))
    count = 2 if words.has("other") else words.any_number("number", "day") or 1
    if unit.startswith("T"):
        return Repeat(f"PT{count}{unit[1]}")
    return Repeat(f"P{count * 10}Y" if unit == "DE" else f"P{count}{unit[:1]}") if unit != "None" else None


def _times(words: Matched) -> Meaning:
    unit = str(words.value("unit"))
    count = words.number("times") or words.any_number("number", "day")
    iso = f"PT1{unit[1]}" if unit.startswith("T") else f"P1{unit[:1]}"
    return Repeat(iso, f"{count}X") if unit != "None" and count else None


def _every_unit(words: Matched) -> Meaning:
    unit = str(words.value("unit"))
    return Repeat(f"P1{unit[0]}") if unit in ("D", "W", "M", "Y") else None


def _regularly(words: Matched) -> Meaning:
    if (
        words.after() in ("mail", "telegraph", "mirror", "news", "express", "beast", "star")
        and words.tokens.printed[words.first].strip()[:1].isupper()
    ):
        return None
    return Repeat(str(words.value("regularly")))


def _summers(words: Matched) -> Meaning:
    """Hot summers; a capital letter makes them a name."""
    printed = words.tokens.printed[words.at("seasons") or 0].strip()
    return Repeat(f"XXXX-{words.value('seasons')}") if printed[0].islower() else None


RULES = (
    Rule(
        "summers",
        "the? seasons",
        _summers,
        (Example("It has long, hot summers.", "summers", "XXXX-SU"), Example("Lawrence Summers spoke.", "")),
        0.7,
    ),
    Rule("weekdays", "weekdays", _many, (Example("The council sits on Mondays.", "Mondays", "XXXX-WXX-1"),)),
    Rule(
        "time that comes again",
        "every other? (weekday | unit | night | daypart | season | maybe_season | month | maybe_month | number units "
        "| day units)",
        _every,
        (
            Example("The council sits every other Monday.", "every other Monday", "XXXX-WXX-1"),
            Example("It is checked every two weeks.", "every two weeks", "P2W"),
            Example("The lake dries up every summer.", "every summer", "XXXX-SU"),
            Example("They meet every May.", "every May", "XXXX-05"),
        ),
    ),
    Rule(
        "how often",
        "(times | (number | day) times) (article | every) unit",
        _times,
        (Example("They meet twice a month.", "twice a month", "P1M"),),
    ),
    Rule(
        "part of every day or week",
        "(day | num | number | tens) units (article | every) unit",
        _every_unit,
        (Example("open 24 hours a day", "24 hours a day", "P1D"), Example("24 hours later", "")),
    ),
    Rule(
        "regularly",
        "regularly",
        _regularly,
        (
            Example("They meet daily.", "daily", "P1D"),
            Example("They report quarterly.", "quarterly", "P3M"),
            Example("the Daily Mail", ""),
        ),
    ),
)
