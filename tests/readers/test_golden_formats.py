"""Every format gives the text that stands in tests/readers/golden, block for block.

After a change that is meant: `python -m tests.readers.test_golden_formats` writes them anew; read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.model.source import Block
from briefing.readers import UnreadableError, opened, parts_of, text_of
from tests.conftest import ROOT
from tests.readers.of_each_format import files

GOLDEN = Path(__file__).with_name("golden")
FILES = dict(files(ROOT / "seeds"))


def rendition(name: str, data: bytes) -> str:
    return "\n".join(_lines(name, data)) + "\n"


def _lines(name: str, data: bytes) -> Iterator[str]:
    file = opened(name, data)
    text = text_of(file)
    if text is not None:
        head = (text.reader, text.title, text.author, text.encoding, *(str(clue.day) for clue in text.clues))
        yield " | ".join(("#", *filter(None, head)))
        yield from (f"{_place(block)}: {block.span.of(text.text)!r}" for block in text.blocks)
        yield from (f"lost: {words}" for words in text.lost)
    for part in parts_of(file):
        if isinstance(part, UnreadableError):
            yield f"part {part.path_name}: {part.reason}"
        else:
            yield f"part {part.name}"
            yield from _lines(part.name, part.data)


def _place(block: Block) -> str:
    numbers = (block.page, block.table, block.row, block.column)
    return " ".join([block.kind.value, *("-" if number is None else str(number) for number in numbers)])


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_each_format_gives_its_golden_text(name):
    assert rendition(name, FILES[name]) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_every_golden_text_has_its_file():
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(f"{name}.txt" for name in FILES)


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for name, data in FILES.items():
        (GOLDEN / f"{name}.txt").write_text(rendition(name, data), encoding="utf-8")


if __name__ == "__main__":
    main()
