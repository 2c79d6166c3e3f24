"""Looked at edit by edit, a case shows what it shows when it is looked at whole."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.crosscheck import candidates
from briefing.crosscheck.matters import Matters, matters
from briefing.crosscheck.picture import Picture, Watch, picture
from briefing.edits.actors import EditActor
from briefing.edits.crosschecks import Corrects, PutOffice
from briefing.edits.edit import Edit
from briefing.edits.events import AddEvent, DropEvent, EditEvent, ReviewEvent, SetWhen, event_of
from briefing.edits.links import LinkEvents, NotSame, UnlinkEvent
from briefing.edits.many import Together
from briefing.edits.sources import AddSource, DateSource, DropSource
from briefing.edits.statements import ReviewStatement
from briefing.model.actor import Actor, ActorKind, Role
from briefing.model.claim import Claim, Figure, Voice
from briefing.model.day import Day, day_of
from briefing.model.dossier import Changes, Dossier
from briefing.model.event import Event, Part, Participation
from briefing.model.findings import Findings
from briefing.model.linked import cluster
from briefing.model.office import Office
from briefing.model.review import ACCEPTED, Review, State
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Passage, Span, passage
from briefing.model.statement import Statement
from briefing.model.timex import Timex, TimexType
from briefing.model.tree import Length
from briefing.model.when import When
from tests.laws import SEQUENCES

NINTH = Day(2024, 5, 9).ordinal
TOLD = (
    "Anna Berg met Ivan Petrov in Halden",
    "Petrov received Anna Berg for talks in Halden",
    "Anna Berg left Halden",
    "Fire destroyed the port of Halden",
    "Ivan Petrov held talks with Anna Berg",
    "the town burned",
)
SAID = ("The talks were a success", "The talks were a failure", "The summit failed", "Nobody came")
PAGE = "{told}. {said}, Anna Berg said. At least {dead} people were killed in Halden. They talked for {hours} hours."


def report(number: int, chance: Random) -> AddSource:
    """A source that tells one or two events, quotes somebody, counts the dead and says how long it took."""
    id_, told = f"{number:064x}", chance.sample(TOLD, chance.randint(1, 2))
    words = PAGE.format(
        told=". ".join(told), said=f"“{chance.choice(SAID)}”", dead=chance.randint(3, 5), hours=chance.randint(2, 6)
    )
    words = f"Correction to “{chance.choice(TOLD)}”\n{words}" if chance.random() < 0.2 else words

    def at(said: str) -> Passage:
        start = words.rindex(said)
        return passage(id_, words, Span(start, start + len(said)))

    events = []
    for place, one in enumerate(told):
        day = chance.choice([None, NINTH, NINTH, NINTH + 1, NINTH + 30])
        when = When(str(day_of(day)), day_of(day), day_of(day)) if day else None
        parts = (Participation(f"{id_}:a1", Part.ACTING),)
        events.append(Event(f"{id_}:e{place}", one, when, (at(one),), participants=parts, length=None))
    dead = at(words[words.index("At least ") + 9 : words.index(" people were killed")])
    berg = Actor(f"{id_}:a1", "Anna Berg", ActorKind.PERSON, (at("Anna Berg said"),), roles=_roles(at, chance))
    quoted = at(words[words.rindex("“") + 1 : words.rindex("”")])
    findings = Findings(
        timexes=(_hours(id_, at(words[words.index("for ") + 4 : -1])),),
        actors=(berg,),
        statements=(Statement(f"{id_}:s1", quoted, quoted, berg.id),),
        events=tuple(events),
        claims=(Claim(f"{id_}:c1", dead, Voice.NARRATOR, Figure(Decimal(dead.exact), None, "people", "killed")),),
    )
    created = day_of(NINTH + chance.randint(0, 4)) if chance.random() < 0.8 else None
    source = Source(id_, f"{number}.txt", "", id_, "text/plain", title=told[0], created=created)
    block = Block(Span(0, len(words)), BlockKind.PARAGRAPH)
    return AddSource(source, SourceText(words, (block,), "plain/1", "text/plain"), findings)


def _roles(at: Callable[[str], Passage], chance: Random) -> tuple[Role, ...]:
    return (Role(chance.choice(["the envoy", "the minister"]), at("Anna Berg said")),)


def _hours(source_id: str, where: Passage) -> Timex:
    value = f"PT{where.exact.split()[0]}H"
    return Timex(
        f"{source_id}:t1", where, TimexType.DURATION, value, None, Length(value), "none", None, "", "length", 0.9
    )


def edit(dossier: Dossier, chance: Random) -> Edit | None:
    """Some edit that can be done now."""
    kinds = (
        _review,
        _title,
        _date,
        _link,
        _part,
        _unlink,
        _rename,
        _publish,
        _drop,
        _office,
        _correct,
        _hand,
        _silence,
    )
    return chance.choice(kinds)(dossier, chance) if dossier.events else None


def _event(dossier: Dossier, chance: Random) -> str:
    return chance.choice(sorted(dossier.events))


def _review(dossier: Dossier, chance: Random) -> Edit:
    return ReviewEvent((_event(dossier, chance),), chance.choice([ACCEPTED, Review(State.REJECTED)]))


def _title(dossier: Dossier, chance: Random) -> Edit:
    return EditEvent(_event(dossier, chance), title=chance.choice(TOLD), length=chance.choice([None, "PT2H", "PT9H"]))


def _date(dossier: Dossier, chance: Random) -> Edit:
    day = day_of(NINTH + chance.randint(-2, 2))
    return SetWhen(_event(dossier, chance), chance.choice([None, When(str(day), day, day)]))


def _two(dossier: Dossier, chance: Random) -> tuple[str, ...]:
    return tuple(chance.sample(sorted(dossier.events), 2)) if len(dossier.events) > 1 else ()


def _link(dossier: Dossier, chance: Random) -> Edit | None:
    return LinkEvents(two) if (two := _two(dossier, chance)) else None


def _part(dossier: Dossier, chance: Random) -> Edit | None:
    two = _two(dossier, chance)
    return NotSame(*two) if two and two[1] not in cluster(dossier, two[0]) else None


def _unlink(dossier: Dossier, chance: Random) -> Edit | None:
    linked = sorted({id_ for link in dossier.links.values() if link.same for id_ in link.members})
    return UnlinkEvent(chance.choice(linked)) if linked else None


def _rename(dossier: Dossier, chance: Random) -> Edit | None:
    actors = sorted(dossier.actors)
    return EditActor(chance.choice(actors), name=chance.choice(["Anna Berg", "Olga Lind"])) if actors else None


def _publish(dossier: Dossier, chance: Random) -> Edit:
    return DateSource(chance.choice(sorted(dossier.sources)), day_of(NINTH + chance.randint(-90, 5)))


def _drop(dossier: Dossier, chance: Random) -> Edit:
    if chance.random() < 0.5 and len(dossier.sources) > 1:
        return DropSource(chance.choice(sorted(dossier.sources)))
    return DropEvent(_event(dossier, chance))


def _office(_: Dossier, chance: Random) -> Edit:
    return PutOffice(Office(str(chance.randint(1, 2)), "Anna Berg", chance.choice(["minister", "envoy"])))


def _correct(dossier: Dossier, chance: Random) -> Edit | None:
    ids = sorted(dossier.sources)
    return Corrects(ids[0], chance.choice([(), (ids[1],)])) if len(ids) > 1 else None


def _hand(dossier: Dossier, chance: Random) -> Edit:
    event = event_of(dossier, chance.choice(TOLD))
    return Together("", (AddEvent(event), LinkEvents((event.id, _event(dossier, chance)))))


def _silence(dossier: Dossier, chance: Random) -> Edit | None:
    ids = sorted(dossier.statements)
    return ReviewStatement((chance.choice(ids),), Review(State.REJECTED)) if ids else None


def parts(seen: Picture) -> tuple[object, ...]:
    return seen.same, seen.differences, seen.counts, seen.copies


@settings(deadline=None, max_examples=SEQUENCES // 2)
@given(st.randoms(use_true_random=False), st.integers(4, 14), st.sampled_from([200, 2]))
def test_looked_at_edit_by_edit_it_shows_the_same_as_looked_at_whole(chance: Random, steps: int, crowd: int) -> None:
    kept, candidates.CROWD = candidates.CROWD, crowd
    try:
        dossier, watch, cards = Dossier(), Watch(), Matters()
        watch.look(dossier)
        for number in range(steps):
            made = report(number, chance) if chance.random() < 0.5 else edit(dossier, chance)
            if made is None:
                continue
            dossier = made.apply(dossier.settled())
            seen = watch.look(dossier, Changes(dossier.touched))
            whole = picture(dossier)
            assert parts(seen) == parts(whole)
            assert cards.of(dossier, seen) == matters(dossier, whole)
    finally:
        candidates.CROWD = kept
