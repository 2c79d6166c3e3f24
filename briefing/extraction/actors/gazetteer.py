"""Names known beforehand: states, their demonyms and capitals, seats of power, organisations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefing.language.lexicon import rows, section, words
from briefing.language.tokens import Token, tokens
from briefing.model.span import Span


class Sort(StrEnum):
    STATE = "state"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"  # a house or office that stands for a state: Kremlin, White House
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Entry:
    """`stands_for` is the state or organisation meant, under its own name."""

    sort: Sort
    stands_for: str


@dataclass(frozen=True, slots=True)
class Known:
    """Tokens first..last (both included) of a sentence that spell a known name."""

    first: int
    last: int
    entry: Entry


def known(tokens_: Sequence[Token]) -> tuple[Known, ...]:
    """The known names of a sentence, longest first, none inside another."""
    found: list[Known] = []
    at, table = 0, _table()
    while at < len(tokens_):
        hit = None
        for spelling, entry in table.get(tokens_[at].text, ()):
            end = at + len(spelling)
            money = end < len(tokens_) and tokens_[end].text == "$" and tokens_[end].start == tokens_[end - 1].end
            if tuple(token.text for token in tokens_[at:end]) == spelling and not money:
                hit = Known(at, at + len(spelling) - 1, entry)
                break
        if hit:
            found.append(hit)
        at = hit.last + 1 if hit else at + 1
    return tuple(found)


def state_of(words_: str) -> str:
    """The state that a role or phrase names, by name, demonym, capital or seat; "" if none or more than one."""
    split = tokens(words_, Span(0, len(words_)))
    states = {one.entry.stands_for for one in known(split) if one.entry.sort is not Sort.ORGANISATION}
    return states.pop() if len(states) == 1 else ""


@cache
def leaders() -> dict[str, str]:
    """Full name of a person to the state that person speaks for."""
    return {name: state for name, state in rows("leaders")}


@cache
def leader_surnames() -> frozenset[str]:
    """Surnames that are known well enough to stand alone."""
    return frozenset(name.split()[-1] for name in leaders()) - {"Un", "Ahmed"}


@cache
def forenames() -> frozenset[str]:
    return words("forenames")


@cache
def _table() -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for name, entry in _entries():
        spelling = tuple(token.text for token in tokens(name, Span(0, len(name))))
        if spelling:
            table.setdefault(spelling[0], []).append((spelling, entry))
    return {first: tuple(sorted(entries, key=lambda one: -len(one[0]))) for first, entries in table.items()}


def _entries() -> Iterator[tuple[str, Entry]]:
    for name, demonyms, capitals, others in rows("states"):
        for spelling in (name, *_split(others)):
            yield spelling, Entry(Sort.STATE, name)
            yield from ((variant, Entry(Sort.STATE, name)) for variant in _curled(spelling))
        for demonym in _split(demonyms):
            # "U.S." and "US" are the state's own name as well as its adjective
            yield demonym, Entry(Sort.STATE if demonym.startswith("U") and len(demonym) <= 4 else Sort.DEMONYM, name)
        for capital in _split(capitals):
            yield capital, Entry(Sort.CAPITAL, name)
    for seat, state in rows("metonyms"):
        yield seat, Entry(Sort.SEAT, state)
    for name in section("organisations", "known"):
        yield name, Entry(Sort.ORGANISATION, name)


def _curled(name: str) -> tuple[str, ...]:
    return (name.replace("'", "’"),) if "'" in name else ()


def _split(field: str) -> list[str]:
    return [part.strip() for part in field.split(",") if part.strip()]
