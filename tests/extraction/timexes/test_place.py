"""The setting of expressions, and words beside them."""

from __future__ import annotations

import pytest

from briefing.extraction.timexes.build import full_year, known, length, pattern
from briefing.extraction.timexes.en import ENGLISH
from briefing.extraction.timexes.joined import Found, joined
from briefing.extraction.timexes.lexicon import classes
from briefing.extraction.timexes.place import Place
from briefing.extraction.timexes.story import Story
from briefing.extraction.timexes.tokens import tokens
from briefing.model.tree import Created, Known, Range, Same, Seek

LEXICON = classes("en")


def seek(text: str, word: str) -> Seek:
    found = tokens(text, 0, len(text), LEXICON)
    index = [printed.strip() for printed in found.printed].index(word)
    return Place(found, ENGLISH, Created(), Story(text), None, index, index + 1).seek("weekday")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministers met Thursday.", Seek.LATEST),
        ("Ministers will meet Thursday.", Seek.SOONEST),
        ("On Thursday, ministers will meet.", Seek.SOONEST),
        ("The vote is to be held Thursday.", Seek.SOONEST),
        ("He said Thursday that they will meet.", Seek.LATEST),
        ("They will meet, but on Thursday it failed.", Seek.LATEST),
        ("Thursday was quiet.", Seek.LATEST),
        ("Remarks are due no later than Thursday.", Seek.SOONEST),
        ("Remarks by Thursday, please.", Seek.SOONEST),
        ("They had left by Thursday.", Seek.LATEST),
    ],
)
def test_only_a_future_word_of_the_same_clause_looks_forward(text: str, expected: Seek) -> None:
    assert seek(text, "Thursday") is expected


def test_from_and_to_tie_two_dates_to_one_stretch() -> None:
    text = "from 2014 to 2016"
    rule = ENGLISH.rules[0]
    pair = [Found(1, 1, Known("2014"), None, rule), Found(3, 3, Known("2016"), None, rule)]
    first, second = joined(pair, tokens(text, 0, len(text), LEXICON), ENGLISH)
    assert first.tree == second.tree == Range(Known("2014"), Known("2016"))
    assert (first.core, second.core) == (Known("2014"), Known("2016"))


def test_a_story_counts_from_the_date_before_and_news_from_their_own_day() -> None:
    found = tokens("in May", 0, 6, LEXICON)
    assert Place(found, ENGLISH, Created(), Story("in May", True, "t"), None).base == Same("t")
    assert Place(found, ENGLISH, Created(), Story("in May", False, "t"), None).base == Created()


def test_parts_of_dates_make_dates_only_where_the_calendar_has_them() -> None:
    assert known(2024, 2, 29) == Known("2024-02-29")
    assert known(2023, 2, 29) is None
    assert pattern(2, 30) is None
    assert (full_year(24), full_year(68), full_year(5, 1904)) == (2024, 1968, 1905)
    assert (length(None, "D"), length(None, "TH")) == ("PXD", "PTXH")
