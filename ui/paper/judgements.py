"""The analyst's own sentences: written, weighed and bound to what they rest on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefing.edits.judgements import DropJudgement, PutJudgement
from briefing.edits.many import Together
from briefing.model.dossier import Changes, judgements_of
from briefing.model.judgement import Judgement
from briefing.writers.printed import Printed
from ui.actions import Action, Actions, Menu
from ui.paper.press import Press
from ui.paper.sentence import Sentence
from ui.session import Selection, Session
from ui.widgets.buttons import Verb
from ui.widgets.flow import clear
from ui.widgets.labels import SectionHeader, label, row

_BINDABLE = ("events", "statements", "claims")


class JudgementsPanel(QWidget):
    """One card a judgement, in the order of the paper; nothing is ever written for the analyst."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sentences: dict[str, Sentence] = {}
        self._new_id = ""  # of a judgement without words yet: it is no record until it has some
        self.setObjectName("judgements")
        self.setAccessibleName(self.tr("Key judgements"))
        self.setProperty("kind", "panel")
        self._header = SectionHeader(self.tr("Key judgements"), self.tr("own words · bound to records"))
        said = self.tr("Write what you conclude, one sentence each. Say how likely it is and how sure you are.")
        self._empty = label(said, "judgementsEmpty", "second", wrap=True)
        self._add_actions()
        self._add = Verb(Actions.of(session), "paper.judgement")
        self._lay_out()
        session.changed.connect(self._change)
        session.selected.connect(self._select)
        session.opened.connect(self._open)
        Press.of(session).printed.connect(self._checked)
        self._show()

    def _show(self) -> None:
        """Draw the cards anew where a judgement came, went or moved; else only what they hold."""
        dossier = self._session.dossier
        records = {judgement.id: judgement for judgement in judgements_of(dossier)}
        if self._new_id in records:
            self._new_id = ""
        if self._new_id:
            records[self._new_id] = Judgement(self._new_id, "", order=self._next_order())
        if list(records) != list(self._sentences):
            clear(self._cards)
            self._sentences = {id_: self._card(judgement) for id_, judgement in records.items()}
            for card in self._sentences.values():
                self._cards.addWidget(card)
        for id_, judgement in records.items():
            self._sentences[id_].show_judgement(dossier, judgement)
        self._empty.setVisible(not records)
        self._offer_binding()

    def _card(self, judgement: Judgement) -> Sentence:
        card = Sentence(judgement.id)
        card.changed.connect(self._put)
        card.bind_asked.connect(self._bind)
        card.drop_asked.connect(self._drop)
        card.up_asked.connect(self._up)
        card.basis_asked.connect(self._look)
        return card

    def _write_new(self) -> None:
        ids = {judgement.id for judgement in self._session.dossier.judgements.values()}
        self._new_id = self._new_id or next(f"j{n}" for n in range(1, len(ids) + 2) if f"j{n}" not in ids)
        self._show()
        self._sentences[self._new_id].begin()

    def _put(self) -> None:
        card = self._sender()
        if card is None or not card.judgement.text:
            return
        if self._session.dossier.judgements.get(card.judgement.id) != card.judgement:
            self._session.push(PutJudgement(card.judgement))

    def _bind(self) -> None:
        """Let the judgement rest on the selected record too, or no longer if it does."""
        card, key = self._sender(), self._session.selection.key
        if card is None or key is None or key[0] not in _BINDABLE or not card.judgement.text:
            return
        basis = card.judgement.basis
        basis = tuple(id_ for id_ in basis if id_ != key[1]) if key[1] in basis else (*basis, key[1])
        self._session.push(PutJudgement(replace(card.judgement, basis=basis)))

    def _drop(self) -> None:
        card = self._sender()
        if card is None:
            return
        if card.judgement.id in self._session.dossier.judgements:
            self._session.push(DropJudgement(card.judgement.id))
        else:
            self._new_id = ""
            self._show()

    def _up(self) -> None:
        """Change places with the one before."""
        card, records = self._sender(), judgements_of(self._session.dossier)
        ids = [judgement.id for judgement in records]
        at = ids.index(card.judgement.id) if card is not None and card.judgement.id in ids else 0
        if not at:
            return
        records[at - 1], records[at] = records[at], records[at - 1]
        moved = tuple(PutJudgement(replace(record, order=n)) for n, record in enumerate(records))
        self._session.push(Together(self.tr("Move a judgement up"), moved))

    def _look(self) -> None:
        card = self._sender()
        if card is not None:
            for table in _BINDABLE:
                if self._session.dossier.get((table, card.basis_id)) is not None:
                    self._session.select((table, card.basis_id))

    def _sender(self) -> Sentence | None:
        sender = self.sender()
        return sender if isinstance(sender, Sentence) else None

    def _next_order(self) -> int:
        return max((judgement.order for judgement in self._session.dossier.judgements.values()), default=-1) + 1

    def _offer_binding(self) -> None:
        key = self._session.selection.key
        bindable = key if key is not None and key[0] in _BINDABLE else None
        for card in self._sentences.values():
            card.offer(self._session.dossier, bindable)

    def _checked(self, printed: Printed) -> None:
        for id_, card in self._sentences.items():
            card.warn([f.words for f in printed.findings if f.block == f"judgement-{id_}"])

    def _change(self, changes: Changes) -> None:
        if changes.of("judgements") or changes.of("events") or changes.of("statements") or changes.of("claims"):
            self._show()

    def _select(self, selection: Selection) -> None:
        self._offer_binding()
        key = selection.key
        if key is not None and key[0] == "judgements" and key[1] in self._sentences:
            self._area.ensureWidgetVisible(self._sentences[key[1]])
            self._sentences[key[1]].begin()

    def _open(self) -> None:
        self._new_id = ""
        self._show()

    def _refusal(self) -> str:
        if self._session.case is None:
            return self.tr("no case is open")
        return self.tr("the case can only be read") if self._session.read_only else ""

    def _add_actions(self) -> None:
        action = Action("paper.judgement", self.tr("Write a judgement"), Menu.PAPER, ("Ctrl+J",), "plus", group=2)
        Actions.of(self._session).add(action, owner=self, run=self._write_new, refusal=self._refusal)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("kind", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(8)
        column.addWidget(self._header)
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(14, 0, 14, 0)
        self._cards.setSpacing(14)
        column.addLayout(self._cards)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 0, 14, 0)
        foot.addWidget(self._empty)
        foot.addLayout(row(self._add, None))
        column.addLayout(foot)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("judgementsScroll")
        self._area.setAccessibleName(self.tr("Judgements"))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
