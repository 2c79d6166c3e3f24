"""What an action is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QKeySequence


class Menu(StrEnum):
    """The menus of the bar, left to right; the values are shown through tr()."""

    FILE = "File"
    EDIT = "Edit"
    VIEW = "View"
    TIMELINE = "Timeline"
    REVIEW = "Review"
    PAPER = "Paper"
    HELP = "Help"
    NONE = ""  # in the palette and on its key only


@dataclass(frozen=True, slots=True)
class Action:
    """`id` is "room.verb" and never changes; `text` is shown, in sentence case, with "…" where more is asked.

    `shortcuts` are Qt's portable names ("Ctrl+Shift+Z"), the first one is shown. `local` keys work only while the
    focus is inside the owner, others anywhere in the window while the owner is on screen; `everywhere` ones work
    while the owner's window is, though another place hides the owner. `group` puts a line between what does not
    belong together in one menu; lower groups come first.
    """

    id: str
    text: str
    menu: Menu = Menu.NONE
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    local: bool = False
    checkable: bool = False
    group: int = 0
    everywhere: bool = False


@cache  # Qt takes long to say it, and every key cap and every tooltip asks
def key_words(shortcut: str) -> str:
    """A shortcut as it stands on a key cap of this system: "Ctrl K", "⌘K"."""
    native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ").strip() or native
