"""Whole dates of languages without tables of ours."""

from __future__ import annotations

import pytest

from briefing.extraction.timexes.elsewhere import dates
from briefing.extraction.timexes.find import timexes
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from briefing.model.tree import Known


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Mötet hölls den 3 december 2025 i Stockholm.", "sv", "3 december 2025"),
        ("Görüşme 3 Aralık 2025 tarihinde yapıldı.", "tr", "3 Aralık 2025"),
        ("Η συνάντηση έγινε στις 3 Δεκεμβρίου 2025.", "el", "3 Δεκεμβρίου 2025"),
        ("会谈于2025年12月3日举行。", "zh", "2025年12月3日"),
        ("회담은 2025년 12월 3일에 열렸다.", "ko", "2025년 12월 3일"),
    ],
)
def test_a_whole_date_of_another_language_is_read(text: str, language: str, words: str) -> None:
    found = [(each.span.of(text), each.tree) for each in dates(text, 0, len(text), language)]
    assert found == [(words, Known("2025-12-03"))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De 12 ministrarna 2025 var eniga.", "sv"),
        ("Sida 3 av 2025 sidor.", "sv"),
        ("3 Aralık 2025", "xx"),
    ],
)
def test_what_is_no_date_and_what_no_data_knows_give_nothing(text: str, language: str) -> None:
    assert list(dates(text, 0, len(text), language)) == []


def test_a_source_in_such_a_language_is_read_in_order_and_once() -> None:
    words = "Görüşme 3 Aralık 2025 tarihinde yapıldı. Bir sonraki tur 14 Ocak 2026 günü yapılacak."
    block = Block(Span(0, len(words)), BlockKind.PARAGRAPH)
    text = SourceText(words, (block,), "plain/1", "text/plain", language="tr")
    source = Source("a" * 12, "rapor.txt", "rapor.txt", "a" * 64, "text/plain", language="tr")
    found = timexes(source, text, ())
    assert [(one.passage.exact, one.when.edtf if one.when else None) for one in found] == [
        ("3 Aralık 2025", "2025-12-03"),
        ("14 Ocak 2026", "2026-01-14"),
    ]
