"""Words as the treebanks of Universal Dependencies cut them: "do|n't", "Putin|'s", "peace|-|talks", "$|5"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.language.lexicon import words as listed
from briefing.model.span import Span

_CHUNK = re.compile(r"\S+")
# Addresses, times, dates, numbers and drawn lines stay whole, whatever marks are in them.
_WHOLE = re.compile(
    r"(?:https?://|www\.)\S*[\w/]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\w[\w-]*(?:\.\w[\w-]*)*\.(?:com|org|net|gov|edu|html?|pdf|docx?|xlsx?|txt)\b"
    r"|[@#][^\W\d_]\w*"
    r"|\d+(?:[.,:/]\d+)+"
    r"|\d+-\d+-\d+(?:-\d+)*"
    r"|(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)"
    r"|[.!?]{2,}|-{2,}|[<>]{2}|([^\w\s]|_)\1{2,}"
    r"|[:;=]-?[)(DPp](?!\w)"
)
_WORD = re.compile(r"[^\W_]+(?:[’'](?=[^\W_])[^\W_]+)*|&\w+;|.", re.DOTALL)
_CLITIC = re.compile(r"(?<=\w)(?:n[’']t|[’'](?:s|m|d|re|ve|ll))$", re.IGNORECASE)
_FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "didnt": 3, "wont": 2, "doesnt": 4, "cant": 2}
_UNIT = re.compile(r"(?<=\d)(?:[ap]m|[kcm]?m|[kmg]b|k|kg|mph|ft|lbs?|bn|m)$", re.IGNORECASE)
_PREFIX = re.compile(
    r"(?:non|pre|post|anti|pro|co|re|semi|sub|cross|mini|mid|pan|multi|inter|intra|e|counter|neo|quasi|vice)$",
    re.IGNORECASE,
)


def words(text: str, span: Span) -> Iterator[Span]:
    """The words of `span` in order, with offsets into the whole text. Every sign that is not white space is in one."""
    for chunk in _CHUNK.finditer(text, span.start, span.end):
        at = chunk.start()
        while at < chunk.end():
            end = _end(text, at, chunk.end())
            for first, last in _cut(text, at, end):
                yield Span(first, last)
            at = end


def _end(text: str, at: int, limit: int) -> int:
    """Where the word that begins at `at` ends, before clitics and units are cut off."""
    whole = _WHOLE.match(text, at, limit)
    if whole is not None:
        return whole.end()
    end = _WORD.match(text, at, limit).end()  # type: ignore[union-attr]  # it matches any sign
    if _keeps_stop(text, at, end, limit):
        return end + 1
    if text[end : end + 1] in ("-", "‑") and end + 1 < limit and _PREFIX.match(text, at, end):
        following = _WORD.match(text, end + 1, limit)
        return following.end() if following is not None and following.group()[0].isalnum() else end
    return end


def _keeps_stop(text: str, at: int, end: int, limit: int) -> bool:
    """The stop after an abbreviation or an initial belongs to it, unless it ends the chunk's sentence as well."""
    if text[end : end + 1] != "." or end >= limit:
        return False
    word = text[at:end]
    return word in listed("abbreviations") or (len(word) == 1 and word.isupper() and word != "I")


def _cut(text: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    word = text[at:end]
    clitic = _CLITIC.search(word) or (_UNIT.search(word) if word[:1].isdigit() else None)
    cut = clitic.start() if clitic is not None else _FUSED.get(word.lower(), 0)
    if 0 < cut < len(word):
        yield at, at + cut
        at += cut
    yield at, end
