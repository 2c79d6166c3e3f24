"""What lies beside an event: comments, and files that bear it out."""

from __future__ import annotations

import mimetypes
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.edits.edit import Edit
from briefing.edits.hand import free_id
from briefing.edits.many import Together
from briefing.edits.remarks import LARGEST, Attach, Detach, DropComment
from briefing.files import written_whole
from briefing.model.event import Event
from briefing.model.remark import Attachment, Comment
from briefing.storage.lock import login
from ui.records import books
from ui.records.register import Deed, Register
from ui.records.register_forms import attachment_form, comment_form
from ui.session import Session, Tone
from ui.widgets.form import Form


class Chooser(Protocol):
    """Who asks for files and folders; none means: left without an answer."""

    def files(self, parent: QWidget) -> list[Path]: ...
    def folder(self, parent: QWidget) -> Path | None: ...


class Beside:
    """`owner` is the window, over which forms and the register are shown."""

    def __init__(self, session: Session, chooser: Chooser, owner: QWidget) -> None:
        self._session, self._chooser, self._owner = session, chooser, owner

    def commenting(self, event: Event, parent: QWidget | None = None) -> Form:
        written = datetime.now(UTC).isoformat(timespec="seconds")
        return comment_form(self._session, parent or self._owner, Comment("", event.id, "", login(), written))

    def attach(self, event: Event) -> None:
        """Ask for files and keep them, as one step."""
        made = list[Edit]()
        taken = list(self._session.dossier.attachments)
        for path in self._chooser.files(self._owner):
            attachment = self._read(path, event.id, free_id(taken, "f"))
            if attachment is not None:
                taken.append(attachment.id)
                made.append(Attach(attachment))
        if made:
            label = made[0].label if len(made) == 1 else _tr("Attach {0} files").format(len(made))
            self._session.push(Together(label, tuple(made)))

    def register(self, event: Event) -> Register:
        """A new one each time: it is of one event."""

        def comment(_key: str) -> Form:
            return self.commenting(event, made)

        def attach(_key: str) -> None:
            self.attach(event)

        deeds = (
            Deed("edit", _tr("Edit"), "⏎", lambda key: self._edit(key, made)),
            Deed("comment", _tr("Comment"), "Ins", comment),
            Deed("attach", _tr("Attach files"), "Ctrl+O", attach),
            Deed("save", _tr("Save the file"), "Ctrl+S", self._save),
            Deed("remove", _tr("Remove"), "Del", self._remove),
        )
        made = Register(self._session, books.beside(event.id, event.title), deeds, self._owner)
        return made

    def _read(self, path: Path, event_id: str, id_: str) -> Attachment | None:
        try:
            data = path.read_bytes() if path.stat().st_size <= LARGEST else None
        except OSError as error:
            self._session.tell(_tr("{0} cannot be read: {1}").format(path.name, error.strerror), Tone.BAD)
            return None
        if data is None:
            size = LARGEST // 1_000_000
            self._session.tell(_tr("{0} has more than {1} megabytes.").format(path.name, size), Tone.QUESTION)
            return None
        media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return Attachment(id_, event_id, path.name, media_type, sha256(data).hexdigest(), data)

    def _edit(self, key: str, parent: QWidget) -> Form | None:
        table, _, id_ = key.partition(" ")
        match self._session.dossier.get((table, id_)) if id_ else None:
            case Comment() as comment:
                return comment_form(self._session, parent, comment)
            case Attachment() as attachment:
                return attachment_form(self._session, parent, attachment)
            case _:
                return None

    def _save(self, key: str) -> None:
        """A copy into a folder, never over a file that is there, and never opened by us."""
        attachment = self._session.dossier.attachments.get(key.removeprefix("attachments "))
        folder = self._chooser.folder(self._owner) if attachment else None
        if attachment is None or folder is None:
            return
        path = folder / (Path(attachment.name).name or "attachment")
        if path.exists():
            self._session.tell(_tr("{0} is there already.").format(path.name), Tone.QUESTION)
            return
        try:
            with written_whole(path) as whole:
                whole.write_bytes(attachment.data)
        except OSError as error:
            self._session.tell(_tr("{0} cannot be written: {1}").format(path.name, error.strerror), Tone.BAD)
            return
        self._session.tell(_tr("{0} saved.").format(path.name), Tone.GOOD)

    def _remove(self, key: str) -> Edit | None:
        table, _, id_ = key.partition(" ")
        if not id_ or self._session.dossier.get((table, id_)) is None:
            return None
        return DropComment(id_) if table == "comments" else Detach(id_)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Records", text)
