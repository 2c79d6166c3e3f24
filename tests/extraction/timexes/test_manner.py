"""How a source tells of times."""

from __future__ import annotations

from briefing.extraction.timexes.find import timexes
from briefing.extraction.timexes.manner import day_first, manner
from briefing.model.day import Day
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span


def plain(text: str) -> SourceText:
    return SourceText(text, (), "plain", "text/plain", language="en")


def headed(*parts: str) -> SourceText:
    """Headings and paragraphs by turns."""
    blocks, start = [], 0
    for number, part in enumerate(parts):
        kind = BlockKind.PARAGRAPH if number % 2 else BlockKind.HEADING
        blocks.append(Block(Span(start, start + len(part)), kind))
        start += len(part) + 1
    return SourceText("\n".join(parts), tuple(blocks), "plain", "text/plain", language="en")


def values(text: SourceText) -> list[str]:
    source = Source("s", "s", "s", "s", "text/plain", created=Day(2025, 6, 18))
    return [timex.value for timex in timexes(source, text, ())]


def test_stories_are_told_by_their_years_and_news_by_their_weekdays() -> None:
    assert manner(plain("In 1914, 1915 and 1916 it went on."), None).narrative
    assert not manner(plain("On Monday in 1914, 1915 and 1916 it went on."), None).narrative
    assert not manner(plain("In 1914 it began."), None).narrative


def test_the_year_that_minutes_print_with_every_day_makes_no_story_of_them() -> None:
    minutes = plain(
        "Minutes of 3 March 2025. Last read on 3 February 2025. Adopted on 10 March 2025. Work began in 2019."
    )
    assert manner(minutes, None).narrative
    assert not manner(minutes, Day(2025, 3, 3)).narrative


def test_the_manner_says_why_it_was_chosen() -> None:
    assert manner(plain("In 1914, 1915 and 1916 it went on."), None).why == (
        "Read as a history: months count on from the date before "
        "(3 years besides its own and 0 words such as “Tuesday”)"
    )
    assert manner(plain("On Monday they signed, as on 25/12/2024."), None).why == (
        "Read as news: days count from its own day "
        "(1 year besides its own and 1 word such as “Tuesday”); 3/4 is 3 April"
    )


def test_the_order_of_figures_is_told_by_those_above_twelve() -> None:
    assert day_first("25/12/2024") is True
    assert day_first("12/25/2024") is False
    assert day_first("3/4/2024") is None
    assert day_first("in file 9/25/12/2024 of 1.25/12/2024") is None


def test_what_is_furniture_does_not_choose_the_manner() -> None:
    text = headed("1914, 1915 and 1916", "They met on Monday.")
    furniture = tuple(Block(block.span, BlockKind.FURNITURE) for block in text.blocks[:1]) + text.blocks[1:]
    assert manner(text, None).years == 3
    assert manner(SourceText(text.text, furniture, "plain", "text/plain"), None).years == 0


def test_days_under_a_heading_take_its_year() -> None:
    text = headed(
        "2019", "On 3 March the bridge closed. In April it opened.", "Chronology of 2020", "On 5 May it closed."
    )
    assert values(text) == ["2019", "2019-03-03", "2019-04", "2020", "2020-05-05"]


def test_a_heading_about_something_else_gives_no_year() -> None:
    text = headed("What the flood of 2019 did to the bridge at Orsk", "On 3 March the bridge closed.")
    assert values(text) == ["2019", "2025-03-03"]


def test_what_is_still_to_come_is_not_counted_from_a_heading() -> None:
    text = headed("2019", "The council will meet on 3 July.")
    assert values(text) == ["2019", "2025-07-03"]
