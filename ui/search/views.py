"""Views: sets of records worth going through; choosing one goes to its next record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QModelIndex
from PySide6.QtWidgets import QWidget

from briefing.edits.views import DropView
from briefing.model.dossier import Dossier, Key, Record, events_of, sources_of, statements_of, views_of
from briefing.model.event import Event, Modality
from briefing.model.outline import Outline
from briefing.model.review import State
from briefing.model.source import Source, SourceText
from briefing.model.statement import Statement
from briefing.model.wanted import ALL, Wanted
from ui.actions import Action, Actions
from ui.session import Session
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import Row, RowView
from ui.widgets.running import Running

Found = Record | SourceText | Outline | None


_KEPT, _ALL = "kept:", "all"  # keys of rows that are no view of ours


def is_undated_source(record: Found) -> bool:
    return isinstance(record, Source) and record.created is None


def is_undated(record: Found) -> bool:
    return isinstance(record, Event) and record.when is None and record.review.state is not State.REJECTED


def is_open(record: Found) -> bool:
    """A statement without a speaker or a day of speaking."""
    if not isinstance(record, Statement) or record.review.state is State.REJECTED:
        return False
    return record.said is None or not (record.speaker_id or record.speaker_words)


def is_ahead(record: Found) -> bool:
    """What may still come: planned or possible."""
    return isinstance(record, Event) and record.modality in (Modality.PLANNED, Modality.POSSIBLE)


def is_kept(record: Found) -> bool:
    return isinstance(record, Event) and record.review.kept


@dataclass(frozen=True, slots=True)
class View:
    """The records that `holds` is true of; all of them stand in one table."""

    key: str
    title: str
    table: str
    holds: Callable[[Found], bool]

    def keys(self, dossier: Dossier) -> list[Key]:
        """In reading order."""
        match self.table:
            case "sources":
                found: Sequence[Source | Event | Statement] = sources_of(dossier)
            case "events":
                found = events_of(dossier)
            case _:
                found = statements_of(dossier)
        return [(self.table, record.id) for record in found if self.holds(record)]


VIEWS = (
    View("undated-sources", str(QT_TRANSLATE_NOOP("Views", "Sources without a date")), "sources", is_undated_source),
    View("undated-events", str(QT_TRANSLATE_NOOP("Views", "Events without a date")), "events", is_undated),
    View("open-statements", str(QT_TRANSLATE_NOOP("Views", "Statements with open questions")), "statements", is_open),
    View("ahead", str(QT_TRANSLATE_NOOP("Views", "Planned or possible")), "events", is_ahead),
    View("kept", str(QT_TRANSLATE_NOOP("Views", "Accepted events")), "events", is_kept),
)


def views_at(dossier: Dossier, key: Key) -> tuple[str, ...]:
    """The keys of the views that a record stands in."""
    record = dossier.get(key)
    return tuple(view.key for view in VIEWS if view.table == key[0] and view.holds(record))


class Views(RowView):
    """Only views that hold something are listed; a click, or Return, goes to the next of theirs."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("views", "", parent)
        self.setAccessibleName(self.tr("Views"))
        self._session = session
        self.running = Running(session, ("sources", "events", "statements"), views_at, self)
        self._rows = RowModel(self)
        self.setModel(self._rows)
        self.clicked.connect(self.next)
        self.activated.connect(self.next)
        session.narrowed.connect(self.show_now)
        remove = Action("views.remove", self.tr("Remove the view"), shortcuts=("Del",), icon="trash-2", local=True)
        Actions.of(session).add(remove, owner=self, run=self._remove, refusal=self._refusal)

    def show_now(self) -> None:
        """Show the counts; the window calls it when the event loop is idle."""
        counts = [(view, self.running.count(view.key)) for view in VIEWS]
        rows = [Entry(view.key, Row(self.tr(view.title), count=str(count))) for view, count in counts if count]
        wanted = self._session.wanted
        for kept in views_of(self._session.dossier):
            sign = "check" if kept.wanted == wanted else "filter"
            rows.append(Entry(_KEPT + kept.id, Row(kept.title, icon=sign), self.tr("Press Del to remove it")))
        if not wanted.is_all:
            rows.insert(0, Entry(_ALL, Row(self.tr("Show all events"), icon="x")))
        here = self._rows.key(self.currentIndex())
        self._rows.show(rows)
        if self.currentIndex() != self._rows.at(here):
            self.mark(self._rows.at(here))
        self.setVisible(bool(rows))
        self.fit()

    def _narrow(self, wanted: Wanted) -> None:
        """Show these events and no others, in the table."""
        actions = Actions.of(self._session)
        self._session.narrow(wanted)
        if not wanted.is_all and actions.knows("view.table") and not actions.get("view.table").isChecked():
            actions.run("view.table")

    def _kept(self) -> str:
        """The id of the kept view that is stood on, "" for none."""
        key = self._rows.key(self.currentIndex())
        return key.removeprefix(_KEPT) if key.startswith(_KEPT) else ""

    def _remove(self) -> None:
        self._session.push(DropView(self._kept()))
        self._session.tell(self.tr("The view was removed."), action="edit.undo")

    def _refusal(self) -> str:
        if self._session.read_only:
            return self.tr("the case can only be read")
        return "" if self._kept() else self.tr("no view of yours is chosen")

    def next(self, index: QModelIndex) -> None:
        """Select the record after the selected one among those of the view."""
        chosen = self._rows.key(index)
        if chosen == _ALL or chosen.startswith(_KEPT):
            kept = self._session.dossier.views.get(chosen.removeprefix(_KEPT))
            self._narrow(kept.wanted if kept else ALL)
            return
        found = next((view.keys(self._session.dossier) for view in VIEWS if view.key == chosen), [])
        if found:
            selected = self._session.selection.key
            at = found.index(selected) + 1 if selected in found else 0
            self._session.select(found[at % len(found)])
