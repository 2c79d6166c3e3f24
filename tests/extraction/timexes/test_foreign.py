"""Dates of other languages."""

from __future__ import annotations

import pytest

from briefing.extraction.timexes.foreign import dates, language_of
from briefing.model.tree import Created, Known, Tree


def here(_start: int) -> Tree:
    return Created()


def found(text: str, language: str) -> list[tuple[str, Tree]]:
    return [(each.span.of(text), each.tree) for each in dates(text, 0, len(text), language, here)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The talks of the two sides ended in the night and that was it.", "en"),
        ("Die Gespräche der beiden Seiten wurden in der Nacht beendet und nicht fortgesetzt.", "de"),
        ("Les deux parties se sont vues dans la nuit et les ministres ne sont pas venus.", "fr"),
        ("Las dos partes se vieron por la noche y los ministros no llegaron.", "es"),
        ("Сторони зустрілися вночі, і міністри не приїхали на переговори.", "uk"),
        ("Стороны встретились ночью, и министры не приехали на переговоры.", "ru"),
        ("12345", "en"),
    ],
)
def test_a_language_is_known_by_its_frequent_words(text: str, language: str) -> None:
    assert language_of(text, "") == language


def test_the_stated_language_comes_first() -> None:
    assert language_of("12345", "de-AT") == "de"


@pytest.mark.parametrize(
    ("text", "language", "words", "edtf"),
    [
        ("am Mittwoch, dem 3. Dezember 2025, in Genf", "de", "Mittwoch, dem 3. Dezember 2025", "2025-12-03"),
        ("im Mai 2024", "de", "Mai 2024", "2024-05"),
        ("le 1er mai 2024 à Genève", "fr", "1er mai 2024", "2024-05-01"),
        ("el 3 de diciembre de 2025", "es", "3 de diciembre de 2025", "2025-12-03"),
        ("у вівторок, 3 грудня 2025 року", "uk", "вівторок, 3 грудня 2025 року", "2025-12-03"),
        ("3 декабря 2025 г. в Москве", "ru", "3 декабря 2025 г.", "2025-12-03"),
    ],
)
def test_a_whole_date_is_read(text: str, language: str, words: str, edtf: str) -> None:
    assert found(text, language) == [(words, Known(edtf))]


def test_a_day_that_no_month_has_is_no_date() -> None:
    assert found("am 31. Februar 2025", "de") == []


def test_words_that_only_begin_like_months_are_none() -> None:
    assert found("Maier und Märzhof kamen", "de") == []
