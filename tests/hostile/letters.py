"""Mails, mailboxes, and old Outlook and Office files."""

from __future__ import annotations

import base64
import struct
from collections.abc import Callable, Iterator

from briefing.model.refusal import Refusal
from tests.hostile.packages import MB, swollen
from tests.hostile.specimen import WORDS, Canary, Expect, Specimen

_HEAD = "From: a@x\nTo: b@x\nSubject: o\n"
_MIXED = _HEAD + 'Content-Type: multipart/mixed; boundary="b"\n\n'
TEXT, KEPT = Expect.TEXT, Expect.KEPT
Made = tuple[str, Expect | Refusal, Callable[[], str | bytes]]


def specimens(canary: Canary) -> Iterator[Specimen]:
    slow = {"zip_bomb"}
    for name, (what, expect, data) in {**_nested(), **_heads(), **_bodies(canary), **_attached()}.items():
        yield Specimen(f"eml_{name}.eml", what, expect, data, slow=name in slow)
    for name, (what, expect, data) in _boxes().items():
        yield Specimen(f"mbox_{name}.mbox", what, expect, data, slow=name == "messages_20k")
    for name, (what, expect, data) in _compound().items():
        yield Specimen(name, what, expect, data)


def _nested() -> dict[str, Made]:
    def messages(depth: int) -> str:
        inner = f"{_HEAD}Content-Type: text/plain\n\n{WORDS}\n"
        return _HEAD + "Content-Type: message/rfc822\n\n" * depth + inner

    def multiparts(depth: int) -> str:
        inner = f"Content-Type: text/plain\n\n{WORDS}\n"
        for n in range(depth):
            inner = f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n{inner}\n--b{n}--\n'
        return _HEAD + inner

    same = "--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 2_000
    return {
        "messages_90": ("messages nested 90 deep", TEXT, lambda: messages(90)),
        "messages_3000": ("messages nested 3,000 deep", Refusal.TOO_LARGE, lambda: messages(3_000)),
        "multiparts_20": ("parts nested 20 deep (legal)", KEPT, lambda: multiparts(20)),
        "multiparts_500": ("parts nested 500 deep", Refusal.TOO_LARGE, lambda: multiparts(500)),
        "parts_50k": ("50,000 parts", KEPT, lambda: f"{_MIXED}--b\n\n{WORDS}\n" + "--b\n\nx\n" * 50_000 + "--b--\n"),
        "same_boundary": (
            "nested parts of one boundary",
            Refusal.EMPTY,
            lambda: f"{_MIXED}{same}--b\n\n{WORDS}\n--b--\n",
        ),
        "open_boundary": ("a boundary that never comes", KEPT, lambda: f"{_MIXED}{WORDS}\n"),
    }


def _heads() -> dict[str, Made]:
    body = f"\n\n{WORDS}\n"
    return {
        "subject_16mb": (
            "a subject of 16 MiB",
            KEPT,
            lambda: f"From: a@x\nTo: b@x\nSubject: {'A' * (16 << 20)}{body}",
        ),
        "encoded_words_100k": (
            "100,000 encoded words in the subject",
            KEPT,
            lambda: (
                "From: a@x\nTo: b@x\nSubject: " + "\n ".join(f"=?utf-8?q?{'=41' * 10}?=" for _ in range(100_000)) + body
            ),
        ),
        "recipients_100k": (
            "100,000 recipients",
            KEPT,
            lambda: (
                "From: a@x\nSubject: o\nTo: " + ",\n ".join(f'"n, {n}" <u{n}@x.org>' for n in range(100_000)) + body
            ),
        ),
        "open_comments": (
            "20,000 open comments in an address",
            TEXT,
            lambda: f"From: a@x\nSubject: o\nTo: {'(' * 20_000}{body}",
        ),
        "date_absurd": (
            "a day that no calendar has",
            KEPT,
            lambda: f"{_HEAD}Date: Thu, 99 Foo 99999 99:99:99 +9999{body}",
        ),
        "date_overflow": (
            "a zone of a million hours",
            KEPT,
            lambda: f"{_HEAD}Date: Thu, 1 Jan 2024 00:00:00 +99999999{body}",
        ),
        "bare_cr": ("lines that end in CR", TEXT, lambda: (_HEAD + body).replace("\n", "\r")),
        "nul_in_head": ("a NUL in a header", KEPT, lambda: f"{_HEAD}X-N: a\0b{body}"),
    }


def _bodies(canary: Canary) -> dict[str, Made]:
    broken = base64.b64encode(WORDS.encode()).decode()[:-3]
    outside = f"Content-Type: message/external-body; access-type=local-file; name={canary.file}\n\n\n"
    return {
        "bad_charset": (
            "an unknown encoding and broken base64",
            TEXT,
            lambda: (
                f"{_HEAD}Content-Type: text/plain; charset=x-none\nContent-Transfer-Encoding: base64\n\n{broken}!!\n"
            ),
        ),
        "codec_rot13": (
            "an encoding that is a trick of Python's",
            TEXT,
            lambda: f"{_HEAD}Content-Type: text/plain; charset=rot13\n\n{WORDS}\n",
        ),
        "codec_zlib": (
            "an encoding that unpacks",
            TEXT,
            lambda: f"{_HEAD}Content-Type: text/plain; charset=zlib\n\n{WORDS}\n",
        ),
        "tracking_pixel": (
            "a picture that calls home",
            KEPT,
            lambda: f'{_HEAD}Content-Type: text/html\n\n<img src="{canary.url}/p"><p>{WORDS}</p>\n',
        ),
        "external_body": ("a body in a local file", KEPT, lambda: f"{_MIXED}--b\n\n{WORDS}\n--b\n{outside}--b--\n"),
        "quoted_printable_long": (
            "five megabytes on one coded line",
            KEPT,
            lambda: (
                f"{_HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n"
                f"{WORDS} {'=41' * 1_700_000}\n"
            ),
        ),
        "uuencoded": (
            "uuencoded text",
            Refusal.UNSUPPORTED,
            lambda: f"{_HEAD}Content-Transfer-Encoding: x-uuencode\n\nbegin 644 ../../PWNED\n!!!!\nend\n{WORDS}\n",
        ),
    }


def _attached() -> dict[str, Made]:
    names = "".join(
        f"--b\nContent-Type: text/plain\nContent-Disposition: attachment; {name}\n\nAttached words.\n"
        for name in (
            'filename="../../../PWNED_eml.txt"',
            "filename*=utf-8''report%E2%80%AEfdp.txt",
            'filename="CON"',
            'filename=""',
            f'filename="{"n" * 5_000}.txt"',
        )
    )
    bomb = base64.encodebytes(swollen("a.txt", 512 * MB)).decode
    head = (
        "--b\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n"
        "Content-Disposition: attachment; filename=a.zip\n\n"
    )
    return {
        "attachment_names": (
            "names that walk, turn and mean devices",
            KEPT,
            lambda: f"{_MIXED}--b\n\n{WORDS}\n{names}--b--\n",
        ),
        "zip_bomb": ("a bomb attached", KEPT, lambda: f"{_MIXED}--b\n\n{WORDS}\n{head}{bomb()}\n--b--\n"),
        "itself_500": (
            "500 mails attached",
            KEPT,
            lambda: (
                f"{_MIXED}--b\n\n{WORDS}\n" + f"--b\nContent-Type: message/rfc822\n\n{_HEAD}\ninner\n" * 500 + "--b--\n"
            ),
        ),
    }


def _boxes() -> dict[str, Made]:
    start = "From a@x Thu Jan  1 00:00:00 1970\n"
    return {
        "messages_20k": (
            "20,000 messages",
            KEPT,
            lambda: "".join(f"{start}{_HEAD}\n{WORDS if n == 0 else 'x'}\n\n" for n in range(20_000)),
        ),
        "torn": ("cut in a header", TEXT, lambda: f"{start}{_HEAD}\n{WORDS}\n\n{start}From: b@x\nSub"),
        "from_inside": (
            "a line that looks like a separator",
            KEPT,
            lambda: f"{start}{_HEAD}\n{WORDS}\nFrom here on all went well.\n",
        ),
    }


def _compound() -> dict[str, Made]:
    far = 0xFFFFFFFF

    def entry(name: str, kind: int, left: int, right: int, child: int, start: int = 0, size: int = 0) -> bytes:
        raw = name.encode("utf-16-le")
        head = raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw) + 2, kind, 1, left, right, child)
        return head + bytes(36) + struct.pack("<IQ", start, size)

    def compound(chain: list[int], *entries: bytes) -> bytes:
        magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        head = magic + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
        head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", 0)
        table = struct.pack("<128I", *(chain + [far] * (128 - len(chain))))
        return head + b"\xff" * 432 + table + b"".join(entries).ljust(512, b"\0")

    root = entry("Root Entry", 5, far, far, 1)
    stream = entry("WordDocument", 2, far, far, far, 1, 1 << 30)
    sibling = entry("__substg1.0_001A001F", 2, 1, 1, 1, 0, 10)
    return {
        "ole_chain_loop.doc": (
            "a stream of 1 GiB in a circle",
            Refusal.OLD_OFFICE,
            lambda: compound([0xFFFFFFFD, 2, 1], root, stream),
        ),
        "ole_sibling_loop.msg": (
            "an entry beside itself",
            Refusal.UNSUPPORTED,
            lambda: compound([0xFFFFFFFD, 0xFFFFFFFE], root, sibling),
        ),
        "ole_magic_only.doc": ("eight bytes", Refusal.UNSUPPORTED, lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        "ole_noise.xls": (
            "noise behind the head",
            Refusal.UNSUPPORTED,
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 20,
        ),
    }
