from __future__ import annotations

import pytest

from briefing.extraction.actors.find import actors
from briefing.language.analysis import analyse
from briefing.model.actor import ActorKind


def bodies(prose, text: str) -> list[str]:
    return [one.name for one in actors("S", analyse(prose(text))) if one.kind is ActorKind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Marta Klein of the Metalworkers' Union resigned.", ["Metalworkers' Union"]),
        ("The Prosecutor’s Office of Varna charged him.", ["Prosecutor’s Office of Varna"]),
        ("Russia's Ministry of Defence denied it.", ["Ministry of Defence"]),
        ("She met the Bank of Sorano on Tuesday.", ["Bank of Sorano"]),
        (
            "The Bank of Ghana and the Party of National Unity objected.",
            ["Bank of Ghana", "Party of National Unity"],
        ),
        ("It wrote to the Ministry of Finance and Planning.", ["Ministry of Finance and Planning"]),
        ("The United Nations Mission in Sudan left.", ["United Nations Mission in Sudan"]),
        ("The auditors of Meridian Holdings plc found it.", ["Meridian Holdings plc"]),
        (
            "He leads the Association for Computational Linguistics there.",
            ["Association for Computational Linguistics"],
        ),
        ("The Rural Water Board (RWB) met. The RWB will meet again.", ["Rural Water Board"]),
        ("The ZANLA refused the terms.", ["ZANLA"]),
        ("The PDF was sent to all.", []),
    ],
)
def test_organisations_are_found_whole(prose, text, names):
    assert bodies(prose, text) == names


def test_a_ship_is_nobody(prose):
    assert actors("S", analyse(prose("The ferry Astrid struck the pier."))) == ()


def test_a_first_name_alone_means_whom_the_text_named_in_full(prose):
    (one,) = actors("S", analyse(prose("Hana Sato left early. Hana called later.")))
    assert one.aliases == ("Hana",)


def test_a_family_name_that_comes_first_means_the_same_person(prose):
    (one,) = actors("S", analyse(prose("Present: Li Wen. Ms Li replied that the work had begun.")))
    assert one.name == "Li Wen"
