"""Whose a verb of saying is by the tree of its sentence, where an analyzer has read one."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extraction.actors.cast import Cast
from briefing.extraction.quotations.voices import Voice, holder
from briefing.language.analysis import Sentence
from briefing.language.tree import Tree
from briefing.model.actor import Actor
from briefing.model.span import Span

PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we"])
_NO_VOICE = frozenset(["who", "which", "that", "this", "what", "you", "there"])


def subject_of(sentence: Sentence, verb: int, cast: Cast, meant: Callable[[str], Actor | None]) -> Voice | None:
    """The subject of the verb at token `verb`: somebody named, whom a pronoun means, or a noun; None without a tree."""
    tree = sentence.tree
    noun = tree.subject(verb) if tree is not None else None
    if tree is None or noun is None:
        return None
    word = sentence.tokens[noun]
    if word.lower in _NO_VOICE or not word.is_word:
        return None
    if word.lower in PRONOUNS:
        actor = meant(word.lower)
        return Voice(actor, Span(word.start, word.end), 0.7) if actor else None
    named = _named(sentence, tree, noun, cast)
    if named is not None:
        return Voice(named[1], named[0], 0.9)
    first, last = tree.phrase(noun)
    words = Span(sentence.tokens[first].start, sentence.tokens[last].end)
    return Voice(holder(sentence.tokens, noun, cast), words, 0.6)


def _named(sentence: Sentence, tree: Tree, noun: int, cast: Cast) -> tuple[Span, Actor] | None:
    """The name that the noun is part of, or that stands in apposition to it: "the owner, Orebank Metals"."""
    for at in (noun, *tree.below(noun, "appos", "flat")):
        word = sentence.tokens[at]
        first, last = tree.phrase(at)
        near = cast.within(Span(sentence.tokens[first].start, sentence.tokens[last].end))
        # "counsel, Maître Jules Faber": beside the noun stands nothing but the name with its titles.
        held = next((one for one in near if at != noun or one[0].start <= word.start < one[0].end), None)
        if held is not None:
            return held
    return None
