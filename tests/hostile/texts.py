"""Plain texts, rich texts, false names and things that are no files."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from briefing.model.refusal import Refusal
from tests.hostile.office import document, docx, paragraph
from tests.hostile.specimen import WORDS, Canary, Expect, Specimen

TEXT, KEPT = Expect.TEXT, Expect.KEPT
Made = tuple[str, Expect | Refusal, Callable[[], str | bytes]]


def specimens(canary: Canary) -> Iterator[Specimen]:
    slow = {
        "one_line_30mb",
        "date_backtracking",
        "dates_100k",
        "marks_1m",
        "quotes_200k",
        "brackets_500k",
        "capitals_200k",
        "stops",
        "no_sentence_end",
        "numbers",
    }
    for name, (what, expect, data) in {**_plain(), **_searched()}.items():
        yield Specimen(f"txt_{name}.txt", what, expect, data, slow=name in slow)
    for name, (what, data, holds) in _encoded().items():
        yield Specimen(f"txt_{name}.txt", what, KEPT, data, holds=holds)
    for name, (what, expect, data) in {**_rich(canary), **_false(), **_named()}.items():
        yield Specimen(name, what, expect, data, slow=name == "rtf_deep.rtf")
    yield from _special(canary)


def _plain() -> dict[str, Made]:
    return {
        "empty": ("no bytes", Refusal.EMPTY, lambda: b""),
        "blank": ("spaces and nothing else", Refusal.EMPTY, lambda: " \n\t" * 1000),
        "nul": ("NULs in the text", Refusal.UNSUPPORTED, lambda: b"a\0b\0" + WORDS.encode() + bytes(1000)),
        "all_nul": ("a megabyte of NULs", Refusal.UNSUPPORTED, lambda: bytes(1 << 20)),
        "noise": ("a megabyte of noise", Refusal.UNSUPPORTED, lambda: random.Random(3).randbytes(1 << 20)),
        "half_character": (
            "half a character and invalid bytes",
            TEXT,
            lambda: b"\xed\xa0\x80" + WORDS.encode() + b"\xff\xfe",
        ),
        "two_encodings": (
            "UTF-8 and Latin-1 in one file",
            TEXT,
            lambda: (WORDS + " café\n").encode() + "café\n".encode("latin-1") * 3,
        ),
        "cr_only": ("old line ends", KEPT, lambda: WORDS + "\rline two\rline three"),
        "odd_lines": ("unusual line ends", KEPT, lambda: WORDS + "\u2028two\u0085three\x0cfour"),
        "bidi": ("marks that turn the direction", KEPT, lambda: WORDS + " \u202e)4202 yluJ 5(\u202c \u2066x\u2069"),
        "marks_1m": ("a million accents on one letter", KEPT, lambda: WORDS + " a" + "\u0301" * 1_000_000),
        "decomposed": (
            "letters and accents apart",
            KEPT,
            lambda: WORDS + " Cafe\u0301 Zu\u0308rich \ufb01nal \u1e9e\u0130",
        ),
        "tags": ("invisible tag characters", KEPT, lambda: WORDS + "".join(chr(0xE0000 + n) for n in range(32, 127))),
        "one_line_30mb": ("one line of 30 MB", Refusal.TOO_LARGE, lambda: WORDS + " " + "word " * 6_000_000),
        "too_long": ("40 MB of text", Refusal.TOO_LARGE, lambda: WORDS + " " + "word " * 8_000_000),
    }


def _searched() -> dict[str, Made]:
    """Texts made to keep the search busy."""
    return {
        "date_backtracking": (
            "words that make date patterns turn back",
            KEPT,
            lambda: f"{WORDS} {'1/' * 200_000} {'31 ' * 200_000}{'in the ' * 100_000}",
        ),
        "dates_100k": (
            "a hundred thousand dates",
            KEPT,
            lambda: (
                f"{WORDS}.\n" + "".join(f"On {1 + n % 28} March {1900 + n % 120} X met Y.\n" for n in range(100_000))
            ),
        ),
        "quotes_200k": ("quotation marks that never close", KEPT, lambda: f"{WORDS}. " + "“ said ‘ " * 200_000),
        "brackets_500k": ("half a million open brackets", KEPT, lambda: f"{WORDS}. " + "(" * 500_000),
        "capitals_200k": ("one name of 200,000 words", KEPT, lambda: f"{WORDS}. " + "Ivan " * 200_000),
        "no_sentence_end": (
            "200,000 words without a stop",
            KEPT,
            lambda: f"{WORDS} and " + "then he said that " * 50_000,
        ),
        "numbers": ("a number of a million digits", KEPT, lambda: f"{WORDS}. It killed {'9' * 1_000_000} people."),
        "year_digits": (
            "a year of 400 digits",
            KEPT,
            lambda: f"{WORDS}. In the year {'1' * 400} and on 3 May {'2' * 400}.",
        ),
        "ago_absurd": (
            "further back than calendars go",
            KEPT,
            lambda: f"{WORDS}. It was 99999999999999999999 years ago, or 10000000 centuries later.",
        ),
        "stops": ("a million full stops", KEPT, lambda: WORDS + "." * 1_000_000),
    }


def _encoded() -> dict[str, tuple[str, Callable[[], bytes], str]]:
    known = WORDS + " Žluťoučký кот 北京 – “x”\n"
    russian = "Встреча состоялась 14 марта 2024 года в Женеве. Делегации обсудили прекращение огня. SENTINEL\n" * 3
    chinese = "2024年3月14日,代表团在日内瓦会晤,讨论停火问题。SENTINEL\n" * 3
    japanese = "2024年3月14日、代表団はジュネーブで会談した。SENTINEL\n" * 3
    arabic = "التقى الوفد في جنيف في 14 مارس 2024 وناقش وقف إطلاق النار. SENTINEL\n" * 3
    made = {
        "utf8_mark": (known, "utf-8-sig", "北京"),
        "utf16": (known, "utf-16", "北京"),
        "utf16_big": ("\ufeff" + known, "utf-16-be", "北京"),
        "utf32": (known, "utf-32", "SENTINEL"),
        "cp1251": (russian, "cp1251", "Женеве"),
        "koi8r": (russian, "koi8-r", "SENTINEL"),
        "gb18030": (chinese, "gb18030", "SENTINEL"),
        "shiftjis": (japanese, "shift_jis", "SENTINEL"),
        "cp1256": (arabic, "cp1256", "SENTINEL"),
        "latin1": ("Le ministre a été reçu à Genève. SENTINEL café\n" * 3, "latin-1", "SENTINEL"),
    }
    return {
        name: (f"text in {codec}", partial(str.encode, text, codec), holds)
        for name, (text, codec, holds) in made.items()
    }


def _rich(canary: Canary) -> dict[str, Made]:
    start = "{\\rtf1\\ansi "
    return {
        "rtf_plain.rtf": ("nothing wrong", TEXT, lambda: start + WORDS + "\\par}"),
        "rtf_deep.rtf": ("a million groups deep", KEPT, lambda: start + "{" * 1_000_000 + WORDS + "}" * 1_000_000),
        "rtf_bin_2g.rtf": ("two GiB of bytes announced", TEXT, lambda: start + WORDS + "{\\bin2147483647 xx}}"),
        "rtf_u_absurd.rtf": (
            "absurd numbers, then half a character",
            TEXT,
            lambda: start + "\\uc999999999 " + WORDS + " \\u-99999999999999999999? \\u55357?\\u56832? }",
        ),
        "rtf_object.rtf": (
            "an object that updates itself, a remote picture",
            KEPT,
            lambda: (
                start
                + WORDS
                + "{\\object\\objautlink\\objupdate{\\*\\objdata "
                + "41" * 500_000
                + "}}{\\field{\\*\\fldinst "
                f'INCLUDEPICTURE "{canary.url}/r.png"' + "}}}"
            ),
        ),
        "rtf_unclosed.rtf": ("groups that never close", TEXT, lambda: start + WORDS + "{{{{"),
        "rtf_closed_early.rtf": ("more closings than openings", TEXT, lambda: start + WORDS + "}}}}}"),
        "rtf_codepage.rtf": ("a code page nobody knows", TEXT, lambda: "{\\rtf1\\ansicpg99999 " + WORDS + "\\'e9}"),
    }


def _false() -> dict[str, Made]:
    whole = docx(document(paragraph(WORDS)))
    return {
        "false_docx.pdf": ("a DOCX under the name of a PDF", TEXT, lambda: whole),
        "false_docx.txt": ("a DOCX under the name of a text", TEXT, lambda: whole),
        "false_html.doc": ("a page under the name of a DOC", KEPT, lambda: f"<html><body><p>{WORDS}</p></body></html>"),
        "false_rtf.doc": ("an RTF under the name of a DOC", TEXT, lambda: "{\\rtf1\\ansi " + WORDS + "}"),
        "false_text.pdf": ("a text under the name of a PDF", TEXT, lambda: WORDS),
        "false_program.docx": (
            "a program under the name of a DOCX",
            Refusal.UNSUPPORTED,
            lambda: b"MZ" + random.Random(5).randbytes(4_000),
        ),
        "false_elf.txt": (
            "a program under the name of a text",
            Refusal.UNSUPPORTED,
            lambda: b"\x7fELF\2\1\1" + bytes(500),
        ),
        "false_pdf.txt": ("a stub of a PDF under the name of a text", Refusal.CORRUPT, lambda: b"%PDF-1.4\n%junk"),
        "false_database.txt": ("a database", Refusal.UNSUPPORTED, lambda: b"SQLite format 3\0" + bytes(4_000)),
        "false_gzip.txt": ("a packed file", Refusal.UNSUPPORTED, lambda: b"\x1f\x8b\x08" + bytes(100)),
    }


def _named() -> dict[str, Made]:
    names = {
        "report\u202efdp.exe.txt": "a name that reads backwards",
        "-rf --help;$(touch PWNED).txt": "a name like an option and a command",
        "line\nbreak.txt": "a line end in the name",
        "n" * 251 + ".txt": "a name of 255 letters",
        "%2e%2e%2fPWNED.txt": "a name with coded dots",
        "no suffix": "no suffix",
        ".txt.": "dots",
        "\u0430\u0431\u0432 \u5317\u4eac.txt": "letters of three scripts",
        "bad\udcff\udcfename.txt": "a name that is no UTF-8",
    }
    return {name: (what, TEXT, lambda: WORDS) for name, what in names.items()}


def _special(canary: Canary) -> Iterator[Specimen]:
    def sparse(path: Path) -> None:
        with path.open("wb") as stream:
            stream.truncate((2 << 30) + 1)

    def link(target: str) -> Callable[[Path], None]:
        return lambda path: path.symlink_to(path if target == "itself" else target)

    for name, what, kind, place in (
        ("special_2gb.txt", "a sparse file of 2 GiB", Refusal.TOO_LARGE, sparse),
        ("special_pipe.txt", "a named pipe: to open it blocks", Refusal.UNSUPPORTED, getattr(os, "mkfifo", None)),
        ("special_zero.txt", "a link to an endless device", Refusal.UNSUPPORTED, link("/dev/zero")),
        ("special_loop.txt", "a link to itself", Refusal.MISSING, link("itself")),
        ("special_folder.pdf", "a folder named like a PDF", Refusal.UNSUPPORTED, Path.mkdir),
        ("special_nowhere.txt", "a link to nothing", Refusal.MISSING, link("nowhere")),
        ("special_memory.txt", "a link to a process's memory", Refusal.EMPTY, link("/proc/self/mem")),
    ):
        yield Specimen(name, what, kind, place=place)
    yield Specimen(
        "special_unreadable.txt", "a file nobody may read but the administrator", Refusal.MISSING, place=_unreadable
    )


def _unreadable(path: Path) -> None:
    path.write_text(WORDS)
    path.chmod(0)
    if os.access(path, os.R_OK):
        raise PermissionError("an administrator reads everything")
