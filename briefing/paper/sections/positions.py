"""Positions: what each party says on each issue, in its latest words; an empty cell is a gap in collection."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.crosscheck.positions import Stand, stands
from briefing.paper import citations
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import Block, Inline, Inlines, Paragraph, Ref, Role, Row, Table, Text
from briefing.paper.wording import counted, printable

TITLE = "Positions"
TABLE = "positions-table"
MOST = 4  # parties side by side; more leave no room for words
_LONGEST = 140  # characters of a quotation in a cell


def blocks(held: Material) -> tuple[Block, ...]:
    """Nothing where nobody says anything on an issue: the quotations stand in full elsewhere."""
    printed = {statement.id for statement in held.statements}
    found = [stand for stand in stands(held.dossier) if not printed.isdisjoint(stand.statement_ids)]
    if not found:
        return heading("positions", TITLE), empty("positions", "No party is quoted on an issue.")
    parties = list(dict.fromkeys(stand.party for stand in found))
    shown = sorted(parties, key=lambda party: -sum(stand.party == party for stand in found))[:MOST]
    shown.sort(key=parties.index)
    others = [party for party in parties if party not in shown]
    told: list[Inline] = [Text("The latest words of each party on each issue stand in "), Ref(TABLE), Text(".")]
    if others:
        told.append(Text(f" For width, {', '.join(map(printable, others))} are left out."))
    return heading("positions", TITLE), Paragraph("positions-method", tuple(told)), _table(held, found, shown, printed)


def _table(held: Material, found: Sequence[Stand], parties: Sequence[str], printed: set[str]) -> Table:
    issues = list(dict.fromkeys(stand.issue for stand in found if stand.party in parties))
    cells = {(stand.issue, stand.party): stand for stand in found}
    share = 0.82 / len(parties)
    return Table(
        id=TABLE,
        caption=(Text("Who says what on which issue; the latest statement of each party."),),
        head=((Text("Issue"),), *((Text(printable(party)),) for party in parties)),
        rows=tuple(
            Row(
                f"positions-{number}",
                ((Text(printable(issue)),), *(_cell(held, cells.get((issue, party)), printed) for party in parties)),
                tuple(("statements", id_) for party in parties for id_ in _shown(cells.get((issue, party)), printed)),
            )
            for number, issue in enumerate(issues, 1)
        ),
        widths=(0.18, *(share for _ in parties)),
        row_heads=True,
        summary=f"{counted(len(issues), 'issue')} by {counted(len(parties), 'party', 'parties')}, each cell with the "
        "latest words and their place.",
    )


def _shown(stand: Stand | None, printed: set[str]) -> tuple[str, ...]:
    return tuple(id_ for id_ in stand.statement_ids if id_ in printed)[:1] if stand else ()


def _cell(held: Material, stand: Stand | None, printed: set[str]) -> Inlines:
    ids = _shown(stand, printed)
    if stand is None or not ids:
        return (Text("not reported", Role.MUTED),)
    statement = held.dossier.statements[ids[0]]
    key = ("statements", statement.id)
    words = printable(statement.content.exact)
    cut = words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0]
    end = "”" if cut == words else " …”"
    changed: tuple[Inline, ...] = (Text(" Changed since an earlier statement.", Role.LABEL),) if stand.changed else ()
    cited = citations.citation(held.dossier, statement.passage, (key,))
    return (Text("“"), Text(cut, Role.VERBATIM, (key,)), Text(f"{end} ("), cited, Text(")"), *changed)


SECTION = Section("positions", TITLE, blocks)
