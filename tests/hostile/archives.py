"""Archives: bombs, loops, lies and names that walk out of their folder."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from briefing.model.refusal import Refusal
from tests.hostile.packages import (
    MB,
    linked,
    lying_about_size,
    marked_encrypted,
    multiplied,
    nested,
    overlapping,
    swollen,
    zipped,
)
from tests.hostile.specimen import WORDS, Canary, Expect, Specimen

STORED = zipfile.ZIP_STORED


def specimens(canary: Canary) -> Iterator[Specimen]:
    yield Specimen(
        "zip_bomb_flat.zip",
        "1 GiB of zeros in 1 MB",
        Refusal.TOO_LARGE,
        lambda: swollen("a.txt", 1024 * MB),
        slow=True,
    )
    yield Specimen(
        "zip_bomb_nested.zip",
        "ten thousand nested copies of 10 MB",
        Refusal.TOO_LARGE,
        lambda: multiplied(4, 10, zipped([("x.txt", bytes(10 * MB))])),
        slow=True,
    )
    yield Specimen(
        "zip_many_small_bombs.zip",
        "a hundred members of 16 MB of zeros",
        Refusal.TOO_LARGE,
        lambda: zipped((f"{n}.txt", bytes(16 * MB)) for n in range(100)),
        slow=True,
    )
    yield Specimen(
        "zip_nested_60.zip",
        "a text sixty archives deep",
        Refusal.TOO_LARGE,
        lambda: nested(zipped([("a.txt", WORDS)]), "n.zip", 60),
    )
    yield Specimen(
        "zip_nested_3.zip",
        "a text three archives deep is legal",
        Expect.TEXT,
        lambda: nested(zipped([("a.txt", WORDS)]), "n.zip", 2),
    )
    yield Specimen(
        "zip_70000_entries.zip",
        "70,001 members, one of them useful",
        Refusal.TOO_LARGE,
        lambda: zipped([("a.txt", WORDS), *((f"{n}.txt", "") for n in range(70_000))], STORED),
        slow=True,
    )
    yield Specimen(
        "zip_traversal.zip",
        "member names that walk out of the folder",
        Expect.KEPT,
        lambda: zipped(
            (name, WORDS)
            for name in ("../../../PWNED_rel.txt", "/PWNED_abs.txt", "..\\..\\PWNED_bs.txt", "C:\\PWNED.txt", "ok.txt")
        ),
    )
    yield Specimen(
        "zip_symlink.zip",
        "a link to a secret and a write through a linked folder",
        Expect.KEPT,
        lambda: linked(str(canary.file), [("d/PWNED_link.txt", WORDS), ("ok.txt", WORDS)]),
    )
    yield Specimen(
        "zip_encrypted.zip",
        "its member is marked as encrypted",
        Refusal.ENCRYPTED,
        lambda: marked_encrypted(zipped([("a.txt", WORDS)], STORED)),
    )
    yield from _damaged()
    yield from _odd()


def _damaged() -> Iterator[Specimen]:
    whole = zipped([("a.txt", WORDS)], STORED)
    flipped = bytes(byte ^ (place == 40) for place, byte in enumerate(whole))
    yield Specimen("zip_bad_sum.zip", "one bit flipped", Refusal.CORRUPT, lambda: flipped)
    yield Specimen("zip_truncated.zip", "the directory is cut off", Refusal.CORRUPT, lambda: whole[:-60])
    yield Specimen("zip_header_only.zip", "four bytes", Refusal.CORRUPT, lambda: b"PK\3\4")
    yield Specimen("zip_end_only.zip", "an empty archive", Refusal.EMPTY, lambda: b"PK\5\6" + bytes(18))
    yield Specimen(
        "zip_name_mismatch.zip",
        "header and directory disagree",
        Refusal.CORRUPT,
        lambda: whole.replace(b"a.txt", b"b.exe", 1),
    )
    yield Specimen("zip_lying_size.zip", "says 10 bytes, holds 64 MiB", Refusal.CORRUPT, lambda: lying_about_size(10))
    yield Specimen(
        "zip_overlap.zip",
        "20,000 entries over one member (20 GB)",
        Refusal.TOO_LARGE,
        lambda: overlapping(20_000),
        slow=True,
    )
    yield Specimen(
        "zip_unknown_method.zip",
        "compressed in a way nobody knows",
        Refusal.CORRUPT,
        lambda: whole.replace(b"PK\1\2\x14\3\x14\0\0\0\0\0", b"PK\1\2\x14\3\x14\0\0\0\x63\0"),
    )


def _odd() -> Iterator[Specimen]:
    yield Specimen(
        "zip_duplicate_names.zip",
        "two members of one name",
        Expect.KEPT,
        lambda: zipped([("a.txt", WORDS), ("a.txt", "Second and different.")]),
    )
    yield Specimen(
        "zip_bidi_name.zip", "a name that reads backwards", Expect.KEPT, lambda: zipped([("a\u202efdp.txt", WORDS)])
    )
    yield Specimen(
        "zip_long_name.zip", "a name of 60,000 letters", Expect.KEPT, lambda: zipped([("n" * 60_000 + ".txt", WORDS)])
    )
    yield Specimen(
        "zip_nul_name.zip",
        "a name with a NUL",
        Expect.TEXT,
        lambda: zipped([("aXb.txt", WORDS)]).replace(b"aXb", b"a\0b"),
    )
    yield Specimen(
        "zip_in_itself.zip",
        "an archive beside a broken one",
        Expect.KEPT,
        lambda: zipped([("a.txt", WORDS), ("b.zip", b"PK\3\4junk")]),
    )
    yield Specimen(
        "zip_program_inside.zip",
        "a program beside a report",
        Expect.KEPT,
        lambda: zipped([("a.txt", WORDS), ("b.exe", b"MZ" + bytes(500))]),
    )
    yield Specimen(
        "zip_prefix.zip",
        "an archive behind a program's head",
        Refusal.UNSUPPORTED,
        lambda: b"MZ" + bytes(2000) + zipped([("a.txt", WORDS)]),
    )
