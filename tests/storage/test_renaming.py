"""What two copies called alike is told apart; what a damaged case lost is stood in for; nothing is half done."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from briefing.edits.events import AddEvent, event_of
from briefing.edits.judgements import PutJudgement
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.judgement import Judgement
from briefing.model.source import Source, SourceText
from briefing.storage.case import Case
from briefing.storage.opening import database, taken
from briefing.storage.refusal import CaseError
from briefing.storage.renaming import Renaming, renaming
from briefing.storage.rooting import rooted
from briefing.storage.rows import KINDS, record_of, words_of
from briefing.storage.salvage import salvaged
from briefing.storage.transaction import transaction, worded
from tests.small_case import dossier_with, report


def bodies(dossier: Dossier) -> dict[tuple[str, str], str]:
    tables = (table for table in KINDS if table != "outline")
    return {(table, id_): words_of(one) for table in tables for id_, one in getattr(dossier, table).items()}


def by_hand(words: str) -> str:
    return words_of(event_of(Dossier(), words))


def test_only_what_was_made_by_hand_gets_another_name() -> None:
    mine = {("events", "hand:1"): by_hand("Anna's"), **bodies(dossier_with("one.txt"))}
    theirs = {("events", "hand:1"): by_hand("Ben's"), **bodies(dossier_with("one.txt"))}
    named = renaming(mine, theirs, mine.keys() | theirs.keys())
    assert named.names == {("events", "hand:1"): "hand:2"}
    assert named.numbers == {}
    assert renaming(mine, mine, mine.keys()) == Renaming()


def test_what_speaks_of_a_renamed_record_speaks_of_it_still() -> None:
    named = Renaming({("events", "hand:1"): "hand:7", ("anchors", "1"): "2"})
    judged = words_of(Judgement("j1", 'Of “hand:1” and "hand:1".', basis=("hand:1",)))
    table, id_, body = named.row(("judgements", "j1", judged))
    assert (table, id_) == ("judgements", "j1")
    found = record_of(table, body or "")
    assert isinstance(found, Judgement)
    assert found.basis == ("hand:7",)
    assert found.text == 'Of “hand:1” and "hand:1".'
    assert named.row(("anchors", "1", '{"id":"1","about":[["events","1"]]}'))[1:] == (
        "2",
        '{"id":"2","about":[["events","1"]]}',
    )
    assert named.row(("events", "hand:1", None)) == ("events", "hand:7", None)


def test_sources_of_both_are_numbered_on() -> None:
    mine, theirs = bodies(dossier_with("one.txt")), bodies(dossier_with("two.txt"))
    named = renaming(mine, theirs, mine.keys() | theirs.keys())
    (number,) = named.numbers.values()
    assert number == 2


def test_a_finding_without_its_source_gets_an_empty_one_and_keeps_its_words() -> None:
    found = bodies(dossier_with("one.txt"))
    kept = {key: body for key, body in found.items() if key[0] == "events"}
    made = rooted(kept)
    records = {key: record_of(key[0], body) for key, body in made.records.items()}
    (source,) = [one for one in records.values() if isinstance(one, Source)]
    (text,) = [one for one in records.values() if isinstance(one, SourceText)]
    assert source.title == "Lost source"
    assert text.lost
    events = [one for one in records.values() if isinstance(one, Event)]
    assert all(passage.is_lost and passage.exact for event in events for passage in event.passages)
    assert len(made.notes) == 2 + len(events)


def test_sound_records_are_left_as_they_are() -> None:
    found = bodies(dossier_with("one.txt"))
    made = rooted(found)
    assert (made.records, made.notes) == (found, [])


def test_all_of_a_sound_case_is_reached(tmp_path: Path) -> None:
    case = Case.open(tmp_path / "a.dateline")
    case.apply(report())
    case.apply(AddEvent(event_of(case.dossier, "By hand")))
    case.apply(PutJudgement(Judgement("j1", "It will hold.")))
    wanted = bodies(case.dossier)
    case.close()
    found = salvaged(tmp_path / "a.dateline")
    assert found.torn == set()
    assert found.records == wanted
    assert list(found.log) == [1, 2, 3]


def test_a_transaction_that_raises_leaves_nothing_and_says_why(tmp_path: Path) -> None:
    db = apsw.Connection(str(tmp_path / "a.db"))
    db.execute("CREATE TABLE t(a UNIQUE)")
    twice = "INSERT INTO t VALUES(1); INSERT INTO t VALUES(1)"
    with pytest.raises(CaseError, match="cannot be used"), worded(tmp_path / "a.db"), transaction(db):
        db.execute(twice)
    assert db.execute("SELECT count(*) FROM t").get == 0
    with pytest.raises(CaseError, match="damaged"), worded(tmp_path / "a.db"):
        raise RecursionError
    db.close()


def test_who_has_a_case_is_said_and_a_case_that_is_held_is_only_read(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    Case.open(path).close()
    lock, reason, holder = taken(path, "anna")
    assert lock is not None
    assert (reason, holder) == ("", "")
    other, reason, holder = taken(path, "ben")
    assert other is None
    assert holder.startswith("anna on ")
    assert holder in reason
    db, barred = database(path, locked=False, phrase="")
    assert db.readonly("main")
    assert barred == "The file is write-protected."
    db.close()
    lock.release()
