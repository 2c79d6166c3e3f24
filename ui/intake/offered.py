"""What may still be tried with a file, as a small form: a password, languages to recognise, LibreOffice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from briefing.intake import aides
from briefing.intake.consent import Consent
from briefing.intake.offers import Offer
from ui.intake.consents import Consents
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow, clear
from ui.widgets.labels import label, row


class Offered(QWidget):
    """`given` comes with what was allowed in `consent`; nothing is shown where nothing would help."""

    given = Signal()

    def __init__(self, consents: Consents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offered")
        self._consents = consents
        self._offer: Offer | None = None
        self._said = label("", "offerWords", "second", wrap=True)
        self._password = QLineEdit()
        self._password.setObjectName("offerPassword")
        self._password.setAccessibleName(self.tr("Password of the file"))
        self._password.setPlaceholderText(self.tr("Password"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.returnPressed.connect(self.given)
        self._languages = QWidget()
        self._flow = Flow(self._languages, 10)
        self._always = QCheckBox(self.tr("Always read such files with LibreOffice"))
        self._always.setObjectName("offerAlways")
        self._do = Button("", "offerDo", "primary")
        self._do.clicked.connect(self.given)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._said, self._password, self._languages, self._always):
            column.addWidget(widget)
        column.addLayout(row(self._do, None))

    def offer(self, offer: Offer | None) -> None:
        self._offer = offer
        self._password.clear()
        self._password.setVisible(offer is Offer.PASSWORD)
        self._languages.setVisible(offer is Offer.OCR)
        self._always.setVisible(offer is Offer.LIBREOFFICE)
        self._always.setChecked(self._consents.uses_libreoffice)
        clear(self._flow)
        for name in aides.languages() if offer is Offer.OCR else ():
            box = QCheckBox(name)
            box.setObjectName(f"language-{name}")
            box.setAccessibleName(self.tr("Look for words in the language {0}").format(name))
            box.setChecked(name in self._consents.languages)
            self._flow.addWidget(box)
        self.setVisible(offer is not None)
        if offer is not None:
            words, verb = self._words()[offer]
            self._said.setText(words)
            self._do.setText(verb)

    def focus(self) -> None:
        """Where the answer goes."""
        (self._password if self._offer is Offer.PASSWORD else self._do).setFocus()

    @property
    def consent(self) -> Consent:
        """What was allowed; what is to be remembered of it is remembered here. A password never is."""
        match self._offer:
            case Offer.PASSWORD:
                return Consent(passwords=(self._password.text(),))
            case Offer.OCR:
                chosen = tuple(box.text() for box in self._languages.findChildren(QCheckBox) if box.isChecked())
                self._consents.choose_languages(chosen)
                return Consent(ocr="+".join(chosen or self._consents.languages))
            case _:
                self._consents.use_libreoffice(self._always.isChecked())
                return Consent(libreoffice=True)

    def _words(self) -> dict[Offer, tuple[str, str]]:
        return {
            Offer.PASSWORD: (
                self.tr("The password is used for this reading only and kept nowhere."),
                self.tr("Read with the password"),
            ),
            Offer.OCR: (
                self.tr("Text recognition can read the pictures of its pages. Which languages are they in?"),
                self.tr("Read by OCR"),
            ),
            Offer.LIBREOFFICE: (
                self.tr("The LibreOffice of this computer can turn it into a readable file, behind the same walls."),
                self.tr("Read with LibreOffice"),
            ),
        }
