"""How well time expressions are found and read, against the gold that lies beside the repository."""

from __future__ import annotations

import sys

if __name__ == "time":
    # dev.py runs this file under its own name, which would hide the standard library's clock from all imports below.
    del sys.modules["time"]

import json
import runpy
from pathlib import Path
from typing import Any

from briefing.extraction.timexes.find import timexes
from briefing.model.day import day_from_iso
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from briefing.model.timex import Timex
from briefing.model.when import When
from briefing.temporal.edtf import parse

Row = dict[str, Any]  # a line of the gold files, as they are


def main(shared: Path) -> None:
    """Print strict, relaxed, type and value F1 of WikiWars, and recall and value accuracy of the dates of GUM."""
    folder = shared / "eval" / "temporal"
    if not folder.exists():
        print("time: the gold of shared/eval/temporal is not at hand")
        return
    errors = "--errors" in sys.argv
    wikiwars(folder, errors)
    gum(folder, errors)


def found(row: Row) -> tuple[Timex, ...]:
    text = row["text"]
    source = Source("x", "x", "x", "x", "text/plain", created=day_from_iso(row["dct"][:10]))
    return timexes(source, SourceText(text, _paragraphs(text), "plain", "text/plain"), ())


def _paragraphs(text: str) -> tuple[Block, ...]:
    blocks, start = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            blocks.append(Block(Span(start, start + len(part)), BlockKind.PARAGRAPH))
        start += len(part) + 2
    return tuple(blocks)


def wikiwars(folder: Path, errors: bool) -> None:
    scorer = runpy.run_path(str(folder / "score.py"))
    gold = scorer["load"](folder / "wikiwars-01-16.jsonl")
    system = {id_: {**row, "timexes": [_row(timex) for timex in found(row)]} for id_, row in gold.items()}
    wrong: list[tuple[str, ...]] = []
    print(scorer["line"]("WikiWars 01-16", scorer["score"](gold, system, wrong)))
    if errors:
        for line in wrong:
            print("   ", *line[:-1], sep=" | ")


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
    for line in (folder / "gum-dates.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        system = found(row)
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
