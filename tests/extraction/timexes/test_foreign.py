"""Dates of other languages."""

from __future__ import annotations

import pytest

from briefing.extraction.timexes.find import timexes
from briefing.extraction.timexes.foreign import dates
from briefing.extraction.timexes.foreign_words import LANGUAGES, words_of
from briefing.model.day import Day
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
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


def dated(text: str, language: str) -> list[tuple[str, str]]:
    """The words and EDTF of what is found in a text of 18 June 2025."""
    source = Source("s", "s", "s", "s", "text/plain", created=Day(2025, 6, 18))
    found = timexes(source, SourceText(text, (), "plain", "text/plain", language=language), ())
    return [(timex.passage.exact, timex.when.edtf if timex.when else "") for timex in found]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Die Gespräche dauerten vom 3. bis 5. Mai 2024.", "3. bis 5. Mai 2024"),
        ("fr", "Les pourparlers ont duré du 3 au 5 mai 2024.", "3 au 5 mai 2024"),
        ("es", "Duró del 3 al 5 de mayo de 2024.", "3 al 5 de mayo de 2024"),
        ("it", "Durò dal 3 al 5 maggio 2024.", "3 al 5 maggio 2024"),
        ("pt", "Durou de 3 a 5 de maio de 2024.", "3 a 5 de maio de 2024"),
        ("nl", "Het duurde van 3 tot 5 mei 2024.", "3 tot 5 mei 2024"),
        ("pl", "Trwało od 3 do 5 maja 2024 roku.", "3 do 5 maja 2024 roku"),
        ("ru", "Переговоры шли с 3 по 5 мая 2024 года.", "3 по 5 мая 2024 года"),
        ("uk", "Переговори тривали з 3 по 5 травня 2024 року.", "3 по 5 травня 2024 року"),
        ("ar", "استمرت المحادثات من 3 إلى 5 مايو 2024.", "3 إلى 5 مايو 2024"),
    ],
)
def test_days_of_one_month_make_a_stretch(language: str, text: str, words: str) -> None:
    assert dated(text, language) == [(words, "2024-05-03/2024-05-05")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Zwischen März und Mai 2023 fielen Schüsse."),
        ("fr", "Entre mars et mai 2023, des tirs."),
        ("es", "Entre marzo y mayo de 2023 hubo tiros."),
        ("it", "Tra marzo e maggio 2023 si sparò."),
        ("pt", "Entre março e maio de 2023 atirou-se."),
        ("nl", "Tussen maart en mei 2023 werd geschoten."),
        ("pl", "Między marcem a majem 2023 roku strzelano."),
        ("ru", "Между мартом и маем 2023 года стреляли."),
        ("uk", "Між березнем і травнем 2023 року стріляли."),
        ("ar", "بين مارس ومايو 2023"),
    ],
)
def test_two_months_share_the_year_of_the_second(language: str, text: str) -> None:
    assert [edtf for _, edtf in dated(text, language)] == ["2023-03/2023-05"] * 2


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("de", "Seit Anfang März 2024 ruhen die Waffen.", "2024-03-01~/.."),
        ("fr", "Depuis début mars 2024, les armes se taisent.", "2024-03-01~/.."),
        ("es", "Desde principios de marzo de 2024 callan.", "2024-03-01~/.."),
        ("it", "Da inizio marzo 2024 tacciono.", "2024-03-01~/.."),
        ("pt", "Desde o início de março de 2024 calam.", "2024-03-01~/.."),
        ("nl", "Sinds begin maart 2024 zwijgen zij.", "2024-03-01~/.."),
        ("pl", "Od początku marca 2024 milczą.", "2024-03-01~/.."),
        ("ru", "С начала марта 2024 года молчат.", "2024-03-01~/.."),
        ("uk", "З початку березня 2024 року мовчать.", "2024-03-01~/.."),
        ("ar", "منذ أوائل مارس 2024 صمتوا.", "2024-03-01~/.."),
        ("de", "Vor dem 3. Juni war er hier.", "[..2025-06-02]"),
        ("fr", "Après le 3 juin il était là.", "[2025-06-04..]"),
        ("es", "Hasta el 3 de junio estaba.", "../2025-06-03"),
        ("ru", "После 3 июня он уехал.", "[2025-06-04..]"),
        ("pl", "Przed 3 czerwca był tu.", "[..2025-06-02]"),
        ("de", "Im Herbst 2023 kam er.", "2023-23"),
        ("fr", "Il y viendra cet été, il a été élu.", "2025-22"),
        ("nl", "In de zomer van 2023 kwam hij.", "2023-22"),
        ("uk", "Влітку 2023 року він прийшов.", "2023-22"),
        ("ar", "قبل أسبوعين غادر.", "2025-06-02/2025-06-08"),
        ("ru", "В 2023 году он пришёл.", "2023"),
    ],
)
def test_parts_seasons_and_open_sides_are_read(language: str, text: str, edtf: str) -> None:
    assert [found for _, found in dated(text, language)] == [edtf]


@pytest.mark.parametrize(
    ("language", "past", "future"),
    [
        ("de", "Im Mai wurde gewählt.", "Im Mai wird gewählt."),
        ("fr", "Le vote a été tenu en mai.", "Le vote sera tenu en mai."),
        ("es", "La reunión fue en mayo.", "La reunión será en mayo."),
        ("it", "La riunione fu tenuta a maggio.", "La riunione sarà tenuta a maggio."),
        ("pt", "A reunião foi em maio.", "A reunião será em maio."),
        ("nl", "Het overleg was in mei.", "Het overleg zal in mei zijn."),
        ("pl", "Spotkanie było w maju.", "Spotkanie będzie w maju."),
        ("ru", "Встреча была в мае.", "Встреча будет в мае."),
        ("uk", "Зустріч була у травні.", "Зустріч буде у травні."),
        ("ar", "كان اللقاء في مايو.", "سوف يعقد اللقاء في مايو."),
    ],
)
def test_a_month_is_sought_the_way_its_clause_looks(language: str, past: str, future: str) -> None:
    seeks = [tree.seek for text in (past, future) for _, tree in found(text, language) if isinstance(tree, Occurrence)]
    assert seeks == [Seek.LATEST, Seek.SOONEST]


def test_each_block_is_read_in_its_own_language() -> None:
    parts = (
        "The envoys were received in the capital on 2 December 2025, and it was the last of the visits that week.",
        "Die Gesandten wurden am 3. Dezember 2025 in der Hauptstadt empfangen, und es war nicht der letzte Besuch.",
        "Les envoyés ont été reçus le 4 décembre 2025 dans la capitale, et ce n'est pas la dernière des visites.",
    )
    blocks = [Block(Span(i * 200, i * 200 + len(part)), BlockKind.PARAGRAPH) for i, part in enumerate(parts)]
    text = "".join(part.ljust(200) for part in parts)
    source = Source("s", "s", "s", "s", "text/plain", created=Day(2025, 12, 10))
    whole = SourceText(text, tuple(blocks), "plain", "text/plain", language="en")
    read = [(t.passage.exact, t.value) for t in timexes(source, whole, ()) if t.value.startswith("2025-12-0")]
    assert read == [
        ("2 December 2025", "2025-12-02"),
        ("3. Dezember 2025", "2025-12-03"),
        ("4 décembre 2025", "2025-12-04"),
    ]
