"""The list of actors."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.invented_talks import first_source
from ui.actors import Actors
from ui.actors.rows import entries
from ui.session import Session
from ui.theme.sides import role_of, sides


def test_actors_have_the_colour_of_their_side(session: Session) -> None:
    session.push(first_source())
    known = sides(session.dossier)
    for entry in entries(session.dossier):
        actor = session.dossier.actors[entry.key]
        assert entry.row.dot == role_of(actor.side, known)


def test_the_most_mentioned_come_first(session: Session) -> None:
    session.push(first_source())
    counts = [int(entry.row.count) for entry in entries(session.dossier)]
    assert counts == sorted(counts, reverse=True)


def test_choosing_a_row_selects_the_actor(session: Session, qtbot: QtBot) -> None:
    session.push(first_source())
    listed = Actors(session)
    qtbot.addWidget(listed)
    listed.setCurrentIndex(listed.model().index(1, 0))
    assert session.selection.key == ("actors", entries(session.dossier)[1].key)
