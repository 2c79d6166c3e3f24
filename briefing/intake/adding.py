"""From what became of a file to the edit that takes it into a case, and to what the case remembers of it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import chain

from briefing.edits.edit import Edit
from briefing.edits.many import Together
from briefing.edits.sources import AddSource
from briefing.intake.outcome import Outcome, Refused, Taken, Unpacked, each
from briefing.model.dossier import Dossier
from briefing.model.refusal import Refusal
from briefing.storage.ledger import Handled

# Not the file's fault: to be read again without being asked.
_PASSING = frozenset({Refusal.MISSING, Refusal.CANCELLED})


def fresh(outcome: Outcome, dossier: Dossier) -> list[Taken]:
    """The documents of a file that are not in the dossier yet: the same bytes count once, wherever they stand."""
    return unknown(outcome, known_hashes(dossier))


def unknown(outcome: Outcome, known: Container[str]) -> list[Taken]:
    """The same where the hashes of all that is in are at hand: to gather them for each of 10,000 files takes long."""
    new: dict[str, Taken] = {}
    for one in each(outcome):
        if isinstance(one, Taken) and one.source.sha256 not in known:
            new.setdefault(one.source.sha256, one)
    return list(new.values())


def added(new: Sequence[Taken], name: str) -> Edit:
    """All of them as one step. `name` is that of the file they stand in; there must be at least one."""
    edits = tuple(AddSource(one.source, one.text, one.findings) for one in new)
    return edits[0] if len(edits) == 1 else Together(f"Add {name} ({len(edits)} documents)", edits)


def account(outcome: Outcome, sha256: str) -> Handled | None:
    """What the sources themselves cannot tell: refusals, and archives without a text of their own.

    `sha256` is that of a refused file, "" where nobody knows it; None where there is nothing to remember.
    """
    path = outcome.source.path if isinstance(outcome, Taken) else outcome.path
    known = sha256 if isinstance(outcome, Refused) else _sha256(outcome)
    refused = [one for one in each(outcome) if isinstance(one, Refused)]
    if not known or any(one.kind in _PASSING for one in refused):
        return None
    if not refused and isinstance(outcome, Taken):
        return None
    gave = tuple(one.source.id for one in each(outcome) if isinstance(one, Taken))
    said = tuple(f"{one.reason} {one.advice}".strip() for one in refused)
    parts = tuple(one.path.removeprefix(path) for one in refused)
    return Handled(known, path, gave, said, tuple(one.kind.value for one in refused), parts)


def _sha256(whole: Taken | Unpacked) -> str:
    return whole.source.sha256 if isinstance(whole, Taken) else whole.sha256


def known_hashes(dossier: Dossier) -> dict[str, str]:
    """The sha256 of every file that is in, with the id of its source.

    Where the file has no words of its own, an archive or a mailbox, that is its first document.
    """
    sources = sorted(dossier.sources.values(), key=lambda source: (source.number, source.id))
    whole = ((source.sha256, source.id) for source in sources)
    held = ((source.parent, source.id) for source in reversed(sources) if source.parent)
    return dict(chain(held, whole))
