from __future__ import annotations

import pytest

from briefing.extraction.actors.learned import learned_state_of, learned_states
from briefing.language.analysis import analyse


@pytest.mark.parametrize(
    "text",
    [
        "The government of Belmora fell.",
        "Nobody doubts the leadership of Belmora.",
        "Belmora's foreign minister left.",
        "Belmora invaded its neighbour.",
        "Snow fell in Belmora. The Belmoran army stayed in camp.",
        "Belmora was not invited. Its president protested.",
        "He met President Ana Ruiz of Belmora.",
    ],
)
def test_a_state_is_known_by_what_only_states_have_and_do(prose, text):
    assert learned_states(analyse(prose(text))) == {"Belmora"}


@pytest.mark.parametrize(
    "text",
    [
        "Snow fell in Belmora.",
        "The mayor of Belmora left.",
        "The president of Belmora University left.",
        "The Belmoran cheese is good.",
        "Ana Ruiz of Belmora sings.",
        "Belmora was cold. Its streets were empty.",
    ],
)
def test_a_town_a_school_and_a_cheese_make_no_state(prose, text):
    assert learned_states(analyse(prose(text))) == frozenset()


def test_a_role_names_a_learned_state_by_name_or_adjective():
    states = frozenset({"Belmora"})
    words = ("Belmora's envoy", "Belmoran minister", "minister")
    assert [learned_state_of(one, states) for one in words] == ["Belmora", "Belmora", ""]
