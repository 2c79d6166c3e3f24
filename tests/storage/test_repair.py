"""Of a damaged case a new one is made, with all that can still be read, and what could not be is named."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.edits.events import AddEvent, EditEvent, event_of
from briefing.storage.carving import carved
from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.refusal import CaseError
from briefing.storage.repair import Repaired, repair
from tests.small_case import report
from tests.storage.test_case_laws import same

NOW = datetime(2025, 12, 4, 12, tzinfo=UTC)
EVENT = report().findings.events[0].id
PAGE = 4096


class Content(bytes):
    """The bytes of a case; a failing example does not print them all."""

    def __repr__(self) -> str:
        return f"<{len(self)} bytes>"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Content:
    path = tmp_path_factory.mktemp("whole") / "a.dateline"
    case = Case.open(path, who="anna")
    for number in range(6):
        case.apply(report(f"{number}.txt"))
        case.apply(AddEvent(event_of(case.dossier, f"Event {number} " + "and so on " * 400)))
    case.apply(report())
    case.apply(EditEvent(EVENT, title="The talks"))
    case.undo()
    case.redo()
    case.name_point("as read", 13)
    case.close()
    return Content(path.read_bytes())


def mended(folder: Path, content: bytes, name: str = "a") -> tuple[Path, Repaired]:
    path, to = folder / f"{name}.dateline", folder / f"{name} new.dateline"
    path.write_bytes(content)
    to.unlink(missing_ok=True)
    return to, repair(path, to, NOW, "carl")


def test_a_sound_case_comes_out_as_it_was(tmp_path: Path, whole: Content) -> None:
    to, done = mended(tmp_path, whole)
    assert done.is_whole
    old, new = Case.open(tmp_path / "a.dateline"), Case.open(to)
    assert same(old.dossier, new.dossier)
    assert old.log() == new.log()
    assert new.undo_label == "Edit “The talks”"
    old.close()
    new.close()


def test_any_one_page_of_rubbish_costs_no_record(tmp_path: Path, whole: Content) -> None:
    chance = random.Random(3)
    good = len(_records(tmp_path, whole))
    for page in range(0, len(whole) // PAGE):
        content = bytearray(whole)
        content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
        to, _ = mended(tmp_path, bytes(content), str(page))
        assert check(to).problems == ()
        case = Case.open(to)
        assert len(case.dossier.events) + len(case.dossier.texts) + len(case.dossier.claims) == good
        case.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**31))
def test_whatever_was_hurt_what_comes_out_is_sound_and_the_damaged_file_untouched(
    tmp_path: Path, whole: Content, seed: int
) -> None:
    chance, content = random.Random(seed), bytearray(whole)
    for _ in range(chance.randint(1, 30)):
        start = chance.randrange(len(content))
        length = min(len(content) - start, chance.choice((1, 20, 700, PAGE)))
        content[start : start + length] = chance.randbytes(length)
    if chance.random() < 0.3:
        del content[chance.randrange(len(content)) :]
    try:
        to, _ = mended(tmp_path, bytes(content))
    except CaseError as error:
        assert "Nothing can be read" in str(error)  # noqa: PT017
    else:
        assert check(to).problems == ()
        Case.open(to).close()
    assert (tmp_path / "a.dateline").read_bytes() == content
    assert not list(tmp_path.glob(".*"))


def test_a_record_changed_behind_the_log_is_set_right_and_named(tmp_path: Path, whole: Content) -> None:
    path = tmp_path / "b.dateline"
    path.write_bytes(whole)
    db = apsw.Connection(str(path))
    db.execute("UPDATE events SET body = replace(body, 'The talks', 'No talks') WHERE id = ?", (EVENT,))
    db.execute("INSERT INTO claims VALUES('x', NULL, '[]')")
    db.close()
    to, done = mended(tmp_path, path.read_bytes())
    assert f"events {EVENT} was not what the log says; the log is followed." in done.notes
    assert "claims x cannot be read." in done.notes
    case = Case.open(to)
    assert case.dossier.events[EVENT].title == "The talks"
    case.close()


def test_behind_a_gap_in_the_log_the_last_state_is_kept_as_one_edit(tmp_path: Path, whole: Content) -> None:
    path = tmp_path / "b.dateline"
    path.write_bytes(whole)
    db = apsw.Connection(str(path))
    db.execute("DELETE FROM log WHERE seq = 5")
    db.close()
    to, done = mended(tmp_path, path.read_bytes())
    assert (done.edits, done.lost) == (4, 12)
    case = Case.open(to)
    assert [entry.label for entry in case.log()][-1] == "Repair the case"
    assert case.log()[-1].who == "carl"
    assert case.dossier.events[EVENT].title == "The talks"
    case.undo()
    assert EVENT not in case.dossier.events
    case.close()


def test_nothing_is_written_over(tmp_path: Path, whole: Content) -> None:
    to, _ = mended(tmp_path, whole)
    with pytest.raises(CaseError, match="already"):
        repair(tmp_path / "a.dateline", to, NOW)


def test_rows_are_carved_as_sqlite_reads_them(tmp_path: Path) -> None:
    path = tmp_path / "rows.db"
    db = apsw.Connection(str(path))
    db.execute("CREATE TABLE t(a, b, c, d)")
    rows = [
        (None, 0, 1, -5),
        (70_000, 1 << 40, -(1 << 62), 2.5),
        ("words", b"bytes", "longer " * 3000, ""),
        ("x" * 4050, "y", "z" * 4061, None),
    ]
    db.executemany("INSERT INTO t VALUES(?, ?, ?, ?)", rows)
    db.close()
    found = {rowid: values for rowid, values in carved(path) if len(values) == 4}
    assert [found[number] for number in sorted(found)] == rows


def _records(folder: Path, content: bytes) -> list[object]:
    (folder / "all.dateline").write_bytes(content)
    case = Case.open(folder / "all.dateline")
    dossier = case.dossier
    case.close()
    return [*dossier.events.values(), *dossier.texts.values(), *dossier.claims.values()]
