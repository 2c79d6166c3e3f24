"""One adapter for what other models call things: their kinds of names, and the relations of older parsers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.language.analyzer import NameKind, Word

# CoNLL, OntoNotes, and what people ask GLiNER for. Peoples, days, works and sums are no names here.
_KINDS = {
    "PER": NameKind.PERSON,
    "PERSON": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "ORGANIZATION": NameKind.ORGANISATION,
    "ORGANISATION": NameKind.ORGANISATION,
    "LOC": NameKind.PLACE,
    "GPE": NameKind.PLACE,
    "FAC": NameKind.PLACE,
    "PLACE": NameKind.PLACE,
    "LOCATION": NameKind.PLACE,
}
# ClearNLP's names, as spaCy's English pipelines have them, in those of Universal Dependencies.
_RELATIONS = {
    "ROOT": "root",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "poss": "nmod:poss",
    "prt": "compound:prt",
    "relcl": "acl:relcl",
    "npadvmod": "obl:unmarked",
    "neg": "advmod",
    "attr": "xcomp",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "intj": "discourse",
    "meta": "dep",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "quantmod": "advmod",
    "nmod": "compound",
    "pcomp": "advcl",
}
_PREPOSITIONS = frozenset(["prep", "agent"])


def kind_of(label: str) -> NameKind | None:
    """The kind that another model's label means, None for what is no name here."""
    return _KINDS.get(label.upper())


def universal(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with ties as Universal Dependencies draws them; a tree that has them already is left as it is.

    There a preposition hangs on its noun and the noun on the verb, where ClearNLP has them the other way round.
    """
    if not any(word.relation in ("pobj", "dobj", "nsubjpass", "prep", "ROOT") for word in words):
        return tuple(words)
    found = list(words)
    for at, word in enumerate(words):
        over = words[word.head] if word.head >= 0 else None
        if word.relation != "pobj" or over is None or over.relation not in _PREPOSITIONS:
            continue
        found[at] = replace(word, head=over.head, relation=_oblique(words, over))
        found[word.head] = replace(found[word.head], head=at, relation="case")
    return tuple(replace(word, relation=_RELATIONS.get(word.relation, word.relation)) for word in found)


def _oblique(words: Sequence[Word], preposition: Word) -> str:
    if preposition.relation == "agent":
        return "obl:agent"
    verbal = preposition.head >= 0 and words[preposition.head].tag in ("VERB", "AUX", "ADJ", "ADV")
    return "obl" if verbal else "nmod"
