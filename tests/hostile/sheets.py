"""Tables, OpenDocument files, slides and e-books."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Iterator

from briefing.model.refusal import Refusal
from tests.hostile.office import laughs, package, relations
from tests.hostile.packages import Member, zipped
from tests.hostile.specimen import WORDS, Canary, Expect, Specimen

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_REFERS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEXT, KEPT = Expect.TEXT, Expect.KEPT
Made = tuple[str, Expect | Refusal, Callable[[], str | bytes]]


def specimens(canary: Canary) -> Iterator[Specimen]:
    slow = {
        "odt_deep_spans.odt",
        "csv_huge_field.csv",
        "csv_1m_columns.csv",
        "csv_1m_rows.csv",
        "csv_open_quote.csv",
        "ods_endless.ods",
        "pptx_same_slide_10k.pptx",
    }
    for name, (what, expect, data) in {
        **_xlsx(canary),
        **_csv(canary),
        **_odf(canary),
        **_slides(),
        **_books(canary),
    }.items():
        yield Specimen(name, what, expect, data, slow=name in slow)


def xlsx(sheet: str, *beside: Member, doctype: str = "") -> bytes:
    sheets = '<sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets>'
    book = f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_REFERS}">{sheets}</workbook>'
    parts = package("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
    return zipped(
        [
            *parts,
            ("xl/workbook.xml", book),
            ("xl/_rels/workbook.xml.rels", relations(("worksheet", "worksheets/sheet1.xml", False))),
            ("xl/worksheets/sheet1.xml", f'{_HEAD}{doctype}<worksheet xmlns="{_MAIN}">{sheet}</worksheet>'),
            *beside,
        ]
    )


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def _xlsx(canary: Canary) -> dict[str, Made]:
    first = f'<row r="1">{cell("A1", WORDS)}</row>'
    return {
        "xlsx_far_cell.xlsx": (
            "two cells, 17 billion apart",
            KEPT,
            lambda: xlsx(
                f'<dimension ref="A1:XFD1048576"/><sheetData>{first}'
                f'<row r="1048576">{cell("XFD1048576", "far")}</row></sheetData>'
            ),
        ),
        "xlsx_merge_all.xlsx": (
            "one merge over the whole sheet",
            KEPT,
            lambda: xlsx(
                f'<sheetData>{first}</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
            ),
        ),
        "xlsx_formula.xlsx": (
            "a formula that would call home",
            KEPT,
            lambda: xlsx(
                f'<sheetData>{first}<row r="2"><c r="A2"><f>WEBSERVICE("{canary.url}")</f><v>1</v></c></row>'
                "</sheetData>"
            ),
        ),
        "xlsx_dde.xlsx": (
            "a formula that starts a program",
            TEXT,
            lambda: xlsx(
                f"<sheetData>{first}<row r='2'><c r='A2'><f>cmd|'/k calc.exe'!A0</f><v>0</v></c></row></sheetData>"
            ),
        ),
        "xlsx_laughs.xlsx": (
            "billion laughs",
            Refusal.CORRUPT,
            lambda: xlsx(f"<sheetData>{first}{cell('B1', '&j;')}</sheetData>", doctype=laughs("w")),
        ),
        "xlsx_shared_missing.xlsx": (
            "a text of number two billion",
            TEXT,
            lambda: xlsx(f'<sheetData>{first}<row r="2"><c r="A2" t="s"><v>2147483647</v></c></row></sheetData>'),
        ),
        "xlsx_place_absurd.xlsx": (
            "a cell at ZZZZZZ99999999",
            TEXT,
            lambda: xlsx(f"<sheetData>{first}<row>{cell('ZZZZZZ99999999', 'x')}</row></sheetData>"),
        ),
        "xlsx_date_absurd.xlsx": (
            "a day number of 1e308",
            TEXT,
            lambda: xlsx(f'<sheetData>{first}<row r="2"><c r="A2" s="1"><v>1e308</v></c></row></sheetData>'),
        ),
    }


def _csv(canary: Canary) -> dict[str, Made]:
    return {
        "csv_formulas.csv": (
            "formulas in place of words",
            KEPT,
            lambda: f'name,note\n=cmd|\'/C calc\'!A0,"=HYPERLINK(""{canary.url}"")"\n+1+1,@SUM(1)\n{WORDS},x\n',
        ),
        "csv_open_quote.csv": (
            "a quote that never closes",
            KEPT,
            lambda: f'a,b\n{WORDS},x\n"' + ("x," * 100 + "\n") * 5_000,
        ),
        "csv_huge_field.csv": ("a field of 24 MiB", Refusal.TOO_LARGE, lambda: f"{WORDS},{'x' * (24 << 20)}\n"),
        "csv_1m_columns.csv": ("a million columns", Refusal.TOO_LARGE, lambda: f"{WORDS}{',' * 1_000_000}\n"),
        "csv_1m_rows.csv": ("a million rows", Refusal.TOO_LARGE, lambda: f"a,b\n{WORDS},x\n" + "1,2\n" * 1_000_000),
        "csv_nul.csv": ("NULs between the fields", Refusal.UNSUPPORTED, lambda: f"a,b\n{WORDS},x\0y\n"),
    }


def odf(body: str, doctype: str = "", kind: str = "text", entry: str = "") -> bytes:
    media = f"application/vnd.oasis.opendocument.{kind}"
    manifest = (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media}"/>'
        f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{entry}'
        "</manifest:file-entry>"
        "</manifest:manifest>"
    )
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table", "script"))
    inner = f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    content = f"{_HEAD}{doctype}<office:document-content {spaces}>{inner}</office:document-content>"
    return zipped(
        [("mimetype", media), ("content.xml", content), ("META-INF/manifest.xml", manifest)], zipfile.ZIP_DEFLATED
    )


def _odf(canary: Canary) -> dict[str, Made]:
    def words(text: str) -> str:
        return f"<text:p>{text}</text:p>"

    endless = (
        '<table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        f'table:number-columns-repeated="16384">{words(WORDS)}</table:table-cell></table:table-row></table:table>'
    )
    locked = '<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x"/>'
    entity = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{canary.file}">]>'
    return {
        "odt_plain.odt": ("nothing wrong", TEXT, lambda: odf(words(WORDS))),
        "odt_laughs.odt": ("billion laughs", Refusal.CORRUPT, lambda: odf(words("&j;" + WORDS), laughs("d"))),
        "odt_xxe.odt": ("an entity that reads a file", Refusal.CORRUPT, lambda: odf(words("&x;" + WORDS), entity)),
        "odt_spaces_2g.odt": (
            "two billion spaces in one mark",
            TEXT,
            lambda: odf(words(WORDS + '<text:s text:c="2000000000"/>')),
        ),
        "odt_spaces_negative.odt": (
            "minus five spaces",
            TEXT,
            lambda: odf(words(WORDS + '<text:s text:c="-5"/><text:s text:c="x"/>')),
        ),
        "odt_deep_spans.odt": (
            "20,000 nested spans",
            Refusal.TOO_LARGE,
            lambda: odf(words("<text:span>" * 20_000 + WORDS + "</text:span>" * 20_000)),
        ),
        "ods_endless.ods": (
            "17 billion cells by repetition",
            Refusal.TOO_LARGE,
            lambda: odf(endless, kind="spreadsheet"),
        ),
        "odt_locked.odt": ("locked with a password", Refusal.ENCRYPTED, lambda: odf(words(WORDS), entry=locked)),
        "odt_script.odt": (
            "a macro to run at opening",
            KEPT,
            lambda: odf(words(WORDS) + f'<script:event-listener script:href="{canary.url}"/>'),
        ),
        "odt_no_content.odt": (
            "no content",
            Refusal.CORRUPT,
            lambda: zipped([("mimetype", "application/vnd.oasis.opendocument.text")], zipfile.ZIP_STORED),
        ),
    }


def _slides() -> dict[str, Made]:
    draw = "http://schemas.openxmlformats.org/drawingml/2006/main"
    show = "http://schemas.openxmlformats.org/presentationml/2006/main"

    def pptx(shapes: str, again: int = 1) -> bytes:
        spaces = f'xmlns:a="{draw}" xmlns:p="{show}" xmlns:r="{_REFERS}"'
        slides = '<p:sldId id="256" r:id="r1"/>' * again
        parts = package(
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
        )
        return zipped(
            [
                *parts,
                (
                    "ppt/presentation.xml",
                    f"{_HEAD}<p:presentation {spaces}><p:sldIdLst>{slides}</p:sldIdLst></p:presentation>",
                ),
                ("ppt/_rels/presentation.xml.rels", relations(("slide", "slides/slide1.xml", False))),
                (
                    "ppt/slides/slide1.xml",
                    f"{_HEAD}<p:sld {spaces}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>",
                ),
            ]
        )

    shape = f"<p:sp><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>{WORDS}</a:t></a:r></a:p></p:txBody></p:sp>"
    return {
        "pptx_plain.pptx": ("nothing wrong", TEXT, lambda: pptx(shape)),
        "pptx_groups_2000.pptx": (
            "shapes grouped 2,000 deep",
            Refusal.TOO_LARGE,
            lambda: pptx("<p:grpSp>" * 2_000 + shape + "</p:grpSp>" * 2_000),
        ),
        "pptx_same_slide_10k.pptx": ("one slide ten thousand times", KEPT, lambda: pptx(shape, 10_000)),
        "pptx_no_slides.pptx": ("no slide", Refusal.NO_TEXT, lambda: pptx("", 0)),
    }


def _books(canary: Canary) -> dict[str, Made]:
    container = (
        f'{_HEAD}<container version="1.0" xmlns="{_ODF}:container"><rootfiles>'
        '<rootfile full-path="c.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )

    def epub(spine: str, items: str, *chapters: Member) -> bytes:
        inner = f"<metadata/><manifest>{items}</manifest><spine>{spine}</spine>"
        opf = f'{_HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="2.0">{inner}</package>'
        return zipped(
            [("mimetype", "application/epub+zip"), ("META-INF/container.xml", container), ("c.opf", opf), *chapters]
        )

    item = '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
    away = '<item id="b" href="../../../../etc/passwd" media-type="application/xhtml+xml"/>'
    chapter = ("a.xhtml", f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{WORDS}</p></body></html>')
    calling = ("a.xhtml", f'<html><body><img src="{canary.url}/i"/><p>{WORDS}</p></body></html>')
    one = '<itemref idref="a"/>'
    drm = zipped(
        [
            ("mimetype", "application/epub+zip"),
            ("META-INF/encryption.xml", "<encryption/>"),
            ("META-INF/container.xml", container),
            ("c.opf", os.urandom(500)),
        ]
    )
    return {
        "epub_plain.epub": ("nothing wrong", TEXT, lambda: epub(one, item, chapter)),
        "epub_traversal.epub": (
            "a chapter outside the book",
            KEPT,
            lambda: epub(one + '<itemref idref="b"/>', item + away, chapter),
        ),
        "epub_spine_100k.epub": ("one chapter 100,000 times", TEXT, lambda: epub(one * 100_000, item, chapter)),
        "epub_calls_home.epub": ("a picture that calls home", KEPT, lambda: epub(one, item, calling)),
        "epub_locked.epub": ("an encrypted book", Refusal.CORRUPT, lambda: drm),
        "epub_no_spine.epub": ("no chapters", Refusal.CORRUPT, lambda: epub("", "")),
    }
