"""Which days are not known, how far they can be worked out, and what cannot all be true."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.crosscheck.headlines import headline
from briefing.model.dossier import Dossier, Key, sources_of, statements_of
from briefing.model.review import State
from briefing.model.statement import Statement
from briefing.temporal.bounds import Narrowed, Reason
from briefing.temporal.solve import Solution
from briefing.temporal.window import within
from briefing.temporal.words import short


@dataclass(frozen=True, slots=True)
class Unknown:
    """A source or a statement without a day. `window` is in words, "" where nothing bounds it."""

    key: Key
    title: str
    window: str
    why: str


def unknown_keys(dossier: Dossier) -> tuple[Key, ...]:
    """Sources whose day of publication is not known, then statements whose day of speaking is not, in reading order."""
    keys: list[Key] = [("sources", source.id) for source in sources_of(dossier) if source.created is None]
    keys += [("statements", one.id) for one in statements_of(dossier) if _is_open(one)]
    return tuple(keys)


def unknown(dossier: Dossier, key: Key, solution: Solution) -> Unknown:
    """What is to be said of one of them."""
    found = solution.windows.get(key, Narrowed())
    is_bounded = found.earliest is not None or found.latest is not None
    window = short(within(found.earliest, found.latest)) if is_bounded else ""
    return Unknown(key, headline(dossier, key), window, "; ".join(reason.words for reason in found.because))


def about(dossier: Dossier, reason: Reason) -> Key:
    """The record where a reason can be looked at: what an anchor speaks of, else the record that gives it."""
    anchor = dossier.anchors.get(reason.key[1]) if reason.key[0] == "anchors" else None
    return anchor.about[0] if anchor else reason.key


def _is_open(statement: Statement) -> bool:
    if statement.review.state is State.REJECTED:
        return False
    return statement.said is None or bool(statement.said.because)
