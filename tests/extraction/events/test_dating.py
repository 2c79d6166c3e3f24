from __future__ import annotations

from briefing.extraction.events.dating import Times, datings
from briefing.extraction.timexes.find import timexes
from briefing.language.analysis import analyse
from briefing.model.source import Source
from briefing.model.span import Span


def test_a_time_outside_quoted_words_dates_nothing_inside_them(prose):
    text = prose("“The dam fell,” Ana Ruiz said on 3 May 2024.")
    (sentence,) = analyse(text).sentences
    times = Times(timexes(Source("S", "note.txt", "", "", "text/plain"), text, ()))
    found = datings(sentence, times, [Span(1, text.text.index("”"))])
    dated = {clause.verb.lemma: one.timex is not None for clause, one in zip(sentence.clauses, found, strict=True)}
    assert dated == {"fall": False, "say": True}
