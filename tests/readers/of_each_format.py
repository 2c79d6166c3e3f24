"""One small file of each format, written by hand, with what analysts' files hold: notes, tables, comments, replies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.hostile.office import docx
from tests.hostile.sheets import cell, xlsx
from tests.readers.msg.test_read_msg import msg, properties, text
from tests.readers.opendocument.test_read_opendocument import XMLNS
from tests.readers.packages import package
from tests.readers.pdf.journal import two_columns
from tests.readers.sheet.test_read_xlsx import R, relations
from tests.readers.slides.test_read_pptx import P, part, shape

SAID = "The envoys met in Geneva on 14 May 2024."
CYRILLIC = "Делегации встретились в Женеве 14 мая 2024 года. Переговоры длились пять часов."
_MAIL = (
    "From: Ana Berg <ana@halden.example>\nTo: desk@orsk.example\nSubject: The talks\nMIME-Version: 1.0\n"
    "Date: Wed, 15 May 2024 09:30:00 +0200\n"
)
_REPLY = f"{SAID}\n\nOn Tue, 14 May 2024, Karl Weber wrote:\n> Did they meet?\n\n-- \nAna Berg, desk\n"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HTML = f"<html><head><title>The talks</title></head><body><h1>The talks</h1><p>{SAID}</p></body></html>"
_RTF = rf"{{\rtf1\ansi\ansicpg1252 {SAID}{{\footnote Not signed.}}\par Caf\'e9\u8217?s end.\par}}"


def files(seeds: Path) -> Iterator[tuple[str, bytes]]:
    """Names with the bytes; the seeds are the real articles, pages, papers and mails of the house."""
    for path in sorted(seeds.iterdir()):
        if path.suffix not in (".py", "") and path.stem != "README" and path.is_file():
            yield path.name, path.read_bytes()
    for encoding in ("utf-8-sig", "utf-16", "cp1251", "koi8-r"):
        yield f"text-{encoding}.txt", (CYRILLIC * 8).encode(encoding)
    yield "table.csv", f'Day;Words\n2024-05-14;{SAID}\n2024-05-15;"None; signed"\n'.encode()
    yield "table.tsv", f"Day\tWords\n2024-05-14\t{SAID}\n2024-05-15\tNone\n".encode()
    yield "note.rtf", _RTF.encode()
    yield "renamed.doc", _RTF.encode()
    yield from _mails()
    yield from _office()
    yield from _open()
    yield "columns.pdf", two_columns()
    yield "archive.zip", package({"a/one.txt": SAID, "two.md": f"# The talks\n\n{SAID}\n"})


def _mails() -> Iterator[tuple[str, bytes]]:
    parts = (
        f'--b\nContent-Type: text/plain; charset=utf-8\n\n{_REPLY}--b\nContent-Type: text/plain; name="list.txt"\n'
        f"Content-Disposition: attachment; filename=list.txt\n\n{SAID}\n--b--\n"
    )
    yield "reply.eml", f'{_MAIL}Content-Type: multipart/mixed; boundary="b"\n\n{parts}'.encode()
    yield "box.mbox", f"From a@b Wed May 15\n{_MAIL}\n{SAID}\n\nFrom c@d Thu May 16\n{_MAIL}\n>From then on.\n".encode()
    yield (
        "saved.mhtml",
        "From: <Saved by Blink>\nSubject: The talks\nDate: Thu, 16 Oct 2025 09:30:00 +0200\nMIME-Version: 1.0\n"
        f'Snapshot-Content-Location: https://wire.example/talks\nContent-Type: multipart/related; boundary="b"\n\n'
        f"--b\nContent-Type: text/html; charset=utf-8\n\n{_HTML}\n--b--\n".encode(),
    )
    yield "outlook.msg", msg({**properties(32), **text(0x0037, "The talks"), **text(0x1000, SAID)})


def _office() -> Iterator[tuple[str, bytes]]:
    def p(words: str) -> str:
        return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"

    changed = (
        "<w:p><w:r><w:t>It was </w:t></w:r>"
        "<w:del w:id='1' w:author='Reed'><w:r><w:delText>never</w:delText></w:r></w:del>"
        "<w:ins w:id='2' w:author='Reed'><w:r><w:t>soon</w:t></w:r></w:ins><w:r><w:t> signed.</w:t></w:r></w:p>"
    )
    row = f"<w:tr><w:tc>{p('Halden')}</w:tc><w:tc>{p('1,200')}</w:tc></w:tr>"
    body = f"{p(SAID)}{changed}<w:tbl>{row}</w:tbl>"
    yield "changed.docx", docx(f"<w:document {_W}><w:body>{body}</w:body></w:document>")
    yield "annotated.docx", _annotated(p(SAID), changed, f"<w:tbl>{row}</w:tbl>")
    rows = f'<row r="1">{cell("A1", "Day")}{cell("B1", "Words")}</row><row r="2">{cell("B2", SAID)}</row>'
    yield "sheet.xlsx", xlsx(f"<sheetData>{rows}</sheetData>")
    shown = {
        "ppt/presentation.xml": f'<p:presentation {P} {R}><p:sldId r:id="r1"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": relations(("slide", "slides/s1.xml")),
        "ppt/slides/s1.xml": part(shape("The talks", "title") + shape(SAID)),
    }
    yield "slides.pptx", package(shown)
    yield (
        "book.epub",
        package(
            {
                "mimetype": "application/epub+zip",
                "META-INF/container.xml": '<c><rootfiles><rootfile full-path="b.opf"/></rootfiles></c>',
                "b.opf": "<package><manifest>"
                '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>'
                '<spine><itemref idref="c"/></spine></package>',
                "c.xhtml": _HTML,
            }
        ),
    )


def _annotated(said: str, changed: str, table: str) -> bytes:
    """Footnote, comment, tracked change and table in one file."""
    noted = (
        "<w:p><w:r><w:t>The dam held.</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:commentRangeStart w:id='0'/><w:r><w:t> Nobody was hurt.</w:t></w:r><w:commentRangeEnd w:id='0'/>"
        "<w:r><w:commentReference w:id='0'/></w:r></w:p>"
    )
    note = "<w:footnote w:id='2'><w:p><w:r><w:t>As of 15 May 2024.</w:t></w:r></w:p></w:footnote>"
    remark = "<w:comment w:id='0' w:author='Belsky'><w:p><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment>"
    return docx(
        f"<w:document {_W}><w:body>{said}{noted}{changed}{table}</w:body></w:document>",
        ("word/footnotes.xml", f"<w:footnotes {_W}>{note}</w:footnotes>"),
        ("word/comments.xml", f"<w:comments {_W}>{remark}</w:comments>"),
        ("word/_rels/document.xml.rels", relations(("footnotes", "footnotes.xml"), ("comments", "comments.xml"))),
    )


def _open() -> Iterator[tuple[str, bytes]]:
    said = f"<text:p>{SAID}</text:p>"
    grid = f"<table:table-row><table:table-cell>{said}</table:table-cell></table:table-row>"
    bodies = {
        "odt": ("text", f"<text:h>The talks</text:h>{said}<table:table table:name='T'>{grid}</table:table>"),
        "ods": ("spreadsheet", f"<table:table table:name='Talks'>{grid}</table:table>"),
        "odp": (
            "presentation",
            f"<draw:page><draw:frame><draw:text-box>{said}</draw:text-box></draw:frame></draw:page>",
        ),
    }
    for suffix, (kind, body) in bodies.items():
        inner = f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
        content = f"<office:document {XMLNS}>{inner}</office:document>"
        kinds = {"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content}
        yield f"open.{suffix}", package(kinds)
