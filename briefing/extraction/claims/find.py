"""The claims of one source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.extraction.actors.cast import Cast
from briefing.extraction.claims.figures import FATES, figures
from briefing.extraction.claims.voices import unowned
from briefing.language.analysis import Analysis, Sentence
from briefing.model.claim import Claim, Voice
from briefing.model.source import BlockKind
from briefing.model.span import Span, passage
from briefing.model.statement import Statement
from briefing.model.timex import Timex

_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
NO_SOURCE = "no source named"


def claims(
    source_id: str, analysis: Analysis, cast: Cast, statements: Sequence[Statement], timexes: Sequence[Timex]
) -> tuple[Claim, ...]:
    """Figures and unowned opinions in reading order, each once."""
    said = sorted(statements, key=lambda one: one.passage.span.start)
    starts = [one.passage.span.start for one in said]
    when = sorted(one.passage.span for one in timexes)
    found: dict[str, Claim] = {}
    for sentence in analysis.sentences:
        if sentence.kind in _HEADINGS or not sentence.trusted:
            continue
        low = max(0, bisect_right(when, sentence.span) - 1)
        high = bisect_right(when, Span(sentence.span.end, sentence.span.end))
        near = [span for span in when[low:high] if span.overlaps(sentence.span)]
        around = said[max(0, bisect_right(starts, sentence.span.end) - 4) : bisect_right(starts, sentence.span.end)]
        for claim in _of_sentence(source_id, analysis, sentence, cast, around, near):
            found.setdefault(claim.id, claim)
    return tuple(sorted(found.values(), key=lambda claim: (claim.passage.span, claim.id)))


def _of_sentence(
    source_id: str,
    analysis: Analysis,
    sentence: Sentence,
    cast: Cast,
    statements: Sequence[Statement],
    when: Sequence[Span],
) -> Iterator[Claim]:
    text = analysis.text.text
    for counted in figures(sentence, when):
        voice, speaker = _voice(sentence, counted.span, statements)
        doubts = counted.doubts if voice is Voice.SPEAKER else (NO_SOURCE, *counted.doubts)
        if voice is Voice.NARRATOR and counted.figure.of in FATES:
            doubts = (*doubts, f"whose count of the {counted.figure.of}?")
        yield Claim(
            id=f"{source_id}:c{counted.span.start}",
            passage=passage(source_id, text, counted.span),
            voice=voice,
            figure=counted.figure,
            speaker_id=speaker,
            doubts=doubts,
            confidence=0.7,
        )
    for one in unowned(sentence, cast):
        if not any(
            statement.kind == "direct" and statement.content.span.overlaps(one.span) for statement in statements
        ):
            yield Claim(
                f"{source_id}:c{one.span.start}", passage(source_id, text, one.span), one.voice, doubts=one.doubts,
                confidence=0.6,
            )  # fmt: skip


def _voice(sentence: Sentence, span: Span, statements: Sequence[Statement]) -> tuple[Voice, str | None]:
    """Whoever says the sentence; a figure in the narrator's own words has no source."""
    for one in statements:
        if one.passage.span.overlaps(span) or (one.cue and sentence.span.holds(one.cue)):
            if one.speaker_id:
                return Voice.SPEAKER, one.speaker_id
            return (Voice.UNNAMED, None) if one.speaker_words else (Voice.NARRATOR, None)
    return (Voice.AGENTLESS if _reckoned(sentence, span) else Voice.NARRATOR), None


def _reckoned(sentence: Sentence, span: Span) -> bool:
    """ "The loss is put at …": somebody has reckoned, nobody says who."""
    words = sentence.tokens
    inside = (one for one in sentence.clauses if words[one.first].start <= span.start < words[one.last].end)
    passives = [
        one.verb for one in inside if one.verb.passive and one.verb.lemma in ("put", "estimate", "reckon", "value")
    ]
    by = any(words[verb.head + 1].lower == "by" for verb in passives if verb.head + 1 < len(words))
    return bool(passives) and not by
