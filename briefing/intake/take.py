"""One file on its whole way: bytes, text, publication day, findings. Runs only in a worker process."""

from __future__ import annotations

import hashlib
from pathlib import Path

from briefing.extraction.pipeline import extract
from briefing.extraction.published import best, clues
from briefing.intake.outcome import Taken
from briefing.model.day import Day
from briefing.model.source import Basis, DateClue, Source, SourceText
from briefing.readers import load, read_bytes


def take(path: Path, accessed: Day | None = None, published: Day | None = None) -> Taken:
    """Read a file and search it. `published` is the day the analyst gave; it goes before every clue.

    Raises UnreadableError.
    """
    data = load(path)
    text = read_bytes(path.name, data)
    found = clues(path.name, text.address, text)
    source = _source(path, data, text, _ranked(found, published), accessed)
    return Taken(source, text, extract(source, text))


def _ranked(found: tuple[DateClue, ...], published: Day | None) -> tuple[DateClue, ...]:
    if published is None:
        return found
    return (DateClue(published, Basis.GIVEN, "given by the analyst", 1.0), *found)


def _source(path: Path, data: bytes, text: SourceText, found: tuple[DateClue, ...], accessed: Day | None) -> Source:
    sha256 = hashlib.sha256(data).hexdigest()
    dating = found[0] if found and found[0].basis is Basis.GIVEN else best(found)
    return Source(
        id=sha256,
        name=path.name,
        path=str(path),
        sha256=sha256,
        media_type=text.media_type,
        title=text.title,
        author=text.author,
        publisher=text.publisher,
        address=text.address,
        language=text.language,
        created=dating.day if dating else None,
        created_basis=dating.basis if dating else None,
        clues=found,
        accessed=accessed,
    )
