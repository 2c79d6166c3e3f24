"""The status line: what was read, what waits, what is open, how files are read, the marking."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from briefing.crosscheck.gaps import gaps, gaps_at
from briefing.crosscheck.headlines import shortened
from briefing.model.dossier import Dossier, Key
from ui.actions import Actions
from ui.intake import Intake
from ui.review.desk import Desk
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.reckoning import Reckoning
from ui.widgets.running import Running

_HEIGHT = 24
_MOST_GAPS = 14  # in the menu; all of them stand in the paper
_LONGEST = 90  # characters


class StatusLine(QWidget):
    """Says everything in words; the tooltip at the right tells how readers are kept apart."""

    def __init__(self, session: Session, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(self.tr("Status"))
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._session, self._intake, self._desk = session, intake, Desk.of(session)
        self.open_questions = Running(session, ("sources", "events", "statements", "claims"), _asked, self)
        self._read = label("", "statusRead", "faint")
        self._stop = Button(self.tr("Stop"), "statusStop", "link")
        self._stop.setToolTip(self.tr("Stop reading the files that are not done"))
        self._stop.clicked.connect(intake.cancel_all)
        self._waiting = label("", "statusWaiting", "faint")
        self._gaps = Button("", "statusGaps", "link")
        self._gaps.setToolTip(self.tr("What is open: choose one to go to it"))
        self._gaps.clicked.connect(self._list_gaps)
        self._conflicts = Button("", "statusContradictions", "link")
        self._conflicts.setToolTip(self.tr("What is said of dates and cannot all be true"))
        self._conflicts.clicked.connect(self._list_contradictions)
        self._reckoning = Reckoning.of(session)
        self._reckoning.found.connect(self._show_contradictions)
        self._readers = label("", "statusReaders", "faint")
        self._marking = label("", "statusMarking", "faint")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(22)
        for widget in (self._read, self._stop, self._waiting, self._gaps, self._conflicts):
            layout.addWidget(widget)
        self._show_contradictions()
        layout.addStretch(1)
        layout.addWidget(self._readers)
        layout.addWidget(self._marking)

    def show_now(self) -> None:
        """Count anew. The window calls it when the event loop is idle, not at every change."""
        dossier, is_open = self._session.dossier, self._session.case is not None
        done, total = self._intake.progress if self._intake.going else (0, 0)
        self._read.setText(self._read_words(len(dossier.sources), done, total) if is_open else self.tr("No case open"))
        self._stop.setVisible(total > 0)
        waiting = self._desk.tally.waiting
        _say(self._waiting, self.tr("%1 to review").replace("%1", str(waiting)) if is_open and waiting else "")
        self._gaps.setText(_counted(self.open_questions.total()))
        self._gaps.setVisible(bool(self._gaps.text()))
        walls = self._intake.isolation
        self._readers.setText(self.tr("Readers isolated: {0}").format(walls.partition(":")[0]))
        self._readers.setToolTip(walls)
        _say(self._marking, dossier.outline.marking if is_open else "")

    def _show_contradictions(self) -> None:
        found = len(self._reckoning.solution.conflicts)
        words = self.tr("1 contradiction") if found == 1 else self.tr("%1 contradictions").replace("%1", str(found))
        self._conflicts.setText(words)
        self._conflicts.setVisible(found > 0)

    def _list_contradictions(self) -> None:
        Actions.of(self._session).run("dates.unknown")

    def _list_gaps(self) -> None:
        """The first open questions; choosing one looks at its record beside the timeline, where it can be answered."""
        found = gaps(self._session.dossier)
        menu = QMenu(self)
        menu.setObjectName("gapsMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for gap in found[:_MOST_GAPS]:
            menu.addAction(shortened(gap.question, _LONGEST).replace("&", "&&")).setData(gap.record)
        if len(found) > _MOST_GAPS:
            more = self.tr("%1 more stand in the paper, under Gaps").replace("%1", str(len(found) - _MOST_GAPS))
            menu.addAction(more).setEnabled(False)
        menu.triggered.connect(self._go_to_gap)
        menu.popup(self._gaps.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _go_to_gap(self, action: QAction) -> None:
        table, id_ = action.data()
        Actions.of(self._session).run("go.timeline")
        self._session.select((str(table), str(id_)))

    def _read_words(self, read: int, done: int, total: int) -> str:
        words = self.tr("1 source read") if read == 1 else self.tr("%1 sources read").replace("%1", str(read))
        return words + (" · " + self.tr("reading file {0} of {1}").format(done + 1, total) if total else "")


def _asked(dossier: Dossier, key: Key) -> tuple[str, ...]:
    return tuple(gap.kind for gap in gaps_at(dossier, key))


def _counted(found: int) -> str:
    if found == 0:
        return ""
    words = QCoreApplication.translate("StatusLine", "1 gap" if found == 1 else "%1 gaps")
    return words.replace("%1", str(found))


def _say(shown: QLabel, words: str) -> None:
    shown.setText(words)
    shown.setVisible(bool(words))
