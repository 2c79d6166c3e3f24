"""How a date is known."""

from __future__ import annotations

import pytest

from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.source import Basis, Source
from briefing.model.when import When
from briefing.temporal.certainty import Certainty, certainty, certainty_of
from briefing.temporal.window import moment

_DAY = Day(2025, 3, 4)


@pytest.mark.parametrize(
    ("when", "by_hand", "known"),
    [
        (moment(_DAY), False, Certainty.READ),
        (moment(_DAY), True, Certainty.BY_HAND),
        (When("2025-03-04", _DAY, _DAY, because=("S1 says so",)), False, Certainty.WORKED_OUT),
        (When("2025-03-04?", _DAY, _DAY, uncertain=True), False, Certainty.DOUBTFUL),
        (None, True, Certainty.UNKNOWN),
    ],
)
def test_a_date_is_known_in_one_way(when: When | None, by_hand: bool, known: Certainty) -> None:
    assert certainty_of(when, by_hand) is known


def test_the_day_of_a_source_is_read_unless_the_analyst_gave_it() -> None:
    def known(**day: object) -> Certainty:
        source = Source("s", "s", "s", "s", "text/plain", **day)  # type: ignore[arg-type]  # any field of a source
        return certainty(Dossier().put(source), ("sources", "s"))

    assert known(created=_DAY, created_basis=Basis.METADATA) is Certainty.READ
    assert known(created=_DAY, created_basis=Basis.GIVEN) is Certainty.BY_HAND
    assert known(window=moment(_DAY)) is Certainty.WORKED_OUT
    assert known() is Certainty.UNKNOWN


def test_only_what_is_neither_read_nor_unknown_needs_saying() -> None:
    said = {known for known in Certainty if known.needs_saying}
    assert said == {Certainty.WORKED_OUT, Certainty.BY_HAND, Certainty.DOUBTFUL}
