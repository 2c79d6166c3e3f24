"""The left column of the paper: its title, its sections, its form, and what the checks found."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from briefing.edits.outline import SetOutline
from briefing.model.outline import Outline
from briefing.paper.house import SIZES, house
from briefing.paper.templates import KEYS, outlined, templates
from briefing.writers.printed import Printed
from ui.paper.day_line import DayLine
from ui.paper.findings import FindingList
from ui.paper.form_fields import FormFields
from ui.paper.press import Press
from ui.paper.sections_list import SectionList
from ui.session import Session
from ui.widgets.labels import SectionHeader, label
from ui.widgets.when_seen import WhenSeen

_TEXTS = (("title", "Title", "As the sources have it"), ("subtitle", "Subtitle", ""), ("author", "Author", ""))
_FIELD_WIDE = 80  # px at least, so that a narrow column still shows all of a field
_DAYS = (("issued", "Issued"), ("cutoff", "Cut-off"))


class OutlinePanel(QWidget):
    """Each field is one edit when it is left or Enter is pressed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_filling = False
        self.setObjectName("paperOutline")
        self.setAccessibleName(self.tr("Outline of the paper"))
        self.setProperty("kind", "panel")
        self._sections = SectionList()
        self._texts = {key: self._line(key, name, hint) for key, name, hint in _TEXTS}
        self._days = {key: DayLine(key, self.tr(name)) for key, name in _DAYS}
        names = (self.tr("As arranged below"), *(self.tr(each.name) for each in templates().values()))
        self._template = self._choice("paperTemplate", self.tr("Template"), names)
        self._marking = self._choice("paperMarking", self.tr("Marking"), tuple(house().markings))
        self._size = self._choice("paperSize", self.tr("Page size"), tuple(SIZES))
        self._fields = FormFields(session, self)
        self._checks = SectionHeader(self.tr("Checks"))
        self._findings = FindingList(session)
        self._lay_out()
        self._connect()
        self._show()

    def _show(self) -> None:
        outline = self._session.dossier.outline
        self._is_filling = True
        self._sections.fill(self._session.dossier)
        for key, line in self._texts.items():
            if not line.hasFocus() or not line.isModified():
                line.setText(getattr(outline, key))
                line.setCursorPosition(0)  # a title longer than its field is read from its beginning
        for key, day in self._days.items():
            day.show_day(getattr(outline, key))
        self._template.setCurrentIndex(KEYS.index(outline.template) + 1 if outline.template in KEYS else 0)
        self._marking.setCurrentText(outline.marking)
        self._size.setCurrentText(outline.size)
        self._fields.show_outline(self._session.dossier)
        self.setEnabled(self._session.case is not None and not self._session.read_only)
        self._is_filling = False

    def _put(self, outline: Outline) -> None:
        if not self._is_filling and outline != self._session.dossier.outline and self._session.case is not None:
            self._session.push(SetOutline(outline))

    def _arranged(self) -> None:
        self._put(replace(self._session.dossier.outline, sections=self._sections.keys))

    def _template_chosen(self) -> None:
        """The sections and limits of a template; the first entry lets the sections stand and lifts the limits."""
        outline, place = self._session.dossier.outline, self._template.currentIndex()
        self._put(outlined(outline, KEYS[place - 1]) if place else replace(outline, template=""))

    def _texts_done(self) -> None:
        title, subtitle, author = (self._texts[key].text().strip() for key in ("title", "subtitle", "author"))
        self._put(replace(self._session.dossier.outline, title=title, subtitle=subtitle, author=author))

    def _days_done(self) -> None:
        outline = self._session.dossier.outline
        self._put(replace(outline, issued=self._days["issued"].day, cutoff=self._days["cutoff"].day))

    def _chosen(self) -> None:
        outline = self._session.dossier.outline
        self._put(replace(outline, marking=self._marking.currentText(), size=self._size.currentText()))

    def _checked(self, printed: Printed) -> None:
        found = len(printed.findings)
        note = self.tr("{0} to mend").format(found) if found else self.tr("nothing to mend")
        self._checks.set_note(note, "question" if found else "ink3")
        self._findings.show_findings(printed.findings)

    def _connect(self) -> None:
        # A drop must end before the list it ends in is filled anew.
        self._sections.arranged.connect(self._arranged, Qt.ConnectionType.QueuedConnection)
        for line in self._texts.values():
            line.editingFinished.connect(self._texts_done)
        for day in self._days.values():
            day.settled.connect(self._days_done)
        self._template.currentIndexChanged.connect(self._template_chosen)
        self._marking.currentTextChanged.connect(self._chosen)
        self._size.currentTextChanged.connect(self._chosen)
        showing = WhenSeen(self, self._show)
        self._session.changed.connect(showing.ask)
        self._session.opened.connect(showing.ask)
        Press.of(self._session).printed.connect(self._checked)

    def _line(self, key: str, name: str, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"outline{key.capitalize()}")
        line.setMinimumWidth(_FIELD_WIDE)
        line.setAccessibleName(self.tr(name))
        line.setPlaceholderText(self.tr(hint) if hint else "")
        return line

    def _choice(self, name: str, spoken: str, entries: tuple[str, ...]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        box.addItems(list(entries))
        box.setMinimumWidth(_FIELD_WIDE)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return box

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("kind", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(4)
        column.addWidget(SectionHeader(self.tr("Outline")))
        column.addWidget(self._sections)
        column.addSpacing(8)
        column.addWidget(SectionHeader(self.tr("Title block")))
        column.addLayout(self._form())
        column.addSpacing(8)
        column.addWidget(self._checks)
        column.addWidget(self._findings)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("outlineScroll")
        area.setAccessibleName(self.tr("Outline of the paper"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _form(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(14, 0, 14, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        fields: list[tuple[str, QWidget]] = [("Template", self._template)]
        fields += [(name, self._texts[key]) for key, name, _ in _TEXTS]
        fields += [(name, self._days[key]) for key, name in _DAYS]
        fields += [("Marking", self._marking), ("Size", self._size), *self._fields.rows]
        for number, (name, field) in enumerate(fields):
            grid.addWidget(label(self.tr(name), "outlineName", "faint"), number, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, number, 1)
        grid.setColumnStretch(1, 1)
        return grid
