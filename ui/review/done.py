"""What the review shows when nothing waits: what to do next."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.actions import Actions
from ui.review.desk import Desk
from ui.session import Session
from ui.widgets.states import State

ADD_FILES = "file.add"  # the intake's action
TIMELINE = "go.timeline"  # the window's


class Done(QWidget):
    """No case, no source, nothing found, all reviewed, or only weak ones left: a sentence and an action for each."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, Desk.of(session)
        self.setObjectName("reviewDone")
        self._state = State()
        self._action = ""
        self._state.asked.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._state)
        self._desk.moved.connect(self._show)
        self._show()

    def _show(self) -> None:
        tally, weak = self._desk.tally, self._desk.weak_waiting
        if self._desk.current is not None:
            return
        if not self._session.dossier.sources:
            self._say(self.tr("Nothing to review yet. Drop reports anywhere in the window."), ADD_FILES, "file-plus")
            self._action_text(self.tr("Add files"))
        elif weak:
            self._say(
                self.tr("Reviewed, but for the weak suggestions: {0}.").format(weak), "review.weak", "circle-check"
            )
            self._action_text(self.tr("Show the weak ones"))
        elif tally.decided:
            self._say(self.tr("All {0} suggestions are reviewed.").format(tally.decided), TIMELINE, "circle-check")
            self._action_text(self.tr("See the timeline"))
        else:
            self._say(self.tr("No dates, quotations or figures were found in these sources."), ADD_FILES, "search")
            self._action_text(self.tr("Add files"))
        self._state.empty(self._words, self._offered, self._icon)

    def _say(self, words: str, action: str, icon: str) -> None:
        self._words, self._action, self._icon = words, action, icon

    def _action_text(self, text: str) -> None:
        self._offered = text

    def _act(self) -> None:
        Actions.of(self._session).run(self._action)
