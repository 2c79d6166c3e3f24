"""The log keeps small things readable and large things small."""

from __future__ import annotations

import json
from pathlib import Path

import apsw
import pytest

from briefing.edits.events import ReviewEvent
from briefing.model.review import ACCEPTED
from briefing.storage.case import Case
from briefing.storage.log import Kind, Steps, rows_after, rows_before, unpacked
from tests.small_case import report


@pytest.fixture
def db(tmp_path: Path) -> apsw.Connection:
    path = tmp_path / "a.dateline"
    case = Case.open(path)
    case.apply(report())
    case.apply(ReviewEvent((min(case.dossier.events),), ACCEPTED))
    case.close()
    return apsw.Connection(str(path))


def test_a_small_change_can_be_read_by_any_program(db: apsw.Connection) -> None:
    [[table, id_, body]] = json.loads(db.execute("SELECT after FROM log WHERE seq = 2").get)
    assert (table, id_) == ("events", min(event.id for event in report().findings.events))
    assert body["review"]["state"] == "accepted"


def test_a_large_change_is_deflated_and_comes_back_whole(db: apsw.Connection) -> None:
    stored = db.execute("SELECT after FROM log WHERE seq = 1").get
    assert isinstance(stored, bytes)
    assert unpacked(stored) == rows_after(db, 1)
    assert len(rows_after(db, 1)) == 9


def test_before_an_addition_there_was_nothing(db: apsw.Connection) -> None:
    assert {body for _, _, body in rows_before(db, 1)} == {None}


def test_an_undo_repeats_nothing_of_what_it_undoes(tmp_path: Path) -> None:
    path = tmp_path / "b.dateline"
    case = Case.open(path)
    case.apply(report())
    case.undo()
    case.close()
    with apsw.Connection(str(path)) as db:
        assert db.execute("SELECT kind, target, before, after FROM log WHERE seq = 2").get == ("undo", 1, None, None)


def test_steps_refuse_an_undo_of_nothing() -> None:
    with pytest.raises(IndexError):
        Steps().take(1, Kind.UNDO, "")
