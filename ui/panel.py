"""What a panel is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from ui.session import Session


@runtime_checkable
class Keeping(Protocol):
    """A panel that is found again as it was left in each case."""

    def save_state(self) -> QByteArray: ...
    def restore_state(self, state: QByteArray) -> None: ...


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the window. `key` names it in saved layouts and tests and never changes; `title` is shown."""

    key: str
    title: str
    create: Callable[[Session], QWidget]
