"""Reading the selected source again, from where its file was recorded or from where the analyst says it is now.

Also its pages that are pictures, by text recognition: the report of files asks which languages they are in.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.intake.offers import offer_of
from briefing.intake.rereading import file_of
from briefing.model.refusal import Refusal
from briefing.model.source import Source
from ui.actions import Action, Actions
from ui.intake import Intake
from ui.session import Session
from ui.window.dialogs import Dialogs


class Rereading:
    """Where the file is no longer in its place it is asked for; other content is refused where it is read.

    `report` shows a file of the report.
    """

    def __init__(self, session: Session, intake: Intake, dialogs: Dialogs, report: Callable[[int], None]) -> None:
        self._session, self._intake, self._dialogs, self._report = session, intake, dialogs, report

    def add_to(self, actions: Actions, owner: QWidget) -> None:
        """Make the action known; `owner` is what asks for the file."""
        self._owner = owner
        action = Action("sources.reread", _tr("Read the source again…"), icon="rotate-cw")
        actions.add(action, owner=owner, run=self.run, refusal=self.refusal)
        action = Action("sources.recognise", _tr("Recognise the text of its pictures…"), icon="book-open-text")
        actions.add(action, owner=owner, run=self.recognise, refusal=self.unrecognisable)

    def refusal(self) -> str:
        """Why it cannot be done now, "" if it can."""
        if self._session.read_only:
            return _tr("the case can only be read")
        return "" if self._source() else _tr("no source is selected")

    def unrecognisable(self) -> str:
        """Why its pictures cannot be read now, "" if they can."""
        source = self._source()
        text = self._session.dossier.texts.get(source.id) if source is not None else None
        if text is not None and not text.pictures:
            return _tr("no page of it is a picture")
        if text is not None and offer_of(Refusal.NO_TEXT) is None:
            return _tr("no text recognition is installed")
        return self.refusal()

    def run(self) -> None:
        source, found = self._source(), self._file()
        if source is not None and found is not None:
            self._intake.reread(source, found)

    def recognise(self) -> None:
        source, found = self._source(), self._file()
        if source is not None and found is not None:
            self._report(self._intake.offer(source, found))

    def _file(self) -> Path | None:
        source = self._source()
        path = file_of(source) if source is not None else None
        return path if path is None or path.is_file() else next(iter(self._dialogs.files(self._owner)), None)

    def _source(self) -> Source | None:
        key = self._session.selection.key
        return self._session.dossier.sources.get(key[1]) if key and key[0] == "sources" else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Rereading", text)
