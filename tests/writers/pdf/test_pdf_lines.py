"""lines: no word lost, no line too wide, names whole."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.writers.pdf.lines import lines
from briefing.writers.pdf.setting import SOFT_HYPHEN, Line, Run

BLACK = (0.0, 0.0, 0.0)
WORDS = st.lists(  # long ones too: file names, chemical names, German
    st.text(alphabet="abcdefghijklmnopqrstuvwxyzABC.,-–—“”ж ", min_size=1, max_size=60), max_size=30
)


def run(words: str, hyphens: bool = True, target: str = "") -> Run:
    return Run(words, "serif", 10.0, BLACK, hyphens=hyphens, target=target)


def words_of(set_: list[Line]) -> str:
    """The words of the lines, rejoined as a reader rejoins them."""
    out = ""
    for line in set_:
        words = "".join(piece.words for piece in line.pieces)
        out += words.removesuffix(SOFT_HYPHEN) if words.endswith(SOFT_HYPHEN) else f"{words} "
    return out


@settings(deadline=None)  # the first call reads the fonts
@given(WORDS, st.floats(60, 400))
def test_no_letter_is_lost_and_none_is_added(parts: list[str], measure: float) -> None:
    words = " ".join(parts)
    set_ = lines([run(words)], measure)
    assert words_of(set_).replace(" ", "") == words.replace(" ", "")


@settings(deadline=None)  # the first call reads the fonts
@given(WORDS, st.floats(60, 400))
def test_no_line_is_wider_than_the_measure(parts: list[str], measure: float) -> None:
    assert all(line.width <= measure + 0.6 for line in lines([run(" ".join(parts))], measure))


def test_long_words_are_hyphenated_by_the_language_and_names_are_not() -> None:
    narrow = lines([run("disestablishmentarianism")], 60)
    assert any(line.pieces[-1].words.endswith(SOFT_HYPHEN) for line in lines([run("representation of interests")], 45))
    assert not any(SOFT_HYPHEN in piece.words for line in lines([run("Representation")], 200) for piece in line.pieces)
    assert len(narrow) > 1


def test_a_date_with_no_break_spaces_stays_on_one_line() -> None:
    set_ = lines([run("The envoys met again on 24\u00a0November\u00a02025 at noon")], 120)
    assert any("24\u00a0November\u00a02025" in "".join(piece.words for piece in line.pieces) for line in set_)


def test_a_range_of_figures_is_not_parted() -> None:
    set_ = lines([run("between 45–55 and SHA-256 or so")], 50)
    assert any("45–55" in "".join(piece.words for piece in line.pieces) for line in set_)


def test_an_address_may_end_a_line_after_a_slash() -> None:
    set_ = lines([run("https://example.org/a/long/path/to/the/report", target="https://example.org")], 110)
    assert len(set_) > 1
    assert all(line.width <= 110.6 for line in set_)


def test_a_note_mark_stays_with_its_word() -> None:
    mark = Run("7", "sans", 10.0, BLACK, note="n7", features=("sups",))
    for measure in range(40, 200, 7):
        for line in lines([run("They met at last."), mark, run(" Then they left.")], measure):
            if line.notes:
                assert "".join(piece.words for piece in line.pieces).startswith("7") is False


def test_no_words_are_no_lines() -> None:
    assert lines([], 100) == []
    assert lines([run("")], 100) == []
