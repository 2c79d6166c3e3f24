"""Markdown: two papers word for word, and words that are not mark-up."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model.dossier import Dossier
from briefing.paper.compose import compose
from briefing.paper.tree import Heading, Meta, Paper, Paragraph, Text
from briefing.writers.markdown import MarkdownWriter
from tests.paper.talks import draft, reviewed

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(("name", "dossier"), [("draft", draft()), ("reviewed", reviewed())])
def test_the_papers_read_as_they_always_did(name: str, dossier: Dossier) -> None:
    assert MarkdownWriter().content(compose(dossier)).decode() == (GOLDEN / f"{name}.md").read_text("utf-8")


def test_signs_of_mark_up_in_words_stay_signs() -> None:
    paper = Paper("t", "", Meta("TLP:CLEAR", "", ""), (Paragraph("p", (Text("*a* [b](c) <d> | # e"),)),))
    assert r"\*a\* \[b\](c) \<d\> \| # e" in MarkdownWriter().content(paper).decode()


def test_a_paragraph_that_begins_like_a_list_is_not_one() -> None:
    blocks = (Heading("h", 1, (Text("H"),)), Paragraph("p", (Text("1. May was wet"),)), Paragraph("q", (Text("- no"),)))
    words = MarkdownWriter().content(Paper("t", "", Meta("TLP:CLEAR", "", ""), blocks)).decode()
    assert "\n1\\. May was wet\n" in words or "\n\\1. May was wet\n" in words
    assert "\n\\- no\n" in words
