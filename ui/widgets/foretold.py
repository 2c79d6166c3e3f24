"""What dating something changes: said before it is done, and after."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.edits.edit import Edit
from ui.session import Session, Tone
from ui.widgets.date_field import DateField
from ui.widgets.effects import effects
from ui.widgets.labels import label

_SHOWN = 6  # effects that are named; the rest are counted


class Foretold(QWidget):
    """Follows a date while it is typed: how many dates would change, and which. `edit` is what would be done, None
    while there is nothing to do."""

    def __init__(
        self, session: Session, field: DateField, edit: Callable[[], Edit | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._edit = session, edit
        self.setObjectName("foretold")
        self._count = label("", "effectsCount", "title")
        self._list = label("", "effectsList", "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._count)
        column.addWidget(self._list)
        field.read.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        edit = self._edit()
        self.setVisible(edit is not None)
        if edit is None:
            return
        found = effects(self._session.dossier, edit)
        one = len(found) == 1
        said = self.tr("1 date will change:") if one else self.tr("{0} dates will change:").format(len(found))
        self._count.setText(said if found else self.tr("No date will change."))
        lines = [effect.words for effect in found[:_SHOWN]]
        if len(found) > _SHOWN:
            lines.append(self.tr("and {0} more").format(len(found) - _SHOWN))
        self._list.setText("\n".join(lines))
        self._list.setVisible(bool(lines))
        self.setAccessibleName(self._count.text())
        self.setAccessibleDescription(self._list.text())


def push_dates(session: Session, edit: Edit) -> bool:
    """Do it as one step, and tell how many dates it changed with undo beside it; False where nothing may be done."""
    if session.read_only:
        session.tell(QCoreApplication.translate("Foretold", "This case can only be read."), Tone.QUESTION)
        return False
    changed = effects(session.dossier, edit)
    session.push(edit)
    words = QCoreApplication.translate("Foretold", "1 date changed." if len(changed) == 1 else "{0} dates changed.")
    session.tell(words.format(len(changed)), Tone.GOOD, "edit.undo")
    return True
