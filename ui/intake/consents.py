"""What the analyst allows for reading, and what of it is remembered."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from briefing.intake import aides
from briefing.intake.consent import NOTHING, Consent
from briefing.language.providers.at_hand import ENDPOINT, AnalyzerError, check

_OFFICE, _LANGUAGES, _ANALYZER = "intake/libreoffice", "intake/ocr_languages", "intake/analyzer"


class Consents:
    """LibreOffice is asked once and may be remembered; the languages last chosen are offered again. Never passwords."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings if settings is not None else QSettings()

    @property
    def always(self) -> Consent:
        """What holds for every file without being asked."""
        endpoint = self.chosen if self.chosen.startswith(ENDPOINT) else ""
        if not endpoint and not self.uses_libreoffice:
            return NOTHING
        return Consent(libreoffice=self.uses_libreoffice, endpoint=endpoint)

    @property
    def chosen(self) -> str:
        """The language model that the analyst chose, "" for the usual one, and where it is no longer at hand."""
        kept = str(self._settings.value(_ANALYZER, ""))
        try:
            return check(kept) if kept else ""
        except AnalyzerError:
            return ""

    @property
    def analyzer(self) -> str:
        """The one that workers load; one at an address is asked besides the usual."""
        return "" if self.chosen.startswith(ENDPOINT) else self.chosen

    def choose_analyzer(self, id_: str) -> None:
        """Raises AnalyzerError for one that is not at hand."""
        self._settings.setValue(_ANALYZER, check(id_) if id_ else "")

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
