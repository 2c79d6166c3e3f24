from __future__ import annotations

import pytest

from briefing.extraction.pipeline import extract
from briefing.model.day import Day
from briefing.model.source import Source


def told(prose, text: str):
    source = Source("S", "note.txt", "", "", "text/plain", created=Day(2024, 5, 20))
    return [(event.title, event.modality.value) for event in extract(source, prose(text)).events]


@pytest.mark.parametrize(
    ("text", "title", "mood"),
    [
        ("Guards denied bombing the depot on 3 May 2024.", "Guards denied bombing the depot", "denied"),
        ("Guards denied having bombed the depot on 3 May.", "Guards denied having bombed the depot", "denied"),
        (
            "The general is alleged to have ordered the raid on 3 May 2024.",
            "The general is alleged to have ordered the raid",
            "alleged",
        ),
        ("It has been reported that the army shelled Tabit on 3 May 2024.", "The army shelled Tabit", "alleged"),
        ("According to the indictment, the men met in Burgas on 3 May.", "The men met in Burgas", "alleged"),
        ("Mor is accused of burning the ledgers on 3 May 2024.", "Mor is accused of burning the ledgers", "alleged"),
        (
            "Unconfirmed reports said that the general fled to Oran on 3 May 2024.",
            "The general fled to Oran",
            "alleged",
        ),
        (
            "The company said it would ask the court for an order on 3 June 2024.",
            "The company would ask the court for an order",
            "planned",
        ),
        (
            "The minister promised that elections would be held on 3 June 2024.",
            "Elections would be held",
            "planned",
        ),
        (
            "The Committee agreed that the bridge be closed on 3 June 2024.",
            "The Committee agreed that the bridge be closed",
            "planned",
        ),
        ("The judge has set the hearing for 3 June 2024.", "The judge set the hearing", "planned"),
        (
            "The firm agreed on Monday to buy the mill.",
            "The firm agreed to buy the mill",
            "happened",
        ),
        ("The firm agreed to buy the mill in June.", "The firm agreed to buy the mill", "planned"),
        ("It was announced that the army left Tabit on 3 May 2024.", "The army left Tabit", "happened"),
    ],
)
def test_a_clause_tells_how_sure_its_deed_is(prose, text, title, mood):
    assert told(prose, text) == [(title, mood)]
