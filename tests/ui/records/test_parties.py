"""Who takes part is typed as lines and read back, and what the forms offer is in order."""

from __future__ import annotations

import pytest

from briefing.edits.remarks import Attach, PutComment
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Part, Participation
from briefing.model.remark import Attachment, Comment
from tests.small_case import dossier_with, report
from ui.records import books, choices, parties

EVENT = report().findings.events[0]


@pytest.fixture
def dossier() -> Dossier:
    return dossier_with("report.txt", "other.txt")


def test_what_is_told_is_read_back_with_side_and_doubt(dossier: Dossier) -> None:
    words = parties.told(dossier, EVENT)
    assert words == "Anna Berg (acting)"
    assert parties.read(dossier, words, EVENT.participants, "") == (EVENT.participants, ())


def test_a_name_of_the_same_source_goes_before_one_of_another_and_an_unknown_one_is_made(dossier: Dossier) -> None:
    home = report("other.txt").source.id
    found, made = parties.read(dossier, "Anna Berg\n\nIvo Kern (host)", (), home)
    assert found[0].actor_id.startswith(home)
    assert found[1] == Participation("hand:a1", Part.HOST)
    assert [edit.label for edit in made] == ["Add “Ivo Kern”"]
    with pytest.raises(ValueError, match="“guest” is no part"):
        parties.read(dossier, "Ivo Kern (guest)", (), "")


def test_choices_begin_with_nothing_and_tell_each_name_once(dossier: Dossier) -> None:
    home = report("other.txt").source.id
    assert choices.of_words(["b", "a", "b", ""]) == (("", ""), ("a", "a"), ("b", "b"))
    assert [words for _, words in choices.of_actors(dossier, home)].count("Anna Berg") == 1
    assert dict((words, key) for key, words in choices.of_actors(dossier, home))["Anna Berg"].startswith(home)
    assert [key for key, _ in choices.CREDIBILITY] == list("0123456")
    assert [key for key, _ in choices.RELIABILITY] == ["", *"ABCDEF"]


def test_what_lies_beside_an_event_is_listed_comments_first_and_of_no_other_event(dossier: Dossier) -> None:
    other: Event = report().findings.events[1]
    for edit in (
        Attach(Attachment("hand:f1", EVENT.id, "map.png", "image/png", "00", bytes(2_500_000), "the hall")),
        PutComment(Comment("hand:k1", EVENT.id, "Ask them", "anna", "2025-12-04T10:00:00+00:00")),
        PutComment(Comment("hand:k2", other.id, "Not this one")),
    ):
        dossier = edit.apply(dossier)
    entries = books.beside(EVENT.id, EVENT.title).entries(dossier)
    assert [entry.row.words for entry in entries] == ["Ask them, anna · 4 Dec 2025", "map.png, the hall, 2.5 MB"]
    assert [entry.key for entry in entries] == ["comments hand:k1", "attachments hand:f1"]
