"""The time expressions of a source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from briefing.extraction.timexes import elsewhere
from briefing.extraction.timexes.direction import ahead, clause
from briefing.extraction.timexes.en import ENGLISH
from briefing.extraction.timexes.engine import Candidate, Choices, Engine
from briefing.extraction.timexes.foreign import dates
from briefing.extraction.timexes.foreign_words import LANGUAGES
from briefing.extraction.timexes.joined import Found, joined
from briefing.extraction.timexes.language import Language
from briefing.extraction.timexes.lexicon import classes
from briefing.extraction.timexes.manner import manner_of, readable
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.merged import counted_from_event, merged, of_the_day_behind, on_its_day
from briefing.extraction.timexes.place import Place
from briefing.extraction.timexes.rule import Piece
from briefing.extraction.timexes.story import Story
from briefing.extraction.timexes.tokens import Tokens, tokens
from briefing.language.identify import block_language, by_words
from briefing.model.source import BlockKind, Source, SourceText
from briefing.model.span import Span, passage
from briefing.model.timex import Timex, TimexType
from briefing.model.tree import (
    At,
    Created,
    Known,
    Length,
    Repeat,
    Said,
    Tree,
)
from briefing.temporal.explain import anchor
from briefing.temporal.redate import dated
from briefing.temporal.timex3 import mod_of

_LANGUAGES = {ENGLISH.code: ENGLISH}
_PARENTHESIS = 60  # characters a parenthesis may reach back


def timexes(
    source: Source, text: SourceText, quotes: Sequence[tuple[str, Span]], day_first: bool | None = None
) -> tuple[Timex, ...]:
    """All time expressions in reading order, dated as far as `source.created` allows.

    `quotes` are statement ids with the spans of the quoted words: what counts from "today" inside one counts from the
    day of speaking, whatever the source's own day is. Nothing is read from page furniture and repeated titles.
    `day_first` says how figures such as 3/4 are read where the source itself does not show it; None leaves it open.
    """
    found = _Reading(
        source, text, ENGLISH, sorted(quotes, key=lambda quote: quote[1]), Story(text.text), day_first
    ).read()
    return dated(source.created, found, (), ())[0]


@cache
def _engine(code: str) -> Engine:
    language = _LANGUAGES[code]
    return Engine(language.rules, classes(code))


@dataclass(slots=True)
class _Reading:
    """One pass over a source."""

    source: Source
    text: SourceText
    language: Language
    quotes: list[tuple[str, Span]]
    story: Story
    day_first: bool | None = None
    headings: set[int] = field(default_factory=set)
    out: list[Timex] = field(default_factory=list)

    def read(self) -> list[Timex]:
        lexicon = classes(self.language.code)
        blocks = [tokens(self.text.text, span.start, span.end, lexicon) for span in readable(self.text)]
        manner = manner_of(self.text.text, blocks, self.source.created, self.language.code)
        self.story.narrative = manner.narrative if self.source.narrative is None else self.source.narrative
        self.day_first = self.day_first if manner.day_first is None else manner.day_first
        self.headings = {block.span.start for block in self.text.blocks if block.kind is BlockKind.HEADING}
        whole = (self.source.language or self.text.language)[:2].lower() or by_words(self.text.text) or "en"
        for block in blocks:
            language = block_language(block.text, whole)
            if language in LANGUAGES:
                self._read_foreign(block, language)
            else:
                self._read_block(block)
                if language not in ("", self.language.code):
                    self._read_elsewhere(block, language)
        return self.out

    def _read_foreign(self, block: Tokens, language: str) -> None:
        end = block.offset + len(block.text)
        for found in dates(self.text.text, block.offset, end, language, self._here):
            self.out.append(self._timex(found.span, found.rule, 0.85, found.tree, found.core))

    def _read_elsewhere(self, block: Tokens, language: str) -> None:
        """Whole dates of a language without tables; they stand in for what English made of the same words."""
        end = block.offset + len(block.text)
        whole = [
            self._timex(found.span, found.rule, 0.7, found.tree, None)
            for found in elsewhere.dates(self.text.text, block.offset, end, language)
        ]
        if whole:
            first = bisect_left(self.out, block.offset, key=lambda timex: timex.passage.span.end)
            self.out[first:] = _without(self.out[first:], whole)

    def _read_block(self, block: Tokens) -> None:
        run: list[Found] = []
        for item in self._found(block):
            if stretch := on_its_day(run, item, block, self.language):
                run[-2:] = stretch
                item = run.pop()
            one = merged(run[-1], item, block, self.language) if run else None
            if one is not None:
                del run[-1]
                item = one
            elif run:
                run[-1] = of_the_day_behind(run[-1], item, block, self.language)
            run.append(item)
            start = block.start(item.first)
            if block.offset in self.headings:
                self.story.head(item, self._id(start), start - block.offset, block.text)
            if not self._aside(start) and not self._is_bound(item, block):
                self.story.follow(item, self._id(start), block.end(item.last), block.offset, len(block.text))
        run = [counted_from_event(item, block, self.language) for item in run]
        for item in joined(run, block, self.language):
            span = Span(block.start(item.first), block.end(item.last))
            rule = item.rule
            self.out.append(self._timex(span, rule.name, rule.confidence, item.tree, item.core, item.cue))

    def _found(self, block: Tokens) -> Iterator[Found]:
        """What the rules find from left to right. The rest of a match that means less than its words is read again."""
        engine, last = _engine(self.language.code), 0
        for choices in engine.candidates(block.classes):
            rest: Choices | None = choices if choices[0].first >= last else None
            while rest:
                last, meant = max(last, rest[0].last), self._meant(rest, block)
                if meant is None:
                    first = rest[0].first + 1
                else:
                    candidate, pieces, cue = meant
                    first = candidate.last
                    for piece in pieces:
                        at = candidate.first
                        rule, tree = candidate.rule, piece.tree
                        yield Found(at + piece.first, at + piece.last, tree, piece.core, rule, cue)
                rest = engine.inside(block.classes, first, last) if first < last else None

    def _meant(self, choices: Choices, block: Tokens) -> tuple[Candidate, tuple[Piece, ...], str] | None:
        """The first of the choices that means something, what, and the word that gave its direction."""
        lexicon, here = classes(self.language.code), self._here(block.start(choices[0].first))
        for one in choices:  # all begin at one place
            place = Place(block, self.language, here, self.story, self.day_first, one.first, one.last)
            meaning = one.rule.meaning(Matched(block, one.first, one.last, lexicon, place))
            if meaning is not None:
                return one, meaning if isinstance(meaning, tuple) else (_whole(one, block, meaning),), place.cue
        return None

    def _here(self, start: int) -> Tree:
        if not self.quotes:
            return Created()
        index = bisect_right(self.quotes, start, key=lambda quote: quote[1].start) - 1
        if index >= 0 and start < self.quotes[index][1].end:
            return Said(self.quotes[index][0])
        return Created()

    def _is_bound(self, item: Found, block: Tokens) -> bool:
        """Whether a story only compares itself with a date, or looks as far as it: "since 1903", "it had in 1903"."""
        if not self.story.narrative or not isinstance(item.core or item.tree, Known):
            return False
        signal = block.word(item.first - 1)
        if signal in self.language.since or signal in self.language.until or signal == "than":
            return True
        around = clause(block, self.language, item.first, item.last + 1)
        if self.story.is_earlier(item) and self.language.looked_back.search(around[0]):
            return True
        return bool(ahead(self.language, (around[0], "")))

    def _id(self, start: int) -> str:
        return f"{self.source.id}:t{start}"

    def _timex(self, span: Span, rule: str, confidence: float, tree: Tree, core: Tree | None, cue: str = "") -> Timex:
        meant = core or tree
        return Timex(
            id=self._id(span.start),
            passage=passage(self.source.id, self.text.text, span),
            type=_type(meant),
            value="",
            mod=mod_of(meant),
            tree=tree,
            anchor=anchor(tree),
            when=None,
            why="",
            rule=rule,
            confidence=confidence,
            core=core,
            cue=cue,
        )

    def _aside(self, start: int) -> bool:
        """Whether the words stand in a parenthesis or in somebody's speech, which a story does not count on from."""
        reach = max(0, start - _PARENTHESIS)
        text = self.text.text
        return text.rfind("(", reach, start) > text.rfind(")", reach, start) or self._here(start) != Created()


def _without(found: Sequence[Timex], whole: Sequence[Timex]) -> list[Timex]:
    """Both in reading order, those found left out where they stand in the place of a whole date."""
    starts = [timex.passage.span.start for timex in whole]

    def is_taken(span: Span) -> bool:
        near = whole[max(0, bisect_right(starts, span.start) - 1) : bisect_left(starts, span.end)]
        return any(one.passage.span.overlaps(span) for one in near)

    kept = [timex for timex in found if not is_taken(timex.passage.span)]
    return sorted([*kept, *whole], key=lambda timex: timex.passage.span)


def _whole(candidate: Candidate, block: Tokens, tree: Tree) -> Piece:
    """All tokens of a match but the comma, dash or full stop at its end."""
    last = candidate.last - 1
    while last > candidate.first and block.classes[last] in ",.:-_/'":
        last -= 1
    return Piece(0, last - candidate.first, tree)


def _type(tree: Tree) -> TimexType:
    match tree:
        case Length():
            return TimexType.DURATION
        case Repeat():
            return TimexType.SET
        case At():
            return TimexType.TIME
        case _:
            return TimexType.DATE
