"""Tables written as text."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.readers import read_bytes
from briefing.readers.delimited import rows, separator
from tests.readers.packages import cells

TABLE = 'Date,Event,Deaths\n14 October 2025,"Talks, second\nround",0\n2025-11-03,"""Shelling""",12\n'


def test_cells_are_places_in_the_text_as_the_file_has_it():
    found = read_bytes("a.csv", TABLE.encode())
    assert found.text == TABLE
    assert cells(found) == {
        (0, 0, 0): "Date",
        (0, 0, 1): "Event",
        (0, 0, 2): "Deaths",
        (0, 1, 0): "14 October 2025",
        (0, 1, 1): "Talks, second\nround",
        (0, 1, 2): "0",
        (0, 2, 0): "2025-11-03",
        (0, 2, 1): '""Shelling""',
        (0, 2, 2): "12",
    }


@pytest.mark.parametrize(
    ("text", "sign"), [("a;b\nc;d", ";"), ("a\tb\n1,2\t3", "\t"), ("a|b\nc|d", "|"), ("a b\nc, d", "")]
)
def test_the_separator_is_the_one_all_lines_agree_on(text, sign):
    assert separator(text) == sign


def test_prose_under_a_tables_name_is_read_as_prose():
    assert read_bytes("a.csv", b"The talks, which began on Monday, ended.\n\nNobody spoke.").reader == "plain/1"


@given(st.lists(st.lists(st.text(st.characters(exclude_characters="\r\0", codec="utf-8")), min_size=2), min_size=1))
def test_what_the_standard_library_writes_is_parted_as_it_reads_it(table):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(table)
    found = [[span.of(out.getvalue()).replace('""', '"') for span in row] for row in rows(out.getvalue(), ",")]
    assert found[:-1] == table
