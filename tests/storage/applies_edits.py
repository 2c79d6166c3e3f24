"""A program that adds events to a case until it is killed, and says the number of each that is saved."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from briefing.edits.events import AddEvent, event_of
from briefing.storage.case import Case

if __name__ == "__main__":
    case = Case.open(Path(sys.argv[1]))
    for number in count(len(case.log()) + 1):
        case.apply(AddEvent(event_of(case.dossier, f"Event {number}")))
        if number % 3 == 0:
            case.undo()
            case.redo()
        print(len(case.log()), flush=True)
