"""The actions of the review and their keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.model.dossier import Key
from briefing.model.review import ACCEPTED
from ui.actions import Action, Actions, Menu
from ui.review.bench import Bench
from ui.review.desk import Desk
from ui.session import Session


def add_verbs(session: Session, owner: QWidget, bench: Bench) -> None:
    """Make the keys of the review work on `bench` while `owner` is on screen."""
    actions, desk = Actions.of(session), Desk.of(session)
    for action, run, refusal in (*_decisions(bench), *_ways(desk), *_lists(desk)):
        actions.add(action, owner=owner, run=run, refusal=refusal)
    bench.add_verbs(actions)
    desk.moved.connect(actions.refresh)


def add_bulk(session: Session, owner: QWidget, bench: Bench, alike: Callable[[], tuple[Key, ...]]) -> None:
    """Deciding all suggestions of one kind at once; `alike` gives only what is on screen, so nothing goes unseen."""
    actions, desk = Actions.of(session), Desk.of(session)

    def refusal() -> str:
        return bench.refusal() or ("" if len(alike()) > 1 else _said("no other of this kind waits on screen"))

    accept = _action("accept_alike", "Accept all of this kind on screen", ("Shift+A",), "check")
    actions.add(accept, owner=owner, run=lambda: desk.decide_all(alike(), ACCEPTED), refusal=refusal)
    reject = _action("reject_alike", "Reject all of this kind on screen", ("Shift+X",), "x")
    actions.add(reject, owner=owner, run=lambda: bench.ask_reason(alike()), refusal=refusal)


_Doing = tuple[Action, Callable[[], None], Callable[[], str]]


def _decisions(bench: Bench) -> tuple[_Doing, ...]:
    return (
        (_action("accept", "Accept", ("A",), "check"), bench.accept, bench.refusal),
        (_action("edit", "Edit", ("E",), "pencil"), bench.ask_words, bench.refusal),
        (_action("date", "Date", ("D",), "calendar"), bench.ask_date, bench.date_refusal),
        (_action("reject", "Reject", ("X",), "x"), bench.ask_reason, bench.refusal),
        (
            _action("published", "Say when the report was published", ("P",), "calendar-clock"),
            bench.ask_published,
            bench.refusal,
        ),
        (_action("skip", "Skip", ("S",), "skip-forward"), bench.skip, bench.refusal),
    )


def _ways(desk: Desk) -> tuple[_Doing, ...]:
    def nothing() -> str:
        return "" if desk.keys else _said("there is nothing to review")

    return (
        (_action("next", "Next suggestion", ("J",), group=1), lambda: desk.step(1), nothing),
        (_action("previous", "Previous suggestion", ("K",), group=1), lambda: desk.step(-1), nothing),
        (_action("first", "First suggestion", ("Home",), group=1, local=True), desk.first, nothing),
        (_action("last", "Last suggestion", ("End",), group=1, local=True), desk.last, nothing),
    )


def _lists(desk: Desk) -> tuple[_Doing, ...]:
    def no_decision() -> str:
        return "" if desk.decisions else _said("nothing was decided yet")

    def no_weak() -> str:
        return "" if desk.shows_weak or desk.weak_waiting else _said("no weak suggestions wait")

    return (
        (_action("take_back", "Take back the last decision", ("Backspace",), "undo-2", 2), desk.take_back, no_decision),
        (_action("weak", "Show or hide weak suggestions", ("W",), group=2), desk.turn_weak, no_weak),
    )


def _action(
    verb: str, text: str, shortcuts: tuple[str, ...], icon: str = "", group: int = 0, local: bool = False
) -> Action:
    return Action(f"review.{verb}", _said(text), Menu.REVIEW, shortcuts, icon, local, group=group)


def _said(text: str) -> str:
    return QCoreApplication.translate("Review", text)
