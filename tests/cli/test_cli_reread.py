"""Sources of a case read again from the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.edits.sources import AddSource
from briefing.intake.outcome import Taken
from briefing.intake.searching import searched
from briefing.intake.take import take
from briefing.model.source import Block, BlockKind
from briefing.model.span import Span
from briefing.storage.case import Case

WORDS = "Envoys met in Harran on 3 March 2025.\n\nThey signed a truce in Lund on 9 April 2025.\n"
FURNITURE = "The Harran Herald, printed on 1 May 2025.\n\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(WORDS, "utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path, file: Path) -> Path:
    """A case whose source an older reader has read: with a line that today's no longer has."""
    taken = take(file, file.read_bytes())
    assert isinstance(taken, Taken)
    words = FURNITURE + taken.text.text
    blocks, at = [], 0
    for line in words.split("\n\n"):
        blocks.append(Block(Span(at, at + len(line.rstrip())), BlockKind.PARAGRAPH))
        at += len(line) + 2
    older = replace(taken.text, text=words, blocks=tuple(blocks), reader="plain/0")
    path = tmp_path / "talks.dateline"
    made = Case.open(path)
    made.apply(AddSource(taken.source, older, searched(taken.source, older)))
    assert any(event.passages[0].exact.startswith("Envoys") for event in made.dossier.events.values())
    made.close()
    return path


def test_what_an_older_reader_read_is_read_again_and_nothing_moves_in_silence(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Case.open(case)
    kept = {id_: event.passages[0].exact for id_, event in before.dossier.events.items()}
    before.close()
    assert main(["reread", str(case)]) == 0
    said = capsys.readouterr().out
    assert "S1 report.txt: read again by plain/1" in said
    assert "not in the new text: “1 May 2025”" in said
    after = Case.open(case)
    (text,) = after.dossier.texts.values()
    assert text.text == WORDS
    for id_, event in after.dossier.events.items():
        passage = event.passages[0]
        assert passage.is_lost or passage.span.of(text.text) == passage.exact == kept[id_]
    assert any(not event.passages[0].is_lost for event in after.dossier.events.values())
    assert after.undo_label == "Read the source again"
    after.close()
    assert main(["reread", str(case)]) == 0
    assert "today's readers" in capsys.readouterr().out


def test_another_file_in_its_place_is_refused(
    case: Path, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = file.rename(tmp_path / "moved.txt")
    file.write_text("Something else altogether on 4 March 2025.", "utf-8")
    assert main(["reread", str(case), "S1"]) == 1
    assert "nothing was changed" in capsys.readouterr().err
    assert main(["reread", str(case), "S1", "--file", str(moved)]) == 0


def test_a_source_that_is_not_there_is_wrong_use(case: Path) -> None:
    assert main(["reread", str(case), "S9"]) == 2
