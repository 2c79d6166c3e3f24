"""A figure as PNG, for formats that cannot draw: painted as a one-page PDF and rendered from that."""

from __future__ import annotations

from io import BytesIO

import pypdfium2

from briefing.chart.display import DisplayList
from briefing.writers.palette import Inks
from briefing.writers.pdf.painter import paint
from briefing.writers.pdf.surface import Surface

DPI = 300


def png(display: DisplayList, ink: Inks, dpi: int = DPI) -> bytes:
    """The same strokes as in the PDF, on white."""
    surface = Surface((display.width, display.height))
    surface.turn(0)
    surface.artifact()
    paint(display, surface, 0.0, display.height, ink)
    surface.leave()
    catalog = surface.file.add(f"<< /Type /Catalog /Pages {surface.finish()} >>")
    document = pypdfium2.PdfDocument(surface.file.close(catalog))
    try:
        image = document[0].render(scale=dpi / 72).to_pil()
        out = BytesIO()
        image.save(out, "PNG", dpi=(dpi, dpi), optimize=False)
        return out.getvalue()
    finally:
        document.close()
