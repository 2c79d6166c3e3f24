from __future__ import annotations

import pytest

from briefing.language.analyzer import ROOT, NameKind, Word
from briefing.language.providers.schemes import kind_of, universal
from briefing.model.span import Span


def tied(*rows: tuple[str, str, int, str]) -> list[Word]:
    """Words one beside the other: text, tag, head, relation."""
    words, at = [], 0
    for text, tag, head, relation in rows:
        words.append(Word(Span(at, at + len(text)), tag, "", head, relation))
        at += len(text) + 1
    return words


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PERSON", NameKind.PERSON),
        ("gpe", NameKind.PLACE),
        ("FAC", NameKind.PLACE),
        ("ORG", NameKind.ORGANISATION),
        ("NORP", None),
        ("DATE", None),
    ],
)
def test_other_models_kinds_are_told_in_ours(label, kind):
    assert kind_of(label) is kind


def test_a_preposition_hangs_on_its_noun_and_the_noun_on_the_verb():
    read = tied(
        ("He", "PRON", 1, "nsubj"),
        ("sat", "VERB", ROOT, "ROOT"),
        ("in", "ADP", 1, "prep"),
        ("Moscow", "PROPN", 2, "pobj"),
    )
    found = universal(read)
    assert [(word.head, word.relation) for word in found] == [(1, "nsubj"), (ROOT, "root"), (3, "case"), (1, "obl")]


def test_whoever_did_it_in_the_passive_is_an_agent():
    read = tied(
        ("ship", "NOUN", 2, "nsubjpass"),
        ("was", "AUX", 2, "auxpass"),
        ("hit", "VERB", ROOT, "ROOT"),
        ("by", "ADP", 2, "agent"),
        ("rocks", "NOUN", 3, "pobj"),
    )
    found = universal(read)
    assert [word.relation for word in found] == ["nsubj:pass", "aux:pass", "root", "case", "obl:agent"]
    assert found[4].head == 2


def test_a_tree_of_universal_dependencies_stays_as_it_is():
    read = tied(("Ana", "PROPN", 1, "nsubj"), ("left", "VERB", ROOT, "root"))
    assert universal(read) == tuple(read)
