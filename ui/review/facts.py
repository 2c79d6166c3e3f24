"""What is known of a suggestion, as the card and the strip tell it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from briefing.crosscheck.headlines import speaker_name, words_of_date
from briefing.crosscheck.lengths import length_words
from briefing.crosscheck.queue import Reviewed, reviewed
from briefing.model.actor import Actor
from briefing.model.claim import Claim, Figure, Voice
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event, Modality, Participation
from briefing.model.review import FAIRLY_SURE, SURE
from briefing.model.statement import Statement
from briefing.temporal.words import words
from ui.theme.sides import role_of, sides
from ui.widgets.certainty import sign

_PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Pill:
    """A short fact; `role` is a colour role that has a tint."""

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the card: what it is about, what is open (amber), what is known, and pills. `explains` makes its words
    open the date card."""

    label: str
    words: str = ""
    question: str = ""
    pills: tuple[Pill, ...] = ()
    key: str = ""
    explains: bool = False


def facts(dossier: Dossier, key: Key) -> tuple[Fact, ...]:
    """The lines of the card, the most asked for first."""
    match reviewed(dossier, key):
        case Event() as event:
            return _of_event(dossier, event)
        case Statement() as statement:
            return _of_statement(dossier, statement)
        case Claim() as claim:
            return _of_claim(dossier, claim)
        case Actor() as actor:
            return _of_actor(dossier, actor)
        case _:
            return ()


def pills(dossier: Dossier, key: Key) -> tuple[Pill, ...]:
    """The same in one line of pills."""
    found: list[Pill] = []
    for fact in facts(dossier, key):
        if fact.pills:
            found += fact.pills
        elif fact.question:
            found.append(Pill(" · ".join(part for part in (fact.question, fact.words) if part), "question"))
        elif fact.words:
            found.append(Pill(fact.words, "side3"))
    return tuple(found)


def reasons(dossier: Dossier, key: Key) -> str:
    """Why it is suggested, in a sentence; "" where the facts say all."""
    record = reviewed(dossier, key)
    doubts = [p.doubt for p in record.participants if p.doubt] if isinstance(record, Event) else []
    if isinstance(record, Event) and record.when is None and record.timex_id and record.timex_id in dossier.timexes:
        return dossier.timexes[record.timex_id].why
    if isinstance(record, Event) and record.when is not None and record.when.why:
        return record.when.why
    return next(iter(doubts), "")


def sureness(record: Reviewed) -> tuple[str, int]:
    """How sure the program is: in a word, and as dots from 1 to 3."""
    if record.confidence >= SURE:
        return "sure", 3
    return ("fairly sure", 2) if record.confidence >= FAIRLY_SURE else ("not sure", 1)


def _of_event(dossier: Dossier, event: Event) -> tuple[Fact, ...]:
    said = words_of_date(dossier, event)
    known = _known(dossier, ("events", event.id))
    when = Fact("When", " · ".join(part for part in (words(event.when), said, known) if part), key="D", explains=True)
    if event.when is None:
        when = Fact("When", said or "no words for it", question="open", key="D", explains=True)
    lines = [when, *_counted_from(dossier, event)]
    if event.modality is not Modality.HAPPENED:
        lines.append(Fact("Said to be", event.modality.value))
    if event.length:
        lines.append(Fact("How long", length_words(event.length)))
    if event.participants:
        lines.append(Fact("Who", pills=_people(dossier, event.participants)))
    if event.place:
        lines.append(Fact("Where", event.place))
    if event.in_quote:
        lines.append(Fact("Voice", "told inside a quotation"))
    return (*lines, *_noted(event.note))


def _known(dossier: Dossier, key: Key) -> str:
    """How the date is known, "" where the words simply give it."""
    found = sign(dossier, key)
    return found.words if found.known.needs_saying else ""


def _counted_from(dossier: Dossier, event: Event) -> tuple[Fact, ...]:
    """The one date that would date this event and others: asked for where they are read."""
    timex = dossier.timexes.get(event.timex_id or "")
    source = dossier.sources.get(timex.passage.source_id) if timex else None
    if event.when is not None or timex is None or source is None or source.created or timex.anchor != "created":
        return ()
    same = (other for other in dossier.timexes.values() if other.passage.source_id == source.id)
    waiting = sum(other.anchor == "created" for other in same)
    words = f"{waiting} dates count from it" if waiting > 1 else ""
    return (Fact("Report", words, question="published when?", key="P"),)


def _of_statement(dossier: Dossier, statement: Statement) -> tuple[Fact, ...]:
    actor = dossier.actors.get(statement.speaker_id or "")
    role = role_of(actor.side if actor else "", sides(dossier))
    who = Fact("Said by", pills=(Pill(speaker_name(dossier, statement), role),))
    if actor is None:
        who = Fact("Said by", statement.speaker_words, question="unnamed")
    known = _known(dossier, ("statements", statement.id))
    spoken = " · ".join(part for part in (words(statement.said), known) if part)
    said = Fact("When", spoken, key="D", explains=True)
    if statement.said is None:
        said = Fact("When", "why?", question="day of speaking unknown", key="D", explains=True)
    return who, said, Fact("How", f"{statement.kind.value} quotation")


def _of_claim(dossier: Dossier, claim: Claim) -> tuple[Fact, ...]:
    speaker = dossier.actors.get(claim.speaker_id or "")
    lines = [Fact("Voice", f"{speaker.name}, by name" if speaker else _VOICES[claim.voice])]
    if claim.voice in (Voice.UNNAMED, Voice.AGENTLESS):
        lines = [Fact("Voice", _VOICES[claim.voice], question="unattributed")]
    if claim.figure:
        lines.append(Fact("Figure", _figure_words(claim.figure)))
    if claim.figure and claim.figure.working:
        lines.append(Fact("Working", claim.figure.working))
    lines += [Fact("Doubt", question=doubt) for doubt in claim.doubts]
    return (*lines, *_noted(claim.review.note))


def _of_actor(dossier: Dossier, actor: Actor) -> tuple[Fact, ...]:
    mentions = len(actor.mentions)
    lines = [Fact("Kind", actor.kind.value)]
    if actor.roles:
        lines.append(Fact("As printed", "; ".join(dict.fromkeys(role.text for role in actor.roles))))
    side = (Pill(actor.side, role_of(actor.side, sides(dossier))),) if actor.side else ()
    lines.append(Fact("Side", pills=side) if side else Fact("Side", question="unknown"))
    if actor.aliases:
        lines.append(Fact("Also", ", ".join(actor.aliases)))
    return (*lines, Fact("Named", f"{mentions} time{'s' if mentions != 1 else ''} in this source"))


def _people(dossier: Dossier, participants: tuple[Participation, ...]) -> tuple[Pill, ...]:
    known = sides(dossier)
    made = []
    for who in participants:
        actor = dossier.actors.get(who.actor_id)
        name = actor.name if actor else who.actor_id
        side = who.side or (actor.side if actor else "")
        if who.doubt:
            made.append(Pill(f"{name} · {side or who.part.value}?", "question"))
        else:
            made.append(Pill(f"{name} · {who.part.value}", role_of(side, known)))
    return tuple(made)


def _noted(note: str) -> tuple[Fact, ...]:
    return (Fact("Note", note),) if note else ()


def _figure_words(figure: Figure) -> str:
    bounds = [_number(bound) for bound in (figure.minimum, figure.maximum) if bound is not None]
    number = " to ".join(dict.fromkeys(bounds)) or "no number"
    if figure.of and figure.unit == _PEOPLE:  # "500,000 deaths", not "500,000 people of deaths"
        return " ".join(part for part in (figure.hedge, number, figure.of) if part)
    of = f"of {figure.of}" if figure.of and figure.of != figure.unit else ""
    return " ".join(part for part in (figure.hedge, number, figure.unit, of) if part)


def _number(value: Decimal) -> str:
    return f"{value.normalize():,f}"


_VOICES = {
    Voice.NARRATOR: "the source itself",
    Voice.SPEAKER: "a speaker",
    Voice.UNNAMED: "people without a name",
    Voice.AGENTLESS: "nobody is named",
}
