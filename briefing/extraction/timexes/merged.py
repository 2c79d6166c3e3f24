"""Expressions that mean one time together: "5 p.m. on Friday", "two days after 3 May", "a week after the vote"."""

from __future__ import annotations

from dataclasses import replace

from briefing.extraction.timexes.joined import Found
from briefing.extraction.timexes.language import Language
from briefing.extraction.timexes.naming import event_named
from briefing.extraction.timexes.tokens import Tokens
from briefing.model.tree import At, Happening, Known, Length, Occurrence, Range, Seek, Shift, Tree, Unit

_BETWEEN = 4  # words that may stand between a day and its time of the clock, or a week and its day
_DAY = ("XXXX-01-01", "XXXX-WXX-1")


def merged(first: Found, second: Found, tokens: Tokens, language: Language) -> Found | None:
    """The one expression that both make; None where they stay two."""
    if first.core or second.core or second.first - first.last > _BETWEEN + 1:
        return None
    between = [tokens.word(index) for index in range(first.last + 1, second.first)]
    if between[1:2] == ["time"]:  # "5:34 AM Baghdad time on"
        between = between[2:]
    tree: Tree | None = None
    if all(word in language.beside_week for word in between) and _is_other_week(first.tree):
        tree = _day_of_week(first.tree, second.tree)
    if tree is not None:
        return Found(first.first, second.last, tree, None, first.rule, first.cue or second.cue)
    if all(word in language.beside_clock for word in between):
        tree = _at(first.tree, second.tree)
    elif len(between) == 1 and _is_counted(first, tokens, language) and _is_point(second.tree):
        tree = _distant(first.tree, _way(between[0], language), second.tree)
    return (
        Found(first.first, second.last, tree, None, first.rule, first.cue or second.cue) if tree is not None else None
    )


def on_its_day(run: list[Found], second: Found, tokens: Tokens, language: Language) -> list[Found] | None:
    """From 14:00 to 16:30 on 3 May: the last two found are a stretch of that day; None where they are not."""
    if len(run) < 2 or second.core or run[-1].core is None or run[-2].tree is not run[-1].tree:
        return None
    between = [tokens.word(index) for index in range(run[-1].last + 1, second.first)]
    ends = [_at(item.core, second.tree) for item in run[-2:] if item.core is not None]
    if len(between) > _BETWEEN or not all(word in language.beside_clock for word in between):
        return None
    start, end = (*ends, None, None)[:2]
    if start is None or end is None:
        return None
    whole = Range(start, end)
    return [replace(run[-2], tree=whole, core=start), replace(run[-1], tree=whole, core=end, last=second.last)]


def of_the_day_behind(first: Found, second: Found, tokens: Tokens, language: Language) -> Found:
    """At 9.15 p.m. on Monday: the full stop parts the two, but the hour is of that day; "On" begins a sentence."""
    between = [tokens.printed[index].strip() for index in range(first.last + 1, second.first)]
    goes_on = len(between) > 1 or tokens.printed[second.first].strip()[0].islower()  # "9 a.m. tomorrow"
    if between[:1] != ["."] or tokens.word(first.last) != "m" or len(between) > _BETWEEN or second.core or not goes_on:
        return first
    tree = _at(first.tree, second.tree) if language.beside_clock.issuperset(between[1:]) else None
    return replace(first, tree=tree) if tree is not None and first.core is None else first


def counted_from_event(item: Found, tokens: Tokens, language: Language) -> Found:
    """ "Eight days after the fall of Girona": a length, and a date as soon as that event has one."""
    way = _way(tokens.word(item.last + 1), language)
    if way is None or tokens.word(item.last + 1) in language.counted_on or not _is_counted(item, tokens, language):
        return item
    name = event_named(tokens, item.last + 2, language.articles, language.phrase_ends)
    tree = _distant(item.tree, way, Happening(name)) if name else None
    return replace(item, tree=tree, core=item.tree) if tree is not None else item


def _distant(length: Tree, way: str | None, base: Tree) -> Tree | None:
    return Shift(base, way + length.value, length.mod) if way is not None and isinstance(length, Length) else None


def _is_other_week(tree: Tree) -> bool:
    return isinstance(tree, Unit) and tree.unit == "week" and tree.offset != 0


def _day_of_week(week: Tree, day: Tree) -> Tree | None:
    """Next week, perhaps on Tuesday: the Tuesday of that week."""
    match day:
        case Occurrence(_, pattern) if pattern.startswith("XXXX-WXX"):
            return Occurrence(week, pattern, Seek.THIS)
        case At(base, clock) if (inner := _day_of_week(week, base)) is not None:
            return At(inner, clock)
        case _:
            return None


def _at(first: Tree, second: Tree) -> Tree | None:
    """A time of the clock whose day was only taken from its place, and the day beside it."""
    clock, day = (first, second) if _is_clock(first) else (second, first)
    if not isinstance(clock, At) or not _is_clock(clock) or _is_clock(day):
        return None
    if isinstance(day, At) and not day.clock[0].isdigit() and _is_day(day.base):
        return At(day.base, clock.clock)
    return At(day, clock.clock) if _is_day(day) else None


def _is_clock(tree: Tree) -> bool:
    return isinstance(tree, At) and tree.clock[0].isdigit() and isinstance(tree.base, Unit) and tree.base.offset == 0


def _is_day(tree: Tree) -> bool:
    match tree:
        case Known(edtf):
            return len(edtf.strip("?~-")) == len("2025-01-01")
        case Occurrence(_, pattern):
            return len(pattern.partition("WD")[0]) in map(len, _DAY)
        case Unit(_, unit):
            return unit == "day"
        case Shift(_, by):
            return by.endswith("D")
        case _:
            return False


def _is_point(tree: Tree) -> bool:
    return isinstance(tree, Known | Occurrence | Unit | Shift)


def _way(word: str, language: Language) -> str | None:
    """The sign of a distance: "-" before, "" after; None for other words."""
    if word in language.before:
        return "-"
    return "" if word in language.after or word in language.counted_on else None


def _is_counted(item: Found, tokens: Tokens, language: Language) -> bool:
    """Whether the words are a distance from something else: not "for three days after"."""
    lasts = tokens.word(item.first - 1) in language.lasting
    return isinstance(item.tree, Length) and not lasts and not item.tree.value.startswith("PX")
