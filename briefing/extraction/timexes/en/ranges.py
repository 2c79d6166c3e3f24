"""Days of one month: "between 5 and 9 November", "12, 13 and 14 May", "the 20th"."""

from __future__ import annotations

from briefing.extraction.timexes.build import dated, in_one_year
from briefing.extraction.timexes.en.absolute import MONTH, month_of
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import Occurrence, Range, Seek, Tree

_DAY = "(day | nth | (tens -?)? ordinal)"


def _days(words: Matched) -> Meaning:
    """Each day is an expression of its own; two days tied by "from … to" both mean the stretch."""
    found = _numbers(words)
    month = month_of(words)
    trees = [dated(words, month, number, words.number("year")) for _, number in found] if month else []
    known = in_one_year([tree for tree in trees if tree is not None])
    if len(found) < 2 or len(known) < len(found):
        return None
    if [number for _, number in found] != sorted(number for _, number in found):
        return None
    whole: Tree | None = Range(known[0], known[-1]) if words.has("from", "between", "to", "until") else None
    pieces = []
    for (first, last), tree in zip(_extents(words, [index for index, _ in found]), known, strict=True):
        pieces.append(Piece(first, last, whole or tree, tree if whole else None))
    return tuple(pieces)


def _numbers(words: Matched) -> list[tuple[int, int]]:
    """The days of a match with their places; "twenty-first" stands where its last word does."""
    letters = words.lexicon.letters
    out, tens = [], 0
    for index in range(words.first, words.last):
        letter, word = words.tokens.classes[index], words.tokens.word(index)
        if letter in (letters["day"], letters["nth"]):
            out.append((index, int("".join(char for char in word if char.isdecimal()))))
        elif letter == letters["tens"]:
            tens = int(words.lexicon.worth[word])
        elif letter == letters["ordinal"]:
            out.append((index, tens + int(words.lexicon.worth[word])))
            tens = 0
    return out


def _extents(words: Matched, days: list[int]) -> list[tuple[int, int]]:
    """Which tokens each day takes: the month and year go with the day they stand beside."""
    month = words.at("month") if words.at("month") is not None else words.at("maybe_month")
    leading = month is not None and month < days[0]
    out = [(index - words.first, index - words.first) for index in days]
    if leading and month is not None:
        out[0] = (month - words.first, out[0][1])
    end = words.last - 1
    while words.tokens.classes[end] in ",.":
        end -= 1
    out[-1] = (out[-1][0], end - words.first)
    return out


def _nth_pair(words: Matched) -> Meaning:
    """From the 21st to the 23rd: one stretch of the month that the place means."""
    days = [words.number("nth", 0) or 0, words.number("nth", 1) or 0]
    if not 1 <= days[0] < days[1] <= 31 or words.after() in words.lexicon.beside["no_day_before"]:
        return None
    first, last = (Occurrence(words.setting.before, f"XXXX-XX-{day:02d}", words.seek("day")) for day in days)
    start, end = ((words.at("nth", n) or 0) - words.first for n in (0, 1))
    whole = Range(first, Occurrence(first, last.pattern, Seek.SOONEST))
    return (Piece(start - 1, start, whole, whole.start), Piece(end, end, whole, whole.end))


def _on_the_nth(words: Matched) -> Meaning:
    day = words.any_number("nth")
    if (
        day is None
        or not 1 <= day <= 31
        or words.before() not in ("on", "of", "until", "since", "by", "from", "before")
    ):
        return None
    if words.after() and words.after()[0].isalpha() and words.after() in words.lexicon.beside["no_day_before"]:
        return None
    if words.before() == "of" and words.before(2) not in words.lexicon.beside["of_day_after"]:
        return None
    told = words.setting.before != words.setting.here
    seek = Seek.SOONEST if told or words.seek("weekday") is Seek.SOONEST else Seek.LATEST
    return Occurrence(words.setting.before, f"XXXX-XX-{day:02d}", seek)


RULES = (
    Rule(
        "days of a month by their numbers",
        "(from | between) the nth (to | until | and) the? nth",
        _nth_pair,
        (
            Example("They met between the 2nd and 5th at home.", "the 2nd", "2025-06-02", "2025-06-02/2025-06-05"),
            Example("They walked from the 2nd to the 5th floor.", ""),
        ),
        0.7,
    ),
    Rule(
        "days of a month, day first",
        f"((from | between) the?)? {_DAY} (, {_DAY})* ,? (to | until | and) the? {_DAY} of? {MONTH} (,? year)?",
        _days,
        (
            Example(
                "It went on between 5 and 9 November 2010.", "9 November 2010", "2010-11-09", "2010-11-05/2010-11-09"
            ),
            Example("It went on between 5 and 9 November 2010.", "5", "2010-11-05", "2010-11-05/2010-11-09"),
            Example("Protests on 12, 13 and 14 May 2024", "13", "2024-05-13", "2024-05-13"),
            Example("They met on 10 and 13 June.", "13 June", "2025-06-13"),
        ),
    ),
    Rule(
        "days of a month, month first",
        f"(from | between)? {MONTH} the? {_DAY} (, {_DAY})* ,? (to | until | and) the? {_DAY} (,? year)?",
        _days,
        (Example("The fight of June 16 and 17, 1775 was lost.", "17, 1775", "1775-06-17", "1775-06-17"),),
    ),
    Rule(
        "day of a month by its number",
        "the nth",
        _on_the_nth,
        (
            Example("He came on 4 June 1920 and left on the 20th.", "the 20th", "1920-06-20"),
            Example("They will meet on the 25th.", "the 25th", "2025-06-25"),
            Example("Replies are wanted by the 30th.", "the 30th", "2025-06-30"),
            Example("He came to the 20th floor with men of the 27th.", ""),
        ),
        0.7,
    ),
)
