"""file: what is put in comes out, whoever reads it."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from briefing.writers.pdf.file import File, figure, name_leaf, ref, text


def opened(file: File, **entries: str) -> pikepdf.Pdf:
    pages = file.add("<< /Type /Pages /Count 0 /Kids [] >>")
    held = " ".join(f"/{name} {value}" for name, value in entries.items())
    return pikepdf.open(BytesIO(file.close(file.add(f"<< /Type /Catalog /Pages {pages} {held} >>"))))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_words_come_back_as_they_went_in(words: str) -> None:
    assert str(opened(File(), Title=text(words)).Root.Title) == words


@given(st.binary(max_size=3000), st.booleans())
def test_streams_come_back_as_they_went_in(content: bytes, plain: bool) -> None:
    file = File()
    assert opened(file, Held=file.stream(content, plain=plain)).Root.Held.read_bytes() == content


def test_objects_can_be_named_before_they_are_written_and_fill_many_streams() -> None:
    file = File()
    last = file.number()
    for number in range(1000):
        file.add(f"({number})")
    file.put(last, "(the last)")
    assert str(opened(file, Held=ref(last)).Root.Held) == "the last"


def test_the_same_content_has_the_same_bytes_and_name() -> None:
    def made(words: str) -> bytes:
        file = File()
        return file.close(file.add(f"<< /Type /Catalog /Title {text(words)} >>"))

    assert made("one") == made("one")
    assert made("one")[-200:] != made("two")[-200:]


@given(st.floats(-1e6, 1e6))
def test_numbers_are_short_and_near(value: float) -> None:
    assert abs(float(figure(value)) - value) <= 0.0005 + 1e-9
    assert "e" not in figure(value)


@given(st.sets(st.text(alphabet="abzé会 -", min_size=1, max_size=5), min_size=1, max_size=20))
def test_names_stand_in_the_order_of_their_bytes(names: set[str]) -> None:
    pdf = opened(File(), Held=name_leaf([(name, "1") for name in names]))
    tree = pdf.Root.Held
    raw = [bytes(tree.Names[place]) for place in range(0, len(tree.Names), 2)]
    assert raw == sorted(raw)
    assert bytes(tree.Limits[0]) == raw[0]
