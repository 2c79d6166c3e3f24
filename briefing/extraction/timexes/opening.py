"""The letters that a pattern over class letters can begin with, so that no rule is tried where none of them stands."""

from __future__ import annotations


def opening(pattern: str) -> frozenset[str]:
    """Every letter with which a match of `pattern` may begin.

    Knows what rules are written with: letters, marks, brackets, "|", "?", "*" and "+".
    """
    return frozenset(_opening(pattern, 0)[0])


def _opening(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """The letters that may begin the alternatives from `at` on, whether those may be empty, and where they end."""
    letters: set[str] = set()
    empty, leads = False, True  # `leads` while all of this alternative so far may be left out
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            empty, leads, at = empty or leads, True, at + 1
            continue
        first, optional, at = _item(pattern, at)
        if leads:
            letters |= first
            leads = optional
    return letters, empty or leads, at + 1


def _item(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """The same for one letter or bracket with the sign behind it that says how often it comes."""
    if pattern[at] == "(":
        first, optional, at = _opening(pattern, at + 1)
    else:
        at += pattern[at] == "\\"
        first, optional, at = {pattern[at]}, False, at + 1
    sign = pattern[at] if at < len(pattern) else ""
    return first, optional or sign in ("?", "*"), at + (sign in ("?", "*", "+"))
