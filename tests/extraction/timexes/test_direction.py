"""Which way a clause looks."""

from __future__ import annotations

import pytest

from briefing.extraction.timexes.direction import ahead, back, clause, is_planned
from briefing.extraction.timexes.en import ENGLISH
from briefing.extraction.timexes.find import timexes
from briefing.extraction.timexes.lexicon import classes
from briefing.extraction.timexes.tokens import tokens
from briefing.model.day import Day
from briefing.model.source import Source, SourceText

OCTOBER = Day(2025, 10, 15)


def values(text: str, created: Day = OCTOBER) -> list[str]:
    source = Source("s", "s", "s", "s", "text/plain", created=created)
    return [timex.value for timex in timexes(source, SourceText(text, (), "plain", "text/plain"), ())]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The two sides agreed to meet again in November.", "2025-11"),
        ("Halden proposed a fourth round on 10 February.", "2026-02-10"),
        ("The council decided to close the port from 1 April.", "2026-04-01"),
        ("The minister is expected to meet his colleague in the capital on Thursday.", "2025-10-16"),
        ("The next round of talks is planned for March.", "2026-03"),
        ("The treaty is to be signed on 3 March.", "2026-03-03"),
        ("She will receive the newly elected president on 3 March.", "2026-03-03"),
        ("He vowed to step down in July.", "2026-07"),
        ("The ferry, due in May, is late.", "2026-05"),
        ("The strike may end by Friday.", "2025-10-17"),
        ("A further meeting was agreed in November.", "2025-11"),
        ("He said he would meet her on Thursday.", "2025-10-16"),
        ("They are coming on Saturday.", "2025-10-18"),
        ("Parliament meets again on Monday.", "2025-10-20"),
        ("He called a strike for Friday.", "2025-10-17"),
        ("He called an election for 3 November.", "2025-11-03"),
        ("The vote, which they set for Monday, is open.", "2025-10-20"),
    ],
)
def test_a_clause_that_looks_forward_takes_the_next_one(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They agreed to the terms in November.", "2024-11"),
        ("He was forced to resign in November.", "2024-11"),
        ("Parliament, which will vote again, met in November and rose.", "2024-11"),
        ("The envoy proposed a plan on 10 February.", "2025-02-10"),
        ("He promised in September to resign.", "2025-09"),
        ("The port closed on 1 April.", "2025-04-01"),
        ("It was off to a bright start on Saturday.", "2025-10-11"),
        ("A further meeting was agreed on Monday.", "2025-10-13"),
        ("His office said it would publish a statement later on Monday.", "2025-10-13"),
    ],
)
def test_a_clause_that_looks_back_takes_the_last_one(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_future_of_the_writers_own_is_counted_from_his_own_day_even_in_a_story() -> None:
    text = "In 2003 it began. In 2007 it grew. In March 2019 it stopped. Parliament will vote on the bill on 12 June."
    assert values(text, Day(2025, 5, 15))[-1] == "2025-06-12"


def test_weekdays_said_together_look_the_same_way() -> None:
    assert values("Strikes are planned for Thursday and Monday.") == ["2025-10-16", "2025-10-20"]
    assert values("They met on Monday and Tuesday.") == ["2025-10-13", "2025-10-14"]


def test_what_goes_on_since_a_time_has_begun() -> None:
    assert values("Unions have called for talks since early spring.") == ["2025-SP"]


def test_a_story_does_not_go_on_from_a_date_it_only_looks_back_or_ahead_to() -> None:
    story = "In 1964 the war began. In March 1965 troops came. {} In August they left. In 1966 it went on."
    for aside in (
        "A paper declassified in 2005 denies it.",
        "It was planned for 1967.",
        "It was the worst since 1903.",
    ):
        assert values(story.format(aside))[3] == "1965-08"


def test_a_month_takes_the_year_of_the_date_beside_it() -> None:
    assert values("The strike began on 3 March 2022 and ended on 5 April.") == ["2022-03-03", "2022-04-05"]
    assert values("The strike began on 3 March 2022. It ended on 5 April.") == ["2022-03-03", "2025-04-05"]


def test_times_of_a_log_belong_to_the_day_it_names_once() -> None:
    text = (
        "09:12 UTC on 4 May 2022: alarm. At 09:40 UTC pumps stopped.\nAt 10:05 UTC the crew came.\nIt ended at 11:30."
    )
    assert values(text, Day(2022, 6, 1)) == [
        "2022-05-04T09:12Z",
        "2022-05-04T09:40Z",
        "2022-05-04T10:05Z",
        "2022-05-04T11:30",
    ]


def test_a_clause_ends_at_its_barriers() -> None:
    text = "They met, but they will, on Monday, meet those who left"
    found = tokens(text, 0, len(text), classes("en"))
    index = [printed.strip() for printed in found.printed].index("Monday")
    around = clause(found, ENGLISH, index, index + 1)
    assert around == (" on ", "meet those ")
    assert ahead(ENGLISH, around) == ""
    assert back(ENGLISH, around) == ""
    assert is_planned(ENGLISH, ("they will meet on ", ""))
    assert not is_planned(ENGLISH, ("they would meet on ", ""))


def test_the_ends_of_a_stretch_are_counted_from_each_other() -> None:
    def stretch(text: str) -> set[str]:
        source = Source("s", "s", "s", "s", "text/plain", created=OCTOBER)
        found = timexes(source, SourceText(text, (), "plain", "text/plain", language="en"), ())
        return {timex.when.edtf if timex.when else "" for timex in found}

    assert stretch("The port was shut from May to September.") == {"2025-05/2025-09"}
    assert stretch("It lasted from November to March.") == {"2024-11/2025-03"}
    assert stretch("They will work between now and 3 December.") == {"2025-10-15/2025-12-03"}
    assert stretch("The talks will run from next Monday to Friday.") == {"2025-10-20/2025-10-24"}
    assert stretch("Sales from 3 May 2018 or later.") == {"2018-05-03/.."}
    assert stretch("It closed later than 3 May 2018.") == {"[2018-05-04..]"}
    assert stretch("It closes no later than 3 May 2018.") == {"[..2018-05-03]"}
