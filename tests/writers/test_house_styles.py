"""House styles: read from a folder, told in their author's words, and followed by both formats."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest

from briefing.edits.editions import ChooseStyle
from briefing.model.dossier import Dossier
from briefing.paper.checks import checks
from briefing.paper.compose import compose
from briefing.paper.house import house
from briefing.paper.style_checks import contrast, style_faults
from briefing.writers.checked import checked
from briefing.writers.docx.writer import DocxWriter
from briefing.writers.html import HtmlWriter
from briefing.writers.pdf.writer import PdfWriter
from briefing.writers.styles.folder import StyleError, begin, style_of
from briefing.writers.tree_json import compact
from briefing.writers.tree_read import paper_of
from tests.paper.talks import JUDGEMENTS, reviewed
from tests.writers.styles_samples import made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path / "lakes")


@pytest.fixture
def styled(folder: Path) -> Dossier:
    dossier = reviewed().put(replace(JUDGEMENTS[1], basis=("e1",)))
    return ChooseStyle(style_of(folder).style).apply(dossier)


def test_the_style_that_ships_has_no_fault() -> None:
    assert style_faults(house(), "A4") == ()
    assert style_faults(house(), "Letter") == ()


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_folder_to_begin_from_is_a_style_at_once(tmp_path: Path) -> None:
    begin(tmp_path / "new")
    read = style_of(tmp_path / "new")
    assert read.remarks == ()
    assert read.style.name == "Our house"
    changed = {
        name: (one, house().styles[name]) for name, one in read.style.styles.items() if one != house().styles[name]
    }
    assert changed == {}
    (tmp_path / "new" / "house.toml").write_text('name = "Mine"')
    begin(tmp_path / "new")
    assert style_of(tmp_path / "new").style.name == "Mine"


def test_what_was_changed_in_word_is_what_papers_are_set_in(folder: Path) -> None:
    style = style_of(folder).style
    assert (style.type("body").family, style.type("body").size, style.type("body").lead) == ("sans", 10.5, 15.0)
    assert style.type("item").family == "sans"  # it looks like the text, so it follows the text
    assert (style.type("heading1").size, style.type("heading1").before) == (14, 18)
    assert style.colour(style.type("heading1").colour) == "#0B5345"
    assert style.colour(style.type("caption").colour) == "#404040"


def test_both_formats_follow_it_and_have_nothing_to_mend(styled: Dossier) -> None:
    paper = compose(styled)
    assert paper.meta.series == "Policy note"
    for writer in (PdfWriter(), DocxWriter()):
        assert checked(writer.content(paper)).findings == ()
    pdf = PdfWriter().content(paper)
    words = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    assert "Assessment" in words
    assert "permanent secretary" in words
    assert "Department of Analysis" in words
    with pikepdf.open(BytesIO(pdf)) as file:
        assert any(isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image" for each in file.objects)
    document = docx.Document(BytesIO(DocxWriter().content(paper)))
    assert document.styles["Heading 1"].font.size.pt == 14
    assert document.styles["Normal"].font.name == "Source Sans Pro"
    assert "Ministry of the Lakes" in document.sections[0].footer.paragraphs[0].text
    assert "data:image/png;base64," in HtmlWriter().content(paper).decode()
    assert "Three waves" in HtmlWriter().content(paper).decode()


def test_a_paper_carries_its_style(styled: Dossier) -> None:
    paper = compose(styled)
    assert paper_of(compact(paper)) == paper
    assert paper_of(compact(paper)).style == styled.styles[styled.outline.style]


def test_the_first_words_stand_first_and_the_others_after_their_section(styled: Dossier) -> None:
    ids = [block.id for block in compose(styled).blocks]
    assert ids[0].startswith("house-")
    assert ids.index("sources") < ids.index("house-1-1-heading")
    assert checks(compose(styled), styled) == ()


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("house.toml", "colour = 1", "“colour” means nothing here"),
        ("house.toml", "name = 3", "name must be words in quotation marks"),
        ("house.toml", "[colours]\naccent = 'blue'", "must be a colour as “#123D6B”"),
        ("house.toml", "[colours]\nink = '#CCCCCC'", "ink is too faint for “body”"),
        ("house.toml", "[page]\nleft = 'wide'", "left under [page] must be a number of points"),
        ("house.toml", "[page]\nleft = 20", "a printer needs"),
        ("house.toml", "[styles.body]\nsize = 7", "set in 7 points"),
        ("house.toml", "[styles.body]\nfamily = 'Arial'", "must be serif or sans"),
        ("house.toml", "[styles]\nbody = 3", "write [styles.body]"),
        ("house.toml", "sections = ['masthed']", "“masthed” means nothing here"),
        ("house.toml", "citations = 'apa'", "citations must be chicago or oscola or icd206"),
        ("house.toml", "[logo]\nfile = '../logo.png'", "is not in the folder"),
        ("house.toml", "[logo]\nfile = 'house.docx'\nwords = 'x'", "is no picture"),
        ("house.toml", "name = ", "cannot be read"),
        ("house.docx", "no zip", "no Word document"),
        ("before-sources.md", "Words", "name it first.md, or after a section"),
    ],
)
def test_what_is_wrong_is_told_in_the_authors_words(tmp_path: Path, file: str, content: str, told: str) -> None:
    begin(tmp_path / "house")
    (tmp_path / "house" / file).write_text(content)
    with pytest.raises(StyleError) as found:
        style_of(tmp_path / "house")
    assert any(told in complaint for complaint in found.value.complaints), found.value.complaints


def test_a_font_that_cannot_be_embedded_is_told_and_papers_are_written_all_the_same(folder: Path) -> None:
    document = docx.Document(str(folder / "house.docx"))
    document.styles["Normal"].font.name = "Comic Sans MS"
    document.save(str(folder / "house.docx"))
    read = style_of(folder)
    assert "Comic Sans MS cannot be put into the PDF" in read.remarks[0]
    assert read.style.type("body").family == "serif"


def test_a_folder_without_house_toml_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match="dateline style"):
        style_of(tmp_path)


def test_nothing_of_the_authors_word_file_but_its_styles_is_kept(folder: Path, styled: Dossier) -> None:
    with zipfile.ZipFile(BytesIO(DocxWriter().content(compose(styled)))) as parts:
        everything = b"".join(parts.read(name) for name in parts.namelist())
    assert b"python-docx" not in everything
