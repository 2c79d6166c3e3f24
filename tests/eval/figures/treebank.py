"""Words, sentence ends, tags and trees of raw text against the treebanks of Universal Dependencies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.language.analyzer import ReadSentence
from briefing.language.encoder.session import Encoder
from briefing.language.encoder.trees import heads
from briefing.language.encoder.words import words
from briefing.language.providers.builtin import Builtin
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span

SETS = ("ud_ewt_test", "ud_gum_dev")
# The model keeps these kinds apart and no others.
KEPT = frozenset(
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


@dataclass(frozen=True)
class Sentence:
    """The printed text, and of each word its place in it, tag, head (from 1, 0 for the root) and tie."""

    text: str
    words: tuple[tuple[int, int], ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    ties: tuple[str, ...]


Paragraph = list[Sentence]


def documents(path: Path) -> Iterator[list[Paragraph]]:
    """The documents of a treebank by their paragraphs."""
    document: list[Paragraph] = []
    for part in path.read_text("utf-8").strip().split("\n\n"):
        if "# newdoc" in part and document:
            yield document
            document = []
        if "# newpar" in part or "# newdoc" in part or not document:
            document.append([])
        document[-1].append(_sentence(part))
    yield document


def _sentence(part: str) -> Sentence:
    text = next(line[9:] for line in part.split("\n") if line.startswith("# text = "))
    rows = [line.split("\t") for line in part.split("\n") if line[0] != "#"]
    rows = [row for row in rows if row[0].isdigit()]
    places, at = [], 0
    for row in rows:
        start = text.find(row[1], at)
        at = start + len(row[1])
        places.append((start, at))
    ties = tuple(row[7] if row[7] in KEPT else row[7].split(":")[0] for row in rows)
    return Sentence(text, tuple(places), tuple(row[3] for row in rows), tuple(int(row[6]) for row in rows), ties)


def figures(people: Path, analyzer: Builtin) -> Iterator[str]:
    """A line a treebank: F1 of words and sentences, and of words with right tag, head, and head and tie.

    As in the CoNLL shared tasks, a word that is cut wrongly is wrong in everything. "no punct." leaves marks out.
    """
    for name in SETS:
        counts: Counter[str] = Counter()
        for document in documents(people / f"{name}.conllu"):
            text, gold = _printed(document)
            _count(counts, gold, analyzer.read(text))
        yield f"{name:24} {_line(counts)}"


def _printed(document: Sequence[Paragraph]) -> tuple[SourceText, list[tuple[int, Sentence]]]:
    """The document as a reader would give it, and its sentences with their offsets."""
    text, blocks, gold = "", [], []
    for paragraph in document:
        start = len(text)
        for sentence in paragraph:
            gold.append((len(text), sentence))
            text += sentence.text + " "
        text = text[:-1]
        blocks.append(Block(Span(start, len(text)), BlockKind.PARAGRAPH))
        text += "\n\n"
    return SourceText(text, tuple(blocks), "treebank/1", "text/plain", language="en"), gold


def _count(counts: Counter[str], gold: Sequence[tuple[int, Sentence]], found: Sequence[ReadSentence]) -> None:
    have = {}
    for sentence in found:
        places = [(word.span.start, word.span.end) for word in sentence.words]
        for place, word in zip(places, sentence.words, strict=True):
            have[place] = (word.tag, places[word.head] if word.head >= 0 else None, word.relation)
    counts["words found"] += len(have)
    ends = {sentence.span.end for sentence in found}
    counts["ends found"] += len(ends)
    for offset, sentence in gold:
        places = [(offset + start, offset + end) for start, end in sentence.words]
        counts["ends"] += 1
        counts["ends right"] += places[-1][1] in ends
        for place, tag, head, tie in zip(places, sentence.tags, sentence.heads, sentence.ties, strict=True):
            _count_word(counts, have.get(place), tag, places[head - 1] if head else None, tie)


def _count_word(
    counts: Counter[str],
    found: tuple[str, tuple[int, int] | None, str] | None,
    tag: str,
    head: tuple[int, int] | None,
    tie: str,
) -> None:
    plain = tag != "PUNCT"
    counts["words"] += 1
    counts["plain"] += plain
    if found is None:
        return
    counts["words right"] += 1
    counts["plain right"] += plain
    counts["tags"] += found[0] == tag
    attached = found[1] == head
    labelled = attached and found[2] == tie
    counts["heads"] += attached
    counts["ties"] += labelled
    counts["plain heads"] += attached and plain
    counts["plain ties"] += labelled and plain


def given(people: Path, encoder: Encoder) -> Iterator[str]:
    """A line a treebank: every sentence alone, its words as the treebank cuts them; trees without marks."""
    for name in SETS:
        sentences = [one for document in documents(people / f"{name}.conllu") for part in document for one in part]
        read = encoder.read([[one.text[start:end] for start, end in one.words] for one in sentences])
        counts: Counter[str] = Counter()
        for sentence, scores in zip(sentences, read, strict=True):
            labels = encoder.labels
            for at, head in enumerate(heads(scores.arcs)):
                right = head + 1 == sentence.heads[at]
                tie = labels.relations[scores.relations[at]] if head >= 0 else "root"
                plain = sentence.tags[at] != "PUNCT"
                counts["words"] += 1
                counts["tags"] += labels.universal[scores.universal[at]] == sentence.tags[at]
                counts["plain"] += plain
                counts["heads"] += plain and right
                counts["ties"] += plain and right and tie == sentence.ties[at]
        yield (
            f"{name:24} given words: UPOS {100 * counts['tags'] / counts['words']:.1f}  no punct. "
            f"UAS {100 * counts['heads'] / counts['plain']:.1f} LAS {100 * counts['ties'] / counts['plain']:.1f}"
        )


def _line(counts: Counter[str]) -> str:
    def f1(right: str) -> str:
        return f"{200 * counts[right] / (counts['words'] + counts['words found']):.1f}"

    precision, recall = counts["ends right"] / counts["ends found"], counts["ends right"] / counts["ends"]
    return (
        f"words {f1('words right')}  sentence ends P {100 * precision:.1f} R {100 * recall:.1f}  UPOS {f1('tags')}  "
        f"UAS {f1('heads')}  LAS {f1('ties')}  no punct. UAS {100 * counts['plain heads'] / counts['plain']:.1f} "
        f"LAS {100 * counts['plain ties'] / counts['plain']:.1f}"
    )


def cut_alone(people: Path) -> Iterator[str]:
    """How well words are cut, whoever reads them: F1 on raw sentences."""
    for name in SETS:
        right = have = want = 0
        for document in documents(people / f"{name}.conllu"):
            for sentence in (one for paragraph in document for one in paragraph):
                found = {(span.start, span.end) for span in words(sentence.text, Span(0, len(sentence.text)))}
                right, have, want = (
                    right + len(found & set(sentence.words)),
                    have + len(found),
                    want + len(sentence.words),
                )
        yield f"{name:24} words cut F1 {200 * right / (have + want):.2f}"
