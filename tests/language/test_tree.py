from __future__ import annotations

from briefing.language.analyzer import ROOT, Word
from briefing.language.tokens import tokens
from briefing.language.tree import Tree, tree
from briefing.model.span import Span


def read(text: str, ties: str) -> tuple[list[str], Tree]:
    """The tree of a text whose words are tied as "head:relation", counted from 0 and -1 for the root."""
    words = tokens(text, Span(0, len(text)))
    made = []
    for token, tie in zip(words, ties.split(), strict=True):
        head, relation = tie.split(":", 1)
        made.append(Word(Span(token.start, token.end), head=int(head), relation=relation))
    found = tree(words, [(one, made[one.head] if one.head != ROOT else None) for one in made])
    assert found is not None
    return [token.text for token in words], found


def test_two_verbs_share_the_subject_of_the_first():
    words, found = read("Ruiz came and said so", "1:nsubj -1:root 3:cc 1:conj 3:advmod")
    assert words[found.subject(3) or 0] == "Ruiz"


def test_a_verb_that_only_links_has_the_subject_of_what_it_links_to():
    words, found = read("The vote is due", "1:det 3:nsubj 3:cop -1:root")
    assert words[found.subject(2) or 0] == "vote"


def test_a_phrase_ends_before_what_is_only_said_of_its_noun():
    words, found = read(
        "The owner of Orbit , Dask , left", "1:det 7:nsubj 3:case 1:nmod 5:punct 1:appos 1:punct -1:root"
    )
    first, last = found.phrase(1)
    assert words[first : last + 1] == ["The", "owner", "of", "Orbit"]


def test_a_stretch_holds_all_that_hangs_on_a_word():
    _, found = read("They said he left home", "1:nsubj -1:root 3:nsubj 1:ccomp 3:obj")
    assert found.stretch(3) == (2, 4)
    assert list(found.above(4)) == [3, 1]
    assert found.top(2, 4) == 3


def test_words_cut_finer_than_ours_hang_where_the_first_of_them_does():
    text = "They didn't go"
    spans = [Span(0, 4), Span(5, 8), Span(8, 11), Span(12, 14)]
    made = [Word(spans[0], head=3, relation="nsubj"), Word(spans[1], head=3, relation="aux"),
            Word(spans[2], head=3, relation="advmod"), Word(spans[3], head=ROOT, relation="root")]  # fmt: skip
    found = tree(tokens(text, Span(0, 14)), [(one, made[one.head] if one.head != ROOT else None) for one in made])
    assert found == Tree((2, 2, ROOT), ("nsubj", "aux", "root"), ("", "", ""))


def test_an_analyzer_that_ties_nothing_gives_no_tree():
    word = Word(Span(0, 4))
    assert tree(tokens("They", Span(0, 4)), [(word, None)]) is None
