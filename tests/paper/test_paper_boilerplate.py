"""Fixed words of a house: a little Markdown."""

from __future__ import annotations

from briefing.paper.boilerplate import blocks
from briefing.paper.tree import Heading, Link, Listing, Paragraph, Role, Text
from briefing.paper.wording import plain


def test_headings_lists_strong_words_and_links_are_understood() -> None:
    words = "## Contact\n\nWrite to **the desk**\nat [our page](https://example.org/a).\n\n- one\n- two\n\n1. a\n2. b"
    found = blocks("house-1", words)
    assert [type(block) for block in found] == [Heading, Paragraph, Listing, Listing]
    heading, paragraph, bullets, numbers = found
    assert isinstance(heading, Heading)
    assert plain(heading.inlines) == "Contact"
    assert isinstance(paragraph, Paragraph)
    assert paragraph.inlines == (
        Text("Write to "),
        Text("the desk", Role.STRONG),
        Text(" at "),
        Link("https://example.org/a", "our page"),
        Text("."),
    )
    assert isinstance(bullets, Listing)
    assert isinstance(numbers, Listing)
    assert (bullets.ordered, numbers.ordered) == (False, True)
    assert len({block.id for block in found}) == 4


def test_everything_else_is_printed_as_it_is_written() -> None:
    (found,) = blocks("x", "<b>not</b> [a](javascript:alert)")
    assert isinstance(found, Paragraph)
    assert plain(found.inlines) == "<b>not</b> [a](javascript:alert)"
    assert blocks("x", " \n\n ") == ()
