"""Reported speech: "X said that …", surest where "that" or a name says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.extraction.actors.cast import Cast
from briefing.extraction.quotations.voices import Voice, is_finite_saying, voice_before
from briefing.language.analysis import Analysis, Sentence
from briefing.language.clauses import Clause
from briefing.language.lexicon import bag
from briefing.model.actor import ActorKind
from briefing.model.span import Span, passage
from briefing.model.statement import Speech, Statement

_FIRST_PERSON = frozenset(["i", "we", "our", "us", "my", "me"])


def reported(source_id: str, analysis: Analysis, cast: Cast, quoted: Sequence[Span]) -> Iterator[Statement]:
    """The reported statements of a text outside its quotation marks, those of named speakers and of groups."""
    text, ahead = analysis.text.text, 0
    for sentence in analysis.sentences:
        while ahead < len(quoted) and quoted[ahead].end <= sentence.span.start:
            ahead += 1
        if not sentence.trusted or _quotes(quoted, ahead, sentence.span):
            continue
        found = _first(sentence, cast)
        if found is None:
            unmarked = _unmarked(source_id, analysis, sentence, cast)
            if unmarked is not None:
                yield unmarked
            continue
        voice, clause, content = found
        cue = sentence.tokens[clause.verb.head]
        yield Statement(
            id=f"{source_id}:s{content.start}",
            passage=passage(source_id, text, Span(voice.words.start, content.end)),
            content=passage(source_id, text, content),
            speaker_id=voice.actor.id if voice.actor else None,
            speaker_words="" if voice.actor else voice.words.of(text),
            kind=Speech.INDIRECT,
            cue=Span(cue.start, cue.end),
            confidence=round(voice.sure - 0.25, 2),
        )


def _quotes(quoted: Sequence[Span], ahead: int, span: Span) -> bool:
    return ahead < len(quoted) and quoted[ahead].start < span.end


def _first(sentence: Sentence, cast: Cast) -> tuple[Voice, Clause, Span] | None:
    """The first clause of saying that is followed by "that" and a clause with a verb of its own."""
    for index, clause in enumerate(sentence.clauses[:-1]):
        following = sentence.clauses[index + 1]
        if clause.verb.lemma not in bag("verbs", "reporting") or clause.verb.passive or clause.verb.negated:
            continue
        if following.opener != "that":
            continue
        voice = voice_before(sentence.tokens, clause.verb.first, cast)
        if voice is None:
            continue
        return voice, clause, Span(sentence.tokens[following.first].start, _end(sentence))
    return None


def _unmarked(source_id: str, analysis: Analysis, sentence: Sentence, cast: Cast) -> Statement | None:
    """Speech in the first person without marks: "We have handed over every log, she said"."""
    words, text = sentence.tokens, analysis.text.text
    commas = [at for at in range(2, len(words) - 2) if words[at].text == ","]
    if not commas or not any(word.lower in _FIRST_PERSON for word in words[: commas[-1]]):
        return None
    comma = commas[-1]
    verb = next((at for at in range(comma + 2, min(len(words), comma + 8)) if is_finite_saying(words[at])), None)
    if verb is None or any(word.lower in _FIRST_PERSON for word in words[comma:verb]):
        return None
    voice = voice_before(words, verb, cast)
    if words[verb - 1].lower in ("he", "she"):
        start = analysis.text.blocks[sentence.block].span.start
        people = [one for one in cast.within(Span(start, words[comma].start)) if one[1].kind is ActorKind.PERSON]
        voice = Voice(people[-1][1], people[-1][0], 0.6) if people else None
    if voice is None or voice.actor is None:
        return None
    content = passage(source_id, text, Span(sentence.span.start, words[comma - 1].end))
    cue = Span(words[verb].start, words[verb].end)
    made = f"{source_id}:s{sentence.span.start}"
    return Statement(made, content, content, voice.actor.id, cue=cue, confidence=round(voice.sure - 0.1, 2))


def _end(sentence: Sentence) -> int:
    last = len(sentence.tokens) - 1
    while last > 0 and not sentence.tokens[last].is_word and sentence.tokens[last].text in ".!?…":
        last -= 1
    return sentence.tokens[last].end
