"""The source pane, the inspector and its questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from briefing.edits.sources import AddSource
from briefing.extraction.pipeline import extract
from briefing.model.actor import Actor
from briefing.model.day import Day
from briefing.model.dossier import timexes_of
from briefing.model.findings import Findings
from briefing.model.review import State
from briefing.model.source import Source
from briefing.model.span import Span
from briefing.readers import read
from tests.ui.invented_talks import FIRST, SECOND, with_talks
from ui.actions import Actions
from ui.document.inspector import Inspector
from ui.document.pane import SourcePane
from ui.document.places import boxes_on_pages, place_words, span_drawn, timex_on_page
from ui.session import Session
from ui.widgets.pages import PageMark, Pages
from ui.widgets.reading.marks import Ink, marks
from ui.widgets.reading.view import Reading


@pytest.fixture
def talks(session: Session) -> Session:
    return with_talks(session)


@pytest.fixture
def pane(talks: Session, qtbot: QtBot) -> SourcePane:
    made = SourcePane(talks)
    qtbot.addWidget(made)
    made.resize(380, 420)
    made.show()
    return made


@pytest.fixture
def inspector(talks: Session, qtbot: QtBot) -> Inspector:
    made = Inspector(talks)
    qtbot.addWidget(made)
    made.resize(380, 480)
    with qtbot.waitActive(made):
        made.show()
    return made


def said(inspector: Inspector) -> str:
    """All that the inspector says now."""
    QApplication.processEvents()
    lines = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    return "\n".join(lines + [b.text() for b in inspector.findChildren(QPushButton) if b.isVisible()])


def test_the_passage_is_marked_with_its_actors_and_times(talks: Session) -> None:
    found = marks(talks.dossier, FIRST, ("events", "a:e2"))
    words = talks.dossier.texts[FIRST].text
    marked = {(mark.ink, mark.span.of(words)): mark.role for mark in found}
    assert (Ink.MARKER, talks.dossier.events["a:e2"].passages[0].exact) in marked
    assert marked[Ink.TINT, "recent"] == "question-tint"  # a time that is still open
    assert marked[Ink.TINT, "four-hour"] == "side3-tint"  # a length needs no date
    assert marked[Ink.UNDERLINE, "Ida Rask"] != marked[Ink.UNDERLINE, "Tomas Lind"]


def test_picked_words_become_an_event_that_rests_on_them(pane: SourcePane, talks: Session) -> None:
    talks.select(("sources", FIRST))
    text = pane.findChild(Reading, "sourceText")
    assert text is not None
    words = "the war goes on"
    start = talks.dossier.texts[FIRST].text.index(words)
    text.pick(Span(start, start + len(words)))
    Actions.of(talks).run("document.make_event")
    key = talks.selection.key
    assert key is not None
    event = talks.dossier.events[key[1]]
    assert event.passages[0].exact == words
    assert event.when is None
    assert event.review.state is State.EDITED
    talks.undo()
    assert key[1] not in talks.dossier.events


def test_a_known_time_among_the_picked_words_dates_the_event(pane: SourcePane, talks: Session) -> None:
    talks.select(("sources", FIRST))
    text = pane.findChild(Reading, "sourceText")
    assert text is not None
    words = "On 14 March 2024 the two sides had signed"
    start = talks.dossier.texts[FIRST].text.index(words)
    text.pick(Span(start, start + len(words)))
    Actions.of(talks).run("document.make_event")
    key = talks.selection.key
    assert key is not None
    when = talks.dossier.events[key[1]].when
    assert when is not None
    assert when.earliest == Day(2024, 3, 14)


@pytest.mark.parametrize("kind", ["statement", "claim", "actor"])
def test_picked_words_become_a_record_of_another_kind_by_one_edit(pane: SourcePane, talks: Session, kind: str) -> None:
    talks.select(("sources", FIRST))
    text = pane.findChild(Reading, "sourceText")
    assert text is not None
    words, before = "the war goes on", talks.dossier
    start = before.texts[FIRST].text.index(words)
    text.pick(Span(start, start + len(words)))
    Actions.of(talks).run(f"document.make_{kind}")
    key = talks.selection.key
    assert key is not None
    assert key[0] == f"{kind}s"
    record = talks.dossier.get(key)
    where = record.mentions[0] if isinstance(record, Actor) else record.passage
    assert where.exact == words
    talks.undo()
    assert talks.dossier.get(key) is None


def test_passages_are_walked_through_over_all_sources(pane: SourcePane, talks: Session) -> None:
    talks.select(("actors", "a:rask"))
    assert "1 of" not in pane._header.accessibleDescription()
    talks.select(("sources", SECOND))
    assert pane._header.accessibleName().startswith("Velland answers")


def test_an_unknown_publication_date_is_asked_with_nothing_chosen(inspector: Inspector, talks: Session) -> None:
    talks.select(("sources", FIRST))
    field = inspector.findChild(QLineEdit, "publicationDate")
    assert field is not None
    assert field.isVisible()
    assert field.text() == ""
    assert "When was it published?" in said(inspector)
    assert "4 Mar 2025" in said(inspector)
    assert talks.dossier.sources[FIRST].created is None


def test_the_answer_dates_the_source_and_all_that_counts_from_it_and_undo_restores(
    inspector: Inspector, talks: Session
) -> None:
    before = talks.dossier
    assert before.events["a:e1"].when is None
    talks.select(("sources", FIRST))
    field = inspector.findChild(QLineEdit, "publicationDate")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "4 March 2025")
    assert "4 March 2025" in said(inspector)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert talks.dossier.sources[FIRST].created == Day(2025, 3, 4)
    when = talks.dossier.events["a:e1"].when
    assert when is not None
    assert when.earliest is not None
    assert when.earliest.year == 2022
    assert "When was it published?" not in said(inspector)
    talks.undo()
    assert talks.dossier.sources == before.sources
    assert talks.dossier.events == before.events
    assert talks.dossier.timexes == before.timexes


def test_the_question_says_what_an_answer_would_change_before_it_is_given(inspector: Inspector, talks: Session) -> None:
    talks.select(("sources", FIRST))
    field = inspector.findChild(QLineEdit, "publicationDate")
    assert field is not None
    assert "will change" not in said(inspector)
    QTest.keyClicks(field, "4 March 2025")
    assert "dates will change:" in said(inspector)
    assert "unknown → " in said(inspector)
    assert talks.dossier.sources[FIRST].created is None


def test_a_window_wider_than_a_day_is_no_publication_date(inspector: Inspector, talks: Session) -> None:
    talks.select(("sources", FIRST))
    field = inspector.findChild(QLineEdit, "publicationDate")
    assert field is not None
    QTest.keyClicks(field, "March 2025")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert talks.dossier.sources[FIRST].created is None
    assert "Not a single day yet" in said(inspector)


def test_a_question_left_open_is_not_asked_again_by_itself(inspector: Inspector, talks: Session) -> None:
    talks.select(("sources", FIRST))
    leave = inspector.findChild(QPushButton, "leavePublication")
    assert leave is not None
    leave.click()
    assert "When was it published?" not in said(inspector)
    assert talks.dossier.sources[FIRST].created is None
    assert talks.case is not None
    path = talks.case.path
    talks.close()
    talks.open(path)
    talks.select(("sources", FIRST))
    assert "When was it published?" not in said(inspector)
    talks.select(("events", "a:e1"))
    ask = inspector.findChild(QPushButton, f"ask:sources:{FIRST}")
    assert ask is not None
    ask.click()
    assert "When was it published?" in said(inspector)


def test_the_inspector_says_what_a_date_is_counted_from(inspector: Inspector, talks: Session) -> None:
    talks.select(("events", "a:e3"))
    assert "“yesterday”" in said(inspector)
    assert "Olan Pike spoke" in said(inspector)
    talks.select(("events", "b:e1"))
    assert "4 March 2025" in said(inspector)


def test_a_doubtful_reading_is_confirmed_without_deciding_the_event(inspector: Inspector, talks: Session) -> None:
    talks.select(("events", "a:e2"))
    assert "Eli Brandt: “flanked by” is read as Rask’s side. Is Orland right?" in said(inspector)
    Actions.of(talks).run("inspector.yes")
    event = talks.dossier.events["a:e2"]
    assert not any(who.doubt for who in event.participants)
    assert [who.side for who in event.participants][-1] == "Orland"
    assert event.review.state is State.PROPOSED
    talks.undo()
    Actions.of(talks).run("inspector.no")
    assert [who.side for who in talks.dossier.events["a:e2"].participants][-1] == ""


def test_a_pdf_shows_its_page_with_the_marker_over_the_words(session: Session, seeds: Path, qtbot: QtBot) -> None:
    path = seeds / "04-presidential-readout.pdf"
    text = read(path)
    source = Source("p", path.name, str(path), "p", text.media_type, title=text.title)
    session.push(AddSource(source, text, Findings()))
    pane = SourcePane(session)
    qtbot.addWidget(pane)
    pane.resize(420, 520)
    pane.show()
    session.select(("sources", "p"))
    pages = pane.findChild(Pages, "sourcePages")
    assert pages is not None
    assert pages.isVisible()
    assert pages.count == text.pages
    first, last = text.boxes[10], text.boxes[14]
    boxes = boxes_on_pages(text, [Span(first.span.start, last.span.end)])
    assert list(boxes) == [first.page - 1]
    drawn = span_drawn(
        text, first.page - 1, QPointF(first.left + 1, first.top + 2), QPointF(last.right - 1, last.bottom - 2)
    )
    assert drawn == Span(first.span.start, last.span.end)
    assert place_words(text, first.span) == f"page {first.page}"


def test_a_time_on_a_page_is_marked_clicked_and_walked_to(session: Session, seeds: Path, qtbot: QtBot) -> None:
    path = seeds / "04-presidential-readout.pdf"
    text = read(path)
    source = Source("p", path.name, str(path), "p", text.media_type, title=text.title)
    session.push(AddSource(source, text, extract(source, text)))
    pane = SourcePane(session)
    qtbot.addWidget(pane)
    pane.resize(420, 520)
    pane.show()
    session.select(("sources", "p"))
    pages = pane.findChild(Pages, "sourcePages")
    assert pages is not None
    first, second = timexes_of(session.dossier, "p")[:2]
    page, (box, *_) = next(iter(boxes_on_pages(text, [first.passage.span]).items()))
    assert (
        PageMark(box, "side3-tint", is_link=True) in pages._marks[page]
        or PageMark(box, "question-tint", is_link=True) in pages._marks[page]
    )
    place = pages._box(page).topLeft() + box.center() * pages._scale()
    with qtbot.waitSignal(session.explained) as told:
        QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert told.args is not None
    assert told.args[0].key == ("timexes", first.id)
    session.explain(("timexes", second.id))
    after = next(iter(boxes_on_pages(text, [second.passage.span]).items()))
    assert PageMark(after[1][0]) in pages._marks[after[0]]
    assert session.selection.key == ("sources", "p")


def test_a_click_beside_all_times_of_a_page_explains_nothing(session: Session, seeds: Path) -> None:
    path = seeds / "04-presidential-readout.pdf"
    text = read(path)
    source = Source("p", path.name, str(path), "p", text.media_type, title=text.title)
    session.push(AddSource(source, text, extract(source, text)))
    assert timex_on_page(session.dossier, "p", text, 0, QPointF(1, 1)) is None


def clicked(reading: Reading, words: str, text: str) -> None:
    """Click into the middle of these words, as a hand would."""
    start = text.index(words)
    box = reading.boxes(Span(start, start + len(words)))[0]
    QTest.mouseClick(reading.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())


def test_one_click_on_a_marked_time_asks_what_it_means(pane: SourcePane, talks: Session, qtbot: QtBot) -> None:
    talks.select(("sources", FIRST))
    reading = pane.findChild(Reading, "sourceText")
    assert reading is not None
    text = talks.dossier.texts[FIRST].text
    with qtbot.waitSignal(talks.explained) as told:
        clicked(reading, "recent", text)
    assert told.args is not None
    assert told.args[0].key == ("timexes", "a:t2")
    with qtbot.assertNotEmitted(talks.explained):
        clicked(reading, "Citadel", text)
    assert talks.selection.key == ("sources", FIRST)


def test_the_inspector_leads_to_the_date_card(inspector: Inspector, talks: Session, qtbot: QtBot) -> None:
    talks.select(("events", "a:e1"))
    link = inspector.findChild(QPushButton, "explainDate")
    assert link is not None
    with qtbot.waitSignal(talks.explained) as told:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.args is not None
    assert told.args[0].key == ("events", "a:e1")
