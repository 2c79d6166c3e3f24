"""OpenDocument texts, sheets and slides."""

from __future__ import annotations

import pytest

from briefing.model.day import Day
from briefing.model.refusal import Refusal
from briefing.model.source import SourceText
from briefing.readers import UnreadableError, read_bytes
from briefing.readers.opendocument import names
from tests.readers.packages import cells, package, shown

PREFIXES = {
    "office": names.OFFICE,
    "text": names.TEXT,
    "table": names.TABLE,
    "style": names.STYLE,
    "draw": names.DRAW,
    "presentation": names.PRESENTATION,
    "meta": names.META,
    "dc": names.DC,
}
XMLNS = " ".join(f'xmlns:{prefix}="{name.strip()}"' for prefix, name in PREFIXES.items())


def content(body: str, kind: str = "text", **parts: str) -> SourceText:
    given = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"<office:document {XMLNS}><office:body><office:{kind}>{body}</office:{kind}></office:body>"
        "</office:document>",
    }
    return read_bytes("a.od", package(given | {name: text.format(xmlns=XMLNS) for name, text in parts.items()}))


def p(words: str) -> str:
    return f"<text:p>{words}</text:p>"


def test_paragraphs_headings_and_lists_are_told_apart():
    found = content(
        "<text:h>A part</text:h>"
        + p("Two  <text:span>spans</text:span><text:s text:c='3'/>here.")
        + f"<text:list><text:list-item>{p('One')}</text:list-item></text:list>"
        + p("a<text:tab/>b<text:line-break/>c")
    )
    assert shown(found)[1:] == [("paragraph", "Two  spans   here."), ("list item", "One"), ("paragraph", "a\tb\nc")]
    assert (found.reader, found.title) == ("odt/1", "A part")


def test_a_style_inherits_what_its_parent_is():
    styles = (
        "<x {xmlns}><style:style style:name='Own' style:parent-style-name='Title'/>"
        "<style:page><style:header><text:p>Wire</text:p></style:header></style:page></x>"
    )
    found = content("<text:p text:style-name='Own'>Name</text:p>" + p("Words."), **{"styles.xml": styles})
    assert shown(found) == [("title", "Name"), ("paragraph", "Words."), ("furniture", "Wire")]


def test_notes_follow_the_text():
    note = f"<text:note-citation>1</text:note-citation><text:note-body>{p('A draft.')}</text:note-body>"
    assert shown(content(p(f"Agreed<text:note>{note}</text:note> today."))) == [
        ("paragraph", "Agreed today."),
        ("paragraph", "A draft."),
    ]


def test_comments_and_struck_out_words_are_kept_aside_with_their_authors():
    facts = "<dc:creator>Reed</dc:creator><dc:date>2025-10-03T09:00:00</dc:date>"
    info = f"<office:change-info>{facts}</office:change-info>"
    deleted = f"<text:changed-region><text:deletion>{info}{p('refused')}</text:deletion></text:changed-region>"
    inserted = f"<text:changed-region><text:insertion>{info}</text:insertion></text:changed-region>"
    found = content(
        f"<text:tracked-changes>{deleted}{inserted}</text:tracked-changes>"
        + p(f"They agreed.<office:annotation>{facts}{p('Is that so?')}</office:annotation>")
    )
    assert shown(found) == [
        ("paragraph", "They agreed."),
        ("furniture", "[Deleted, Reed, 2025-10-03] refused"),
        ("furniture", "[Comment, Reed, 2025-10-03] Is that so?"),
    ]


def cell(words: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{p(words) if words else ''}</table:table-cell>"


def row(*given: str, times: int = 1) -> str:
    return f"<table:table-row table:number-rows-repeated='{times}'>{''.join(given)}</table:table-row>"


def test_sheets_have_names_days_are_iso_and_empty_cells_cost_nothing():
    far = cell("", "table:number-columns-repeated='16384'")
    found = content(
        "<table:table table:name='Incidents'>"
        + row(cell("Date"), cell("Event"))
        + row(far, times=1_000_000)
        + row(cell("14/10/25", "office:date-value='2025-10-14'"), cell("Talks", "table:number-columns-repeated='2'"))
        + "</table:table><table:table table:name='Two'>"
        + row(cell("x"))
        + "</table:table>",
        "spreadsheet",
    )
    assert cells(found) == {
        (0, 0, 0): "Date",
        (0, 0, 1): "Event",
        (0, 1_000_001, 0): "2025-10-14",
        (0, 1_000_001, 1): "Talks",
        (0, 1_000_001, 2): "Talks",
        (1, 0, 0): "x",
    }
    assert [words for kind, words in shown(found) if kind == "heading"] == ["Incidents", "Two"]


def test_a_cell_repeated_without_measure_is_refused():
    wide = cell("x", "table:number-columns-repeated='900000000'")
    table = f"<table:table>{row(wide, times=900)}</table:table>"
    with pytest.raises(UnreadableError) as refused:
        content(table, "spreadsheet")
    assert refused.value.kind is Refusal.TOO_LARGE


def test_a_table_in_a_text_has_no_heading_and_one_in_a_cell_is_its_words():
    inner = f"<table:table>{row(cell('in'), cell('side'))}</table:table>"
    held = f"<table:table-row><table:table-cell>{p('out')}{inner}</table:table-cell></table:table-row>"
    outer = f"<table:table table:name='T1'>{held}</table:table>"
    found = content(p("Before.") + outer)
    assert shown(found) == [("paragraph", "Before."), ("cell", "out\nin\nside")]


def test_slides_are_pages():
    page = "<draw:page><draw:frame><draw:text-box>{}</draw:text-box></draw:frame></draw:page>"
    found = content(page.format(p("One")) + page.format(p("Two") + "<draw:image/>"), "presentation")
    assert [(b.page, b.span.of(found.text)) for b in found.blocks] == [(1, "One"), (2, "Two")]
    assert (found.reader, found.pages, found.lost) == ("odp/1", 2, ("1 picture was not read",))


def test_the_files_facts_are_read():
    meta = (
        "<x {xmlns}><dc:title>Note</dc:title><meta:initial-creator>Reed</meta:initial-creator><dc:language>de-AT"
        "</dc:language><meta:creation-date>2025-10-14T09:00:00</meta:creation-date></x>"
    )
    found = content(p("One line that is long, so that nobody takes it for a title."), **{"meta.xml": meta})
    assert (found.title, found.author, found.language) == ("Note", "Reed", "de")
    assert [clue.day for clue in found.clues] == [Day(2025, 10, 14)]


def test_a_locked_file_is_refused_as_encrypted():
    with pytest.raises(UnreadableError) as refused:
        content(p("x"), **{"META-INF/manifest.xml": "<m><encryption-data/></m>"})
    assert refused.value.kind is Refusal.ENCRYPTED


def test_a_file_without_words_is_refused():
    with pytest.raises(UnreadableError) as refused:
        content("<draw:image/>")
    assert refused.value.kind is Refusal.EMPTY
