"""What a panel is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.session import Session


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the window. `key` names it in saved layouts and tests and never changes; `title` is shown."""

    key: str
    title: str
    create: Callable[[Session], QWidget]
