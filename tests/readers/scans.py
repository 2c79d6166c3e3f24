"""Scans of our own making: pages drawn and photographed, with and without dust."""

from __future__ import annotations

import io
from importlib import resources

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

LINES = (
    "Deadlock in Teregrad",
    "",
    "On 2 December 2025 the ministers of Norland and Sudland met in",
    "Geneva for talks about the bridge. They signed nothing, and the",
    "minister of Norland said that the talks would go on.",
    "",
    "The second round was held on 5 December 2025.",
)
DOTS = 200


def picture(lines: tuple[str, ...] = LINES) -> Image.Image:
    """An A4 page at DOTS an inch."""
    page = Image.new("L", (int(8.27 * DOTS), int(11.69 * DOTS)), 255)
    font = ImageFont.truetype(_face(), 38)
    for number, line in enumerate(lines):
        ImageDraw.Draw(page).text((DOTS, DOTS + number * 56), line, font=font, fill=0)
    return page


def scanned(*pages: Image.Image, texts: tuple[str, ...] = ()) -> bytes:
    """A PDF of pictures alone, then of one page of text for each of `texts`."""
    made = io.BytesIO()
    canvas = Canvas(made)
    for page in pages:
        canvas.drawImage(ImageReader(page), 0, 0, 595, 842)
        canvas.showPage()
    for text in texts:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def saved(page: Image.Image, kind: str, *more: Image.Image) -> bytes:
    made = io.BytesIO()
    extra = {"save_all": True, "append_images": list(more)} if more else {}
    page.save(made, kind, dpi=(DOTS, DOTS), **extra)
    return made.getvalue()


def _face() -> str:
    folder = resources.files("resources") / "fonts"
    return str(next(path for path in sorted(map(str, folder.iterdir())) if path.endswith("SerifPro-Regular.ttf")))
