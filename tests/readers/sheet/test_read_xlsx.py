"""Excel workbooks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.refusal import Refusal
from briefing.model.source import SourceText
from briefing.readers import UnreadableError, read_bytes
from briefing.readers.sheet.book import Book
from briefing.readers.sheet.cells import Cells
from briefing.readers.sheet.formats import Form, of_code
from briefing.readers.sheet.formats import shown as shown_number
from tests.readers.packages import cells, package, shown

S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(*targets: tuple[str, str]) -> str:
    rows = (f'<Relationship Id="r{n}" Type="{TYPE}/{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(targets, 1))
    return f'<Relationships xmlns="http://x">{"".join(rows)}</Relationships>'


def workbook(*sheets: str, book: str = "", **parts: str) -> SourceText:
    names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(sheets) + 1))
    given = {
        "xl/workbook.xml": f"<workbook {S} {R}>{book}<sheets>{names}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(
            *(("worksheet", f"worksheets/s{n + 1}.xml") for n in range(len(sheets)))
        ),
        **{f"xl/worksheets/s{n}.xml": f"<worksheet {S}>{rows}</worksheet>" for n, rows in enumerate(sheets, 1)},
    }
    return read_bytes("a.xlsx", package(given | {name.replace("__", "/"): text for name, text in parts.items()}))


def test_cells_stand_in_their_sheet_row_and_column():
    found = workbook(
        '<row r="2"><c r="B2" t="inlineStr"><is><t>Talks</t></is></c><c r="D2"><v>12</v></c></row>',
        "<row><c><v>1.50</v></c><c t='b'><v>1</v></c><c><v></v></c><c t='str'><v>sum</v></c></row>",
    )
    assert cells(found) == {(0, 1, 1): "Talks", (0, 1, 3): "12", (1, 0, 0): "1.5", (1, 0, 1): "TRUE", (1, 0, 3): "sum"}
    assert [words for kind, words in shown(found) if kind == "heading"] == ["S1", "S2"]


def test_shared_strings_are_read_without_the_readings_of_asian_words():
    strings = f"<sst {S}><si><t>Talks</t></si><si><r><t>in </t></r><r><t>Geneva</t></r><rPh><t>x</t></rPh></si></sst>"
    sheet = '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>7</v></c></row>'
    assert cells(workbook(sheet, **{"xl/sharedStrings.xml": strings})) == {(0, 0, 0): "in Geneva", (0, 0, 1): "Talks"}


STYLES = f"""<styleSheet {S}><numFmts><numFmt numFmtId="164" formatCode="DD.MM.YYYY"/></numFmts>
<cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/>
<xf numFmtId="22"/></cellXfs></styleSheet>"""


def test_numbers_are_what_their_format_says():
    sheet = (
        '<row><c s="1"><v>45944</v></c><c s="2"><v>0.25</v></c><c s="3"><v>45944.5625</v></c><c><v>45944</v></c></row>'
    )
    found = workbook(sheet, **{"xl/styles.xml": STYLES})
    assert list(cells(found).values()) == ["2025-10-14", "25%", "2025-10-14 13:30", "45944"]


def test_a_workbook_may_count_from_1904():
    found = workbook(
        '<row><c s="1"><v>44482</v></c></row>', book='<workbookPr date1904="1"/>', **{"xl/styles.xml": STYLES}
    )
    assert list(cells(found).values()) == ["2025-10-14"]


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("General", Form.PLAIN),
        ("#,##0.00", Form.PLAIN),
        ('0 "days"', Form.PLAIN),
        ("0.0%", Form.SHARE),
        ("[$-407]d. mmmm yyyy;@", Form.DAY),
        ("mmm\\-yy", Form.MONTH),
        ("yyyy", Form.YEAR),
        ("hh:mm:ss", Form.CLOCK),
        ("[h]:mm", Form.HOURS),
        ("yyyy\\-mm\\-dd hh:mm", Form.MOMENT),
    ],
)
def test_a_format_code_tells_what_a_number_is(code, form):
    assert of_code(code) is form


def test_days_before_march_1900_are_counted_as_excel_counts_them():
    assert [shown_number(n, Form.DAY, False) for n in ("1", "59", "61")] == ["1900-01-01", "1900-02-28", "1900-03-01"]


@given(st.text(max_size=20), st.sampled_from(Form), st.booleans())
def test_every_value_is_shown_as_something(value, form, starts_1904):
    assert isinstance(shown_number(value, form, starts_1904), str)


@given(st.floats(0, 2_900_000), st.sampled_from(Form))
def test_every_number_is_shown(number, form):
    assert shown_number(str(number), form, False)


def test_comments_are_kept_aside_with_their_authors():
    found = workbook(
        "<row><c><v>1</v></c></row>",
        **{
            "xl/worksheets/_rels/s1.xml.rels": relations(("comments", "../comments1.xml")),
            "xl/comments1.xml": f"<comments {S}><authors><author>Reed</author></authors><commentList>"
            '<comment ref="A1" authorId="0"><text><t>Is that so?</t></text></comment></commentList></comments>',
        },
    )
    assert shown(found)[-1] == ("furniture", "[Comment, Reed] Is that so?")


def test_a_sheet_with_one_cell_at_its_far_corner_costs_nothing():
    assert cells(workbook('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>')) == {(0, 1048575, 16383): "7"}


def test_empty_sheets_and_a_book_without_sheets_are_refused():
    for sheets, kind in (((), Refusal.CORRUPT), (("",), Refusal.EMPTY)):
        with pytest.raises(UnreadableError) as refused:
            workbook(*sheets)
        assert refused.value.kind is kind


def test_names_of_sheets_come_in_the_order_of_their_tabs():
    book = Book()
    book.start("x sheet", {"name": "One", "http://x id": "r1"})
    assert book.sheets == [("One", "r1")]
    assert Cells([], {}, False, None).found == []  # type: ignore[arg-type]
