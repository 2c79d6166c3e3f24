"""A house style made by a script: the folder of an invented ministry, with a logo and fixed words."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
from docx.shared import Pt, RGBColor
from PIL import Image, ImageDraw

from briefing.writers.styles.folder import begin

HOUSE = """
name = "Ministry of the Lakes"
series = "Policy note"
footer = "Ministry of the Lakes, Department of Analysis"
scale = "phia"
citations = "oscola"

[logo]
file = "logo.png"
words = "Three waves, the arms of the Ministry of the Lakes"
height = 30

[page]
left = 110
right = 110

[colours]
accent = "#0B5345"

[titles]
judgements = "Assessment"
sources = "What this note rests on"
"""

FIRST = "For the **permanent secretary** and those named by her.\n"
AFTER = (
    "## Contact\n\n- Department of Analysis, [desk](mailto:desk@example.org)\n- Corrections go into the next edition\n"
)


def made(folder: Path) -> Path:
    """The folder, as a template author leaves it who changed three styles in Word."""
    begin(folder)
    (folder / "house.toml").write_text(HOUSE, "utf-8")
    (folder / "first.md").write_text(FIRST, "utf-8")
    (folder / "after-sources.md").write_text(AFTER, "utf-8")
    _logo(folder / "logo.png")
    document = docx.Document(str(folder / "house.docx"))
    normal, heading, caption = (document.styles[name] for name in ("Normal", "Heading 1", "Caption"))
    normal.font.name, normal.font.size = "Source Sans Pro", Pt(10.5)
    normal.paragraph_format.line_spacing = Pt(15)
    heading.font.size, heading.font.color.rgb = Pt(14), RGBColor(0x0B, 0x53, 0x45)
    heading.paragraph_format.space_before = Pt(18)
    caption.font.color.rgb = RGBColor(0x40, 0x40, 0x40)
    document.save(str(folder / "house.docx"))
    return folder


def _logo(path: Path) -> None:
    image = Image.new("RGB", (240, 120), "#0B5345")
    draw = ImageDraw.Draw(image)
    for row in (30, 60, 90):
        draw.arc((20, row - 20, 120, row + 20), 0, 180, fill="white", width=6)
        draw.arc((120, row - 20, 220, row + 20), 180, 360, fill="white", width=6)
    out = BytesIO()
    image.save(out, "PNG")
    path.write_bytes(out.getvalue())
