"""The place Paper: the pages of the PDF itself, printed anew after each change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from briefing.paper.budget import budget
from briefing.writers.printed import Printed
from ui.actions import Action, Actions, Menu
from ui.paper.export import ExportDialog
from ui.paper.press import Exported, Failure, Press
from ui.paper.printing import asked_printer, print_pages
from ui.paper.returning import Returning
from ui.session import Session, Tone
from ui.theme import current
from ui.widgets.buttons import IconButton
from ui.widgets.labels import label, row
from ui.widgets.pages import Fit, Pages
from ui.widgets.states import State

_MARGIN = 14


class PaperPlace(QWidget):
    """The preview is the export: the same bytes. While it is out of sight nothing is printed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._press = session, Press.of(session)
        self._is_stale = True
        self.setObjectName("paperPlace")
        self.setAccessibleName(self.tr("Paper"))
        self.setProperty("kind", "ground")
        self.pages = Pages("paperPages", self.tr("Pages of the paper"), Fit.WIDTH)
        self._state = State()
        self._zoom = label("", "paperZoom")
        self._page = label("", "paperPage")
        self._returning = Returning(session, self)
        self._budget = label("", "paperBudgetTold", "question")
        self._budget.hide()
        self._busy = label(self.tr("printing …"), "paperBusy", "faint")
        self._bar = self._control_bar()
        self._lay_out()
        self._add_actions()
        self._connect()
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_stale = self._is_stale or self._press.is_busy

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.pages and event.type() is QEvent.Type.Resize:
            self._put_bar()
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        """Something changed: print, now or when the paper comes into sight."""
        self._is_stale = True
        if self.isVisible() and self._session.dossier.sources:
            self._is_stale = False
            self._press.want()
        self._show_state()

    def _show_state(self) -> None:
        if not self._session.dossier.sources:
            said = self.tr("No paper yet. Drop reports anywhere in the window; it is written from what you accept.")
            self._say(said, self.tr("Add files"), "file-text")
        elif self.pages.count == 0:
            self._state.busy(self.tr("Printing the paper …"))
            self._stack.setCurrentIndex(1)

    def _say(self, words: str, action: str, icon: str) -> None:
        self._state.empty(words, action, icon)
        self._stack.setCurrentIndex(1)

    def _started(self) -> None:
        self._busy.show()
        self._put_bar()

    def _printed(self, printed: Printed) -> None:
        self._busy.hide()
        if self.pages.load_bytes(printed.pdf):
            self._stack.setCurrentIndex(0)
            self._show_budget(printed)
            self._turned()
        else:
            self._failed(Failure(self.tr("The pages cannot be shown")))

    def _show_budget(self, printed: Printed) -> None:
        """Too many pages stand out; within the limit the number of pages says it already."""
        told = budget(self._session.dossier.outline, printed.pages)
        self._budget.setText(told.words)
        self._budget.setVisible(bool(told.over))
        self._put_bar()

    def _print(self) -> None:
        last = self._press.last
        printer = asked_printer(self._session.dossier.outline.title, self.window()) if last is not None else None
        if last is not None and printer is not None:
            pages = print_pages(last.pdf, printer)
            told = self.tr("{0} pages went to the printer.").format(pages) if pages else self.tr("Nothing was printed.")
            self._session.tell(told, Tone.GOOD if pages else Tone.BAD)

    def _print_refusal(self) -> str:
        return "" if self._press.last is not None else self.tr("the paper has not been set yet")

    def _return_refusal(self) -> str:
        return "" if self._session.case is not None else self.tr("no case is open")

    def _failed(self, failure: Failure) -> None:
        self._busy.hide()
        said = self.tr("The paper could not be printed: {0}.").format(failure.words.rstrip("."))
        self._state.failed(said, self.tr("Try again"))
        self._stack.setCurrentIndex(1)

    def _act(self) -> None:
        if self._session.dossier.sources:
            self._ask()
        else:
            Actions.of(self._session).run("file.add")

    def _turned(self) -> None:
        self._zoom.setText(f"{round(self.pages.zoom * 100)} %")
        self._page.setText(self.tr("Page {0} of {1}").format(self.pages.page + 1, max(1, self.pages.count)))
        self._put_bar()

    def _opened(self) -> None:
        self.pages.load_bytes(b"") if self.pages.count else None
        self._ask()

    def _export(self) -> None:
        ExportDialog(self._session, self.window()).open()

    def _export_refusal(self) -> str:
        return "" if self._session.dossier.sources else self.tr("there is nothing to write a paper from")

    def _exported(self, exported: Exported) -> None:
        self._session.tell(self.tr("Written: {0}").format(exported.path.name), Tone.GOOD)

    def _refused(self, failure: Failure) -> None:
        self._session.tell(self.tr("Not written: {0}").format(failure.words), Tone.BAD)

    def _larger(self) -> None:
        self.pages.zoom_by(1)

    def _smaller(self) -> None:
        self.pages.zoom_by(-1)

    def _whole(self) -> None:
        self.pages.zoom_by(0)

    def _add_actions(self) -> None:
        actions = Actions.of(self._session)
        export = Action("paper.export", self.tr("Export paper…"), Menu.PAPER, ("Ctrl+P",), "download", everywhere=True)
        actions.add(export, owner=self, run=self._export, refusal=self._export_refusal)
        printing = Action("paper.print", self.tr("Print…"), Menu.PAPER, ("Ctrl+Alt+P",), "printer")
        actions.add(printing, owner=self, run=self._print, refusal=self._print_refusal)
        back = Action("paper.returned", self.tr("Take in an edited paper…"), Menu.PAPER, (), "upload", everywhere=True)
        actions.add(back, owner=self, run=self._returning.ask, refusal=self._return_refusal)
        for verb, text, keys, run in (
            ("larger", self.tr("Larger"), ("Ctrl++", "Ctrl+="), self._larger),
            ("smaller", self.tr("Smaller"), ("Ctrl+-",), self._smaller),
            ("whole", self.tr("Whole page"), ("Ctrl+0",), self._whole),
        ):
            actions.add(Action(f"paper.{verb}", text, Menu.PAPER, keys, group=1), owner=self, run=run)

    def _connect(self) -> None:
        self._session.changed.connect(self._ask)
        self._session.opened.connect(self._opened)
        self._press.started.connect(self._started)
        self._press.printed.connect(self._printed)
        self._press.failed.connect(self._failed)
        self._press.exported.connect(self._exported)
        self._press.refused.connect(self._refused)
        self.pages.turned.connect(self._turned)
        self._state.asked.connect(self._act)
        self.pages.installEventFilter(self)
        current.changed.connect(self._tint)
        self._tint()

    def _control_bar(self) -> QWidget:
        """Zoom and page, floating over the top right corner of the pages."""
        bar = QWidget(self.pages)
        bar.setObjectName("paperBar")
        smaller = IconButton("minus", self.tr("Smaller"), "paperSmaller")
        larger = IconButton("plus", self.tr("Larger"), "paperLarger")
        whole = IconButton("maximize", self.tr("Whole page"), "paperWhole")
        smaller.clicked.connect(self._smaller)
        larger.clicked.connect(self._larger)
        whole.clicked.connect(self._whole)
        across = QHBoxLayout(bar)
        across.setContentsMargins(8, 2, 12, 2)
        across.setSpacing(8)
        across.addLayout(row(self._busy, smaller, self._zoom, larger, whole, self._page, self._budget))
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return bar

    def _tint(self) -> None:
        ground, edge = current.palette()["panel"], current.palette()["line"]
        self._bar.setStyleSheet(f"#paperBar {{ background: {ground}; border: 1px solid {edge}; border-radius: 8px; }}")

    def _put_bar(self) -> None:
        self._bar.adjustSize()
        self._bar.move(self.pages.width() - self._bar.width() - _MARGIN, _MARGIN - 4)
        self._bar.raise_()

    def _lay_out(self) -> None:
        pages = QWidget()
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pages)
        self._busy.hide()
