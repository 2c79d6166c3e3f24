"""The scorer gives full marks to the annotation itself and takes them off for what is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.model.findings import Findings
from tests.gold.form import Annotated, annotated, as_read
from tests.gold.scorer import Score, score

XML = """<doc id="x" dct="2024-06-10" kind="news"><p><e d="2024-05-03" who="ana" what="Ruiz met Bell"><a id="ana"
type="PER">Ana Ruiz</a> met <a id="tom" type="PER">Tom Bell</a> in Lima on <t v="2024-05-03">3 May 2024</t></e>.</p>
<p>“<q who="ana">We counted the boats twice,</q>” Ana Ruiz said.
<c min="40" voice="narrator">Some 40 boats</c> sank.</p>
</doc>"""


@pytest.fixture
def gold(tmp_path) -> Annotated:
    path: Path = tmp_path / "x.xml"
    path.write_text(XML, encoding="utf-8")
    return annotated(path)


@pytest.fixture
def found(gold) -> Findings:
    taken = take(Path("note.txt"), gold.text.encode())
    assert isinstance(taken, Taken)
    return taken.findings


KINDS = ("times", "times right", "actors", "quotations", "events", "events dated", "claims")


def test_what_agrees_with_the_annotation_has_full_marks(gold, found):
    marks = score(gold, found)
    assert {kind: marks.f1(kind) for kind in KINDS} == dict.fromkeys(KINDS, 1.0)
    assert marks.share("speaker, quotations") == marks.share("event modality") == 1.0
    assert marks.misses == []


def test_finding_nothing_misses_everything(gold):
    marks = score(gold, Findings())
    assert {kind: marks.f1(kind) for kind in KINDS} == dict.fromkeys(KINDS, 0.0)


def test_an_event_with_the_wrong_date_is_found_but_not_dated(gold, found):
    marks = score(gold, replace(found, events=tuple(replace(one, when=None) for one in found.events)))
    assert (marks.f1("events"), marks.f1("events dated")) == (1.0, 0.0)
    assert [miss.kind for miss in marks.misses] == ["event dates"]


def test_an_actor_split_in_two_costs_precision(gold, found):
    twice = tuple(replace(one, id=f"{one.id}-again") for one in found.actors)
    assert score(gold, replace(found, actors=found.actors + twice)).f1("actors") == pytest.approx(2 / 3)


def test_the_error_of_calibration_is_the_gap_between_confidence_and_truth_in_each_band():
    marks = Score(
        sureness=[("events", 0.9, True), ("events", 0.9, False), ("claims", 0.4, True), ("claims", 0.6, True)]
    )
    assert marks.calibration_error((0.0, 0.5, 0.8)) == pytest.approx((0.8 + 0.6 + 0.4) / 4)
    assert marks.calibration_error((0.0, 0.5, 0.8), "claims") == pytest.approx(0.5)


def test_marks_follow_their_words_where_a_reader_puts_a_line_elsewhere(gold):
    moved = as_read(gold, "A new line\n\n" + gold.text)
    words = [mark.span.of(moved.text) for mark in moved.marks]
    assert words == [mark.span.of(gold.text) for mark in gold.marks]
