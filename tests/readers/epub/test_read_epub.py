"""Electronic books."""

from __future__ import annotations

import pytest

from briefing.model.day import Day
from briefing.model.refusal import Refusal
from briefing.model.source import SourceText
from briefing.readers import UnreadableError, read_bytes
from tests.readers.packages import cells, package, shown

ROOT = '<container><rootfiles><rootfile full-path="OEBPS/b.opf"/></rootfiles></container>'
META = (
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Sarn</dc:title><dc:creator>Anna Reed'
    "</dc:creator><dc:language>en-GB</dc:language><dc:date>2024-05-02</dc:date></metadata>"
)


def book(*chapters: str, meta: str = META, **parts: str) -> SourceText:
    items = "".join(
        f'<item id="c{n}" href="c%20{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in reversed(range(len(chapters))))
    given = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": ROOT,
        "OEBPS/b.opf": f"<package>{meta}<manifest>{items}</manifest><spine>{spine}</spine></package>",
        **{f"OEBPS/c {n}.xhtml": f"<html><body>{words}</body></html>" for n, words in enumerate(chapters) if words},
    }
    return read_bytes("a.epub", package(given | parts))


def test_chapters_come_in_the_order_of_the_spine_and_covers_are_passed_over():
    found = book("<p>Last.</p>", "<img/>", "<h1>The Sarn</h1><p>First.</p>")
    assert shown(found) == [("title", "The Sarn"), ("paragraph", "First."), ("paragraph", "Last.")]
    assert found.text == "The Sarn\n\nFirst.\n\nLast."
    assert found.lost == ()


def test_the_book_says_who_wrote_it_and_when():
    found = book("<p>Words.</p>")
    assert (found.title, found.author, found.language) == ("The Sarn", "Anna Reed", "en")
    assert [clue.day for clue in found.clues] == [Day(2024, 5, 2)]


def test_tables_of_two_chapters_are_two():
    table = "<table><tr><td>a</td></tr></table>"
    assert sorted(cells(book(table, table))) == [(0, 0, 0), (1, 0, 0)]


def test_a_chapter_that_is_missing_is_said_to_be_lost():
    assert book("<p>Words.</p>", "").lost == ("the part “c 1.xhtml” could not be read",)


def test_a_locked_book_and_one_without_an_outline_are_refused():
    with pytest.raises(UnreadableError) as refused:
        book("<img/>", **{"META-INF/encryption.xml": "<e><EncryptedData/></e>"})
    assert refused.value.kind is Refusal.SEALED
    with pytest.raises(UnreadableError) as refused:
        book("<p>x</p>", **{"OEBPS/b.opf": "<package/>"})
    assert refused.value.kind is Refusal.CORRUPT
