"""The place Compare: what the sources say of one another, card by card."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from briefing.crosscheck.independent import Voices
from briefing.crosscheck.matters import Matter, MatterKind
from briefing.edits.edit import Edit
from briefing.model.conflict import Verdict
from ui.crosscheck import deeds
from ui.crosscheck.grid import Grid
from ui.crosscheck.lookout import Lookout
from ui.crosscheck.sheet import sheet
from ui.crosscheck.verbs import Verbs
from ui.session import Session
from ui.widgets.labels import hairline, label, row
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import Row, RowView
from ui.widgets.states import State
from ui.widgets.when_seen import WhenSeen

_LIST_WIDE = 340
_ICONS = {
    MatterKind.SAME: "copy",
    MatterKind.DIFFERENCE: "triangle-alert",
    MatterKind.BASE: "hash",
    MatterKind.OFFICE: "landmark",
    MatterKind.CORRECTION: "pencil",
    MatterKind.REPOST: "history",
    MatterKind.FIRST: "list",
    MatterKind.UNSIGNED: "user",
    MatterKind.JUDGEMENT: "file-text",
    MatterKind.GAP: "circle-help",
    MatterKind.LINKED: "link",
}


class ComparePlace(QWidget):
    """The list at the left, the card beside it; every answer is one edit, and the next card comes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._lookout, self._voices = session, Lookout.of(session), Voices()
        self.setObjectName("comparePlace")
        self.setAccessibleName(self.tr("Compare"))
        self.setProperty("kind", "ground")
        self._matters: tuple[Matter, ...] = ()  # as listed
        self._model = RowModel(self)
        self._list = RowView("matters", self.tr("What the sources say of one another"))
        self._list.setModel(self._model)
        self._title = label("", "compareTitle", "headline", wrap=True)
        self._why = label("", "compareWhy", "question", wrap=True)
        self._support = label("", "compareSupport", "second")
        self.grid = Grid()
        self._reason = QLineEdit()
        self._nothing = State()
        self._verbs = Verbs(session, self, self)
        self._lay_out()
        self._list.selectionModel().currentChanged.connect(self._turn)
        self.grid.pointed.connect(self._point)
        self._fresh = WhenSeen(self, self._read)
        self._lookout.found.connect(self._fresh.ask)
        self._read()

    @property
    def matter(self) -> Matter | None:
        """The card in sight."""
        at = self._list.currentIndex().row()
        return self._matters[at] if 0 <= at < len(self._matters) else None

    def linking(self) -> Edit | None:
        return deeds.linking(self.matter, self._why_words())

    def parting(self) -> Edit | None:
        return deeds.parting(self._session.dossier, self.matter, self.grid.member, self._why_words())

    def unlinking(self) -> Edit | None:
        return deeds.unlinking(self._session.dossier, self.grid.member, self._why_words())

    def preferring(self) -> Edit | None:
        line = self.grid.line
        trait = line.trait if line else None
        return deeds.preferring(self._session.dossier, self.grid.member, trait, self._why_words())

    def deciding(self, verdict: Verdict) -> Edit | None:
        return deeds.deciding(self.matter, verdict, self._why_words())

    def correcting(self) -> Edit | None:
        return deeds.correcting(self.matter)

    def setting_aside(self) -> Edit | None:
        return deeds.setting_aside(self.matter)

    def registering(self) -> Edit | None:
        return deeds.registering(self._session.dossier, self.matter)

    def do(self, edit: Edit | None) -> None:
        """Push the edit; its reason is used up."""
        if edit is not None:
            self._session.push(edit)
            self._reason.clear()

    def step(self, by: int) -> None:
        """To the next card (1) or the one before (-1)."""
        at = self._list.currentIndex().row() + by
        if 0 <= at < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(at))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.setFocus()

    def _why_words(self) -> str:
        return self._reason.text().strip()

    def _read(self) -> None:
        """What was in sight stays so; where it was decided, what comes after it."""
        at = max(0, self._list.currentIndex().row())
        key = self._model.key(self._list.currentIndex())
        self._matters = self._lookout.matters
        self._model.show([self._entry(matter) for matter in self._matters])
        index = self._model.at(key)
        if not index.isValid():
            index = self._model.index(min(at, self._model.rowCount() - 1))
        self._list.mark(index)
        self._stack.setCurrentIndex(0 if self._matters else 1)
        self._show()

    def _entry(self, matter: Matter) -> Entry:
        second = f"{matter.kind.value} · {matter.why}"
        asks = matter.kind is not MatterKind.LINKED
        found = Row(matter.title, second, icon=_ICONS[matter.kind], second_role="question" if asks else "ink3")
        difference = matter.difference.id if matter.difference else ""
        return Entry(f"{matter.kind.name} {matter.key[1]} {difference}", found, matter.why)

    def _turn(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show()
        # Walked to by hand: the words beside go along. A list that is read anew turns nobody's page.
        if self.matter is not None and self._list.hasFocus():
            self._point()

    def _show(self) -> None:
        matter, dossier = self.matter, self._session.dossier
        if matter is None or dossier.get(matter.key) is None:
            return
        self._title.setText(matter.title)
        self._why.setText(f"{matter.kind.value} · {matter.why}")
        self._support.setText(self._support_words(matter))
        self._support.setVisible(bool(matter.members))
        self.grid.show_comparison(sheet(dossier, matter))
        self._verbs.show_for(matter.kind)

    def _support_words(self, matter: Matter) -> str:
        if not matter.members or any(id_ not in self._session.dossier.events for id_ in matter.members):
            return ""
        copies = self._lookout.picture.copies
        return self._voices.of_events(self._session.dossier, matter.members, copies).words

    def _point(self) -> None:
        """Show the words of the column in their source."""
        matter = self.matter
        if self.grid.member:
            self._session.select(("events", self.grid.member))
        elif matter is not None:
            keys, grid = (matter.key, *matter.others), self.grid
            at = grid.currentRow() if matter.kind is MatterKind.UNSIGNED else grid.currentColumn()
            self._session.select(keys[max(0, min(at, len(keys) - 1))])

    def _lay_out(self) -> None:
        self._reason.setObjectName("compareReason")
        self._reason.setPlaceholderText(self.tr("Reason, if you want to keep one"))
        self._reason.setAccessibleName(self.tr("Reason"))
        self._nothing.empty(self.tr("The sources agree, as far as can be seen."), "", "circle-check")
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        head = row(self._title, self._support, spacing=12)
        head.setStretch(0, 1)
        column.addLayout(head)
        for widget in (self._why, hairline()):
            column.addWidget(widget)
        column.addWidget(self.grid, 1)
        column.addWidget(self._reason)
        column.addLayout(self._verbs.line)
        split = QSplitter()
        split.setObjectName("compareSplit")
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(card)
        split.setSizes([_LIST_WIDE, 1000])
        split.setStretchFactor(1, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(split)
        self._stack.addWidget(self._nothing)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._stack)
