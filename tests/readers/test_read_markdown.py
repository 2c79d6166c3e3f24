"""Markdown: the text as written, its blocks known."""

from __future__ import annotations

from briefing.model.day import Day
from briefing.readers import read, read_bytes

NOTE = """---
title: "The long road"
author: A. Writer
date: 2025-03-02T10:00:00Z
---

# The long road
Words right below the heading.

## Part one

1. first
2. second

> They said it here.

| Date | What |
|------|:----:|
| 3 May | Talks |

Closing
-------
The end.
"""


def test_the_text_stays_as_it_is_written():
    assert read_bytes("a.md", NOTE.encode()).text == NOTE


def test_marks_tell_the_blocks():
    found = read_bytes("a.md", NOTE.encode())
    assert [(block.kind.value, block.span.of(NOTE)) for block in found.blocks[1:]] == [
        ("title", "The long road"),
        ("paragraph", "Words right below the heading."),
        ("heading", "Part one"),
        ("list item", "1. first"),
        ("list item", "2. second"),
        ("paragraph", "They said it here."),
        ("cell", "Date"),
        ("cell", "What"),
        ("cell", "3 May"),
        ("cell", "Talks"),
        ("heading", "Closing"),
        ("paragraph", "The end."),
    ]


def test_a_table_knows_its_rows_and_columns():
    cells = [block for block in read_bytes("a.md", NOTE.encode()).blocks if block.table is not None]
    assert [(cell.table, cell.row, cell.column) for cell in cells] == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)]


def test_front_matter_gives_title_author_and_a_clue():
    found = read_bytes("a.md", NOTE.encode())
    assert (found.title, found.author) == ("The long road", "A. Writer")
    assert [(clue.day, clue.where) for clue in found.clues] == [(Day(2025, 3, 2), "front matter date")]


def test_the_opinion_seed_has_its_author_and_publisher(seeds):
    found = read(seeds / "10-opinion.md")
    assert (found.author, found.publisher) == ("Theodora Lang", "The Meridian")
