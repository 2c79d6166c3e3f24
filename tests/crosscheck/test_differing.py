"""Where near-copies differ."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.crosscheck.differing import differences
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span

LINES = st.lists(st.lists(st.sampled_from(["talks", "envoys", "met", "left"]), max_size=5).map(" ".join), max_size=5)


def text(lines: list[str]) -> SourceText:
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(Span(at, at + len(line)), BlockKind.PARAGRAPH))
        at += len(line) + 1
    return SourceText("\n".join(lines), tuple(blocks), "plain/1", "text/plain")


def said(one: SourceText, other: SourceText) -> list[tuple[str, str]]:
    return [(d.one.of(one.text), d.other.of(other.text)) for d in differences(one, other)]


def test_changed_added_and_left_out_words_are_told():
    one = text(["Talks ended in Harran on Monday.", "The envoys left.", "Nobody spoke."])
    other = text(["Talks ended in Lund on Monday.", "The envoys left.", "Nobody spoke. A round follows."])
    assert said(one, other) == [("Harran", "Lund"), ("", "A round follows")]


def test_marks_and_capitals_are_no_difference():
    assert said(text(["“Talks”, he said."]), text(["talks he SAID"])) == []


@given(LINES, LINES)
def test_what_is_left_without_the_differences_is_alike(one, other):
    mine, yours = text(one), text(other)
    found = differences(mine, yours)

    def rest(whole: SourceText, spans: list[Span]) -> list[str]:
        kept = [not any(s.start <= at < s.end for s in spans) for at in range(len(whole.text))]
        return re.findall(r"\w+", "".join(c if keep else " " for c, keep in zip(whole.text, kept, strict=True)))

    assert rest(mine, [d.one for d in found]) == rest(yours, [d.other for d in found])
