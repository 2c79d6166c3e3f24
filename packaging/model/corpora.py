"""The data: treebanks, sentences with marked names and reports, all read into one form."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.language.sentences import sentences_of
from briefing.language.tokens import tokens
from briefing.model.source import Block, BlockKind
from briefing.model.span import Span

# Relations whose kind after the colon tells who does what; of all others the part before it is kept.
KEPT_KINDS = frozenset(
    [
        "nsubj:pass",
        "aux:pass",
        "obl:agent",
        "obl:tmod",
        "nmod:poss",
        "acl:relcl",
        "compound:prt",
        "nmod:tmod",
        "obl:unmarked",
        "nmod:unmarked",
        "nsubj:outer",
        "csubj:pass",
    ]
)
RANKS = frozenset(
    ["mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "dr", "sir", "president", "vice", "prime", "minister"]
) | frozenset(["senator", "general", "king", "queen"])
REPORT_KINDS = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
BINDING = frozenset(["of", "the", "for", "and", "in", "on", "&", "de", "al", "-", "'"])


@dataclass(frozen=True)
class Tree:
    """Tags, and for each word the number of its head (from 1; 0 is the root) and the kind of its tie."""

    universal: tuple[str, ...]
    penn: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True)
class Example:
    """One sentence. `names` are B-, I- and O marks by the rules of `scheme`, "?" where not known; None: not marked."""

    words: tuple[str, ...]
    names: tuple[str, ...] | None = None
    scheme: str | None = None
    tree: Tree | None = None


def marked(path: Path, scheme: str) -> list[Example]:
    """One sentence a line: its words and their marks."""
    rows = (json.loads(line) for line in path.read_text("utf-8").strip().split("\n"))
    examples = [Example(tuple(row["tokens"]), tuple(row["ner"]), scheme) for row in rows]
    return [_without_ranks(example) for example in examples] if scheme == "gmb" else examples


def treebank(path: Path) -> list[Example]:
    """A file in CoNLL-U."""
    found = []
    for sentence in path.read_text("utf-8").strip().split("\n\n"):
        rows = [line.split("\t") for line in sentence.split("\n") if line and line[0] != "#"]
        rows = [row for row in rows if row[0].isdigit()]
        if rows:
            heads = tuple(int(row[6]) for row in rows)
            universal, penn = tuple(row[3] for row in rows), tuple(row[4] for row in rows)
            tree = Tree(universal, penn, heads, tuple(_relation(row[7]) for row in rows))
            found.append(Example(tuple(row[1] for row in rows), tree=tree))
    return found


def reports(path: Path) -> list[Example]:
    """Whole reports with entities by offset, of which those are kept that are names: descriptions are none."""
    found: list[Example] = []
    for line in path.read_text("utf-8").strip().split("\n"):
        report = json.loads(line)
        text: str = report["text"]
        spans = sorted((e["start"], e["end"], REPORT_KINDS.get(e["type"], "")) for e in report["entities"])
        for sentence in sentences_of(text, Block(Span(0, len(text)), BlockKind.PARAGRAPH)):
            found.append(_report_sentence(text, sentence, [span for span in spans if span[2]]))
    return found


def with_trees(examples: Sequence[Example], trees: Sequence[Example]) -> list[Example]:
    """The treebank's sentences, with the names that are marked in sentences of the very same words."""
    known = {example.words: example for example in examples}
    joined = []
    for tree in trees:
        names = known.get(tree.words)
        joined.append(Example(tree.words, names.names, names.scheme, tree.tree) if names else tree)
    return joined


def spans(names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The names of a sentence: first word, the word after the last, kind."""
    start, kind = 0, ""
    for index, mark in enumerate([*names, "O"]):
        if kind and mark != f"I-{kind}":
            yield start, index, kind
            kind = ""
        if mark[0] in "BI" and not kind:
            start, kind = index, mark[2:]


def _relation(name: str) -> str:
    return name if name in KEPT_KINDS else name.split(":")[0]


def _marks(length: int, names: Sequence[tuple[int, int, str]]) -> tuple[str, ...]:
    marks = ["O"] * length
    for start, end, kind in names:
        marks[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return tuple(marks)


def _without_ranks(example: Example) -> Example:
    """The Groningen Meaning Bank takes "President" into a person's name; nobody else does."""
    kept = []
    for start, end, kind in spans(example.names or ()):
        while kind == "PER" and start < end - 1 and example.words[start].lower() in RANKS:
            start += 1
        kept.append((start, end, kind))
    return Example(example.words, _marks(len(example.words), kept), example.scheme)


def _report_sentence(text: str, sentence: Span, entities: Sequence[tuple[int, int, str]]) -> Example:
    words = tokens(text, sentence)
    names: list[tuple[int, int, str]] = []
    for begin, finish, kind in sorted(entities, key=lambda entity: entity[0] - entity[1]):
        inside = [index for index, word in enumerate(words) if word.start >= begin and word.end <= finish]
        while inside and not words[inside[0]].text[0].isupper():
            inside.pop(0)
        if inside and words[inside[0]].lower in ("the", "our", "this"):
            inside.pop(0)
        proper = all(words[index].text[0].isupper() or words[index].lower in BINDING for index in inside)
        free = not any(start <= index < end for index in inside for start, end, _ in names)
        if inside and proper and free and len(words[inside[0]].text) > 1:
            names.append((inside[0], inside[-1] + 1, kind))
    return Example(tuple(word.text for word in words), _marks(len(words), names), "re3d")
