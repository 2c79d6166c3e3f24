"""Reviewing, correcting and making events."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.edits.dropping import dropped
from briefing.edits.hand import free_id, selected
from briefing.edits.wording import counted, deed, titled
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Modality, Participation
from briefing.model.review import Review, State
from briefing.model.source import SourceText
from briefing.model.span import Span
from briefing.model.when import When
from briefing.temporal.redate import redated


@dataclass(frozen=True, slots=True)
class ReviewEvent:
    """Accept, reject or put back events, many as one step. Raises KeyError for an unknown one."""

    event_ids: tuple[str, ...]
    review: Review

    @property
    def label(self) -> str:
        return f"{deed(self.review)} ({counted(len(self.event_ids), 'event')})"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(*(replace(dossier.events[id_], review=self.review) for id_ in self.event_ids))


@dataclass(frozen=True, slots=True)
class EditEvent:
    """Correct the words of an event; None leaves a field as it is, "" empties it. It counts as accepted then."""

    event_id: str
    title: str | None = None
    place: str | None = None
    event_class: str | None = None
    modality: Modality | None = None
    length: str | None = None
    participants: tuple[Participation, ...] | None = None
    credibility: int | None = None
    note: str | None = None

    @property
    def label(self) -> str:
        return f"Edit {titled(self.title)}" if self.title else "Edit the event"

    def apply(self, dossier: Dossier) -> Dossier:
        """Raises KeyError for an unknown event, ValueError for an empty title or a credibility outside 0..6."""
        if self.title is not None and not self.title.strip():
            raise ValueError("an event needs a title")
        if self.credibility is not None and not 0 <= self.credibility <= 6:
            raise ValueError(f"not a credibility: {self.credibility}")
        event = dossier.events[self.event_id]
        after = dossier.put(
            replace(
                event,
                title=_or(self.title, event.title),
                place=_or(self.place, event.place),
                event_class=_or(self.event_class, event.event_class),
                modality=self.modality or event.modality,
                length=_or(self.length, event.length) or None,
                participants=event.participants if self.participants is None else self.participants,
                credibility=event.credibility if self.credibility is None else self.credibility,
                note=_or(self.note, event.note),
                review=_edited(event.review),
            )
        )
        # What is told as past, and what words name which event, bear on days that are not known yet.
        return redated(dossier, after, ("events", event.id)) if self.title or self.modality else after


@dataclass(frozen=True, slots=True)
class SetWhen:
    """Say when an event was, None for not known. What the source gave is kept beside it, and no anchor changes it;
    what counts from the event is dated anew."""

    event_id: str
    when: When | None
    why: str = ""

    @property
    def label(self) -> str:
        return f"Date the event {self.when.edtf}" if self.when else "Leave the event undated"

    def apply(self, dossier: Dossier) -> Dossier:
        event = dossier.events[self.event_id]
        is_read = not event.when_by_hand and event.when is not None and not event.when.because
        extracted = event.when if is_read else event.extracted_when
        edited = replace(
            event, when=self.when, when_by_hand=True, extracted_when=extracted, review=_edited(event.review)
        )
        return redated(dossier, dossier.put(edited), ("events", event.id))


@dataclass(frozen=True, slots=True)
class AddEvent:
    """Add an event the analyst made; it is accepted as it stands. Raises ValueError for an id that is taken."""

    event: Event

    @property
    def label(self) -> str:
        return f"Add {titled(self.event.title)}"

    def apply(self, dossier: Dossier) -> Dossier:
        if self.event.id in dossier.events:
            raise ValueError(f"there is an event {self.event.id} already")
        event = replace(self.event, when_by_hand=self.event.when is not None, review=Review(State.EDITED))
        return redated(dossier, dossier.put(event), ("events", event.id))


@dataclass(frozen=True, slots=True)
class DropEvent:
    """Remove an event for good (undo brings it back); what a source says is rather rejected than removed."""

    event_id: str

    @property
    def label(self) -> str:
        return "Remove the event"

    def apply(self, dossier: Dossier) -> Dossier:
        return dropped(dossier, frozenset({("events", self.event_id)}))


def event_of(dossier: Dossier, title: str, when: When | None = None) -> Event:
    """An event without a source, with an id that nobody has."""
    return Event(free_id(dossier.events), title, when, ())


def event_from(dossier: Dossier, source_id: str, text: SourceText, span: Span, when: When | None = None) -> Event:
    """An event of the words selected in a source. Raises ValueError where nothing but blanks is selected."""
    words = selected(source_id, text, span)
    return Event(free_id(dossier.events), " ".join(words.exact.split()), when, (words,))


def _edited(review: Review) -> Review:
    return replace(review, state=State.EDITED, reason=None)


def _or(given: str | None, known: str | None) -> str:
    return (known or "") if given is None else given
