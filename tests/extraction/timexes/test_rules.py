"""Every rule against its own examples and counter-examples."""

from __future__ import annotations

import pytest

from briefing.extraction.timexes.en import ENGLISH
from briefing.extraction.timexes.en.absolute import RULES as ABSOLUTE
from briefing.extraction.timexes.en.anaphora import RULES as ANAPHORA
from briefing.extraction.timexes.en.clock import RULES as CLOCK
from briefing.extraction.timexes.en.durations import RULES as DURATIONS
from briefing.extraction.timexes.en.elliptic import RULES as ELLIPTIC
from briefing.extraction.timexes.en.figures import RULES as FIGURES
from briefing.extraction.timexes.en.holidays import RULES as HOLIDAYS
from briefing.extraction.timexes.en.hours import RULES as HOURS
from briefing.extraction.timexes.en.ranges import RULES as RANGES
from briefing.extraction.timexes.en.relative import RULES as RELATIVE
from briefing.extraction.timexes.en.seasons import RULES as SEASONS
from briefing.extraction.timexes.en.sets import RULES as SETS
from briefing.extraction.timexes.en.slices import RULES as SLICES
from briefing.extraction.timexes.en.spelled import RULES as SPELLED
from briefing.extraction.timexes.en.stamps import RULES as STAMPS
from briefing.extraction.timexes.en.vague import RULES as VAGUE
from briefing.extraction.timexes.en.weekdays import RULES as WEEKDAYS
from briefing.extraction.timexes.en.years import RULES as YEARS
from briefing.extraction.timexes.find import timexes
from briefing.extraction.timexes.rule import Example, Rule
from briefing.model.day import day_from_iso
from briefing.model.source import Source, SourceText
from briefing.model.timex import Timex

CASES = [
    pytest.param(rule, example, id=f"{rule.name}: {example.sentence}")
    for rule in ENGLISH.rules
    for example in rule.examples
]


def found(example: Example) -> tuple[Timex, ...]:
    created = day_from_iso(example.created) if example.created else None
    source = Source("s", "s", "s", "s", "text/plain", created=created)
    return timexes(source, SourceText(example.sentence, (), "plain", "text/plain"), ())


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_a_rule_reads_its_examples(rule: Rule, example: Example) -> None:
    every = found(example)
    if not example.words:
        assert [timex for timex in every if timex.rule == rule.name] == []
        return
    hits = [timex for timex in every if timex.passage.exact == example.words]
    assert hits, [timex.passage.exact for timex in every]
    if example.value:
        assert hits[-1].value == example.value
    if example.edtf is not None:
        assert hits[-1].when is not None
        assert hits[-1].when.edtf == example.edtf


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in ENGLISH.rules])
def test_a_rule_has_examples(rule: Rule) -> None:
    assert rule.examples


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in ENGLISH.rules]
    assert len(names) == len(set(names))


def test_no_file_of_rules_is_left_out() -> None:
    kinds = (ABSOLUTE, ANAPHORA, CLOCK, DURATIONS, HOLIDAYS, HOURS, RANGES, RELATIVE, SEASONS, SETS, SLICES)
    kinds += (ELLIPTIC, FIGURES, SPELLED, STAMPS, VAGUE, WEEKDAYS, YEARS)
    assert sum(len(kind) for kind in kinds) == len(ENGLISH.rules)
    assert {rule.name for kind in kinds for rule in kind} == {rule.name for rule in ENGLISH.rules}
