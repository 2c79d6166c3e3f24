"""Zip packages made by hand, and what a text shows of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from briefing.model.source import SourceText

_DAY = (2025, 10, 14, 12, 0, 0)


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """The bytes of a zip with these parts, the same at every run."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED if len(content) > 99 else None)
    return out.getvalue()


def shown(text: SourceText) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text.text)) for block in text.blocks]


def cells(text: SourceText) -> dict[tuple[int | None, int | None, int | None], str]:
    """Words by table, row and column."""
    return {(b.table, b.row, b.column): b.span.of(text.text) for b in text.blocks if b.row is not None}
