"""Cases of every layout that was ever released open, are brought up to date, and say what they always said."""

from __future__ import annotations

import shutil
from pathlib import Path

import apsw
import pytest

from briefing.edits.events import EditEvent
from briefing.storage.backups import backups
from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.refusal import CaseError
from briefing.storage.schema import MIGRATIONS, TABLES, VERSION, due, migrate
from briefing.storage.snapshots import snapshots
from tests.small_case import report

FORMATS = sorted((Path(__file__).parent / "formats").glob("layout-*.dateline"))
EVENT = report().findings.events[0].id


@pytest.fixture(params=FORMATS[:-1], ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "old.dateline"
    shutil.copyfile(request.param, path)
    return path


def version(path: Path) -> int:
    db = apsw.Connection(str(path))
    found = int(db.pragma("user_version"))
    db.close()
    return found


@pytest.mark.parametrize("layout", FORMATS, ids=lambda path: path.stem)
def test_an_old_case_says_what_it_always_said(layout: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.dateline"
    shutil.copyfile(layout, old)
    assert check(old).is_sound
    case = Case.open(old)
    assert not case.read_only
    assert case.dossier.events[EVENT].title == "The talks"
    assert case.dossier.judgements["j1"].text == "It will hold."
    assert {entry.who for entry in case.log()} == {"anna"}
    assert len(case.log()) >= 9
    assert case.redo_label is not None
    while case.undo() is not None:
        pass
    assert not case.dossier.sources
    case.close()
    assert check(old).is_sound


@pytest.mark.parametrize("layout", range(3, VERSION + 1))
def test_a_case_keeps_the_records_that_its_layout_brought(layout: int, tmp_path: Path) -> None:
    path = tmp_path / "old.dateline"
    shutil.copyfile(Path(__file__).parent / "formats" / f"layout-{layout}.dateline", path)
    case = Case.open(path)
    dossier = case.dossier
    assert dossier.links["1"].members == (EVENT, "hand:1")
    assert [len(rows) for rows in (dossier.conflicts, dossier.offices, dossier.populations)] == [1, 1, 1]
    assert case.ask(snapshots)[0].name == "before the talks"
    assert len(dossier.editions) == (layout >= 4)
    assert [len(rows) for rows in (dossier.comments, dossier.attachments, dossier.positions)] == [layout >= 5] * 3
    assert [view.title for view in dossier.views.values()] == ["What is sure"] * (layout >= 6)
    case.close()


def test_there_is_a_golden_file_of_every_layout() -> None:
    assert [version(path) for path in FORMATS] == list(range(1, VERSION + 1))


def test_a_backup_in_the_old_layout_is_made_before_an_old_case_is_changed(old: Path) -> None:
    before = version(old)
    Case.open(old).close()
    assert version(old) == VERSION
    (kept,) = backups(old)
    assert version(kept.path) == before
    assert check(kept.path).is_sound


def test_what_is_only_read_stays_in_its_layout(old: Path) -> None:
    before = old.read_bytes()
    holder = Case.open(old.with_name("other.dateline"))
    old.with_name(".old.dateline.lock").mkdir()  # no lock can be had, so the case is only read
    case = Case.open(old)
    assert case.read_only
    assert case.dossier.events[EVENT].title == "The talks"
    assert len(case.dossier.views) == 0
    case.close()
    holder.close()
    assert old.read_bytes() == before


def test_a_migration_cut_short_is_done_again(old: Path) -> None:
    db = apsw.Connection(str(old))
    migrate(db, due(db)[:1])
    db.close()
    case = Case.open(old)
    case.apply(EditEvent(EVENT, place="Bern"))
    case.close()
    assert check(old).is_sound


def test_every_table_stands_in_the_first_layout_or_in_one_migration() -> None:
    added = [name for migration in MIGRATIONS for name in migration.adds]
    assert len(added) == len(set(added))
    assert set(added) < set(TABLES)
    assert [migration.version for migration in MIGRATIONS] == list(range(2, VERSION + 1))


def test_an_old_case_without_room_for_a_backup_is_left_as_it_is(old: Path) -> None:
    before = old.read_bytes()
    old.with_suffix(".backups").write_text("a file where the folder should be")
    with pytest.raises(CaseError, match="no backup can be made"):
        Case.open(old)
    assert old.read_bytes() == before
