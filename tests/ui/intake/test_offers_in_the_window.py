"""What is offered with a file in the report, and what comes of it: through the true workers and the true programs."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from briefing.intake import aides
from briefing.intake.offers import Offer
from briefing.intake.supervisor import Supervisor
from briefing.model.source import SourceText
from tests.readers.scans import picture, scanned
from ui.document.pane import SourcePane
from ui.intake import Consents, Intake
from ui.intake.arrival import Arrival, Stage
from ui.intake.reason import Reason
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.reading.marks import Ink, marks

SEEDS = Path(__file__).parents[3] / "seeds"
SECRET = "open sesame"
PATIENCE_MS = 300_000
needs_tesseract = pytest.mark.skipif(aides.tesseract() is None, reason="tesseract is not installed")
needs_libreoffice = pytest.mark.skipif(aides.libreoffice() is None, reason="LibreOffice is not installed")


@pytest.fixture
def intake(session: Session, tmp_path: Path) -> Iterator[Intake]:
    consents = Consents(QSettings(str(tmp_path / "consents.ini"), QSettings.Format.IniFormat))
    made = Intake(session, Supervisor(1), consents)
    yield made
    made.close()


def over(intake: Intake, qtbot: QtBot) -> Arrival:
    """What became of the one file, once it is no longer on its way."""
    qtbot.waitUntil(lambda: bool(intake.arrivals()) and not intake.going, timeout=PATIENCE_MS)
    (arrival,) = intake.arrivals()
    return arrival


def accept(session: Session, intake: Intake, qtbot: QtBot) -> None:
    """Open the reason of the one file and do what it offers, by keyboard."""
    reason = Reason(session, intake)
    qtbot.addWidget(reason)
    reason.show()
    reason.show_one(intake.arrivals()[0])
    reason.focus_offer()
    field = reason.findChild(QLineEdit, "offerPassword")
    if field.isVisible():
        qtbot.keyClicks(field, SECRET)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    else:
        qtbot.keyClick(reason.findChild(Button, "offerDo"), Qt.Key.Key_Space)


def read(session: Session) -> SourceText:
    (text,) = session.dossier.texts.values()
    return text


def test_a_locked_file_is_offered_its_password_again_after_reopening_and_read_with_it(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "readout.pdf"
    with pikepdf.open(SEEDS / "04-presidential-readout.pdf") as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner=SECRET, user=SECRET))
    intake.take([path])
    assert over(intake, qtbot).stage is Stage.REFUSED
    session.open(tmp_path / "other.dateline")
    session.open(tmp_path / "Talks.dateline")
    again = over(intake, qtbot)
    assert (again.stage, again.offer) == (Stage.REFUSED, Offer.PASSWORD)
    accept(session, intake, qtbot)
    assert over(intake, qtbot).stage is Stage.DONE
    assert len(session.dossier.sources) == 1


@needs_tesseract
def test_of_a_file_with_a_page_of_text_the_scanned_page_is_read_by_recognition_once_that_is_allowed(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mixed.pdf"
    path.write_bytes(scanned(picture(), texts=("The annex was written on 7 May 2025.",)))
    intake.take([path])
    part = over(intake, qtbot)
    assert (part.stage, part.offer) == (Stage.PARTIAL, Offer.OCR)
    assert read(session).pictures == (1,)
    accept(session, intake, qtbot)
    assert over(intake, qtbot).stage is Stage.DONE
    text = read(session)
    assert "2 December 2025" in text.text
    assert "7 May 2025" in text.text
    assert "text recognition" in text.cautions[0]


@needs_tesseract
def test_a_source_of_which_pages_are_pictures_is_offered_recognition_whenever_that_is_asked(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mixed.pdf"
    path.write_bytes(scanned(picture(), texts=("The annex was written on 7 May 2025.",)))
    intake.take([path])
    over(intake, qtbot)
    session.open(tmp_path / "other.dateline")
    session.open(tmp_path / "Talks.dateline")
    assert intake.arrivals() == []
    (source,) = session.dossier.sources.values()
    number = intake.offer(source, path)
    assert intake.offer(source, path) == number
    assert (over(intake, qtbot).number, over(intake, qtbot).offer) == (number, Offer.OCR)
    accept(session, intake, qtbot)
    assert over(intake, qtbot).stage is Stage.DONE
    assert "2 December 2025" in read(session).text


@needs_tesseract
def test_words_that_recognition_was_not_sure_of_are_said_and_marked_in_the_source_pane(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "dusty.pdf"
    worn = picture().resize((260, 368)).resize((1654, 2339))
    path.write_bytes(scanned(worn))
    intake.take([path])
    assert over(intake, qtbot).offer is Offer.OCR
    accept(session, intake, qtbot)
    over(intake, qtbot)
    text = read(session)
    assert text.doubtful
    assert "not sure of" in text.cautions[0]
    (source_id,) = session.dossier.sources
    pane = SourcePane(session)
    qtbot.addWidget(pane)
    session.select(("sources", source_id))
    dotted = {mark.span for mark in marks(session.dossier, source_id, None) if mark.ink is Ink.DOTS}
    assert dotted == set(text.doubtful)


@needs_libreoffice
def test_an_old_word_file_is_read_through_libreoffice_once_that_is_allowed(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "minutes.txt").write_text("The ministers met in Geneva on 2 December 2025.", "utf-8")
    command = [str(aides.libreoffice()), "--headless", f"-env:UserInstallation={(tmp_path / 'own').as_uri()}"]
    for _ in range(2):  # the first time it only makes its profile
        subprocess.run(
            [*command, "--convert-to", "doc", "--outdir", str(tmp_path), str(tmp_path / "minutes.txt")], check=False
        )
    intake.take([tmp_path / "minutes.doc"])
    assert over(intake, qtbot).offer is Offer.LIBREOFFICE
    accept(session, intake, qtbot)
    assert over(intake, qtbot).stage is Stage.DONE
    assert "2 December 2025" in read(session).text
