"""What became of a file put into the case, and into what the case remembers of its files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from briefing.edits.edit import Edit
from briefing.edits.rereading import lost_passages
from briefing.intake.adding import account, added, fresh, known_hashes
from briefing.intake.outcome import Outcome, Refused, Taken, Unpacked, each
from briefing.intake.rereading import reread
from briefing.model.refusal import Refusal
from briefing.storage.case import Case
from briefing.storage.refusal import CaseError
from ui.intake.arrival import Arrival, Stage, recalled, refused, taken
from ui.session import Session, Tone


class Keeper(QObject):
    """`new` makes an arrival for a document inside a file that was refused on its own."""

    def __init__(self, session: Session, new: Callable[[Path, str], Arrival], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._new = session, new

    def keep(self, arrival: Arrival, outcome: Outcome) -> list[Arrival]:
        """What there is to say of the file from now on, and of the documents in it that were refused."""
        match outcome:
            case Taken() | Unpacked() as whole:
                found = self._taken_in(arrival, whole)
            case Refused(kind=Refusal.CANCELLED) as why:
                found = [replace(arrival, stage=Stage.CANCELLED, reason=why.reason)]
            case Refused() as why:
                found = [refused(arrival, why)]
        handled = account(outcome, arrival.sha256)
        if handled is not None:
            self.write(lambda case: case.remember(handled))
        return found

    def recalled(self, case: Case) -> Iterator[Arrival]:
        """What the case remembers as refused, documents inside files too, in the order of their paths."""
        known = known_hashes(case.dossier)
        for handled in sorted(case.handled().values(), key=lambda handled: (handled.path, handled.sha256)):
            whole = ("",) if handled.refused and not handled.gave else ()  # ledgers of before tell no parts
            for at, part in enumerate(handled.parts or whole):
                if part or handled.sha256 not in known:
                    yield recalled(self._new(Path(handled.path), part), handled, at)

    def forget(self, arrival: Arrival) -> None:
        """What was refused is remembered no more. What else came out of the same file still is."""

        def forgotten(case: Case) -> None:
            handled = case.handled().get(arrival.sha256)
            left = handled.without(arrival.part) if handled is not None else None
            if left is not None and (left.gave or left.parts):
                case.remember(left)
            else:
                case.forget(arrival.sha256)

        self.write(forgotten)

    def write(self, deed: Callable[[Case], None]) -> None:
        """Into the ledger. What cannot be written there is read again at worst, so reading goes on without it."""
        case = self._session.case
        if case is None or case.read_only:
            return
        try:
            deed(case)
        except CaseError as error:
            self._session.tell(f"{error.reason} {error.advice}".strip(), Tone.BAD)

    def _taken_in(self, arrival: Arrival, whole: Taken | Unpacked) -> list[Arrival]:
        anew = reread(whole, arrival.rereads)
        if arrival.rereads and anew is None:
            reason = self.tr("This is another file than the one the source was read from.")
            return [replace(arrival, stage=Stage.REFUSED, reason=reason, advice=self.tr("Choose that one."))]
        new = fresh(whole, self._session.dossier) if anew is None else []
        edit: Edit | None = added(new, arrival.path.name) if new else anew
        try:
            if edit is not None:
                self._session.take_in(edit)
        except CaseError as error:
            return [replace(arrival, stage=Stage.REFUSED, reason=error.reason, advice=error.advice)]
        if anew is not None:
            self._say_reread(anew.source_id)
        return [taken(arrival, whole), *self._refused_inside(arrival, whole)]

    def _refused_inside(self, arrival: Arrival, whole: Taken | Unpacked) -> Iterator[Arrival]:
        for one in each(whole):
            if isinstance(one, Refused):
                inside = self._new(arrival.path, one.path.removeprefix(str(arrival.path)))
                yield refused(replace(inside, sha256=arrival.sha256), one)

    def _say_reread(self, source_id: str) -> None:
        """Nothing moves in silence: how many passages lost their words is told, and where they are listed."""
        name = self._session.dossier.sources[source_id].name
        gone = len(lost_passages(self._session.dossier, source_id))
        if gone:
            words = self.tr("{0} was read again. {1} passages are not in the new text; its details list them.")
            self._session.select(("sources", source_id))
            self._session.tell(words.format(name, gone), Tone.QUESTION, "sources.details")
        else:
            self._session.tell(self.tr("{0} was read again; every passage has its words.").format(name), Tone.GOOD)
