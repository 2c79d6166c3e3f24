"""PowerPoint slides."""

from __future__ import annotations

import pytest

from briefing.model.refusal import Refusal
from briefing.model.source import SourceText
from briefing.readers import UnreadableError, read_bytes
from tests.readers.packages import cells, package, shown
from tests.readers.sheet.test_read_xlsx import R, relations

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'


def shape(words: str, holder: str | None = None) -> str:
    placeholder = "" if holder is None else f'<p:nvSpPr><p:nvPr><p:ph type="{holder}"/></p:nvPr></p:nvSpPr>'
    lines = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in words.split("\n"))
    return f"<p:sp>{placeholder}<p:txBody>{lines}</p:txBody></p:sp>"


def part(content: str) -> str:
    return f"<p:sld {P} {A}>{content}</p:sld>"


def slides(*contents: str, **parts: str) -> SourceText:
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="r{n}"/>' for n in range(len(contents), 0, -1))
    given = {
        "ppt/presentation.xml": f"<p:presentation {P} {R}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            *(("slide", f"slides/s{n + 1}.xml") for n in range(len(contents)))
        ),
        **{f"ppt/slides/s{n}.xml": part(content) for n, content in enumerate(contents, 1)},
    }
    return read_bytes("a.pptx", package(given | parts))


def test_slides_come_in_the_order_they_are_shown_each_a_page():
    found = slides(shape("Second", "title"), shape("First", "ctrTitle"))
    assert [(b.page, b.span.of(found.text)) for b in found.blocks] == [(1, "First"), (2, "Second")]
    assert (found.pages, found.title) == (2, "First")


def test_placeholders_tell_headings_points_and_furniture():
    found = slides(
        shape("Stalemate", "title") + shape("Talks\nNo result", "body") + shape("7", "sldNum") + shape("Free")
    )
    assert shown(found) == [
        ("title", "Stalemate"),
        ("list item", "Talks"),
        ("list item", "No result"),
        ("furniture", "7"),
        ("paragraph", "Free"),
    ]


def test_tables_are_cells():
    def cell(words: str, more: str = "") -> str:
        return f"<a:tc {more}><a:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></a:txBody></a:tc>"

    wide, merged = "gridSpan='2'", "hMerge='1'"
    rows = f"<a:tr>{cell('a', wide)}{cell('', merged)}{cell('b')}</a:tr><a:tr>{cell('c')}</a:tr>"
    found = slides(f"<p:graphicFrame><a:tbl>{rows}</a:tbl></p:graphicFrame>" * 2)
    assert cells(found) == {
        (t, *place): words for t in (0, 1) for place, words in {(0, 0): "a", (0, 2): "b", (1, 0): "c"}.items()
    }


def test_notes_and_diagrams_are_read_and_comments_kept_aside():
    found = slides(
        shape("Slide", "title"),
        **{
            "ppt/slides/_rels/s1.xml.rels": relations(
                ("notesSlide", "../notes1.xml"), ("diagramData", "../data1.xml"), ("comments", "../comments1.xml")
            ),
            "ppt/notes1.xml": part(shape("Slide", "sldImg") + shape("Say so.", "body")),
            "ppt/data1.xml": f"<d {A}><a:p><a:r><a:t>Box</a:t></a:r></a:p></d>",
            "ppt/commentAuthors.xml": f'<p:cmAuthorLst {P}><p:cmAuthor id="0" name="Reed"/></p:cmAuthorLst>',
            "ppt/comments1.xml": f"<p:cmLst {P}>"
            '<p:cm authorId="0" dt="2025-10-03T09:00:00"><p:text>Why?</p:text></p:cm></p:cmLst>',
        },
    )
    assert shown(found) == [
        ("title", "Slide"),
        ("paragraph", "Say so."),
        ("paragraph", "Box"),
        ("furniture", "[Comment, Reed, 2025-10-03] Why?"),
    ]


def test_slides_of_pictures_alone_are_refused_as_without_text():
    with pytest.raises(UnreadableError) as refused:
        slides("<p:pic/>")
    assert refused.value.kind is Refusal.NO_TEXT
    assert slides(shape("Words") + "<p:pic/>").lost == ("1 picture was not read",)
