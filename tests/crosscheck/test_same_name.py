from __future__ import annotations

from briefing.crosscheck.same_name import groups
from briefing.model.actor import Actor, ActorKind
from briefing.model.dossier import Dossier
from briefing.model.source import Source
from briefing.model.span import Span, passage


def actor(id_: str, source: str, name: str, kind: ActorKind = ActorKind.PERSON, side: str = "") -> Actor:
    return Actor(id_, name, kind, (passage(source, name, Span(0, len(name))),), side=side)


def dossier(*actors: Actor) -> Dossier:
    sources = [Source(id_, id_, "", "", "text/plain", number) for number, id_ in enumerate(("A", "B"), 1)]
    return Dossier().put(*sources, *actors)


def test_one_full_name_in_two_sources_is_one_group_of_two_records():
    (one,) = groups(dossier(actor("A:a1", "A", "André Silva", side="Brazil"), actor("B:a1", "B", "Andre  Silva")))
    assert [found.id for found in one.actors] == ["A:a1", "B:a1"]
    assert (one.name, one.mentions, one.side) == ("André Silva", 2, "Brazil")


def test_a_bare_surname_is_never_grouped_across_sources():
    assert len(groups(dossier(actor("A:a1", "A", "Silva"), actor("B:a1", "B", "Silva")))) == 2


def test_kinds_are_never_mixed():
    found = groups(dossier(actor("A:a1", "A", "Jordan"), actor("B:a1", "B", "Jordan", ActorKind.STATE)))
    assert [one.kind for one in found] == [ActorKind.PERSON, ActorKind.STATE]


def test_unnamed_voices_of_two_sources_stay_two():
    many = [actor(f"{s}:g1", s, "many analysts", ActorKind.GROUP) for s in "AB"]
    assert len(groups(dossier(*many))) == 2
