"""The window's edge: what nobody caught is logged to a file and told plainly. Every edit is on the disk already."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths

from ui.session import Session, Tone

_LOG = logging.getLogger("dateline")
_BYTES, _KEPT = 1_000_000, 2


def log_path() -> Path:
    """Where the log is kept; it never leaves this computer."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(place) / "dateline.log"


def guard(session: Session, log: Path) -> None:
    """Take over what nobody caught in any slot, from now on."""
    log.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(log, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _LOG.error("nobody caught this", exc_info=(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        words = session.tr("Something went wrong (%1). Nothing that was saved is lost; details are in %2.")
        session.tell(words.replace("%1", _plain(error)).replace("%2", str(log)), Tone.BAD)

    sys.excepthook = hook


def _plain(error: BaseException) -> str:
    return str(error) or type(error).__name__
