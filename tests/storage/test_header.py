"""A case is known by its first bytes, whatever its name."""

from __future__ import annotations

from pathlib import Path

import apsw

from briefing.storage.case import Case
from briefing.storage.header import is_case


def test_a_case_is_known_under_any_name(tmp_path: Path) -> None:
    path = tmp_path / "renamed.bin"
    Case.open(path).close()
    assert is_case(path)


def test_other_files_are_no_cases(tmp_path: Path) -> None:
    other = tmp_path / "other.dateline"
    with apsw.Connection(str(other)) as db:
        db.execute("CREATE TABLE t(id)")
    text = tmp_path / "text.dateline"
    text.write_text("no case")
    assert not any(is_case(path) for path in (other, text, tmp_path, tmp_path / "missing.dateline"))
