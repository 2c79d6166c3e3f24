from __future__ import annotations

from briefing.extraction.actors.join import joined, surname
from briefing.extraction.actors.names import Name
from briefing.model.actor import ActorKind


def name(words: str, place: int, kind: ActorKind | None = ActorKind.PERSON) -> Name:
    return Name(place, 0, len(words.split()) - 1, words, kind, 0.8)


def test_middle_names_and_initials_are_the_same_person():
    found = joined([name("Ana Maria Ruiz", 0), name("Ana Ruiz", 1), name("A. Ruiz", 2)])
    assert [(one.name, len(one.names)) for one in found] == [("Ana Maria Ruiz", 3)]


def test_other_given_names_are_other_people():
    assert len(joined([name("Ana Ruiz", 0), name("Eva Ruiz", 1)])) == 2


def test_an_unlabelled_word_joins_the_one_person_of_that_surname():
    (one,) = joined([name("Ana Ruiz", 0), name("Ruiz", 1, None), name("Lima", 2, None)])
    assert [found.words for found in one.names] == ["Ana Ruiz", "Ruiz"]


def test_a_suffix_is_no_surname():
    assert surname("Ferdinand Marcos Jr") == "marcos"
