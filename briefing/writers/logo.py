"""How large the logo of a house is printed."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from briefing.model.house import Logo


def fitted(logo: Logo, measure: float) -> tuple[float, float]:
    """Width and height in points: as high as the house says, unless it would be wider than the text."""
    with Image.open(BytesIO(logo.png)) as image:
        width = logo.height * image.width / max(1, image.height)
    share = min(1.0, measure / width) if width else 1.0
    return width * share, logo.height * share
