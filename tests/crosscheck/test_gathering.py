"""Candidates and groups depend on what there is, not on what came first."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.crosscheck import candidates
from briefing.crosscheck.candidates import Drawers
from briefing.crosscheck.gathering import Gathering, Group
from briefing.crosscheck.telling import Telling
from briefing.model.dossier import Dossier
from briefing.model.event import Modality

NAMES, IDEAS = ("berg", "halden", "petrov"), ("meet", "sign")


def telling(id_: str, source: str, chance: Random) -> Telling:
    day = chance.choice([None, 1_000, 1_002, 1_004, 1_090])
    return Telling(
        id_,
        frozenset({source}),
        day,
        None if day is None else day + chance.choice([0, 0, 5, 400]),
        frozenset(chance.sample(NAMES, chance.randint(0, 2))),
        frozenset(chance.sample(IDEAS, 1)),
        frozenset(),
        frozenset(),
        "",
        Modality.HAPPENED,
        chance.choice([None, (1_000, 1_003), (900, 1_200)]),
    )


@settings(deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from([200, 2]))
def test_who_is_near_whom_is_mutual_and_the_same_in_any_order(chance: Random, crowd: int) -> None:
    kept, candidates.CROWD = candidates.CROWD, crowd
    try:
        every = [telling(f"e{number}", f"s{number}", chance) for number in range(12)]
        whole, bit_by_bit = Drawers(), Drawers()
        whole.change((), every)
        for one in chance.sample(every, len(every)):
            bit_by_bit.change((), [one])
        near = {one.id: whole.near(one) for one in every}
        assert near == {one.id: bit_by_bit.near(one) for one in every}
        assert all(one in near[other] for one, others in near.items() for other in others)
    finally:
        candidates.CROWD = kept


def test_an_event_that_was_taken_out_is_near_nobody() -> None:
    drawers, chance = Drawers(), Random(1)
    every = [telling(f"e{number}", f"s{number}", chance) for number in range(12)]
    drawers.change((), every)
    drawers.change(every[6:], ())
    assert {id_ for one in every for id_ in drawers.near(one)} <= {one.id for one in every[:6]}


def groups(found: list[Group]) -> set[tuple[frozenset[str], object]]:
    return {(frozenset(group.members), group.last) for group in found if len(group.members) > 1}


@settings(deadline=None, max_examples=200)
@given(st.randoms(use_true_random=False))
def test_gathered_bit_by_bit_it_is_as_gathered_at_once_and_no_group_has_two_of_one_source(chance: Random) -> None:
    tellings = {f"e{number}": telling(f"e{number}", f"s{number % 4}", chance) for number in range(10)}
    pairs: dict[str, dict[str, float]] = {id_: {} for id_ in tellings}
    gathering, dossier = Gathering(pairs, tellings), Dossier()
    gathering.gather(dossier, tellings)
    for _ in range(12):
        one, other = chance.sample(sorted(tellings), 2)
        if tellings[one].sources == tellings[other].sources:
            continue
        if other in pairs[one]:
            del pairs[one][other], pairs[other][one]
        else:
            pairs[one][other] = pairs[other][one] = chance.choice([0.6, 0.7, 0.8])
        gathering.gather(dossier, [one])
        now = [gathering.until(id_, (1.0, "", "")) for id_ in tellings]
        whole = groups(Gathering(pairs, tellings).gather(dossier, tellings))
        assert {(frozenset(members), last) for members, last in now if len(members) > 1} == whole
        assert all(len({min(tellings[id_].sources) for id_ in members}) == len(members) for members, _ in whole)
