"""Dates typed by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.timexes.typed import reading, understand
from briefing.model.day import Day
from briefing.temporal.edtf import text_of
from briefing.temporal.words import words


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("early December 2025", "[2025-12-01~..2025-12-10~]"),
        ("c. 1204", "1204~"),
        ("between 2 and 5 May 2024", "[2024-05-02..2024-05-05]"),
        ("before 3 Dec 2025", "[..2025-12-02]"),
        ("by 3 December 2025", "[..2025-12-03]"),
        ("spring 2024", "2024-21"),
        ("184X", "184X"),
        ("2025-12-02", "2025-12-02"),
        ("2 Dec 2025 19:40", "2025-12-02T19:40:00"),
        ("19:40 on 2 dec 2025", "2025-12-02T19:40:00"),
        ("may 2024", "2024-05"),
        ("331 BC", "-0330"),
        ("1990s", "199X"),
        ("18th century", "17XX"),
        ("third quarter of 2024", "2024-35"),
        ("Q3 2024", "2024-35"),
        ("H1 2024", "2024-40"),
        ("since March 2014", "2014-03/.."),
        ("[2025-08-24..2026-02-24]", "[2025-08-24..2026-02-24]"),
        ("3/12/2024", "2024-12-03?"),
        ("2022~", "2022~"),
        ("about May 2024", "2024-05~"),
        ("winter 2024–25", "2024-24"),
        ("between 331 BCE and 320 BCE", "[-0330..-0319]"),
        ("2 December 2025, 19:40–22:00", "2025-12-02T19:40:00/2025-12-02T22:00:00"),
        ("3. Mai 2024", "2024-05-03"),
        ("le 3 mai 2024", "2024-05-03"),
        ("el 3 de mayo de 2024", "2024-05-03"),
        ("3 maggio 2024", "2024-05-03"),
        ("3 de maio de 2024", "2024-05-03"),
        ("3 mei 2024", "2024-05-03"),
        ("3 maja 2024 r.", "2024-05-03"),
        ("3 мая 2024 года", "2024-05-03"),
        ("3 травня 2024", "2024-05-03"),
        ("3 مايو 2024", "2024-05-03"),
        ("Anfang Mai 2024", "[2024-05-01~..2024-05-10~]"),
        ("zwischen 2. und 5. Mai 2024", "[2024-05-02..2024-05-05]"),
        ("vom 3. bis 5. Mai 2024", "2024-05-03/2024-05-05"),
        ("seit Mai 2024", "2024-05/.."),
        ("entre le 2 et le 5 mai 2024", "[2024-05-02..2024-05-05]"),
        ("fin 2024", "[2024-09~..2024-12~]"),
        ("entre el 2 y el 5 de mayo de 2024", "[2024-05-02..2024-05-05]"),
        ("tra il 2 e il 5 maggio 2024", "[2024-05-02..2024-05-05]"),
        ("entre 2 e 5 de maio de 2024", "[2024-05-02..2024-05-05]"),
        ("tussen 2 en 5 mei 2024", "[2024-05-02..2024-05-05]"),
        ("między 2 a 5 maja 2024", "[2024-05-02..2024-05-05]"),
        ("между 2 и 5 мая 2024", "[2024-05-02..2024-05-05]"),
        ("між 2 і 5 травня 2024", "[2024-05-02..2024-05-05]"),
        ("بين 2 و5 مايو 2024", "[2024-05-02..2024-05-05]"),
    ],
)
def test_a_typed_date_is_understood(typed: str, edtf: str) -> None:
    when = understand(typed)
    assert when is not None
    assert text_of(when) == edtf


def test_both_days_of_a_typed_stretch_fall_in_one_year() -> None:
    when = understand("between 2 and 5 May", Day(1996, 3, 5))
    assert when is not None
    assert text_of(when) == "[1996-05-02..1996-05-05]"


@pytest.mark.parametrize("typed", ["", "unknown", "nonsense 3 May 2024", "31 February 2024", "yesterday", "13/13/2024"])
def test_what_is_not_understood_whole_is_not_guessed(typed: str) -> None:
    assert understand(typed) is None


def test_relative_words_count_from_the_day_of_publication() -> None:
    when = understand("yesterday", Day(2025, 12, 4))
    assert when is not None
    assert when.edtf == "2025-12-03"


@pytest.mark.parametrize("typed", ["gestern", "hier", "ayer", "ieri", "ontem", "gisteren", "wczoraj", "вчера", "вчора"])
def test_yesterday_in_ten_languages_waits_for_its_anchor(typed: str) -> None:
    assert understand(typed) is None
    assert reading(typed).lacks_anchor
    when = understand(typed, Day(2025, 12, 4))
    assert when is not None
    assert when.edtf == "2025-12-03"


@pytest.mark.parametrize("typed", ["between 2 and 5 May", "before 3 Dec", "last Tuesday", "yesterday"])
def test_a_date_without_its_year_says_that_it_lacks_an_anchor(typed: str) -> None:
    assert reading(typed).when is None
    assert reading(typed).lacks_anchor
    assert reading(typed, Day(2025, 12, 4)).when is not None


@pytest.mark.parametrize("typed", ["", "nonsense", "31 February 2024"])
def test_words_that_are_no_date_lack_no_anchor(typed: str) -> None:
    assert reading(typed).when is None
    assert not reading(typed).lacks_anchor


def test_a_numeric_date_that_reads_both_ways_shows_the_other_day() -> None:
    other = reading("3/12/2024").other
    assert other is not None
    assert words(other) == "12 March 2024, uncertain"
    assert reading("13/12/2024").other is None
    assert reading("12/12/2024").other is None


_MONTHS = ("January", "may", "Sept", "Dec")
_DAYS = st.builds("{} {} {}".format, st.integers(1, 28), st.sampled_from(_MONTHS), st.integers(1000, 2100))
_EDTF_DAYS = st.dates().map(str)
_UNITS = st.one_of(
    st.builds("{} {}".format, st.sampled_from(_MONTHS), st.integers(1000, 2100)),
    st.builds("{} {}".format, st.sampled_from(("spring", "summer", "autumn", "winter")), st.integers(1000, 2100)),
    st.builds("Q{} {}".format, st.integers(1, 4), st.integers(1000, 2100)),
    st.builds("H{} {}".format, st.integers(1, 2), st.integers(1000, 2100)),
    st.builds("{}s".format, st.integers(100, 210).map(lambda decade: decade * 10)),
    st.builds("{}{}".format, st.integers(1, 2100), st.sampled_from(("", " BCE", " BC"))),
    st.builds("week {}, {}".format, st.integers(1, 52), st.integers(1000, 2100)),
    st.builds("{}th century{}".format, st.integers(4, 20), st.sampled_from(("", " BCE"))),
)
_POINTS = st.one_of(_DAYS, _EDTF_DAYS, _UNITS)
_TYPED = st.one_of(
    _POINTS,
    st.builds(
        "{} {}".format,
        st.sampled_from(("early", "mid", "late", "c.", "about", "before", "by", "after", "since", "until")),
        _POINTS,
    ),
    st.builds("between {} and {}".format, _DAYS, _DAYS),
    st.builds("{} to {}".format, _UNITS, _UNITS),
    st.builds("{}/{}".format, _EDTF_DAYS, _EDTF_DAYS),
    st.builds("{:02d}/{:02d}/{}".format, st.integers(1, 31), st.integers(1, 12), st.integers(1800, 2100)),
    st.builds("{}, {:02d}:{:02d}".format, _DAYS, st.integers(0, 23), st.integers(0, 59)),
)


@given(_TYPED)
def test_the_words_of_what_was_understood_mean_the_same_again(typed: str) -> None:
    when = understand(typed)
    if when is not None:
        again = understand(words(when))
        assert again is not None, words(when)
        assert (again.edtf, again.earliest, again.latest) == (when.edtf, when.earliest, when.latest), words(when)
        assert (again.extent, again.clock, again.approximate) == (when.extent, when.clock, when.approximate)
