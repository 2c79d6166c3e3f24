"""What the date card says of one date: the words, what they mean, and how that was counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from briefing.crosscheck.headlines import headline
from briefing.edits.anchors import anchors_about
from briefing.extraction.timexes.manner import manner
from briefing.language.sentences import sentences_of
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.source import Source
from briefing.model.span import Passage, Span
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.when import When
from briefing.temporal.unknown import solved
from briefing.temporal.words import words
from ui.dates.unknown import about
from ui.widgets.certainty import Sign, sign
from ui.widgets.counting import counting_from
from ui.widgets.effects import dated

_AROUND = 160  # characters beside the words where their sentence is not known


@dataclass(frozen=True, slots=True)
class Line:
    """One reason: what it is about, its words, and the record that they speak of, None for none."""

    label: str
    words: str
    key: Key | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """`sentence` is what stands before the words, the words, and what stands after them; all "" where no words give
    the date. `as_read` is what the source gave where the analyst said otherwise, and only then `was_set` is True."""

    key: Key
    title: str
    when: When | None
    sign: Sign
    passage: Passage | None = None
    sentence: tuple[str, str, str] = ("", "", "")
    lines: tuple[Line, ...] = ()
    was_set: bool = False
    as_read: When | None = None


def subject(dossier: Dossier, key: Key) -> Subject | None:
    """What is to be said of the date of a source, a statement, an event or an expression; None for anything else."""
    record = dossier.get(key)
    if not isinstance(record, Event | Statement | Source | Timex):
        return None
    timex = timex_of(dossier, key)
    passage = timex.passage if timex else _passage(record)
    return Subject(
        key,
        f"“{record.passage.exact}”" if isinstance(record, Timex) else headline(dossier, key),
        dated(dossier, key),
        sign(dossier, key),
        passage,
        sentence_of(dossier, passage) if passage else ("", "", ""),
        (*_contradicted(dossier, key), *_you_say(dossier, key), *_reasons(dossier, record, timex)),
        *_kept(dossier, record),
    )


def timex_of(dossier: Dossier, key: Key) -> Timex | None:
    """The expression that a record's date rests on; the expression itself where it is asked about."""
    match dossier.get(key):
        case Event() as event:
            return dossier.timexes.get(event.timex_id or "")
        case Statement() as statement:
            return dossier.timexes.get(statement.said_timex or "")
        case Timex() as timex:
            return timex
        case _:
            return None


def sentence_of(dossier: Dossier, passage: Passage) -> tuple[str, str, str]:
    """The words of a passage in their sentence, on one line; the words alone where their place is lost."""
    text = dossier.texts.get(passage.source_id)
    if text is None or passage.is_lost:
        return "", passage.exact, ""
    block = next((block.span for block in text.blocks if block.span.holds(passage.span)), None)
    around = Span(max(0, passage.span.start - _AROUND), min(len(text.text), passage.span.end + _AROUND))
    spans = [span for b in text.blocks if b.span == block for span in sentences_of(text.text, b)]
    within = next((span for span in spans if span.holds(passage.span)), around)
    before = text.text[within.start : passage.span.start]
    after = text.text[passage.span.end : within.end]
    return " ".join(f"{before}|".split())[:-1], " ".join(passage.exact.split()), " ".join(f"|{after}".split())[1:]


def _passage(record: Event | Statement | Source | Timex) -> Passage | None:
    match record:
        case Event(passages=(first, *_)):
            return first
        case Statement() as statement:
            return statement.passage
        case _:
            return None


def _contradicted(dossier: Dossier, key: Key) -> tuple[Line, ...]:
    """What cannot all be true, where the record is one side of it."""
    found = [
        reasons for reasons in solved(dossier, (key,)).conflicts if key in {about(dossier, one) for one in reasons}
    ]
    lines = (Line("Contradiction", one.words, about(dossier, one), True) for reasons in found for one in reasons)
    return tuple(line if line.key != key else replace(line, key=None) for line in lines)


def _you_say(dossier: Dossier, key: Key) -> Iterator[Line]:
    """The analyst's own facts beside what was read: a date with its reason, or what it was at one time with."""
    for anchor in anchors_about(dossier, key):
        if anchor.when is not None:
            said = words(anchor.when)
            yield Line("You say", f"{said}: {anchor.why}" if anchor.why and anchor.why != said else said)
        for other in anchor.about:
            if other != key and dossier.get(other) is not None:
                yield Line("You say", _tr("at the same time as {0}").format(headline(dossier, other)), other)


def _reasons(dossier: Dossier, record: Event | Statement | Source | Timex, timex: Timex | None) -> tuple[Line, ...]:
    return _source_lines(dossier, record) if isinstance(record, Source) else _lines(dossier, record, timex)


def _lines(dossier: Dossier, record: Event | Statement | Timex, timex: Timex | None) -> tuple[Line, ...]:
    when = dated(dossier, (_TABLE[type(record)], record.id))
    found = []
    if timex is not None:
        base = counting_from(dossier, timex)
        said = " ".join(part for part in (base.question, base.words) if part)
        found = [Line("Kind of date", timex.rule), Line("Counted from", said, base.ask, bool(base.question))]
    if when is not None and when.because:
        return (*found, *_worked_out(when))
    why = when.why if when and when.why else timex.why if timex else _tr("no words of the source give a date")
    return (*found, Line("Because", why))


def _source_lines(dossier: Dossier, source: Source) -> tuple[Line, ...]:
    told = Line("Read as", _told(dossier, source))
    if source.created is None:
        return (*(_worked_out(source.window) if source.window else ()), told)
    where = [clue.where for clue in source.clues if clue.day == source.created and clue.basis == source.created_basis]
    basis = source.created_basis.value if source.created_basis else ""
    return (Line("Known from", " · ".join(part for part in (basis, *where[:1]) if part)), told)


def _told(dossier: Dossier, source: Source) -> str:
    """News or a history, and who says so."""
    if source.narrative is not None:
        return _tr("a history, as you said") if source.narrative else _tr("news, as you said")
    text = dossier.texts.get(source.id)
    return manner(text, source.created).why.removeprefix("Read as ") if text else "news"


def _worked_out(when: When) -> tuple[Line, ...]:
    return tuple(Line("Worked out from", because) for because in when.because)


def _kept(dossier: Dossier, record: Event | Statement | Source | Timex) -> tuple[bool, When | None]:
    """Whether the analyst set the date, and what the source had given."""
    match record:
        case Event() as event:
            return event.when_by_hand, event.extracted_when
        case Statement() as statement:
            timex = dossier.timexes.get(statement.said_timex or "")
            return statement.said_by_hand, timex.when if timex and statement.said_by_hand else None
        case Timex() as timex:
            return timex.extracted is not None, None
        case Source():
            return False, None


def as_read_words(about: Subject) -> str:
    """What the source gave, beside what the analyst said."""
    return words(about.as_read) if about.as_read else _tr("no date")


def _tr(words: str) -> str:
    return QCoreApplication.translate("DateCard", words)


_TABLE = {Event: "events", Statement: "statements", Timex: "timexes"}
