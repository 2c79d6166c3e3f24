"""A text read once: what every stage of extraction looks at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.language.agreement import agreed
from briefing.language.analyzer import Analyzer, NameSpan, ReadSentence, Word
from briefing.language.clauses import Clause, clauses
from briefing.language.quotation_marks import Quoted, quoted
from briefing.language.sentences import is_mute, sentences_of
from briefing.language.tokens import Token, tokens
from briefing.language.tree import Tree, tree
from briefing.language.verb_groups import VerbGroup, verb_groups
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span

LONGEST_TITLE = 200  # characters
READ_LANGUAGE = "en"  # the only one that analyzers are asked about; all others are read by rules alone
UNTRUSTED = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.FURNITURE})


@dataclass(frozen=True, slots=True)
class Sentence:
    """`block` is the index of its block; `trusted` is False where capitals say nothing: titles, lines in title case.

    `tree` is what an analyzer that parses says of its words, None without one.
    """

    span: Span
    block: int
    kind: BlockKind
    tokens: tuple[Token, ...]
    groups: tuple[VerbGroup, ...]
    clauses: tuple[Clause, ...]
    trusted: bool
    tree: Tree | None = None

    def token_at(self, offset: int) -> int:
        """The index of the token that holds or follows this offset of the text."""
        index = bisect_right(self.tokens, offset, key=lambda token: token.start) - 1
        if index < 0 or (self.tokens[index].end <= offset and index + 1 < len(self.tokens)):
            return index + 1
        return index


@dataclass(frozen=True, slots=True)
class Analysis:
    """`quoted` are the outermost and nested quotations of all blocks in reading order.

    `named` are the names that an analyzer found, one kind for each name, in reading order; `is_modelled` says that one
    was asked. Without one, and in other languages than English, there are none, and rules alone tell names.
    """

    text: SourceText
    sentences: tuple[Sentence, ...]
    quoted: tuple[Quoted, ...]
    named: tuple[NameSpan, ...] = ()
    is_modelled: bool = False

    def named_in(self, span: Span) -> tuple[NameSpan, ...]:
        """The analyzer's names that lie inside `span`."""
        first = bisect_left(self.named, span.start, key=lambda name: name.span.start)
        last = bisect_left(self.named, span.end, key=lambda name: name.span.start)
        return tuple(name for name in self.named[first:last] if name.span.end <= span.end)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds this offset, None between two of them."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        if index < 0 or self.sentences[index].span.end < offset:
            return None
        return self.sentences[index]


def is_read(text: SourceText) -> bool:
    """Whether analyzers are asked about this text: only where it is English, or nobody could tell what it is."""
    return text.language.strip().lower()[:2] in ("", READ_LANGUAGE)


def analyse(text: SourceText, analyzer: Analyzer | None = None) -> Analysis:
    """Sentences with words, verbs and clauses, and the quotations, of every block that is not furniture."""
    found: list[Sentence] = []
    marks: list[Quoted] = []
    seen: set[str] = set()
    for index, block in enumerate(text.blocks):
        if is_mute(block):
            continue
        marks.extend(quoted(text.text, block.span))
        words = block.span.of(text.text)
        headline = _is_headline(block, words, seen)
        seen.add(words)
        found.extend(_sentence(text.text, span, index, block, not headline) for span in sentences_of(text.text, block))
    if analyzer is None or not is_read(text):
        return Analysis(text, tuple(found), tuple(marks))
    doubted = {sentence.block for sentence in found if not sentence.trusted}
    read = agreed(text.text, analyzer.read(text), doubted)
    names = tuple(name for one in read for name in one.names)
    return Analysis(text, tuple(_with_trees(found, read)), tuple(marks), names, True)


def _with_trees(sentences: Sequence[Sentence], read: Sequence[ReadSentence]) -> Iterator[Sentence]:
    """Our sentences with the ties that the analyzer sees between their words, wherever it cut its own."""
    words = [(word, one.words[word.head] if word.head >= 0 else None) for one in read for word in one.words]
    starts = [word.span.start for word, _ in words]
    for sentence in sentences:
        first = bisect_left(starts, sentence.span.start)
        inside: list[tuple[Word, Word | None]] = words[first : bisect_left(starts, sentence.span.end)]
        yield replace(sentence, tree=tree(sentence.tokens, inside))


def _sentence(text: str, span: Span, index: int, block: Block, trusted: bool) -> Sentence:
    words = tokens(text, span)
    groups = verb_groups(words)
    return Sentence(span, index, block.kind, words, groups, clauses(words, groups), trusted)


def _is_headline(block: Block, words: str, seen: set[str]) -> bool:
    """A title by its kind, by standing here twice, or by its case: most words capital, no stop at the end."""
    if block.kind in UNTRUSTED or (len(words) <= LONGEST_TITLE and words in seen):
        return True
    if block.kind is not BlockKind.PARAGRAPH or len(words) > LONGEST_TITLE or words.rstrip()[-1:] in '.!?”":;,–)':
        return False
    if words.count(",") >= 2 or "@" in words:
        return False
    long = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 5 and sum(word[0].isupper() for word in long) >= 0.8 * len(long) and "\n" not in words.strip()
