from __future__ import annotations

import pytest

from briefing.extraction.events.relatives import relative
from briefing.extraction.pipeline import extract
from briefing.language.analysis import analyse
from briefing.model.day import day_from_iso
from briefing.model.source import Source


@pytest.mark.parametrize(
    ("text", "verb", "nouns", "is_object"),
    [
        ("The war, which began in May, went on.", "begin", "The war", False),
        ("He lost the list of names that the envoy had sent on 9 May.", "send", "the list of names", True),
        ("A truce of 30 days, which Norway proposed in May, failed.", "propose", "A truce of 30 days", True),
    ],
)
def test_a_relative_clause_hangs_on_the_nouns_before_it(prose, text, verb, nouns, is_object):
    (sentence,) = analyse(prose(text)).sentences
    clause = next(one for one in sentence.clauses if one.verb.lemma == verb)
    found = relative(sentence.tokens, sentence.groups, clause)
    assert found is not None
    assert " ".join(word.text for word in sentence.tokens[found.first : found.last + 1]) == nouns
    assert found.is_object is is_object


@pytest.mark.parametrize("text", ["He said on Monday that the envoy had left.", "The envoy left on Monday."])
def test_reported_speech_and_plain_clauses_hang_on_nothing(prose, text):
    (sentence,) = analyse(prose(text)).sentences
    assert [relative(sentence.tokens, sentence.groups, one) for one in sentence.clauses] == [None] * len(
        sentence.clauses
    )


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The war, which began in March 2022, has stalled.", {"The war began"}),
        ("They lost the list that the envoy had sent on 9 May 2024.", {"The envoy sent the list"}),
        ("The meeting began at 19:40 Lima time on 3 May 2024.", {"The meeting began"}),
        ("Ana Ruiz left Peru early on 3 May 2024.", {"Ruiz left Peru"}),
        ("His office said it would publish a statement later on 3 May 2024.", {"His office would publish a statement"}),
        (
            "Mr Tan, who joined the Board in 2019, resigned on 1 March 2024.",
            {"Mr Tan joined the Board", "Mr Tan resigned"},
        ),
    ],
)
def test_titles_are_no_fragments(prose, text, titles):
    source = Source("S", "note.txt", "", "", "text/plain", created=day_from_iso("2024-06-10"))
    assert {one.title for one in extract(source, prose(text)).events} == titles


def test_a_pronoun_that_nobody_explains_makes_an_event_doubtful(prose):
    source = Source("S", "note.txt", "", "", "text/plain", created=day_from_iso("2024-06-10"))
    (one,) = extract(source, prose("It was signed in Lima on 3 May 2024.")).events
    (named,) = extract(source, prose("The treaty was signed in Lima on 3 May 2024.")).events
    assert one.confidence < 0.55 < named.confidence
