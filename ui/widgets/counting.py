"""What a time expression counts from, and whether that is known."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from briefing.crosscheck.headlines import speaker_name
from briefing.model.dossier import Dossier, Key
from briefing.model.timex import Timex
from briefing.model.tree import Node, Said, Same, Tree
from briefing.temporal.words import day_words, short, words


@dataclass(frozen=True, slots=True)
class Base:
    """`question` is what is not known; `ask` the record where it can be said."""

    words: str = ""
    question: str = ""
    ask: Key | None = None


def counting_from(dossier: Dossier, timex: Timex) -> Base:
    """The anchor of an expression in the analyst's words."""
    match timex.anchor:
        case "created":
            return _publication(dossier, timex.passage.source_id)
        case "speech":
            return _speech(dossier, timex)
        case "previous":
            before = dossier.timexes.get(_first(timex.tree, Same) or "")
            return Base(f"“{before.passage.exact}” before it" if before else "the date before it")
        case _:
            return Base("nothing: the words name it")


def said_of(tree: Tree) -> str | None:
    """The statement whose day of speaking the tree counts from."""
    return _first(tree, Said)


def _publication(dossier: Dossier, source_id: str) -> Base:
    source = dossier.sources.get(source_id)
    if source is None or source.created is None:
        window = short(source.window) if source and source.window else ""
        return Base(window, "publication, unknown:" if window else "publication, unknown", ("sources", source_id))
    return Base(f"publication, {day_words(source.created)}")


def _speech(dossier: Dossier, timex: Timex) -> Base:
    statement = dossier.statements.get(said_of(timex.tree) or "")
    if statement is None:
        return Base("the day of speaking")
    name = speaker_name(dossier, statement)
    if statement.said is None:
        return Base(f"{name} spoke", "the day is unknown:", ("statements", statement.id))
    return Base(f"the day {name} spoke, {words(statement.said)}")


def _first(node: Node, kind: type[Said] | type[Same]) -> str | None:
    """The id in the first node of a kind, depth first."""
    if isinstance(node, Said) and kind is Said:
        return node.statement_id
    if isinstance(node, Same) and kind is Same:
        return node.timex_id
    for part in msgspec.structs.astuple(node):
        found = _first(part, kind) if isinstance(part, Node) else None
        if found is not None:
            return found
    return None
