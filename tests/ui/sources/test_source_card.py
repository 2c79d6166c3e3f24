"""The card of a source, its near-copies, and what it lost in a new reading."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from briefing.edits.rereading import RereadSource
from briefing.edits.sources import AddSource
from briefing.model.findings import Findings
from tests.ui.invented_talks import FIRST, SECOND, first_source, second_source
from ui.session import Session
from ui.sources import Sources
from ui.sources.alike import Alike
from ui.sources.card import SourceCard
from ui.sources.rows import entries

COPY = "c" * 64


def reprint() -> AddSource:
    """The first source once more, as another paper has it."""
    first = first_source()
    words = first.text.text.replace("Orland", "Orlund").replace("40,000", "41,000")
    source = replace(first.source, id=COPY, sha256=COPY, name="reprint.txt", title="Reprint", clues=())
    return AddSource(source, replace(first.text, text=words), Findings())


@pytest.fixture
def alike(session: Session, qtbot: QtBot) -> Alike:
    for edit in (first_source(), second_source(), reprint()):
        session.push(edit)
    made = Alike.of(session)
    qtbot.waitUntil(lambda: made.group_of(COPY) is not None, timeout=20_000)
    return made


def shown(card: SourceCard) -> str:
    words = [each.text() for each in card.findChildren(QLabel)]
    return "\n".join(words + [each.text() for each in card.findChildren(QAbstractButton)]).replace("\u200b", "")


def test_copies_stand_under_the_earliest_and_count_as_one(session: Session, alike: Alike) -> None:
    listed = entries(session.dossier, alike.group_of)
    assert [entry.key for entry in listed] == [FIRST, COPY, SECOND]
    assert listed[0].row.second.endswith("1 near-copy · counted as one")
    assert (listed[1].row.indent > 0, "counted as one" in listed[1].row.second) == (True, True)


def test_the_card_says_why_it_is_a_copy_and_where_it_differs(session: Session, alike: Alike, qtbot: QtBot) -> None:
    card = SourceCard(session, COPY)
    qtbot.addWidget(card)
    said = shown(card)
    assert "share at least" in said
    assert "only S1: “Orland”" in said
    assert "only S3: “Orlund”" in said
    next(b for b in card.findChildren(QAbstractButton) if "Orland" in b.text()).click()
    assert session.selection.key == ("sources", FIRST)
    assert session.selection.passage is not None
    assert session.selection.passage.exact == "Orland"


def test_a_copy_is_set_apart_as_one_step_that_undo_takes_back(session: Session, alike: Alike, qtbot: QtBot) -> None:
    card = SourceCard(session, COPY)
    qtbot.addWidget(card)
    card.findChild(QAbstractButton, "cardApart").click()
    qtbot.waitUntil(lambda: alike.group_of(COPY) is None, timeout=20_000)
    assert session.dossier.sources[COPY].apart_from == (FIRST,)
    qtbot.waitUntil(lambda: "counts on its own" in shown(card))
    session.undo()
    qtbot.waitUntil(lambda: alike.group_of(COPY) is not None, timeout=20_000)


def test_the_file_how_it_was_read_and_every_clue_of_its_day_are_told(session: Session, alike: Alike) -> None:
    card = SourceCard(session, FIRST)
    said = shown(card)
    for words in (FIRST, "truce-talks.txt", "text/plain", "date unknown", "time of the file", "30 % sure"):
        assert words in said
    card.close()


def test_words_that_a_new_reading_lost_are_listed_and_lead_to_what_rests_on_them(
    session: Session, alike: Alike, qtbot: QtBot
) -> None:
    text = session.dossier.texts[FIRST]
    start = text.text.index("On 14 March 2024")
    gone = replace(text, text=text.text[:start] + "x" * (len(text.text) - start))
    session.push(RereadSource(FIRST, gone))
    card = SourceCard(session, FIRST)
    qtbot.addWidget(card)
    link = next(b for b in card.findChildren(QAbstractButton) if b.text().startswith("“On 14 March"))
    link.click()
    key = session.selection.key
    assert key is not None
    assert key[0] != "sources"
    assert session.dossier.get(key) is not None


def test_the_list_of_sources_shows_copies_once_they_are_found(session: Session, alike: Alike, qtbot: QtBot) -> None:
    listed = Sources(session)
    qtbot.addWidget(listed)
    assert "counted as one" in str(listed.model().index(1, 0).data())


def test_what_was_looked_for_in_another_case_is_forgotten(
    session: Session, alike: Alike, qtbot: QtBot, tmp_path: Path
) -> None:
    session.open(tmp_path / "other.dateline")
    assert alike.group_of(COPY) is None
