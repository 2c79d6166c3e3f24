"""HTML: well formed, one file, links that lead somewhere."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from briefing.model.outline import Outline as PaperOutline
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


def test_the_page_fetches_nothing_and_runs_its_own_script_alone() -> None:
    html = HtmlWriter().content(compose(reviewed())).decode()
    found = outline(html)
    assert not found.tags & {"img", "iframe", "link", "object"}
    assert "url(http" not in html
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    (digest,) = (b64encode(sha256(script.encode()).digest()).decode() for script in scripts)
    assert f"script-src &#x27;sha256-{digest}&#x27;" in html
    assert "default-src &#x27;none&#x27;" in html


def test_the_timeline_to_walk_through_leads_to_the_lines_of_the_chronology() -> None:
    html = HtmlWriter().content(compose(reviewed())).decode()
    found = re.search(r'<script type="application/json" id="timeline-data">(.*?)</script>', html)
    assert found is not None
    events = json.loads(found[1])["events"]
    assert [event["date"] for event in events] == ["2 Dec 2025", "5 Dec 2025", "Jan 2026 – Apr 2026"]
    assert {event["row"] for event in events} <= set(outline(html).ids)
    assert all(event["from"] <= event["to"] for event in events)
    assert 'id="timeline-live"' in html


def test_a_paper_without_the_figure_has_no_script() -> None:
    html = (
        HtmlWriter()
        .content(compose(reviewed().put_outline(PaperOutline(sections=("masthead", "chronology")))))
        .decode()
    )
    assert "<script" not in html
    assert "script-src &#x27;none&#x27;" in html


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_the_script_can_be_read_by_an_engine() -> None:
    script = files("resources").joinpath("paper", "timeline.js")
    checked = subprocess.run(["node", "--check", str(script)], capture_output=True, text=True, timeout=60)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_words_of_sources_are_never_taken_for_mark_up() -> None:
    bad = replace(SOURCES[0], title="<script>alert(1)</script>", address="javascript:alert(1)")
    html = HtmlWriter().content(compose(reviewed().put(bad))).decode()
    assert "<script>alert" not in html
    assert 'href="javascript' not in html


def test_tables_say_what_their_heads_stand_for() -> None:
    html = HtmlWriter().content(compose(reviewed())).decode()
    assert '<th scope="col">As stated</th>' in html
    assert '<th scope="row">' in html
