"""What the analyzer costs on this computer: processor time to load and to read, and memory."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.extraction.pipeline import extract
from briefing.intake.command import environment
from briefing.language.analyzer import Analyzer
from briefing.model.day import Day
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span

ROUNDS = 3
COPIES = 10  # of the article in one text, so that the time of one is not all there is


def figures(article: Path, analyzer: Analyzer) -> Iterator[str]:
    """Words are what white space divides; a second is one of processor time on one core, the best of three."""
    words = article.read_text("utf-8").strip()
    text = as_text("\n\n".join([words] * COPIES))
    count = len(text.text.split())
    source = Source("x", "x", "x", "x", "text/plain", created=Day(2025, 12, 4))
    yield f"reading alone            {count / _cpu_s(lambda: analyzer.read(text)):,.0f} words/s"
    yield f"extraction by rules      {count / _cpu_s(lambda: extract(source, text)):,.0f} words/s"
    yield f"extraction with model    {count / _cpu_s(lambda: extract(source, text, analyzer)):,.0f} words/s"
    yield _fresh(article)


def as_text(words: str) -> SourceText:
    """A text by its paragraphs, the first of them its title."""
    matches = re.finditer(r"\S(?:.|\n(?!\n))*", words)
    blocks = [Block(Span(one.start(), one.end()), BlockKind.PARAGRAPH) for one in matches]
    return SourceText(words, tuple(blocks), "plain/1", "text/plain", language="en")


def _cpu_s(do: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        do()
        times.append(time.process_time() - begun)
    return min(times)


def _fresh(article: Path) -> str:
    """Time to load, and the most memory of a process that has read the article fifty times over."""
    code = f"""
import resource, time
begun = time.process_time()
from briefing.language.providers.at_hand import analyzer
read = analyzer("builtin")
loaded = time.process_time() - begun
from tests.eval.figures.cost import as_text
from pathlib import Path
read.read(as_text("\\n\\n".join([Path({str(article)!r}).read_text("utf-8")] * 50)))
print(f"loading                  {{loaded:.2f}} s of processor time; "
      f"{{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}} MB at most after 50 articles")
"""
    told = environment()
    told["PYTHONPATH"] = f"{Path.cwd()}:{told['PYTHONPATH']}"
    return subprocess.run(
        [sys.executable, "-c", code], env=told, capture_output=True, text=True, check=True
    ).stdout.strip()
