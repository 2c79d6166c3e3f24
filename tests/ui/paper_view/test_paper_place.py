"""The paper: preview, outline, judgements and export."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from briefing.edits.judgements import PutJudgement
from briefing.edits.outline import SetOutline
from briefing.model.day import Day
from briefing.model.judgement import Judgement
from briefing.paper.checks import checks
from briefing.paper.compose import compose
from briefing.writers.printed import Printed
from tests.ui.invented_talks import with_talks
from ui.actions import Actions
from ui.paper.export import ExportDialog
from ui.paper.judgements import JudgementsPanel
from ui.paper.outline import OutlinePanel
from ui.paper.place import PaperPlace
from ui.paper.press import Press
from ui.paper.sections_list import SectionList
from ui.paper.sentence import Sentence
from ui.session import Session

SLOW_MS = 60_000  # a process starts and loads the typesetter, on a machine that others use too


@pytest.fixture
def talks(session: Session) -> Iterator[Session]:
    yield with_talks(session)
    Press.of(session).close()


@pytest.fixture
def place(talks: Session, qtbot: QtBot) -> PaperPlace:
    made = PaperPlace(talks)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


@pytest.fixture
def outline(talks: Session, qtbot: QtBot) -> OutlinePanel:
    made = OutlinePanel(talks)
    qtbot.addWidget(made)
    made.resize(264, 800)
    made.show()
    return made


@pytest.fixture
def judgements(talks: Session, qtbot: QtBot) -> JudgementsPanel:
    made = JudgementsPanel(talks)
    qtbot.addWidget(made)
    made.resize(372, 800)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_the_preview_arrives_and_follows_an_edit_and_export_writes_all_formats(
    place: PaperPlace, talks: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    press = Press.of(talks)
    qtbot.waitUntil(lambda: press.last is not None, timeout=SLOW_MS)
    assert place.pages.count >= 1
    first = press.last
    with qtbot.waitSignal(press.printed, timeout=SLOW_MS):
        talks.push(PutJudgement(Judgement("j1", "The talks are deadlocked.", "likely", "moderate", ("a:e5",))))
    assert press.last is not None
    assert press.last != first
    assert "deadlocked" in pypdfium2.PdfDocument(press.last.pdf)[0].get_textpage().get_text_bounded()
    for suffix in (".pdf", ".docx", ".md", ".html", ".json"):
        with qtbot.waitSignal(press.exported, timeout=SLOW_MS):
            press.export(tmp_path / f"paper{suffix}")
        assert (tmp_path / f"paper{suffix}").stat().st_size > 500
    assert (tmp_path / "paper.pdf").read_bytes() == press.last.pdf
    with qtbot.waitSignal(press.refused, timeout=SLOW_MS):
        press.export(tmp_path / "nowhere" / "paper.pdf")
    with qtbot.waitSignal(press.exported, timeout=SLOW_MS):
        press.export(tmp_path / "after.md")  # what was refused did not break the press


def test_export_by_the_dialog_writes_the_chosen_format(talks: Session, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(talks)
    qtbot.addWidget(dialog)
    line = dialog.findChild(QLineEdit, "exportPath")
    markdown = dialog.findChild(QRadioButton, "export.md")
    write = dialog.findChild(QPushButton, "exportWrite")
    assert line is not None
    assert markdown is not None
    assert write is not None
    assert Path(line.text()).suffix == ".pdf"
    line.setText(str(tmp_path / "talks.pdf"))
    markdown.setChecked(True)
    assert line.text() == str(tmp_path / "talks.md")
    (tmp_path / "talks.md").write_text("there already")
    write.click()  # asks first
    assert (tmp_path / "talks.md").read_text() == "there already"
    with qtbot.waitSignal(Press.of(talks).exported, timeout=SLOW_MS):
        write.click()
    assert "Lund Bay" in (tmp_path / "talks.md").read_text()


def test_space_hides_a_section_and_alt_with_an_arrow_moves_one(
    outline: OutlinePanel, talks: Session, qtbot: QtBot
) -> None:
    sections = outline.findChild(SectionList)
    assert sections is not None
    before = talks.dossier.outline.sections
    sections.setCurrentRow(2)
    QTest.keyClick(sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: talks.dossier.outline.sections != before)
    assert talks.dossier.outline.sections[2:4] == (before[3], before[2])
    sections.setCurrentRow(3)
    QTest.keyClick(sections, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: before[2] not in talks.dossier.outline.sections)
    talks.undo()
    talks.undo()
    assert talks.dossier.outline.sections == before
    assert sections.keys == before


def test_title_marking_and_cut_off_are_edits_of_the_outline(outline: OutlinePanel, talks: Session) -> None:
    title = outline.findChild(QLineEdit, "outlineTitle")
    cutoff = outline.findChild(QLineEdit, "outlineCutoff")
    marking = outline.findChild(QComboBox, "paperMarking")
    assert title is not None
    assert cutoff is not None
    assert marking is not None
    QTest.keyClicks(title, "Harran talks")
    QTest.keyClick(title, Qt.Key.Key_Return)
    QTest.keyClicks(cutoff, "4 March 2025")
    QTest.keyClick(cutoff, Qt.Key.Key_Return)
    marking.setCurrentText("TLP:AMBER")
    assert talks.dossier.outline.title == "Harran talks"
    assert talks.dossier.outline.cutoff == Day(2025, 3, 4)
    assert talks.dossier.outline.issued is None  # never today by itself
    assert talks.dossier.outline.marking == "TLP:AMBER"


def test_a_judgement_is_written_weighed_and_bound_to_what_is_selected(
    judgements: JudgementsPanel, talks: Session
) -> None:
    Actions.of(talks).run("paper.judgement")
    words = judgements.findChild(QPlainTextEdit, "judgementWords")
    assert words is not None
    QTest.keyClicks(words, "A truce is unlikely this spring.")
    QTest.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (judgement,) = talks.dossier.judgements.values()
    assert judgement.text == "A truce is unlikely this spring."
    assert judgement.likelihood == ""  # nothing is chosen for the analyst
    talks.select(("events", "b:e2"))
    bind = judgements.findChild(QPushButton, "bindJudgement")
    assert bind is not None
    assert "Next round" in bind.text()
    bind.click()
    likelihood = judgements.findChild(QComboBox, "likelihood")
    assert likelihood is not None
    likelihood.setCurrentIndex(likelihood.findData("unlikely"))
    likelihood.activated.emit(likelihood.currentIndex())
    (judgement,) = talks.dossier.judgements.values()
    assert judgement.basis == ("b:e2",)
    assert judgement.likelihood == "unlikely"


def test_what_the_checks_find_stands_below_the_judgement(judgements: JudgementsPanel, talks: Session) -> None:
    talks.push(PutJudgement(Judgement("j1", "Talks failed.")))
    card = judgements.findChild(Sentence, "judgement:j1")
    assert card is not None
    Press.of(talks).printed.emit(Printed(b"", checks(compose(talks.dossier))))
    assert "names no source" in card._warning.text()


def test_a_long_title_is_read_from_its_beginning(outline: OutlinePanel, talks: Session) -> None:
    title = outline.findChild(QLineEdit, "outline:title") or outline.findChildren(QLineEdit)[0]
    talks.push(
        SetOutline(replace(talks.dossier.outline, title="Talks after the meeting at the Citadel in Harran " * 3))
    )
    assert title.text().startswith("Talks after")
    assert title.cursorPosition() == 0


def test_a_template_brings_its_sections_and_is_one_step(outline: OutlinePanel, talks: Session) -> None:
    template = outline.findChild(QComboBox, "paperTemplate")
    assert template is not None
    before = talks.dossier.outline
    template.setCurrentText("One-page note")
    assert talks.dossier.outline.template == "note"
    assert "chronology" not in talks.dossier.outline.sections
    talks.undo()
    assert talks.dossier.outline == before
    assert template.currentIndex() == 0
