"""Checks 1 to 5 and 9: how judgements are weighed and worded."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.paper import walk
from briefing.paper.checks.finding import Finding
from briefing.paper.guard import guard
from briefing.paper.sections.judgements import CHANGED, SINGLE
from briefing.paper.tree import Citation, Confidence, Likelihood, Note, Paper, Paragraph
from briefing.paper.wording import plain

_WEIGHING = ("outlook-", "comment-")  # paragraphs in which the analyst judges, too


def weighed(paper: Paper) -> Iterator[Finding]:
    for block in _judgements(paper):
        terms = sum(isinstance(inline, Likelihood) for inline in block.inlines)
        levels = sum(isinstance(inline, Confidence) for inline in block.inlines)
        words = plain(inline for inline in block.inlines if not isinstance(inline, Confidence))
        if terms > 1:
            yield Finding(1, block.id, "A judgement has more than one term of likelihood.")
        if levels != 1:
            yield Finding(2, block.id, "A judgement needs one rating of confidence.")
        if terms and "confiden" in words.casefold():
            yield Finding(3, block.id, "Likelihood and confidence stand in one sentence.")
        if CHANGED in words:
            yield Finding(6, block.id, "What this judgement rests on has changed since it was written: look again.")
        if len(_sources(block)) == 1 and SINGLE not in words:
            yield Finding(9, block.id, "A judgement rests on a single source and does not say so.")


def scaled(paper: Paper) -> Iterator[Finding]:
    found = [inline for _, inline in walk.inlines(paper) if isinstance(inline, Likelihood)]
    scales = {inline.scale for inline in found}
    if len(scales) > 1 or "" in scales:
        terms = ", ".join(sorted({inline.term for inline in found}))
        yield Finding(4, "", f"No one scale knows all these terms: {terms}.")


def guarded(paper: Paper) -> Iterator[Finding]:
    """The wording guard, over everything in which the analyst judges."""
    scale = paper.outline.scale if paper.outline else ""
    judged = {block.id: block for block in _judgements(paper)}
    for block in walk.blocks(paper):
        if isinstance(block, Paragraph) and (block.id in judged or block.id.startswith(_WEIGHING)):
            words = plain(inline for inline in block.inlines if not isinstance(inline, Confidence))
            for warning in guard(words, scale):
                is_told = block.id in judged and warning.check == 3
                if not is_told:
                    yield Finding(warning.check, block.id, warning.words)


def _judgements(paper: Paper) -> Iterator[Paragraph]:
    for block in walk.blocks(paper):
        if isinstance(block, Paragraph) and block.id.startswith("judgement-") and block.keys[:1]:
            yield block


def _sources(block: Paragraph) -> set[str]:
    notes = [inline for inline in block.inlines if isinstance(inline, Note)]
    return {each.source_id for note in notes for each in note.inlines if isinstance(each, Citation)}
