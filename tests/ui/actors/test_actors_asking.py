"""Names that may mean one actor, asked in the actors' dock."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from briefing.crosscheck.same_actor import same_actors
from briefing.crosscheck.same_name import groups
from briefing.edits.actors import AddActor
from briefing.edits.many import Together
from briefing.model.actor import Actor, ActorKind
from ui.actions import Actions
from ui.actors import Asking
from ui.actors.rows import entries
from ui.session import Session
from ui.widgets.amber import AmberCard


def two_spellings(session: Session) -> None:
    people = [Actor(f"a{n}", name, ActorKind.PERSON, ()) for n, name in enumerate(("Dmitry Peskov", "Дмитрий Песков"))]
    session.push(Together("Add two", tuple(AddActor(one) for one in people)))


def asking(session: Session, qtbot: QtBot) -> Asking:
    made = Asking(session)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_pair_is_asked_with_its_reasons_and_nothing_is_joined_unasked(session: Session, qtbot: QtBot) -> None:
    two_spellings(session)
    made = asking(session, qtbot)
    assert made.pair is not None
    assert made.pair.reasons
    assert len(groups(session.dossier)) == 2


def test_joined_by_key_they_are_one_row_that_names_both(session: Session, qtbot: QtBot) -> None:
    two_spellings(session)
    made = asking(session, qtbot)
    Actions.of(session).get("actors.join").trigger()
    (row,) = entries(session.dossier)
    assert "Песков" in row.tip + row.row.title
    assert made.pair is None
    session.undo()
    assert len(groups(session.dossier)) == 2
    qtbot.waitUntil(lambda: made.pair is not None)


def test_kept_apart_they_are_not_asked_about_again(session: Session, qtbot: QtBot) -> None:
    two_spellings(session)
    made = asking(session, qtbot)
    Actions.of(session).get("actors.part").trigger()
    assert made.pair is None
    assert same_actors(session.dossier) == ()
    assert len(groups(session.dossier)) == 2


def test_a_joined_actor_is_taken_apart_again(session: Session, qtbot: QtBot) -> None:
    two_spellings(session)
    made = asking(session, qtbot)
    Actions.of(session).get("actors.join").trigger()
    session.select(("actors", groups(session.dossier)[0].actors[0].id))
    assert Actions.of(session).refusal("actors.cut") == ""
    Actions.of(session).get("actors.cut").trigger()
    assert len(groups(session.dossier)) == 2
    assert made.pair is None


def test_without_a_pair_the_card_is_hidden_and_the_keys_say_why(session: Session, qtbot: QtBot) -> None:
    made = asking(session, qtbot)
    assert not made.findChild(AmberCard).isVisible()
    for id_ in ("actors.join", "actors.part", "actors.later", "actors.cut"):
        assert Actions.of(session).refusal(id_)
