"""face: shaping with our fonts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.paper.face import face, pieces, unprintable, width

LATIN = st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x24F))


def test_pairs_are_kerned() -> None:
    apart = sum(face("serif").shape(letter)[1] for letter in "AV")
    assert face("serif").shape("AV")[1] < apart


def test_a_ligature_reads_as_its_letters() -> None:
    glyphs, _ = face("serif").shape("office")
    assert len(glyphs) < len("office")
    assert "".join(glyph.words for glyph in glyphs) == "office"


@settings(deadline=None)
@given(LATIN)
def test_every_letter_belongs_to_one_glyph(words: str) -> None:
    glyphs, _ = face("sans").shape(words)
    read = words.replace("\u00a0", " ")
    assert "".join(glyph.words for glyph in glyphs) == read


@settings(deadline=None)
@given(st.text())
def test_pieces_give_back_the_words(words: str) -> None:
    assert "".join(part for _, part in pieces(words, "serif", 400, True)) == words


def test_cyrillic_in_italics_is_set_upright_rather_than_not_at_all() -> None:
    parts = pieces("role: посол", "serif", 400, True)
    assert [(each.name, words) for each, words in parts] == [
        ("SourceSerifPro-It", "role: "),
        ("SourceSerifPro-Regular", "посол"),
    ]


def test_figures_in_tables_are_of_one_width() -> None:
    assert len({round(face("sans").shape(digit)[1]) for digit in "0123456789"}) == 1


def test_width_grows_with_size_and_weight() -> None:
    assert width("talks", 20) == 2 * width("talks", 10)
    assert width("talks", 10, 600) > width("talks", 10, 400)


def test_what_no_font_has_is_told() -> None:
    assert unprintable("Łódź Ελλάδα 会") == {"会"}
