"""The open case: the only place where the window's state changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented_talks import FIRST, first_source, second_source
from pytestqt.qtbot import QtBot

from briefing.edits.sources import DropSource, GradeSource
from briefing.model.dossier import Changes
from ui.session import Session


def test_one_edit_is_one_change_and_one_undo_step(session: Session, qtbot: QtBot) -> None:
    session.push(first_source())
    before = session.dossier
    with qtbot.waitSignal(session.changed) as changed:
        session.push(GradeSource(FIRST, "B"))
    assert changed.args is not None
    assert changed.args[0].keys == {("sources", FIRST)}
    assert session.undo_label == "Grade the source B"
    session.undo()
    assert session.dossier.sources[FIRST] == before.sources[FIRST]
    assert session.redo_label == "Grade the source B"


def test_selecting_the_same_again_says_nothing(session: Session, qtbot: QtBot) -> None:
    session.push(first_source())
    session.select(("sources", FIRST))
    with qtbot.assertNotEmitted(session.selected):
        session.select(("sources", FIRST))


def test_what_is_gone_is_selected_no_more(session: Session) -> None:
    session.push(first_source())
    session.select(("sources", FIRST))
    session.push(DropSource(FIRST))
    assert session.selection.key is None


def test_without_a_case_nothing_can_be_pushed(qtbot: QtBot) -> None:
    empty = Session()
    with pytest.raises(RuntimeError):
        empty.push(first_source())
    assert (empty.undo_label, empty.saved_at, empty.read_only) == ("", None, False)


def test_a_case_held_elsewhere_can_only_be_read(session: Session, tmp_path: Path) -> None:
    other = Session()
    other.open(tmp_path / "Talks.dateline")
    assert other.read_only
    other.close()


def test_what_was_taken_in_is_saved_at_once_and_told_a_moment_later(session: Session, qtbot: QtBot) -> None:
    told: list[Changes] = []
    session.changed.connect(told.append)
    with qtbot.waitSignal(session.changed):
        session.take_in(first_source())
        session.take_in(second_source())
        assert len(session.dossier.sources) == 2
        assert told == []
    assert [len(changes.of("sources")) for changes in told] == [2]


def test_what_was_taken_in_is_told_before_anything_else_is_done(session: Session) -> None:
    told: list[Changes] = []
    session.changed.connect(told.append)
    session.take_in(first_source())
    session.undo()
    assert [bool(changes.of("sources")) for changes in told] == [True, True]
    assert not session.dossier.sources
