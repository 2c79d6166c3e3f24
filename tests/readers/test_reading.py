"""What holds for every reader: the seeds, the laws of blocks, and files that are no documents."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.refusal import FILE_BYTES, Refusal
from briefing.model.source import BlockKind, SourceText
from briefing.readers import UnreadableError, read, read_bytes

SEEDS = {
    "01-deadlock-in-teregrad.txt": ("plain/1", "Deadlock in Teregrad as Veresk Holds to His Terms"),
    "02-wire-report.html": ("html/1", "Envoy leaves Teregrad without a deal after five hours with Veresk"),
    "03-local-reprint.html": ("html/1", "No breakthrough as marathon talks end"),
    "04-presidential-readout.pdf": ("pdf/1", "Meeting with the Special Envoy of Halden, Marcus Thorne"),
    "05-envoys-statement.eml": ("mail/2", "Statement on the visit of Special Envoy Thorne to Teregrad"),
    "06-press-call.docx": ("docx/2", "Call of the President's spokesman with the press, 15 October 2025"),
    "07-reaction-from-mirnava.html": ("html/1", "Станко: без нас про нас не домовляться"),
    "08-institute-note.pdf": ("pdf/1", "Eleven rounds, one valley: the talks on the war in Lethia since 2022"),
    "09-correction.txt": ("plain/1", "NORTHGATE WIRE – CORRECTION"),
    "10-opinion.md": ("markdown/1", "The envoy who keeps coming back"),
    "11-reposted-article.html": ("html/1", "Veresk receives Halden's envoy at the White Palace"),
}

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def in_order(text: SourceText) -> bool:
    last = 0
    for block in text.blocks:
        if not last <= block.span.start <= block.span.end <= len(text.text):
            return False
        last = block.span.end
    return True


def read_or_refused(name: str, data: bytes) -> SourceText | UnreadableError:
    try:
        return read_bytes(name, data)
    except UnreadableError as error:
        return error


def words_of(text: SourceText, kind: BlockKind) -> list[str]:
    return [block.span.of(text.text) for block in text.blocks if block.kind is kind]


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_is_read_by_its_reader_under_its_title(seeds, name):
    text = read(seeds / name)
    assert (text.reader, text.title) == SEEDS[name]
    assert words_of(text, BlockKind.TITLE) == [text.title]
    assert in_order(text)
    assert text.lost == ()


@pytest.mark.parametrize("name", SEEDS)
def test_content_tells_the_type_whatever_the_name_says(seeds, name):
    renamed = read_bytes("report.jpg", (seeds / name).read_bytes())
    assert renamed.reader == SEEDS[name][0].replace("markdown", "plain")


@settings(deadline=None)  # the first page of all loads a library
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1).filter(str.strip))
def test_blocks_of_any_text_stand_in_order_inside_it(words):
    found = read_or_refused("a.md", words.encode())
    assert in_order(found) if isinstance(found, SourceText) else found.kind is Refusal.UNSUPPORTED


@settings(deadline=None)
@given(
    st.binary(max_size=600), st.sampled_from(["", "%PDF-1.7\n", "PK\x03\x04", "<html>", "From: a\nTo: b\n\n", "{\\rtf"])
)
def test_any_bytes_are_read_or_refused_with_two_sentences(data, head):
    found = read_or_refused("a", head.encode() + data)
    if isinstance(found, SourceText):
        assert in_order(found)
    else:
        assert (found.reason[-1], found.advice[-1]) == (".", ".")


@pytest.mark.parametrize(
    ("data", "kind", "word"),
    [
        (b"", Refusal.EMPTY, "empty"),
        (b" \n\t ", Refusal.EMPTY, "empty"),
        (b"\x7fELF\x02\x01\x01" + bytes(200), Refusal.UNSUPPORTED, "program"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(200), Refusal.NO_TEXT, "picture"),
        (b"%PDF-1.4\n%junk", Refusal.CORRUPT, "damaged"),
        (b"PK\x03\x04" + bytes(50), Refusal.CORRUPT, "damaged"),
        (OLE + "WordDocument".encode("utf-16-le"), Refusal.OLD_OFFICE, "DOC"),
        (OLE + "Workbook".encode("utf-16-le"), Refusal.OLD_OFFICE, "XLS"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), Refusal.OLD_OFFICE, "PPT"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Refusal.UNSUPPORTED, "old Office"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Refusal.ENCRYPTED,
            "password",
        ),
        (bytes(range(256)) * 4, Refusal.UNSUPPORTED, "not a text"),
    ],
)
def test_what_is_no_document_is_refused_by_what_it_is(data, kind, word):
    with pytest.raises(UnreadableError) as refused:
        read_bytes("report.pdf", data)
    assert refused.value.kind is kind
    assert word in refused.value.reason


def test_a_file_that_is_gone_is_refused(tmp_path):
    with pytest.raises(UnreadableError) as refused:
        read(tmp_path / "gone.txt")
    assert refused.value.kind is Refusal.MISSING


def test_a_file_larger_than_the_limit_is_never_opened(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(FILE_BYTES + 1)
    with pytest.raises(UnreadableError) as refused:
        read(path)
    assert refused.value.kind is Refusal.TOO_LARGE
