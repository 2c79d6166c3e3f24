"""Writing into the paper: own words, records put in, form fields, house style, an edited paper, printing, releasing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListView, QPlainTextEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from briefing.edits.judgements import PutJudgement
from briefing.edits.outline import SetOutline
from briefing.model.judgement import Judgement
from briefing.paper.compose import compose
from briefing.paper.markings import LABELS
from briefing.writers import write
from briefing.writers.docx.writer import DocxWriter
from briefing.writers.pdf.writer import PdfWriter
from briefing.writers.printed import Printed
from briefing.writers.styles.folder import begin
from tests.ui.invented_talks import with_talks
from ui.actions import Actions
from ui.paper.desk import WritingDesk
from ui.paper.export import ExportDialog
from ui.paper.form_fields import FormFields
from ui.paper.judgements import JudgementsPanel
from ui.paper.outline import OutlinePanel
from ui.paper.press import Press
from ui.paper.printed_records import sentence_of
from ui.paper.printing import print_pages
from ui.paper.returning import ReturnedDialog, come_back
from ui.session import Session

SLOW_MS = 60_000  # a process starts and loads the typesetter, on a machine that others use too


@pytest.fixture
def talks(session: Session) -> Iterator[Session]:
    yield with_talks(session)
    Press.of(session).close()


@pytest.fixture
def desk(talks: Session, qtbot: QtBot) -> WritingDesk:
    made = WritingDesk(talks)
    qtbot.addWidget(made)
    made.resize(360, 800)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def outline(talks: Session, qtbot: QtBot) -> OutlinePanel:
    made = OutlinePanel(talks)
    qtbot.addWidget(made)
    made.resize(264, 900)
    made.show()
    return made


def found(widget: object, kind: type, name: str) -> object:
    made = widget.findChild(kind, name)  # type: ignore[attr-defined]  # every widget has it
    assert made is not None, name
    return made


def test_own_words_are_kept_when_the_field_is_left_and_their_section_is_printed(
    desk: WritingDesk, talks: Session
) -> None:
    words, field = found(desk, QPlainTextEdit, "ownWordsText"), found(desk, QComboBox, "ownField")
    assert "background" not in talks.dossier.outline.sections
    Actions.of(talks).run("paper.write")
    QTest.keyClicks(words, "They met before [S1].")
    QTest.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert talks.dossier.outline.background == "They met before [S1]."
    assert "background" in talks.dossier.outline.sections
    field.setCurrentIndex(3)
    assert words.toPlainText() == ""
    QTest.keyClicks(words, "We were surprised.")
    field.setCurrentIndex(0)
    assert talks.dossier.outline.comment == "We were surprised."
    assert words.toPlainText() == "They met before [S1]."
    talks.undo()
    talks.undo()
    assert talks.dossier.outline.background == ""
    assert words.toPlainText() == ""


def test_words_are_kept_when_writing_rests(desk: WritingDesk, talks: Session, qtbot: QtBot) -> None:
    words = found(desk, QPlainTextEdit, "ownWordsText")
    words.setFocus()
    QTest.keyClicks(words, "They met")
    assert talks.dossier.outline.background == ""
    qtbot.waitUntil(lambda: talks.dossier.outline.background == "They met", timeout=5_000)
    QTest.keyClicks(words, " again")
    assert words.toPlainText() == "They met again"  # what came back did not move the cursor


def test_the_guard_speaks_while_one_writes(desk: WritingDesk) -> None:
    found(desk, QComboBox, "ownField").setCurrentIndex(1)
    words, guard = found(desk, QPlainTextEdit, "ownWordsText"), found(desk, QLabel, "ownGuard")
    QTest.keyClicks(words, "They may sign, with high confidence likely.")
    assert "“may” says nothing" in guard.text()
    assert "in one sentence" in guard.text()
    words.setPlainText("It is very likely, and highly likely.")
    assert "not of one scale" in guard.text()
    words.setPlainText("It is likely.")
    assert guard.isHidden()


def test_enter_on_an_event_puts_it_with_its_source_into_the_words(desk: WritingDesk, talks: Session) -> None:
    records = found(desk, QListView, "printed")
    line = found(desk, QLineEdit, "recordFilter")
    before = records.model().rowCount()
    line.setText("Lund Bay")
    assert 0 < records.model().rowCount() < before
    records.setCurrentIndex(records.model().index(0, 0))
    records.activated.emit(records.currentIndex())
    words = found(desk, QPlainTextEdit, "ownWordsText").toPlainText()
    assert words.endswith("].")
    assert "[S" in words


def test_an_event_can_be_dropped_into_the_words(desk: WritingDesk, talks: Session) -> None:
    records, words = found(desk, QListView, "printed"), found(desk, QPlainTextEdit, "ownWordsText")
    data = records.model().mimeData([records.model().index(0, 0)])
    assert words.canInsertFromMimeData(data)
    words.insertFromMimeData(data)
    key = desk.records._model.key(0)
    assert words.toPlainText() == sentence_of(talks.dossier, *key)
    assert sentence_of(talks.dossier, "events", "nobody") == ""


def test_how_long_the_paper_has_become_stands_over_the_words(desk: WritingDesk, talks: Session) -> None:
    talks.push(SetOutline(replace(talks.dossier.outline, pages=2)))
    Press.of(talks).printed.emit(Printed(b"", (), 3))
    assert desk.words._header.accessibleDescription().replace("\u00a0", " ") == "3 of 2 pages: 1 over"


def test_the_form_chooses_citations_notes_scale_budget_and_readers(outline: OutlinePanel, talks: Session) -> None:
    for name, value in (("paperScale", "phia"), ("paperCitations", "icd206"), ("paperReleasable", LABELS[1])):
        box = found(outline, QComboBox, name)
        box.setCurrentIndex(box.findData(value))
    found(outline, QSpinBox, "paperBudget").setValue(3)
    now = talks.dossier.outline
    assert (now.scale, now.citations, now.releasable, now.pages) == ("phia", "icd206", LABELS[1], 3)
    assert now.endnotes  # ICD 206 wants its references together
    notes = found(outline, QComboBox, "paperNotes")
    notes.setCurrentIndex(notes.findData("foot"))
    assert not talks.dossier.outline.endnotes
    for _ in range(5):
        talks.undo()
    assert found(outline, QComboBox, "paperCitations").currentData() == ""


def test_a_house_style_is_copied_into_the_case_and_can_be_left_again(
    outline: OutlinePanel, talks: Session, tmp_path: Path
) -> None:
    begin(tmp_path / "lakes")
    (tmp_path / "lakes" / "house.toml").write_text('name = "Lakes"')
    fields = outline.findChild(FormFields)
    assert fields is not None
    fields.take_style(tmp_path / "lakes")
    style = found(outline, QComboBox, "paperStyle")
    assert style.currentText() == "Lakes"
    assert compose(talks.dossier).style.name == "Lakes"
    style.setCurrentIndex(0)
    style.activated.emit(0)
    assert talks.dossier.outline.style == ""
    assert [style.itemText(n) for n in range(style.count())][:2] == ["Dateline’s own", "Lakes"]


def test_a_judgement_is_guarded_while_it_is_written_and_told_when_its_ground_moves(
    talks: Session, qtbot: QtBot
) -> None:
    panel = JudgementsPanel(talks)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
    Actions.of(talks).run("paper.judgement")
    words = found(panel, QPlainTextEdit, "judgementWords")
    QTest.keyClicks(words, "They might sign")
    assert "“might” says nothing" in found(panel, QLabel, "judgementWarning").text()


def test_an_edited_paper_is_shown_and_taken_in_as_one_step(talks: Session, qtbot: QtBot, tmp_path: Path) -> None:
    talks.push(PutJudgement(Judgement("j1", "A truce is unlikely", "unlikely", "low", ("a:e5",))))
    path = tmp_path / "paper.docx"
    path.write_bytes(DocxWriter().content(compose(talks.dossier)))
    document = docx.Document(str(path))
    line = next(each for each in document.paragraphs if "A truce is" in each.text)
    next(run for run in line.runs if "A truce is" in run.text).text = "Any truce is "
    document.save(str(path))
    taken, remarks = come_back(path, talks.dossier)
    dialog = ReturnedDialog(talks, taken, remarks, path.name)
    qtbot.addWidget(dialog)
    assert any("Any truce is unlikely" in each.text() for each in dialog.findChildren(QLabel, "returnedWords"))
    found(dialog, QPushButton, "returnedTake").click()
    assert talks.dossier.judgements["j1"].text == "Any truce is unlikely."
    assert talks.undo_label == "Take in the changes of paper.docx"


def test_the_pages_go_to_a_printer_as_they_are(talks: Session, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pdf = PdfWriter().content(compose(talks.dossier))
    assert print_pages(pdf, printer) == len(pypdfium2.PdfDocument(pdf))
    assert len(pypdfium2.PdfDocument(tmp_path / "printed.pdf")) == len(pypdfium2.PdfDocument(pdf))


def test_releasing_keeps_the_edition_in_the_case(talks: Session, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(talks)
    qtbot.addWidget(dialog)
    found(dialog, QLineEdit, "exportPath").setText(str(tmp_path / "talks.md"))
    found(dialog, QCheckBox, "exportRelease").setChecked(True)
    with qtbot.waitSignal(Press.of(talks).exported, timeout=SLOW_MS):
        found(dialog, QPushButton, "exportWrite").click()
    (edition,) = talks.dossier.editions.values()
    assert (edition.number, edition.files[0].name) == (1, "talks.md")
    write(compose(talks.dossier), tmp_path / "second.md")
    assert "Edition: 2" in (tmp_path / "second.md").read_text("utf-8")
    talks.undo()
    assert len(talks.dossier.editions) == 0
