"""Reported speech: "X said that …", surest where "that" or a name says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.extraction.actors.cast import Cast
from briefing.extraction.quotations.pronouns import Pronouns
from briefing.extraction.quotations.tied import subject_of
from briefing.extraction.quotations.voices import Voice, is_finite_saying, voice_before
from briefing.language.analysis import Analysis, Sentence
from briefing.language.clauses import Clause
from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.language.verb_groups import PREPOSITIONS
from briefing.language.verbs import Form, forms
from briefing.model.span import Span, passage
from briefing.model.statement import Speech, Statement

_WITHOUT_THAT = frozenset(["say", "tell", "add", "warn", "claim", "insist", "believe", "think", "estimate", "confirm"])
_RELATIVE = frozenset(["who", "which", "whom", "whose"])
_REPORTING = bag("verbs", "reporting")
_FIRST_PERSON = frozenset(["i", "we", "our", "us", "my", "me"])


def reported(
    source_id: str, analysis: Analysis, cast: Cast, told: Pronouns, quoted: Sequence[Span]
) -> Iterator[Statement]:
    """The reported statements of a text outside its quotation marks, those of named speakers and of groups."""
    text, ahead = analysis.text.text, 0
    for sentence in analysis.sentences:
        while ahead < len(quoted) and quoted[ahead].end <= sentence.span.start:
            ahead += 1
        if not sentence.trusted:
            continue
        inside = _inside(quoted, ahead, sentence.span)
        found = _first(sentence, cast, told) or _tied(sentence, cast, told)
        if found is None and not inside:
            unmarked = _unmarked(source_id, analysis, sentence, cast, told)
            if unmarked is not None:
                yield unmarked
        if found is None or _is_quoted(found[2], inside):
            continue
        voice, cue, content = found
        yield Statement(
            id=f"{source_id}:s{content.start}",
            passage=passage(source_id, text, Span(min(voice.words.start, cue.start), content.end)),
            content=passage(source_id, text, content),
            speaker_id=voice.actor.id if voice.actor else None,
            speaker_words="" if voice.actor else voice.words.of(text),
            kind=Speech.INDIRECT,
            cue=Span(cue.start, cue.end),
            confidence=round(voice.sure - 0.25, 2),
        )


def _inside(quoted: Sequence[Span], ahead: int, span: Span) -> list[Span]:
    """The quotations of a sentence; the first that may be is known."""
    found = []
    while ahead < len(quoted) and quoted[ahead].start < span.end:
        found.append(quoted[ahead])
        ahead += 1
    return found


def _is_quoted(content: Span, inside: Sequence[Span]) -> bool:
    """It begins with a quotation: the marks tell it. "She had heard “ten shots”" is told in words besides."""
    return any(one.start - 1 <= content.start < one.end for one in inside)


def _first(sentence: Sentence, cast: Cast, told: Pronouns) -> tuple[Voice, Token, Span] | None:
    """The first clause of saying before "that", or before a new subject, and a clause with a verb of its own."""
    for index, clause in enumerate(sentence.clauses[:-1]):
        following = sentence.clauses[index + 1]
        if clause.verb.lemma not in _REPORTING or clause.verb.passive or clause.verb.negated:
            continue
        if following.opener != "that" and not _bare(sentence, clause, following):
            continue
        verb = clause.verb.head
        voice = _subject(sentence, verb, cast, told)
        if voice is None or voice.actor is None:
            voice = voice_before(sentence.tokens, clause.verb.first, cast) or _pronoun(sentence, clause, told) or voice
        if voice is None:
            continue
        content = Span(sentence.tokens[following.first].start, _end(sentence, following.first))
        return voice, sentence.tokens[verb], content
    return None


def _tied(sentence: Sentence, cast: Cast, told: Pronouns) -> tuple[Voice, Token, Span] | None:
    """The first verb of saying on which a clause hangs by the tree: "Prosecutors in Agrigento say he led it"."""
    tree = sentence.tree
    if tree is None:
        return None
    for verb, word in enumerate(sentence.tokens):
        lemma = next((lemma for lemma in forms().get(word.lower, {}).values() if lemma in _REPORTING), "")
        told_of = next((one for one in tree.below(verb, "ccomp") if one > verb), None)
        if not lemma or told_of is None or tree.below(verb, "expl"):
            continue
        voice = _subject(sentence, verb, cast, told)
        first = max(verb + 1, tree.stretch(told_of)[0])
        first += sentence.tokens[first].lower in ("that", ":", ",")
        opening = sentence.tokens[min(first, told_of)]
        holds = first < told_of and opening.is_word and opening.lower not in _RELATIVE
        if voice is not None and holds and _end(sentence, first) > opening.start:
            return voice, word, Span(sentence.tokens[first].start, _end(sentence, first))
    return None


def _subject(sentence: Sentence, verb: int, cast: Cast, told: Pronouns) -> Voice | None:
    """Whose the verb is by the tree; a noun that names nobody only where it stands before its verb."""
    start = sentence.tokens[verb].start
    voice = subject_of(sentence, verb, cast, lambda pronoun: told.meant(pronoun, sentence, start))
    return voice if voice is not None and (voice.actor is not None or voice.words.end <= start) else None


def _bare(sentence: Sentence, clause: Clause, following: Clause) -> bool:
    """ "said the talks would go on": right after the verb stands the subject of the next clause, and no mark."""
    between = sentence.tokens[clause.verb.head + 1 : following.verb.first]
    told = clause.verb.lemma in _WITHOUT_THAT
    starts = following.first == clause.verb.head + 1 and not following.opener and not following.shared
    starts = starts and sentence.tokens[following.first].lower not in PREPOSITIONS
    return told and starts and bool(between) and all(word.is_word for word in between)


def _pronoun(sentence: Sentence, clause: Clause, told: Pronouns) -> Voice | None:
    """He or she who says it is the person of whom the sentences before told."""
    at = clause.verb.first - 1
    if at < 0 or sentence.tokens[at].lower not in ("he", "she"):
        return None
    word = sentence.tokens[at]
    person = told.meant(word.lower, sentence, word.start)
    return Voice(person, Span(word.start, word.end), 0.6) if person else None


def _unmarked(source_id: str, analysis: Analysis, sentence: Sentence, cast: Cast, told: Pronouns) -> Statement | None:
    """Speech without marks and its voice after it: "We have handed over every log, she said", "…, officials said"."""
    words, text = sentence.tokens, analysis.text.text
    commas = [at for at in range(2, len(words) - 2) if words[at].text == ","]
    if not commas:
        return None
    comma, own = commas[-1], any(word.lower in _FIRST_PERSON for word in words[: commas[-1]])
    verb = next((at for at in range(comma + 2, min(len(words), comma + 8)) if is_finite_saying(words[at])), None)
    if verb is None or any(word.lower in _FIRST_PERSON for word in words[comma:verb]):
        return None
    if not own and not _closes(sentence, comma, verb):
        return None
    voice = voice_before(words, verb, cast)
    if words[verb - 1].lower in ("he", "she"):
        person = told.meant(words[verb - 1].lower, sentence, words[comma].start)
        voice = Voice(person, Span(words[verb - 1].start, words[verb - 1].end), 0.6) if person else None
    if voice is None or (own and voice.actor is None):
        return None
    start = words[sentence.clauses[0].first].start if sentence.clauses else sentence.span.start  # past a dateline
    content = passage(source_id, text, Span(start, words[comma - 1].end))
    whole = content if own else passage(source_id, text, Span(start, _end(sentence)))
    return Statement(
        id=f"{source_id}:s{start}",
        passage=whole,
        content=content,
        speaker_id=voice.actor.id if voice.actor else None,
        speaker_words="" if voice.actor else voice.words.of(text),
        kind=Speech.DIRECT if own else Speech.INDIRECT,
        cue=Span(words[verb].start, words[verb].end),
        confidence=round(voice.sure - (0.1 if own else 0.25), 2),
    )


def _closes(sentence: Sentence, comma: int, verb: int) -> bool:
    """A whole clause stands before the comma, and nothing but who says it, and when, after it."""
    words = sentence.tokens
    told = any(clause.verb.head < comma for clause in sentence.clauses)
    saying = forms().get(words[verb].lower, {}).get(Form.PAST) in ("say", "add", "report", "announce")
    return told and saying and all(word.is_word for word in words[comma + 1 : verb]) and len(words) - verb <= 7


def _end(sentence: Sentence, first: int = 0) -> int:
    """Where the reported words end: at a semicolon, before "according to", or with the sentence."""
    words = [token.lower for token in sentence.tokens]
    cited = (at for at in range(first, len(words) - 2) if words[at : at + 3] == [",", "according", "to"])
    last = min(next(cited, len(words)), next((at for at in range(first, len(words)) if words[at] == ";"), len(words)))
    last -= 1
    while last > 0 and not sentence.tokens[last].is_word and sentence.tokens[last].text in ".!?…":
        last -= 1
    return sentence.tokens[last].end
