from __future__ import annotations

import pytest

from briefing.extraction.actors.find import actors
from briefing.extraction.actors.side_cues import offices
from briefing.language.analysis import analyse


@pytest.fixture
def sides(prose):
    def read(*paragraphs: str) -> dict[str, tuple[str, bool]]:
        found = actors("S", analyse(prose(*paragraphs)))
        return {one.name: (one.side, bool(one.side_doubt)) for one in found}

    return read


@pytest.mark.parametrize(
    ("text", "name", "side", "doubtful"),
    [
        ("Minister Ana Ruiz of Peru met Tom Bell.", "Ana Ruiz", "Peru", False),
        ("Tom Bell sat on the Kenyan side of the table.", "Tom Bell", "Kenya", False),
        ("Tom Bell heads the Kenyan health service.", "Tom Bell", "Kenya", False),
        ("Tom Bell, representing Norway, spoke.", "Tom Bell", "Norway", False),
        ("Norway was not invited. Its foreign minister, Tom Bell, spoke.", "Tom Bell", "Norway", False),
        ("Anders Dahl, President of Norway, came with his adviser Tom Bell.", "Tom Bell", "Norway", False),
        ("Anders Dahl, President of Norway, left. Tom Bell, the president's editor, ran.", "Tom Bell", "Norway", False),
        ("Ola Dahl, President of Norway, left. Tom Bell, adviser to the President, ran.", "Tom Bell", "Norway", False),
        ("Anders Dahl, President of Norway, sat down, flanked by Tom Bell.", "Tom Bell", "Norway", True),
        ("Norwegian envoy Anders Dahl and Tom Bell met Ana Ruiz.", "Tom Bell", "Norway", True),
        ("Norway proposes a truce. Secretary of State Jane Roe will travel.", "Jane Roe", "Norway", True),
    ],
)  # fmt: skip
def test_a_person_has_the_side_that_the_words_give(sides, text, name, side, doubtful):
    assert sides(text)[name] == (side, doubtful)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian envoy Anders Dahl and Tom Bell met.",
        "Norwegian envoy Anders Dahl met Tom Bell.",
        "Norway won the match. The singer Tom Bell watched it.",
        "Tom Bell, the president's spokesman, stayed.",
        "Anders Dahl, President of Norway, fell. Tom Bell stayed.",
    ],
)
def test_nobody_gets_a_side_without_a_cue(sides, text):
    assert sides(text)["Tom Bell"] == ("", False)


def test_two_sides_for_one_person_are_none(sides):
    found = sides("Tom Bell heads the Kenyan health service. Tom Bell, representing Norway, spoke.")
    assert found["Tom Bell"] == ("", False)


def test_an_adviser_tells_the_side_of_the_president(sides):
    found = sides("President Ilya Mor received nobody. Tom Bell, the president's adviser, sat on the Kenyan side.")
    assert found["Ilya Mor"] == ("Kenya", False)


def test_the_owner_of_an_office_does_not_hold_it(prose):
    people = actors("S", analyse(prose("Tom Bell, adviser to the President, met Ana Ruiz, President of Peru.")))
    assert [sorted(offices(one)) for one in people if one.roles] == [["adviser"], ["president"]]
