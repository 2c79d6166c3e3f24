"""How well time expressions are found and read, against the gold that lies beside the repository."""

from __future__ import annotations

import sys

if __name__ == "time":
    # dev.py runs this file under its own name, which would hide the standard library's clock from all imports below.
    del sys.modules["time"]

import json
import re
import runpy
from datetime import date
from pathlib import Path
from typing import Any

from briefing.extraction.timexes.find import timexes
from briefing.model.day import day_from_iso
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from briefing.model.timex import Timex
from briefing.model.when import When
from briefing.temporal.edtf import parse
from tests.extraction.timexes.false_finds import false_finds

Row = dict[str, Any]  # a line of the gold files, as they are


def main(shared: Path) -> None:
    """Print how well WikiWars, the dates of GUM and the convertible cases of Recognizers-Text are read."""
    folder = shared / "eval" / "temporal"
    if not folder.exists():
        print("time: the gold of shared/eval/temporal is not at hand")
        return
    errors = "--errors" in sys.argv
    wikiwars(folder, errors)
    gum(folder, errors)
    recognizers(folder, errors)
    false, size = false_finds()
    print(f"False finds                  {len(false) / size * 10_000:.2f} in 10,000 characters without dates ({size})")


def found(row: Row, day_first: bool | None = None) -> tuple[Timex, ...]:
    text = row["text"]
    source = Source("x", "x", "x", "x", "text/plain", created=day_from_iso(row["dct"][:10]))
    return timexes(source, SourceText(text, _paragraphs(text), "plain", "text/plain"), (), day_first)


def _paragraphs(text: str) -> tuple[Block, ...]:
    blocks, start = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            blocks.append(Block(Span(start, start + len(part)), BlockKind.PARAGRAPH))
        start += len(part) + 2
    return tuple(blocks)


def wikiwars(folder: Path, errors: bool) -> None:
    scorer = _scorer(folder)
    gold = scorer["load"](folder / "wikiwars-01-16.jsonl")
    system = {id_: {**row, "timexes": [_row(timex) for timex in found(row)]} for id_, row in gold.items()}
    wrong: list[tuple[str, ...]] = []
    print(scorer["line"]("WikiWars 01-16", scorer["score"](gold, system, wrong)))
    same = _same_days(gold, system)
    print(f"WikiWars, same days          {same:.3f} of the gold dates that are a stretch of days")
    if errors:
        for line in wrong:
            print("   ", *line[:-1], sep=" | ")


def _scorer(folder: Path) -> Row:
    return runpy.run_path(str(folder / "score.py"))


def _measures(folder: Path, name: str, gold: dict[str, Row], system: dict[str, Row]) -> None:
    """Strict, relaxed, type and value measures of a set, in the scorer's line, and interval equality."""
    scorer = _scorer(folder)
    print(scorer["line"](name, scorer["score"](gold, system, [])))
    print(f"{name + ', same days':28s} {_same_days(gold, system):.3f} of the gold dates that are a stretch of days")


_ENDINGS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24", "Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36"}


def _same_days(gold: dict[str, Row], system: dict[str, Row]) -> float:
    """Interval equality: how many gold dates have an expression over them that names the very same days."""
    total = right = 0
    for id_, row in gold.items():
        for one in row["timexes"]:
            days = _stretch(one["value"] or "")
            if days is None:
                continue
            over = [t for t in system[id_]["timexes"] if t["start"] < one["end"] and one["start"] < t["end"]]
            total += 1
            right += any(_stretch(t["value"]) == days for t in over)
    return right / total


def _stretch(value: str) -> tuple[str, str] | None:
    """First and last day of a TIMEX3 value; None for lengths, sets, weeks and open dates."""
    value = value.partition("T")[0]
    head, _, tail = value.rpartition("-")
    value = f"{head}-{_ENDINGS[tail]}" if tail in _ENDINGS else value
    value += {2: "XX", 3: "X"}.get(len(value), "") if value.isdecimal() else ""
    try:
        when = parse(re.sub(r"^BC(\d{4})", lambda era: f"{1 - int(era[1]):05d}", value))
    except ValueError:
        return None
    return (str(when.earliest), str(when.latest)) if when.earliest and "X" not in value[2:-2] else None


def _row(timex: Timex) -> Row:
    span = timex.passage.span
    return {
        "start": span.start,
        "end": span.end,
        "text": timex.passage.exact,
        "type": timex.type.value,
        "value": timex.value,
    }


def gum(folder: Path, errors: bool) -> None:
    """A gold date is found when any expression overlaps it, right when value or window is the same."""
    total = hit = right = dated = 0
    marked, read = dict[str, Row](), dict[str, Row]()
    for line in (folder / "gum-dates.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        system = found(row)
        marked[row["id"]] = {**row, "timexes": [{**one, "type": "DATE"} for one in row["dates"]]}
        read[row["id"]] = {**row, "timexes": [_row(timex) for timex in system]}
        for gold in row["dates"]:
            total += 1
            over = [t for t in system if t.passage.span.start < gold["end"] and gold["start"] < t.passage.span.end]
            hit += bool(over)
            if gold["value"]:
                dated += bool(over)
                right += any(_same(timex, gold["value"]) for timex in over)
            if errors and not (over and (not gold["value"] or any(_same(t, gold["value"]) for t in over))):
                got = [(t.passage.exact, t.value, t.rule) for t in over]
                around = row["text"][max(0, gold["start"] - 40) : gold["end"] + 20].replace("\n", "/")
                print("   ", row["id"], gold["text"], gold["value"], got, around, row["dct"], sep=" | ")
    _measures(folder, "GUM (dates only are marked)", marked, read)
    print(f"GUM dates                    gold {total} | recall {hit / total:.3f} | value accuracy {right / dated:.3f}")


def _same(timex: Timex, value: str) -> bool:
    try:
        gold: When | None = parse(value)
    except ValueError:
        gold = None
    if timex.value[:10] == value[:10]:
        return True
    when = timex.when
    return bool(gold and when and (gold.earliest, gold.latest) == (when.earliest, when.latest))


def recognizers(folder: Path, errors: bool) -> None:
    """Of an assistant's cases those whose meaning TIMEX3 shares: any of the case's readings is right.

    Each gives the days, the time of the clock, the length or the set. Left out are parts of the day as fixed hours,
    zones alone, "now", alternatives offered for a meeting, days that no calendar has, and what _OWN and _LOOSE list.
    """
    total = hit = right = spurious = free = 0
    marked, read = dict[str, Row](), dict[str, Row]()
    for line in (folder / "recognizers-english.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        # Its users are American and type in lower case; "may" is left to be a verb where no day stands beside it.
        text = _NAMES.sub(lambda name: name[0].capitalize(), row["text"])
        system = found({**row, "text": text, "dct": row["dct"] or "2016-11-07"}, day_first=False)
        name = str(len(marked))
        marked[name] = {**row, "timexes": [{**one, **_as_timex(one)} for one in row["timexes"]]}
        read[name] = {**row, "timexes": [_row(timex) for timex in system]}
        if not row["timexes"]:
            free += 1
            spurious += bool(system)
        for gold in row["timexes"]:
            readings = {reading for value in gold["values"] if (reading := _reading(value, gold["text"]))}
            if not readings or gold["type"] == "datetimealt" or (row["dct"] is None and "XXXX" in str(gold["values"])):
                continue
            total += 1
            over = [t for t in system if t.passage.span.start < gold["end"] and gold["start"] < t.passage.span.end]
            hit += bool(over)
            same = any(reading in readings for timex in over for reading in _ours(timex)) or _ends(over) in readings
            right += same
            if errors and not same:
                got = [(t.passage.exact, t.value, t.when.edtf if t.when else "") for t in over]
                print("   ", "REC", gold["type"], row["text"], gold["text"], readings, got, row["dct"], sep=" | ")
    _measures(folder, "Recognizers, all its cases", marked, read)
    rate = f"recall {hit / total:.3f} | right {right / total:.3f}"
    print(f"Recognizers, convertible     gold {total} | {rate} | of {free} cases without a date {spurious} with a find")


def _as_timex(gold: Row) -> Row:
    """The type and value of an assistant's case in the words of TIMEX3; the first of its readings."""
    kinds = {"duration": "DURATION", "set": "SET", "time": "TIME", "datetime": "TIME"}
    return {"type": kinds.get(gold["type"], "DATE"), "value": str((gold["values"] or [{}])[0].get("timex", ""))}


Reading = tuple[str, str, str]  # what kind, from, to


# What an assistant reads by conventions of its own: counted weeks as days from tomorrow on, "the day" as today, "few"
# as three, working days, the end of a day as its last minute, ages of an hour as figures.
_OWN = re.compile(
    r"\b(?:weeks|months|years|days|quarters|decades|fortnights?|hours|hrs?|minutes|mins?|business|to date|few|several|"
    r"some|half|end of|eod|later (?:in|this)|earlier|ish)\b|ish\b|\b(?:a|one|an|the|another|all|rest of the|of the|"
    r"this) (?:week|month|year|day|fortnight|hour|minute|quarter)\b|^next$|^this$|[<>=]|greater|smaller|at least"
)


# Left out: "noonish", working weeks of five days, long weekends, and "last Wednesday" for that of the week before.
_LOOSE = re.compile(
    r"ish\b|\bwork(?:ing )?week\b|\b(?:weekend of|day weekend|halloween weekend|\d{4} weekend)|"
    r"\b(?:last|previous|next|following) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)


def _reading(value: Row, words: str) -> Reading | None:
    timex, kind = str(value.get("timex", "")), value["type"]
    if value.get("value") == "not resolved" or _LOOSE.search(words):
        return None
    if kind == "duration" and re.fullmatch(r"[\d.]+", str(value["value"])):
        return None if re.search(r"\b(?:few|several|some)\b", words) else ("length", str(float(value["value"])), "")
    if kind == "set" and re.fullmatch(r"P1[DWMY]|XXXX-WXX-\d", timex):
        return "set", timex, ""
    if kind == "time" and "value" in value:
        return "clock", value["value"][:5], ""
    if _OWN.search(words):
        return None
    if kind == "datetime" and re.search(r"T\d", timex) and "value" in value:
        return "moment", value["value"][:16].replace(" ", "T"), ""
    if kind == "date" and "value" in value:
        return "days", value["value"], value["value"]
    if kind == "daterange" and re.search(r"\d{4}-|XXXX|^\d{3,4}X?$", timex):
        return _days_of(value, words)
    return None


def _days_of(value: Row, words: str) -> Reading | None:
    """First and last day; the end of a range is exclusive there, but for "until" and "to"."""
    start, end, mod = value.get("start", ""), value.get("end", ""), value.get("Mod", "")
    one_unit = re.search(r",P(?:1W|1M|3M|6M|1Y|10Y|100Y)\)$|^[^(]*$", value["timex"])
    if start and end and (_TIED.search(words) or (not one_unit and re.search("[-–~]", words))):
        return "ends", start, end  # both ends are named, and the second one's first day is given
    if (mod and mod not in ("since", "before", "after", "until")) or not (start or end) or "T" in value["timex"]:
        return None
    last = str(day_from_iso(end[:10]).plus(-1)) if end and mod != "until" else end
    return "days", start, last


_NAMES = re.compile(
    r"\b(?:january|february|march|april|may(?= *(?:the )?\d|-|/| (?:twenty|thirty|to|and) )|(?<=in )may|(?<=of )may|"
    r"(?<=from )may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)|easter|christmas|"
    r"thanksgiving|halloween|labor|memorial|new year|black friday|independence|earth|veterans|martin luther|"
    r"saint patrick)\b"
)
_TIED = re.compile(r"\b(?:to|(?<!thousand )(?<!hundred )and|through|thru|till|until)\b")
_SECONDS = {"Y": 31_536_000, "M": 2_592_000, "W": 604_800, "D": 86_400, "TH": 3600, "TM": 60, "TS": 1, "Q": 7_776_000}


def _ends(over: list[Timex]) -> Reading | None:
    """Both ends of one stretch told by two expressions: the first day of each."""
    if len(over) < 2 or not over[0].when or not over[-1].when or over[0].when.edtf != over[-1].when.edtf:
        return None
    first, last = (_stretch(timex.value) for timex in (over[0], over[-1]))
    return ("ends", first[0], last[0]) if first and last else None


def _ours(timex: Timex) -> set[Reading]:
    out: set[Reading] = set()
    when = timex.when
    if timex.type.value == "DURATION" and "X" not in timex.value:
        parts = re.findall(r"([\d.]+)([A-Z])", timex.value.partition("T")[0]) + [
            (number, f"T{unit}") for number, unit in re.findall(r"([\d.]+)([A-Z])", timex.value.partition("T")[2])
        ]
        out.add(("length", str(float(sum(float(number) * _SECONDS[unit] for number, unit in parts))), ""))
    if timex.type.value == "SET":
        out.add(("set", timex.value, ""))
    if when and when.clock:
        out |= {("clock", when.clock[:5], ""), ("moment", f"{when.earliest}T{when.clock[:5]}", "")}
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", timex.value):  # the value names the week, the window its days about
        out.add(("days", *(str(date.fromisocalendar(int(week[1]), int(week[2]), day)) for day in (1, 7))))
    if when:
        out.add(("days", str(when.earliest or ""), str(when.latest or "")))
        second = parse(when.edtf.partition("/")[2]) if re.fullmatch(r"[\d-]+/[\d-]+", when.edtf) else None
        if second is not None:
            out.add(("ends", str(when.earliest), str(second.earliest)))
    return out
