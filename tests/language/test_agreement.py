from __future__ import annotations

from briefing.language.agreement import agreed
from briefing.language.analyzer import NameKind, NameSpan, ReadSentence, Word
from briefing.model.span import Span

PERSON, ORGANISATION, PLACE = NameKind


def read(text: str, *marked: tuple[str, NameKind, float], block: int = 0, at: int = 0) -> ReadSentence:
    """A sentence that stands at `at`, with the first occurrence of each marked name."""
    words, place = [], at
    for word in text.split():
        words.append(Word(Span(place, place + len(word))))
        place += len(word) + 1
    names = []
    for name, kind, odds in marked:
        start = at + text.index(name)
        names.append(NameSpan(Span(start, start + len(name)), kind, odds))
    return ReadSentence(Span(at, at + len(text)), block, tuple(words), tuple(names))


def joined(*parts: tuple[str, list[tuple[str, NameKind, float]]], doubted: tuple[int, ...] = ()):
    text, sentences = "", []
    for number, (words, marked) in enumerate(parts):
        sentences.append(read(words, *marked, block=number, at=len(text)))
        text += words + "\n"
    found = agreed(text, sentences, doubted)
    return [[(name.span.of(text), name.kind) for name in sentence.names] for sentence in found]


def test_a_name_has_the_kind_that_the_surer_readings_give_it():
    found = joined(
        ("Halden signed", [("Halden", ORGANISATION, 0.5)]),
        ("in Halden today", [("Halden", PLACE, 0.95)]),
    )
    assert found == [[("Halden", PLACE)], [("Halden", PLACE)]]


def test_a_surname_alone_is_the_person_whose_whole_name_was_read():
    found = joined(
        ("Ana Ruiz spoke", [("Ana Ruiz", PERSON, 0.9)]),
        ("later Ruiz left", []),
        ("with Ruiz there", [("Ruiz", PLACE, 0.5)]),
    )
    assert found[1:] == [[("Ruiz", PERSON)], [("Ruiz", PERSON)]]


def test_a_strong_name_is_found_again_where_it_was_overlooked_and_a_weak_one_is_not():
    found = joined(
        ("Karsovia and Tor fought", [("Karsovia", PLACE, 0.99), ("Tor", PLACE, 0.4)]),
        ("near Karsovia and Tor", []),
    )
    assert found[1] == [("Karsovia", PLACE)]


def test_what_only_a_headline_names_is_no_name():
    found = joined(
        ("Stalemate Holds as Ruiz Waits", [("Stalemate", PERSON, 0.9), ("Ruiz", PERSON, 0.6)]),
        ("Ana Ruiz waited", [("Ana Ruiz", PERSON, 0.9)]),
        doubted=(0,),
    )
    assert found[0] == [("Ruiz", PERSON)]


def test_small_letters_repeat_no_name():
    found = joined(("Will Ford left", [("Will Ford", PERSON, 0.99)]), ("they ford the river", []))
    assert found[1] == []


def test_nothing_read_stays_nothing():
    assert agreed("", ()) == ()
