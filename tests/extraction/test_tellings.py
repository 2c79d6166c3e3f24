"""Short texts of many kinds and regions, each with what a careful reader finds in it (tellings/*.toml).

What is not read yet stands in a text's `missed`; the others are asserted one by one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.extraction.pipeline import extract
from briefing.model.day import day_from_iso
from briefing.model.findings import Findings
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span

FOLDER = Path(__file__).parent / "tellings"
LEAST_HELD = 0.85
KINDS = ("actors", "statements", "events", "figures")
Telling = tuple[str, str, str]  # name of the text, kind, what is to be found


def _expected() -> Iterator[Telling]:
    for path in sorted(FOLDER.glob("*.toml")):
        row = tomllib.loads(path.read_text(encoding="utf-8"))
        yield from ((path.stem, kind, line) for kind in KINDS for line in row.get(kind, ()))


def _missed() -> set[tuple[str, str]]:
    return {
        (path.stem, line)
        for path in FOLDER.glob("*.toml")
        for line in tomllib.loads(path.read_text(encoding="utf-8")).get("missed", ())
    }


@pytest.fixture(scope="module")
def read() -> dict[str, Findings]:
    return {path.stem: _findings(path) for path in FOLDER.glob("*.toml")}


def _findings(path: Path) -> Findings:
    row = tomllib.loads(path.read_text(encoding="utf-8"))
    text, blocks, at = row["text"].strip(), [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(Span(at, at + len(part)), BlockKind.PARAGRAPH))
        at += len(part) + 2
    created = day_from_iso(row["published"]) if "published" in row else None
    source = Source("x", "x", "x", "x", "text/plain", created=created)
    return extract(source, SourceText(text, tuple(blocks), "plain/1", "text/plain"))


def held(findings: Findings, kind: str, line: str) -> bool:
    """Whether this line is found: an actor with its side, a speaker's words, an event's date, modality and title."""
    names = {actor.id: actor.name for actor in findings.actors}
    match kind:
        case "actors":
            name, _, side = (part.strip() for part in line.partition("|"))
            return any(one.name == name and (not side or one.side == side) for one in findings.actors)
        case "statements":
            name, _, words = (part.strip() for part in line.partition(": "))
            said = [one for one in findings.statements if one.content.exact.startswith(words)]
            return any(name == names.get(one.speaker_id or "", one.speaker_words) for one in said)
        case "events":
            day, mood, words = (part.strip() for part in line.split("|"))
            told = [one for one in findings.events if one.title.startswith(words) and one.modality.value == mood]
            return any(one.when is not None and one.when.edtf == day for one in told)
    low, high, unit = line.split()
    figures = [claim.figure for claim in findings.claims if claim.figure]
    return any((str(one.minimum), str(one.maximum), one.unit) == (low, high, unit) for one in figures)


HELD = [one for one in _expected() if (one[0], one[2]) not in _missed()]


@pytest.mark.parametrize(("name", "kind", "line"), HELD, ids=[f"{name}-{line}" for name, _, line in HELD])
def test_what_a_careful_reader_finds_is_found(read: dict[str, Findings], name: str, kind: str, line: str) -> None:
    assert held(read[name], kind, line)


def test_most_of_what_a_careful_reader_finds_is_found() -> None:
    assert len(HELD) >= LEAST_HELD * len(list(_expected()))
