"""The gold set of people, words and deeds: its figures by half and genre; `--errors` lists the misses of tuning."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.language.providers.at_hand import analyzer
from briefing.model.day import day_from_iso
from briefing.model.review import FAIRLY_SURE, SURE
from tests.gold.form import GOLD, HALVES, Annotated, as_read, folder
from tests.gold.scorer import Score, score

BANDS = (0.0, FAIRLY_SURE, SURE)
SCORED = ("times", "actors", "quotations", "reported speech", "events", "claims")


def main(shared: Path) -> None:
    """Print the figures of both halves, and of the annotated documents beside the repository where they are."""
    errors = "--errors" in sys.argv
    for half in HALVES:
        documents = folder(GOLD / half)
        print(line(half, documents))
        for kind in sorted({one.kind for one in documents}):
            print(line(f"  {kind}", [one for one in documents if one.kind == kind]))
        print(calibration(of(documents)))
        if errors and half == "tuning":
            print(misses(of(documents)))
    beside = folder(shared / "eval" / "annotated" / "docs")
    if beside:
        print(line("eval/annotated", beside))


def of(documents: Iterable[Annotated]) -> Score:
    total = Score()
    for document in documents:
        total.merge(judged(document))
    return total


def judged(document: Annotated) -> Score:
    """As the command line does it: a plain text and the day it was published."""
    day = day_from_iso(document.created) if document.created else None
    taken = take(Path("note.txt"), document.text.encode(), published=day, analyzer=analyzer())
    if not isinstance(taken, Taken):
        raise ValueError(f"{document.name} is taken for an archive")
    return score(as_read(document, taken.text.text), taken.findings)


def line(name: str, documents: list[Annotated]) -> str:
    all_ = of(documents)
    figures = [
        f"times {all_.f1('times'):.3f} value {all_.f1('times right'):.3f}",
        f"actors {all_.f1('actors'):.3f}",
        f"quotes {all_.f1('quotations'):.3f} speaker {all_.share('speaker, quotations'):.3f}",
        f"reported {all_.f1('reported speech'):.3f} speaker {all_.share('speaker, reported speech'):.3f}",
        f"events {all_.f1('events'):.3f} dated {all_.f1('events dated'):.3f}",
        f"modality {all_.share('event modality'):.3f}",
        f"claims {all_.f1('claims'):.3f} figure {all_.share('claim figures'):.3f} "
        f"voice {all_.share('claim voices'):.3f}",
    ]
    return f"{name:14} {len(documents):2} | " + " | ".join(figures)


def calibration(all_: Score) -> str:
    kinds = " | ".join(f"{kind} {all_.calibration_error(BANDS, kind):.3f}" for kind in SCORED)
    return f"  calibration error in three bands: all {all_.calibration_error(BANDS):.3f} | {kinds}"


def misses(all_: Score) -> str:
    ordered = sorted(all_.misses, key=lambda miss: (miss.kind, miss.wrong))
    return "\n".join(f"  {miss.kind} | {miss.wrong} | {miss.gold} | {miss.found}" for miss in ordered)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
