"""The statements of one source: quotations in marks and reported speech, each with its speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.extraction.actors.cast import Cast
from briefing.extraction.quotations.indirect import reported
from briefing.extraction.quotations.pronouns import Pronouns, pronouns
from briefing.extraction.quotations.speakers import NAMING, Around, Attribution, attribution
from briefing.extraction.quotations.tied import subject_of
from briefing.extraction.quotations.transcript import turns
from briefing.extraction.quotations.voices import Voice, person_told_of
from briefing.language.analysis import Analysis, Sentence
from briefing.language.lexicon import bag
from briefing.language.quotation_marks import Quoted
from briefing.language.tokens import Token, tokens
from briefing.language.verbs import forms
from briefing.model.actor import Actor, ActorKind
from briefing.model.source import BlockKind
from briefing.model.span import Span, passage
from briefing.model.statement import Statement

_WORKS = bag("claims", "works")
_TRAILING = 200  # characters of white space that may end a block after a quotation
_WHOLE = 5  # words; a shorter quotation needs somebody who says it


@dataclass(frozen=True, slots=True)
class _Spoken:
    statement: Statement
    voice: Voice | None
    block: int
    closed: bool

    @property
    def actor(self) -> Actor | None:
        return self.voice.actor if self.voice is not None else None


def statements(source_id: str, analysis: Analysis, cast: Cast) -> tuple[Statement, ...]:
    """Direct and indirect statements in reading order. Scare quotes and titles of works are none."""
    spoken: list[_Spoken] = []
    told = pronouns(analysis, cast)
    outermost = [one for one in analysis.quoted if one.depth == 0]
    for number, one in enumerate(outermost):
        sentence = analysis.sentence_at(one.outer.start)
        if sentence is None or sentence.kind in (BlockKind.TITLE, BlockKind.HEADING):
            continue
        edges = _edges(outermost, number, analysis, sentence.block)
        made = _direct(source_id, told, one, sentence.block, edges, spoken[-1] if spoken else None)
        if made is not None:
            spoken.append(made)
    direct = tuple(one.statement for one in _signed_below(spoken))
    spoken_turns = turns(source_id, analysis.text, cast)
    taken = [one.passage.span for one in spoken_turns]  # in reading order, none over another
    marked = (*direct, *reported(source_id, analysis, cast, told, [one.inner for one in outermost]))
    found = (*spoken_turns, *(one for one in marked if not _inside(one.content.span, taken)))
    return tuple(sorted(found, key=lambda one: (one.content.span, one.id)))


def _inside(span: Span, taken: Sequence[Span]) -> bool:
    at = bisect_right(taken, span.start, key=lambda one: one.start) - 1
    return at >= 0 and taken[at].overlaps(span)


def _signed_below(spoken: Sequence[_Spoken]) -> list[_Spoken]:
    """Paragraphs of one long quotation belong to whoever is named at its end."""
    made: list[_Spoken] = []
    for one in reversed(spoken):
        after = made[-1] if made else None
        if one.actor is None and not one.closed and after and after.block == one.block + 1 and after.actor:
            said = replace(one.statement, speaker_id=after.actor.id, speaker_words="", confidence=0.7)
            one = replace(one, statement=said, voice=after.voice)
        made.append(one)
    return made[::-1]


def _edges(outermost: Sequence[Quoted], number: int, analysis: Analysis, block: int) -> Span:
    """How far left and right the words around a quotation may be read: up to its neighbours, within its block."""
    bounds = analysis.text.blocks[block].span
    left = max([bounds.start, *(one.outer.end for one in outermost[max(0, number - 1) : number])])
    right = min([bounds.end, *(one.outer.start for one in outermost[number + 1 : number + 2])])
    return Span(min(left, outermost[number].outer.start), max(right, outermost[number].outer.end))


def _direct(
    source_id: str, told: Pronouns, one: Quoted, block: int, edges: Span, last: _Spoken | None
) -> _Spoken | None:
    analysis, cast = told.analysis, told.cast
    text = analysis.text.text
    words = tokens(text, one.inner)
    around = _around(told, one, block, edges, last)
    if not any(word.is_word for word in words) or _names_a_work(words, around):
        return None
    found = attribution(around, cast)
    long = sum(word.is_word for word in words) >= _WHOLE
    if not long and (found is None or not _spoken_words(text, one, words, found)):
        return None
    if long and found is None and _is_named(around):
        return None
    return _Spoken(_statement(source_id, text, one, found), found.voice if found else None, block, one.closed)


def _around(told: Pronouns, one: Quoted, block: int, edges: Span, last: _Spoken | None) -> Around:
    analysis = told.analysis
    text = analysis.text.text
    opening = analysis.sentence_at(one.outer.start)
    left = max(edges.start, opening.span.start if opening else edges.start)
    before = tokens(text, Span(min(left, one.outer.start), one.outer.start))
    after = tokens(text, Span(one.outer.end, _right_end(analysis, one, edges)))
    if not after:
        after = _dash_of_next_block(analysis, one, block)
    previous = last.voice if last and block - last.block <= 1 else None
    ended = one.inner.end > 0 and text[one.inner.end - 1] in ".…"
    near = last is not None and last.block == block and last.statement.passage.span.end > one.outer.start - 200
    if near and last is not None:
        after_it = analysis.sentence_at(last.statement.passage.span.end + 1)
        told_since = Span(min(after_it.span.end if after_it else one.outer.start, one.outer.start), one.outer.start)
        near = told.cast.last_person(told_since) in (None, last.actor)

    def meant(pronoun: str) -> Voice | None:
        return _meant(told, pronoun, opening, one.outer.start, previous, near)

    def subject(verb: Token) -> Voice | None:
        sentence = analysis.sentence_at(verb.start)
        return subject_of(sentence, sentence.token_at(verb.start), told.cast, _actor(meant)) if sentence else None

    return Around(before, after, ended, meant, subject, previous)


def _actor(meant: Callable[[str], Voice | None]) -> Callable[[str], Actor | None]:
    def actor(pronoun: str) -> Actor | None:
        voice = meant(pronoun)
        return voice.actor if voice is not None else None

    return actor


def _meant(
    told: Pronouns, pronoun: str, opening: Sentence | None, place: int, previous: Voice | None, near: bool
) -> Voice | None:
    """Who spoke just before; whom the sentence before tells of by a noun alone; the person named last."""
    may_go_on = previous is not None and (previous.actor is None or told.may_be(previous.actor, pronoun))
    if previous is not None and near and may_go_on:
        return previous
    noun = _noun_before(told, opening) if opening is not None and pronoun in ("he", "she") else None
    if noun is not None and noun[1]:
        return noun[0]
    person = told.meant(pronoun, opening, place) if opening is not None else None
    if person is not None:
        return Voice(person, Span(place, place), 0.7)
    if noun is not None:
        return noun[0]
    return previous if may_go_on else None


def _noun_before(told: Pronouns, opening: Sentence) -> tuple[Voice, bool] | None:
    """The person by a noun in the sentence before, where nobody is named there; and whether it opens that sentence."""
    lines = told.analysis.sentences
    at = bisect_left(lines, opening.span, key=lambda line: line.span) - 1
    if at < 0 or lines[at].block != opening.block or told.cast.last_person(lines[at].span) is not None:
        return None
    voice = person_told_of(lines[at].tokens, told.cast)
    return (voice, voice.words.start == lines[at].span.start) if voice is not None else None


def _right_end(analysis: Analysis, one: Quoted, edges: Span) -> int:
    """The end of the sentence that the words after the closing mark belong to."""
    sentence = analysis.sentence_at(one.outer.end)
    if sentence is None or sentence.span.end <= one.outer.end:
        sentence = analysis.sentence_at(one.outer.end + 1)
    end = min(edges.end, sentence.span.end) if sentence else edges.end
    return max(end, one.outer.end)


def _dash_of_next_block(analysis: Analysis, one: Quoted, block: int) -> tuple[Token, ...]:
    """A line of its own that begins with a dash and holds a name signs the quotation above it."""
    blocks = analysis.text.blocks
    end = blocks[block].span.end
    near = analysis.text.text[one.outer.end : min(end, one.outer.end + _TRAILING)]
    if block + 1 >= len(blocks) or end - one.outer.end > _TRAILING or near.strip():
        return ()
    span = blocks[block + 1].span
    line = tokens(analysis.text.text, Span(span.start, min(span.end, span.start + 120)))
    return line if line and line[0].text in "–—―-" and len(line) <= 16 else ()


def _names_a_work(words: Sequence[Token], around: Around) -> bool:
    """“War and Peace” after a word for works, or printed like a title without a verb of saying."""
    long = [word for word in words if len(word.text) > 3]
    titled = (
        len(words) > 1 and bool(long) and all(word.text[0].isupper() for word in long) and words[-1].text not in ".,!?"
    )
    return titled and (len(words) < 12 or any(word.lower in _WORKS for word in around.before[-3:]))


def _spoken_words(text: str, one: Quoted, words: Sequence[Token], found: Attribution) -> bool:
    """A short quotation counts where its saying is near: “No,” she said; called it “a non-starter”."""
    if found.rule == "carry-over":
        return _is_sentence(text, one)
    if found.rule in ("dash", "colon") or text[one.inner.end - 1] in ".,!?…":
        return True
    if found.cue is not None and found.cue.of(text) in NAMING:
        return True
    near = found.cue is not None and abs(one.outer.start - found.cue.end) <= 60
    return near and (len(words) > 1 or any(word.lower in forms() for word in words)) and found.voice.sure >= 0.5


def _is_named(around: Around) -> bool:
    """The marks hold a name or an entry, no speech: known as “…”, entered as “…”, a project called “…”."""
    before = [word.lower for word in around.before[-2:]]
    if any(word in _WORKS for word in before):
        return True
    return bool(before) and before[-1] in ("as", "called", "named", "titled", "entitled", "nicknamed", "codenamed")


def _is_sentence(text: str, one: Quoted) -> bool:
    return (text[one.inner.start].isupper() and text[one.inner.end - 1] in ".,!?…”’") or not one.closed


def _statement(source_id: str, text: str, one: Quoted, found: Attribution | None) -> Statement:
    actor = found.voice.actor if found else None
    words = found.voice.words.of(text) if found and (actor is None or actor.kind is ActorKind.GROUP) else ""
    return Statement(
        id=f"{source_id}:s{one.outer.start}",
        passage=passage(source_id, text, one.outer),
        content=passage(source_id, text, _trimmed(text, one.inner)),
        speaker_id=actor.id if actor else None,
        speaker_words=words,
        cue=found.cue if found else None,
        confidence=round(found.voice.sure, 2) if found else 0.4,
    )


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - (len(words) - len(words.rstrip())))
