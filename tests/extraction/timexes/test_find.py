"""Time expressions of whole sources."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from briefing.model.timex import Timex, TimexType
from briefing.model.tree import Said

SEED = (
    (144, "Nearly four years ago", "created"),
    (223, "continues to this day", "created"),
    (978, "recent", "created"),
    (985, "five-hour", "none"),
    (1341, "yesterday", "speech"),
    (1378, "yesterday", "speech"),
    (2067, "in the coming days", "created"),
    (2114, "In the past", "created"),
)


WEDNESDAY = Day(2025, 6, 18)


def read(text: str, created: Day | None = WEDNESDAY, quotes: tuple[tuple[str, Span], ...] = ()) -> list[Timex]:
    source = Source("s", "s", "s", "s", "text/plain", created=created)
    return list(timexes(source, SourceText(text, (), "plain", "text/plain"), quotes))


def values(text: str, created: Day | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(timex.passage.exact, timex.value) for timex in read(text, created)]


def test_the_eight_expressions_of_the_seed_and_no_other(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    quotes = [("s:s1", Span(1274, 1521)), ("s:s2", Span(2220, 2374))]
    source = Source("s", "s", "s", "s", "text/plain")
    found = timexes(source, SourceText(text, (), "plain", "text/plain"), quotes)
    assert tuple((t.passage.span.start, t.passage.exact, t.anchor) for t in found) == SEED
    assert found[3].type is TimexType.DURATION
    assert found[3].value == "PT5H"
    assert all(timex.when is None and timex.why for timex in found)


def test_a_deictic_in_a_quotation_counts_from_the_day_of_speaking() -> None:
    text = "He said: “We met yesterday.” Yesterday he left."
    quote = Span(text.index("“"), text.index("”") + 1)
    inside, outside = read(text, quotes=(("s:s9", quote),))
    assert inside.tree.base == Said("s:s9")  # type: ignore[union-attr]
    assert (inside.when, inside.anchor) == (None, "speech")
    assert outside.when is not None
    assert outside.when.edtf == "2025-06-17"


def test_page_furniture_and_repeated_titles_are_not_read() -> None:
    text = "Talks of May 2024\nTalks of May 2024\nPrinted 3 June 2025\nThey met on 4 June 2025."
    kinds = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.FURNITURE, BlockKind.PARAGRAPH)
    blocks, start = [], 0
    for kind, line in zip(kinds, text.split("\n"), strict=True):
        blocks.append(Block(Span(start, start + len(line)), kind))
        start += len(line) + 1
    found = timexes(Source("s", "s", "s", "s", "t"), SourceText(text, tuple(blocks), "plain", "t"), ())
    assert [timex.passage.exact for timex in found] == ["May 2024", "4 June 2025"]


def test_no_expression_crosses_a_block() -> None:
    text = "He came on 4\nJune 2024 was hot"
    blocks = (Block(Span(0, 12), BlockKind.CELL), Block(Span(13, len(text)), BlockKind.CELL))
    found = timexes(Source("s", "s", "s", "s", "t"), SourceText(text, blocks, "plain", "t"), ())
    assert [timex.passage.exact for timex in found] == ["June 2024"]


@pytest.mark.parametrize(
    "text",
    [
        "The committee sat for long.",
        "May I second that?",
        "Mr March and April Jones spoke.",
        "UN resolution 1701 passed on a 312-98 vote.",
        "A Boeing 747 stood before 1,914 men; see page 1998.",
        "Sun Microsystems moved to Spring Street.",
        "A fall in prices and a second man.",
        "She is a six-year-old girl.",
        "It may march on, and the sun sat low.",
        "The 18-page note costs $1,900 or £2000.",
    ],
)
def test_false_friends_are_no_times(text: str) -> None:
    found = [pair for pair in values(text) if pair[0] != "April"]  # a first name that nothing but a name list tells
    assert found == []


def test_a_range_dates_both_its_ends_with_the_whole_stretch() -> None:
    first, last = read("It ran from March to August 2011.")
    assert (first.value, last.value) == ("2011-03", "2011-08")
    assert first.when is not None
    assert last.when is not None
    assert first.when.edtf == last.when.edtf == "2011-03/2011-08"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It has run since May 2024.", "2024-05/.."),
        ("It ran until 3 May 2024.", "../2024-05-03"),
        ("It must end by 3 May 2024.", "[..2024-05-03]"),
        ("It must end no later than 3 May 2024.", "[..2024-05-03]"),
        ("It ended before 3 May 2024.", "[..2024-05-02]"),
        ("It ended after 3 May 2024.", "[2024-05-04..]"),
    ],
)
def test_a_signal_opens_the_window(text: str, edtf: str) -> None:
    (timex,) = read(text)
    assert timex.passage.exact in ("May 2024", "3 May 2024")
    assert timex.when is not None
    assert timex.when.edtf == edtf


def test_the_order_of_dates_in_figures_is_decided_by_the_source() -> None:
    assert values("Signed 3/4/2024, paid 25/4/2024.")[0][1] == "2024-04-03"
    assert values("Signed 3/4/2024, paid 4/25/2024.")[0][1] == "2024-03-04"
    doubtful = read("Signed 3/4/2024.")[0].when
    assert doubtful is not None
    assert doubtful.uncertain


def test_a_story_counts_its_months_on_and_turns_the_year() -> None:
    text = "War came on 1 September 1939. In October 1939 it spread. In November 1939 it grew. In January it froze."
    assert values(text)[-1] == ("January", "1940-01")


def test_a_parenthesis_is_not_counted_on_from() -> None:
    text = "In 1914 war came. In 1915 it grew. In 1916 (he was born in 1890) it went on. In May it paused."
    assert values(text)[-1] == ("May", "1916-05")


@given(st.text(alphabet="may MARCH 0123456789,.:/-–'\n“”()abst", max_size=300))
@settings(max_examples=100)
def test_any_text_gives_expressions_in_order_with_their_exact_words(text: str) -> None:
    found = read(text)
    assert [t.passage.span.of(text) for t in found] == [t.passage.exact for t in found]
    assert all(a.passage.span.end <= b.passage.span.start for a, b in pairwise(found))
    assert len({timex.id for timex in found}) == len(found)


@pytest.mark.parametrize(
    "unit", ["7", "1,", "may ", "the ", "of May ", "12 ", "19:", "3/", "Monday ", "( ", "in the last ", "1990, "]
)
def test_time_grows_with_the_length_of_the_text_alone(unit: str) -> None:
    seconds(unit, 2_000)
    small, large = seconds(unit, 10_000), seconds(unit, 40_000)
    assert large < 8 * small + 0.2


@pytest.mark.parametrize("unit", ["7", ",", "may "])
def test_a_megabyte_of_one_token_takes_time_by_their_length(unit: str) -> None:
    small, large = seconds(unit, 250_000), seconds(unit, 1_000_000)
    assert large < 8 * small + 0.2


def seconds(unit: str, size: int) -> float:
    """Processor time for `size` characters of nothing but `unit`."""
    text = unit * (size // len(unit))
    start = time.process_time()
    read(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Зустріч відбулася 3 грудня 2025 року, і це не все, що він сказав.", ("3 грудня 2025 року", "2025-12-03")),
        ("Die Gespräche sind am 3. Dezember 2025 und nicht in der Nacht.", ("3. Dezember 2025", "2025-12-03")),
        ("La réunion est le 3 décembre 2025 et les ministres sont dans la salle.", ("3 décembre 2025", "2025-12-03")),
        (
            "La reunión fue el 3 de diciembre de 2025 y no en la sala.",
            ("3 de diciembre de 2025", "2025-12-03"),
        ),
        ("Встреча была 3 декабря 2025 года, и это не всё, что он сказал.", ("3 декабря 2025 года", "2025-12-03")),
        ("Міністр сказав, що вчора вони зустрілися і що це не кінець.", ("вчора", "2025-06-17")),
    ],
)
def test_other_languages_have_their_dates_read(text: str, found: tuple[str, str]) -> None:
    assert values(text) == [found]
