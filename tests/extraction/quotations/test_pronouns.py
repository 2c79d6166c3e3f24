from __future__ import annotations

import pytest

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.find import actors
from briefing.extraction.quotations.pronouns import pronouns
from briefing.language.analysis import analyse


@pytest.fixture
def meant(prose):
    """Whom the pronoun means with which the last sentence opens."""

    def read(*paragraphs: str) -> str | None:
        analysis = analyse(prose(*paragraphs))
        last = analysis.sentences[-1]
        found = pronouns(analysis, Cast(actors("S", analysis)))
        person = found.meant(last.tokens[0].lower, last, last.span.start)
        return person.name if person else None

    return read


def test_a_pronoun_means_the_subject_of_the_sentence_before(meant):
    assert meant("Ana Ruiz met Tom Bell on the quay. She left.") == "Ana Ruiz"


def test_a_title_tells_who_is_a_he(meant):
    assert meant("Mrs Ana Ruiz met Mr Tom Bell on the quay. He left.") == "Tom Bell"


def test_what_stands_beside_a_name_tells_who_is_a_she(meant):
    assert meant("Tom Bell sold his boat. Ana Ruiz, a cooper's widow, bought it. He left.") == "Tom Bell"


def test_a_pronoun_reaches_over_paragraphs_to_somebody_of_its_gender(meant):
    assert meant("Ana Ruiz sold her boat.", "Mr Tom Bell bought it.", "The rain stopped.", "She left.") == "Ana Ruiz"


def test_an_office_stands_for_its_only_holder(meant):
    assert meant("Colonel Tom Bell met Ana Ruiz.", "The Colonel wept. He left.") == "Tom Bell"


def test_nobody_is_meant_where_nobody_was_named(meant):
    assert meant("The rain stopped. She left.") is None


def test_a_her_before_the_name_is_somebody_elses(meant):
    assert meant("Mrs Mara Lind sank her boat. Her brother, Tom Bell, laughed. He left.") == "Tom Bell"
