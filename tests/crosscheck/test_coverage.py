from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.crosscheck.coverage import Use, coverage
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.review import ACCEPTED, PROPOSED, Review, State
from briefing.model.source import Source, SourceText
from briefing.model.span import Span, passage

TEXT = "x" * 60
USES = {ACCEPTED: Use.USED, PROPOSED: Use.WAITING, Review(State.REJECTED): Use.REJECTED}
found = st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20), st.sampled_from(tuple(USES))), max_size=12)


@given(found)
def test_each_letter_has_the_strongest_use_of_all_findings_over_it(claimed: list[tuple[int, int, Review]]) -> None:
    spans = [(Span(start, min(60, start + length)), review) for start, length, review in claimed]
    plain = [Event(f"e{n}", "E", None, (passage("s", TEXT, span),)) for n, (span, _) in enumerate(spans)]
    events = [replace(event, review=review) for event, (_, review) in zip(plain, spans, strict=True)]
    case = Dossier().put(Source("s", "s", "s", "0", "text/plain"), *events)
    case = case.put_text("s", SourceText(TEXT, (), "test/1", "text/plain"))
    made = coverage(case, "s")
    letters = [use for span, use in made for _ in range(span.end - span.start)]
    order = list(Use)
    for at in range(60):
        over = [USES[review] for span, review in spans if span.start <= at < span.end]
        assert letters[at] is max(over, key=order.index, default=Use.UNREAD)
    assert len(letters) == 60
    assert all(one[1] is not other[1] for one, other in pairwise(made))
