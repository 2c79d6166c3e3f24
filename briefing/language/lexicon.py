"""The word lists in resources/lexicons/en, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of one list in the file's order, without comments and empty lines. Raises FileNotFoundError."""
    path = files("resources").joinpath("lexicons", "en", f"{name}.txt")
    stripped = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in stripped if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """Every word of a list that has several on a line."""
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The fields of a list whose lines are divided by `|`, short lines filled with "" up to the longest."""
    split = [[field.strip() for field in line.split("|")] for line in lines(name)]
    width = max((len(row) for row in split), default=0)
    return tuple(tuple(row + [""] * (width - len(row))) for row in split)


@cache
def section(name: str, heading: str) -> tuple[str, ...]:
    """The lines under `[heading]`. Raises KeyError where the list has no such heading."""
    found: list[str] | None = None
    for line in lines(name):
        if line == f"[{heading}]":
            found = []
        elif line.startswith("["):
            if found is not None:
                break
        elif found is not None:
            found.append(line)
    if found is None:
        raise KeyError(heading)
    return tuple(found)


@cache
def bag(name: str, heading: str) -> frozenset[str]:
    """Every word under `[heading]` of a list that has several on a line."""
    return frozenset(word for line in section(name, heading) for word in line.split())
