"""amount: a figure in words, never more exact than what was claimed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.model.claim import Figure
from briefing.paper.amounts import amount

MANY = Decimal(500_000)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(MANY, None, "people", "deaths", "over"), "at least 500,000 people · deaths"),
        (Figure(None, MANY, "people", ""), "at most 500,000 people"),
        (Figure(Decimal("11.20"), Decimal("11.20"), "", ""), "11.2"),
        (Figure(Decimal(10), Decimal(20), "days", "days"), "10–20 days"),
        (Figure(Decimal(180), Decimal(180), "kilometres", "", "about"), "about 180 kilometres"),
        (Figure(None, None, "people", "prisoners"), "no number people · prisoners"),
        (
            Figure(Decimal(8), Decimal(8), "", "", "", "two-thirds of 12 million = 8 million"),
            "8; two-thirds of 12 million = 8 million",
        ),
    ],
)
def test_a_figure_says_number_unit_and_working(figure: Figure, words: str) -> None:
    assert amount(figure).replace("\u00a0", " ") == words


def test_digits_that_nobody_claimed_are_not_printed() -> None:
    third = Decimal(4_000_000) * 2 / 3
    words = amount(Figure(third, third, "people", "", "", f"two-thirds of 4 million = {third / 1_000_000} million"))
    assert words.replace("\u00a0", " ") == "about 2,670,000 people; two-thirds of 4 million = about 2.67 million"
