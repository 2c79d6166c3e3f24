"""Word files: what is read of a package, and what is not."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefing.model.day import Day
from briefing.model.refusal import Refusal
from briefing.model.source import Basis, BlockKind
from briefing.readers import UnreadableError, read, read_bytes

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
STYLES = (
    f'<w:styles {W}><w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Own"><w:name w:val="Kapitel"/><w:basedOn w:val="H"/></w:style>'
    '<w:style w:styleId="L"><w:name w:val="List Bullet"/></w:style></w:styles>'
)


def docx(body: str, **parts: str):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>")
        package.writestr("word/styles.xml", STYLES)
        for name, text in parts.items():
            package.writestr(f"word/{name}.xml", text)
    return read_bytes("a.docx", made.getvalue())


def p(words: str, style: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'


def shown(found) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(found.text)) for block in found.blocks]


def test_insertions_are_read_deletions_are_not_and_both_are_kept_aside_with_their_authors():
    body = (
        '<w:p><w:r><w:t>They </w:t></w:r><w:del w:author="Reed" w:date="2025-10-03T09:00:00Z"><w:r>'
        "<w:delText>refused</w:delText></w:r></w:del>"
        '<w:ins w:author="Belsky"><w:r><w:t>agr</w:t></w:r><w:r><w:t>eed</w:t></w:r></w:ins>'
        "<w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t> to meet.</w:t></w:r></w:moveTo></w:p>"
    )
    assert shown(docx(body)) == [
        ("paragraph", "They agreed to meet."),
        ("furniture", "[Deleted, Reed, 2025-10-03] refused"),
        ("furniture", "[Inserted, Belsky] agreed"),
    ]


def test_a_text_box_is_read_once_although_it_is_stored_twice():
    box = "<w:txbxContent>" + p("In the box.") + "</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert shown(docx(f"<w:p><w:r>{both}<w:t>Around it.</w:t></w:r></w:p>")) == [
        ("paragraph", "In the box."),
        ("paragraph", "Around it."),
    ]


def test_content_controls_are_read_however_deep():
    assert shown(docx("<w:sdt><w:sdtContent>" * 100 + p("Inside.") + "</w:sdtContent></w:sdt>" * 100)) == [
        ("paragraph", "Inside.")
    ]


def test_styles_tell_title_headings_and_lists_also_by_inheritance():
    assert shown(docx(p("The title", "T") + p("A part", "H") + p("Ein Teil", "Own") + p("One", "L") + p("Text."))) == [
        ("title", "The title"),
        ("heading", "A part"),
        ("heading", "Ein Teil"),
        ("list item", "One"),
        ("paragraph", "Text."),
    ]


def test_cells_know_table_row_and_column_also_beside_a_wide_one():
    def cell(words, span=1):
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{p(words)}</w:tc>'

    table = f"<w:tbl><w:tr>{cell('wide', 2)}{cell('c')}</w:tr><w:tr>{cell('')}{cell('x')}{cell('y')}</w:tr></w:tbl>"
    found = docx(table + p("Between.") + table)
    places = [(b.span.of(found.text), b.table, b.row, b.column) for b in found.blocks if b.kind is BlockKind.CELL]
    one = [("wide", 0, 0), ("c", 0, 2), ("x", 1, 1), ("y", 1, 2)]
    assert places == [(words, table, row, column) for table in (0, 1) for words, row, column in one]


def test_notes_follow_the_body_and_page_headers_are_furniture():
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{p("----")}</w:footnote>'
        f'<w:footnote w:id="1">{p("See the annex.")}</w:footnote></w:footnotes>'
    )
    found = docx(p("Text."), footnotes=notes, header1=f"<w:hdr {W}>{p('Draft')}</w:hdr>")
    assert shown(found) == [("paragraph", "Text."), ("paragraph", "See the annex."), ("furniture", "Draft")]


def test_signs_stand_for_what_they_show():
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        '<w:sym w:char="2014"/><w:sym w:char="F0B7"/></w:r></w:p>'
    )
    assert docx(body).text == "a\tb\nc\N{NON-BREAKING HYPHEN}d—"


def test_the_days_of_the_file_are_clues_of_low_rank(seeds):
    found = read(seeds / "06-press-call.docx")
    assert {clue.basis for clue in found.clues} == {Basis.FILE_DATA}
    assert found.clues[0].day == Day(2025, 10, 15)
    assert max(clue.confidence for clue in found.clues) < 0.5
    assert found.author == "Press Service"


def test_comments_are_kept_aside_with_their_authors():
    comment = f'<w:comment w:author="Reed" w:date="2025-10-03T09:00:00Z">{p("Is that so?")}</w:comment>'
    found = docx(p("Text."), comments=f"<w:comments {W}>{comment}</w:comments>")
    assert shown(found) == [("paragraph", "Text."), ("furniture", "[Comment, Reed, 2025-10-03] Is that so?")]
    assert found.lost == ()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<w:p>", Refusal.CORRUPT),
        ("", Refusal.EMPTY),
        ("<w:sdt>" * 3000 + "</w:sdt>" * 3000, Refusal.TOO_LARGE),
    ],
)
def test_what_cannot_be_read_is_refused(body, kind):
    with pytest.raises(UnreadableError) as refused:
        docx(body)
    assert refused.value.kind is kind


def test_a_file_that_unfolds_without_end_is_refused():
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(f"<w:document {W}><w:body>".encode())
        for _ in range(260):
            part.write(b" " * (1 << 20))
    with pytest.raises(UnreadableError) as refused:
        read_bytes("bomb.docx", made.getvalue())
    assert refused.value.kind is Refusal.TOO_LARGE


def test_entities_are_refused():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        bomb = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
        package.writestr("word/document.xml", f"{bomb}<w:document {W}><w:body>{p('&b;')}</w:body></w:document>")
    with pytest.raises(UnreadableError) as refused:
        read_bytes("a.docx", made.getvalue())
    assert refused.value.kind is Refusal.CORRUPT
