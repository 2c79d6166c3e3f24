"""face: shaping with our fonts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.paper.face import face, pieces, unprintable, width, word

LATIN = st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x24F))


def test_pairs_are_kerned() -> None:
    apart = sum(face("serif").shape(letter).width for letter in "AV")
    assert face("serif").shape("AV").width < apart


def test_a_ligature_reads_as_its_letters() -> None:
    glyphs = face("serif").shape("office").glyphs
    assert len(glyphs) < len("office")
    assert "".join(glyph.words for glyph in glyphs) == "office"


@settings(deadline=None)
@given(LATIN)
def test_every_letter_belongs_to_one_glyph(words: str) -> None:
    glyphs = face("sans").shape(words).glyphs
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


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("محمد بن سلمان", "Vazirmatn"),
        ("בנימין נתניהו", "NotoSansHebrew"),
        ("नरेन्द्र मोदी", "NotoSansDevanagari"),
        ("Սերժ", "NotoSansArmenian"),
        ("თბილისი", "NotoSansGeorgian"),
        ("習近平与会談する", "NotoSansSC"),
        ("김정은", "NotoSansKR"),
    ],
)
def test_every_script_has_a_face(words: str, name: str) -> None:
    assert not unprintable(words)
    for part in words.split():
        shapes = word(part, "serif", 600, True, leftward=name in ("Vazirmatn", "NotoSansHebrew")).shapes
        assert {shape.face.name.partition("-")[0] for shape in shapes} == {name}
        assert all(glyph.index for shape in shapes for glyph in shape.glyphs)


def test_arabic_letters_are_joined() -> None:
    joined = word("محمد", "sans", 400, False, leftward=True)
    apart = [word(letter, "sans", 400, False, leftward=True) for letter in "محمد"]
    assert joined.width < sum(each.width for each in apart)
    assert "".join(glyph.words for shape in joined.shapes for glyph in reversed(shape.glyphs)) == "محمد"


def test_what_no_face_has_is_drawn_as_a_box_and_reads_as_itself() -> None:
    (shape,) = word("👍", "serif", 400, False).shapes
    assert [glyph.words for glyph in shape.glyphs] == ["👍"]
    assert shape.glyphs[0].index


def test_figures_in_tables_are_of_one_width() -> None:
    assert len({round(face("sans").shape(digit).width) for digit in "0123456789"}) == 1


def test_width_grows_with_size_and_weight() -> None:
    assert width("talks", 20) == 2 * width("talks", 10)
    assert width("talks", 10, 600) > width("talks", 10, 400)


def test_what_no_font_has_is_told() -> None:
    assert unprintable("Łódź Ελλάδα 会 𓀀") == {"𓀀"}
