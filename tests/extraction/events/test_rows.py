from __future__ import annotations

from briefing.extraction.pipeline import extract
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span


def table(*rows: tuple[str, ...]) -> SourceText:
    text, blocks = "", []
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            blocks.append(
                Block(Span(len(text), len(text) + len(words)), BlockKind.CELL, table=0, row=number, column=column)
            )
            text += words + "\n"
    return SourceText(text, tuple(blocks), "test/1", "text/plain")


def test_a_table_row_with_a_date_is_an_event_each():
    text = table(("Date", "What"), ("3 May 2024", "Pier 4 closed for repair"), ("Cost", "Nobody knows"))
    (one,) = extract(Source("S", "t", "", "", "text/plain"), text).events
    assert one.title == "Pier 4 closed for repair"
    assert one.when is not None
    assert one.when.edtf == "2024-05-03"
    assert one.passages[0].exact == "3 May 2024\nPier 4 closed for repair"


def test_a_line_of_a_log_that_opens_with_the_clock_is_an_event_though_it_stands_in_the_present():
    words = "Log of 3 May 2024\n\n08:20 Error rate passes the limit.\n09:10 We roll back the release."
    blocks = (Block(Span(0, 17), BlockKind.PARAGRAPH), Block(Span(19, len(words)), BlockKind.PARAGRAPH))
    found = extract(Source("S", "t", "", "", "text/plain"), SourceText(words, blocks, "test/1", "text/plain")).events
    assert [one.title for one in found] == ["Error rate passes the limit", "We roll back the release"]
