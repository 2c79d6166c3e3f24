"""The protection is told as it is."""

from __future__ import annotations

import pytest

from briefing.intake.isolation import isolation_words
from briefing.intake.seatbelt import profile
from briefing.intake.walls import Wall


@pytest.mark.parametrize(
    ("walls", "begins", "says"),
    [
        ({Wall.NAMESPACE, Wall.LANDLOCK, Wall.SECCOMP, Wall.LIMITS}, "full: ", "Landlock, seccomp"),
        ({Wall.LANDLOCK, Wall.SECCOMP}, "full: ", "without network"),
        ({Wall.SEATBELT}, "full: ", "Seatbelt"),
        ({Wall.SECCOMP, Wall.LIMITS}, "partial: ", "does not shut them off from other files."),
        ({Wall.LANDLOCK}, "partial: ", "from the network or other programs."),
        ({Wall.JOB, Wall.LIMITS}, "partial: ", "from other files or the network."),
        ({Wall.LIMITS}, "own process: ", "does not shut them off"),
        (set(), "own process: ", "stopped when they take too much"),
    ],
)
def test_the_words_promise_no_more_than_stands(walls, begins, says):
    words = isolation_words(walls)
    assert words.startswith(begins)
    assert says in words


def test_a_folder_name_cannot_add_rules_to_the_sandbox_of_a_mac(tmp_path):
    rules = profile([tmp_path / 'a") (allow network*) (x "'])
    assert rules.replace('\\"', "").count('"') == 2
