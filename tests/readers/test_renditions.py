"""Which reading is today's."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model.renditions import is_outdated, stamp
from briefing.readers import read

SEEDS = Path(__file__).parents[2] / "seeds"


def test_what_is_read_now_is_not_outdated():
    found = {read(path).reader for path in sorted(SEEDS.iterdir()) if path.suffix not in (".py", "")}
    assert {"plain", "html", "pdf", "mail", "docx", "markdown"} <= {name.partition("/")[0] for name in found}
    assert not any(is_outdated(reader) for reader in found)


@pytest.mark.parametrize(
    ("reader", "outdated"), [("mail/1", True), ("docx/99", False), ("bench/1", False), ("", False)]
)
def test_only_an_older_version_of_a_reader_we_have_is_outdated(reader, outdated):
    assert is_outdated(reader) is outdated


def test_a_reader_nobody_listed_signs_nothing():
    with pytest.raises(KeyError):
        stamp("parchment")
