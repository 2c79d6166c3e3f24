"""The history of the case: who did what, what it changed, and the way back to any point of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QDialog, QLineEdit, QSplitter, QVBoxLayout, QWidget

from briefing.storage import history, snapshots
from briefing.storage.backups import Backup, backups
from briefing.storage.case import Case
from briefing.storage.differences import Difference, changed_between, changed_by
from briefing.storage.history import GoBack, Step
from briefing.storage.refusal import CaseError
from ui.history.listing import View, backup_of, deed, entries, moment, row_of_step, step_of
from ui.history.page import Page
from ui.session import Session, Tone
from ui.widgets.buttons import Button
from ui.widgets.calm import Calm
from ui.widgets.labels import Elided, hairline, label, row
from ui.widgets.rowmodel import RowModel
from ui.widgets.rows import RowView

_SIZE = (1060, 660)
_NAME_WIDE = 300
_BEFORE, _NOW = -1, -2  # what a step is compared with, besides named points


class History(QDialog):
    """The window goes on beside it. `chosen` asks for a backup to be opened as a case of its own."""

    chosen = Signal(Backup)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(self.tr("History of the case"))
        self.resize(*_SIZE)
        self._session = session
        self._steps: tuple[Step, ...] = ()
        self._named: tuple[snapshots.Snapshot, ...] = ()
        self._backups: tuple[Backup, ...] = ()
        self._view = View.DAYS
        self._rows = RowModel(self)
        self._list = RowView("historySteps", self.tr("Steps"))
        self._list.setModel(self._rows)
        self._head, self._who = Elided("", "historyHead", "headline"), label("", "historyWho", "second", wrap=True)
        self._page = Page()
        self._against = QComboBox()
        self._name = QLineEdit()
        self._back = Button(self.tr("Go back to here"), "historyBack", "primary")
        self._open = Button(self.tr("Open as a new case…"), "historyOpen", "primary")
        self._keep = Button(self.tr("Name this point"), "historyName")
        self._choices = self._views()
        self._lay_out()
        self._calm = Calm(self._read, self)
        self._connect()

    def show_view(self, view: View) -> None:
        """List this; of the selected record where the view is that."""
        self._view = view
        for key, button in self._choices:
            button.setChecked(key == view)
        self._list_steps()
        self._list.setFocus()

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._against.activated.connect(self._show)
        self._back.clicked.connect(self._go_back)
        self._open.clicked.connect(self._open_backup)
        self._keep.clicked.connect(self._keep_name)
        self._name.returnPressed.connect(self._keep_name)
        self._name.textChanged.connect(self._show_verbs)
        self._session.changed.connect(self._changed)
        self._session.selected.connect(self._follow)
        self._session.opened.connect(self.close)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _changed(self) -> None:
        if self.isVisible():
            self._calm.ask()

    def _read(self) -> None:
        case = self._session.case
        if case is None:
            return
        try:
            self._steps, self._named = case.ask(history.steps), case.ask(snapshots.snapshots)
        except CaseError as error:
            self._page.say(str(error))
            return
        self._backups = backups(case.path)
        self._fill_against()
        self._list_steps()

    def _list_steps(self) -> None:
        key = self._session.selection.key
        kept = self._rows.key(self._list.currentIndex())
        self._rows.show(entries(self._view, self._steps, self._named, self._backups, key))
        found = self._rows.at(kept)
        first = next((e.key for e in self._rows.entries() if not e.key.startswith("head:")), "")
        self._list.setCurrentIndex(found if kept and found.isValid() else self._rows.at(first))
        self._show()

    def _fill_against(self) -> None:
        kept = self._against.currentData()
        self._against.clear()
        self._against.addItem(self.tr("what it changed"), _BEFORE)
        self._against.addItem(self.tr("from here to now"), _NOW)
        for snapshot in self._named:
            self._against.addItem(self.tr("from “%1” to here").replace("%1", snapshot.name), snapshot.seq)
        self._against.setCurrentIndex(max(0, self._against.findData(kept)))

    def _step(self) -> Step | None:
        seq = step_of(self._rows.key(self._list.currentIndex()))
        return self._steps[seq - 1] if seq is not None and seq <= len(self._steps) else None

    def _backup(self) -> Backup | None:
        place = backup_of(self._rows.key(self._list.currentIndex()))
        return self._backups[place] if place is not None else None

    def _choose(self, _index: QModelIndex) -> None:
        step = self._step()
        named = {snapshot.seq: snapshot.name for snapshot in self._named}
        self._name.setText(named.get(step.entry.seq, "") if step else "")
        self._show()

    def _show(self) -> None:
        step, backup, case = self._step(), self._backup(), self._session.case
        self._show_verbs()
        if case is None or (step is None and backup is None):
            self._head.setText("")
            self._who.setText("")
            self._page.say(self._nothing())
        elif step is not None:
            entry = step.entry
            self._head.setText(deed(step))
            self._who.setText(" · ".join(part for part in (moment(entry.at), entry.who, entry.why) if part))
            try:
                self._page.show_differences(self._differences(case, step))
            except CaseError as error:
                self._page.say(str(error))
        elif backup is not None:
            self._head.setText(self.tr("Backup of %1").replace("%1", moment(backup.at)))
            self._who.setText(str(backup.path))
            self._page.say(self.tr("A whole copy of the case as it was then. It opens as a case of its own beside it."))

    def _differences(self, case: Case, step: Step) -> tuple[Difference, ...]:
        against, seq = self._against.currentData(), step.entry.seq
        if against == _BEFORE:
            return changed_by(case, step)
        return changed_between(case, *((seq, len(self._steps)) if against == _NOW else (int(against), seq)))

    def _nothing(self) -> str:
        match self._view:
            case View.RECORD:
                return self.tr("Select a record in the window: here stands what was done to it.")
            case View.NAMED:
                return self.tr("No point has a name yet. Choose a step and name it.")
            case View.BACKUPS if self._session.case is not None and self._session.case.unsaved_backup:
                return self.tr("No backup could be made: %1.").replace("%1", self._session.case.unsaved_backup)
            case View.BACKUPS:
                return self.tr("There is no backup yet. One is made beside the case when it is closed.")
            case _:
                return self.tr("Nothing was done yet.")

    def _show_verbs(self) -> None:
        step, writable = self._step(), not self._session.read_only
        is_last = step is not None and step.entry.seq == len(self._steps)
        for widget in (self._back, self._against, self._name, self._keep):
            widget.setVisible(self._view is not View.BACKUPS)
        self._back.setEnabled(step is not None and writable and not is_last)
        self._open.setVisible(self._view is View.BACKUPS)
        self._open.setEnabled(self._backup() is not None)
        self._name.setEnabled(step is not None and writable)
        self._keep.setEnabled(step is not None and writable and bool(self._name.text().strip()))
        self._against.setEnabled(step is not None)

    def _go_back(self) -> None:
        step, case = self._step(), self._session.case
        if step is None or case is None:
            return
        label_ = self.tr("Go back to %1").replace("%1", moment(step.entry.at))
        try:
            self._session.push(GoBack(label_, case.ask(partial(history.rows_at, seq=step.entry.seq))))
        except CaseError as error:
            self._session.tell(str(error), Tone.BAD)
            return
        self._session.tell(self.tr("The case is as it was. Undo brings back what came later."), action="edit.undo")

    def _open_backup(self) -> None:
        backup = self._backup()
        if backup is not None:
            self.chosen.emit(backup)

    def _keep_name(self) -> None:
        step, case, name = self._step(), self._session.case, self._name.text().strip()
        if step is None or case is None or not name:
            return
        try:
            for old in (one for one in self._named if one.seq == step.entry.seq):
                case.note(partial(snapshots.drop, name=old.name))
            case.name_point(name, step.entry.seq)
        except CaseError as error:
            self._session.tell(str(error), Tone.BAD)
        self._read()
        self._list.setCurrentIndex(self._rows.at(row_of_step(step.entry.seq)))

    def _follow(self) -> None:
        if self.isVisible() and self._view is View.RECORD:
            self._list_steps()

    def _view_chosen(self) -> None:
        self.show_view(next(view for view, button in self._choices if button.isChecked()))

    def _views(self) -> list[tuple[View, Button]]:
        titles = (
            (View.DAYS, self.tr("By day")),
            (View.PEOPLE, self.tr("By person")),
            (View.RECORD, self.tr("Selected record")),
            (View.NAMED, self.tr("Named points")),
            (View.BACKUPS, self.tr("Backups")),
        )
        group = QButtonGroup(self)
        made = []
        for view, words in titles:
            button = Button(words, f"history-{view.value}", "quiet")
            button.setCheckable(True)
            button.setChecked(view == self._view)
            button.clicked.connect(self._view_chosen)
            group.addButton(button)
            made.append((view, button))
        return made

    def _lay_out(self) -> None:
        self._against.setObjectName("historyAgainst")
        self._against.setAccessibleName(self.tr("What is shown of a step"))
        self._name.setObjectName("historyNameField")
        self._name.setAccessibleName(self.tr("Name of this point"))
        self._name.setMinimumWidth(_NAME_WIDE)
        self._name.setPlaceholderText(self.tr("a name, as “before the second reading”"))
        right = QWidget()
        right.setObjectName("historyRight")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        for part in (row(self._head), row(self._who), row(self._against, None)):
            part.setContentsMargins(18, 0, 18, 0)
            column.addLayout(part)
        column.addWidget(self._page, 1)
        body = QSplitter()
        body.setObjectName("historyBody")
        body.setHandleWidth(1)
        body.addWidget(self._list)
        body.addWidget(right)
        body.setSizes([_SIZE[0] * 2 // 5, _SIZE[0] * 3 // 5])
        top = row(*(button for _, button in self._choices), None, spacing=4)
        top.setContentsMargins(14, 12, 14, 10)
        foot = row(self._name, self._keep, None, self._back, self._open)
        foot.setContentsMargins(18, 10, 18, 12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(hairline())
        whole.addWidget(body, 1)
        whole.addWidget(hairline())
        whole.addLayout(foot)
