"""A text read once: what every stage of extraction looks at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from briefing.language.clauses import Clause, clauses
from briefing.language.quotation_marks import Quoted, quoted
from briefing.language.sentences import sentences_of
from briefing.language.tokens import Token, tokens
from briefing.language.verb_groups import VerbGroup, verb_groups
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span

LONGEST_TITLE = 200  # characters
UNTRUSTED = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.FURNITURE})


@dataclass(frozen=True, slots=True)
class Sentence:
    """`block` is the index of its block; `trusted` is False where capitals say nothing: titles, lines in title case."""

    span: Span
    block: int
    kind: BlockKind
    tokens: tuple[Token, ...]
    groups: tuple[VerbGroup, ...]
    clauses: tuple[Clause, ...]
    trusted: bool

    def token_at(self, offset: int) -> int:
        """The index of the token that holds or follows this offset of the text."""
        index = bisect_right(self.tokens, offset, key=lambda token: token.start) - 1
        if index < 0 or (self.tokens[index].end <= offset and index + 1 < len(self.tokens)):
            return index + 1
        return index


@dataclass(frozen=True, slots=True)
class Analysis:
    """`quoted` are the outermost and nested quotations of all blocks in reading order."""

    text: SourceText
    sentences: tuple[Sentence, ...]
    quoted: tuple[Quoted, ...]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds this offset, None between two of them."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        if index < 0 or self.sentences[index].span.end < offset:
            return None
        return self.sentences[index]


def analyse(text: SourceText) -> Analysis:
    """Sentences with words, verbs and clauses, and the quotations, of every block that is not furniture."""
    found: list[Sentence] = []
    marks: list[Quoted] = []
    seen: set[str] = set()
    for index, block in enumerate(text.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        marks.extend(quoted(text.text, block.span))
        words = block.span.of(text.text)
        headline = _is_headline(block, words, seen)
        seen.add(words)
        found.extend(_sentence(text.text, span, index, block, not headline) for span in sentences_of(text.text, block))
    return Analysis(text, tuple(found), tuple(marks))


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
