"""What the crosscheck costs at 100,000 events: looked at whole, and after one source more. CPU seconds.

Run as `python -m tests.bench.crosscheck [COUNT …]` or through `dev.py bench crosscheck`.
"""

from __future__ import annotations

import random
import resource
import sys
import time

from briefing.crosscheck.matters import Matters
from briefing.crosscheck.picture import Watch
from briefing.edits.sources import AddSource
from briefing.model.day import day_of
from briefing.model.dossier import Changes, Dossier
from briefing.model.event import Event
from briefing.model.findings import Findings
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span, passage
from briefing.model.when import When

COUNTS = (1_000, 10_000, 100_000)
A_SOURCE = 50  # events of one source
FIRST_DAY, DAYS = 735_000, 4_000
_DEEDS = (
    "met {b} in {p}",
    "visited {p}",
    "signed a treaty with {b}",
    "shelled the town of {p}",
    "opened an inquiry in {p}",
    "released prisoners to {b}",
    "left {p} without a word",
    "appointed an envoy to {p}",
    "closed the border at {p}",
)
_NAMES = [
    f"{first}{last}"
    for first in ("Ar", "Bel", "Cor", "Dun", "Er", "Fol", "Gar", "Hol", "Im", "Jas")
    for last in (
        "ane",
        "berg",
        "cott",
        "dane",
        "ester",
        "fort",
        "grave",
        "holm",
        "inen",
        "jak",
        "kov",
        "lund",
        "mar",
        "nik",
        "osk",
    )
]


def main() -> None:
    for count in map(int, sys.argv[1:] or COUNTS):
        measured(count)


def measured(count: int) -> None:
    dossier = Dossier()
    for number in range(count // A_SOURCE):
        source, text, findings = report(number)
        dossier = dossier.put_text(source.id, text).put(source, *findings.events).settled()
    watch, cards = Watch(), Matters()
    whole, picture = timed(lambda: watch.look(dossier))
    all_cards, _ = timed(lambda: cards.of(dossier, picture))
    after = AddSource(*report(count // A_SOURCE)).apply(dossier)
    more, again = timed(lambda: watch.look(after, Changes(after.touched)))
    its_cards, _ = timed(lambda: cards.of(after, again))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:>7,} events  whole {whole:.2f} s and {all_cards:.2f} s for its cards  "
        f"one source more {more:.2f} s and {its_cards:.2f} s for the cards  "
        f"{len(picture.same):,} proposals  {len(picture.contradictions):,} contradictions  {memory:.0f} MiB",
        flush=True,
    )


def report(number: int) -> tuple[Source, SourceText, Findings]:
    """A source that tells fifty events of one season, many of which others tell too."""
    chance = random.Random(number)
    id_, sentences, whens = f"{number:064x}", [], []
    start = chance.randrange(DAYS)
    for _ in range(A_SOURCE):
        day = FIRST_DAY + start + chance.randrange(60)
        told = random.Random(day * 7 + chance.randrange(4))  # what is told of one day is told by many
        words = told.choice(_DEEDS).format(b=told.choice(_NAMES), p=told.choice(_NAMES))
        sentences.append(f"{told.choice(_NAMES)} {words}.")
        whens.append(When(str(day_of(day)), day_of(day), day_of(day)))
    text = " ".join(sentences)
    events, at = [], 0
    for place, (sentence, when) in enumerate(zip(sentences, whens, strict=True)):
        span = Span(at, at + len(sentence) - 1)
        events.append(Event(f"{id_}:e{place}", sentence.rstrip("."), when, (passage(id_, text, span),), confidence=0.8))
        at += len(sentence) + 1
    block = Block(Span(0, len(text)), BlockKind.PARAGRAPH)
    source = Source(id_, f"{number}.txt", "", id_, "text/plain", number + 1, created=day_of(FIRST_DAY + start + 61))
    return source, SourceText(text, (block,), "plain/1", "text/plain"), Findings(events=tuple(events))


def timed(work):
    begun = time.process_time()
    result = work()
    return time.process_time() - begun, result


if __name__ == "__main__":
    main()
