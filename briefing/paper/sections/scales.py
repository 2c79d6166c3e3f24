"""Scales and method: what the words of likelihood, confidence and grade mean, and how the paper was made."""

from __future__ import annotations

from briefing.paper.material import Material
from briefing.paper.scales import CONFIDENCE, CREDIBILITY, RELIABILITY, Scale, scale_for
from briefing.paper.sections.section import Section, heading
from briefing.paper.tree import Block, Paragraph, Ref, Role, Row, Style, Table, Text
from briefing.paper.wording import counted

TITLE = "Scales and method"
TABLE = "scales-table"


def blocks(held: Material) -> tuple[Block, ...]:
    scale = scale_for(held.dossier.outline.scale, (judgement.likelihood for judgement in held.judgements))
    out: list[Block] = [heading("scales", TITLE)]
    if scale is not None:
        words = (Text("Terms of likelihood follow the "), Text(scale.name), Text(" in "), Ref(TABLE), Text("."))
        out += [Paragraph("scales-likelihood", words), _table(scale)]
    out += [_small("confidence", "Confidence", CONFIDENCE), _small("grades", "Grades", (*RELIABILITY, *CREDIBILITY))]
    out.append(Paragraph("scales-method", (Text("Method. ", Role.STRONG), Text(_method(held))), Style.SMALL))
    return tuple(out)


def _table(scale: Scale) -> Table:
    rows = tuple(
        Row(f"scales-{place}", ((Text(name),), (Text(f"{low}–{high}\u00a0%"),)))
        for place, (name, low, high) in enumerate(scale.terms)
    )
    return Table(
        id=TABLE,
        caption=(Text(f"The {scale.name}: what each term stands for."),),
        head=((Text("Term"),), (Text("Chance"),)),
        rows=rows,
        widths=(0.6, 0.4),
        row_heads=True,
        summary=f"{counted(len(rows), 'term')} of likelihood with the chance each stands for.",
    )


def _small(id_: str, label: str, meanings: tuple[tuple[str, str], ...]) -> Paragraph:
    words = "; ".join(f"{term}: {meaning}" for term, meaning in meanings)
    return Paragraph(f"scales-{id_}", (Text(f"{label}. ", Role.STRONG), Text(f"{words}.")), Style.SMALL)


def _method(held: Material) -> str:
    review = (
        "No analyst has reviewed them yet."
        if held.draft
        else "Only what an analyst accepted is printed; what was edited is the analyst’s."
    )
    return (
        "Events, quotations and claims were found in the sources by program. "
        f"{review} Each names the place it rests on. A date is given as the source states it and as the days those "
        "words allow, counted from the day of publication or of speaking; what cannot be resolved is left open."
    )


SECTION = Section("scales", TITLE, blocks)
