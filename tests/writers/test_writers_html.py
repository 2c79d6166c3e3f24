"""HTML: well formed, one file, links that lead somewhere."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from briefing.paper.compose import compose
from briefing.writers.html import HtmlWriter
from tests.paper.talks import SOURCES, reviewed

_VOID = {"meta", "col", "line", "rect", "stop", "link", "br"}


class Outline(HTMLParser):
    """Checks that elements close in order; collects ids, targets, text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        held = dict(attrs)
        self.ids += [held["id"]] if held.get("id") else []
        self.targets += [held["href"]] if held.get("href") else []
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def outline(html: str) -> Outline:
    out = Outline()
    out.feed(html)
    return out


def test_the_page_is_well_formed_and_every_link_inside_it_leads_somewhere() -> None:
    found = outline(HtmlWriter().content(compose(reviewed())).decode())
    assert found.open == []
    assert len(set(found.ids)) == len(found.ids)
    assert {target[1:] for target in found.targets if target.startswith("#")} <= set(found.ids)


def test_the_page_runs_nothing_and_fetches_nothing() -> None:
    html = HtmlWriter().content(compose(reviewed())).decode()
    found = outline(html)
    assert not found.tags & {"script", "img", "iframe", "link", "object"}
    assert "url(http" not in html


def test_words_of_sources_are_never_taken_for_mark_up() -> None:
    bad = replace(SOURCES[0], title="<script>alert(1)</script>", address="javascript:alert(1)")
    html = HtmlWriter().content(compose(reviewed().put(bad))).decode()
    assert "<script" not in html
    assert 'href="javascript' not in html


def test_tables_say_what_their_heads_stand_for() -> None:
    html = HtmlWriter().content(compose(reviewed())).decode()
    assert '<th scope="col">As stated</th>' in html
    assert '<th scope="row">' in html
