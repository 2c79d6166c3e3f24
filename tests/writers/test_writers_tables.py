"""tables: data beside the words."""

from __future__ import annotations

import csv
from io import StringIO

from briefing.paper.compose import compose
from briefing.paper.tree import Row, Table, Text
from briefing.writers.tables import csv_of, tables_of
from tests.paper.talks import reviewed


def test_each_table_gives_one_file_with_all_rows() -> None:
    found = dict(tables_of(compose(reviewed())))
    assert list(found) == ["chronology.csv", "people.csv", "claims.csv"]
    rows = list(csv.reader(StringIO(csv_of(found["chronology.csv"]).decode("utf-8-sig"))))
    assert [len(row) for row in rows] == [5, 5, 5, 5]
    assert rows[1][1] == "2 Dec 2025"


def test_a_cell_is_never_a_formula() -> None:
    table = Table("t", (), ((Text("a"),),), (Row("r", ((Text("=1+1"),),)),), (1.0,))
    assert b"'=1+1" in csv_of(table)
