"""What `dateline add` still has to read, and what it says of each file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import typer

from briefing.cli.cases import say
from briefing.files import sha256_of
from briefing.intake.adding import account, added, known_hashes, unknown
from briefing.intake.outcome import Outcome, Refused, Taken, each, name_of
from briefing.storage.case import Case


@dataclass
class Adding:
    """One run of reading into a case. What is done stands in the case, so that a run that was killed can go on.

    `refused` counts what was not taken in, also what an earlier run had refused; with `retry` that is read again.
    """

    case: Case
    retry: bool = False
    refused: int = 0
    taken: int = 0
    _known: set[str] = field(default_factory=set)
    _hashes: dict[str, str] = field(default_factory=dict)

    def left(self, files: Sequence[Path]) -> list[Path]:
        """The files that are not done yet, each content once; of the others is said why they are left out."""
        self._known = set(known_hashes(self.case.dossier))
        done = self._done()
        return list(self._undone(files, done))

    def keep(self, outcome: Outcome) -> None:
        """Put what came of a file into the case: it is safe there when this returns, and only then is it said."""
        refused = [one for one in each(outcome) if isinstance(one, Refused)]
        new = unknown(outcome, self._known)
        if new:
            self.case.apply(added(new, name_of(outcome)))
        self._remember(outcome)
        self._known.update(one.source.sha256 for one in new)
        self.refused += len(refused)
        self.taken += len(new)
        for one in new:
            found = one.findings
            typer.echo(f"{one.source.path}: {len(found.events)} events, {len(found.statements)} quotations")
            for caution in one.text.cautions:
                typer.echo(f"{one.source.path}: {caution}")

    def _done(self) -> dict[str, tuple[str, bool]]:
        """By sha256 what to say of a file that is not read again, and whether that is a refusal."""
        sources = self.case.dossier.sources
        labels = {sha256: sources[id_].label for sha256, id_ in known_hashes(self.case.dossier).items()}
        done = {sha256: (f"already in the case as {label}", False) for sha256, label in labels.items()}
        for sha256, handled in self.case.handled().items():
            standing = next((sources[id_].label for id_ in handled.gave if id_ in sources), "")
            if self.retry and handled.refused:
                done.pop(sha256, None)
            elif standing:
                done.setdefault(sha256, (f"already in the case as {standing}", False))
            elif not handled.gave:
                again = "It was refused before; --retry reads it again."
                done.setdefault(sha256, (f"{' '.join(handled.refused)} {again}", True))
        return done

    def _undone(self, files: Sequence[Path], done: dict[str, tuple[str, bool]]) -> Iterator[Path]:
        for path in files:
            sha256 = sha256_of(path)
            if sha256 not in done:
                self._hashes[str(path)] = sha256
                yield path
                if sha256:
                    done[sha256] = ("already in the case", False)
                continue
            words, is_refusal = done[sha256]
            self.refused += is_refusal
            (say if is_refusal else typer.echo)(f"{path}: {words}")

    def _remember(self, outcome: Outcome) -> None:
        path = outcome.source.path if isinstance(outcome, Taken) else outcome.path
        handled = account(outcome, self._hashes.get(path, ""))
        if handled is not None:
            self.case.remember(handled)
