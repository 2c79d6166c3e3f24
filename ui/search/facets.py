"""Narrowing: the traits of the events with how many have each, to choose from, and to keep as a view."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing.edits.views import KeepView
from briefing.model.wanted import ALL, Facet
from briefing.storage.index.asking import counts
from ui.actions import Action, Actions, Menu
from ui.session import Session, Tone
from ui.widgets.buttons import Button
from ui.widgets.floating import Floating
from ui.widgets.labels import label, row
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import Row, RowView
from ui.widgets.seeker import Seeker

_EACH = 5  # values of a facet in sight; more by their words
_TALL = 420
_BETWEEN = "\x1f"

Counts = dict[Facet, tuple[tuple[str, int], ...]]


class Facets(Floating):
    """Arrow keys walk the traits, Space or Enter chooses one or lets it go; what is written above finds others."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__("facets", "", over)
        title = self.tr("Narrow the events")
        self.head.setText(title)
        self.setAccessibleName(title)
        self._session, self._seeker = session, Seeker.of(session)
        self._counts: Counts = {}
        self._find = _Find("facetFind", self.tr("Find a trait: a name, a place, a source …"))
        self._model = RowModel(self)
        self._rows = _Rows("facetRows", self.tr("Traits, with how many events have each"))
        self._rows.setModel(self._model)
        self._rows.setFixedHeight(_TALL)
        self._none = label("", "facetNone", "second", wrap=True)
        self._all = Button(self.tr("Show all"), "facetAll")
        self._name = _Field("viewName", self.tr("Name of a view"))
        self._keep = Button(self.tr("Keep as a view"), "viewKeep", "primary")
        for widget in (self._find, self._rows, self._none):
            self.inside.addWidget(widget)
        self.inside.addLayout(row(self._all, self._name, self._keep))
        self._connect()
        narrow = Action("view.narrow", self.tr("Narrow the events…"), Menu.VIEW, ("Ctrl+L",), "filter", group=1)
        Actions.of(session).add(narrow, owner=over, run=self.open_facets, refusal=self._refusal)

    def open_facets(self) -> None:
        """Show what there is to choose from."""
        self._find.clear()
        self._name.clear()
        self.open_card()
        self._ask()
        self._find.setFocus()

    def _go_down(self) -> None:
        if self._model.rowCount() > 1:
            self._rows.setFocus()
            self._rows.setCurrentIndex(self._model.index(1))

    def _connect(self) -> None:
        self._find.went_down.connect(self._go_down)
        self._find.textChanged.connect(self._show)
        self._rows.activated.connect(self._turn)
        self._rows.clicked.connect(self._turn)
        self._all.clicked.connect(self._show_all)
        self._name.returnPressed.connect(self._keep_view)
        self._keep.clicked.connect(self._keep_view)
        self._session.narrowed.connect(self._ask)
        self._seeker.renewed.connect(self._ask)
        self._session.opened.connect(self.close_card)

    def _ask(self) -> None:
        if self.isVisible():
            self._seeker.ask("facets", partial(counts, wanted=self._session.wanted), self._counted)

    def _counted(self, found: Counts) -> None:
        self._counts = found
        self._show()

    def _show(self) -> None:
        here = self._model.key(self._rows.currentIndex())
        self._model.show(list(self._entries(self._find.text().casefold().strip())))
        index = self._model.at(here)
        if index.isValid():
            self._rows.setCurrentIndex(index)
        is_empty = not self._model.rowCount()
        self._none.setText(self.tr("No event has such a trait.") if self._counts else self.tr("No events yet."))
        self._none.setVisible(is_empty)
        self._all.setEnabled(not self._session.wanted.is_all)
        self._keep.setEnabled(not self._session.wanted.is_all and not self._session.read_only)

    def _entries(self, words: str) -> Iterator[Entry]:
        wanted = self._session.wanted
        for facet, title in self._titles():
            chosen = wanted.of(facet)
            known = dict(self._counts.get(facet, ()))
            values = [*chosen, *(value for value in known if value not in chosen)]
            fitting = [value for value in values if words in self._words(facet, value).casefold()]
            shown = fitting if words else fitting[: max(_EACH, len(chosen))]
            if shown:
                yield Entry(f"{facet.value}{_BETWEEN}", Row(title, count=str(len(fitting)), faint=True))
            for value in shown:
                mark = "check" if value in chosen else "plus"
                yield Entry(
                    f"{facet.value}{_BETWEEN}{value}",
                    Row(self._words(facet, value), count=str(known.get(value, 0)), icon=mark, indent=8),
                )

    def _words(self, facet: Facet, value: str) -> str:
        """What is shown of a value."""
        if facet is Facet.SOURCE:
            source = self._session.dossier.sources.get(value)
            return f"{source.label}  {source.title or source.name}" if source else value
        return value if value or facet is not Facet.GRADE else self.tr("not graded")

    def _turn(self, index: QModelIndex) -> None:
        kind, _, value = self._model.key(index).partition(_BETWEEN)
        if kind and (value or kind == Facet.GRADE) and not self._is_heading(index):
            self._session.narrow(self._session.wanted.turned(Facet(kind), value))

    def _is_heading(self, index: QModelIndex) -> bool:
        return self._model.entries()[index.row()].row.faint

    def _show_all(self) -> None:
        self._session.narrow(ALL)

    def _keep_view(self) -> None:
        try:
            self._session.push(KeepView(self._name.text(), self._session.wanted))
        except ValueError as error:
            self._session.tell(str(error).capitalize() + ".", Tone.QUESTION)
            self._name.setFocus()
            return
        self._session.tell(self.tr("The view stands among the views at the left."), Tone.GOOD, "edit.undo")
        self.close_card()

    def _refusal(self) -> str:
        return "" if self._session.dossier.events else self.tr("there is no event yet")

    def _titles(self) -> tuple[tuple[Facet, str], ...]:
        return (
            (Facet.STATE, self.tr("State")),
            (Facet.ACTOR, self.tr("Who takes part")),
            (Facet.PLACE, self.tr("Place")),
            (Facet.CLASS, self.tr("Kind")),
            (Facet.MODALITY, self.tr("Certainty")),
            (Facet.SOURCE, self.tr("Source")),
            (Facet.GRADE, self.tr("Grade of the source")),
            (Facet.VOICES, self.tr("Independent sources")),
        )


class _Rows(RowView):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Field(QLineEdit):
    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setPlaceholderText(words)


class _Find(_Field):
    """Down leads to the traits; the sheet around both would scroll."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)
