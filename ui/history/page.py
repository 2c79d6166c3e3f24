"""What one step changed, or what differs between it and another point: record by record, field by field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing.storage.differences import Difference, Fate
from ui.widgets.labels import label

_MOST = 60  # records shown; the rest is counted
_NAME_WIDE = 128


class Page(QScrollArea):
    """Read with the arrow keys once it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyPage")
        self.setAccessibleName(self.tr("What changed"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say("")

    def say(self, words: str) -> None:
        """Show only this sentence."""
        self._fill([label(words, "historySentence", "second", wrap=True)])

    def show_differences(self, found: Sequence[Difference]) -> None:
        if not found:
            self.say(self.tr("Nothing differs."))
            return
        widgets = [widget for one in found[:_MOST] for widget in self._one(one)]
        if len(found) > _MOST:
            words = self.tr("… and %1 more records").replace("%1", str(len(found) - _MOST))
            widgets.append(label(words, "historyMore", "faint"))
        self._fill(widgets)

    def _one(self, one: Difference) -> list[QWidget]:
        fates = {Fate.ADDED: self.tr("new"), Fate.REMOVED: self.tr("removed"), Fate.CHANGED: ""}
        title = f"{one.title} – {fates[one.fate]}" if fates[one.fate] else one.title
        widgets: list[QWidget] = [_selectable(label(title, "historyRecord", "", wrap=True))]
        if one.fields:
            widgets.append(self._fields(one))
        return widgets

    def _fields(self, one: Difference) -> QWidget:
        holder = QWidget()
        holder.setObjectName("historyFields")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 10)
        grid.setHorizontalSpacing(10)
        grid.setColumnMinimumWidth(0, _NAME_WIDE)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for at, field in enumerate(one.fields):
            cells = (
                label(field.name, "historyField", "second", wrap=True),
                _selectable(label(field.before, "historyBefore", "second", wrap=True)),
                _selectable(label(f"→ {field.after}", "historyAfter", "", wrap=True)),
            )
            for column, cell in enumerate(cells):
                grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignTop)
        return holder

    def _fill(self, widgets: Sequence[QWidget]) -> None:
        sheet = QWidget()
        sheet.setObjectName("historySheet")
        sheet.setProperty("kind", "panel")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(4)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(sheet)


def _selectable(made: QLabel) -> QLabel:
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
