"""write: by suffix, whole or not at all, the same bytes each time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.paper.compose import compose
from briefing.writers import WRITERS, PaperError, write
from tests.paper.talks import draft, reviewed

ROOT = Path(__file__).parents[2]

_ONCE = """
import hashlib, sys
from briefing.paper.compose import compose
from briefing.writers import WRITERS
from tests.paper.talks import reviewed
for writer in WRITERS:
    print(writer.suffix, hashlib.sha256(writer.content(compose(reviewed()))).hexdigest())
"""


@pytest.mark.parametrize("suffix", [writer.suffix for writer in WRITERS])
def test_every_format_writes_a_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"paper{suffix}"
    write(compose(draft()), path)
    assert path.stat().st_size > 500
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_the_same_paper_is_the_same_bytes_in_every_format_and_process() -> None:
    def once(seed: str) -> str:
        ran = subprocess.run(
            [sys.executable, "-c", _ONCE],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        )
        return ran.stdout

    assert once("1") == once("2")


def test_a_suffix_nobody_writes_is_refused_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(PaperError, match=r"paper\.odt cannot be written: papers are written as"):
        write(compose(draft()), tmp_path / "paper.odt")


def test_a_folder_that_is_not_there_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(PaperError, match="No such file or directory"):
        write(compose(draft()), tmp_path / "gone" / "paper.md")


def test_capitals_in_the_suffix_do_not_matter(tmp_path: Path) -> None:
    write(compose(reviewed()), tmp_path / "PAPER.MD")
    assert (tmp_path / "PAPER.MD").read_text("utf-8").startswith("**TLP:GREEN**")


def test_nothing_of_this_machine_is_in_any_file() -> None:
    for writer in WRITERS:
        content = writer.content(compose(reviewed()))
        assert str(ROOT).encode() not in content
        assert b"python-docx" not in content
