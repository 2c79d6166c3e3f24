"""Who said what when: statements by side and by day of speaking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.crosscheck.positions import stands
from briefing.model.dossier import Dossier, statements_of
from briefing.model.review import State
from briefing.model.statement import Statement
from briefing.model.when import When
from briefing.temporal.order import order
from briefing.temporal.words import short
from ui.theme.sides import sides

NO_SIDE = ""  # the column of those whose side is not known
MOST_ROWS = 8  # days; above it statements are gathered by month, then by year
_FROM_YEAR, _FROM_MONTH = 4, 7  # characters of an ISO day


@dataclass(frozen=True, slots=True)
class Matrix:
    """`rows` are times of speaking in order, the unknown one last; `cells` hold statement ids by (row, side)."""

    sides: tuple[str, ...]
    rows: tuple[str, ...]
    cells: dict[tuple[str, str], tuple[str, ...]]
    never_quoted: tuple[str, ...]
    held: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)  # positions by hand, the latest first
    changed: frozenset[tuple[str, str]] = frozenset()  # cells in which a party no longer says what it said before

    @property
    def count(self) -> int:
        return sum(len(ids) for cells in (self.cells, self.held) for ids in cells.values())


def matrix(dossier: Dossier, most: int, unknown: str) -> Matrix:
    """The first `most` statements by day of speaking, set-aside ones left out; `unknown` names the row of no day.

    A side nobody of which is quoted has its column all the same: that it is empty is what an analyst looks for.
    """
    kept = [statement for statement in statements_of(dossier) if statement.review.state is not State.REJECTED]
    kept = sorted(kept, key=lambda statement: order(statement.said))[:most]
    cut = _cut(kept)
    cells: dict[tuple[str, str], tuple[str, ...]] = {}
    rows: dict[str, None] = {}
    for statement in kept:
        row = _row(statement.said, cut, unknown)
        side = side_of(dossier, statement)
        rows.setdefault(row)
        cells[row, side] = (*cells.get((row, side), ()), statement.id)
    quoted = {side for _, side in cells}
    columns = (*sides(dossier), *((NO_SIDE,) if NO_SIDE in quoted else ()))
    return Matrix(columns, tuple(rows), cells, tuple(side for side in columns if side not in quoted))


def by_issue(dossier: Dossier) -> Matrix:
    """Rows are issues; each cell has the latest statement first, and the issue is one where a party changed if so."""
    found = stands(dossier)
    rows = tuple(dict.fromkeys(stand.issue for stand in found))
    cells = {(stand.issue, stand.party): stand.statement_ids for stand in found}
    quoted = {stand.party for stand in found}
    columns = tuple(dict.fromkeys([*sides(dossier), *(stand.party for stand in found)]))
    changed = frozenset((stand.issue, stand.party) for stand in found if stand.changed)
    held = {(stand.issue, stand.party): stand.held_ids for stand in found if stand.held_ids}
    return Matrix(columns, rows, cells, tuple(side for side in columns if side not in quoted), held, changed)


def side_of(dossier: Dossier, statement: Statement) -> str:
    """The side the speaker speaks for, NO_SIDE while unknown."""
    actor = dossier.actors.get(statement.speaker_id or "")
    return actor.side if actor else NO_SIDE


def _cut(statements: Sequence[Statement]) -> int:
    """How many characters of an ISO day tell rows apart: days, months or years."""
    days = [str(s.said.earliest) for s in statements if s.said is not None and s.said.earliest is not None]
    if len(set(days)) <= MOST_ROWS:
        return len("2025-12-04")
    return _FROM_MONTH if len({day[:_FROM_MONTH] for day in days}) <= MOST_ROWS else _FROM_YEAR


def _row(said: When | None, cut: int, unknown: str) -> str:
    if said is None or said.earliest is None:
        return unknown
    day = str(said.earliest)
    if cut == _FROM_YEAR:
        return day[:-6]
    return short(said).split(" ", 1)[-1] if cut == _FROM_MONTH and said.earliest == said.latest else short(said)
