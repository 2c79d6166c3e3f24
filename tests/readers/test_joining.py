"""Words cut apart, joined in a view, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.intake.searching import searched
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from briefing.model.view import Change, view_of
from briefing.readers import read_bytes
from briefing.readers.joining import joined


def text(words: str) -> SourceText:
    return SourceText(words, (Block(Span(0, len(words)), BlockKind.PARAGRAPH),), "plain/1", "text/plain")


@pytest.mark.parametrize(
    ("stored", "seen"),
    [
        ("the nego-\ntiations went on", "the negotiations went on"),
        ("the nego-\n   tia-\ntions", "the negotiations"),
        ("a cease-\nfire; the cease-fire", "a cease-fire; the cease-fire"),
        ("in Baden-\nBaden", "in Baden-Baden"),
        ("the nego\N{SOFT HYPHEN}tia\N{SOFT HYPHEN}\ntions", "the negotiations"),
        ("the o\ufb03cial \ufb01re", "the official fire"),
        ("zero\u200bwidth", "zerowidth"),
        ("die Verhand-\nlungen", "die Verhandlungen"),
    ],
)
def test_what_was_cut_apart_is_seen_in_one_piece(stored, seen):
    view = joined(text(stored))
    assert view is not None
    assert view.text.text == seen
    assert view.text.blocks[0].span.of(seen) == seen
    assert view.back(Span(0, len(seen))) == Span(0, len(stored))


@pytest.mark.parametrize(
    "stored", ["pre- \nwar", "pre-\nand post-war", "ten - \nor more", "pages 10-\n12", "plain words"]
)
def test_what_was_not_cut_apart_stays(stored):
    assert joined(text(stored)) is None


def test_no_word_runs_from_one_block_into_the_next():
    stored = "One end-\nwords"
    blocks = (Block(Span(0, 8), BlockKind.PARAGRAPH), Block(Span(9, 14), BlockKind.PARAGRAPH))
    assert joined(SourceText(stored, blocks, "plain/1", "text/plain")) is None


@st.composite
def changed(draw: st.DrawFn) -> tuple[str, list[Change]]:
    stored = draw(st.text(alphabet="abcdef", min_size=1, max_size=30))
    places = sorted(draw(st.sets(st.integers(0, len(stored)), max_size=8)))
    pairs = list(zip(places[::2], places[1::2], strict=False))
    return stored, [Change(Span(*pair), draw(st.sampled_from(["", "X", "YZ"]))) for pair in pairs]


@given(changed())
def test_every_character_that_was_not_changed_leads_back_to_itself(given_):
    stored, changes = given_
    view = view_of(text(stored), changes)
    for place, char in enumerate(view.text.text):
        back = view.back(Span(place, place + 1))
        if char.islower():
            assert (back.of(stored), back.end - back.start) == (char, 1)
        else:
            assert any(change.span == back for change in changes)


@given(changed(), st.data())
def test_longer_spans_lead_back_to_longer_ones(given_, data):
    stored, changes = given_
    view = view_of(text(stored), changes)
    start = data.draw(st.integers(0, len(view.text.text)))
    end = data.draw(st.integers(start, len(view.text.text)))
    back = view.back(Span(start, end))
    assert 0 <= back.start <= back.end <= len(stored)
    if end < len(view.text.text):
        assert view.back(Span(start, end + 1)).holds(back)


def test_a_date_cut_by_a_line_end_is_found_and_its_words_are_those_of_the_file():
    stored = "Officials met\nin Geneva on 14 Octo-\nber 2025. They agreed to go on in No-\nvember 2025.\n"
    read = read_bytes("a.txt", stored.encode())
    found = searched(Source("s", "a.txt", "a.txt", "s", "text/plain"), read)
    assert [timex.passage.exact for timex in found.timexes] == ["14 Octo-\nber 2025", "No-\nvember 2025"]
    assert all(timex.passage.span.of(stored) == timex.passage.exact for timex in found.timexes)
