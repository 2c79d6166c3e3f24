"""Views: sets of records worth going through; choosing one goes to its next record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QModelIndex
from PySide6.QtWidgets import QWidget

from briefing.model.dossier import Dossier, Key, events_of, sources_of, statements_of
from briefing.model.event import Event, Modality
from briefing.model.review import State
from ui.session import Session
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import Row, RowView


def undated_sources(dossier: Dossier) -> list[Key]:
    return [("sources", source.id) for source in sources_of(dossier) if source.created is None]


def undated_events(dossier: Dossier) -> list[Key]:
    return _events(dossier, lambda event: event.when is None and event.review.state is not State.REJECTED)


def open_events(dossier: Dossier) -> list[Key]:
    """What may still come: planned or possible."""
    return _events(dossier, lambda event: event.modality in (Modality.PLANNED, Modality.POSSIBLE))


def kept_events(dossier: Dossier) -> list[Key]:
    return _events(dossier, lambda event: event.review.kept)


def unspoken(dossier: Dossier) -> list[Key]:
    """Statements without a speaker or a day of speaking."""
    found = (s for s in statements_of(dossier) if s.review.state is not State.REJECTED)
    return [("statements", s.id) for s in found if s.said is None or not (s.speaker_id or s.speaker_words)]


VIEWS: tuple[tuple[str, str, Callable[[Dossier], list[Key]]], ...] = (
    ("undated-sources", str(QT_TRANSLATE_NOOP("Views", "Sources without a date")), undated_sources),
    ("undated-events", str(QT_TRANSLATE_NOOP("Views", "Events without a date")), undated_events),
    ("unspoken", str(QT_TRANSLATE_NOOP("Views", "Statements with open questions")), unspoken),
    ("open-events", str(QT_TRANSLATE_NOOP("Views", "Planned or possible")), open_events),
    ("kept-events", str(QT_TRANSLATE_NOOP("Views", "Accepted events")), kept_events),
)


class Views(RowView):
    """Only views that hold something are listed; a click, or Return, goes to the next of theirs."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("views", "", parent)
        self.setAccessibleName(self.tr("Views"))
        self._session = session
        self._found: dict[str, list[Key]] = {}
        self._rows = RowModel(self)
        self.setModel(self._rows)
        self.clicked.connect(self.next)
        self.activated.connect(self.next)

    def show_now(self) -> None:
        dossier = self._session.dossier
        self._found = {key: found for key, _, records in VIEWS if (found := records(dossier))}
        titles = {key: title for key, title, _ in VIEWS}
        self._rows.show([Entry(key, Row(self.tr(titles[key]), count=str(len(f)))) for key, f in self._found.items()])
        self.setVisible(bool(self._found))
        self.fit()

    def next(self, index: QModelIndex) -> None:
        """Select the record after the selected one among those of the view."""
        found = self._found.get(self._rows.key(index), [])
        if found:
            selected = self._session.selection.key
            at = found.index(selected) + 1 if selected in found else 0
            self._session.select(found[at % len(found)])


def _events(dossier: Dossier, wanted: Callable[[Event], bool]) -> list[Key]:
    return [("events", event.id) for event in events_of(dossier) if wanted(event)]
