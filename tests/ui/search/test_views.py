"""Views: sets of records worth going through."""

from __future__ import annotations

from invented_talks import first_source, second_source
from pytestqt.qtbot import QtBot

from briefing.edits.events import ReviewEvent
from briefing.model.review import ACCEPTED
from ui.search.views import VIEWS, Views
from ui.session import Session


def test_every_view_counts_what_it_goes_through(session: Session, qtbot: QtBot) -> None:
    listed = Views(session)
    qtbot.addWidget(listed)
    for edit in (first_source(), second_source(), ReviewEvent(("a:e1", "a:e2"), ACCEPTED)):
        session.push(edit)
        for view in VIEWS:
            assert listed.running.count(view.key) == len(view.keys(session.dossier))
    session.undo()
    assert listed.running.count("kept") == 0


def test_a_view_goes_to_its_next_record_and_round_again(session: Session, qtbot: QtBot) -> None:
    session.push(first_source())
    listed = Views(session)
    qtbot.addWidget(listed)
    listed.show_now()
    undated = next(view for view in VIEWS if view.key == "undated-events").keys(session.dossier)
    row = next(n for n in range(listed.model().rowCount()) if "Events" in listed.model().index(n, 0).data())
    seen = []
    for _ in range(len(undated) + 1):
        listed.next(listed.model().index(row, 0))
        seen.append(session.selection.key)
    assert seen == [*undated, undated[0]]


def test_a_view_without_records_is_not_listed(session: Session, qtbot: QtBot) -> None:
    listed = Views(session)
    qtbot.addWidget(listed)
    listed.show_now()
    assert listed.model().rowCount() == 0
