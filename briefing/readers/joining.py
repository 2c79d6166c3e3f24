"""Words that a line's end or a typesetter cut apart, joined in a view of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from unicodedata import normalize

from briefing.model.source import BlockKind, SourceText
from briefing.model.span import Span
from briefing.model.view import Change, View, view_of

# A hyphen between letters at a line's end; hyphens that only show where a word may be cut; signs without width;
# letters cast in one piece. A word is tried from its first letter only, and never shortened: else one word of a million
# letters takes hours.
_CUT = re.compile(
    r"(?<![^\W\d_])(?P<before>[^\W\d_]{2,}+)[-\N{HYPHEN}]\n[ \t]*(?P<after>[^\W\d_]{2,})"
    r"|(?P<soft>\N{SOFT HYPHEN}(?:\n[ \t]*)?)|(?P<empty>[\u200b\u2060\ufeff])|(?P<cast>[\ufb00-\ufb06])"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "pre- and post-war" at a line's end is no "preand"
_COUPLING = frozenset(["and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "и", "или", "і", "або", "та"])


def joined(text: SourceText) -> View | None:
    """The text with what was cut apart in one piece; None where nothing was, which is most texts."""
    changes = list(_Joining(text).changes()) if _CUT.search(text.text) else []
    return view_of(text, changes) if changes else None


class _Joining:
    def __init__(self, text: SourceText) -> None:
        self._text = text

    def changes(self) -> Iterator[Change]:
        """Inside the blocks only: no word runs from one block into the next."""
        for block in self._text.blocks:
            if block.kind is BlockKind.FURNITURE:
                continue
            place = block.span.start
            while (found := _CUT.search(self._text.text, place, block.span.end)) is not None:
                change = self._change(found)
                if change is not None:
                    yield change
                # The second half of one word may be the first half of the next cut.
                place = found.start("after") if found["after"] else found.end()

    def _change(self, found: re.Match[str]) -> Change | None:
        if found["cast"]:
            return Change(Span(*found.span()), normalize("NFKC", found["cast"]))
        if not found["before"]:
            return Change(Span(*found.span()), "")
        hyphen = Span(found.end("before"), found.start("after"))
        before, after = found["before"], found["after"]
        if after.casefold() in _COUPLING:
            return None
        whole, coupled = (before + after).casefold(), f"{before}-{after}".casefold()
        is_one = after[0].islower() and (whole in self._known or coupled not in self._known)
        return Change(hyphen, "" if is_one else "-")

    @cached_property
    def _known(self) -> frozenset[str]:
        """The words of the text: "cease-fire" keeps its hyphen if the text has it so elsewhere."""
        return frozenset(word.casefold() for word in _WORD.findall(self._text.text))
