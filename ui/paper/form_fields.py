"""What the outline's form lets be chosen of the paper's form: style, citations, notes, scale, budget, readers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QMessageBox, QSizePolicy, QSpinBox, QWidget

from briefing.edits.editions import ChooseStyle
from briefing.edits.outline import SetOutline
from briefing.model.dossier import Dossier
from briefing.model.outline import Outline
from briefing.paper.forms import FORMS, SHORT
from briefing.paper.markings import LABELS
from briefing.paper.scales import SCALES
from briefing.writers.styles.folder import StyleError, style_of
from ui.session import Session

_FIELD_WIDE = 80  # px at least, so that a narrow column still shows all of a field
_MOST_PAGES = 999


class FormFields(QWidget):
    """The widgets stand in somebody else's form; `rows` are their names and themselves. Each choice is one edit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperFormFields")
        self._session = session
        self._is_filling = False
        self.hide()
        self._style = _choice("paperStyle", self.tr("House style"))
        scales = [(self.tr("As the terms used"), ""), *((scale.name, scale.key) for scale in SCALES)]
        forms = [(self.tr(SHORT), ""), *((self.tr(form.name), form.key) for form in FORMS.values())]
        limits = [(self.tr("Everybody it is marked for"), ""), *((self.tr("Up to {0}").format(m), m) for m in LABELS)]
        notes = [(self.tr("At the foot of the page"), "foot"), (self.tr("Together at the end"), "end")]
        self._scale = _choice("paperScale", self.tr("Scale of likelihood"), scales)
        self._citations = _choice("paperCitations", self.tr("Form of citation"), forms)
        self._notes = _choice("paperNotes", self.tr("Notes"), notes)
        self._readers = _choice("paperReleasable", self.tr("Releasable to"), limits)
        self._pages = QSpinBox()
        self._pages.setObjectName("paperBudget")
        self._pages.setAccessibleName(self.tr("Most pages"))
        self._pages.lineEdit().setAccessibleName(self._pages.accessibleName())
        self._pages.setRange(0, _MOST_PAGES)
        self._pages.setSpecialValueText(self.tr("As the template says"))
        self._pages.setKeyboardTracking(False)
        self._pages.setMinimumWidth(_FIELD_WIDE)
        self._pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for box in (self._scale, self._citations, self._notes, self._readers):
            box.currentIndexChanged.connect(self._put)
        self._pages.valueChanged.connect(self._put)
        self._style.activated.connect(self._style_chosen)

    @property
    def rows(self) -> list[tuple[str, QWidget]]:
        return [
            ("Style", self._style),
            ("Citations", self._citations),
            ("Notes", self._notes),
            ("Scale", self._scale),
            ("Pages", self._pages),
            ("Readers", self._readers),
        ]

    def show_outline(self, dossier: Dossier) -> None:
        outline = dossier.outline
        self._is_filling = True
        self._fill_styles(dossier)
        for box, value in (
            (self._scale, outline.scale),
            (self._citations, outline.citations),
            (self._notes, "end" if outline.endnotes else "foot"),
            (self._readers, outline.releasable),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        self._pages.setValue(outline.pages)
        self._is_filling = False

    def _fill_styles(self, dossier: Dossier) -> None:
        self._style.clear()
        self._style.addItem(self.tr("Dateline’s own"), "")
        for id_ in sorted(dossier.styles):
            self._style.addItem(dossier.styles[id_].name, id_)
        self._style.addItem(self.tr("From a folder …"), None)
        self._style.setCurrentIndex(max(0, self._style.findData(dossier.outline.style)))

    def _put(self) -> None:
        if self._is_filling or self._session.case is None:
            return
        outline = self._session.dossier.outline
        form = FORMS.get(str(self._citations.currentData()))
        forced = form is not None and form.endnotes and form.key != outline.citations
        changed: Outline = replace(
            outline,
            scale=str(self._scale.currentData()),
            citations=form.key if form else "",
            endnotes=forced or self._notes.currentData() == "end",
            pages=self._pages.value(),
            releasable=str(self._readers.currentData()),
        )
        if changed != outline:
            self._session.push(SetOutline(changed))

    def _style_chosen(self) -> None:
        dossier, chosen = self._session.dossier, self._style.currentData()
        if chosen is None:
            folder = QFileDialog.getExistingDirectory(self.window(), self.tr("Folder of a house style"))
            if folder:
                self.take_style(Path(folder))
            self.show_outline(self._session.dossier)
        elif chosen != dossier.outline.style:
            self._session.push(ChooseStyle(dossier.styles.get(str(chosen))))

    def take_style(self, folder: Path) -> None:
        """Copy the style of a folder into the case; what is wrong with it is said in its author's words."""
        try:
            read = style_of(folder)
        except StyleError as error:
            box = QMessageBox(QMessageBox.Icon.Warning, self.tr("No house style yet"), "\n\n".join(error.complaints))
            box.setObjectName("styleComplaints")
            box.exec()
            return
        self._session.push(ChooseStyle(read.style))
        for remark in read.remarks:
            self._session.tell(remark)


def _choice(name: str, spoken: str, entries: list[tuple[str, str]] | None = None) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(spoken)
    for words, value in entries or []:
        box.addItem(words, value)
    box.setMinimumWidth(_FIELD_WIDE)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return box
