"""One judgement: its words, how likely, how sure, and what it rests on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from briefing.crosscheck.headlines import headline, shortened
from briefing.model.dossier import Dossier, Key
from briefing.model.judgement import Judgement
from briefing.paper.guard import guard
from briefing.paper.scales import PHIA, Scale, scale_for
from ui.theme import fonts
from ui.widgets.buttons import Button, IconButton
from ui.widgets.flow import Flow, clear
from ui.widgets.labels import label

_CONFIDENCES = ("low", "moderate", "high")
_TABLES = ("events", "statements", "claims", "sources")
_LONGEST = 44


class Sentence(QWidget):
    """Edits one judgement; `changed` comes when words, likelihood or confidence were settled, with `judgement` new."""

    changed = Signal()
    bind_asked = Signal()
    drop_asked = Signal()
    up_asked = Signal()
    basis_asked = Signal()

    def __init__(self, judgement_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.judgement = Judgement(judgement_id, "")
        self.basis_id = ""  # which record of the basis was asked for
        self._is_filling = False
        self._scale = ""
        self.setObjectName(f"judgement:{judgement_id}")
        self._words = _Words(self.tr("What do you conclude?"))
        self._likelihood, self._confidence = self._choice("likelihood"), self._choice("confidence")
        self._basis = QWidget()
        self._flow = Flow(self._basis, 4)
        self._bind = Button("", "bindJudgement", "link")
        self._warning = label("", "judgementWarning", "question", wrap=True)
        self._lay_out()
        self._words.left.connect(self._settle)
        self._words.textChanged.connect(self._guard)
        self._likelihood.activated.connect(self._settle)
        self._confidence.activated.connect(self._settle)
        self._bind.clicked.connect(self.bind_asked)

    def begin(self) -> None:
        """Put the cursor into the words."""
        self._words.setFocus()

    def show_judgement(self, dossier: Dossier, judgement: Judgement) -> None:
        """Show the record; words half typed stay."""
        scale = scale_for(dossier.outline.scale, (judgement.likelihood,)) or PHIA
        self._scale = dossier.outline.scale
        typed = self._words.toPlainText().strip()
        is_half_typed = self._words.hasFocus() and typed != self.judgement.text
        self.judgement = judgement
        self._is_filling = True
        if not is_half_typed and typed != judgement.text:
            self._words.setPlainText(judgement.text)
        _fill(self._likelihood, _terms(scale, self.tr("a fact: no likelihood")), judgement.likelihood)
        _fill(self._confidence, self._levels(), judgement.confidence)
        self._is_filling = False
        clear(self._flow)
        for id_ in judgement.basis:
            button = Button(shortened(_name(dossier, id_), _LONGEST), f"basis:{id_}", "quiet", icon="link")
            button.setToolTip(_name(dossier, id_))
            button.clicked.connect(self._ask_basis)
            self._flow.addWidget(button)
        if not judgement.basis:
            said = self.tr("Rests on nothing yet: printed as “uncited”.")
            self._flow.addWidget(label(said, "unbound", "question"))

    def offer(self, dossier: Dossier, key: Key | None) -> None:
        """Offer to bind the selected record, None for nothing that can be bound."""
        self._bind.setVisible(key is not None and bool(self.judgement.text))
        if key is not None:
            name = shortened(headline(dossier, key), 34)
            bound = key[1] in self.judgement.basis
            self._bind.setText((self.tr("Unbind “{0}”") if bound else self.tr("Rest it on “{0}”")).format(name))
            self._bind.setAccessibleName(self._bind.text())

    def warn(self, words: list[str]) -> None:
        """What the checks found in it."""
        self._warning.setText("\n".join(words))
        self._warning.setVisible(bool(words))

    def _guard(self) -> None:
        """While it is written; the checks of the paper say the same, and more, once it is printed."""
        if self._words.hasFocus():
            self.warn([doubt.words for doubt in guard(self._words.toPlainText(), self._scale)])

    def _levels(self) -> list[tuple[str, str]]:
        said = [(self.tr("{0} confidence").format(level), level) for level in _CONFIDENCES]
        return [(self.tr("no confidence yet"), ""), *said]

    def _settle(self) -> None:
        words = self._words.toPlainText().strip()
        likelihood, confidence = str(self._likelihood.currentData()), str(self._confidence.currentData())
        settled = replace(self.judgement, text=words, likelihood=likelihood, confidence=confidence)
        if not self._is_filling and words and settled != self.judgement:
            self.judgement = settled
            self.changed.emit()

    def _ask_basis(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.basis_id = sender.objectName().removeprefix("basis:")
            self.basis_asked.emit()

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setAccessibleName(self.tr("Likelihood") if name == "likelihood" else self.tr("Confidence"))
        return box

    def _lay_out(self) -> None:
        up = IconButton("arrow-up", self.tr("Move up"), "judgementUp")
        drop = IconButton("trash-2", self.tr("Remove the judgement"), "judgementDrop")
        up.clicked.connect(self.up_asked)
        drop.clicked.connect(self.drop_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._warning)
        choices = QWidget()
        flow = Flow(choices, 4)
        for widget in (self._likelihood, self._confidence, up, drop):
            flow.addWidget(widget)
        column.addWidget(choices)
        column.addWidget(self._basis)
        column.addWidget(self._bind, 0, Qt.AlignmentFlag.AlignLeft)
        self._warning.hide()
        self._bind.hide()


class _Words(QPlainTextEdit):
    """As high as its words; leaving it or Ctrl+Enter settles them."""

    left = Signal()

    def __init__(self, asked: str) -> None:
        super().__init__()
        self.setObjectName("judgementWords")
        self.setAccessibleName(asked)
        self.setPlaceholderText(asked)
        self.setTabChangesFocus(True)
        self.setFont(fonts.reading_font())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]  # handed through unread
        self._fit()

    def _fit(self) -> None:
        lines = self.document().documentLayout().documentSize().height()  # a plain text counts lines, not pixels
        self.setFixedHeight(round(max(1.0, lines) * self.fontMetrics().lineSpacing()) + 22)


def _fill(box: QComboBox, entries: list[tuple[str, str]], chosen: str) -> None:
    if [box.itemData(number) for number in range(box.count())] != [value for _, value in entries]:
        box.clear()
        for text, value in entries:
            box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _terms(scale: Scale, nothing: str) -> list[tuple[str, str]]:
    found = [(nothing, "")]
    for names, low, high in scale.terms:
        found += [(f"{name} · {low}–{high} %", name) for name in names.split(" or ")]
    return found


def _name(dossier: Dossier, id_: str) -> str:
    return next((headline(dossier, (t, id_)) for t in _TABLES if dossier.get((t, id_)) is not None), id_)
