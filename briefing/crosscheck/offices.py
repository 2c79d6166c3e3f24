"""The title that a text gives a person, against the dated offices of the register and what other sources print."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from briefing.crosscheck.remembering import Memory
from briefing.crosscheck.telling import folded
from briefing.language.lexicon import words
from briefing.model.actor import Actor, ActorKind, Role
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.office import Office
from briefing.model.source import Source
from briefing.temporal.words import day_words

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


@dataclass(frozen=True, slots=True)
class _Title:
    """A title that a source prints for somebody as one held now."""

    actor: Actor
    role: Role
    source: Source


def office_doubts(dossier: Dossier, memory: Memory | None = None) -> Iterator[OfficeDoubt]:
    """One question a title, in reading order; none where the text calls the office a former one."""
    held, printed = _register(dossier), dict[str, list[_Title]]()
    titles = _titles(dossier, memory or Memory())
    for title in titles:
        printed.setdefault(folded(title.actor.name), []).append(title)
    for title in titles:
        name = folded(title.actor.name)
        doubt = _by_register(title, held[name]) if name in held else _by_others(title, printed[name])
        if doubt is not None:
            yield doubt


def is_past(dossier: Dossier, role: Role) -> bool:
    """Whether the words call it an office held before: "former", "then", "in the past" beside it."""
    text = dossier.texts.get(role.passage.source_id)
    if text is None or role.passage.is_lost:
        return bool(_PAST.search(role.text))
    start = max(0, role.passage.span.start - _BEFORE)
    before = text.text[start : role.passage.span.end].rpartition(". ")[2]
    return bool(_PAST.search(before) or _PAST.search(role.text))


def _titles(dossier: Dossier, memory: Memory) -> list[_Title]:
    """Of all people with a full name, in reading order."""
    found = list[_Title]()
    for actor in dossier.actors.values():
        if actor.roles and actor.kind is ActorKind.PERSON and len(actor.name.split()) > 1:
            text = dossier.texts.get(actor.roles[0].passage.source_id)
            for role in memory.of(("titles", actor.id), (actor, text), partial(_present, dossier, actor)):
                source = dossier.sources.get(role.passage.source_id)
                found += [_Title(actor, role, source)] if source else []
    return sorted(found, key=lambda one: (one.source.number, one.actor.mentions[0].span.start, one.actor.id))


def _present(dossier: Dossier, actor: Actor) -> tuple[Role, ...]:
    return tuple(role for role in actor.roles if not is_past(dossier, role))


def _by_others(title: _Title, printed: Sequence[_Title]) -> OfficeDoubt | None:
    """Against what other sources print, where none of them agrees."""
    first = None
    for other in printed:
        if other.source.id != title.source.id:
            if _alike(title.role.text, other.role.text):
                return None
            first = first or other
    if first is None:
        return None
    here, there = title.role.text, first.role.text
    question = f"Which office: “{here}” here, “{there}” in {first.source.label}? Was one of them held before?"
    return OfficeDoubt(title.actor.id, here, there, f"{title.actor.name}: {question}")


def _by_register(title: _Title, offices: Sequence[Office]) -> OfficeDoubt | None:
    day, said = title.source.created, title.role.text
    if any(_holds(office, day) and _alike(said, office.title) for office in offices):
        return None
    listed = "; ".join(f"{office.title}{_years(office)}" for office in offices)
    when = f"on {day_words(day)}" if day else "on a day not known"
    question = (
        f"{title.actor.name} is called “{said}” {when}. Register: {listed}. Is the statement older, or the title wrong?"
    )
    return OfficeDoubt(title.actor.id, said, listed, question)


def _holds(office: Office, day: Day | None) -> bool:
    """On a day that is not known any office may have been held."""
    if day is None:
        return office.end is None
    return (office.start is None or office.start <= day) and (office.end is None or day <= office.end)


def _years(office: Office) -> str:
    if office.start is None and office.end is None:
        return ""
    first = day_words(office.start) if office.start else "an unknown day"
    return f" (since {first})" if office.end is None else f" (from {first} to {day_words(office.end)})"


def _register(dossier: Dossier) -> dict[str, list[Office]]:
    found: dict[str, list[Office]] = defaultdict(list)
    for office in sorted(dossier.offices.values(), key=lambda office: (str(office.start or ""), office.id)):
        found[folded(office.holder)].append(office)
    return found


@lru_cache(maxsize=1 << 14)
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
