"""Taking records out, with all that named them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.edits.links import without_members
from briefing.model.anchor import Anchor
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.judgement import Judgement
from briefing.model.linked import links_at
from briefing.model.position import Held
from briefing.temporal.redate import redated


def dropped(dossier: Dossier, gone: frozenset[Key], *kept: Event) -> Dossier:
    """Without these records, and with the events `kept` of others: judgements no longer rest on them, anchors no longer
    speak of them, their comments and attachments go too, and what was dated by their help is dated without it.

    Raises KeyError for a record that is not there.
    """
    left, empty = _anchors(dossier, gone)
    after = _unsettled(_unlinked(dossier, gone), gone).drop(gone | empty | _remarks(dossier, gone))
    after = after.put(*kept, *left, *_judgements(dossier, gone), *_positions(dossier, gone))
    return redated(dossier, after, *gone, *(("events", event.id) for event in kept))


def _unlinked(dossier: Dossier, gone: frozenset[Key]) -> Dossier:
    events = frozenset(id_ for table, id_ in gone if table == "events")
    links = {link.id: link for id_ in sorted(events) for link in links_at(dossier, id_)}
    return without_members(dossier, events, list(links.values()))


def _unsettled(dossier: Dossier, gone: frozenset[Key]) -> Dossier:
    """Without decisions on what is no longer there, and without corrections of sources that are gone."""
    settled = [conflict for conflict in dossier.conflicts.values() if conflict.one in gone or conflict.other in gone]
    corrected = [
        replace(source, corrects=tuple(id_ for id_ in source.corrects if ("sources", id_) not in gone))
        for source in dossier.sources.values()
        if any(("sources", id_) in gone for id_ in source.corrects)
    ]
    return dossier.put(*corrected).drop([("conflicts", conflict.id) for conflict in settled])


def _judgements(dossier: Dossier, gone: frozenset[Key]) -> Iterator[Judgement]:
    ids = {id_ for _, id_ in gone}
    for judgement in dossier.judgements.values():
        if not ids.isdisjoint(judgement.basis):
            yield replace(judgement, basis=tuple(id_ for id_ in judgement.basis if id_ not in ids))


def _remarks(dossier: Dossier, gone: frozenset[Key]) -> frozenset[Key]:
    """The comments and attachments of events that go."""
    comments = (("comments", one.id) for one in dossier.comments.values() if ("events", one.event_id) in gone)
    files = (("attachments", one.id) for one in dossier.attachments.values() if ("events", one.event_id) in gone)
    return frozenset((*comments, *files))


def _positions(dossier: Dossier, gone: frozenset[Key]) -> Iterator[Held]:
    """What a party holds stays, though the statement it rested on is gone."""
    for held in dossier.positions.values():
        if ("statements", held.statement_id) in gone:
            yield replace(held, statement_id=None, basis=held.basis or "a statement that was removed")


def _anchors(dossier: Dossier, gone: frozenset[Key]) -> tuple[list[Anchor], frozenset[Key]]:
    """Those that still say something, changed, and the keys of those that no longer do."""
    touched = [anchor for anchor in dossier.anchors.values() if not gone.isdisjoint(anchor.about)]
    left = [replace(anchor, about=tuple(key for key in anchor.about if key not in gone)) for anchor in touched]
    kept = [anchor for anchor in left if len(anchor.about) >= (1 if anchor.when else 2)]
    return kept, frozenset(("anchors", anchor.id) for anchor in left if anchor not in kept)
