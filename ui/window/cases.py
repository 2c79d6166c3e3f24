"""Cases: made, opened, copied, and what is dropped or pasted into them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefing.files import written_whole
from briefing.storage.case import Case
from briefing.storage.header import Form, form_of
from briefing.storage.refusal import CaseError
from ui.intake import Intake
from ui.session import Session, Tone
from ui.start import Recents
from ui.window.apart import apart
from ui.window.surroundings import Surroundings

SUFFIX = ".dateline"
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST = 60
_LARGE = 4_000_000  # bytes of a case that is read while the window goes on


class Cases(QObject):
    """`folder` is where cases are made without being asked: the analyst's documents."""

    def __init__(
        self, session: Session, intake: Intake, recents: Recents, around: Surroundings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._intake, self._recents, self.folder = session, intake, recents, around.folder
        self._dialogs, self._now, self._over = around.dialogs, around.now, parent

    def open(self, path: Path) -> bool:
        """Open the case at `path`, or make it; what stands in the way is told, and the case before stays open."""
        phrase = self.phrase_for(path)
        if phrase is None or not self._tried(path, lambda: self._enter(path, phrase)):
            return False
        if self._session.case is not None and self._session.read_only:
            words = self.tr("%1 It can be read, but not changed.")
            self._session.tell(words.replace("%1", self._session.case.barred), Tone.QUESTION)
        return True

    def opened(self, path: Path) -> Case | None:
        """Another case beside the one that is open; None, and a word why, where it cannot be opened."""
        phrase, found = self.phrase_for(path), list[Case]()
        if phrase is not None:
            self._tried(path, lambda: found.append(Case.open(path, phrase=phrase)))
        return found[0] if found else None

    def phrase_for(self, path: Path) -> str | None:
        """The pass phrase of a sealed case, "" for one in the clear, None where the analyst gave none."""
        try:
            is_sealed = path.is_file() and form_of(path) is Form.SEALED
        except OSError:
            return ""  # opening it says why
        words = self.tr("%1 is sealed. Its pass phrase:").replace("%1", path.name)
        return (self._dialogs.pass_phrase(self._over, words) or None) if is_sealed else ""

    def take(self, paths: Sequence[Path]) -> None:
        """Dropped files: a case is opened, everything else is added; without a case one is made for it."""
        cases = [path for path in paths if path.suffix.lower() == SUFFIX]
        others = [path for path in paths if path not in cases]
        if cases and not self.open(cases[0]):
            return
        if others and (self._session.case is not None or self.open(self.free(self._title(others)))):
            self._intake.take(others)

    def paste(self, text: str, now: datetime) -> None:
        """Text from the clipboard becomes a file beside the case, and that file a source."""
        words = text.strip()
        if not words:
            self._session.tell(self.tr("There is no text to paste."), Tone.QUESTION)
            return
        if self._session.case is None and not self.open(self.free(words.splitlines()[0])):
            return
        case = self._session.case
        if case is None:
            return
        folder = case.path.with_suffix(".files")
        path = folder / f"{self.tr('Pasted text')} {now:%Y-%m-%d %H.%M.%S}.txt"
        try:
            folder.mkdir(exist_ok=True)
            with written_whole(path) as whole:
                whole.write_text(words + "\n", "utf-8")
        except OSError as error:
            self._session.tell(self.tr("The text cannot be kept: %1.").replace("%1", _why(error)), Tone.BAD)
            return
        self._intake.take([path])

    def sample(self) -> None:
        """The sample case, made of the sample sources on first asking."""
        path = self.folder / f"{self.tr('Sample case')}{SUFFIX}"
        if self.open(path) and not self._session.dossier.sources:
            self._intake.take(samples())

    def copy(self, to: Path) -> None:
        """A whole copy of the case as it is now."""
        case = self._session.case
        if case is None:
            return
        try:
            case.copy_to(to)
        except OSError as error:
            self._session.tell(self.tr("The copy was not saved: %1.").replace("%1", _why(error)), Tone.BAD)
            return
        except CaseError as error:
            self._session.tell(f"{error.reason} {error.advice}".strip(), Tone.BAD)
            return
        self._session.tell(self.tr("A copy was saved as %1.").replace("%1", str(to)), Tone.GOOD)

    def free(self, title: str, folder: Path | None = None) -> Path:
        """A name for a new case, after its first source or another case; never one that is taken."""
        folder = folder or self.folder
        name = " ".join(_UNFIT.sub(" ", title).split()).strip(" .")[:_LONGEST].strip() or self.tr("New case")
        path, number = folder / f"{name}{SUFFIX}", 1
        while path.exists():
            number += 1
            path = folder / f"{name} {number}{SUFFIX}"
        return path

    def _title(self, dropped: Sequence[Path]) -> str:
        """A folder names the case that is made of it; files are but the first of many, so the day does."""
        only = dropped[0] if len(dropped) == 1 else None
        day = f"{self._now():%Y-%m-%d}"
        return only.name if only is not None and only.is_dir() else self.tr("Case of %1").replace("%1", day)

    def _enter(self, path: Path, phrase: str) -> None:
        if not path.exists() or path.stat().st_size < _LARGE:
            self._session.open(path, phrase)
            return
        self._session.tell(self.tr("Opening %1…").replace("%1", path.stem))
        self._session.enter(apart(lambda: Case.open(path, phrase=phrase)))

    def _tried(self, path: Path, deed: Callable[[], None]) -> bool:
        """True where it worked; else the reason is told."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            deed()
        except CaseError as error:
            self._session.tell(f"{error.name}: {error.reason} {error.advice}".strip(), Tone.BAD)
            return False
        except OSError as error:
            self._session.tell(self.tr("%1 cannot be opened: %2.").replace("%1", path.name).replace("%2", _why(error)))
            return False
        return True


def samples() -> list[Path]:
    """The sample sources, without the recipe that made them."""
    folder = Path(str(files("resources"))).parent / "seeds"
    kept = (".txt", ".html", ".pdf", ".docx", ".eml", ".md")
    return [path for path in sorted(folder.glob("*")) if path.suffix in kept and path.stem != "README"]


def _why(error: OSError) -> str:
    return error.strerror or str(error)
