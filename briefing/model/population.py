"""How many people live in a state: a figure of public record to hold claims against."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Population:
    """`id` is the state's name in lower case. `names` are all that texts call it, its people too; the first is shown.

    `basis` names the source, `year` the year of the figure or of the edition that prints it.
    """

    id: str
    names: tuple[str, ...]
    people: int
    year: int
    basis: str
