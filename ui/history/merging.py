"""Two copies of a case before they become one: what both changed differently, side by side, each with its choice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QGridLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing.model.dossier import Key
from briefing.storage.parted import Clash, Parted, Side
from ui.widgets.buttons import Button
from ui.widgets.labels import hairline, label, row

_SIZE = (940, 620)
_NAME_WIDE = 128


class Merging(QDialog):
    """Accepted where the analyst wants the merged case; `choices` says whose value each clash takes."""

    def __init__(self, found: Parted, other: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("merging")
        self.setWindowTitle(self.tr("Merge with “%1”").replace("%1", other))
        self.resize(*_SIZE)
        self._found, self._other = found, other
        self._groups: dict[Key, QButtonGroup] = {}
        self._merge = Button(self.tr("Merge into a new case…"), "mergingAccept", "primary")
        self._leave = Button(self.tr("Cancel"), "mergingCancel")
        self._all = [Button(words, name, "quiet") for words, name in self._shortcuts()]
        self._merge.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        self._all[0].clicked.connect(self._take_first)
        self._all[1].clicked.connect(self._take_second)
        self._lay_out()
        first = next(iter(self._groups.values()), None)
        (first.button(0) if first else self._merge).setFocus()

    @property
    def choices(self) -> dict[Key, Side]:
        """The clashes that go to the second copy."""
        return {key: Side.SECOND for key, group in self._groups.items() if group.checkedId() == 1}

    def _shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("All as in this case"), "mergingAllFirst"),
            (self.tr("All as in “%1”").replace("%1", self._other), "mergingAllSecond"),
        )

    def _take_first(self) -> None:
        self._take(0)

    def _take_second(self) -> None:
        self._take(1)

    def _take(self, side: int) -> None:
        for group in self._groups.values():
            group.button(side).setChecked(True)

    def _words(self) -> str:
        mine, theirs = self._found.edits
        words = self.tr(
            "Since the copies parted, %1 edits were made here and %2 in “%3”. All of them stand in the merged case and "
            "its history; this case and the copy stay as they are."
        )
        return words.replace("%1", str(mine)).replace("%2", str(theirs)).replace("%3", self._other)

    def _question(self) -> str:
        count = len(self._found.clashes)
        if not count:
            return self.tr("Nothing was changed differently in both.")
        if count == 1:
            return self.tr("1 record was changed differently in both: which is to stand?")
        return self.tr("%1 records were changed differently in both: which are to stand?").replace("%1", str(count))

    def _sheet(self) -> QWidget:
        sheet = QWidget()
        sheet.setObjectName("mergingSheet")
        sheet.setProperty("kind", "panel")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        for clash in self._found.clashes:
            column.addWidget(self._clash(clash))
        for note in self._found.notes:
            column.addWidget(label(note, "mergingNote", "second", wrap=True))
        column.addStretch(1)
        return sheet

    def _clash(self, clash: Clash) -> QWidget:
        """The record's name over two columns, and the values of each field below."""
        holder = QWidget()
        holder.setObjectName("mergingClash")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(12)
        grid.setColumnMinimumWidth(0, _NAME_WIDE)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(label(clash.title, "mergingTitle", "title", wrap=True), 0, 0, 1, 3)
        group = self._groups[clash.key] = QButtonGroup(self)
        for side, words in enumerate((self.tr("This case"), self._other)):
            button = QRadioButton(words)
            button.setObjectName(f"merging-{'second' if side else 'first'}")
            button.setAccessibleName(f"{clash.title}: {words}")
            button.setChecked(side == 0)
            group.addButton(button, side)
            grid.addWidget(button, 1, side + 1)
        for at, field in enumerate(clash.fields, 2):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(field.name, "mergingField", "second", wrap=True), at, 0, top)
            grid.addWidget(label(field.before, "mergingFirst", wrap=True), at, 1, top)
            grid.addWidget(label(field.after, "mergingSecond", wrap=True), at, 2, top)
        return holder

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setObjectName("mergingScroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._sheet())
        top = QVBoxLayout()
        top.setContentsMargins(18, 14, 18, 10)
        top.addWidget(label(self._question(), "mergingQuestion", "headline", wrap=True))
        top.addWidget(label(self._words(), "mergingWords", "second", wrap=True))
        if len(self._found.clashes) > 1:
            top.addLayout(row(*self._all, None, spacing=4))
        foot = row(None, self._leave, self._merge)
        foot.setContentsMargins(18, 10, 18, 12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(hairline())
        whole.addWidget(area, 1)
        whole.addWidget(hairline())
        whole.addLayout(foot)
