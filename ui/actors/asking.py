"""Below the list of actors: names that may mean one, asked pair by pair. Nothing is joined without an answer."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.crosscheck.same_actor import SameActor, same_actors
from briefing.crosscheck.same_name import SameName, groups
from briefing.edits.actors import JoinActors, PartActors
from briefing.model.dossier import Changes
from briefing.model.review import FAIRLY_SURE, SURE
from ui.actions import Action, Actions, Menu
from ui.session import Session
from ui.widgets.amber import AmberCard
from ui.widgets.buttons import Verb
from ui.widgets.calm import Calm
from ui.widgets.flow import Flow
from ui.widgets.labels import label


class Asking(QWidget):
    """One pair at a time, the surest first; "Later" puts it behind the others. Hidden while there is none."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sameActors")
        self.setAccessibleName(self.tr("Names that may mean one actor"))
        self._session, self._actions = session, Actions.of(session)
        self._pairs: list[SameActor] = []
        self._at = 0
        self._card = AmberCard("sameActor")
        self._why = label("", "sameActorWhy", "faint", wrap=True)
        self._card.column.addWidget(self._why)
        self._register()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 0)
        column.addWidget(self._card)
        self._calm = Calm(self._read, self)
        session.changed.connect(self._changed)
        session.opened.connect(self._read)
        session.selected.connect(self._actions.refresh)
        self._read()

    def _register(self) -> None:
        line = Flow()
        for id_, text, key, run, refusal in (
            ("actors.join", self.tr("One actor"), "Ctrl+Alt+J", self._join, self._no_pair),
            ("actors.part", self.tr("Two actors"), "Ctrl+Alt+K", self._part, self._no_pair),
            ("actors.later", self.tr("Later"), "Ctrl+Alt+L", self._later, self._no_other),
        ):
            self._actions.add(Action(id_, text, Menu.REVIEW, (key,), group=6), owner=self, run=run, refusal=refusal)
            line.addWidget(Verb(self._actions, id_, "primary" if id_ == "actors.join" else ""))
        cut = Action("actors.cut", self.tr("Take joined actors apart"), Menu.REVIEW, ("Ctrl+Alt+U",), group=6)
        self._actions.add(cut, owner=self, run=self._cut, refusal=self._not_joined)
        self._card.column.addLayout(line)

    @property
    def pair(self) -> SameActor | None:
        """What is asked now."""
        return self._pairs[self._at % len(self._pairs)] if self._pairs else None

    def _changed(self, changes: Changes) -> None:
        if changes.of("actors") or changes.of("sources"):
            self._calm.ask()

    def _read(self) -> None:
        asked = self.pair
        self._pairs = list(same_actors(self._session.dossier))
        known = [pair.one.actors[0].id + pair.other.actors[0].id for pair in self._pairs]
        key = asked.one.actors[0].id + asked.other.actors[0].id if asked else ""
        self._at = known.index(key) if key in known else min(self._at, max(0, len(known) - 1))
        self._show()

    def _show(self) -> None:
        pair = self.pair
        self._card.setVisible(pair is not None)
        if pair is not None:
            place = self.tr("{at} of {all}").format(at=self._at % len(self._pairs) + 1, all=len(self._pairs))
            self._card.ask(self.tr("{one} and {other}: one actor?").format(one=pair.one.name, other=pair.other.name))
            self._why.setText("; ".join((*pair.reasons, self._sureness(pair.score), place)))
        self._actions.refresh()

    def _sureness(self, score: float) -> str:
        if score >= SURE:
            return self.tr("sure")
        return self.tr("fairly sure") if score >= FAIRLY_SURE else self.tr("not sure")

    def _join(self) -> None:
        if pair := self.pair:
            self._session.push(JoinActors(pair.one.actors[0].id, pair.other.actors[0].id))
            self._calm.now()

    def _part(self) -> None:
        if pair := self.pair:
            self._session.push(PartActors(_ids(pair.one), _ids(pair.other)))
            self._calm.now()

    def _later(self) -> None:
        self._at += 1
        self._show()

    def _cut(self) -> None:
        found = self._joined()
        if found is not None:
            own = tuple(actor.id for actor in found.actors if actor.name == found.name)
            others = tuple(actor.id for actor in found.actors if actor.name != found.name)
            self._session.push(PartActors(own, others))

    def _joined(self) -> SameName | None:
        """The selected actor's group, where names that differ are joined in it."""
        key = self._session.selection.key
        if key is None or key[0] != "actors":
            return None
        group = next((one for one in groups(self._session.dossier) if key[1] in _ids(one)), None)
        return group if group is not None and any(actor.name != group.name for actor in group.actors) else None

    def _no_pair(self) -> str:
        if self._session.read_only:
            return self.tr("the case can only be read")
        return "" if self._pairs else self.tr("no two names look like one actor")

    def _no_other(self) -> str:
        return "" if len(self._pairs) > 1 else self.tr("there is no other pair")

    def _not_joined(self) -> str:
        return "" if self._joined() is not None else self.tr("no joined actor is selected")


def _ids(group: SameName) -> tuple[str, ...]:
    return tuple(actor.id for actor in group.actors)
