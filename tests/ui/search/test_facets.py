"""Narrowing the events by keyboard, and keeping what was narrowed as a view."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from briefing.model.dossier import views_of
from briefing.model.wanted import ALL, Facet
from tests.ui.hands import CTRL, Hands, Key
from tests.ui.invented_talks import with_talks
from ui.search.facets import Facets
from ui.search.views import Views
from ui.widgets.seeker import Seeker
from ui.window import Window


@pytest.fixture
def hands(window: Window, tmp_path: Path, qtbot: QtBot) -> Hands:
    window.cases.open(tmp_path / "Talks.dateline")
    with_talks(window._session)
    settled(window, qtbot)
    return Hands(window)


def settled(window: Window, qtbot: QtBot) -> None:
    seeker = Seeker.of(window._session)
    qtbot.waitUntil(lambda: not seeker.is_busy, timeout=20_000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not seeker.is_asked, timeout=20_000)


def lines(facets: Facets) -> list[str]:
    return [entry.row.words for entry in facets._model.entries()]


def test_a_trait_is_found_by_its_words_chosen_and_let_go(hands: Hands, qtbot: QtBot) -> None:
    facets, session = hands.window.facets, hands.session
    hands.press(Key.Key_L, modifier=CTRL)
    settled(hands.window, qtbot)
    assert "Place, 2" in lines(facets)
    hands.write("lund")
    assert lines(facets) == ["Place, 1", "Lund Bay, 1"]
    hands.press(Key.Key_Down, Key.Key_Space)
    settled(hands.window, qtbot)
    assert session.wanted.of(Facet.PLACE) == ("Lund Bay",)
    hands.press(Key.Key_Space)
    settled(hands.window, qtbot)
    assert session.wanted == ALL
    hands.press(Key.Key_Space, Key.Key_Escape)
    assert not facets.isVisible()
    hands.press(Key.Key_T, modifier=CTRL)
    settled(hands.window, qtbot)
    count = hands.window.findChild(QLabel, "eventCount")
    assert count is not None
    assert count.text() == "1 of 9"


def test_a_view_is_kept_chosen_again_removed_and_each_can_be_undone(hands: Hands, qtbot: QtBot) -> None:
    session = hands.session
    hands.press(Key.Key_L, modifier=CTRL)
    settled(hands.window, qtbot)
    hands.write("planned")
    hands.press(Key.Key_Down, Key.Key_Return)
    settled(hands.window, qtbot)
    hands.tab_to("viewName")
    hands.write("What is to come")
    hands.press(Key.Key_Return)
    (kept,) = views_of(session.dossier)
    assert (kept.title, kept.wanted.of(Facet.MODALITY)) == ("What is to come", ("planned",))

    session.narrow(ALL)
    listed = hands.window.findChild(Views)
    listed.show_now()
    listed.setFocus()
    model = listed.model()
    at = next(row for row in range(model.rowCount()) if "What is to come" in str(model.index(row, 0).data()))
    listed.setCurrentIndex(model.index(at, 0))
    hands.press(Key.Key_Return)
    assert session.wanted == kept.wanted
    hands.window.actions_.refresh_now()
    listed.setFocus()
    hands.press(Key.Key_Delete)
    assert not session.dossier.views
    hands.press(Key.Key_Z, modifier=CTRL)
    assert views_of(session.dossier) == [kept]
    hands.press(Key.Key_Z, modifier=CTRL)
    assert not session.dossier.views


def test_a_view_without_a_name_is_asked_for_one(hands: Hands, qtbot: QtBot) -> None:
    told: list[str] = []
    hands.session.told.connect(lambda notice: told.append(notice.text))
    hands.session.narrow(ALL.turned(Facet.STATE, "proposed"))
    hands.press(Key.Key_L, modifier=CTRL)
    settled(hands.window, qtbot)
    hands.tab_to("viewName")
    hands.press(Key.Key_Return)
    assert told == ["A view needs a name."]
    assert not hands.session.dossier.views
    assert hands.focus.objectName() == "viewName"


def test_another_case_begins_with_all_its_events(hands: Hands, tmp_path: Path) -> None:
    hands.session.narrow(ALL.turned(Facet.STATE, "proposed"))
    hands.window.cases.open(tmp_path / "Other.dateline")
    assert hands.session.wanted == ALL
