"""Figures in words: the number, what it counts, of what, and the arithmetic done inside the sentence."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing.model.claim import Figure
from briefing.paper.wording import NBSP, printable

_ABOUT = ("about", "around", "some", "roughly", "nearly", "almost", "approximately", "close to", "up to", "circa")
_DECIMALS = 4  # more than these were counted by a machine
_LONG = re.compile(r"\d+\.\d{5,}")


def amount(figure: Figure) -> str:
    """ "at least 500,000 people · deaths", "about 180 kilometres", with the working after a semicolon if there is any.

    A figure without a number says so: it counts something, but not how many.
    """
    said = f"{_number(figure)}{NBSP}{printable(figure.unit)}" if figure.unit else _number(figure)
    of = printable(figure.of)
    if of and of.casefold() != figure.unit.casefold():
        said += f" · {of}"
    return f"{said}; {_LONG.sub(_rounded, printable(figure.working))}" if figure.working else said


def _number(figure: Figure) -> str:
    low, high = figure.minimum, figure.maximum
    if low is None and high is None:
        return "no number"
    if low is None or high is None:
        return f"at least{NBSP}{grouped(low)}" if low is not None else f"at most{NBSP}{grouped(high or Decimal())}"
    hedge = f"{figure.hedge.casefold()}{NBSP}" if figure.hedge.casefold() in _ABOUT else ""
    if low == high and _short(low) != low:
        return f"{hedge or 'about' + NBSP}{grouped(_short(low))}"
    return hedge + (grouped(low) if low == high else f"{grouped(low)}–{grouped(high)}")


def _short(number: Decimal) -> Decimal:
    """Arithmetic leaves more digits than anybody claimed: two thirds of four million are about 2,670,000."""
    return number if -int(number.as_tuple().exponent) <= _DECIMALS else Decimal(f"{number:.3g}")


def _rounded(found: re.Match[str]) -> str:
    return f"about{NBSP}{grouped(_short(Decimal(found.group())))}"


def grouped(number: Decimal) -> str:
    """With commas between thousands and no zeros that say nothing: 500,000, 11.2, 0.5."""
    plain = f"{number:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
