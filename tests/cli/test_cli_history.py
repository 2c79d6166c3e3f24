"""Commands on the past of a case: what they print, what they leave, and their exit codes."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import typer

from briefing.cli import main
from briefing.cli.points import seq_of
from briefing.edits.events import AddEvent, EditEvent, event_of
from briefing.storage.case import Case
from tests.small_case import report

EVENT = report().findings.events[0].id


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "talks.dateline"
    made = Case.open(path, who="anna")
    made.apply(report())
    made.apply(EditEvent(EVENT, title="The talks"))
    made.close()
    return path


def dossier_title(path: Path, phrase: str = "") -> str:
    case = Case.open(path, phrase=phrase)
    title = case.dossier.events[EVENT].title
    case.close()
    return title


def test_the_history_says_who_did_what(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", str(case)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert "anna  Add report.txt" in first
    assert "Edit “The talks”" in second


def test_the_history_is_asked_by_record_person_and_day(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", str(case), "--of", "S1:e1", "--by", "ann", "--json"]) == 0
    steps = json.loads(capsys.readouterr().out)["steps"]
    assert [step["seq"] for step in steps] == [1, 2]
    assert main(["history", str(case), "--of", "S1"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert main(["history", str(case), "--on", "1999-01-01"]) == 0
    assert capsys.readouterr().out == ""


def test_a_point_is_named_compared_and_gone_back_to(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["snapshot", str(case), "as read", "--at", "1"]) == 0
    assert main(["snapshot", str(case)]) == 0
    assert capsys.readouterr().out.endswith("as read\n")
    assert main(["compare", str(case), "as read"]) == 0
    assert "title The envoys of Norland and Sudland met in Geneva → The talks" in capsys.readouterr().out
    assert main(["restore", str(case), "--to", "as read"]) == 0
    assert dossier_title(case).startswith("The envoys")
    assert main(["compare", str(case), "as read"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["snapshot", str(case), "as read", "--drop"]) == 0
    assert main(["restore", str(case), "--to", "as read"]) == 2


def test_a_backup_opens_as_a_case_of_its_own_even_if_the_case_is_gone(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", str(case), "--now"]) == 0
    assert "after edit 2" in capsys.readouterr().out
    case.unlink()
    again = case.with_name("again.dateline")
    assert main(["restore", str(case), "--backup", "1", "-o", str(again)]) == 0
    assert dossier_title(again) == "The talks"
    assert main(["restore", str(case), "--backup", "1", "-o", str(again)]) == 2
    assert main(["restore", str(case), "--backup", "9", "-o", str(case)]) == 2


def test_two_copies_are_merged_and_clashes_are_decided_by_number(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = case.with_name("ben.dateline")
    one = Case.open(case, who="anna")
    one.copy_to(other)
    two = Case.open(other, who="ben")
    one.apply(EditEvent(EVENT, title="Talks of Anna"))
    two.apply(EditEvent(EVENT, title="Talks of Ben", place="Bern"))
    two.apply(AddEvent(event_of(two.dossier, "Ben's own")))
    one.close()
    two.close()
    outputs = [case.with_name(name) for name in ("c.dateline", "d.dateline")]
    assert main(["merge", str(case), str(other), "-o", str(outputs[0])]) == 0
    printed = capsys.readouterr().out
    assert "first Talks of Anna  |  second Talks of Ben" in printed
    assert dossier_title(outputs[0]) == "Talks of Anna"
    assert main(["merge", str(case), str(other), "-o", str(outputs[1]), "--second", "1", "--json"]) == 0
    assert [clash["taken"] for clash in json.loads(capsys.readouterr().out)["clashes"]] == ["second"]
    assert dossier_title(outputs[1]) == "Talks of Ben"
    merged = Case.open(outputs[1])
    assert [entry.who for entry in merged.log()][2:5] == ["anna", "ben", "ben"]
    assert {event.place for event in merged.dossier.events.values() if event.id == EVENT} == {"Bern"}
    merged.close()
    assert main(["merge", str(case), str(other), "-o", str(outputs[1])]) == 2
    assert main(["merge", str(case), str(other), "-o", str(case.with_name("e.dateline")), "--second", "7"]) == 2
    assert main(["merge", str(case), str(case), "-o", str(case.with_name("e.dateline"))]) == 2


def test_a_damaged_case_is_repaired_into_a_new_one(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = case.read_bytes()
    case.write_bytes(b"\0" * 4096 + content[4096:])
    damaged = case.read_bytes()
    new = case.with_name("new.dateline")
    assert main(["repair", str(case), "-o", str(new)]) == 0
    assert "9 records, 2 edits; talks.dateline is untouched" in capsys.readouterr().out
    assert case.read_bytes() == damaged
    assert dossier_title(new) == "The talks"
    assert main(["check", str(new)]) == 0


def test_a_point_is_known_by_its_number_or_its_name_and_by_nothing_else(case: Path) -> None:
    opened = Case.open(case)
    opened.name_point("as read", 1)
    assert [seq_of(opened, point) for point in ("0", "2", "as read")] == [0, 2, 1]
    for wrong in ("3", "-1", "read", ""):
        with pytest.raises(typer.BadParameter):
            seq_of(opened, wrong)
    opened.close()


def test_nothing_is_made_of_a_file_that_holds_nothing(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case.write_bytes(b"\0" * 9000)
    assert main(["repair", str(case), "-o", str(case.with_name("new.dateline"))]) == 2
    assert "Nothing can be read of it." in capsys.readouterr().err
    assert not case.with_name("new.dateline").exists()


def test_a_sealed_case_asks_for_its_pass_phrase(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed = case.with_name("sealed.dateline")

    def answer(words: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(words))

    answer("short\n")
    assert main(["seal", str(case), "-o", str(sealed)]) == 2
    answer("four words are better\n")
    assert main(["seal", str(case), "-o", str(sealed)]) == 0
    assert "Still in the clear beside it: talks.dateline" in capsys.readouterr().err
    assert b"Geneva" not in sealed.read_bytes()
    answer("another\n")
    assert main(["check", str(sealed)]) == 2
    answer("four words are better\n")
    assert main(["check", str(sealed)]) == 0
    answer("four words are better\n")
    assert main(["seal", str(sealed), "-o", str(case.with_name("clear.dateline")), "--off"]) == 0
    assert dossier_title(case.with_name("clear.dateline")) == "The talks"


@pytest.mark.parametrize("command", [["snapshot", "{case}", "now"], ["restore", "{case}", "--to", "1"]])
def test_a_case_that_another_program_has_is_not_changed_and_its_holder_named(
    case: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    holder = Case.open(case, who="anna")
    assert main([word.replace("{case}", str(case)) for word in command]) == 2
    assert "open in another program: anna" in capsys.readouterr().err
    assert len(holder.log()) == 2
    holder.close()
