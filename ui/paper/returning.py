"""An edited paper come back: what the director changed, block by block, and taking it in."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QScrollArea, QVBoxLayout, QWidget

from briefing.model.dossier import Dossier
from briefing.writers.carried import carried
from briefing.writers.returned import Outcome, Remark, Taken, changed, taken
from briefing.writers.tree_read import TreeError
from ui.paper.press import Press
from ui.session import Session, Tone
from ui.widgets.buttons import Button
from ui.widgets.labels import label, row

_SIZE = (720, 640)
Came = tuple[Taken, tuple[Remark, ...]]


def come_back(path: Path, dossier: Dossier) -> Came:
    """Done in the other process. Raises TreeError, OSError."""
    content = path.read_bytes()
    paper = carried(content)
    changes, body = changed(content, paper)
    return taken(changes, paper, dossier, path.name), body.remarks


class Returning(QObject):
    """Asks for the file, has it read beside the window, and shows what was found."""

    _read = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._read.connect(self._show)

    def ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Take in an edited paper"), "", "Word (*.docx)")
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        job = Press.of(self._session).ask(come_back, path, self._session.dossier)
        job.add_done_callback(lambda done: self._read.emit((done, path)))

    def _show(self, done: tuple[Future[Came], Path]) -> None:
        job, path = done
        try:
            found, remarks = job.result()
        except (TreeError, OSError) as error:
            self._session.tell(self.tr("{0} cannot be read back: {1}").format(path.name, error), Tone.BAD)
            return
        if not found.outcomes and not remarks:
            self._session.tell(self.tr("Nothing was changed in {0}.").format(path.name), Tone.GOOD)
            return
        ReturnedDialog(self._session, found, remarks, path.name, self._window).open()


class ReturnedDialog(QDialog):
    """Enter takes in what can be; Escape leaves the case as it is."""

    def __init__(
        self, session: Session, found: Taken, remarks: tuple[Remark, ...], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._found = session, found
        self.setObjectName("returnedDialog")
        self.setWindowTitle(self.tr("An edited paper"))
        self.resize(*_SIZE)
        self._names = {
            Outcome.TAKEN: self.tr("taken in"),
            Outcome.BOTH: self.tr("changed in the case too: decide there"),
            Outcome.RECORDS: self.tr("rests on records: correct the record, and the paper follows"),
            Outcome.FIXED: self.tr("words of the template or the house: stay as they are"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addWidget(label(self.tr("What was changed in {0}").format(name), "returnedTitle", "headline", wrap=True))
        column.addWidget(self._listed(remarks), 1)
        count = sum(outcome is Outcome.TAKEN for _, outcome, _ in found.outcomes)
        keep = Button(self.tr("Take in {0} changes").format(count), "returnedTake", "primary", "⏎")
        keep.setDefault(True)
        keep.setEnabled(found.edit is not None and not session.read_only)
        leave = Button(self.tr("Leave"), "returnedLeave", "quiet")
        keep.clicked.connect(self._take)
        leave.clicked.connect(self.reject)
        column.addLayout(row(None, leave, keep))

    def _take(self) -> None:
        if self._found.edit is not None:
            self._session.push(self._found.edit)
        self.accept()

    def _listed(self, remarks: tuple[Remark, ...]) -> QScrollArea:
        inner = QWidget()
        lines = QVBoxLayout(inner)
        for change, outcome, now in self._found.outcomes:
            kind = "good" if outcome is Outcome.TAKEN else "question"
            lines.addWidget(label(f"{change.fate.value.capitalize()} · {self._names[outcome]}", "returnedFate", kind))
            for sign, words in (("−", change.before), ("+", change.after), (self.tr("now"), now)):
                if words:
                    shown = label(f"{sign}  {words}", "returnedWords", "second" if sign == "−" else "", wrap=True)
                    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                    lines.addWidget(shown)
            lines.addSpacing(8)
        for remark in remarks:
            told = self.tr("Comment by {0} on “{1}”: {2}").format(remark.who, remark.about[:60], remark.words)
            lines.addWidget(label(told, "returnedComment", "second", wrap=True))
        lines.addStretch(1)
        area = QScrollArea()
        area.setObjectName("returnedList")
        area.setAccessibleName(self.tr("Changes"))
        area.setWidgetResizable(True)
        area.setWidget(inner)
        return area
