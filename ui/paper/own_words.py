"""The analyst's own paragraphs: background, outlook, indicators, comment; written beside the paper they stand in."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from briefing.edits.outline import SetOutline
from briefing.model.dossier import Dossier
from briefing.paper.budget import budget
from briefing.paper.guard import guard
from briefing.writers.printed import Printed
from ui.actions import Action, Actions, Menu
from ui.paper.press import Press
from ui.paper.printed_records import MIME, sentence_of
from ui.session import Session
from ui.theme import fonts
from ui.widgets.labels import SectionHeader, label
from ui.widgets.when_seen import WhenSeen

_PAUSE_MS = 1_200  # without a key: what was written is kept and printed
_FIELDS = ("background", "outlook", "indicators", "comment")
_JUDGING = ("outlook", "comment")
_LEAST_HIGH = 92


class OwnWords(QWidget):
    """One field at a time. Words are kept when the field is left, when writing rests, and by Ctrl+Enter."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("ownWords")
        self.setAccessibleName(self.tr("Own words"))
        self.setProperty("kind", "panel")
        self._header = SectionHeader(self.tr("Own words"))
        self._field = QComboBox()
        self._field.setObjectName("ownField")
        self._field.setAccessibleName(self.tr("Which section"))
        names = (self.tr("Background"), self.tr("Outlook"), self.tr("Indicators, one a line"), self.tr("Comment"))
        for key, name in zip(_FIELDS, names, strict=True):
            self._field.addItem(name, key)
        self._words = _Words()
        self._guard = label("", "ownGuard", "question", wrap=True)
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._field.currentIndexChanged.connect(self._turn)
        self._words.left.connect(self._keep)
        self._words.textChanged.connect(self._written)
        self._rest.timeout.connect(self._keep)
        showing = WhenSeen(self, self._show)
        session.changed.connect(showing.ask)
        session.opened.connect(self._opened)
        Press.of(session).printed.connect(self._printed)
        Actions.of(session).add(
            Action("paper.write", self.tr("Write in your own words"), Menu.PAPER, ("Ctrl+Shift+W",), "pencil", group=2),
            owner=self,
            run=self._words.setFocus,
            refusal=self._refusal,
        )
        self._shown = ""  # the field whose words stand in the editor
        self._show()

    @property
    def field(self) -> str:
        return str(self._field.currentData())

    def insert(self, words: str) -> None:
        """At the cursor, with a space where two words would meet."""
        cursor = self._words.textCursor()
        before = self._words.toPlainText()[: cursor.position()]
        gap = "" if not before or before[-1].isspace() else " "
        cursor.insertText(f"{gap}{words}")
        self._words.setFocus()

    def insert_record(self, table: str, id_: str) -> None:
        if words := sentence_of(self._session.dossier, table, id_):
            self.insert(words)

    def _show(self) -> None:
        """Words half typed stay."""
        stored = _of(self._session.dossier, self.field)
        is_half_typed = self._shown == self.field and self._words.hasFocus() and self._words.document().isModified()
        if not is_half_typed and self._words.toPlainText() != stored:
            self._words.setPlainText(stored)
        if not is_half_typed:
            self._words.document().setModified(False)
        self._shown = self.field
        self._words.setEnabled(not self._refusal())
        self._warn()

    def _turn(self) -> None:
        self._keep(self._shown)
        self._show()

    def _keep(self, field: str = "") -> None:
        """Of the field that is shown; one edit where it says something new."""
        self._rest.stop()
        name, outline = field or self.field, self._session.dossier.outline
        words = self._words.toPlainText().strip("\n")
        if not name or self._refusal() or words == _of(self._session.dossier, name):
            return
        self._words.document().setModified(False)
        changed = {key: words if key == name else _of(self._session.dossier, key) for key in _FIELDS}
        self._session.push(
            SetOutline(
                replace(
                    outline,
                    background=changed["background"],
                    outlook=changed["outlook"],
                    indicators=changed["indicators"],
                    comment=changed["comment"],
                    sections=_with(outline.sections, name),
                )
            )
        )

    def _written(self) -> None:
        if self._words.hasFocus():
            self._rest.start()
        self._warn()

    def _warn(self) -> None:
        scale = self._session.dossier.outline.scale
        found = guard(self._words.toPlainText(), scale) if self.field in _JUDGING else ()
        self._guard.setText("\n".join(doubt.words for doubt in found))
        self._guard.setVisible(bool(found))

    def _printed(self, printed: Printed) -> None:
        """How long the paper has become by what was written."""
        told = budget(self._session.dossier.outline, printed.pages)
        self._header.set_note(told.words, "question" if told.over else "ink3")

    def _opened(self) -> None:
        self._words.clear()
        self._shown = ""
        self._show()

    def _refusal(self) -> str:
        if self._session.case is None:
            return self.tr("no case is open")
        return self.tr("the case can only be read") if self._session.read_only else ""

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 0, 14, 10)
        inner.setSpacing(6)
        inner.addWidget(self._field)
        inner.addWidget(self._words, 1)
        inner.addWidget(self._guard)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._header)
        column.addLayout(inner, 1)
        self._words.dropped.connect(self._take_drop)

    def _take_drop(self) -> None:
        self.insert_record(*self._words.record)


def _of(dossier: Dossier, field: str) -> str:
    outline = dossier.outline
    return {
        "background": outline.background,
        "outlook": outline.outlook,
        "indicators": outline.indicators,
        "comment": outline.comment,
    }.get(field, "")


def _with(sections: tuple[str, ...], field: str) -> tuple[str, ...]:
    """With the section in which the words are printed; nobody writes what is not to be read."""
    key = "outlook" if field == "indicators" else field
    if key in sections:
        return sections
    at = sections.index("sources") if "sources" in sections else len(sections)
    return (*sections[:at], key, *sections[at:])


class _Words(QPlainTextEdit):
    """`dropped` comes when a record was dropped on it, `record` has its table and id."""

    left = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.record = ("", "")
        self.setObjectName("ownWordsText")
        self.setAccessibleName(self.tr("Own words of the section"))
        self.setPlaceholderText(self.tr("Paragraphs parted by empty lines; [S1, para 3] cites a source"))
        self.setTabChangesFocus(True)
        self.setFont(fonts.reading_font())
        self.setMinimumHeight(_LEAST_HIGH)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(MIME) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(MIME):
            table, _, id_ = bytes(source.data(MIME).data()).decode().partition("\n")
            self.record = (table, id_)
            self.dropped.emit()
            return
        super().insertFromMimeData(source)
