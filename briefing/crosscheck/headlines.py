"""What a record is called in a list: one line, and a second one that says what is known of it."""

from __future__ import annotations

from briefing.crosscheck.lengths import length_words
from briefing.model.actor import Actor
from briefing.model.claim import Claim, Voice
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event, Modality
from briefing.model.judgement import Judgement
from briefing.model.office import Office
from briefing.model.population import Population
from briefing.model.position import Held
from briefing.model.remark import Attachment, Comment
from briefing.model.source import Source
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.when import When
from briefing.temporal.words import day_words, short

LONGEST = 72  # characters of a source's own words in a headline

_VOICES = {
    Voice.NARRATOR: "in the source's own voice",
    Voice.SPEAKER: "said by a named speaker",
    Voice.UNNAMED: "unattributed",
    Voice.AGENTLESS: "unattributed, nobody is named",
}


def headline(dossier: Dossier, key: Key) -> str:
    """The record's name in its own or its source's words; "" for a record that is not there."""
    match dossier.get(key):
        case Event() as event:
            return event.title or shortened(event.passages[0].exact if event.passages else "Untitled event")
        case Statement() as statement:
            return f"{speaker_name(dossier, statement)}: {shortened(statement.content.exact)}"
        case Claim(passage=passage) | Timex(passage=passage):
            return shortened(passage.exact)
        case Actor() as actor:
            return f"{actor.name}, {actor.roles[0].text}" if actor.roles else actor.name
        case Source() as source:
            return source.title or source.name
        case other:
            return _by_hand(other)


def _by_hand(record: object) -> str:
    """The same of what only the analyst makes."""
    match record:
        case Judgement(text=text) | Comment(text=text):
            return shortened(text)
        case Office() as office:
            return f"{office.holder}, {office.title}"
        case Population(names=names):
            return names[0] if names else ""
        case Held() as held:
            return f"{held.party} {held.stance.value} {held.issue}"
        case Attachment(name=name):
            return name
        case _:
            return ""


def published(source: Source) -> str:
    """The day it bears, in words, or that it is not known."""
    return day_words(source.created, short=True) if source.created else "day unknown"


def subline(dossier: Dossier, key: Key) -> str:
    """What is known of the record, its parts between middle dots."""
    match dossier.get(key):
        case Event() as event:
            parts = _event_parts(dossier, event)
        case Statement() as statement:
            parts = ["statement", _dated(statement.said) if statement.said else "day of speaking unknown"]
        case Claim() as claim:
            parts = ["figure" if claim.figure else "opinion", *(claim.doubts[:1] or [_VOICES[claim.voice]])]
        case Actor() as actor:
            mentions = f"{len(actor.mentions)} mention{'s' if len(actor.mentions) != 1 else ''}"
            parts = [actor.kind.value, actor.side, mentions]
        case Source() as source:
            parts = [str(source.created) if source.created else "date unknown", source.publisher]
        case _:
            parts = []
    return " · ".join(part for part in parts if part)


def kind_words(dossier: Dossier, key: Key) -> str:
    """What sort of suggestion it is: "event · meeting", "direct quotation", "figure"."""
    match dossier.get(key):
        case Event() as event:
            return " · ".join(part for part in ("event", event.event_class) if part)
        case Statement() as statement:
            return f"{statement.kind.value} quotation"
        case Claim() as claim:
            return "figure" if claim.figure else "opinion"
        case Actor() as actor:
            return f"actor · {actor.kind.value}"
        case _:
            return ""


def speaker_name(dossier: Dossier, statement: Statement) -> str:
    """Who speaks: the actor's name, else the source's words for the voice, else "Unnamed voice"."""
    actor = dossier.actors.get(statement.speaker_id) if statement.speaker_id else None
    return actor.name if actor else statement.speaker_words or "Unnamed voice"


def words_of_date(dossier: Dossier, event: Event) -> str:
    """The words of the source that date the event, in quotation marks; "" where there are none."""
    timex = dossier.timexes.get(event.timex_id) if event.timex_id else None
    return f"“{timex.passage.exact}”" if timex else ""


def shortened(text: str, longest: int = LONGEST) -> str:
    """The text on one line, cut between words with an ellipsis where it is longer than `longest`."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def _dated(when: When) -> str:
    """A date that no words give says so."""
    return f"{short(when)}, worked out" if when.because else short(when)


def _event_parts(dossier: Dossier, event: Event) -> list[str]:
    people = len(event.participants)
    return [
        event.modality.value if event.modality is not Modality.HAPPENED else "",
        _dated(event.when) if event.when else words_of_date(dossier, event) or "undated",
        length_words(event.length) if event.length else "",
        f"{people} actor{'s' if people != 1 else ''}" if people else "",
    ]
