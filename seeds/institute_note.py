"""R7: a think tank's note in two columns, with headers, footers and a ruled chronology of the earlier rounds."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)

TITLE = "Eleven rounds, one valley: the talks on the war in Lethia since 2022"
ISSUED = "9 October 2025"
AUTHORS = "Petra Lindqvist and Jonas Abara. Lindqvist Institute for Conflict Studies, Briefing Note 31"
SUMMARY = (
    "Next week the special envoy of Halden will travel to Teregrad again. This note sets out what has been tried, "
    "what was agreed and kept, and why the Sarn valley has become the question on which everything else depends. It "
    "finds that small agreements on prisoners and grain have held, while every attempt to begin with territory has "
    "failed."
)
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "How the talks began",
        (
            "Karsovia invaded Lethia on 14 March 2022. Within two weeks the two governments were talking: first by "
            "video, then in Geneva, where the delegations met three times between 29 March and 20 April 2022. Both "
            "sides have since published drafts from these weeks. They differ on almost everything except one point. "
            "Lethia would not have joined any alliance for fifteen years, and a group of states would have guaranteed "
            "its borders.",
            "The Geneva talks ended when Karsovian troops took the dam at Orsk on 3 May 2022. For more than two years "
            "nothing followed but exchanges of prisoners, arranged by the Red Cross and by the port authority of "
            "Valdane, and the grain agreement of July 2022, which was extended twice.",
            "Direct contact at the level of presidents has not taken place since the war began. Anton Veresk and "
            "Daryna Kovil last spoke in January 2022, when Kovil was still the mayor of Mirnava.",
        ),
    ),
    (
        "The envoy's diplomacy",
        (
            "Halden's government changed in the autumn of 2024, and with it the method. Marcus Thorne, a lawyer "
            "without diplomatic experience, was named special envoy on 4 November 2024. He was received in Teregrad "
            "for a short first conversation a week later.",
            "The first full meeting of Thorne and Veresk took place in the spring: on 11 April 2025 they spoke for "
            "almost four hours. It was also the first occasion on which both sides put their positions on the Sarn "
            "valley in writing. Two further meetings followed, in June and in August. The visit that is planned for "
            "mid-October would be the fourth of this year.",
            "Lethia has been informed of these meetings, as a rule by telephone and as a rule afterwards. Oleh Stanko, "
            "its foreign minister, has called this practice “talking over the roof of the house that is on fire”.",
        ),
    ),
    (
        "What was agreed, and what held",
        (
            "Of the nine agreements we count since March 2022, five were kept for as long as they were meant to last. "
            "All five concern people or goods: exchanges of prisoners, the grain agreement, and the return of the dead "
            "in the winter of 2023. The four that failed were local ceasefires. The longest of them, at Orsk, held for "
            "eleven days in September 2023.",
            "This is not surprising. An exchange can be checked on the same day, and whoever breaks it loses at once. "
            "A ceasefire can only be judged over weeks, and each side suspects that the other one uses them to rest.",
        ),
    ),
    (
        "The Sarn valley",
        (
            "The valley is about 180 kilometres long. Before the war some 640,000 people lived there, most of them in "
            "the four towns along the river. The dam at Orsk supplied two-fifths of Lethia's electricity.",
            "Karsovia claimed the valley in a decree of 30 September 2022. Veresk repeated on 2 June 2025 that its "
            "status was “settled and not for sale”. Lethia's constitution forbids any government to cede territory "
            "without a referendum, and no referendum can be held while the country is under martial law.",
            "A number of proposals have tried to get round this: a lease, a joint authority for the dam, a vote after "
            "ten years. None has been discussed in the presence of both parties.",
        ),
    ),
    (
        "Losses and displacement",
        (
            "Neither side publishes its losses. Our own count, which rests on obituaries, court registers and hospital "
            "records, has confirmed 61,400 deaths of soldiers and civilians on both sides by the end of August 2025. "
            "The true number is certainly higher; we do not think that it can be estimated responsibly from what is "
            "known today.",
            "Lethia had 11.2 million inhabitants before the war. According to the government's register, 2.6 million "
            "people had left their homes by July 2025, of whom 1.1 million had gone abroad. Figures in the press are "
            "often much larger and seldom give a source.",
        ),
    ),
    (
        "What to watch",
        (
            "Three signs would tell that the October meeting is more than a photograph. The first is whether Lethia is "
            "given the papers before the meeting and not after it. The second is whether the dam is treated apart from "
            "the valley. The third is whether Karsovia drops its demand that the Lethian army be limited before "
            "anything else is discussed.",
            "If none of the three appears, we expect that the talks will go on all the same. They are useful to "
            "everyone who takes part in them, and that is their weakness.",
        ),
    ),
)
CHRONOLOGY: tuple[tuple[str, str, str, str], ...] = (
    ("Date", "Place", "Who", "Outcome"),
    ("14 March 2022", "Lethia", "Karsovian army", "Invasion begins"),
    ("29 March 2022", "Geneva", "Delegations of both sides", "First round; drafts exchanged"),
    ("20 April 2022", "Geneva", "Delegations of both sides", "Third and last round of the Geneva talks"),
    ("3 May 2022", "Orsk", "Karsovian army", "Dam taken; Geneva talks end"),
    ("22 July 2022", "Valdane", "Trade ministers", "Grain agreement signed"),
    ("30 September 2022", "Teregrad", "Anton Veresk", "Decree claims the Sarn valley"),
    ("4–15 September 2023", "Orsk", "Local commanders", "Ceasefire holds for eleven days"),
    ("February 2024", "Valdane", "Red Cross", "Exchange of 310 prisoners"),
    ("4 November 2024", "Halden", "Marcus Thorne", "Named special envoy"),
    ("11 November 2024", "Teregrad", "Veresk, Thorne", "First, short conversation"),
    ("11 April 2025", "Teregrad", "Veresk, Thorne", "First full meeting, almost four hours"),
    ("17 June 2025", "Teregrad", "Veresk, Thorne, Reed", "Three hours; list of seven points begun"),
    ("21 August 2025", "Teregrad", "Veresk, Thorne, Reed", "Ceasefire of 30 days proposed and rejected"),
    ("9 October 2025", "Halden", "Thorne's office", "Revised list sent to Teregrad"),
)

_MARGIN, _GUTTER = 20 * mm, 8 * mm
_TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=19, leading=23, spaceAfter=6)
_AUTHORS = ParagraphStyle("authors", fontName="Times-Italic", fontSize=10, leading=13, spaceAfter=8)
_HEADING = ParagraphStyle("heading", fontName="Helvetica-Bold", fontSize=12, leading=15, spaceBefore=9, spaceAfter=4)
_BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=13, spaceAfter=5, alignment=4)
_CELL = ParagraphStyle("cell", fontName="Times-Roman", fontSize=9.5, leading=12)


def write(path: Path) -> None:
    note = BaseDocTemplate(
        str(path),
        pagesize=A4,
        title=TITLE,
        author="Lindqvist Institute for Conflict Studies",
        invariant=1,
        pageCompression=0,
    )
    note.addPageTemplates([_first_page(), _two_columns(), _full_width()])
    note.build(_story())
    # reportlab's invariant files are all of 1 January 2000.
    path.write_bytes(path.read_bytes().replace(b"D:20000101000000", b"D:20251009090000"))


def _story() -> list[Flowable]:
    story: list[Flowable] = [Paragraph(TITLE, _TITLE), Paragraph(ISSUED, _AUTHORS)]
    story += [Paragraph(AUTHORS, _AUTHORS), Paragraph(SUMMARY, _BODY)]
    story += [NextPageTemplate("columns"), FrameBreak()]
    for heading, texts in SECTIONS:
        story.append(Paragraph(heading, _HEADING))
        story += [Paragraph(text, _BODY) for text in texts]
    story += [NextPageTemplate("table"), PageBreak(), Paragraph("Annex: chronology of the talks", _HEADING)]
    rows = [[Paragraph(words, _CELL) for words in row] for row in CHRONOLOGY]
    table = Table(rows, colWidths=[34 * mm, 24 * mm, 46 * mm, 66 * mm], repeatRows=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return [*story, table]


def _columns(top: float) -> list[Frame]:
    width, height = (A4[0] - 2 * _MARGIN - _GUTTER) / 2, top - 22 * mm
    lefts = (_MARGIN, _MARGIN + width + _GUTTER)
    return [Frame(left, 22 * mm, width, height, leftPadding=0, rightPadding=0) for left in lefts]


def _first_page() -> PageTemplate:
    top = A4[1] - 80 * mm
    head = Frame(_MARGIN, top, A4[0] - 2 * _MARGIN, 58 * mm, leftPadding=0, rightPadding=0)
    return PageTemplate("first", [head, *_columns(top)], onPage=_furniture)


def _two_columns() -> PageTemplate:
    return PageTemplate("columns", _columns(A4[1] - 22 * mm), onPage=_furniture)


def _full_width() -> PageTemplate:
    frame = Frame(_MARGIN, 22 * mm, A4[0] - 2 * _MARGIN, A4[1] - 44 * mm, leftPadding=0, rightPadding=0)
    return PageTemplate("table", [frame], onPage=_furniture)


def _furniture(canvas: Canvas, note: BaseDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(_MARGIN, A4[1] - 14 * mm, "Lindqvist Institute for Conflict Studies  |  Briefing Note 31")
    canvas.drawCentredString(A4[0] / 2, 12 * mm, f"Page {note.page}")
