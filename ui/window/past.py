"""What the window does with the past of a case and its copies: history, backups, merging, mending, sealing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.files import written_whole
from briefing.storage.backups import Backup
from briefing.storage.case import Case
from briefing.storage.lock import login
from briefing.storage.merge import merge
from briefing.storage.parted import Parted, parted
from briefing.storage.refusal import CaseError
from briefing.storage.sealing import sealed_copy
from ui.actions import Action, Actions, Menu
from ui.history import History, Mending, Merging
from ui.history.mending import Mended
from ui.session import Session, Tone
from ui.window.cases import Cases
from ui.window.dialogs import Dialogs


class Past:
    """`owner` is the window, over which everything is shown."""

    def __init__(self, session: Session, cases: Cases, dialogs: Dialogs, owner: QWidget) -> None:
        self._session, self._cases, self._dialogs, self._owner = session, cases, dialogs, owner
        self.history: History | None = None  # made when it is first asked for
        self.mending = Mending(session, owner)
        self.mending.mended.connect(self._show_mended)
        self._add_to(Actions.of(session))

    def _add_to(self, actions: Actions) -> None:
        ran: tuple[tuple[Action, Callable[[], None], Callable[[], str]], ...] = (
            (
                Action("history.show", _tr("History…"), Menu.EDIT, ("Ctrl+H",), "history", group=2),
                self._show,
                self._no_case,
            ),
            (
                Action("file.seal", _tr("Save a sealed copy…"), Menu.FILE, (), "lock", group=2),
                self._seal,
                self._no_case,
            ),
            (
                Action("file.merge", _tr("Merge with a copy…"), Menu.FILE, (), "combo", group=2),
                self._merge,
                self._no_case,
            ),
            (
                Action("file.check", _tr("Check the case"), Menu.FILE, (), "circle-check", group=2),
                self.mending.check,
                self._no_case,
            ),
            (
                Action("file.repair", _tr("Repair a damaged case…"), Menu.FILE, (), "rotate-cw", group=2),
                self._repair,
                str,
            ),
        )
        for action, run, refusal in ran:
            actions.add(action, owner=self._owner, run=run, refusal=refusal)

    def _no_case(self) -> str:
        return "" if self._session.case else _tr("no case is open")

    def _show(self) -> None:
        if self.history is None:
            self.history = History(self._session, self._owner)
            self.history.chosen.connect(self._open_backup)
        self.history.show()
        self.history.raise_()
        self.history.activateWindow()

    def _open_backup(self, backup: Backup) -> None:
        case = self._session.case
        if case is None:
            return
        to = self._cases.free(f"{case.path.stem} {backup.at.astimezone():%Y-%m-%d %H.%M}", case.path.parent)
        if self._written(lambda: _copied(backup.path, to)):
            self._cases.open(to)

    def _seal(self) -> None:
        case = self._session.case
        path = self._dialogs.copy_to_save(self._owner, case.path) if case else None
        if case is None or path is None:
            return
        phrase = self._dialogs.pass_phrase(self._owner, _tr("A pass phrase for the sealed copy:"))
        again = self._dialogs.pass_phrase(self._owner, _tr("The same pass phrase once more:")) if phrase else None
        if not phrase or not again:
            return
        if phrase != again:
            self._session.tell(_tr("The two pass phrases differ; nothing was written."), Tone.QUESTION)
            return
        to = path.with_suffix(".dateline")
        if self._written(lambda: sealed_copy(case, to, phrase)):
            words = _tr("%1 opens only with its pass phrase, which is kept nowhere. This case stays in the clear.")
            self._session.tell(words.replace("%1", to.name), Tone.GOOD)

    def _merge(self) -> None:
        case = self._session.case
        path = self._dialogs.case_to_open(self._owner, case.path.parent) if case else None
        if case is None or path is None:
            return
        if path.resolve() == case.path:
            self._session.tell(_tr("That is this case itself; choose the other copy."), Tone.QUESTION)
            return
        other = self._cases.opened(path)
        if other is not None:
            self._ask_of(case, other)

    def _ask_of(self, case: Case, other: Case) -> None:
        try:
            found = parted(case, other)
        except CaseError as error:
            other.close()
            self._session.tell(str(error), Tone.BAD)
            return
        dialog = Merging(found, other.path.stem, self._owner)
        dialog.finished.connect(_Deciding(self, dialog, found, case, other))
        dialog.open()

    def merge_now(self, dialog: Merging, case: Case, other: Case) -> None:
        """What is done when the analyst has decided every clash."""
        proposed = self._cases.free(f"{case.path.stem} {_tr('merged')}", case.path.parent)
        to = self._dialogs.copy_to_save(self._owner, proposed)
        if to is None:
            return
        to = to.with_suffix(".dateline")
        now = datetime.now(UTC)
        if self._written(lambda: merge(case, other, to, dialog.choices, now, login())):
            self._cases.open(to)

    def _repair(self) -> None:
        folder = self._session.case.path.parent if self._session.case else self._cases.folder
        path = self._dialogs.case_to_open(self._owner, folder)
        if path is None:
            return
        phrase = self._cases.phrase_for(path)
        if phrase is not None:
            to = self._cases.free(f"{path.stem} {_tr('repaired')}", path.parent)
            self.mending.repair(path, to, datetime.now(UTC), phrase)

    def _show_mended(self, mended: Mended) -> None:
        done = mended.done
        if self._cases.open(mended.path):
            words = _tr("%1 records and %2 edits were read into this new case.")
            words = words.replace("%1", str(done.records)).replace("%2", str(done.edits + done.lost))
            notes = [
                *done.notes[:1],
                _tr("%1 more notes: see “dateline repair”.").replace("%1", str(len(done.notes) - 1)),
            ]
            more = notes[: min(2, len(done.notes))]
            self._session.tell(" ".join([words, *more]), Tone.QUESTION if done.notes else Tone.GOOD)

    def _written(self, write: Callable[[], object]) -> bool:
        """True where it worked; else the reason is told."""
        try:
            write()
        except CaseError as error:
            self._session.tell(f"{error.name}: {error.reason} {error.advice}".strip(), Tone.BAD)
            return False
        except OSError as error:
            self._session.tell(
                _tr("It could not be written: %1.").replace("%1", error.strerror or str(error)), Tone.BAD
            )
            return False
        return True


class _Deciding:
    """Ends a merge, whichever way the dialog was left."""

    def __init__(self, past: Past, dialog: Merging, found: Parted, case: Case, other: Case) -> None:
        self._past, self._dialog, self._found, self._case, self._other = past, dialog, found, case, other

    def __call__(self, result: int) -> None:
        try:
            if result:
                self._past.merge_now(self._dialog, self._case, self._other)
        finally:
            self._other.close()
            self._dialog.deleteLater()


def _copied(path: Path, to: Path) -> None:
    with written_whole(to) as whole:
        shutil.copyfile(path, whole)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Past", text)
