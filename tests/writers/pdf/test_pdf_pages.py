"""pages: every strip once, in order, none over the foot, notes with their marks, figures afloat."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.writers.pdf.feet import FootNote, Part
from briefing.writers.pdf.leaves import leaves
from briefing.writers.pdf.pages import NOTE_GAP, sheets
from briefing.writers.pdf.setting import Line
from briefing.writers.pdf.strips import NEVER, Strip, nothing

HEIGHT = 600.0
EMPTY = Line((), 0.0)
NOTES = {f"n{number}": FootNote(EMPTY, (EMPTY,), 10.8, 1.5) for number in range(400)}
HEIGHTS = st.lists(st.tuples(st.floats(5, 90), st.booleans(), st.booleans()), min_size=1, max_size=120)


def note(lines: int) -> FootNote:
    return FootNote(EMPTY, (EMPTY,) * lines, 10.0, 0.0)


def rows(count: int, height: float = 20.0) -> list[Strip]:
    return [Strip(height, nothing) for _ in range(count)]


def strips(parts: list[tuple[float, bool, bool]]) -> list[Strip]:
    return [
        Strip(height, nothing, turn=NEVER if tied else 0.0, after=4.0, notes=(f"n{place}",) if noted else ())
        for place, (height, tied, noted) in enumerate(parts)
    ]


@given(HEIGHTS)
def test_every_strip_stands_on_one_page_in_order(parts: list[tuple[float, bool, bool]]) -> None:
    made = strips(parts)
    parted = sheets(made, NOTES, HEIGHT)
    assert [place for page in parted for place in range(page.first, page.last)] == list(range(len(made)))
    assert all(page.first < page.last for page in parted)


@given(HEIGHTS)
def test_no_page_is_fuller_than_it_can_be_with_its_notes(parts: list[tuple[float, bool, bool]]) -> None:
    made = strips(parts)
    for page in sheets(made, NOTES, HEIGHT):
        held = made[page.first : page.last]
        noted = sum(12.3 for strip in held for _ in strip.notes)
        used = sum(strip.height + strip.after * page.squeeze for strip in held) - held[-1].after * page.squeeze
        assert used + noted + (NOTE_GAP if noted else 0.0) <= HEIGHT + 0.1


def test_a_strip_that_is_tied_is_not_parted_where_there_is_another_way() -> None:
    made = [*rows(29), Strip(20.0, nothing, turn=NEVER), *rows(2)]
    assert sheets(made, {}, HEIGHT)[0].last != 30


def test_one_strip_taller_than_a_page_still_gets_one() -> None:
    made = [*rows(1), Strip(900.0, nothing), *rows(1)]
    assert [(page.first, page.last) for page in sheets(made, {}, HEIGHT)] == [(0, 1), (1, 2), (2, 3)]


def test_a_long_note_begins_on_the_page_of_its_mark_and_runs_on() -> None:
    made = [*rows(20), Strip(20.0, nothing, notes=("n",)), *rows(20)]
    first, second = sheets(made, {"n": note(30)}, HEIGHT)
    assert first.last > 20
    assert [part.id for part in (*first.notes, *second.notes)] == ["n", "n"]
    assert (first.notes[0].first, second.notes[0].last) == (0, 30)
    assert first.notes[0].last == second.notes[0].first
    assert min(first.notes[0].last, 30 - second.notes[0].first) >= 2


def test_a_short_note_stays_whole() -> None:
    made = [*rows(27), Strip(20.0, nothing, notes=("n",)), *rows(10)]
    assert [part for page in sheets(made, {"n": note(3)}, HEIGHT) for part in page.notes] == [Part("n", 0, 3)]


@given(st.lists(st.tuples(st.floats(5, 60), st.integers(0, 90)), min_size=1, max_size=60))
def test_every_line_of_every_note_stands_on_one_page(parts: list[tuple[float, int]]) -> None:
    notes = {f"n{place}": note(lines) for place, (_, lines) in enumerate(parts) if lines}
    made = [Strip(tall, nothing, notes=(f"n{place}",) if lines else ()) for place, (tall, lines) in enumerate(parts)]
    stood = [part for page in sheets(made, notes, HEIGHT) for part in page.notes]
    lines = [(part.id, line) for part in stood for line in range(part.first, part.last)]
    assert lines == [(id_, line) for id_, held in notes.items() for line in range(len(held.lines))]


def test_a_figure_that_does_not_fit_floats_to_the_next_page_and_text_fills_this_one() -> None:
    made = [*rows(20), Strip(300.0, nothing, floats=True), *rows(20)]
    first, second = sheets(made, {}, HEIGHT)
    assert first.left == second.top == 20
    assert first.last - first.first == 31
    assert next(iter(second.places())) == 20


def test_a_figure_that_fits_stays_where_it_is() -> None:
    made = [*rows(10), Strip(300.0, nothing, floats=True), *rows(5)]
    assert list(sheets(made, {}, HEIGHT)[0].places()) == list(range(16))


def test_white_space_gives_way_before_a_page_more_is_begun() -> None:
    made = [Strip(54.0, nothing, after=6.0) for _ in range(10)] + [Strip(10.0, nothing)]
    (page,) = sheets(made, {}, HEIGHT)
    assert 0.75 < page.squeeze < 1.0


def test_a_last_page_is_not_left_nearly_empty() -> None:
    parted = sheets(rows(62), {}, HEIGHT)
    assert parted[-1].last - parted[-1].first > 5


def test_pages_made_as_strips_come_hold_the_same_strips() -> None:
    made = [Strip(20.0, nothing, anchor=str(place), notes=(f"n{place}",)) for place in range(6000)]
    notes = {f"n{place}": note(1 + place % 3) for place in range(6000)}
    held = [leaf.strips for leaf in leaves(([strip] for strip in made), notes, HEIGHT)]
    assert [strip.anchor for page in held for strip in page] == [strip.anchor for strip in made]
    assert len(notes) < 3000
