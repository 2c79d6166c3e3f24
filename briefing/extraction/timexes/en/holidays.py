"""Named days: Christmas Eve, Good Friday, 9/11."""

from __future__ import annotations

from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Rule
from briefing.model.tree import Known, Occurrence, Seek, Tree
from briefing.temporal.edtf import year_text

_NAMES = {
    "new year day": "XXXX-01-01",
    "new year eve": "XXXX-12-31",
    "christmas day": "XXXX-12-25",
    "christmas eve": "XXXX-12-24",
    "boxing day": "XXXX-12-26",
    "lady day": "XXXX-03-25",
    "midsummer day": "XXXX-06-24",  # the quarter day of England
    "midsummer eve": "XXXX-06-23",
    "lammas day": "XXXX-08-01",
    "michaelmas day": "XXXX-09-29",
    "michaelmas eve": "XXXX-09-28",
    "martinmas eve": "XXXX-11-10",
    "valentine day": "XXXX-02-14",
    "may day": "XXXX-05-01",
    "veterans day": "XXXX-11-11",
    "armistice day": "XXXX-11-11",
    "good friday": "GOOD_FRIDAY",
    "palm sunday": "PALM_SUNDAY",
    "easter sunday": "EASTER",
    "easter monday": "EASTER_MONDAY",
    "ash wednesday": "ASH_WEDNESDAY",
    "labor day": "LABOR_DAY",
    "memorial day": "MEMORIAL_DAY",
    "thanksgiving day": "THANKSGIVING",
    "black friday": "BLACK_FRIDAY",
    "maundy thursday": "MAUNDY_THURSDAY",
    "independence day": "XXXX-07-04",
    "earth day": "XXXX-04-22",
    "bastille day": "XXXX-07-14",
    "women day": "XXXX-03-08",
    "victory day": "XXXX-05-09",
    "patrick day": "XXXX-03-17",
    "presidents day": "PRESIDENTS_DAY",
    "columbus day": "COLUMBUS_DAY",
    "luther king day": "KING_DAY",
}


def _holiday(words: Matched) -> Meaning:
    return None if words.after() in ("eve", "day", "monday") else _named(words, str(words.value("holiday")))


def _compound(words: Matched) -> Meaning:
    skipped = {words.lexicon.letters[name] for name in ("s", "last", "next", "this", "year")}
    names = [
        words.tokens.word(index)
        for index in range(words.first, words.last)
        if words.tokens.classes[index] not in skipped and words.tokens.word(index)[0].isalpha()
    ]
    name = _NAMES.get(" ".join(names))
    return _named(words, name) if name else None


def _named(words: Matched, name: str) -> Tree | None:
    year = words.number("year")
    if year is not None:
        return Occurrence(Known(year_text(year)), name, Seek.THIS)
    seek = Seek.LAST if words.has("last") else Seek.NEXT if words.has("next") else words.seek("day")
    base = words.setting.here if words.has("last", "next", "this") else words.setting.thread
    return Occurrence(base, name, seek)


def _nine_eleven(words: Matched) -> Meaning:
    figures = [words.tokens.word(words.first), words.tokens.word(words.first + 2)]
    beside = (words.glued_before() and words.before() not in ("(", "-", "“", '"')) or words.after() == "/"
    return Known("2001-09-11") if figures == ["9", "11"] and not beside else None


RULES = (
    Rule(
        "named day",
        "(last | next | this)? holiday (,? year)?",
        _holiday,
        (
            Example("They met last Christmas.", "last Christmas", "2024-12-25"),
            Example("Rents fell due at Michaelmas 1529.", "Michaelmas 1529", "1529-09-29"),
            Example("They met at Easter 2024.", "Easter 2024", "2024-03-31"),
            Example("A deal was reached before Thanksgiving.", "Thanksgiving", "2024-11-28"),
        ),
        0.8,
    ),
    Rule(
        "named day of two words",
        "(last | next | this)? (named | holiday | maybe_month) king? (unit ' s | ' s | ' | s)? "
        "(weekday | unit | eve) (,? year)?",
        _compound,
        (
            Example("They met on New Year's Eve.", "New Year's Eve", "2024-12-31"),
            Example("They met on Christmas Eve 2023.", "Christmas Eve 2023", "2023-12-24"),
            Example("They signed on Good Friday 2024.", "Good Friday 2024", "2024-03-29"),
            Example("Shops close on Labor Day 2024.", "Labor Day 2024", "2024-09-02"),
            Example("They married on Midsummer Day, 1798.", "Midsummer Day, 1798", "1798-06-24"),
            Example("Rents fell due on Lady Day 1801.", "Lady Day 1801", "1801-03-25"),
            Example("A lady danced all day; Lady Smith and Midsummer dreams", ""),
            Example("They met on Black Friday 2010.", "Black Friday 2010", "2010-11-26"),
            Example("They met on International Women's Day.", "Women's Day", "2025-03-08"),
            Example("They marched on Martin Luther King Day 2019.", "Luther King Day 2019", "2019-01-21"),
            Example("It was a good day for women, day after day.", ""),
        ),
        0.8,
    ),
    Rule(
        "day known by its figures",
        "day / day",
        _nine_eleven,
        (
            Example("the attacks of 9/11 changed it", "9/11", "2001-09-11"),
            Example("Signed 9/11/2024; a share of 1/2.", ""),
        ),
        0.8,
    ),
)
