"""What holds of a case whatever is done to it, and in whatever order."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.edits.edit import Edit
from briefing.edits.events import AddEvent, DropEvent, EditEvent, ReviewEvent, event_of
from briefing.edits.links import LinkEvents
from briefing.edits.outline import SetOutline
from briefing.edits.positions import PutPosition
from briefing.edits.remarks import PutComment
from briefing.edits.sources import DateSource, DropSource, GradeSource
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.outline import Outline
from briefing.model.position import Held, Stance
from briefing.model.remark import Comment
from briefing.model.review import ACCEPTED
from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.rows import KINDS
from tests.laws import SEQUENCES
from tests.small_case import report

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
    LinkEvents((ONE.findings.events[0].id, TWO.findings.events[0].id)),
    PutPosition(Held("hand:p1", "Norland", "Border", Stance.REFUSES, ONE.findings.statements[0].id)),
    PutComment(Comment("hand:k1", TWO.findings.events[0].id, "Ask them")),
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


@contextmanager
def fresh(folder: Path) -> Iterator[list[Case]]:
    """A new case, alone in a list: who opens it anew puts that in its place, and whatever happens it is closed."""
    (folder / "law.dateline").unlink(missing_ok=True)
    held = [Case.open(folder / "law.dateline")]
    try:
        yield held
    finally:
        held[0].close()


@_QUICK
@given(steps=STEPS)
def test_every_point_of_the_log_is_the_case_as_it_was_then_and_undo_leads_to_the_first(
    tmp_path: Path, steps: list[int | str]
) -> None:
    with fresh(tmp_path) as held:
        states = [held[0].dossier]
        for step in steps:
            before = held[0].dossier
            held[0] = case = done(held[0], step, tmp_path)
            assert same(case.dossier, before) or step not in ("reopen", "kill")
            states += [case.dossier] * (len(case.log()) - len(states) + 1)
        assert all(same(held[0].at(seq), state) for seq, state in enumerate(states))
        while held[0].undo() is not None:
            pass
        assert same(held[0].dossier, Dossier())
    assert check(tmp_path / "law.dateline").problems == ()


@_QUICK
@given(steps=STEPS, back=st.integers(0, 14))
def test_going_back_gives_that_state_and_one_undo_takes_it_back(
    tmp_path: Path, steps: list[int | str], back: int
) -> None:
    with fresh(tmp_path) as held:
        for step in steps:
            held[0] = done(held[0], step, tmp_path)
        case = held[0]
        seq = min(back, len(case.log()))
        before, wanted = case.dossier, case.at(seq)
        went = case.go_back(seq, "Go back")
        assert same(case.dossier, wanted)
        assert bool(went.keys) != same(before, wanted)
        if went.keys:
            case.undo()
        assert same(case.dossier, before)


def test_all_kinds_of_records_take_part(tmp_path: Path) -> None:
    assert {part.name for part in fields(Dossier)} - {"touched", "standing", "numbered"} == set(KINDS)
