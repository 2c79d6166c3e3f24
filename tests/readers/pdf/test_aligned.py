"""Tables that a page sets without ruled lines."""

from __future__ import annotations

from briefing.model.source import BlockKind
from briefing.readers import read_bytes
from briefing.readers.pdf.aligned import aligned
from briefing.readers.pdf.lines import Line, line_of
from briefing.readers.pdf.words import Word
from tests.readers.packages import cells, shown
from tests.readers.pdf.test_read_pdf import drawn

ROWS = [
    ("Date", "Place", "Deaths"),
    ("2 June", "Sarn", "12"),
    ("9 June", "Mirnava valley", "4"),
    ("1 July", "Teregrad", "7"),
]


def table(up: float, rows: list[tuple[str, ...]] = ROWS) -> list[tuple[float, float, str]]:
    places = (60, 180, 340)
    return [
        (left, up - 16 * n, words)
        for n, row in enumerate(rows)
        for left, words in zip(places, row, strict=False)
        if words
    ]


def line(left: float, top: float, words: str) -> Line:
    return line_of(
        [Word(w, left + 30 * n, top, left + 30 * n + 20, top + 10, False, False) for n, w in enumerate(words.split())]
    )


def test_rows_of_short_pieces_below_each_other_are_a_table():
    above = (60.0, 700.0, "The following losses were reported by the ministry in the last two months:")
    found = read_bytes("a.pdf", drawn(above, *table(660)))
    assert cells(found) == {(0, r, c): words for r, row in enumerate(ROWS) for c, words in enumerate(row)}
    assert shown(found)[0][1] == above[2]


def test_bare_numbers_at_the_foot_of_a_table_are_no_page_numbers():
    found = read_bytes(
        "a.pdf", drawn(*table(90, [("2 June", "12"), ("9 June", "4"), ("1 July", "7"), ("3 July", "5")]))
    )
    assert cells(found)[0, 3, 1] == "5"
    assert [b for b in found.blocks if b.kind is BlockKind.FURNITURE] == []


def test_a_line_below_a_cell_goes_on_with_it():
    rows = [line(60, 100, "June"), line(180, 100, "Sarn"), line(180, 111, "valley")]
    rows += [line(60, 130, "July"), line(180, 130, "Teregrad"), line(60, 150, "May"), line(180, 150, "Geneva")]
    tables, rest = aligned(rows)
    assert rest == []
    assert [[part.text for part in cell.lines] for cell in tables[0].cells if cell.row == 0] == [
        ["June"],
        ["Sarn", "valley"],
    ]


def test_speakers_lists_and_two_columns_of_prose_are_no_tables():
    said = [line(60, 100 + 20 * n, "REED") for n in range(4)]
    said += [line(180, 100 + 20 * n, "We have not agreed on anything at all") for n in range(4)]
    items = [line(60, 100 + 20 * n, f"{n}.") for n in range(4)] + [line(90, 100 + 20 * n, "Point") for n in range(4)]
    prose = [line(left, 100 + 12 * n, "one two three four five") for n in range(6) for left in (60, 320)]
    for lines in (said, items, prose):
        assert aligned(lines) == ([], lines)


def test_pieces_that_stand_over_each_others_columns_are_no_table():
    lines = [line(60 + 40 * n, 100 + 20 * n, "a") for n in range(4)] + [
        line(110 + 40 * n, 100 + 20 * n, "b") for n in range(4)
    ]
    assert aligned(lines)[0] == []
