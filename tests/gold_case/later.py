"""Forty pairs of reports of which the later one knows more: none of them contradicts the other."""

from __future__ import annotations

GREW = (
    (
        "At least {a} people were killed when the bridge at {p} fell on 2 May 2024, police said.",
        "The number of people killed when the bridge at {p} fell on 2 May 2024 is {b}, police said.",
    ),
    ("Fire killed {a} people in {p} on 2 May 2024.", "The fire in {p} on 2 May 2024 killed {b} people."),
    (
        "{a} people were wounded in the shelling of {p} on 2 May 2024.",
        "Doctors count {b} people wounded in the shelling of {p} on 2 May 2024.",
    ),
    ("Some {a}00 people have fled {p}, the mayor said.", "By now {b}00 people have fled {p}, the mayor said."),
    ("Police arrested {a} people in {p} on 2 May 2024.", "Police have arrested {b} people in {p} since 2 May 2024."),
)
CAME_TRUE = (
    ("President Rena Holt will visit {p} on 9 May 2024.", "President Rena Holt visited {p} on 9 May 2024."),
    (
        "The ministers of {p} will sign the grain treaty on 9 May 2024.",
        "The ministers of {p} signed the grain treaty on 9 May 2024.",
    ),
    ("A ceasefire in {p} will begin on 9 May 2024.", "A ceasefire in {p} began on 9 May 2024."),
)
FINER = (
    ("Rena Holt met the rebels in {p} in May 2024.", "Rena Holt met the rebels in {p} on 9 May 2024."),
    (
        "Rena Holt met the rebels in {p} in the first week of May 2024.",
        "Rena Holt met the rebels in {p} on 3 May 2024.",
    ),
)
PLACES = ("Orsk", "Velmar", "Kessin", "Halden")


def pairs() -> list[tuple[str, str]]:
    """The earlier and the later report of each pair; they are printed on 3 and on 10 May 2024."""
    made = []
    for number, place in enumerate(PLACES):
        for first, second in (*GREW, *CAME_TRUE, *FINER):
            given = {"a": 11 + number, "b": 19 + 3 * number, "p": place}
            made.append((first.format(**given), second.format(**given)))
    return made
