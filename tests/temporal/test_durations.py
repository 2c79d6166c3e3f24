"""ISO 8601 durations."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.model.when import Grain
from briefing.temporal.durations import Steps, steps


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("-P4Y", (Steps(Decimal(4), Grain.YEAR, True),)),
        ("P2.5W", (Steps(Decimal("2.5"), Grain.WEEK, False),)),
        ("PT5H", (Steps(Decimal(5), Grain.HOUR, False),)),
        ("P1M", (Steps(Decimal(1), Grain.MONTH, False),)),
        ("PT1M", (Steps(Decimal(1), Grain.MINUTE, False),)),
        ("PXD", (Steps(None, Grain.DAY, False),)),
        ("P2DE", (Steps(Decimal(2), Grain.DECADE, False),)),
        ("P1Y6M", (Steps(Decimal(1), Grain.YEAR, False), Steps(Decimal(6), Grain.MONTH, False))),
    ],
)
def test_a_duration_is_its_steps(text: str, found: tuple[Steps, ...]) -> None:
    assert steps(text) == found


@pytest.mark.parametrize("text", ["", "4Y", "P", "PY", "P4", "P4X", "four years"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a duration"):
        steps(text)
