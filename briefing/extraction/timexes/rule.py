"""What a rule is: a pattern over classes of words, and what a match of it means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.extraction.timexes.matched import Matched
from briefing.model.tree import Tree


@dataclass(frozen=True, slots=True)
class Piece:
    """One expression inside a match: tokens [first, last] of it. `core` as in Timex."""

    first: int
    last: int
    tree: Tree
    core: Tree | None = None


Meaning = Tree | tuple[Piece, ...] | None


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence published on `created` (ISO, "" for not known), the words to be found in it, and their TIMEX3 value.

    `words` "" says that the rule must find nothing there.
    """

    sentence: str
    words: str
    value: str = ""
    edtf: str | None = None
    created: str = "2025-06-18"


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` names classes of the lexicon and punctuation, with the operators of regular expressions.

    "weekday? ,? day month" is an optional weekday, an optional comma, a day and a month. `meaning` gives None where
    the words turn out to be no time. `confidence` is how often the words mean what the rule says.
    """

    name: str
    pattern: str
    meaning: Callable[[Matched], Meaning]
    examples: tuple[Example, ...]
    confidence: float = 0.9


def compiled(pattern: str, letters: dict[str, str]) -> re.Pattern[str]:
    """The pattern over class letters. Raises KeyError for a class that the lexicon lacks."""
    named = re.sub(r"[a-z][a-z_0-9]*", lambda name: letters[name[0]], pattern)
    return re.compile(named.replace(" ", "").replace(".", r"\."))
