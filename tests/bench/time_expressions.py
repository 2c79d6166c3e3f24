"""How fast time expressions are found and dated, in megabytes a second of one core."""

from __future__ import annotations

import time
from pathlib import Path

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span

_SEEDS = Path(__file__).parents[2] / "seeds"
_BYTES = 1_000_000
# Ordinary prose with about one expression in 45 words, for a checkout without seeds.
_PROSE = (
    "The delegations returned to the capital after a pause that had lasted longer than anyone in the room cared to "
    "admit. On Tuesday the envoy said that nothing had been agreed, and that the text of 3 March 2024 would have to be "
    "read again line by line. The mediators, who had asked for patience, were given very little of it by either side, "
    "and the guests in the gallery left early. In the coming days the parties will send their remarks in writing."
)


def main() -> None:
    """Print MB/s on prose, and on texts made to be slow; the floor is 1, the aim 2."""
    for name, text in (
        ("prose", _prose()),
        ("digits", "7" * _BYTES),
        ("numbers", "12, " * (_BYTES // 4)),
        ("mays", "may " * (_BYTES // 4)),
    ):
        print(f"time expressions, {name:8s} {speed(text):6.2f} MB/s")


def speed(text: str) -> float:
    """Megabytes of UTF-8 a second of processor time, dating included; the better of two runs."""
    blocks = []
    start = 0
    for part in text.split("\n"):
        blocks.append(Block(Span(start, start + len(part)), BlockKind.PARAGRAPH))
        start += len(part) + 1
    source = Source("bench", "bench", "bench", "", "text/plain", created=Day(2025, 12, 4))
    whole = SourceText(text, tuple(blocks), "plain", "text/plain")
    best = 0.0
    for _ in range(2):
        begin = time.process_time()
        timexes(source, whole, ())
        best = max(best, len(text.encode()) / 1e6 / (time.process_time() - begin))
    return best


def _prose() -> str:
    found = sorted([*_SEEDS.glob("*.txt"), *_SEEDS.glob("*.md")]) if _SEEDS.exists() else []
    text = "\n".join(path.read_text(encoding="utf-8") for path in found if path.name != "README.md") or _PROSE
    count = _BYTES // len(text) + 1
    # Paragraphs are numbered so that no memory of whole paragraphs could flatter the figure.
    return "\n".join(f"{number} {text}" for number in range(count))


if __name__ == "__main__":
    main()
