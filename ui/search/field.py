"""The search field, which is also the command palette."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.actions import Actions
from ui.actions.action import key_words
from ui.search.answer import Answer
from ui.search.find import Finder, Hit, Kind, ranked
from ui.session import Session
from ui.theme import current
from ui.widgets.paint import cap_width, draw_cap

_WAIT_MS = 60
_WIDTH = 420
_COMMANDS = 7
_KEY = "Ctrl+K"
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class SearchField(QLineEdit):
    """Type to search; arrows choose, Return goes there, Escape leaves. Empty, it lists what can be done now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setProperty("kind", "search")
        self.setAccessibleName(self.tr("Search events, people, words and commands"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_WIDTH)
        self.setMinimumWidth(160)
        self.setTextMargins(0, 0, cap_width(key_words(_KEY)) + 6, 0)
        self._session, self._actions = session, Actions.of(session)
        self._finder = Finder()
        self._answer: Answer | None = None
        self._clock = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._clock.timeout.connect(self.search)
        self.textEdited.connect(self._edited)
        session.opened.connect(self._renew)
        current.changed.connect(self.update)
        self._renew()

    def open(self) -> None:
        """Take the focus and show what can be done."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.search()

    def search(self) -> None:
        """Answer the words in the field at once."""
        words = self.text().strip()
        commands = self._commands(words)
        found = self._finder.hits(self._session.dossier, words)
        self._shown().show_hits([*found, *commands] if words else commands, words)

    def answer(self) -> Answer | None:
        """The list below, None before the first search."""
        return self._answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = self._answer if self._answer is not None and self._answer.isVisible() else None
        match Qt.Key(event.key()):
            case Qt.Key.Key_Escape:
                self._leave()
            case Qt.Key.Key_Down if answer is None:
                self.search()
            case Qt.Key.Key_Down | Qt.Key.Key_Up | Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if answer is not None:
                answer.step(_STEPS[Qt.Key(event.key())])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._finish()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._answer is not None and not self._answer.underMouse():
            self._answer.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        text = key_words(_KEY)
        draw_cap(QPainter(self), self.width() - cap_width(text) - 8, self.height() / 2, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._answer is not None:
            self._place(self._answer)
        return super().eventFilter(watched, event)

    def _edited(self) -> None:
        self._clock.start()

    def _renew(self) -> None:
        is_open = self._session.case is not None
        words = self.tr("Search events, people, words, commands") if is_open else self.tr("Search commands")
        self.setPlaceholderText(words)
        self.clear()

    def _commands(self, words: str) -> list[Hit]:
        """What can be done now and holds the words; only what can be done is offered."""
        texts = {spec.id: self._actions.get(spec.id).text().rstrip("…") for spec in self._actions.all()}
        able = [id_ for id_ in texts if not self._actions.refusal(id_)]
        if not words:
            return [Hit(Kind.COMMAND, texts[id_], command=id_) for id_ in able]
        found = ranked(((id_, texts[id_].lower()) for id_ in able), words.lower())
        return [Hit(Kind.COMMAND, texts[id_], command=id_) for id_ in found[:_COMMANDS]]

    def _shown(self) -> Answer:
        if self._answer is None:
            self._answer = Answer(self._actions, self.window())
            self._answer.chosen.connect(self._go)
            self.window().installEventFilter(self)
        self._place(self._answer)
        return self._answer

    def _place(self, answer: Answer) -> None:
        below = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        wide = max(self.width(), 560)
        answer.setFixedWidth(wide)
        answer.move(below.x() - (wide - self.width()) // 2, below.y())

    def _finish(self) -> None:
        if self._clock.isActive() or self._answer is None or not self._answer.isVisible():
            self._clock.stop()
            self.search()
        if self._answer is not None:
            self._answer.choose()

    def _go(self, hit: Hit) -> None:
        self._leave()
        if hit.command:
            self._actions.run(hit.command)
        else:
            self._session.select(hit.target, hit.passage)

    def _leave(self) -> None:
        self._clock.stop()
        self.clear()
        if self._answer is not None:
            self._answer.hide()
        self.clearFocus()
