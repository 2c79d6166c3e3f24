"""Sources read again: what moves, what is lost, and that nothing moves in silence."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.edits.anchoring import Letters, lost, reanchor, widened
from briefing.edits.rereading import RereadSource, lost_passages
from briefing.model.dossier import Dossier
from briefing.model.span import Passage, Span, passage
from tests.small_case import WORDS, dossier_with

PROSE = st.text(alphabet="abc \n.-é", min_size=1, max_size=80)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, Passage]:
    text = draw(PROSE)
    start = draw(st.integers(0, len(text) - 1))
    return text, passage("s", text, Span(start, draw(st.integers(start + 1, len(text)))))


@given(passages())
def test_in_the_same_text_a_passage_stays_where_it_is_or_is_lost(given_):
    text, known = given_
    assert reanchor(widened(text, known), text) in (known, None)


@given(passages(), PROSE)
def test_what_is_found_has_the_letters_that_were_wanted(given_, other):
    text, known = given_
    found = reanchor(widened(text, known), other)
    if found is not None:
        assert Letters(found.exact).signs == Letters(known.exact).signs
        assert found.span.of(other) == found.exact
        assert found == passage("s", other, found.span)


@given(st.text(alphabet="xyz ", max_size=300), st.text(alphabet="xyz ", max_size=300))
def test_words_found_once_move_with_what_was_put_round_them(before, after):
    known = passage("s", WORDS, Span(WORDS.index("met in Geneva"), WORDS.index(" yesterday")))
    found = reanchor(known, before + WORDS + after)
    assert found is not None
    assert (found.exact, found.span.start) == ("met in Geneva", known.span.start + len(before))


def test_spaces_hyphens_and_ligatures_of_another_reader_are_no_matter():
    old = "The officials of both sides confirmed the cease-fire."
    known = passage("s", old, Span(4, 37))
    found = reanchor(known, "The o\ufb03cials of both\nsides con\xadfirmed  the ceasefire.")
    assert found is not None
    assert found.exact == "o\ufb03cials of both\nsides con\xadfirmed"


def test_the_surroundings_tell_places_with_the_same_words_apart():
    old = "Ten died in Sarn. Ten died in Mirnava."
    known = passage("s", old, Span(18, 26))
    assert reanchor(known, "News. Ten died in Mirnava. Ten died in Sarn.") == passage(
        "s", "News. Ten died in Mirnava. Ten died in Sarn.", Span(6, 14)
    )


def test_places_that_nothing_tells_apart_are_lost_unless_one_is_where_it_was():
    known = Passage("s", Span(10, 21), "Ten people died")
    assert reanchor(known, "Ten people died. Ten people died.") is None
    assert reanchor(replace(known, span=Span(17, 32)), "Ten people died. Ten people died.") is not None


def test_short_words_without_their_surroundings_are_lost():
    assert reanchor(Passage("s", Span(0, 3), "Ten", "", " died in Sarn"), "Ten were hurt elsewhere.") is None


def reread(new: str) -> tuple[Dossier, Dossier, str]:
    before = dossier_with("a.txt", "b.txt")
    id_ = next(source.id for source in before.sources.values() if source.name == "a.txt")
    text = replace(before.texts[id_], text=new, blocks=(), boxes=(), reader="plain/2")
    return before, RereadSource(id_, text).apply(before), id_


def test_every_finding_moves_with_its_text_and_keeps_all_else():
    before, after, id_ = reread("HEADLINE\n\n" + WORDS)
    assert lost_passages(after, id_) == ()
    assert after.texts[id_].reader == "plain/2"
    for key, event in before.events.items():
        moved = after.events[key]
        assert replace(moved, passages=event.passages) == event
        for old, new in zip(event.passages, moved.passages, strict=True):
            shift = 10 if old.source_id == id_ else 0
            assert (new.span.start, new.exact) == (old.span.start + shift, old.exact)
    for key, statement in before.statements.items():
        if statement.passage.source_id == id_ and statement.cue:
            assert after.statements[key].cue == Span(statement.cue.start + 10, statement.cue.end + 10)


def test_what_a_new_reading_has_lost_is_said_and_can_be_found_by_a_later_one():
    _, after, id_ = reread(WORDS.split("\n")[0])
    gone = lost_passages(after, id_)
    assert gone
    assert all(passage.is_lost and passage.span == Span(0, 0) for passage in gone)
    back = RereadSource(id_, replace(after.texts[id_], text=WORDS)).apply(after)
    assert len(lost_passages(back, id_)) < len(gone)


def test_the_other_source_is_not_touched():
    before, after, id_ = reread("Nothing of it.")
    others = {key for key, timex in before.timexes.items() if timex.passage.source_id != id_}
    assert others
    assert all(after.timexes[key] is before.timexes[key] for key in others)
    assert not others & {key for table, key in after.touched if table == "timexes"}


def test_a_lost_passage_keeps_its_words():
    known = passage("s", WORDS, Span(4, 10))
    assert lost(known) == replace(known, span=Span(0, 0), is_lost=True)
