"""The language models: which one reads, whether it reads well here, and what else could be had."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QButtonGroup, QDialog, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from briefing.language.providers.at_hand import (
    ENDPOINT,
    GLINER,
    AnalyzerError,
    Offer,
    obtainable,
    offers,
    usual,
)
from ui.settings.trial import Trial
from ui.widgets.buttons import Button
from ui.widgets.labels import SectionHeader, label, row

_WIDE = 560
_OPEN = (ENDPOINT, GLINER)  # an address or a folder is typed for these


class Chosen(Protocol):
    """Where the choice is kept."""

    @property
    def chosen(self) -> str: ...

    def choose_analyzer(self, id_: str) -> None: ...


class AnalyzerDialog(QDialog):
    """One is chosen by its button; nothing is loaded in this process, a trial runs in one of its own."""

    def __init__(self, consents: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._consents = consents
        self.setObjectName("analyzers")
        self.setWindowTitle(self.tr("Language model"))
        self._choices = QButtonGroup(self)
        self._places: dict[QRadioButton, QLineEdit] = {}
        self._trial = Trial(self)
        self._trial.done.connect(self._tried)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(8)
        column.addWidget(self._said(self._opening(), "analyzersUsed", "second"))
        for offer in offers():
            self._offer(column, offer)
        self._other(column)
        self._result = self._said("", "analyzersResult", "second")
        column.addWidget(self._result)
        column.addLayout(self._foot())
        self._choices.buttonClicked.connect(self._clear)
        self._mark()

    def _opening(self) -> str:
        used = self._consents.chosen or usual()
        return self.tr(
            "English texts are read by “{0}”; all other languages by rules alone. Another choice holds for files "
            "read after Dateline is started again, a model at an address at once. Everything stays on this computer."
        ).format(used)

    def _offer(self, column: QVBoxLayout, offer: Offer) -> None:
        kind = next((one for one in _OPEN if offer.id.startswith(one)), "")
        button = QRadioButton(self.tr("Model at an address") if kind == ENDPOINT else kind.rstrip(":") or offer.id)
        button.setObjectName(f"analyzer:{kind or offer.id}")
        button.setProperty("analyzer", kind or offer.id)
        button.setAccessibleDescription(offer.words)
        self._choices.addButton(button)
        column.addWidget(button)
        column.addWidget(self._said(offer.words, f"about:{kind or offer.id}", "faint"))
        if kind:
            place = QLineEdit()
            place.setObjectName(f"place:{kind}")
            place.setPlaceholderText(offer.id)
            place.setAccessibleName(self.tr("Where it is: {0}").format(offer.words))
            place.textEdited.connect(button.click)
            self._places[button] = place
            column.addWidget(place)

    def _other(self, column: QVBoxLayout) -> None:
        others = list(obtainable())
        column.addWidget(SectionHeader(self.tr("What else could be had")))
        for offer in others:
            column.addWidget(self._said(f"{offer.id} — {offer.words}", f"other:{offer.id}", "faint"))
        if not others:
            column.addWidget(self._said(self.tr("Nothing: all of them are here."), "otherNone", "faint"))

    def _said(self, words: str, name: str, kind: str) -> QLabel:
        made = label(words, name, kind, wrap=True)
        made.setFixedWidth(_WIDE)
        return made

    def _foot(self) -> QVBoxLayout:
        self._try = Button(self.tr("Try it"), "analyzersTry")
        self._try.clicked.connect(self._begin)
        use = Button(self.tr("Use it"), "analyzersUse", "primary")
        use.clicked.connect(self._use)
        close = Button(self.tr("Close"), "analyzersClose", "quiet")
        close.clicked.connect(self.reject)
        foot = QVBoxLayout()
        foot.addLayout(row(self._try, None, close, use, spacing=8))
        return foot

    def _mark(self) -> None:
        chosen = self._consents.chosen or usual()
        for button in self._choices.buttons():
            own = str(button.property("analyzer"))
            is_open = own in _OPEN
            button.setChecked(chosen.startswith(own) if is_open else chosen == own)
            if is_open and button.isChecked() and isinstance(button, QRadioButton):
                self._places[button].setText(chosen.removeprefix(GLINER))

    @property
    def chosen(self) -> str:
        """The id of the marked one, with what is typed for it."""
        button = self._choices.checkedButton()
        own = str(button.property("analyzer")) if button is not None else ""
        place = self._places.get(button) if isinstance(button, QRadioButton) else None
        typed = place.text().strip() if place is not None else ""
        if own == GLINER:
            return own + typed
        return typed or own

    def _begin(self) -> None:
        self._try.setEnabled(False)
        self._say(self.tr("It is being loaded and tried…"))
        self._trial.begin(self.chosen)

    def _tried(self, words: str) -> None:
        self._try.setEnabled(True)
        self._say(words)

    def _use(self) -> None:
        try:
            self._consents.choose_analyzer(self.chosen)
        except AnalyzerError as error:
            self._say(self.tr("It cannot be used: {0}.").format(error))
        else:
            self.accept()

    def _clear(self) -> None:
        self._say("")

    def _say(self, words: str) -> None:
        self._result.setText(words)
        self._result.setAccessibleName(words)
