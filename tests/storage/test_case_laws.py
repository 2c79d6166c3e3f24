"""What holds of a case whatever is done to it, and in whatever order."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.edits.edit import Edit
from briefing.edits.events import AddEvent, DropEvent, EditEvent, ReviewEvent, event_of
from briefing.edits.outline import SetOutline
from briefing.edits.sources import DateSource, DropSource, GradeSource
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.outline import Outline
from briefing.model.review import ACCEPTED
from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.rows import KINDS
from tests.small_case import report

SEQUENCES = int(os.environ.get("DATELINE_SEQUENCES", "40"))  # a thousand before a release

ONE, TWO = report("one.txt"), report("two.txt")
EDITS: tuple[Edit, ...] = (
    ONE,
    TWO,
    DateSource(ONE.source.id, Day(2025, 12, 4)),
    DropSource(ONE.source.id),
    GradeSource(TWO.source.id, "B"),
    ReviewEvent((ONE.findings.events[0].id,), ACCEPTED),
    EditEvent(TWO.findings.events[0].id, title="They met"),
    AddEvent(event_of(Dossier(), "By hand")),
    DropEvent("hand:1"),
    SetOutline(Outline(title="Talks")),
)
STEPS = st.lists(st.sampled_from([*range(len(EDITS)), "undo", "redo", "back", "reopen", "kill"]), max_size=14)
_QUICK = settings(max_examples=SEQUENCES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def same(one: Dossier, other: Dossier) -> bool:
    """Equal in every record and in what is looked up by them, not only in their number."""
    names = [part.name for part in fields(Dossier) if part.name != "touched"]
    return all(getattr(one, name) == getattr(other, name) for name in names)


def applied(case: Case, edit: Edit) -> None:
    # An edit may speak of a record that is not there, which is not the case's concern.
    with suppress(KeyError, ValueError):
        case.apply(edit)


def done(case: Case, step: int | str, folder: Path) -> Case:
    match step:
        case int():
            applied(case, EDITS[step])
        case "undo":
            case.undo()
        case "redo":
            case.redo()
        case "back":
            case.go_back(len(case.log()) // 2, "Go back")
        case "reopen":
            case.close()
            return Case.open(case.path)
        case "kill":
            # What a kill leaves: the files as they are, and nobody who holds the lock.
            left = folder / "left.dateline"
            shutil.copyfile(case.path, left)
            case.close()
            left.replace(case.path)
            return Case.open(case.path)
    return case


@_QUICK
@given(steps=STEPS)
def test_every_point_of_the_log_is_the_case_as_it_was_then_and_undo_leads_to_the_first(
    tmp_path: Path, steps: list[int | str]
) -> None:
    for old in tmp_path.glob("law.dateline"):
        old.unlink()
    case = Case.open(tmp_path / "law.dateline")
    states = [case.dossier]
    for step in steps:
        before = case.dossier
        case = done(case, step, tmp_path)
        assert same(case.dossier, before) or step not in ("reopen", "kill")
        states += [case.dossier] * (len(case.log()) - len(states) + 1)
    assert all(same(case.at(seq), state) for seq, state in enumerate(states))
    while case.undo() is not None:
        pass
    assert same(case.dossier, Dossier())
    case.close()
    assert check(tmp_path / "law.dateline").problems == ()


@_QUICK
@given(steps=STEPS, back=st.integers(0, 14))
def test_going_back_gives_that_state_and_one_undo_takes_it_back(
    tmp_path: Path, steps: list[int | str], back: int
) -> None:
    for old in tmp_path.glob("law.dateline"):
        old.unlink()
    case = Case.open(tmp_path / "law.dateline")
    for step in steps:
        case = done(case, step, tmp_path)
    seq = min(back, len(case.log()))
    before, wanted = case.dossier, case.at(seq)
    went = case.go_back(seq, "Go back")
    assert same(case.dossier, wanted)
    assert bool(went.keys) != same(before, wanted)
    if went.keys:
        case.undo()
    assert same(case.dossier, before)
    case.close()


def test_all_kinds_of_records_take_part(tmp_path: Path) -> None:
    assert {part.name for part in fields(Dossier)} - {"touched", "standing", "numbered"} == set(KINDS)
