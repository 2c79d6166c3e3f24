"""Figures and claims to treat with caution: what is asserted, who vouches for it, and what is open."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model.claim import Claim, Voice
from briefing.paper import citations
from briefing.paper.amounts import amount
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import ActorName, Block, Inlines, Paragraph, Ref, Role, Row, Table, Text
from briefing.paper.wording import counted, printable

TITLE = "Figures and claims to treat with caution"
FIGURES = "figures-table"
TABLE = "claims-table"

_UNSOURCED = "no source named"
_VOICES = {
    Voice.NARRATOR: "the text itself",
    Voice.SPEAKER: "a speaker",
    Voice.UNNAMED: "unnamed voices",
    Voice.AGENTLESS: "nobody named",
}


def blocks(held: Material) -> tuple[Block, ...]:
    most = held.most("claims", len(held.claims))
    figures = [claim for claim in held.claims if claim.figure][:most]
    others = [claim for claim in held.claims if not claim.figure][:most]
    left_out = len(held.claims) - len(figures) - len(others)
    if not held.claims:
        return heading("claims", TITLE), empty("claims", "No figures or unsupported claims have been found.")
    tables = [_table(held, figures, True)] if figures else []
    tables += [_table(held, others, False)] if others else []
    told = (Ref(tables[0].id), *((Text(" and "), Ref(tables[1].id)) if tables[1:] else ()))
    words = (Text("Do not reuse what stands in "), *told, Text(" without a primary source."), *_cut(left_out))
    return heading("claims", TITLE), Paragraph("claims-method", words), *tables


def _cut(left_out: int) -> Inlines:
    return (Text(f" For length, {counted(left_out, 'other is', 'others are')} left out."),) if left_out else ()


def _table(held: Material, claims: Sequence[Claim], counting: bool) -> Table:
    """What is open in every row is said once, in the caption."""
    nowhere = len(claims) > 1 and all(_UNSOURCED in claim.doubts for claim in claims)
    what = "Figures as printed, what they come to" if counting else "Claims as printed"
    caption = f"{what}, who vouches for them and what is open."
    caption += " None of them names its source." if nowhere else ""
    heads = ("As printed", *(("Comes to",) if counting else ()), "Vouched for by", "Open", "Source")
    return Table(
        id=FIGURES if counting else TABLE,
        caption=(Text(caption),),
        head=tuple((Text(words),) for words in heads),
        rows=tuple(_row(held, claim, nowhere) for claim in claims),
        widths=(0.27, 0.25, 0.15, 0.19, 0.14) if counting else (0.42, 0.18, 0.26, 0.14),
        summary=f"{counted(len(claims), 'figure' if counting else 'claim')} word for word, "
        f"{'with number and unit, ' if counting else ''}with the voice, the doubts and the source.",
    )


def _row(held: Material, claim: Claim, nowhere: bool) -> Row:
    key = ("claims", claim.id)
    doubts = "; ".join(printable(doubt) for doubt in claim.doubts if not (nowhere and doubt == _UNSOURCED))
    missing = "nothing more" if nowhere else "no doubt noted"
    cells: tuple[Inlines, ...] = (
        (Text(printable(claim.passage.exact), Role.VERBATIM, (key,)),),
        *(((Text(amount(claim.figure), keys=(key,)),),) if claim.figure else ()),
        _voice(held, claim),
        (Text(doubts),) if doubts else (Text(missing, Role.MUTED),),
        (citations.citation(held.dossier, claim.passage, (key,)),),
    )
    return Row(f"claims-{claim.id}", cells, (key,))


def _voice(held: Material, claim: Claim) -> Inlines:
    actor = held.dossier.actors.get(claim.speaker_id) if claim.speaker_id else None
    if actor is not None:
        return (ActorName(printable(actor.name), (("actors", actor.id),)),)
    return (Text(_VOICES[claim.voice]),)


SECTION = Section("claims", TITLE, blocks)
