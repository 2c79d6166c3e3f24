"""The analyst's key judgements, each with its likelihood, its confidence and what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model.dossier import Dossier, Key
from briefing.model.judgement import Judgement
from briefing.model.resting import digest
from briefing.model.span import Passage
from briefing.paper import citations
from briefing.paper.markings import portion
from briefing.paper.material import Material
from briefing.paper.scales import scale_for
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import (
    Block,
    Box,
    Confidence,
    Inline,
    Likelihood,
    Listing,
    Marking,
    Paragraph,
    Ref,
    Role,
    Style,
    Text,
)
from briefing.paper.wording import printable, sentence, tight, typeset

TITLE = "Key judgements"
SINGLE, UNCITED = "Single source.", "Uncited."
CHANGED = "Written before the records it rests on changed."


def blocks(held: Material) -> tuple[Block, ...]:
    if not held.judgements:
        return heading("judgements", TITLE), empty("judgements", "No key judgements have been written yet.")
    terms = [judgement.likelihood for judgement in held.judgements if judgement.likelihood]
    scale = scale_for(held.dossier.outline.scale, terms)
    if scale and not all(map(scale.holds, terms)):
        scale = None
    name = scale.name if scale else ""
    items = tuple(_item(held.dossier, judgement, name) for judgement in held.judgements)
    listing = Listing("judgements-list", items, ordered=True)
    box = Box("judgements-box", heading("judgements", TITLE), (listing,))
    if scale is None or not terms:
        return (box,)
    if "scales" in held.dossier.outline.sections:
        told = (Text(f"Likelihood follows the {name}; see "), Ref("scales"), Text("."))
        return box, Paragraph("judgements-scale", told, Style.SMALL)
    method = (Text(f"Likelihood follows the {name}: {scale.words}. Confidence describes the evidence, not the odds."),)
    return box, Paragraph("judgements-scale", method, Style.SMALL)


def _item(dossier: Dossier, judgement: Judgement, scale: str) -> Paragraph:
    key: Key = ("judgements", judgement.id)
    inlines = list(_worded(judgement, scale))
    passages = tuple(_basis(dossier, judgement))
    if passages:
        inlines.append(citations.note(f"note-judgement-{judgement.id}", dossier, passages, (key,)))
        if len({passage.source_id for passage in passages}) == 1:
            inlines.append(Text(f" {SINGLE}", Role.LABEL))
    else:
        inlines.append(Text(f" {UNCITED}", Role.MUTED))
    if judgement.seen and judgement.seen != digest(dossier, judgement.basis):
        inlines.append(Text(f" {CHANGED}", Role.MUTED))
    if judgement.confidence:
        inlines += [Text(" "), Confidence(judgement.confidence), Text(".", Role.LABEL)]
    keys = (key, *_keys(dossier, judgement))
    return Paragraph(f"judgement-{judgement.id}", tuple(inlines), keys=keys)


def _worded(judgement: Judgement, scale: str) -> Iterator[Inline]:
    """The analyst's sentence with its likelihood term marked; a term that is not in it follows as a label."""
    label, own = portion(judgement.text)
    if label:
        yield from (Marking(label), Text(" "))
    words = tight(typeset(sentence(printable(own))))
    term = judgement.likelihood.strip()
    found = re.search(rf"\b{re.escape(term)}\b", words, re.IGNORECASE) if term else None
    if found is None:
        yield Text(words)
        if term:
            yield from (Text(" ("), Likelihood(term, scale), Text(")"))
        return
    yield Text(words[: found.start()])
    yield Likelihood(found.group(), scale)
    yield Text(words[found.end() :])


def _basis(dossier: Dossier, judgement: Judgement) -> Iterator[Passage]:
    for table, id_ in _keys(dossier, judgement):
        match table:
            case "events":
                yield from dossier.events[id_].passages
            case "statements":
                yield dossier.statements[id_].passage
            case _:
                yield dossier.claims[id_].passage


def _keys(dossier: Dossier, judgement: Judgement) -> Iterator[Key]:
    """The records a judgement rests on; ids of records that are gone are passed over."""
    for id_ in judgement.basis:
        if id_ in dossier.events:
            yield "events", id_
        elif id_ in dossier.statements:
            yield "statements", id_
        elif id_ in dossier.claims:
            yield "claims", id_


SECTION = Section("judgements", TITLE, blocks)
