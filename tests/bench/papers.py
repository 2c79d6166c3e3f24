"""How long papers take, in CPU seconds, each in a process of its own, imports included; beside them other typesetters.

python -m tests.bench.papers [PAGES]

Typst and WeasyPrint set the same tree where RIVALS names a folder in which pip has put them (pip install --target).
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.model.dossier import Dossier
from briefing.model.review import ACCEPTED
from briefing.model.when import When
from tests.paper.talks import ACTORS, EVENTS, LEFT, QUOTED, on, reviewed

_EVENTS_A_PAGE = 17.6
_FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_MEASURED = """
import resource, sys, time
from io import BytesIO
from pathlib import Path
{work}
spent = time.process_time()
import pypdfium2
pages = len(pypdfium2.PdfDocument(content)) if content[:4] == b"%PDF" else 0
print(spent, pages, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(content) / 1e6)
"""
_PAPER = """
from tests.bench.papers import long
from briefing.paper.compose import compose
{extra}
paper = compose(long({events}))
"""
_OURS = "from briefing.writers.{module} import {name}", "content = {name}().content(paper)"
_RIVALS = {
    "Typst": (
        "import typst\nfrom tests.bench.rivals import typst as markup",
        "folder = Path({folder!r})\n(folder / 'p.typ').write_text(markup(paper, folder), 'utf-8')\n"
        "content = typst.compile(str(folder / 'p.typ'), font_paths=[{fonts!r}], pdf_standards=['ua-1'])",
    ),
    "WeasyPrint": (
        "import weasyprint\nfrom tests.bench.rivals import html",
        "content = weasyprint.HTML(string=html(paper)).write_pdf(pdf_variant='pdf/ua-1')",
    ),
}
_SHORT = """
from tests.paper.talks import reviewed
from briefing.paper.compose import compose
from briefing.writers.pdf.writer import PdfWriter
content = PdfWriter().content(compose(reviewed()))
"""


def long(events: int) -> Dossier:
    """A dossier with this many events, each told in words of its own, and quotations, claims and people to match."""
    records = [
        replace(each, id=f"x{n}", title=f"{each.title} in round {n + 1}", when=_day(n), review=ACCEPTED)
        for n, each in ((n, EVENTS[n % 3]) for n in range(events))
    ]
    quotes = [replace(QUOTED, id=f"q{n}", review=ACCEPTED) for n in range(events // 2)]
    claims = [replace(LEFT, id=f"c{n}", review=ACCEPTED) for n in range(events // 3)]
    people = [replace(ACTORS[0], id=f"a{n}", name=f"Anna Keller {n}", review=ACCEPTED) for n in range(events // 4)]
    return reviewed().put(*records, *quotes, *claims, *people)


def _day(n: int) -> When:
    return on(2000 + n % 25, 1 + n % 12, 1 + n % 28)


def main() -> None:
    """Aims: 3 pages below 0.8 s; PDF at least 40 pages a second in less than 200 MB, DOCX 60; ahead of the others."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    best = min(_measured(_SHORT) for _ in range(3))
    print(f"{'PDF of 3 pages':28s} {best[0]:6.2f} s")
    _ours("PDF", "pdf.writer", "PdfWriter", pages)
    _ours("Word", "docx.writer", "DocxWriter", pages)
    for count in (3, 60):
        _ours("PDF", "pdf.writer", "PdfWriter", count)
        for name in _RIVALS:
            _rival(name, count)


def _ours(name: str, module: str, writer: str, pages: int) -> None:
    imported, written = _OURS
    paper = _PAPER.format(extra=imported.format(module=module, name=writer), events=_events(pages))
    _print(name, pages, _measured(paper + written.format(name=writer)))


def _rival(name: str, pages: int) -> None:
    folder = os.environ.get("RIVALS", "")
    if not (Path(folder) / name.lower()).is_dir() or not folder:
        print(f"{name}: skipped, RIVALS names no folder that has it")
        return
    imported, written = _RIVALS[name]
    with TemporaryDirectory() as drawn:
        paper = _PAPER.format(extra=imported, events=_events(pages))
        _print(name, pages, _measured(paper + written.format(folder=drawn, fonts=str(_FONTS)), folder))


def _events(pages: int) -> int:
    return round(pages * _EVENTS_A_PAGE) if pages > 3 else 8


def _measured(work: str, folder: str = "") -> tuple[float, int, float, float]:
    """CPU seconds, pages, peak MB of memory, MB of the file."""
    path = os.pathsep.join(each for each in (folder, str(_FONTS.parents[1])) if each)
    ran = subprocess.run(
        [sys.executable, "-c", _MEASURED.format(work=work)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    spent, pages, memory, size = map(float, ran.stdout.split())
    return spent, int(pages), memory, size


def _print(name: str, wanted: int, found: tuple[float, int, float, float]) -> None:
    spent, pages, memory, size = found
    count = pages or wanted
    speed = f"{spent:6.2f} s {count / spent:6.0f} pages/s"
    print(f"{name:12s} {f'{count} pages':>15s} {speed} {memory:6.0f} MB {size:6.2f} MB")


if __name__ == "__main__":
    main()
