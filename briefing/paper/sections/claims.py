"""Figures and claims to treat with caution: what is asserted, who vouches for it, and what is open."""

from __future__ import annotations

from briefing.model.claim import Claim, Voice
from briefing.paper import citations
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import ActorName, Block, Inlines, Paragraph, Ref, Role, Row, Table, Text
from briefing.paper.wording import counted, printable

TITLE = "Figures and claims to treat with caution"
TABLE = "claims-table"

_VOICES = {
    Voice.NARRATOR: "the text itself",
    Voice.SPEAKER: "a speaker",
    Voice.UNNAMED: "unnamed voices",
    Voice.AGENTLESS: "nobody named",
}


def blocks(held: Material) -> tuple[Block, ...]:
    if not held.claims:
        return heading("claims", TITLE), empty("claims", "No figures or unsupported claims have been found.")
    table = Table(
        id=TABLE,
        caption=(Text("Claims as printed, who vouches for them and what is open."),),
        head=tuple((Text(words),) for words in ("As printed", "Vouched for by", "Open", "Source")),
        rows=tuple(_row(held, claim) for claim in held.claims),
        widths=(0.44, 0.17, 0.25, 0.14),
        summary=f"{counted(len(held.claims), 'claim')} word for word, with the voice, the doubts and the source.",
    )
    words = (Text("Do not reuse what stands in "), Ref(TABLE), Text(" without a primary source."))
    return heading("claims", TITLE), Paragraph("claims-method", words), table


def _row(held: Material, claim: Claim) -> Row:
    key = ("claims", claim.id)
    doubts = "; ".join(printable(doubt) for doubt in claim.doubts)
    cells: tuple[Inlines, ...] = (
        (Text(printable(claim.passage.exact), Role.VERBATIM, (key,)),),
        _voice(held, claim),
        (Text(doubts),) if doubts else (Text("no doubt noted", Role.MUTED),),
        (citations.citation(held.dossier, claim.passage, (key,)),),
    )
    return Row(f"claims-{claim.id}", cells, (key,))


def _voice(held: Material, claim: Claim) -> Inlines:
    actor = held.dossier.actors.get(claim.speaker_id) if claim.speaker_id else None
    if actor is not None:
        return (ActorName(printable(actor.name), (("actors", actor.id),)),)
    return (Text(_VOICES[claim.voice]),)


SECTION = Section("claims", TITLE, blocks)
