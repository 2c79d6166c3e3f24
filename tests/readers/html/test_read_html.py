"""Web pages: all visible text, the article in it, and what the head says."""

from __future__ import annotations

import pytest

from briefing.model.day import Day
from briefing.model.refusal import Refusal
from briefing.model.source import BlockKind
from briefing.readers import UnreadableError, read, read_bytes


def page(body: str, head: str = ""):
    return read_bytes("a.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


def shown(body: str) -> list[tuple[str, str]]:
    found = page(body)
    return [(block.kind.value, block.span.of(found.text)) for block in found.blocks]


def test_the_article_is_kept_and_what_stands_round_it_is_furniture(seeds):
    found = read(seeds / "02-wire-report.html")
    furniture = [b.span.of(found.text) for b in found.blocks if b.kind is BlockKind.FURNITURE]
    assert furniture[:4] == ["Home", "World", "Markets", "Sport"]
    assert "Grain prices fall for a third week" in furniture
    paragraphs = [b.span.of(found.text) for b in found.blocks if b.kind is BlockKind.PARAGRAPH]
    assert len(paragraphs) == 7
    assert paragraphs[0].startswith("TEREGRAD, Oct 15 (Northgate Wire)")


def test_the_head_gives_title_author_publisher_address_language_and_day(seeds):
    found = read(seeds / "02-wire-report.html")
    assert (found.author, found.publisher, found.language) == ("Ines Halvorsen", "Northgate Wire", "en")
    assert found.address.endswith("/envoy-leaves-teregrad-without-a-deal")
    assert found.clues[0].day == Day(2025, 10, 15)
    assert found.clues[0].where == "meta article:published_time"


def test_a_page_without_a_day_gives_no_clue():
    assert page("<p>Talks were held.</p>").clues == ()


def test_json_ld_is_read_and_a_broken_one_passed_over():
    entries = '{"@graph": [{"datePublished": "2024-05-06", "author": [{"name": "A. B."}]}]}'
    ld = f'<script type="application/ld+json">{entries}</script>'
    found = page("<p>Words.</p>", '<script type="application/ld+json">{broken</script>' + ld)
    assert found.author == "A. B."
    assert [(clue.day, clue.where) for clue in found.clues] == [(Day(2024, 5, 6), "JSON-LD datePublished")]


def test_a_later_change_ranks_below_the_first_publication():
    head = (
        '<meta property="article:modified_time" content="2025-02-03">'
        '<meta property="article:published_time" content="2025-02-01">'
    )
    assert page("<p>Words.</p>", head).clues[0].day == Day(2025, 2, 1)


def test_what_nobody_sees_is_not_read():
    unseen = '<script>var a = "x"</script><p hidden>unseen</p><p style="display: none">unseen</p>'
    assert shown(f"<p>Seen.</p>{unseen}") == [("paragraph", "Seen.")]


def test_text_after_an_unseen_element_is_kept():
    assert shown("<div>Before <span hidden>gone</span>after.</div>") == [("paragraph", "Before after.")]


def test_white_space_is_set_as_a_browser_sets_it():
    assert shown("<p>One\n   line,<br>\n  <b>bold</b>\u00a0end.</p>") == [("paragraph", "One line,\nbold\u00a0end.")]


def test_tables_lists_and_headings_are_told_apart():
    table = "<table><tr><th>Day</th><th>Place</th></tr><tr><td><p>3 May</p></td></tr></table>"
    assert shown(f"<h2>Rounds</h2>{table}<ul><li>one</li></ul>") == [
        ("title", "Rounds"),
        ("cell", "Day"),
        ("cell", "Place"),
        ("cell", "3 May"),
        ("list item", "one"),
    ]
    found = page("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
    assert [(b.table, b.row, b.column) for b in found.blocks] == [(0, 0, 0), (0, 0, 1), (0, 1, 0)]


def test_a_page_in_an_old_encoding_is_read_as_it_declares():
    data = '<html><head><meta charset="windows-1251"></head><body><p>Переговоры шли пять часов.</p></body></html>'
    found = read_bytes("a.html", data.encode("windows-1251"))
    assert found.text == "Переговоры шли пять часов."
    assert found.encoding == "windows-1251"


def test_a_page_that_lies_about_its_encoding_is_read_all_the_same():
    data = '<html><head><meta charset="utf-16"></head><body><p>Пять часов.</p></body></html>'
    assert read_bytes("a.html", data.encode()).text == "Пять часов."


def test_a_page_without_words_is_refused():
    with pytest.raises(UnreadableError) as refused:
        page("<script>app()</script>")
    assert refused.value.kind is Refusal.EMPTY


def test_deep_nesting_is_survived():
    assert page("<div>" * 1000 + "<p>deep words</p>" + "</div>" * 1000 + "<p>Later words.</p>").text.startswith("deep")
    with pytest.raises(UnreadableError):
        page("<div>" * 200_000 + "<p>deep words</p>")
