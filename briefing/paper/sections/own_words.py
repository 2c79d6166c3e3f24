"""The analyst's own paragraphs: background, outlook, indicators and comment. The paper says that they are theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.paper.citations import joined
from briefing.paper.markings import LEFT_OUT, portion
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import Block, Citation, Inline, Inlines, Listing, Marking, Note, Paragraph, Role, Text
from briefing.paper.wording import printable, sentence, tight, typeset

BACKGROUND = "Background"
OUTLOOK = "Outlook and indicators"
COMMENT = "Comment"
INDICATORS = "indicators-list"
OWN = ("background-", "outlook-", "comment-", "indicator-")  # what the ids of the analyst's paragraphs begin with

_CITED = re.compile(r"\s*\[(S\d+)(?:,\s*([^\]]{1,80}))?\]")


def _background(held: Material) -> tuple[Block, ...]:
    """Nothing where nothing was written: a paper without background misleads nobody."""
    written = paragraphs(held, "background", held.dossier.outline.background)
    return (heading("background", BACKGROUND), *written) if written else ()


def _comment(held: Material) -> tuple[Block, ...]:
    """The one place where a sentence may rest on nothing but the analyst."""
    written = paragraphs(held, "comment", held.dossier.outline.comment)
    return (heading("comment", COMMENT), *written) if written else ()


def _outlook(held: Material) -> tuple[Block, ...]:
    outline = held.dossier.outline
    written = paragraphs(held, "outlook", outline.outlook)
    lines = _kept(outline.indicators.splitlines())
    if not written and not lines:
        return heading("outlook", OUTLOOK), empty("outlook", "No outlook has been written yet.")
    out: list[Block] = [heading("outlook", OUTLOOK), *written]
    if lines:
        out.append(Paragraph("indicators", (Text("Watch for:", Role.STRONG),)))
        items = (Paragraph(f"indicator-{n}", _line(held, f"indicator-{n}", line)) for n, line in lines)
        out.append(Listing(INDICATORS, tuple(items)))
    return tuple(out)


def paragraphs(held: Material, key: str, words: str) -> tuple[Paragraph, ...]:
    """Paragraphs parted by empty lines; a line break alone is a space."""
    parts = _kept(printable(part) for part in parted(words))
    return tuple(Paragraph(f"{key}-{n}", _line(held, f"{key}-{n}", part)) for n, part in parts)


def parted(words: str) -> list[str]:
    """The paragraphs of a field of the outline as they were typed."""
    return [part for part in re.split(r"\n\s*\n", words) if part.strip()]


def _kept(parts: Iterable[str]) -> list[tuple[int, str]]:
    """Those with words, by their number; what a releasable edition leaves out keeps its number to itself."""
    numbered = enumerate((part for part in parts if part.strip()), 1)
    return [(number, part) for number, part in numbered if part.strip() != LEFT_OUT]


def _line(held: Material, id_: str, words: str) -> Inlines:
    """Words with "[S1, para 3]" turned into notes; a source nobody has stays in its brackets, for all to see."""
    label, own = portion(words.strip())
    marked = (Marking(label), Text(" ")) if label else ()
    return (*marked, *_inlines(held, id_, sentence(tight(typeset(printable(own))))))


def _inlines(held: Material, id_: str, words: str) -> Iterator[Inline]:
    labels = {source.label: source.id for source in held.sources}
    at = number = 0
    for found in _CITED.finditer(words):
        if found[1] not in labels:
            continue
        number += 1
        # A mark stands after the full stop that follows it, not before.
        end = found.end() + (words[found.end() : found.end() + 1] in (".", ",", ";"))
        yield Text(words[at : found.start()] + words[found.end() : end])
        cited = Citation(labels[found[1]], found[1], found[2] or "")
        yield Note(f"note-{id_}-{number}", (*joined((cited,)), Text(".")))
        at = end
    if words[at:]:
        yield Text(words[at:])


BACKGROUND_SECTION = Section("background", BACKGROUND, _background)
OUTLOOK_SECTION = Section("outlook", OUTLOOK, _outlook)
COMMENT_SECTION = Section("comment", COMMENT, _comment)
