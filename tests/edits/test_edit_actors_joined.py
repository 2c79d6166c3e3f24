"""Saying that two actors are one, or are not."""

from __future__ import annotations

import pytest

from briefing.crosscheck.same_name import groups
from briefing.edits.actors import JoinActors, PartActors
from briefing.model.actor import Actor, ActorKind
from briefing.model.dossier import Dossier


def person(id_: str, name: str) -> Actor:
    return Actor(id_, name, ActorKind.PERSON, ())


CASE = Dossier().put(
    person("a1", "Ana Ruiz"), person("a2", "A. Ruiz"), person("a3", "Ana Ruiz"), person("a4", "Ruiz B.")
)


def names(dossier: Dossier) -> list[list[str]]:
    return [[actor.id for actor in group.actors] for group in groups(dossier)]


def test_joined_actors_are_one_group_and_keep_all_they_say() -> None:
    after = JoinActors("a1", "a2").apply(CASE)
    assert names(after) == [["a1", "a2", "a3"], ["a4"]]
    assert {actor.name for actor in after.actors.values()} == {actor.name for actor in CASE.actors.values()}


def test_joining_is_the_same_from_either_side_and_goes_on_from_one_to_the_next() -> None:
    both = JoinActors("a4", "a2").apply(JoinActors("a2", "a1").apply(CASE))
    assert names(both) == [["a1", "a2", "a3", "a4"]]


def test_kept_apart_two_of_one_name_are_two_groups() -> None:
    after = PartActors(("a1",), ("a3",)).apply(CASE)
    assert names(after) == [["a1"], ["a2"], ["a3"], ["a4"]]


def test_taking_apart_takes_the_join_back_and_joining_anew_the_parting() -> None:
    joined = JoinActors("a1", "a2").apply(CASE)
    parted = PartActors(("a1", "a3"), ("a2",)).apply(joined)
    assert names(parted) == names(CASE)
    assert parted.actors["a1"].apart_from == ("a2",)
    again = JoinActors("a3", "a2").apply(JoinActors("a2", "a1").apply(parted))
    assert names(again) == names(joined)


def test_nobody_is_joined_with_himself_or_kept_apart_from_himself() -> None:
    with pytest.raises(ValueError, match="itself"):
        JoinActors("a1", "a1").apply(CASE)
    with pytest.raises(ValueError, match="itself"):
        PartActors(("a1",), ("a1",)).apply(CASE)
    with pytest.raises(KeyError):
        JoinActors("a1", "zz").apply(CASE)
