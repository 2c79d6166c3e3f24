"""Minutes 0 to 45 of an analyst's hour with eleven reports, by keyboard alone: one test a stretch of minutes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from briefing.crosscheck.gaps import GapKind
from briefing.crosscheck.gaps_of_the_whole import gaps_of_the_whole
from briefing.crosscheck.matters import MatterKind
from briefing.model.conflict import Verdict
from briefing.model.dossier import Dossier, sources_of
from briefing.model.event import Event
from briefing.model.linked import seen_events
from briefing.model.review import Reason, State
from briefing.model.source import Source
from briefing.model.statement import Statement
from tests.ui.conftest import Answers
from tests.ui.hands import ALT, CTRL, LIMIT_MS, REPORTS, SHIFT, Hands, Key, read_case, reports
from ui.crosscheck.grid import Grid
from ui.crosscheck.lookout import Lookout
from ui.crosscheck.place import ComparePlace
from ui.positions import PANEL as POSITIONS
from ui.review.desk import Desk
from ui.review.queue_list import QueueList
from ui.sources import Sources
from ui.timeline.canvas import TimelineView
from ui.window import Window

SLOW_MS = 60_000


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All eleven reports read, nothing decided."""
    return read_case(tmp_path_factory.mktemp("hour") / "Talks.dateline")


@pytest.fixture
def hands(open_window: Callable[[], Window], pile: Path, tmp_path: Path) -> Hands:
    window = open_window()
    path = tmp_path / "Talks.dateline"
    shutil.copy(pile, path)
    assert window.cases.open(path)
    return Hands(window)


def source(dossier: Dossier, number: int) -> Source:
    """A report by its number in seeds/."""
    return sources_of(dossier)[number - 1]


def dranov(dossier: Dossier, number: int) -> Statement:
    """What the spokesman says of the first time, in one report."""
    wanted = source(dossier, number).id
    found = [s for s in dossier.statements.values() if "It was the first time" in s.content.exact]
    return next(s for s in found if s.passage.source_id == wanted)


def meeting(dossier: Dossier, number: int) -> Event:
    """The meeting at the White Palace as one report tells it."""
    wanted = source(dossier, number).id
    found = (e for e in dossier.events.values() if e.passages and e.passages[0].source_id == wanted)
    return next(e for e in found if "White Palace" in f"{e.title} {e.place}" and "met" in e.title)


def words_of(hands: Hands, name: str) -> str:
    found = hands.window.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_minute_0_a_new_case_with_its_template_and_its_marking(
    open_window: Callable[[], Window], answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.case = tmp_path / "White Palace.dateline"
    hands = Hands(open_window())
    hands.press(Key.Key_N, modifier=CTRL)
    assert hands.session.case is not None
    hands.press(Key.Key_5, modifier=CTRL)
    _choose(hands, "paperTemplate", "Ministerial note with chronology")
    _choose(hands, "paperMarking", "TLP:AMBER")
    outline = hands.session.dossier.outline
    assert (outline.template, outline.marking) == ("ministerial", "TLP:AMBER")
    qtbot.waitUntil(lambda: words_of(hands, "statusMarking") == "TLP:AMBER")


def _choose(hands: Hands, name: str, words: str) -> None:
    box = hands.tab_to(name)
    assert isinstance(box, QComboBox)
    hands.press(Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() == words:
            return
        hands.press(Key.Key_Down)
    raise AssertionError([box.itemText(at) for at in range(box.count())])


def test_minute_1_eleven_reports_with_their_days_and_the_copy_under_its_original(
    open_window: Callable[[], Window], answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.case, answers.chosen = tmp_path / "Talks.dateline", reports()
    window = open_window()
    hands = Hands(window)
    hands.press(Key.Key_N, modifier=CTRL)
    hands.press(Key.Key_O, modifier=CTRL)
    session = hands.session
    qtbot.waitUntil(lambda: len(session.dossier.sources) == REPORTS and not window.intake.going, timeout=SLOW_MS)
    listed = window.findChild(Sources)
    qtbot.waitUntil(lambda: any("% the same" in words for words in _rows(listed)), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: len(_rows(listed)) == REPORTS, timeout=SLOW_MS)
    rows = _rows(listed)
    wire = next(at for at, words in enumerate(rows) if "near-copy" in words)
    assert "% the same · counted as one" in rows[wire + 1]
    assert "date unknown" in rows[0]
    assert source(session.dossier, 1).created is None
    reposted = source(session.dossier, 11)
    assert reposted.created is None
    assert {clue.day.year for clue in reposted.clues} == {2024, 2025}


def _rows(listed: Sources) -> list[str]:
    model = listed.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_minutes_3_to_5_the_undated_report_gets_its_window_and_undo_takes_it_back(hands: Hands) -> None:
    before, card = hands.session.dossier, hands.window.date_card
    hands.press(Key.Key_U, modifier=CTRL)
    hands.press(Key.Key_Return)
    assert card.isVisible()
    assert "Not known" in card.accessibleDescription()
    hands.press(Key.Key_Escape)

    hands.seek("ordered his army")
    hands.press(Key.Key_D, modifier=SHIFT)
    hands.press(Key.Key_D)
    hands.write("14 March 2022")
    hands.press(Key.Key_Tab)
    hands.write("the invasion began on 14 March 2022")
    hands.press(Key.Key_Return, Key.Key_Escape)
    window = source(hands.session.dossier, 1).window
    assert window is not None
    first, last = str(window.earliest), str(window.latest)
    assert first < "2025-10-15" < last  # three and a half years after the invasion, as exactly as "some" says it

    for number in (1, 6):
        hands.seek("It was the first time", ("statements", dranov(before, number).id))
        hands.press(Key.Key_D, modifier=SHIFT)
        hands.press(Key.Key_T, Key.Key_Escape)
    window = source(hands.session.dossier, 1).window
    assert window is not None
    assert (str(window.earliest), str(window.latest)) == ("2025-10-15", last)
    assert source(hands.session.dossier, 1).created is None

    hands.press(Key.Key_Z, Key.Key_Z, modifier=CTRL)
    assert hands.session.dossier.events == before.events
    assert hands.session.dossier.sources == before.sources
    assert hands.session.dossier.timexes == before.timexes


def test_minute_6_grades_are_letters_with_reasons_and_touch_no_item(hands: Hands, qtbot: QtBot) -> None:
    before = hands.session.dossier
    listed = hands.tab_to("sources")
    assert isinstance(listed, Sources)
    hands.press(Key.Key_Home)
    hands.press(Key.Key_G, modifier=CTRL | SHIFT)
    hands.press(Key.Key_D, modifier=ALT)
    letter = hands.focus
    assert isinstance(letter, QRadioButton)
    qtbot.waitUntil(letter.isChecked)
    hands.tab_to("gradeReason")
    hands.write("no author, no date")
    hands.press(Key.Key_Return)
    graded = source(hands.session.dossier, 1)
    assert (graded.grade, graded.grade_reason) == ("D", "no author, no date")
    assert hands.session.dossier.events == before.events
    assert {event.credibility for event in hands.session.dossier.events.values()} == {0}


def test_minutes_8_to_10_suggestions_are_reviewed_by_single_keys(hands: Hands, qtbot: QtBot) -> None:
    desk = Desk.of(hands.session)
    hands.press(Key.Key_1, modifier=CTRL)
    assert desk.current is not None
    first = hands.session.dossier.events[desk.current[1]]
    assert "ordered his army" in first.title
    assert first.when is None  # nothing dates it but an anchor
    hands.press(Key.Key_A, Key.Key_J, Key.Key_K, Key.Key_S)
    assert desk.tally.accepted == 1

    found = meeting(hands.session.dossier, 1)
    hands.seek("Reed at the White Palace", ("events", found.id))
    assert (found.length, found.when) == ("PT5H", None)
    sides = {hands.session.dossier.actors[who.actor_id].name: who.side for who in found.participants}
    assert sides == {
        "Anton Veresk": "Karsovia",
        "Yuri Osmanov": "Karsovia",
        "Kirill Belsky": "Karsovia",
        "Marcus Thorne": "Halden",
        "Julian Reed": "Halden",
    }
    asked = {who.doubt for who in found.participants} - {""}
    hands.press(*[Key.Key_Y] * len(asked))
    settled = hands.session.dossier.events[found.id]
    assert {who.doubt for who in settled.participants} == {""}
    assert [who.side for who in settled.participants] == [who.side for who in found.participants]
    hands.press(Key.Key_A)

    for _ in range(10):
        hands.press(Key.Key_A, Key.Key_X, Key.Key_1)
    assert (desk.tally.accepted, desk.tally.rejected) == (12, 10)
    assert median(cost for cost, _ in hands.costs) < LIMIT_MS, hands.slow()
    hands.press(Key.Key_Backspace)
    assert desk.tally.rejected == 9


def test_minutes_11_to_15_reports_of_one_meeting_are_linked_and_cut_again(hands: Hands, qtbot: QtBot) -> None:
    before = hands.session.dossier
    place, grid = _compare(hands, qtbot)
    same = [m for m in Lookout.of(hands.session).matters if m.kind is MatterKind.SAME]
    ours = next(m for m in same if meeting(before, 2).id in m.members)
    while place.matter != ours:
        hands.press(Key.Key_Down, modifier=ALT)
    reposted = {e.id for e in before.events.values() if e.passages and e.passages[0].source_id == source(before, 11).id}
    assert not reposted & set(ours.members)  # the same people, a year apart
    hands.press(Key.Key_L)
    assert len(seen_events(hands.session.dossier)) == len(before.events) - len(ours.members) + 1
    assert hands.session.dossier.events == before.events
    qtbot.waitUntil(lambda: _linked(hands) is not None, timeout=SLOW_MS)
    while place.matter != _linked(hands):
        hands.press(Key.Key_Down, modifier=ALT)
    said = words_of(hands, "compareSupport")
    assert f"{len(ours.members)} reports" in said
    assert f"{len(ours.members) - 1} independent" in said  # the reprint counts with its original
    hands.tab_to("compareGrid")
    hands.press(Key.Key_V)
    (link,) = hands.session.dossier.links.values()
    assert len(link.preferred) == 1
    hands.press(Key.Key_Z, Key.Key_Z, modifier=CTRL)
    assert hands.session.dossier.links == before.links
    assert hands.session.dossier.events == before.events
    assert grid.rowCount() > 3


def _compare(hands: Hands, qtbot: QtBot) -> tuple[ComparePlace, Grid]:
    hands.press(Key.Key_3, modifier=CTRL)
    lookout = Lookout.of(hands.session)
    qtbot.waitUntil(lambda: len(lookout.matters) > 3, timeout=SLOW_MS)
    place = hands.window.findChild(ComparePlace)
    return place, place.findChild(Grid)


def _linked(hands: Hands) -> object:
    return next((m for m in Lookout.of(hands.session).matters if m.kind is MatterKind.LINKED), None)


def test_minutes_16_to_20_a_speaker_after_his_words_and_a_conflict_reported_from_both_sides(
    hands: Hands, qtbot: QtBot
) -> None:
    dossier = hands.session.dossier
    said = dranov(dossier, 1)
    speaker = dossier.actors[said.speaker_id or ""]
    assert speaker.name == "Viktor Dranov"
    assert not speaker.roles  # this report gives him no office
    assert "[points]" in said.content.exact
    place, _ = _compare(hands, qtbot)
    for number, (key, verdict) in enumerate(((Key.Key_B, Verdict.REPORT_BOTH), (Key.Key_C, Verdict.NEEDS_CHECK))):
        qtbot.waitUntil(lambda: _differences(hands) != [], timeout=SLOW_MS)
        left = len(_differences(hands))
        while place.matter not in _differences(hands):
            hands.press(Key.Key_Down, modifier=ALT)
        hands.press(key)
        assert [c.verdict for c in hands.session.dossier.conflicts.values()].count(verdict) == 1
        assert len(hands.session.dossier.conflicts) == number + 1
        qtbot.waitUntil(lambda left=left: len(_differences(hands)) == left - 1, timeout=SLOW_MS)  # type: ignore[misc]
    assert [gap.kind for gap in gaps_of_the_whole(hands.session.dossier)].count(GapKind.TO_CHECK) == 1


def _differences(hands: Hands) -> list[object]:
    return [m for m in Lookout.of(hands.session).matters if m.kind is MatterKind.DIFFERENCE]


def test_minutes_21_to_23_a_figure_is_flagged_and_put_aside_with_a_reason(hands: Hands) -> None:
    found = next(c for c in hands.session.dossier.claims.values() if "two-thirds" in c.passage.exact)
    assert any("4 million" in doubt for doubt in found.doubts)
    hands.press(Key.Key_1, modifier=CTRL)
    desk = Desk.of(hands.session)
    while desk.current != ("claims", found.id):
        hands.press(Key.Key_J)
    hands.press(Key.Key_X, Key.Key_5)
    review = hands.session.dossier.claims[found.id].review
    assert (review.state, review.reason) == (State.REJECTED, list(Reason)[4])
    assert hands.session.dossier.claims[found.id].passage == found.passage


def test_minute_24_an_office_is_a_question_and_corrects_nothing(hands: Hands, qtbot: QtBot) -> None:
    before = hands.session.dossier
    _compare(hands, qtbot)
    offices = [m for m in Lookout.of(hands.session).matters if m.kind is MatterKind.OFFICE]
    belsky = next(m for m in offices if "Belsky" in m.title)
    assert belsky.why.endswith("?")
    assert hands.session.dossier is before


def test_minute_26_claims_that_name_nobody_are_rejected_together_but_only_those_on_screen(hands: Hands) -> None:
    hands.press(Key.Key_1, modifier=CTRL)
    desk, dossier = Desk.of(hands.session), hands.session.dossier
    opinion = next(c for c in dossier.claims.values() if "many analysts" in c.passage.exact and c.doubts)
    while desk.current != ("claims", opinion.id):
        hands.press(Key.Key_J)
    queue = hands.window.findChild(QueueList)
    on_screen = queue.seen_alike()
    assert len(on_screen) > 1
    hands.press(Key.Key_X, modifier=SHIFT)
    hands.press(Key.Key_6)
    states = {id_: claim.review.state for id_, claim in hands.session.dossier.claims.items()}
    assert {id_ for id_, state in states.items() if state is State.REJECTED} == {id_ for _, id_ in on_screen}
    assert states[opinion.id] is State.REJECTED
    hands.press(Key.Key_Z, modifier=CTRL)
    assert hands.session.dossier.claims == dossier.claims


def test_minutes_28_to_37_zone_other_script_table_and_correction(hands: Hands, qtbot: QtBot) -> None:
    dossier = hands.session.dossier
    clocks = [e.when.clock for e in dossier.events.values() if e.when and _from(dossier, e, 4)]
    assert any(clock and clock.startswith("19:40") for clock in clocks)
    reaction = [s for s in dossier.statements.values() if s.passage.source_id == source(dossier, 7).id]
    assert any("Долина Сарн" in s.content.exact for s in reaction)
    table = [e for e in dossier.events.values() if _from(dossier, e, 8)]
    assert len(table) >= 14
    assert {e.review.state for e in table} == {State.PROPOSED}
    place, _ = _compare(hands, qtbot)
    while place.matter is None or place.matter.kind is not MatterKind.CORRECTION:
        hands.press(Key.Key_Down, modifier=ALT)
    hands.press(Key.Key_R)
    assert source(hands.session.dossier, 9).corrects == (source(dossier, 2).id,)
    assert hands.session.dossier.texts == dossier.texts  # the old words are kept


def _from(dossier: Dossier, event: Event, number: int) -> bool:
    return bool(event.passages) and event.passages[0].source_id == source(dossier, number).id


def test_minutes_38_to_40_every_event_stands_in_a_lane_or_in_the_tray(hands: Hands) -> None:
    hands.press(Key.Key_2, modifier=CTRL)
    canvas = hands.window.findChild(TimelineView)
    hands.press(Key.Key_Home)
    lanes = {str(id_) for _, columns in canvas.chart.lanes for id_ in columns.ids}
    tray = {pill.id for pill in canvas.chart.undated}
    assert not lanes & tray
    assert lanes | tray == {event.id for event in seen_events(hands.session.dossier)}
    assert {lane.title for lane, _ in canvas.chart.lanes} >= {"Karsovia", "Halden"}


def test_minutes_41_and_42_a_card_of_the_tray_gets_a_date_with_a_reason(hands: Hands) -> None:
    found = meeting(hands.session.dossier, 1)
    assert found.when is None
    hands.press(Key.Key_2, modifier=CTRL)
    hands.seek("Reed at the White Palace", ("events", found.id))
    hands.press(Key.Key_D, modifier=SHIFT)
    hands.press(Key.Key_D)
    hands.write("before 15 October 2025")
    hands.press(Key.Key_Tab)
    hands.write("the wire report of that day tells it")
    hands.press(Key.Key_Return)
    event = hands.session.dossier.events[found.id]
    assert event.when is not None
    assert event.when.edtf == "[..2025-10-14]"
    assert event.when_by_hand
    assert event.when.why == "the wire report of that day tells it"


def test_minutes_43_to_45_positions_show_who_said_nothing(hands: Hands, qtbot: QtBot) -> None:
    hands.press(Key.Key_4, modifier=CTRL)
    hands.press(Key.Key_I)
    place = hands.window.body.panel(POSITIONS.key)
    assert place is not None
    said = [label.text() for label in place.findChildren(QLabel)]
    assert any("No statement" in words for words in said)
    assert any("Halden" in words for words in said)
