"""What the analyst allows for reading, and what of it is remembered."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from briefing.intake import aides
from briefing.intake.consent import NOTHING, Consent

_OFFICE, _LANGUAGES = "intake/libreoffice", "intake/ocr_languages"


class Consents:
    """LibreOffice is asked once and may be remembered; the languages last chosen are offered again. Never passwords."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings if settings is not None else QSettings()

    @property
    def always(self) -> Consent:
        """What holds for every file without being asked."""
        return Consent(libreoffice=True) if self.uses_libreoffice else NOTHING

    @property
    def uses_libreoffice(self) -> bool:
        return str(self._settings.value(_OFFICE, "false")) == "true"

    def use_libreoffice(self, allowed: bool) -> None:
        self._settings.setValue(_OFFICE, "true" if allowed else "false")

    @property
    def languages(self) -> tuple[str, ...]:
        """Those to look for in pictures of text, as far as they are installed."""
        known = aides.languages()
        kept = str(self._settings.value(_LANGUAGES, "")).split("+")
        return tuple(name for name in kept if name in known) or tuple(filter(None, aides.usual_languages().split("+")))

    def choose_languages(self, names: tuple[str, ...]) -> None:
        self._settings.setValue(_LANGUAGES, "+".join(names))
