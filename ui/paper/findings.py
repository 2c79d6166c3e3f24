"""What the checks of the paper found, one a row."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.paper.checks import Finding
from ui.session import Session
from ui.widgets.labels import label
from ui.widgets.rows import Row, RowRole, RowView

_JUDGEMENT = "judgement-"
_MOST = 50  # rows; the rest is counted
_ROW_HIGH = 26


class FindingList(QWidget):
    """Enter or a click on what was found in a judgement selects it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("paperFindings")
        self._model = _Model(self)
        self._list = RowView("findings", self.tr("Findings of the checks"))
        self._list.setModel(self._model)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.activated.connect(self._look)
        self._list.clicked.connect(self._look)
        self._good = label(self.tr("Not checked yet."), "findingsNone", "faint", wrap=True)
        self._good.setContentsMargins(14, 0, 14, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addWidget(self._good)
        self._list.hide()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        self._model.read(findings[:_MOST])
        self._list.setVisible(bool(findings))
        self._list.setFixedHeight(min(len(findings), _MOST) * _ROW_HIGH + 4)
        more = len(findings) - _MOST
        self._good.setVisible(not findings or more > 0)
        self._good.setText(
            self.tr("and {0} more").format(more)
            if more > 0
            else self.tr("Every statement names its source; marks, notes and numbering are in order.")
        )

    def _look(self, index: QModelIndex) -> None:
        block = self._model.block(index.row())
        if block.startswith(_JUDGEMENT):
            self._session.select(("judgements", block.removeprefix(_JUDGEMENT)))


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()

    def read(self, findings: tuple[Finding, ...]) -> None:
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def block(self, number: int) -> str:
        return self._findings[number].block

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._findings)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        finding = self._findings[index.row()]
        if role == RowRole.ROW:
            return Row(finding.words, dot="question")
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{finding.words}\n{finding.block}"
        return finding.words if role == Qt.ItemDataRole.DisplayRole else None
