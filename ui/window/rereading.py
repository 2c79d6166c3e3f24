"""Reading the selected source again, from where its file was recorded or from where the analyst says it is now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.intake.rereading import file_of
from briefing.model.source import Source
from ui.actions import Action, Actions
from ui.intake import Intake
from ui.session import Session
from ui.window.dialogs import Dialogs


class Rereading:
    """Where the file is no longer in its place it is asked for; other content is refused where it is read."""

    def __init__(self, session: Session, intake: Intake, dialogs: Dialogs) -> None:
        self._session, self._intake, self._dialogs = session, intake, dialogs

    def add_to(self, actions: Actions, owner: QWidget) -> None:
        """Make the action known; `owner` is what asks for the file."""
        self._owner = owner
        action = Action("sources.reread", _tr("Read the source again…"), icon="rotate-cw")
        actions.add(action, owner=owner, run=self.run, refusal=self.refusal)

    def refusal(self) -> str:
        """Why it cannot be done now, "" if it can."""
        if self._session.read_only:
            return _tr("the case can only be read")
        return "" if self._source() else _tr("no source is selected")

    def run(self) -> None:
        source = self._source()
        if source is None:
            return
        path = file_of(source)
        found = path if path.is_file() else next(iter(self._dialogs.files(self._owner)), None)
        if found is not None:
            self._intake.reread(source, found)

    def _source(self) -> Source | None:
        key = self._session.selection.key
        return self._session.dossier.sources.get(key[1]) if key and key[0] == "sources" else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Rereading", text)
