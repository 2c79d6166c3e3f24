from __future__ import annotations

from briefing.extraction.actors.labels import is_locative, role_before_name
from briefing.extraction.actors.names import names
from briefing.extraction.actors.sides import with_sides
from briefing.extraction.actors.unnamed import voiced
from briefing.extraction.pipeline import extract
from briefing.language.analysis import analyse
from briefing.model.actor import ActorKind
from briefing.model.source import Source


def test_names_are_read_left_to_right_without_their_titles(prose):
    (sentence,) = analyse(prose("President Ana Ruiz met Mr Tom Bell of the Harbour Board.")).sentences
    found = [(one.words, one.kind) for one in names(sentence, 0)]
    assert found == [
        ("Ana Ruiz", ActorKind.PERSON),
        ("Tom Bell", ActorKind.PERSON),
        ("Harbour Board", ActorKind.ORGANISATION),
    ]


def test_a_preposition_of_place_makes_a_name_a_place_and_an_office_a_person(prose):
    (sentence,) = analyse(prose("Minister Qzen went to northern Vrtal.")).sentences
    assert is_locative(sentence, 5)
    assert not is_locative(sentence, 1)
    assert role_before_name(sentence.tokens, 1)


def test_labels_of_a_transcript_are_no_group(prose):
    text = prose("A talk with Ana Ruiz.", "Q: What now?\nA: We wait.")
    found = extract(Source("S", "note.txt", "", "", "text/plain"), text)
    assert voiced("S", text.text, found.statements) == ()


def test_who_has_a_side_keeps_it(prose):
    text = prose("Norwegian envoy Ola Dahl, representing Kenya, spoke.")
    found = extract(Source("S", "note.txt", "", "", "text/plain"), text).actors
    assert with_sides(analyse(text), found, frozenset()) == found
    assert next(one.side for one in found if one.name == "Ola Dahl") == "Norway"


def test_whoever_is_called_by_a_seat_is_a_person_unless_the_name_follows(prose):
    (sentence,) = analyse(prose("In the end the Duke of Marchester refused.")).sentences
    assert [(one.words, one.kind) for one in names(sentence, 0)] == [("Duke of Marchester", ActorKind.PERSON)]
    (sentence,) = analyse(prose("In the end the Bishop of Ely, Tom Bell, refused.")).sentences
    assert ("Bishop of Ely", ActorKind.PERSON) not in [(one.words, one.kind) for one in names(sentence, 0)]


def test_after_mr_or_ms_stands_a_name_whatever_else_it_means(prose):
    (sentence,) = analyse(prose("Later Ms. Green and Mr Stone left.")).sentences
    found = [one.words for one in names(sentence, 0) if one.kind is ActorKind.PERSON]
    assert found == ["Green", "Stone"]
