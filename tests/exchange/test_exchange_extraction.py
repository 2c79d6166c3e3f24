"""The JSON of `extract --json` has every promised field, and every offset gives back its words."""

from __future__ import annotations

import json
from dataclasses import replace

import msgspec

from briefing.exchange.extraction import document, refused
from briefing.exchange.operators import line
from briefing.model.day import Day
from briefing.model.statement import Speech
from briefing.model.tree import Created, Known, Length, Mod, Range, Said, Same, Seek, Shift, Unit
from briefing.model.tree import Occurrence as Weekday
from tests.small_case import WORDS, report

PROMISED = {
    *("id", "path", "title", "language", "media_type", "reader", "status", "reason", "published", "published_basis"),
    *("published_candidates", "published_window", "text", "blocks", "times", "actors", "quotes", "events", "claims"),
    *("positions", "parent", "reported", "analyzer", "cautions", "doubtful"),
}


def as_json(created: Day | None = None) -> dict:
    edit = report("one.txt", created)
    return json.loads(msgspec.json.encode(document(edit.source, edit.text, edit.findings)))


def test_every_promised_field_is_there() -> None:
    found = as_json()
    assert set(found) == PROMISED
    assert set(found["times"][0]) >= {
        *("start", "end", "text", "type", "value", "mod", "edtf", "earliest", "latest", "anchor", "tree", "why"),
        "confidence",
    }
    assert set(found["actors"][0]) >= {"id", "name", "kind", "aliases", "roles", "mentions", "confidence"}
    assert set(found["quotes"][0]) >= {
        *("start", "end", "text", "speaker", "speaker_words", "kind", "cue", "said", "confidence"),
    }
    assert set(found["events"][0]) >= {
        *("id", "start", "end", "date", "time", "title", "class", "modality", "length", "participants", "place"),
        *("in_quote", "confidence"),
    }
    assert set(found["claims"][0]) >= {
        *("start", "end", "voice", "speaker", "value_min", "value_max", "unit", "of", "hedge", "doubts"),
    }


def test_every_offset_gives_back_its_words() -> None:
    found = as_json()
    assert found["text"] == WORDS
    for kind in ("times", "quotes"):
        for item in found[kind]:
            assert WORDS[item["start"] : item["end"]] == item["text"]
    [mention] = found["actors"][0]["mentions"]
    assert WORDS[mention["start"] : mention["end"]] == "Anna Berg"
    cue = found["quotes"][0]["cue"]
    assert WORDS[cue[0] : cue[1]] == "said"


def test_quotations_and_reported_speech_are_lists_of_their_own() -> None:
    edit = report("one.txt")
    [quoted] = edit.findings.statements
    both = replace(edit.findings, statements=(quoted, replace(quoted, kind=Speech.INDIRECT)))
    found = document(edit.source, edit.text, both)
    assert [said.kind for said in found.quotes] == ["direct"]
    assert [said.kind for said in found.reported] == ["indirect"]


def test_records_name_each_other_by_short_ids_and_events_their_time_by_place() -> None:
    found = as_json()
    assert found["quotes"][0]["speaker"] == found["actors"][0]["id"] == "a1"
    assert [event["time"] for event in found["events"]] == [0, 1]
    assert found["events"][0]["participants"] == [
        {"actor": "a1", "role": "acting", "side": "Norland", "doubt": "is she one of them?"}
    ]
    assert found["events"][0]["class"] == "consult"


def test_what_is_not_known_is_null() -> None:
    found = as_json()
    assert (found["published"], found["published_basis"], found["parent"]) == (None, None, None)
    assert (found["events"][0]["date"], found["times"][0]["edtf"], found["quotes"][0]["said"]) == (None, None, None)
    assert (found["claims"][0]["value_min"], found["claims"][0]["value_max"]) == (500, None)
    assert found["published_candidates"] == [
        {"date": "2025-12-03", "basis": "file name", "where": "file name", "confidence": 0.4}
    ]


def test_a_given_day_of_publication_is_said_to_be_given() -> None:
    found = as_json(Day(2025, 12, 4))
    assert (found["published"], found["published_basis"]) == ("2025-12-04", "given")


def test_what_could_not_be_read_makes_a_document_partial() -> None:
    edit = report("one.txt")
    found = document(edit.source, replace(edit.text, lost=("page 7 has no text layer",)), edit.findings)
    assert (found.status, found.reason) == ("partial", "page 7 has no text layer")


def test_a_refused_file_has_all_fields_and_its_reason() -> None:
    found = json.loads(msgspec.json.encode(refused("ab12", "in/a.pdf", "It is locked.", "Ask for the pass phrase.")))
    assert set(found) == PROMISED
    assert (found["id"], refused("", "in/a.pdf", "It is not there.").id) == ("ab12", None)
    assert (found["status"], found["reason"]) == ("refused", "It is locked. Ask for the pass phrase.")


def test_operator_trees_are_one_line() -> None:
    assert line(Shift(Created(), "-P4Y", Mod.LESS_THAN)) == "Shift(created, -P4Y, LESS_THAN)"
    assert line(Shift(Said("abc:s12"), "-P1D")) == "Shift(said(s12), -P1D)"
    assert line(Range(None, Same("abc:t3"))) == "Range(none, same(t3))"
    assert line(Unit(Created(), "week", -1)) == "Unit(created, week, -1)"
    assert line(Weekday(Created(), "XXXX-WXX-2", Seek.LAST)) == "Occurrence(created, XXXX-WXX-2, last)"
    assert line(Length("PT5H")) == "Length(PT5H)"
    assert line(Known("2025-12-02")) == "2025-12-02"
