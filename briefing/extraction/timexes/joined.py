"""Words beside an expression that say more of it: "since May", "from March to August 2011"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.extraction.timexes.language import Language
from briefing.extraction.timexes.rule import Rule
from briefing.extraction.timexes.tokens import Tokens
from briefing.model.tree import (
    At,
    Known,
    Length,
    Mod,
    Occurrence,
    Part,
    Range,
    Repeat,
    Seek,
    Shift,
    Tree,
    Unit,
    Vague,
    Within,
)


@dataclass(frozen=True, slots=True)
class Found:
    """An expression at tokens [first, last] of a stretch of text."""

    first: int
    last: int
    tree: Tree
    core: Tree | None
    rule: Rule


def joined(found: list[Found], tokens: Tokens, language: Language) -> list[Found]:
    """The same expressions with their signals and ranges taken in."""
    out: list[Found] = []
    for item in found:
        if out and (pair := _range(out[-1], item, tokens, language)):
            out[-1:] = pair
        else:
            out.append(item)
    return [_signalled(item, tokens, language) for item in out]


def _range(first: Found, second: Found, tokens: Tokens, language: Language) -> tuple[Found, Found] | None:
    """Two dates tied to one stretch; the first takes its year from the second where it has none."""
    if (
        first.core
        or second.core
        or second.first != first.last + 2
        or not (_is_date(first.tree) and _is_date(second.tree))
    ):
        return None
    joint, lead = tokens.word(first.last + 1), tokens.word(first.first - 1)
    tied = (
        (joint in language.to_words and (lead in language.from_words or isinstance(second.tree, Known)))
        or (joint in language.and_words and lead in language.between_words)
        or (joint in ("-", "–", "—") and isinstance(second.tree, Known))
    )
    if not tied:
        return None
    start = first.tree
    if isinstance(start, Occurrence) and isinstance(second.tree, Known):
        start = Occurrence(second.tree, start.pattern, Seek.LATEST)
    whole = Range(start, second.tree)
    return replace(first, tree=whole, core=start), replace(second, tree=whole, core=second.tree)


def _signalled(item: Found, tokens: Tokens, language: Language) -> Found:
    if item.core is not None or not _is_date(item.tree):
        return item
    tree = _opened(item.tree, tokens.word(item.first - 1), tokens.word(item.first - 2), language)
    if tree is None and tokens.word(item.last + 1) in ("onward", "onwards"):
        tree = Range(item.tree, None)
    return replace(item, tree=tree, core=item.tree) if tree else item


def _opened(tree: Tree, signal: str, lead: str, language: Language) -> Tree | None:
    if signal in language.since:
        return Range(tree, None)
    if signal in language.until:
        return Range(None, tree)
    if signal in language.by or (signal == "than" and lead == "later"):
        return Within(None, tree)
    if signal in language.before and isinstance(tree, Part) and tree.mod is Mod.END:
        return Within(None, tree)  # "before the end of the month" is any time until it ends
    if signal in language.before or (signal == "to" and lead == "prior"):
        return Within(None, Unit(tree, "day", -1))
    if signal in language.after:
        return Within(Unit(tree, "day", 1), None)
    return None


def _is_date(tree: Tree) -> bool:
    match tree:
        case Length() | Repeat() | Vague() | Range() | Within():
            return False
        case Known() | Occurrence() | Unit() | Shift():
            return True
        case Part(base) | At(base):
            return _is_date(base)
        case _:
            return False
