"""The title that a text gives a person, against the dated offices of the register and what other sources print."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.crosscheck.telling import folded
from briefing.language.lexicon import words
from briefing.model.actor import Actor, ActorKind, Role
from briefing.model.day import Day
from briefing.model.dossier import Dossier, actors_of
from briefing.model.office import Office

_PAST = re.compile(
    r"\b(former|ex|late|previous|then|outgoing|past|one-time|erstwhile|at the time|in the past)\b", re.IGNORECASE
)
_BEFORE = 40  # characters before a title in which it may be called a former one
_STATES = re.compile(r"^(?:the )?(?:u\.s\.|us|united states|british|[a-z]+(?:ian|ish|ese|i|an))\s+")


@dataclass(frozen=True, slots=True)
class OfficeDoubt:
    """`printed` is the title in this source, `known` what the register or other sources have for the person."""

    actor_id: str
    printed: str
    known: str
    question: str


def office_doubts(dossier: Dossier) -> Iterator[OfficeDoubt]:
    """One question a title, in reading order; none where the text calls the office a former one."""
    held = _register(dossier)
    printed = _printed(dossier)
    for actor in actors_of(dossier):
        if actor.kind is not ActorKind.PERSON or len(actor.name.split()) < 2:
            continue
        for role in actor.roles:
            if not is_past(dossier, role):
                yield from _doubts(dossier, actor, role, held.get(folded(actor.name), ()), printed)


def is_past(dossier: Dossier, role: Role) -> bool:
    """Whether the words call it an office held before: "former", "then", "in the past" beside it."""
    text = dossier.texts.get(role.passage.source_id)
    if text is None or role.passage.is_lost:
        return bool(_PAST.search(role.text))
    start = max(0, role.passage.span.start - _BEFORE)
    before = text.text[start : role.passage.span.end].rpartition(". ")[2]
    return bool(_PAST.search(before) or _PAST.search(role.text))


def _doubts(
    dossier: Dossier, actor: Actor, role: Role, offices: Sequence[Office], printed: dict[str, list[tuple[str, Role]]]
) -> Iterator[OfficeDoubt]:
    day = dossier.sources[role.passage.source_id].created if role.passage.source_id in dossier.sources else None
    current = [office for office in offices if _holds(office, day)]
    if offices:
        if not any(_alike(role.text, office.title) for office in current):
            yield _by_register(actor, role, offices, day)
        return
    others = [
        (label, other)
        for label, other in printed[folded(actor.name)]
        if other.passage.source_id != role.passage.source_id and not _alike(role.text, other.text)
    ]
    agreed = any(
        other.passage.source_id != role.passage.source_id and _alike(role.text, other.text)
        for _, other in printed[folded(actor.name)]
    )
    if others and not agreed:
        label, other = others[0]
        question = f"Which office: “{role.text}” here, “{other.text}” in {label}? Was one of them held before?"
        yield OfficeDoubt(actor.id, role.text, other.text, f"{actor.name}: {question}")


def _by_register(actor: Actor, role: Role, offices: Sequence[Office], day: Day | None) -> OfficeDoubt:
    listed = "; ".join(f"{office.title}{_years(office)}" for office in offices)
    when = f"on {day}" if day else "on a day not known"
    question = (
        f"{actor.name} is called “{role.text}” {when}. Register: {listed}. Is the statement older, or the title wrong?"
    )
    return OfficeDoubt(actor.id, role.text, listed, question)


def _holds(office: Office, day: Day | None) -> bool:
    """On a day that is not known any office may have been held."""
    if day is None:
        return office.end is None
    return (office.start is None or office.start <= day) and (office.end is None or day <= office.end)


def _years(office: Office) -> str:
    if office.start is None and office.end is None:
        return ""
    return (
        f" (since {office.start})"
        if office.end is None
        else f" (from {office.start or 'an unknown day'} to {office.end})"
    )


def _register(dossier: Dossier) -> dict[str, list[Office]]:
    found: dict[str, list[Office]] = defaultdict(list)
    for office in sorted(dossier.offices.values(), key=lambda office: (str(office.start or ""), office.id)):
        found[folded(office.holder)].append(office)
    return found


def _printed(dossier: Dossier) -> dict[str, list[tuple[str, Role]]]:
    """All titles that sources print for a full name, with the label of the source."""
    found: dict[str, list[tuple[str, Role]]] = defaultdict(list)
    for actor in actors_of(dossier):
        if actor.kind is ActorKind.PERSON and len(actor.name.split()) > 1:
            for role in actor.roles:
                source = dossier.sources.get(role.passage.source_id)
                if source is not None and not is_past(dossier, role):
                    found[folded(actor.name)].append((source.label, role))
    return found


def _alike(one: str, other: str) -> bool:
    """ "special envoy" and "Halden's special envoy" are one office; "the businessman" says nothing of one."""
    mine, yours = _telling(one), _telling(other)
    return not mine or not yours or mine <= yours or yours <= mine or bool(mine & yours & _heads())


def _telling(title: str) -> set[str]:
    plain = _STATES.sub("", folded(title))
    return {word.removesuffix("'s").rstrip("s") for word in re.findall(r"[\w'-]+", plain)} - {
        "the",
        "of",
        "a",
        "for",
        "to",
        "and",
    }


def _heads() -> frozenset[str]:
    return words("roles")
