"""Grading a source A to F, in words and with a reason (NATO AJP-2.1, the Admiralty scale)."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QComboBox, QDialog, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from briefing.edits.edit import Edit
from briefing.edits.many import Together
from briefing.edits.sources import GradeSource, MarkSource
from briefing.model.source import Source
from briefing.paper.markings import LABELS
from ui.widgets.buttons import Button
from ui.widgets.labels import label, row

GRADES = (
    ("A", "Completely reliable"),
    ("B", "Usually reliable"),
    ("C", "Fairly reliable"),
    ("D", "Not usually reliable"),
    ("E", "Unreliable"),
    ("F", "Cannot be judged"),
    ("", "Not graded"),
)


class GradeDialog(QDialog):
    """`edit()` is what the analyst decided; the letters A to F choose from the keyboard."""

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.setObjectName("gradeDialog")
        self.setWindowTitle(self.tr("Grade the source"))
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(source.title or source.name, "gradeTitle", "title", wrap=True))
        for number, (letter, words) in enumerate(GRADES):
            text = f"&{letter}  {self.tr(words)}" if letter else self.tr(words)
            choice = QRadioButton(text)
            choice.setObjectName(f"grade{letter or 'None'}")
            choice.setAccessibleName(f"{letter} {self.tr(words)}".strip())
            choice.setChecked(letter == source.grade)
            self._group.addButton(choice, number)
            column.addWidget(choice)
        self._reason = QLineEdit(source.grade_reason)
        self._reason.setObjectName("gradeReason")
        self._reason.setAccessibleName(self.tr("Reason for the grade"))
        self._reason.setPlaceholderText(self.tr("Why? It is printed with the sources"))
        self._reason.setMinimumWidth(360)
        column.addWidget(self._reason)
        self._marking = QComboBox()
        self._marking.setObjectName("sourceMarking")
        self._marking.setAccessibleName(self.tr("Marking of the source"))
        self._marking.addItems([self.tr("It came without a marking"), *LABELS])
        self._marking.setCurrentIndex(LABELS.index(source.marking) + 1 if source.marking in LABELS else 0)
        column.addWidget(self._marking)
        keep = Button(self.tr("Grade"), "gradeKeep", "primary", parent=self)
        keep.setDefault(True)
        leave = Button(self.tr("Cancel"), "gradeLeave", parent=self)
        keep.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        column.addSpacing(6)
        column.addLayout(row(None, leave, keep))

    def edit(self) -> Edit:
        """The grade, and the marking where it was changed too."""
        letter = GRADES[self._group.checkedId()][0] if self._group.checkedId() >= 0 else ""
        graded = GradeSource(self._source.id, letter, self._reason.text().strip() if letter else "")
        place = self._marking.currentIndex()
        marking = LABELS[place - 1] if place else ""
        if marking == self._source.marking:
            return graded
        return Together(self.tr("Grade and mark the source"), (graded, MarkSource(self._source.id, marking)))
