"""An anchor set in the window by keys dates what hangs on it, and taking it back restores all of it exactly."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from briefing.edits.sources import AddSource
from briefing.extraction.pipeline import extract
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.source import Source
from briefing.model.when import When
from briefing.readers import read
from ui.actions import Actions
from ui.session import Session
from ui.window import Window

_OWN_WORDS = """A stalemate in the hills

Nearly four years ago, Ida Rask started a war on Velland that continues to this day. Talks have led nowhere.

During a recent four-hour meeting at the Citadel, Rask received Tomas Lind and Mara Voss.

“The first exchange of views was held yesterday, and some points were accepted,” said Olan Pike.

In the coming days direct messages from other capitals could change her course.
"""


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)
    QApplication.processEvents()


def type_in(words: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, words)
    QApplication.processEvents()


def opened(window: Window, path: Path) -> Session:
    """The window on a case with the file read in."""
    session = window._session
    session.open(path.parent / "Stalemate.dateline")
    text = read(path)
    source = Source("s", path.name, str(path), "s", text.media_type, title=text.title, language="en")
    session.push(AddSource(source, text, extract(source, text)))
    window.activateWindow()
    QApplication.processEvents()
    return session


def war(dossier: Dossier) -> Event:
    return next(event for event in dossier.events.values() if "war on" in event.title)


def dates(dossier: Dossier) -> dict[str, When | None]:
    """Every date of the case by id."""
    return {
        **{id_: source.window for id_, source in dossier.sources.items()},
        **{id_: timex.when for id_, timex in dossier.timexes.items()},
        **{id_: event.when for id_, event in dossier.events.items()},
        **{id_: statement.said for id_, statement in dossier.statements.items()},
    }


def said(window: Window, name: str) -> str:
    found = window.date_card.findChild(QLabel, name)
    return found.text() if found is not None else ""


def set_the_beginning(window: Window, session: Session) -> None:
    """Explain the war, type its day, give the reason, press Enter: nothing but keys."""
    session.select(("events", war(session.dossier).id))
    Actions.of(session).refresh_now()
    press(Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_D)
    type_in("24 February 2022")
    press(Qt.Key.Key_Tab)
    type_in("the invasion began on 24 February 2022")
    assert "will change" in said(window, "effectsCount")
    assert "24 Aug 2025 – 24 Feb 2026" in said(window, "effectsList")
    press(Qt.Key.Key_Return)


@pytest.fixture
def own(window: Window, tmp_path: Path) -> Session:
    path = tmp_path / "stalemate.txt"
    path.write_text(_OWN_WORDS, encoding="utf-8")
    return opened(window, path)


def test_the_anchor_gives_the_report_its_window_and_going_back_restores_every_date(
    window: Window, own: Session
) -> None:
    before = own.dossier
    assert dates(before)["s"] is None
    set_the_beginning(window, own)
    found = own.dossier.sources["s"].window
    assert found is not None
    assert (str(found.earliest), str(found.latest)) == ("2025-08-24", "2026-02-24")
    assert own.dossier.sources["s"].created is None
    when = war(own.dossier).when
    assert when is not None
    assert when.why == "the invasion began on 24 February 2022"
    press(Qt.Key.Key_B)
    assert dates(own.dossier) == dates(before)
    assert own.dossier.timexes == before.timexes
    assert own.dossier.sources == before.sources


def test_undo_restores_as_well_with_the_card_still_open(window: Window, own: Session) -> None:
    before = own.dossier
    set_the_beginning(window, own)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.date_card.isVisible()
    assert dates(own.dossier) == dates(before)
    assert own.dossier.events == before.events
    assert "Not known" in said(window, "dateWords")


def test_the_publication_day_dates_every_expression_that_counts_from_it(window: Window, own: Session) -> None:
    before = own.dossier
    own.explain(("sources", "s"))
    press(Qt.Key.Key_D)
    type_in("4 December 2025")
    press(Qt.Key.Key_Return)
    when = war(own.dossier).when
    assert when is not None
    assert when.earliest is not None
    assert when.earliest.year in (2021, 2022)
    press(Qt.Key.Key_B)
    assert dates(own.dossier) == dates(before)


def test_the_founding_article_is_dated_and_restored_the_same_way(window: Window, seed: Path, tmp_path: Path) -> None:
    copy = tmp_path / seed.name
    copy.write_bytes(seed.read_bytes())
    session = opened(window, copy)
    before = session.dossier
    set_the_beginning(window, session)
    found = session.dossier.sources["s"].window
    assert found is not None
    assert (str(found.earliest), str(found.latest)) == ("2025-08-24", "2026-02-24")
    press(Qt.Key.Key_B)
    assert dates(session.dossier) == dates(before)
    assert session.dossier.timexes == before.timexes
