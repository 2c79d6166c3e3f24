"""Word documents and other Office packages."""

from __future__ import annotations

import os
from collections.abc import Iterator

from briefing.model.refusal import Refusal
from tests.hostile.images import GIGAPIXELS, png
from tests.hostile.packages import MB, Member, swollen, zipped
from tests.hostile.specimen import WORDS, Canary, Expect, Specimen

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OUTSIDE = ' TargetMode="External"'
_SPACES = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_OFFICE}"'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def relations(*targets: tuple[str, str, bool]) -> str:
    """Each as kind, target and whether it stands outside."""
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"{_OUTSIDE if outside else ""}/>'
        for n, (kind, target, outside) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def package(main: str, content_type: str) -> list[Member]:
    """The two parts that every package begins with."""
    types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{content_type}"/></Types>'
    )
    return [("[Content_Types].xml", types), ("_rels/.rels", relations(("officeDocument", main, False)))]


BASE = package("word/document.xml", _MAIN)


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(body: str, doctype: str = "", head: str = _HEAD) -> str:
    return f"{head}{doctype}<w:document {_SPACES}><w:body>{body}</w:body></w:document>"


def docx(main: str | bytes, *beside: Member) -> bytes:
    return zipped([*BASE, ("word/document.xml", main), *beside])


def laughs(root: str) -> str:
    """A billion of entity j out of ten lines."""
    steps = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    return f'<!DOCTYPE {root} [<!ENTITY a "ha">{steps}]>'


def specimens(canary: Canary) -> Iterator[Specimen]:
    yield from _entities(canary)
    yield from _outside(canary)
    yield from _large()
    yield from _legal()
    yield from _broken()


def _entities(canary: Canary) -> Iterator[Specimen]:
    made = {
        "docx_billion_laughs.docx": (laughs("d"), "&j;", "billion laughs"),
        "docx_quadratic_entities.docx": (
            f'<!DOCTYPE d [<!ENTITY a "{"x" * 50_000}">]>',
            "&a;" * 20_000,
            "1 GB of one entity",
        ),
        "docx_xxe_file.docx": (
            f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{canary.file}">]>',
            "&x;",
            "an entity that reads a file",
        ),
        "docx_xxe_http.docx": (
            f'<!DOCTYPE d [<!ENTITY x SYSTEM "{canary.url}/xxe">]>',
            "&x;",
            "an entity that calls home",
        ),
        "docx_xxe_parameter.docx": (
            f'<!DOCTYPE d [<!ENTITY % p SYSTEM "{canary.url}/p"> %p;]>',
            "",
            "a parameter entity",
        ),
        "docx_dtd_http.docx": (f'<!DOCTYPE d SYSTEM "{canary.url}/dtd">', "", "a DTD that calls home"),
    }
    for name, (doctype, text, what) in made.items():
        yield Specimen(
            name,
            what,
            # A document type is enough to be refused; one that declares nothing is left aside.
            Expect.TEXT if "dtd" in name else Refusal.CORRUPT,
            lambda doctype=doctype, text=text: docx(document(paragraph(text + WORDS), doctype)),
        )


def _outside(canary: Canary) -> Iterator[Specimen]:
    made = {
        "docx_external_template.docx": ("attachedTemplate", f"{canary.url}/t.dotm", True),
        "docx_external_image.docx": ("image", f"{canary.url}/i.png", True),
        "docx_external_header.docx": ("header", f"{canary.url}/h.xml", True),
        "docx_external_file.docx": ("header", f"file://{canary.file}", True),
        "docx_unc_share.docx": ("image", "\\\\127.0.0.1\\share\\i.png", True),
        "docx_rel_traversal.docx": ("image", "../../../../../etc/passwd", False),
        "docx_rel_to_itself.docx": ("header", "document.xml", False),
        "docx_rel_to_footnotes.docx": ("footnotes", "../[Content_Types].xml", False),
    }
    for name, target in made.items():
        rels = ("word/_rels/document.xml.rels", relations(target))
        body = document(paragraph(WORDS) + f'<w:p><w:hyperlink r:id="r1">{paragraph("x")[5:-6]}</w:hyperlink></w:p>')
        yield Specimen(
            name, f"refers to {target[0]} elsewhere", Expect.KEPT, lambda body=body, rels=rels: docx(body, rels)
        )
    chunk = ("word/c.html", f'<script src="{canary.url}/s.js"></script><p>chunk')
    rels = ("word/_rels/document.xml.rels", relations(("aFChunk", "c.html", False)))
    yield Specimen(
        "docx_html_chunk.docx",
        "a page with a script inside",
        Expect.KEPT,
        lambda: docx(document(paragraph(WORDS) + '<w:altChunk r:id="r1"/>'), rels, chunk),
    )

    fields = {
        "docx_dde.docx": ("DDEAUTO c:\\windows\\system32\\cmd.exe '/k calc.exe'", "a field that starts a program"),
        "docx_include_text.docx": (f"INCLUDETEXT '{canary.file}'", "a field that takes in a file"),
        "docx_include_picture.docx": (f"INCLUDEPICTURE '{canary.url}/i.png'", "a field that calls home"),
    }
    for name, (code, what) in fields.items():
        field = (
            f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        )
        body = document(paragraph(WORDS) + field)
        yield Specimen(name, what, Expect.TEXT, lambda body=body: docx(body), lacks=code[:8])


def _large() -> Iterator[Specimen]:
    before, after = document("@").split("@")
    yield Specimen(
        "docx_bomb_text.docx",
        "a main part of 512 MiB",
        Refusal.TOO_LARGE,
        lambda: swollen(
            "word/document.xml", 512 * MB, (paragraph("A" * 991) * 1024).encode(), before.encode(), after.encode(), BASE
        ),
        slow=True,
    )
    nests = {
        "docx_tables_3000.docx": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 3_000, Refusal.TOO_LARGE),
        "docx_controls_50k.docx": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 50_000, Refusal.TOO_LARGE),
        "docx_controls_100.docx": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 100, Expect.TEXT),
        "docx_groups_5000.docx": ("<w:ins w:id='1' w:author='x'>", "</w:ins>", 5_000, Refusal.TOO_LARGE),
    }
    for name, (opens, closes, depth, expect) in nests.items():
        body = opens * depth + paragraph(WORDS) + closes * depth
        yield Specimen(name, f"nested {depth:,} deep", expect, lambda body=body: docx(document(body)))
    yield Specimen(
        "docx_300k_runs.docx",
        "one paragraph of 300,000 runs (legal)",
        Expect.TEXT,
        lambda: docx(document("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 300_000 + "</w:p>" + paragraph(WORDS))),
        slow=True,
    )
    yield Specimen(
        "docx_100k_paragraphs.docx",
        "a hundred thousand empty paragraphs (legal)",
        Expect.TEXT,
        lambda: docx(document("<w:p/>" * 100_000 + paragraph(WORDS))),
        slow=True,
    )
    yield Specimen(
        "docx_huge_image.docx",
        "a picture of 1.6 gigapixels inside",
        Expect.KEPT,
        lambda: docx(document(paragraph(WORDS)), ("word/media/i.png", png(GIGAPIXELS, GIGAPIXELS))),
        slow=True,
    )
    yield Specimen(
        "docx_20000_members.docx",
        "twenty thousand parts",
        Refusal.TOO_LARGE,
        lambda: docx(document(paragraph(WORDS)), *((f"word/x{n}.xml", "") for n in range(20_000))),
        slow=True,
    )


def _legal() -> Iterator[Specimen]:
    tracked = (
        f"<w:p><w:r><w:t>{WORDS} </w:t></w:r><w:del w:id='1' w:author='x'><w:r><w:delText>DELETEDTEXT</w:delText></w:r>"
        "</w:del><w:ins w:id='2' w:author='x'><w:r><w:t>INSERTEDTEXT</w:t></w:r></w:ins></w:p>"
    )
    yield Specimen(
        "docx_tracked.docx", "inserted text is text", Expect.KEPT, lambda: docx(document(tracked)), holds="INSERTEDTEXT"
    )
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing><w:txbxContent>{paragraph("BOXTEXT")}</w:txbxContent></w:drawing>'
        "</mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent>{paragraph('BOXTEXT')}</w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    yield Specimen(
        "docx_text_box.docx",
        "a text box, given twice",
        Expect.KEPT,
        lambda: docx(document(paragraph(WORDS) + box)),
        holds="BOXTEXT",
    )
    utf16 = document(paragraph(WORDS), head='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16")
    yield Specimen("docx_utf16.docx", "its main part in UTF-16 (legal)", Expect.TEXT, lambda: docx(utf16))


def _broken() -> Iterator[Specimen]:
    whole = docx(document(paragraph(WORDS)))
    yield Specimen("docx_empty.docx", "no bytes", Refusal.EMPTY, lambda: b"")
    yield Specimen("docx_no_main_part.docx", "the main part is missing", Refusal.CORRUPT, lambda: zipped(BASE))
    yield Specimen(
        "docx_nul.docx", "a NUL in the text", Refusal.CORRUPT, lambda: docx(document(paragraph("a\0b" + WORDS)))
    )
    yield Specimen(
        "docx_cut_xml.docx", "the main part ends early", Refusal.CORRUPT, lambda: docx(document(paragraph(WORDS))[:-30])
    )
    yield Specimen("docx_half.docx", "half the file", Refusal.CORRUPT, lambda: whole[: len(whole) // 2])
    yield Specimen("docx_noise.docx", "a package of noise", Refusal.CORRUPT, lambda: docx(os.urandom(5_000)))
    yield Specimen("docx_not_words.docx", "another kind of XML", Refusal.EMPTY, lambda: docx("<svg/>"))
    lied = document(paragraph(WORDS), head='<?xml version="1.0" encoding="x-unknown"?>')
    yield Specimen("docx_unknown_encoding.docx", "an encoding nobody knows", Refusal.CORRUPT, lambda: docx(lied))
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    yield Specimen("docx_locked.docx", "locked with a password", Refusal.ENCRYPTED, lambda: locked)
