"""Reviewing and making quotations, saying who spoke and when."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.edits.hand import free_id, selected
from briefing.edits.wording import counted, deed, titled
from briefing.model.dossier import Dossier
from briefing.model.review import Review, State
from briefing.model.source import SourceText
from briefing.model.span import Span
from briefing.model.statement import Speech, Statement
from briefing.model.when import When
from briefing.temporal.redate import redated

_MARKS = " \t\n“”„«»‘’\"'"  # quotation marks and blanks around what is said


@dataclass(frozen=True, slots=True)
class ReviewStatement:
    """Accept, reject or put back statements, many as one step. Raises KeyError for an unknown one."""

    statement_ids: tuple[str, ...]
    review: Review

    @property
    def label(self) -> str:
        return f"{deed(self.review)} ({counted(len(self.statement_ids), 'statement')})"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(*(replace(dossier.statements[id_], review=self.review) for id_ in self.statement_ids))


@dataclass(frozen=True, slots=True)
class EditStatement:
    """Say who spoke: an actor, or None with the source's own words for the voice ("many analysts")."""

    statement_id: str
    speaker_id: str | None
    speaker_words: str = ""

    @property
    def label(self) -> str:
        return "Name the speaker" if self.speaker_id else "Leave the speaker unnamed"

    def apply(self, dossier: Dossier) -> Dossier:
        """Raises KeyError for an unknown statement or actor."""
        statement = dossier.statements[self.statement_id]
        if self.speaker_id is not None:
            _ = dossier.actors[self.speaker_id]
        review = replace(statement.review, state=State.EDITED, reason=None)
        named = replace(statement, speaker_id=self.speaker_id, speaker_words=self.speaker_words, review=review)
        return dossier.put(named)


@dataclass(frozen=True, slots=True)
class SayWhen:
    """Say when it was said, None for not known; "yesterday" inside the words is dated anew from there."""

    statement_id: str
    when: When | None
    why: str = ""

    @property
    def label(self) -> str:
        return f"Date the statement {self.when.edtf}" if self.when else "Leave the statement undated"

    def apply(self, dossier: Dossier) -> Dossier:
        statement = dossier.statements[self.statement_id]
        said = replace(statement, said=self.when, said_by_hand=True)
        return redated(dossier, dossier.put(said), ("statements", statement.id))


@dataclass(frozen=True, slots=True)
class AddStatement:
    """Add a statement the analyst marked; it is accepted as it stands. Raises ValueError for an id that is taken."""

    statement: Statement

    @property
    def label(self) -> str:
        return f"Add the statement {titled(' '.join(self.statement.content.exact.split()))}"

    def apply(self, dossier: Dossier) -> Dossier:
        if self.statement.id in dossier.statements:
            raise ValueError(f"there is a statement {self.statement.id} already")
        return dossier.put(replace(self.statement, review=Review(State.EDITED), confidence=1.0))


def statement_from(dossier: Dossier, source_id: str, text: SourceText, span: Span) -> Statement:
    """What is said in the words selected in a source; marks around them are left out of its content.

    Raises ValueError where nothing but blanks and marks is selected.
    """
    words = selected(source_id, text, span)
    inner = words.exact.strip(_MARKS)
    start = words.span.start + words.exact.index(inner)
    content = selected(source_id, text, Span(start, start + len(inner)))
    kind = Speech.DIRECT if inner != words.exact else Speech.INDIRECT
    return Statement(free_id(dossier.statements, "s"), words, content, kind=kind)
