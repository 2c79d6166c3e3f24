"""What fuzzing reached, a few small files of each kind (corpus.zip): each is read or refused, and nothing else."""

from __future__ import annotations

import contextlib
import zipfile
from pathlib import Path

import pytest

from briefing.readers import UnreadableError, opened, parts_of, text_of
from tests.fuzz.readers import KINDS, OFFICE
from tests.fuzz.seeds import dictionary

with zipfile.ZipFile(Path(__file__).with_name("corpus.zip")) as _archive:
    CORPUS = {name: _archive.read(name) for name in sorted(_archive.namelist())}


@pytest.mark.parametrize("place", CORPUS)
def test_a_file_that_fuzzing_made_is_read_or_refused(place):
    name, made = KINDS[place.split("/")[0]]
    file = opened(name, made(CORPUS[place]))
    with contextlib.suppress(UnreadableError):
        text = text_of(file)
        assert text is None or all(block.span.end <= len(text.text) for block in text.blocks)
        assert all(part.path_name if isinstance(part, UnreadableError) else part.name for part in parts_of(file))


def test_there_are_some_of_each_of_our_own_readers():
    kinds = [place.split("/")[0] for place in CORPUS]
    assert all(kinds.count(kind) >= 10 for kind in ("docx", "odt", "eml", "rtf"))


def test_the_dictionary_has_the_words_of_the_format():
    assert b"<w:p" in dictionary("docx", OFFICE["docx"], [b'<w:p><w:t xml:space="preserve">x</w:t></w:p>'])
    assert dictionary("rtf", "", [b"\\b0 x\\'e9"]) == [b"\\'e9", b"\\b0"]
