"""A case that came by mail can do nothing but be read."""

from __future__ import annotations

import zlib
from pathlib import Path

import apsw
import pytest

from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.connection import connect
from briefing.storage.log import unpacked
from briefing.storage.refusal import CaseError
from tests.small_case import report

DEEP = "[" * 5_000 + "]" * 5_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = Case.open(tmp_path / "mailed.dateline")
    made.apply(report())
    made.close()
    return tmp_path / "mailed.dateline"


def doctored(path: Path, *words: str) -> None:
    db = apsw.Connection(str(path))
    for sql in words:
        db.execute(sql)
    db.close()


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM log; END",
        "CREATE VIEW v AS SELECT load_extension('evil')",
        "CREATE VIRTUAL TABLE f USING fts5(words)",
        "CREATE VIRTUAL TABLE r USING rtree(id, a, b)",
        "CREATE INDEX i ON events(upper(body))",
        "ALTER TABLE events ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(zeroblob(1000000))) VIRTUAL",
        "DROP TABLE claims; CREATE TABLE claims(id TEXT, source_id TEXT, body TEXT CHECK(length(randomblob(9)) > 0))",
        "DROP TABLE claims; CREATE VIEW claims AS SELECT id, source_id, body FROM events",
    ],
)
def test_a_case_that_carries_code_is_refused_by_name(path: Path, sql: str) -> None:
    doctored(path, *sql.split(";") if "TRIGGER" not in sql else [sql])
    with pytest.raises(CaseError, match="program code"):
        Case.open(path)
    with pytest.raises(CaseError, match="program code"):
        check(path)


@pytest.mark.parametrize(
    "sql",
    [
        f"UPDATE events SET body = '{DEEP}'",
        "UPDATE events SET id = 'not ' || id",
        "UPDATE events SET body = '{}'",
        "UPDATE log SET kind = 'undo'",
        "UPDATE log SET kind = 'spell'",
        "UPDATE log SET at = 'now and then'",
    ],
)
def test_a_case_that_contradicts_itself_is_called_damaged_and_nothing_more(path: Path, sql: str) -> None:
    doctored(path, sql)
    with pytest.raises(CaseError, match="damaged"):
        Case.open(path)
    assert not check(path).is_sound


def test_a_row_that_unpacks_without_end_does_not_fill_the_memory() -> None:
    bomb = zlib.compressobj()
    packed = b"".join([bomb.compress(b" " * (1 << 24)) for _ in range(40)]) + bomb.flush()
    with pytest.raises(zlib.error, match="longer than any row"):
        unpacked(packed)


def test_nothing_can_be_attached_and_no_schema_written(path: Path) -> None:
    db = connect(path, writing=True)
    with pytest.raises(apsw.Error):
        db.execute("ATTACH ':memory:' AS other")
    with pytest.raises(apsw.Error):
        db.execute("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''")
    assert db.pragma("trusted_schema") == 0
    assert db.pragma("synchronous") == 3
    assert db.pragma("cell_size_check") == 1
    db.close()


def test_a_case_cut_short_on_its_way_is_refused_in_words(path: Path) -> None:
    content = path.read_bytes()
    for size in (150, 5_000, len(content) // 2):
        path.write_bytes(content[:size])
        with pytest.raises(CaseError):
            Case.open(path)
