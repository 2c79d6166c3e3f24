"""Tables open in any spreadsheet, run nothing in it, and are the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.edits.sources import DateSource
from briefing.exchange import ExportError, export
from briefing.exchange.dossier_json import DOSSIER, content
from briefing.exchange.tables import COLUMNS, as_text, events_csv
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.temporal.edtf import parse
from tests.small_case import dossier_with, report

BOTH = DateSource(report("one.txt").source.id, Day(2025, 12, 4)).apply(dossier_with("one.txt", "two.txt"))


def table(dossier: Dossier) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(events_csv(dossier).decode("utf-8-sig"), newline="")))


def test_one_row_an_event_in_the_order_of_time_with_its_words() -> None:
    rows = table(BOTH)
    assert tuple(rows[0]) == COLUMNS
    assert [row["earliest"] for row in rows] == ["2025-12-03", "", "", ""]
    assert rows[0]["sources"] == "S1"
    assert rows[0]["participants"] == "Anna Berg (acting)"
    assert rows[0]["words of the sources"].startswith("The envoys of Norland")


def test_excel_is_told_that_it_is_utf8() -> None:
    assert events_csv(BOTH).startswith(b"\xef\xbb\xbf")


def test_no_cell_of_a_strangers_file_runs_as_a_formula() -> None:
    assert "'=1+1" in {row["event"] for row in table(BOTH)}


@given(st.text())
def test_no_cell_begins_like_a_formula_and_none_loses_a_letter(cell: str) -> None:
    shown = as_text(cell)
    assert not shown.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert shown.removeprefix("'") == cell.removeprefix("'")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_title_comes_back_from_the_table(title: str) -> None:
    [row] = table(Dossier().put(Event("e", title, None, ())))
    assert row["event"] == as_text(title)


def test_the_whole_dossier_is_in_the_json_in_reading_order() -> None:
    whole = json.loads(content(BOTH))
    assert whole["schema"] == DOSSIER
    assert [source["number"] for source in whole["sources"]] == [1, 2]
    assert [len(whole[kind]) for kind in ("timexes", "actors", "statements", "events", "claims")] == [4, 2, 2, 4, 2]
    assert msgspec.convert(whole["events"], list[Event])[0] in BOTH.events.values()


def test_the_same_dossier_gives_the_same_bytes(tmp_path: Path) -> None:
    other = DateSource(report("one.txt").source.id, Day(2025, 12, 4)).apply(dossier_with("one.txt", "two.txt"))
    for suffix in (".csv", ".json"):
        export(BOTH, tmp_path / f"a{suffix}")
        export(other, tmp_path / f"b{suffix}")
        assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_a_format_nobody_writes_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"a\.xyz cannot be written: a case is exported as \.csv, \.json"):
        export(BOTH, tmp_path / "a.xyz")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        export(BOTH, tmp_path / "nowhere" / "a.csv")


def test_a_date_that_was_worked_out_says_from_what() -> None:
    dossier = report("a.txt").apply(Dossier())
    event = next(iter(dossier.events.values()))
    when = replace(parse("2024-05-03"), because=("you say: the talks were on 3 May",))
    rows = list(csv.DictReader(io.StringIO(events_csv(dossier.put(replace(event, when=when))).decode("utf-8-sig"))))
    found = {row["id"]: row["worked out from"] for row in rows}
    assert found[event.id] == "you say: the talks were on 3 May"
    assert all(not words for id_, words in found.items() if id_ != event.id)
