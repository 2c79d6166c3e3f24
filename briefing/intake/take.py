"""One file on its whole way: bytes, text, publication day, findings. Runs only in a worker process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.extraction.published import best, clues
from briefing.intake.outcome import Outcome, Refused, Stage, Taken, Unpacked
from briefing.intake.searching import searched
from briefing.language.analysis import is_read
from briefing.language.analyzer import Analyzer
from briefing.language.identify import identified
from briefing.model.day import Day
from briefing.model.findings import Findings
from briefing.model.refusal import Refusal
from briefing.model.source import Basis, DateClue, Source, SourceText
from briefing.readers import Means, budget, opened, parts_of, text_of
from briefing.readers.budget import Allowance
from briefing.readers.parts import Part
from briefing.readers.reader import Opened, UnreadableError

_BY_RULES = "Names were looked for by rules alone: the language model reads English only."
_CARRIED = 0.2  # how far the day of a mail tells that of what is attached to it


@dataclass(frozen=True, slots=True)
class _Held:
    """What the document in hand comes from: `parent` its container's id, `day` when that was written."""

    path: str
    depth: int = 0
    parent: str | None = None
    day: Day | None = None


@dataclass
class _Taking:
    """One file with all it holds: what was asked, and what the whole tree of documents may still cost."""

    accessed: Day | None
    published: Day | None
    characters: Allowance
    bytes: Allowance
    documents: Allowance
    on_step: Callable[[Stage, int], None]
    unsearched: tuple[int, ...]
    cuts: tuple[tuple[int, int], ...]
    means: Means
    analyzer: Analyzer | None
    number: int = 0

    def take(self, file: Opened, held: _Held) -> tuple[Taken | Unpacked, tuple[Taken | Refused, ...]]:
        sha256 = hashlib.sha256(file.data).hexdigest()
        taken, error = self._text(file, held, sha256)
        day = taken.source.created if taken else held.day
        parts = tuple(self._parts(file, _Held(held.path, held.depth + 1, sha256, day)))
        if taken is not None:
            return taken, parts
        if not parts and error is not None:
            raise error
        return Unpacked(held.path, file.name, sha256, parts), parts

    def _text(self, file: Opened, held: _Held, sha256: str) -> tuple[Taken | None, UnreadableError | None]:
        """The document itself; None with the reason for a container that has no words of its own."""
        number, self.number = self.number, self.number + 1
        self.on_step(Stage.READING, number)
        if (number, 0) in self.cuts:
            reason = "The reader broke down on this document, or took too long."
            raise file.refused(Refusal.TOO_SLOW, reason, "Save it anew, or as plain text, and add that.")
        try:
            text = text_of(file)
        except UnreadableError as error:
            if error.kind is not Refusal.EMPTY:
                raise
            return None, error
        if text is None:
            return None, file.refused(Refusal.EMPTY, "There is no document in it.", "Add the documents themselves.")
        self.characters.take(len(text.text))
        text = _cautioned(identified(text), self.analyzer)
        source = self._source(file, held, sha256, text)
        if number in self.unsearched:
            return _only_read(source, text), None
        self.on_step(Stage.SEARCHING, number)
        taken = attempted(lambda: Taken(source, text, searched(source, text, self.analyzer)), held.path, file.name)
        return taken if isinstance(taken, Taken) else _only_read(source, text), None

    def _parts(self, file: Opened, held: _Held) -> Iterator[Taken | Refused]:
        if held.depth > budget.NESTING:
            yield _refused(held.path, too_deep(file))
            return
        found = parts_of(file)
        while True:
            try:
                part = next(found, None)
            except UnreadableError as error:
                yield _refused(held.path, error)
                return
            if part is None:
                return
            if self.means.is_over():
                yield _refused(held.path, _no_time_left(file))
                return
            if isinstance(part, UnreadableError):
                yield _refused(f"{held.path} > {part.path_name}", part)
                continue
            yield from self._part(part, replace(held, path=f"{held.path} > {part.name}"))
            if min(self.characters.left, self.bytes.left, self.documents.left) < 0:
                return

    def _part(self, part: Part, held: _Held) -> Iterator[Taken | Refused]:
        def read() -> Outcome:
            self.documents.take(1)
            self.bytes.take(len(part.data))
            whole, parts = self.take(opened(part.name, part.data, self.means), held)
            inner.extend(parts)
            return whole

        inner: list[Taken | Refused] = []
        outcome = attempted(read, held.path, part.name)
        if not isinstance(outcome, Unpacked):
            yield outcome
        yield from inner

    def _source(self, file: Opened, held: _Held, sha256: str, text: SourceText) -> Source:
        found = _ranked(clues(file.name, text.address, text), self.published, held)
        dating = found[0] if found and found[0].basis is Basis.GIVEN else best(found)
        return Source(
            id=sha256,
            name=file.name,
            path=held.path,
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
            accessed=self.accessed,
            parent=held.parent,
        )


def take(
    path: Path,
    data: bytes,
    accessed: Day | None = None,
    published: Day | None = None,
    unsearched: tuple[int, ...] = (),
    on_step: Callable[[Stage, int], None] = lambda stage, number: None,
    cuts: tuple[tuple[int, int], ...] = (),
    means: Means | None = None,
    analyzer: Analyzer | None = None,
) -> Taken | Unpacked:
    """Read a file and search it, and so each document it holds; nothing is opened, `data` is the whole file.

    `published` is the day the analyst gave; it goes before every clue. `on_step` is told what begins with which
    document, numbered from 0 as they stand; those `unsearched` are only read, those cut at 0 not even that. Without an
    `analyzer` rules alone tell names. Raises UnreadableError.
    """
    means = means or Means()
    file = opened(path.name, data, means)
    taking = _Taking(
        accessed,
        published,
        Allowance(file, "characters", budget.CHARACTERS),
        Allowance(file, "bytes", budget.EXPANDED_BYTES),
        Allowance(file, "documents", budget.MEMBERS),
        on_step,
        unsearched,
        cuts,
        means,
        analyzer,
    )
    whole, parts = taking.take(file, _Held(str(path)))
    return Taken(whole.source, whole.text, whole.findings, parts) if isinstance(whole, Taken) else whole


def attempted(read: Callable[[], Outcome], path: str, name: str) -> Outcome:
    """What `read` gives; whatever goes wrong on the way is a Refused."""
    try:
        return read()
    except UnreadableError as error:
        return _refused(path, error)
    except MemoryError:
        return _broken(path, name, "The file needs more memory than one file may have.", Refusal.TOO_LARGE)
    except RecursionError:
        return _broken(path, name, "The file is nested too deeply to be read.", Refusal.TOO_LARGE)
    except Exception as error:  # the worker's edge: whatever a library raises on this file ends here
        kind = type(error).__name__
        return _broken(path, name, f"The file could not be read: it is damaged or unusual ({kind}).", Refusal.CORRUPT)


def too_deep(file: Opened) -> UnreadableError:
    reason = f"The file holds files within files, more than {budget.NESTING} deep."
    return file.refused(Refusal.TOO_LARGE, reason, "Unpack it and add the documents themselves.")


def _no_time_left(file: Opened) -> UnreadableError:
    reason = "There was no time to read all that the file holds: the documents from here on are missing."
    return file.refused(Refusal.TOO_SLOW, reason, "Unpack it and add the documents themselves.")


def _cautioned(text: SourceText, analyzer: Analyzer | None) -> SourceText:
    if analyzer is None or is_read(text):
        return text
    return replace(text, cautions=(*text.cautions, _BY_RULES))


def _only_read(source: Source, text: SourceText) -> Taken:
    lost = (*text.lost, "the search broke down on this text, so no dates, people or events were looked for")
    return Taken(source, replace(text, lost=lost), Findings(clues=source.clues))


def _refused(path: str, error: UnreadableError) -> Refused:
    return Refused(path, error.path_name, error.reason, error.advice, error.kind)


def _broken(path: str, name: str, reason: str, kind: Refusal) -> Refused:
    return Refused(path, name, reason, "Save it anew, or as plain text, and add that.", kind)


def _ranked(found: tuple[DateClue, ...], published: Day | None, held: _Held) -> tuple[DateClue, ...]:
    if held.day is not None and all(clue.day != held.day for clue in found):
        found = (*found, DateClue(held.day, Basis.FILE_DATA, "the day of the file that holds it", _CARRIED))
    return found if published is None else (DateClue(published, Basis.GIVEN, "given by the analyst", 1.0), *found)
