"""R3: the read-out of the Karsovian side, one page, with a time of day in its own zone and a list of participants."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, ListFlowable, ListItem, Paragraph, SimpleDocTemplate, Spacer

TITLE = "Meeting with the Special Envoy of Halden, Marcus Thorne"
LEAD = ("14 October 2025, 22:30", "Presidential Administration of Karsovia, Press Service. Teregrad, White Palace.")
TEXT = (
    "Anton Veresk received Marcus Thorne, Special Envoy of the Union of Halden, at the White Palace. The meeting began "
    "at 19:40 Teregrad time (UTC+3).",
    "The two sides went through the list of questions that the envoy had sent on 9 October. The President set out "
    "Karsovia's position on the status of the Sarn valley, on the size of the Lethian army and on the order in which "
    "the steps of a settlement should be taken. He stressed that a ceasefire could only be the result of an agreement "
    "and not its precondition.",
    "The envoy conveyed the views of the Union of Halden. It was agreed that the content of the talks would not be "
    "made public and that contacts would go on through the usual channels.",
    "Taking part in the meeting:",
)
PARTICIPANTS = (
    "Anton Veresk, President of Karsovia",
    "Yuri Osmanov, foreign policy adviser to the President",
    "Kirill Belsky, head of the State Investment Fund",
    "Marcus Thorne, Special Envoy of the Union of Halden",
    "Julian Reed, accompanying the Special Envoy",
    "Nadia Orlic, interpreter",
)
CLOSE = "Before the talks, Mr Thorne and Mr Reed took a walk through the old town of Teregrad with Mr Belsky."

_TITLE = ParagraphStyle("title", fontName="Times-Bold", fontSize=17, leading=21, spaceAfter=8)
_LEAD = ParagraphStyle("lead", fontName="Times-Italic", fontSize=11, leading=15, spaceAfter=10)
_BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=15, spaceAfter=8)


def write(path: Path) -> None:
    entries = [ListItem(Paragraph(words, _BODY), leftIndent=14) for words in PARTICIPANTS]
    story: list[Flowable] = [Paragraph(TITLE, _TITLE), *(Paragraph(words, _LEAD) for words in LEAD)]
    story += [Paragraph(words, _BODY) for words in TEXT]
    story += [ListFlowable(entries, bulletType="bullet", leftIndent=14), Spacer(1, 6), Paragraph(CLOSE, _BODY)]
    SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=28 * mm,
        rightMargin=28 * mm,
        topMargin=30 * mm,
        title=TITLE,
        author="Press Service of the President of Karsovia",
        invariant=1,
        pageCompression=0,
    ).build(story)
    # reportlab's invariant files are all of 1 January 2000.
    path.write_bytes(path.read_bytes().replace(b"D:20000101000000", b"D:20251014223000"))
