from __future__ import annotations

import pytest

from briefing.crosscheck.same_actor import same_actors
from briefing.crosscheck.spelling import lacks_vowels, script, skeleton, sound, sounds
from briefing.model.actor import Actor, ActorKind
from briefing.model.dossier import Dossier
from briefing.model.source import Source
from briefing.model.span import Span, passage


def proposed(*names: str, kind: ActorKind = ActorKind.PERSON, sides: tuple[str, ...] = ("", "", "")) -> list[float]:
    """The scores of the pairs proposed for actors of these names, each in a source of its own."""
    sources = [Source(f"S{at}", f"S{at}", "", "", "text/plain", at) for at in range(len(names))]
    actors = [
        Actor(f"S{at}:a1", name, kind, (passage(f"S{at}", name, Span(0, len(name))),), side=sides[at])
        for at, name in enumerate(names)
    ]
    return [pair.score for pair in same_actors(Dossier().put(*sources, *actors))]


def test_a_name_sounds_the_same_in_every_script_and_spelling():
    assert {sound(word) for word in ("Пєсков", "Песков", "Peskov", "Peskow", "PESKOV")} == {"peskov"}
    assert sound("Зеленський") == sound("Zelenskyi") == sound("Zelenskyy")
    assert sounds("J.-P. Dupont") == ("i", "p", "dupont")


def test_scripts_are_told_by_their_letters():
    assert (script("Песков"), script("Peskov"), script("12")) == ("CYRILLIC", "LATIN", "")
    assert lacks_vowels("محمد")
    assert not lacks_vowels("Peskov")
    assert skeleton(sound("محمد")) == skeleton(sound("Mohammed")) == "mhmd"


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("Dmitry Peskov", "Дмитрий Песков", 0.9),
        ("Дмитро Пєсков", "Dmitry Peskov", 0.75),
        ("Dmitry Peskov", "D. Peskov", 0.6),
        ("Dmitry Peskov", "Пєсков", 0.45),
    ],
)
def test_the_score_falls_with_what_the_two_names_leave_open(one, other, score):
    assert proposed(one, other) == [score]


def test_all_three_spellings_are_proposed_for_each_other():
    assert len(proposed("Дмитро Пєсков", "Дмитрий Песков", "Dmitry Peskov")) == 3


def test_another_first_name_or_surname_is_another_person():
    assert proposed("Anna Peskova", "Dmitry Peskov") == []
    assert proposed("Boris Peskov", "Dmitry Peskov") == []


def test_two_sides_take_off_some_of_the_score():
    assert proposed("Dmitry Peskov", "Dmitri Peskow", sides=("Russia", "Ukraine")) == [0.65]


def test_a_body_is_proposed_for_its_initials():
    names = ("International Atomic Energy Agency", "IAEA")
    assert proposed(*names, kind=ActorKind.ORGANISATION) == [0.6]
    assert proposed("International Atomic Energy Agency", "Red Cross", kind=ActorKind.ORGANISATION) == []
