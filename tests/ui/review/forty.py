"""Forty suggestions of a large case, decided with the keyboard alone in every way there is."""

from __future__ import annotations

from pathlib import Path

from briefing.edits.sources import AddSource
from briefing.storage.case import Case
from tests.bench.crosscheck import A_SOURCE, report
from tests.ui.hands import Hands, Key

FORTY = 40


def large_case(path: Path, events: int) -> Path:
    """A case of so many suggested events, fifty a source."""
    case = Case.open(path)
    for number in range(events // A_SOURCE):
        case.apply(AddSource(*report(number)))
    case.close()
    return path


def decide_forty(hands: Hands) -> int:
    """How many were decided; the others were skipped. Every eighth is rejected, retitled, dated anew or skipped, the
    others are accepted as they are."""
    before = hands.session.dossier.events
    for number in range(FORTY):
        match number % 8:
            case 3:
                hands.press(Key.Key_X, Key.Key_2)
            case 4:
                hands.press(Key.Key_S)
            case 5:
                hands.press(Key.Key_E)
                hands.write(f"Told anew {number}")
                hands.press(Key.Key_Return)
            case 6:
                hands.press(Key.Key_D)
                hands.write("5 May 2024")
                hands.press(Key.Key_Return)
            case _:
                hands.press(Key.Key_A)
    return sum(event is not before[id_] for id_, event in hands.session.dossier.events.items())
