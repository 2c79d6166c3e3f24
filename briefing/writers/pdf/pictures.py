"""Pictures inside the file, without transparency, which some printers and archives refuse."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from briefing.writers.pdf.file import File


def picture(png: bytes, file: File) -> str:
    """An image object, on white where it is transparent; its reference."""
    with Image.open(BytesIO(png)) as held:
        seen = held.convert("RGBA")
    ground = Image.new("RGBA", seen.size, "white")
    ground.alpha_composite(seen)
    width, height = seen.size
    entries = (
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8"
    )
    return file.stream(ground.convert("RGB").tobytes(), entries)
