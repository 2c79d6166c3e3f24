"""The search field, which is also the command palette."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from briefing.storage.index.asking import Found, hits
from ui.actions import Actions
from ui.actions.action import key_words
from ui.search.answer import Answer
from ui.search.find import EACH, Hit, Kind, hits_of, ranked
from ui.session import Session
from ui.theme import current
from ui.widgets.paint import cap_width, draw_cap
from ui.widgets.seeker import Seeker

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
        self._seeker = Seeker.of(session)
        self._is_asking = False
        self._wants_first = False  # Return was pressed before the answer came
        self._answer: Answer | None = None
        self._clock = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._clock.timeout.connect(self.search)
        self.textEdited.connect(self._edited)
        self._seeker.renewed.connect(self._ask_again)
        session.opened.connect(self._renew)
        current.changed.connect(self.update)
        self._renew()

    def open(self) -> None:
        """Take the focus and show what can be done."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.search()

    def search(self) -> None:
        """Answer the words in the field now; what the index has to say of them comes a moment later."""
        words = self.text().strip()
        if not words or self._session.case is None:
            self._shown().show_hits(self._commands(words), words)
            return
        self._is_asking = True
        self._seeker.ask("search", partial(hits, words=words, each=EACH), partial(self._answered, words))

    def _ask_again(self) -> None:
        """What is shown was found before all of the case had come in."""
        if self._answer is not None and self._answer.isVisible() and self.text().strip():
            self.search()

    def _answered(self, words: str, found: tuple[Found, ...]) -> None:
        self._is_asking = False
        if words != self.text().strip():
            return
        self._shown().show_hits([*hits_of(self._session.dossier, found, words), *self._commands(words)], words)
        if self._wants_first:
            self._choose()

    @property
    def is_searching(self) -> bool:
        """True while the list below does not answer the words in the field yet."""
        return self._clock.isActive() or self._is_asking

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
        self._wants_first = False
        self._clock.start()

    def _renew(self) -> None:
        is_open = self._session.case is not None
        words = self.tr("Search events, people, words, commands") if is_open else self.tr("Search commands")
        self.setPlaceholderText(words)
        self._is_asking = self._wants_first = False
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
        self._wants_first = True
        if self._clock.isActive() or self._answer is None or not self._answer.isVisible():
            self._clock.stop()
            self.search()
        if not self._is_asking:
            self._choose()

    def _choose(self) -> None:
        if self._wants_first and self._answer is not None:
            self._wants_first = False
            self._answer.choose()

    def _go(self, hit: Hit) -> None:
        self._leave()
        if hit.command:
            self._actions.run(hit.command)
        else:
            self._session.select(hit.target, hit.passage)

    def _leave(self) -> None:
        self._clock.stop()
        self._wants_first = False
        self.clear()
        if self._answer is not None:
            self._answer.hide()
        self.clearFocus()
