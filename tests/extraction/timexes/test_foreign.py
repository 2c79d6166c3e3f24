"""Dates of other languages."""

from __future__ import annotations

import pytest

from briefing.extraction.timexes.foreign import dates
from briefing.extraction.timexes.foreign_words import LANGUAGES, words_of
from briefing.model.tree import Created, Known, Length, Occurrence, Seek, Shift, Tree, Unit


def here(_start: int) -> Tree:
    return Created()


def found(text: str, language: str) -> list[tuple[str, Tree]]:
    return [(each.span.of(text), each.tree) for each in dates(text, 0, len(text), language, here)]


@pytest.mark.parametrize(
    ("text", "language", "words", "edtf"),
    [
        ("am Mittwoch, dem 3. Dezember 2025, in Genf", "de", "Mittwoch, dem 3. Dezember 2025", "2025-12-03"),
        ("im Mai 2024", "de", "Mai 2024", "2024-05"),
        ("le 1er mai 2024 à Genève", "fr", "1er mai 2024", "2024-05-01"),
        ("el 3 de diciembre de 2025", "es", "3 de diciembre de 2025", "2025-12-03"),
        ("у вівторок, 3 грудня 2025 року", "uk", "вівторок, 3 грудня 2025 року", "2025-12-03"),
        ("3 декабря 2025 г. в Москве", "ru", "3 декабря 2025 г.", "2025-12-03"),
        ("mercoledì 3 dicembre 2025 a Roma", "it", "mercoledì 3 dicembre 2025", "2025-12-03"),
        ("a 3 de dezembro de 2025, em Lisboa", "pt", "3 de dezembro de 2025", "2025-12-03"),
        ("op woensdag 3 december 2025 in Den Haag", "nl", "woensdag 3 december 2025", "2025-12-03"),
        ("w środę 3 grudnia 2025 roku w Warszawie", "pl", "środę 3 grudnia 2025 roku", "2025-12-03"),
        ("في 3 ديسمبر 2025 في جنيف", "ar", "3 ديسمبر 2025", "2025-12-03"),
        ("am 03.12.2025 in Genf", "de", "03.12.2025", "2025-12-03"),
        ("у 2022 році", "uk", "2022 році", "2022"),
        ("im Jahr 2022", "de", "Jahr 2022", "2022"),
    ],
)
def test_a_whole_date_is_read(text: str, language: str, words: str, edtf: str) -> None:
    assert found(text, language) == [(words, Known(edtf))]


def test_a_day_that_no_month_has_is_no_date() -> None:
    assert found("am 31. Februar 2025", "de") == []


def test_words_that_only_begin_like_months_are_none() -> None:
    assert found("Maier und Märzhof kamen", "de") == []


@pytest.mark.parametrize(
    ("text", "language", "words", "tree"),
    [
        ("vor drei Jahren", "de", "vor drei Jahren", Shift(Created(), "-P3Y")),
        ("il y a deux semaines", "fr", "il y a deux semaines", Shift(Created(), "-P2W")),
        ("hace cuatro años", "es", "hace cuatro años", Shift(Created(), "-P4Y")),
        ("quattro anni fa", "it", "quattro anni fa", Shift(Created(), "-P4Y")),
        ("há quatro anos", "pt", "há quatro anos", Shift(Created(), "-P4Y")),
        ("vier jaar geleden", "nl", "vier jaar geleden", Shift(Created(), "-P4Y")),
        ("cztery lata temu", "pl", "cztery lata temu", Shift(Created(), "-P4Y")),
        ("три года назад", "ru", "три года назад", Shift(Created(), "-P3Y")),
        ("три роки тому", "uk", "три роки тому", Shift(Created(), "-P3Y")),
        ("قبل 3 سنوات", "ar", "قبل 3 سنوات", Shift(Created(), "-P3Y")),
        ("in zwei Tagen", "de", "in zwei Tagen", Shift(Created(), "P2D")),
        ("durante cinco horas", "es", "cinco horas", Length("PT5H")),
        ("п’ять годин", "uk", "п’ять годин", Length("PT5H")),
        ("pendant plusieurs semaines", "fr", "plusieurs semaines", Length("PXW")),
        ("la semaine dernière", "fr", "la semaine dernière", Unit(Created(), "week", -1)),
        ("минулого року", "uk", "минулого року", Unit(Created(), "year", -1)),
        ("в следующем году", "ru", "в следующем году", Unit(Created(), "year", 1)),
        ("ieri sera", "it", "ieri", Shift(Created(), "-P1D")),
        ("am Donnerstag kamen sie", "de", "Donnerstag", Occurrence(Created(), "XXXX-WXX-4", Seek.LATEST)),
        ("am Donnerstag wird es regnen", "de", "Donnerstag", Occurrence(Created(), "XXXX-WXX-4", Seek.SOONEST)),
        ("يوم الخميس", "ar", "الخميس", Occurrence(Created(), "XXXX-WXX-4", Seek.LATEST)),
    ],
)
def test_distances_lengths_and_relative_words_are_read(text: str, language: str, words: str, tree: Tree) -> None:
    assert found(text, language) == [(words, tree)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_twelve_months_seven_weekdays_and_its_neighbours_of_today(language: str) -> None:
    tables = words_of(language)
    assert set(tables.months.values()) == set(range(1, 13))
    assert set(tables.weekdays.values()) == set(range(1, 8))
    assert {-1, 0} <= set(tables.deictics.values())
    assert {"D", "W", "M", "Y", "TH", "TM"} <= set(tables.units.values())
    assert set(tables.numbers.values()) >= set(range(1, 11))
    assert {value[0] for value in tables.relative.values()} == {"W", "M", "Y"}
