"""The window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import KeyTaken, Menu
from ui.dates import DateCard, UnknownDates
from ui.intake import Consents, Intake, Report
from ui.records import ByHand
from ui.review.desk import Desk
from ui.search import Facets
from ui.session import Session
from ui.settings import AnalyzerDialog
from ui.start import Recent, Recents, StartPage
from ui.theme import current
from ui.widgets.labels import hairline
from ui.widgets.toast import Toast
from ui.window import commands, menus
from ui.window.body import Body
from ui.window.cases import Cases
from ui.window.drop import DropTarget
from ui.window.header import Header
from ui.window.help import About
from ui.window.keys import KeyMap
from ui.window.memory import Memory
from ui.window.past import Past
from ui.window.places import PLACES
from ui.window.rereading import Rereading
from ui.window.status import StatusLine
from ui.window.surroundings import Surroundings


class Window(QMainWindow):
    """Arranges the panels around one session; all it does itself is in its actions."""

    def __init__(self, session: Session, around: Surroundings | None = None) -> None:
        super().__init__()
        self.setObjectName("window")
        self._session, self._around = session, around or Surroundings()
        self._desk = Desk.of(session)
        consents = Consents(self._around.settings)
        self.intake = Intake(session, self._around.reader(consents.analyzer), consents, self)
        self.recents = Recents(self._around.settings, self)
        self.cases = Cases(session, self.intake, self.recents, self._around, self)
        self._memory = Memory(self._around.settings)
        places = tuple((place.key, place.title) for place in PLACES)
        self.actions_ = commands.add(session, self, self._deeds(), places)
        Rereading(session, self.intake, self._around.dialogs, self._show_file).add_to(self.actions_, self)
        self.past = Past(session, self.cases, self._around.dialogs, self)
        self.by_hand = ByHand(session, self._around.dialogs, self)
        self.body = Body(session, self.intake)
        self.start = StartPage(self.actions_, self.recents)
        self.header = Header(session, places)
        self.status = StatusLine(session, self.intake)
        self.toast = Toast(self.actions_, self)
        self.date_card, self.unknown_dates = DateCard(session, self), UnknownDates(session, self)
        self.facets = Facets(session, self)
        self._report: Report | None = None  # made when it is first asked for
        self._lay_out()
        self._fill_menus()
        self._drop = DropTarget(self)
        self._due = QTimer(self, singleShot=True, interval=120)
        self._connect()
        self._give_keys()
        self._show_case()

    def go(self, place: str) -> None:
        """Show a place."""
        self.body.show_place(place)
        self.header.places.choose(place)
        self.actions_.refresh()

    def take(self, paths: Sequence[Path]) -> None:
        """Open a case among these files and add the others, as if they had been dropped."""
        self._remember()
        self.cases.take(paths)

    def sample(self) -> None:
        """The sample case."""
        self._remember()
        self.cases.sample()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember()
        self._memory.keep_window(self.saveGeometry())
        self.intake.close()
        self._session.close()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        self._pages.addWidget(self.start)
        self._pages.addWidget(self.body)
        middle = QWidget()
        middle.setObjectName("middle")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, hairline(), self._pages, hairline(), self.status):
            column.addWidget(widget)
        column.setStretchFactor(self._pages, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(960, 600)
        if not self.restoreGeometry(self._memory.window()):
            self.resize(QSize(1600, 900).boundedTo(self.screen().availableSize()))
        self.body.fit(self.width())

    def _fill_menus(self) -> None:
        made = menus.fill(self.menuBar(), self.actions_)
        self._recent_menu = menus.RecentMenu(made[Menu.FILE], self.actions_.get("file.sample"), self.recents)

    def _connect(self) -> None:
        self._drop.dropped.connect(self.take)
        self.start.chosen.connect(self._open_path)
        self.body.case_column.arrivals.asked.connect(self._show_file)
        self._recent_menu.group.triggered.connect(self._open_recent)
        self.header.places.chosen.connect(self.go)
        self._session.told.connect(self.toast.tell)
        self._session.opened.connect(self._show_case)
        counted = (self._session.changed, self.intake.changed, self._desk.moved, self.status.open_questions.counted)
        for changed in counted:
            changed.connect(self._count_soon)
        self._due.timeout.connect(self._count)
        self.actions_.refreshed.connect(self._say_actions)

    def _deeds(self) -> commands.Deeds:
        return commands.Deeds(
            new=self._new,
            open=self._open,
            copy=self._copy,
            close_case=self._close_case,
            quit=self.close,
            add=self._add,
            add_folder=self._add_folder,
            paste=self._paste,
            report=self._show_report,
            sample=self.sample,
            search=self._search,
            place=self.go,
            table=self._turn_table,
            side_columns=self._turn_columns,
            theme=self._dress,
            analyzers=self._show_analyzers,
            keys=self._show_keys,
            about=self._show_about,
        )

    def _give_keys(self) -> None:
        """The analyst's own keys; those that another program has written so that they fight are left aside."""
        try:
            self.actions_.choose_keys(self._memory.keys())
        except KeyTaken:
            self._memory.keep_keys({})
        self.actions_.rekeyed.connect(self._keep_keys)

    def _keep_keys(self) -> None:
        self._memory.keep_keys(self.actions_.chosen_keys())

    # What changes from case to case

    def _show_case(self) -> None:
        case = self._session.case
        self._pages.setCurrentWidget(self.body if case else self.start)
        self.setWindowTitle(self.tr("%1 – Dateline").replace("%1", case.path.stem) if case else self.tr("Dateline"))
        if case is not None:
            self.body.fit(self.width())
            self.body.restore_layout(self._memory.layout(case.path))
            self.go(self._memory.place(case.path))
        else:
            self.start.setFocus()
        self._count()

    def _count_soon(self) -> None:
        self._due.start()

    def _count(self) -> None:
        self.status.show_now()
        self.body.case_column.show_now()
        self.header.places.set_badge("review", self._desk.tally.waiting)

    def _say_actions(self) -> None:
        for id_, words, label in (
            ("edit.undo", self.tr("Undo"), self._session.undo_label),
            ("edit.redo", self.tr("Redo"), self._session.redo_label),
        ):
            self.actions_.say(id_, f"{words}: {label}" if label else words)
        for name in current.NAMES:
            self.actions_.get(f"theme.{name.replace(' ', '_')}").setChecked(current.name() == name)
        self.actions_.get("view.columns").setChecked(self.body.columns_shown)
        table = self.body.panel("events")
        self.actions_.get("view.table").setChecked(table is not None and not table.isHidden())

    def _remember(self) -> None:
        """What is to be as it was when this case is opened again."""
        case = self._session.case
        if case is not None:
            self._memory.keep(case.path, self.body.place.key, self.body.layout_state())
            waiting = self._desk.tally.waiting
            self.recents.remember(
                Recent(str(case.path), len(self._session.dossier.sources), waiting, self._session.saved_at)
            )

    # What the analyst asks for

    def _new(self) -> None:
        path = self._around.dialogs.case_to_make(self, self._around.folder)
        if path is not None:
            self._open_path(str(path.with_suffix(".dateline")))

    def _open(self) -> None:
        path = self._around.dialogs.case_to_open(self, self._around.folder)
        if path is not None:
            self._open_path(str(path))

    def _open_path(self, path: str) -> None:
        self._remember()
        self.cases.open(Path(path))

    def _open_recent(self, action: QAction) -> None:
        self._open_path(str(action.data()))

    def _copy(self) -> None:
        case = self._session.case
        path = self._around.dialogs.copy_to_save(self, case.path) if case else None
        if path is not None:
            self.cases.copy(path.with_suffix(".dateline"))

    def _close_case(self) -> None:
        self._remember()
        self._session.close()

    def _add(self) -> None:
        found = self._around.dialogs.files(self)
        if found:
            self.cases.take(found)

    def _add_folder(self) -> None:
        found = self._around.dialogs.folder(self)
        if found is not None:
            self.cases.take([found])

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        copied = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if copied:
            self.cases.take(copied)
        else:
            self.cases.paste(data.text(), self._around.now())

    def _search(self) -> None:
        self.header.search.open()

    def _turn_table(self) -> None:
        table = self.body.panel("events")
        if table is not None:
            self.go("timeline")
            table.setVisible(table.isHidden())
            table.setFocus()

    def _turn_columns(self) -> None:
        self.body.show_columns(not self.body.columns_shown)

    def _dress(self, name: str) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            current.apply(app, name)
            self._memory.keep_theme(name)

    def _show_keys(self) -> None:
        self._open_dialog(KeyMap(self.actions_, self._around.dialogs, self))

    def _show_analyzers(self) -> None:
        self._open_dialog(AnalyzerDialog(self.intake.consents, self))

    def _show_about(self) -> None:
        self._open_dialog(About(self.intake.isolation, self))

    def _show_report(self) -> None:
        self._show_file(0)

    def _show_file(self, number: int) -> None:
        """The report of files, at this one."""
        if self._report is None:
            self._report = Report(self._session, self.intake, self)
        self._report.show()
        self._report.raise_()
        self._report.show_file(number)

    def _open_dialog(self, dialog: KeyMap | About | AnalyzerDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
