"""Highlights: the words of a PDF stand where their boxes are."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from briefing.readers import read_bytes
from tests.conftest import ROOT
from tests.readers.pdf.highlights import misread
from tests.readers.pdf.printed import drawn, printed

PRINTED = dict(printed(ROOT / "seeds"))
WORDS = st.lists(st.text("abcdefgijlmpqyßäé,.;-_’'\"|", min_size=1, max_size=9), min_size=1, max_size=12)


@pytest.mark.parametrize("name", PRINTED, ids=ascii)
def test_of_a_hundred_words_at_most_one_is_not_found_again_in_its_rectangle(name):
    text = read_bytes("a.pdf", PRINTED[name])
    wrong = [(box.span.of(text.text), found) for box, found in misread(PRINTED[name], text)]
    assert len(text.boxes) > 3
    assert len(wrong) <= len(text.boxes) / 100, wrong[:10]


@settings(
    max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck)
)
@given(WORDS, st.sampled_from([0, 90, 180, 270]), st.sampled_from(["Times-Roman", "Courier", "Helvetica"]))
def test_any_line_in_any_font_on_a_page_turned_any_way_is_found_again(words, turned, face):
    data = drawn(face, " ".join(words), turned)
    text = read_bytes("a.pdf", data)
    assert [found for _, found in misread(data, text)] == []
