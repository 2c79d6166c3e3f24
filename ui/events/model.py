"""The event table as Qt sees it: numbers of rows in the index; what a cell says is read from the dossier when drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from briefing.model.dossier import Changes
from briefing.model.event import Event
from briefing.model.linked import seen
from briefing.model.review import State
from briefing.storage.index.asking import Asked, Listing, ids, listing, row_of
from briefing.temporal.words import words
from ui.events.columns import COLUMNS
from ui.events.deeds import editing
from ui.events.lines import Lines
from ui.session import Session, Tone
from ui.theme import current, fonts, icons
from ui.widgets.certainty import sign
from ui.widgets.seeker import Seeker

_Index = QModelIndex | QPersistentModelIndex
ICONS = {
    State.PROPOSED: ("circle-dot", "ink3"),
    State.ACCEPTED: ("circle-check", "good"),
    State.EDITED: ("pencil", "good"),
    State.REJECTED: ("circle-x", "bad"),
}
_PAGE = 128  # rows whose ids are fetched together
_PAGES = 64  # kept
TITLE = next(number for number, column in enumerate(COLUMNS) if column.key == "title")
_Role = Qt.ItemDataRole


class EventModel(QAbstractTableModel):
    """`lines` says which event stands where; nothing else is kept of an event, and ids only of what is looked at.

    `chosen` gives the events of the rows that are chosen: what is written in one of them is meant for all.
    """

    counted = Signal()  # other events are shown

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._seeker = session, Seeker.of(session)
        self.lines = Lines()
        self.chosen: Callable[[], tuple[str, ...]] = tuple
        self._asked = Asked()
        self._pages: dict[int, tuple[str, ...]] = {}

    @property
    def total(self) -> int:
        return len(self._session.dossier.events)

    @property
    def grouped(self) -> str:
        """The key of the column by which events stand in groups, "" for none."""
        return self._asked.grouped

    def id_at(self, line: int) -> str:
        """The event of a line; "" for a heading, and while its page is fetched."""
        if not 0 <= line < len(self.lines) or self.lines.group(line) is not None:
            return ""
        return self._id(self.lines.place(line))

    def ids_at(self, lines: list[int]) -> tuple[str, ...]:
        """The events of all these lines, however many; headings left out. Waits for them."""
        places = [self.lines.place(line) for line in lines if self.lines.group(line) is None]
        rows = [self.lines.listing.rows[place] for place in places]
        found = self._seeker.now(partial(ids, rows=rows)) if rows else None
        return tuple(id_ for id_ in found or () if id_)

    def find(self, event_id: str, taken: Callable[[int], None]) -> None:
        """The line of an event, -1 where it is not shown."""
        self._seeker.ask("line", partial(row_of, event_id=event_id), partial(self._found, taken))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        is_turned = order is Qt.SortOrder.DescendingOrder
        self._asked = replace(self._asked, column=COLUMNS[column].key, descending=is_turned)
        self.read()

    def group(self, column: str) -> None:
        """Let events stand under headings by a column, "" for none."""
        self._asked = replace(self._asked, grouped=column)
        self.read()

    def fold(self, line: int) -> None:
        """Fold the group of this heading, or open it again."""
        number = self.lines.group(line)
        if number is not None:
            self._show(self.lines.turned(number))

    def forget(self) -> None:
        """Show nothing until it is read again."""
        self._show(Lines())

    def read(self) -> None:
        """Ask anew which events are wanted, in which order."""
        brush = self._session.brush
        time = (brush.first, brush.last) if brush.is_set else None
        self._asked = replace(self._asked, wanted=self._session.wanted, time=time)
        self._seeker.ask("table", partial(listing, asked=self._asked), self._listed)

    def change(self, changes: Changes) -> None:
        """Draw what changed; where it belongs now, the index says a moment later."""
        if len(self.lines) and any(changes.of(table) for table in ("events", "actors", "sources", "links")):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, _parent: _Index | None = None) -> int:
        return len(COLUMNS)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if self.lines.group(index.row()) is not None:
            return self._heading(index, role)
        event = self._event(index)
        if event is None:
            return None
        if role in (_Role.DisplayRole, _Role.EditRole, _Role.AccessibleTextRole):
            return self._text(event, index.column(), role)
        if role == _Role.ForegroundRole:
            return _ink(event, index.column())
        if role == _Role.DecorationRole and index.column() == 0:
            return icons.icon(*ICONS[event.review.state])
        if role == _Role.DecorationRole and COLUMNS[index.column()].key == "when":
            known = sign(self._session.dossier, ("events", event.id))
            return icons.icon(known.icon, known.role, 14)
        return self._tip(event, index.column()) if role == _Role.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        return QCoreApplication.translate("Events", COLUMNS[section].title) if COLUMNS[section].title else ""

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self.lines.group(index.row()) is None and COLUMNS[index.column()].is_edited and not self._session.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        """What is written in a chosen row is meant for all chosen ones, a title for its own: one edit, one undo. What
        is not understood changes nothing and is said."""
        event, typed = self._event(index), str(value).strip()
        if role != _Role.EditRole or event is None or typed == self._text(event, index.column(), _Role.EditRole):
            return False
        column, chosen = COLUMNS[index.column()].key, self.chosen()
        together = chosen if column != "title" and event.id in chosen else (event.id,)
        edit, refusal = editing(together, column, typed)
        if edit is None:
            self._session.tell(refusal, Tone.QUESTION)
            return False
        self._session.push(edit)
        return True

    def _id(self, place: int) -> str:
        page = place // _PAGE
        if page not in self._pages:
            rows = self.lines.listing.rows[page * _PAGE : (page + 1) * _PAGE]
            self._seeker.ask(f"page {page}", partial(ids, rows=rows), partial(self._fetched, self.lines.listing, page))
        known = self._pages.get(page, ())
        return known[place % _PAGE] if place % _PAGE < len(known) else ""

    def _fetched(self, of: Listing, page: int, found: tuple[str, ...]) -> None:
        if of is not self.lines.listing:
            return
        while len(self._pages) >= _PAGES:
            del self._pages[next(iter(self._pages))]
        self._pages[page] = found
        first, last = self.lines.line(page * _PAGE), self.lines.line(page * _PAGE + len(found) - 1)
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def _listed(self, found: Listing) -> None:
        if found != self.lines.listing:
            self._show(Lines(found, self.lines.folded if len(found.groups) == len(self.lines.listing.groups) else ()))
        self.counted.emit()

    def _found(self, taken: Callable[[int], None], row: int) -> None:
        rows = self.lines.listing.rows
        taken(self.lines.line(rows.index(row)) if row in rows else -1)

    def _show(self, lines: Lines) -> None:
        self.beginResetModel()
        if lines.listing is not self.lines.listing:
            self._pages.clear()
        self.lines = lines
        self.endResetModel()
        self.counted.emit()

    def _event(self, index: _Index) -> Event | None:
        """None while its id is fetched, and for one that was taken away a moment ago."""
        id_ = self.id_at(index.row())
        return (seen(self._session.dossier, id_) or self._session.dossier.events.get(id_)) if id_ else None

    def _heading(self, index: _Index, role: int) -> object:
        number = self.lines.group(index.row()) or 0
        if role == _Role.DecorationRole and index.column() == 0:
            return icons.icon("chevron-right" if number in self.lines.folded else "chevron-down", "ink2", 12)
        if role == _Role.FontRole:
            return QFont(fonts.font("base", 600))
        if index.column() != TITLE or role not in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return None
        id_ = self._id(self.lines.place(index.row()))
        event = seen(self._session.dossier, id_) if id_ else None
        column = next(column for column in COLUMNS if column.key == self.grouped)
        named = column.text(self._session.dossier, event) if event and column.key != "state" else ""
        named = named or (event.review.state.value.capitalize() if event and column.key == "state" else "")
        return f"{named or self.tr('Not said')} · {self.lines.count(number)}"

    def _text(self, event: Event, number: int, role: int) -> str:
        column = COLUMNS[number]
        if column.key == "state" and role == _Role.AccessibleTextRole:
            return event.review.state.value
        if column.key == "when" and role == _Role.EditRole:
            return words(event.when) if event.when else ""
        if column.key == "when" and role == _Role.AccessibleTextRole:
            known = sign(self._session.dossier, ("events", event.id))
            return f"{column.text(self._session.dossier, event)}, {known.words}"
        return column.text(self._session.dossier, event)

    def _tip(self, event: Event, number: int) -> str:
        if COLUMNS[number].key == "state":
            return event.review.state.value.capitalize()
        if COLUMNS[number].key != "when":
            return ""
        known = sign(self._session.dossier, ("events", event.id)).words.capitalize()
        return ". ".join(part for part in (known, event.when.why if event.when else "") if part)


def _ink(event: Event, number: int) -> QColor | None:
    if event.review.state is State.REJECTED:
        return current.colour("ink3")
    if COLUMNS[number].key == "when" and (event.when is None or event.when.uncertain):
        return current.colour("question")
    return current.colour("ink2") if number > 2 else None
