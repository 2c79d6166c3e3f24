"""What a PDF must show and hold beyond its tree. Numbers are those of the house's list of 68 checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2
from pikepdf import Dictionary

from briefing.model.house import Page
from briefing.paper import walk
from briefing.paper.budget import budget
from briefing.paper.checks import Finding
from briefing.paper.house import SIZES
from briefing.paper.tree import Contents, Heading, Paper
from briefing.paper.wording import plain
from briefing.writers.checked.told import told
from briefing.writers.checked.words import bare, captions, machine, missing, notes, stretches
from briefing.writers.pdf.metadata import subject
from briefing.writers.tables import tables_of

_EDGE = 42.5  # points: 15 mm
_LONG = 8  # pages: from there on a reader needs to look things up
_LAST = 5  # lines of the last page
_LADDER = re.compile(r"(?:[\ufffe\u00ad]\r?\n[^\n]*){2}[\ufffe\u00ad]\r?\n")
_UA, _PART = "{http://www.aiim.org/pdfua/ns/id/}part", "{http://www.aiim.org/pdfa/ns/id/}part"


@dataclass(frozen=True, slots=True)
class _Page:
    """The words of one page by where they stand, and whether anything comes near its edges."""

    head: str
    body: str
    foot: str
    size: tuple[float, float]
    spills: bool


def count(content: bytes) -> int:
    document = pypdfium2.PdfDocument(content)
    try:
        return len(document)
    finally:
        document.close()


def faults(content: bytes, paper: Paper) -> Iterator[Finding]:
    pages = _pages(content, paper.style.page)
    yield from _furnished(pages, paper)
    yield from _lengthy(len(pages), paper)
    yield from _sized(pages, paper)
    yield from _ended(pages, paper)
    yield from _worded(content, paper)
    with pikepdf.open(BytesIO(content)) as pdf:
        yield from _described(pdf, paper)
        yield from _tagged(pdf, paper)
        yield from _embedded(pdf)
        yield from _attached(pdf, paper)
        yield from _drawn(pdf, paper)


def _pages(content: bytes, margins: Page) -> list[_Page]:
    document = pypdfium2.PdfDocument(content)
    try:
        return [_page(document[number], margins) for number in range(len(document))]
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage, margins: Page) -> _Page:
    width, height = page.get_size()
    text = page.get_textpage()
    low, high = margins.bottom - 16, height - margins.top + 16
    bounds = [each.get_bounds() for each in page.get_objects(max_depth=1)]
    near = any(left < _EDGE or right > width - _EDGE for left, _, right, _ in bounds)
    return _Page(
        head=text.get_text_bounded(bottom=high),
        body=text.get_text_bounded(bottom=low, top=high),
        foot=text.get_text_bounded(top=low),
        size=(width, height),
        spills=near,
    )


def _furnished(pages: list[_Page], paper: Paper) -> Iterator[Finding]:
    meta = paper.meta
    for number, page in enumerate(pages, 1):
        if meta.marking not in page.head or meta.marking not in page.foot:
            yield Finding(23, "", f"Page {number} does not bear {meta.marking} at head and foot.")
        if f"Page {number} of {len(pages)}" not in page.foot.replace("\u00a0", " "):
            yield Finding(25, "", f"Page {number} does not say that it is page {number} of {len(pages)}.")
        if meta.issued != "not stated" and bare(meta.issued) not in bare(page.foot):
            yield Finding(26, "", f"Page {number} does not say when the paper was issued.")
        if number > 1 and bare(" ".join(paper.title.split(" ")[:3])) not in bare(page.head):
            yield Finding(27, "", f"Page {number} does not repeat the title.")


def _lengthy(pages: int, paper: Paper) -> Iterator[Finding]:
    if paper.outline is not None and (over := budget(paper.outline, pages)).over:
        yield Finding(22, "", f"The paper is longer than its template allows: {over.words}.")
    if pages > _LONG and not any(isinstance(block, Contents) for block in paper.blocks):
        yield Finding(29, "", f"A paper of more than {_LONG} pages needs a list of contents.")


def _sized(pages: list[_Page], paper: Paper) -> Iterator[Finding]:
    wanted = SIZES.get(paper.meta.size, SIZES["A4"])
    for number, page in enumerate(pages, 1):
        if any(abs(one - other) > 1 for one, other in zip(page.size, wanted, strict=True)):
            yield Finding(51, "", f"Page {number} is not of the size {paper.meta.size}.")
        if page.spills:
            yield Finding(48, "", f"Something on page {number} stands within 15 mm of its edge.")
    if len(pages) > 1 and len([line for line in pages[-1].body.splitlines() if line.strip()]) < _LAST:
        yield Finding(49, "", f"The last page has fewer than {_LAST} lines.")


def _ended(pages: list[_Page], paper: Paper) -> Iterator[Finding]:
    """No page ends with what leads to the next one, and no more than two lines in a row with a hyphen."""
    below = tuple(bare(words) for _, words in notes(paper) if bare(words))
    leading = [(37, block.id, plain(block.inlines)) for block in walk.blocks(paper) if isinstance(block, Heading)]
    leading += [(38, id_, f"{label} {words}") for id_, label, words in captions(paper)]
    for number, page in enumerate(pages[:-1], 1):
        body = bare(page.body)
        for check, id_, words in leading:
            _, found, rest = body.rpartition(bare(words))
            if found and (not rest or rest.startswith(below)):
                what = "heading" if check == 37 else "caption"
                yield Finding(check, id_, f"Page {number} ends with the {what} “{words}”.")
        if _LADDER.search(page.body):
            yield Finding(34, "", f"Three lines in a row end with a hyphen on page {number}.")


def _worded(content: bytes, paper: Paper) -> Iterator[Finding]:
    """As a screen reader tells it: wherever a figure or a note stands on its page."""
    read = told(content)
    for id_, words in notes(paper):
        if bare(read.notes.get(id_, "")) != bare(words):
            yield Finding(61, id_, f"This note is not as the tree has it: “{words[:60]}”.")
    yield from missing(bare(read.body), stretches(paper, marks=True))


def _described(pdf: pikepdf.Pdf, paper: Paper) -> Iterator[Finding]:
    info = {str(key): str(value) for key, value in pdf.docinfo.items()}
    with pdf.open_metadata(update_docinfo=False) as xmp:
        said = {str(key): str(value) for key, value in xmp.items()}
    title = said.get("{http://purl.org/dc/elements/1.1/}title", "")
    if info.get("/Title") != paper.title or title != paper.title:
        yield Finding(28, "", "The title in the file’s properties is not that of the paper.")
    if info.get("/Subject", "") != subject(paper) or info.get("/Author", "") != paper.meta.author:
        yield Finding(28, "", "Author or subject in the file’s properties are not those of the paper.")
    if str(pdf.Root.get("/Lang", "")) != paper.lang:
        yield Finding(28, "", "The file does not name its language.")
    if said.get(_UA) != "1":
        yield Finding(57, "", "The file does not claim to be PDF/UA-1.")
    if said.get(_PART) != "3":
        yield Finding(58, "", "The file does not claim to be PDF/A-3.")
    yield from machine(" ".join((*info.values(), *said.values())), "properties")


def _tagged(pdf: pikepdf.Pdf, paper: Paper) -> Iterator[Finding]:
    marked = pdf.Root.get("/MarkInfo", Dictionary())
    if not (marked and bool(marked.get("/Marked"))) or "/StructTreeRoot" not in pdf.Root:
        yield Finding(60, "", "The file is not tagged.")
    with pdf.open_outline() as outline:
        titles = [item.title for root in outline.root for item in (root, *root.children)]
    headings = [plain(block.inlines) for block in walk.blocks(paper) if isinstance(block, Heading)]
    if titles != headings:
        yield Finding(30, "", "The bookmarks are not the headings.")


def _embedded(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """Every font inside the file, and no more than two families of letters, fallbacks for other scripts apart."""
    named: dict[str, bool] = {}
    for page in pdf.pages:
        fonts = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        for font in fonts.values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            descriptor = inner.get("/FontDescriptor", Dictionary())
            held = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            named[str(font.get("/BaseFont", "/?"))[1:]] = held
    for name in sorted(name for name, held in named.items() if not held):
        yield Finding(33, "", f"The font {name} is not embedded.")


def _drawn(pdf: pikepdf.Pdf, paper: Paper) -> Iterator[Finding]:
    """Figures are drawn, not pictures: the logo of the house is the only picture there may be. Heads of tables say what
    they head."""
    pictures = heads = 0
    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image":
            pictures += 1
        elif isinstance(each, Dictionary) and each.get("/S") == "/TH" and "/A" not in each:
            heads += 1
    if pictures > (1 if paper.style.logo else 0):
        yield Finding(52, "", "A figure is a picture, not a drawing: it will not print sharp.")
    if heads:
        yield Finding(60, "", "The head of a table does not say whether it heads a row or a column.")


def _attached(pdf: pikepdf.Pdf, paper: Paper) -> Iterator[Finding]:
    wanted = {name for name, _ in tables_of(paper)}
    if lacking := sorted(wanted - set(pdf.attachments)):
        yield Finding(66, "", f"The data of a table are not attached: {', '.join(lacking)}.")
    yield from machine(" ".join(str(name) for name in pdf.attachments), "attachments")
