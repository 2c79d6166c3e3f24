"""What a card shows in its grid."""

from __future__ import annotations

from briefing.crosscheck.beside import Cell, Comparison, Line, comparison
from briefing.crosscheck.differences import Side
from briefing.crosscheck.headlines import headline, published, subline
from briefing.crosscheck.matters import Matter, MatterKind
from briefing.model.dossier import Dossier, Key
from briefing.model.span import Passage


def sheet(dossier: Dossier, matter: Matter) -> Comparison:
    """A column a report; for a question, what it is about in one column."""
    found = matter.difference
    if matter.members and all(id_ in dossier.events for id_ in matter.members):
        return comparison(dossier, matter.members)
    if found is not None and found.one.key[0] == found.other.key[0] == "events":
        return comparison(dossier, (found.one.key[1], found.other.key[1]))
    if found is not None:
        return _sides(dossier, found.about, found.one, found.other)
    keys = (matter.key, *matter.others)
    if matter.kind is MatterKind.UNSIGNED:
        return _listed(dossier, keys)
    return Comparison((), tuple(_label(dossier, key) for key in keys), _plain(dossier, keys))


def _sides(dossier: Dossier, about: str, *sides: Side) -> Comparison:
    says = Line(about.capitalize(), None, tuple(Cell(side.words, number > 0) for number, side in enumerate(sides)))
    heads = []
    for side in sides:
        source = dossier.sources.get(side.passage.source_id) if side.passage else None
        heads.append(f"{source.label} · {published(source)}" if source else "")
    context = Line("Words", None, tuple(Cell(_context(side.passage)) for side in sides))
    return Comparison((), tuple(heads), (says, context))


def _listed(dossier: Dossier, keys: tuple[Key, ...]) -> Comparison:
    """Claims in a row each, since there may be many, with the words around them."""
    claims = ((key, dossier.claims[key[1]]) for key in keys if key[1] in dossier.claims)
    rows = ((Cell(_context(claim.passage)), Cell(subline(dossier, key))) for key, claim in claims)
    return Comparison((), ("Claim", "Known"), tuple(Line(str(at), None, cells) for at, cells in enumerate(rows, 1)))


def _context(passage: Passage | None) -> str:
    """The words with those around them, on one line."""
    return " ".join(f"…{passage.prefix}{passage.exact}{passage.suffix}…".split()) if passage else ""


def _plain(dossier: Dossier, keys: tuple[Key, ...]) -> tuple[Line, ...]:
    return (
        Line("What", None, tuple(Cell(headline(dossier, key)) for key in keys)),
        Line("Known", None, tuple(Cell(subline(dossier, key)) for key in keys)),
    )


def _label(dossier: Dossier, key: Key) -> str:
    source = dossier.sources.get(key[1])
    return source.label if source else key[0].removesuffix("s").capitalize()
