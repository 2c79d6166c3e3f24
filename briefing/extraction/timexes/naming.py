"""The words by which an event is named behind an expression: "eight days after [the fall of the city]"."""

from __future__ import annotations

from briefing.extraction.timexes.tokens import Tokens

_MOST = 8  # words


def event_named(tokens: Tokens, first: int, articles: frozenset[str], ends: frozenset[str]) -> str:
    """The phrase that begins at token `first`; "" where none does.

    It ends before a word that begins another phrase, and before an article that no "of" leads to.
    """
    words: list[str] = []
    for index in range(first, first + _MOST):
        word = tokens.word(index)
        other = bool(words) and (word in ends or (word in articles and words[-1].lower() != "of"))
        if not word or not word[0].isalnum() or other:
            break
        words.append(tokens.printed[index].strip())
    if not words or not (words[0].lower() in articles or words[0][0].isupper()):
        return ""
    return " ".join(words) if len(words) > 1 or words[0][0].isupper() else ""
