"""Which language a text is written in."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.language.identify import block_language, identified, language
from briefing.model.source import SourceText

SENTENCES = [
    ("en", "The talks of the two sides ended in the night and that was it."),
    ("de", "Die Gespräche der beiden Seiten wurden in der Nacht beendet und nicht fortgesetzt."),
    ("fr", "Les deux parties se sont vues dans la nuit et les ministres ne sont pas venus."),
    ("es", "Las dos partes se vieron por la noche y los ministros no llegaron."),
    ("it", "Le due parti si sono incontrate ieri sera a Ginevra e i ministri non sono venuti."),
    ("pt", "As duas partes reuniram-se ontem em Lisboa e os ministros não vieram."),
    ("nl", "De twee partijen kwamen gisteren bijeen in Den Haag en de ministers kwamen niet."),
    ("pl", "Obie strony spotkały się wczoraj w Warszawie, a ministrowie nie przyjechali."),
    ("uk", "Сторони зустрілися вночі, і міністри не приїхали на переговори."),
    ("ru", "Стороны встретились ночью, и министры не приехали на переговоры."),
    ("ar", "التقى الوزيران يوم الخميس في جنيف لبحث وقف إطلاق النار في البلاد"),
    ("tr", "İki taraf dün gece Ankara'da bir araya geldi ve bakanlar toplantıya katılmadı."),
]


@pytest.mark.parametrize(("code", "text"), SENTENCES)
def test_a_sentence_tells_its_language(code: str, text: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize("text", ["", "12345", "S1", "Vladimir Putin, Steve Witkoff, Jared Kushner", "2 December 2025"])
def test_a_text_that_does_not_tell_has_no_language(text: str) -> None:
    assert language(text) == ""


def test_what_a_reader_was_told_stays() -> None:
    text = SourceText("The talks of the two sides ended in the night.", (), "plain/1", "text/plain", language="de-AT")
    assert identified(text) is text


def test_a_text_without_a_language_gets_its_own() -> None:
    text = SourceText("Die Gespräche der beiden Seiten sind in der Nacht beendet.", (), "plain/1", "text/plain")
    assert identified(text).language == "de"


def test_a_long_block_in_another_language_is_told_apart_and_a_short_one_is_not() -> None:
    german = "Der Sprecher sagte am Abend, dass die Gespräche der beiden Seiten in der Nacht fortgesetzt werden."
    assert block_language(german, "en") == "de"
    assert block_language("Der Sprecher sagte", "en") == "en"
    assert block_language("The two sides agreed to meet again in the spring of the year, the envoy said.", "en") == "en"
    assert block_language("Сторони зустрілися вночі, і міністри не приїхали на переговори.", "en") == "uk"


def test_the_text_sources_beside_the_program_are_english(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        assert language(path.read_text(encoding="utf-8")) == "en"
