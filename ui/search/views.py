"""Views: sets of records worth going through; choosing one goes to its next record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QModelIndex
from PySide6.QtWidgets import QWidget

from briefing.model.dossier import Dossier, Key, events_of, sources_of, statements_of
from briefing.model.event import Event, Modality
from briefing.model.review import State
from briefing.model.source import Source
from briefing.model.statement import Statement
from ui.session import Session
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import Row, RowView


def is_undated_source(source: Source) -> bool:
    return source.created is None


def is_undated(event: Event) -> bool:
    return event.when is None and event.review.state is not State.REJECTED


def is_ahead(event: Event) -> bool:
    """What may still come: planned or possible."""
    return event.modality in (Modality.PLANNED, Modality.POSSIBLE)


def is_kept(event: Event) -> bool:
    return event.review.kept


def is_open(statement: Statement) -> bool:
    """A statement without a speaker or a day of speaking."""
    if statement.review.state is State.REJECTED:
        return False
    return statement.said is None or not (statement.speaker_id or statement.speaker_words)


@dataclass(frozen=True, slots=True)
class View:
    """`count` is asked after every change and sorts nothing; `keys` is asked on a click and gives reading order."""

    key: str
    title: str
    count: Callable[[Dossier], int]
    keys: Callable[[Dossier], list[Key]]


def _of_events(key: str, title: str, holds: Callable[[Event], bool]) -> View:
    return View(
        key,
        title,
        lambda dossier: sum(map(holds, dossier.events.values())),
        lambda dossier: [("events", event.id) for event in events_of(dossier) if holds(event)],
    )


VIEWS = (
    View(
        "undated-sources",
        str(QT_TRANSLATE_NOOP("Views", "Sources without a date")),
        lambda dossier: sum(map(is_undated_source, dossier.sources.values())),
        lambda dossier: [("sources", source.id) for source in sources_of(dossier) if is_undated_source(source)],
    ),
    _of_events("undated-events", str(QT_TRANSLATE_NOOP("Views", "Events without a date")), is_undated),
    View(
        "open-statements",
        str(QT_TRANSLATE_NOOP("Views", "Statements with open questions")),
        lambda dossier: sum(map(is_open, dossier.statements.values())),
        lambda dossier: [("statements", s.id) for s in statements_of(dossier) if is_open(s)],
    ),
    _of_events("ahead", str(QT_TRANSLATE_NOOP("Views", "Planned or possible")), is_ahead),
    _of_events("kept", str(QT_TRANSLATE_NOOP("Views", "Accepted events")), is_kept),
)


class Views(RowView):
    """Only views that hold something are listed; a click, or Return, goes to the next of theirs."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("views", "", parent)
        self.setAccessibleName(self.tr("Views"))
        self._session = session
        self._rows = RowModel(self)
        self.setModel(self._rows)
        self.clicked.connect(self.next)
        self.activated.connect(self.next)

    def show_now(self) -> None:
        """Count anew; the window calls it when the event loop is idle."""
        counts = [(view, view.count(self._session.dossier)) for view in VIEWS]
        rows = [Entry(view.key, Row(self.tr(view.title), count=str(count))) for view, count in counts if count]
        self._rows.show(rows)
        self.setVisible(bool(rows))
        self.fit()

    def next(self, index: QModelIndex) -> None:
        """Select the record after the selected one among those of the view."""
        chosen = self._rows.key(index)
        found = next((view.keys(self._session.dossier) for view in VIEWS if view.key == chosen), [])
        if found:
            selected = self._session.selection.key
            at = found.index(selected) + 1 if selected in found else 0
            self._session.select(found[at % len(found)])
