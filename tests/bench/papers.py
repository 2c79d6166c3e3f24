"""How long papers take, in CPU seconds: a short one from a cold start, a long one in pages a second.

python -m tests.bench.papers
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from dataclasses import replace
from io import BytesIO

import pikepdf

from briefing.model.dossier import Dossier
from briefing.model.review import ACCEPTED
from briefing.paper.compose import compose
from briefing.writers import WRITERS
from tests.paper.talks import ACTORS, EVENTS, LEFT, QUOTED, on, reviewed

_COLD = """
import time
from briefing.paper.compose import compose
from briefing.writers.pdf.writer import PdfWriter
from tests.paper.talks import reviewed
PdfWriter().content(compose(reviewed()))
print(time.process_time())
"""


def long(events: int) -> Dossier:
    """A dossier with this many events, and quotations, claims and people in proportion."""
    records = [
        replace(EVENTS[n % 3], id=f"x{n}", when=on(2000 + n % 25, 1 + n % 12, 1 + n % 28), review=ACCEPTED)
        for n in range(events)
    ]
    quotes = [replace(QUOTED, id=f"q{n}", review=ACCEPTED) for n in range(events // 2)]
    claims = [replace(LEFT, id=f"c{n}", review=ACCEPTED) for n in range(events // 3)]
    people = [replace(ACTORS[0], id=f"a{n}", name=f"Anna Keller {n}", review=ACCEPTED) for n in range(events // 4)]
    return reviewed().put(*records, *quotes, *claims, *people)


def cold() -> float:
    """CPU seconds from the start of a process to the bytes of a three-page PDF."""
    ran = subprocess.run([sys.executable, "-c", _COLD], capture_output=True, text=True, check=True)
    return float(ran.stdout)


def main() -> None:
    print(f"3-page PDF, process and imports included: {min(cold() for _ in range(3)):.2f} CPU s")
    dossier = long(int(sys.argv[1]) if len(sys.argv) > 1 else 900)
    start = time.process_time()
    paper = compose(dossier)
    print(f"compose {len(dossier.events)} events: {time.process_time() - start:.2f} CPU s")
    for writer in WRITERS:
        start = time.process_time()
        content = writer.content(paper)
        spent = time.process_time() - start
        pages = ""
        if writer.suffix == ".pdf":
            count = len(pikepdf.open(BytesIO(content)).pages)
            pages = f", {count} pages, {count / spent:.0f} pages/s"
        print(f"{writer.name}: {spent:.2f} CPU s, {len(content) / 1e6:.2f} MB{pages}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
