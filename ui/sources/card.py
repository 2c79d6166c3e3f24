"""The card of a source: what it is, how it was read, its near-copies, and passages its text no longer has."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from briefing.crosscheck.copies import Copies
from briefing.crosscheck.differing import Difference, differences
from briefing.crosscheck.headlines import shortened
from briefing.edits.rereading import lost_passages
from briefing.edits.sources import SetApart
from briefing.model.dossier import Changes, Key
from briefing.model.source import Source, SourceText
from briefing.model.span import Passage, passage
from ui.actions import Actions
from ui.session import Session
from ui.sources.alike import Alike
from ui.sources.facts import facts
from ui.sources.lost import holder_of
from ui.sources.rows import head_of
from ui.theme import current
from ui.widgets.buttons import Button
from ui.widgets.labels import label, row

_SIZE = (640, 700)
_LABELS_WIDE = 92
_MOST = 40  # differences and passages listed; the rest is counted
_LONGEST = 68  # characters of a passage


class SourceCard(QDialog):
    """The window goes on beside it; a link shows the words in the window."""

    def __init__(self, session: Session, source_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceCard")
        self.setWindowTitle(self.tr("Details of the source"))
        self.resize(*_SIZE)
        self._session, self._alike, self._source_id = session, Alike.of(session), source_id
        self._goes: dict[str, tuple[Key, Passage | None]]
        self._actions = Actions.of(session)
        self._area = QScrollArea()
        self._lay_out()
        session.changed.connect(self._changed)
        session.opened.connect(self.close)
        self._alike.found.connect(self._show)
        current.changed.connect(self._show)
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.of("sources") or self._source_id in changes.of("texts"):
            self._show()

    def _show(self) -> None:
        source = self._session.dossier.sources.get(self._source_id)
        if source is None:
            self.close()
            return
        self._begin()
        self._inner.addWidget(
            label(f"{source.label}  {source.title or source.name}", "cardTitle", "headline", wrap=True)
        )
        self._show_facts(source)
        self._show_copies(source)
        self._show_lost(source)
        self._inner.addStretch(1)
        place = self._area.verticalScrollBar().value()
        self._area.setWidget(self._sheet)
        self._area.verticalScrollBar().setValue(place)

    def _begin(self) -> None:
        """An empty sheet; the one before goes when this one takes its place."""
        self._goes = {}
        self._sheet = QWidget()
        self._sheet.setProperty("kind", "panel")
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inner = QVBoxLayout(self._sheet)
        self._inner.setContentsMargins(20, 18, 20, 12)
        self._inner.setSpacing(6)

    def _show_facts(self, source: Source) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setColumnMinimumWidth(0, _LABELS_WIDE)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(5)
        for at, fact in enumerate(facts(self._session.dossier, source)):
            grid.addWidget(label(fact.label, "factName", "faint"), at, 0, Qt.AlignmentFlag.AlignTop)
            if fact.goes_to:
                grid.addWidget(self._link(fact.words, ("sources", fact.goes_to)), at, 1)
                continue
            words = label(_breakable(fact.words), "factWords", fact.role, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{fact.label}: {fact.words}")
            grid.addWidget(words, at, 1)
        self._inner.addWidget(holder)

    def _show_copies(self, source: Source) -> None:
        group = self._alike.group_of(source.id)
        if group is None and not source.apart_from:
            return
        self._head(self.tr("Near-copies"))
        if group is not None:
            self._show_group(source, group)
        else:
            words = self.tr("You set it apart from its near-copies: it counts on its own.")
            self._inner.addWidget(label(words, "copiesApart", "second", wrap=True))
        verb = self.tr("Not a copy") if group is not None else self.tr("Count with its copies again")
        button = Button(verb, "cardApart")
        button.clicked.connect(self._set_apart)
        self._inner.addLayout(row(button, None))

    def _show_group(self, source: Source, group: Copies) -> None:
        dossier = self._session.dossier
        words = self.tr("{0} sources share at least {1} % of their words; they count as one.")
        self._inner.addWidget(label(words.format(len(group.source_ids), group.share), "copiesWhy", "second", wrap=True))
        head = head_of(dossier, group)
        others = [id_ for id_ in group.source_ids if id_ != source.id] if head == source.id else [head]
        for id_ in others:
            other = dossier.sources.get(id_)
            if other is None or id_ not in dossier.texts:
                continue
            self._inner.addLayout(row(self._link(_named(other), ("sources", id_)), None))
            self._show_differences(source, other)

    def _show_differences(self, source: Source, other: Source) -> None:
        mine, yours = self._session.dossier.texts[source.id], self._session.dossier.texts[other.id]
        found = differences(mine, yours)
        for difference in found[:_MOST]:
            self._show_difference(source, mine, other, yours, difference)
        if len(found) > _MOST:
            more = self.tr("and {0} more places").format(len(found) - _MOST)
            self._inner.addWidget(label(more, "moreDifferences", "faint"))
        if not found:
            self._inner.addWidget(label(self.tr("Their words are the same."), "noDifference", "faint"))

    def _show_difference(
        self, source: Source, mine: SourceText, other: Source, yours: SourceText, difference: Difference
    ) -> None:
        for whose, text, span in ((source, mine, difference.one), (other, yours, difference.other)):
            said = " ".join(span.of(text.text).split())
            if said:
                words = self.tr("only {0}: “{1}”").format(whose.label, shortened(said, _LONGEST))
                place = passage(whose.id, text.text, span)
                self._inner.addLayout(row(self._link(words, ("sources", whose.id), place), None))

    def _show_lost(self, source: Source) -> None:
        dossier = self._session.dossier
        gone = lost_passages(dossier, source.id)
        if not gone:
            return
        self._head(self.tr("{0} passages are not in its text any more").format(len(gone)))
        words = self.tr("A new reading does not have these words. What rests on them stands as it was; look at each.")
        self._inner.addWidget(label(words, "lostWhy", "second", wrap=True))
        for lost in gone[:_MOST]:
            key = holder_of(dossier, lost) or ("sources", source.id)
            self._inner.addLayout(row(self._link(f"“{shortened(lost.exact, _LONGEST)}”", key), None))
        if len(gone) > _MOST:
            self._inner.addWidget(label(self.tr("and {0} more").format(len(gone) - _MOST), "moreLost", "faint"))

    def _head(self, words: str) -> None:
        self._inner.addSpacing(10)
        self._inner.addWidget(label(words, "cardHead", "title"))

    def _link(self, words: str, key: Key, place: Passage | None = None) -> Button:
        name = f"link{len(self._goes)}"
        self._goes[name] = (key, place)
        made = Button(words, name, "link")
        made.clicked.connect(self._go)
        return made

    def _go(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._session.select(*self._goes[sender.objectName()])

    def _verb(self, id_: str) -> Button:
        """An action on this card's source, whatever the window looks at meanwhile."""
        made = Button(self._actions.spec(id_).text, id_)
        made.clicked.connect(self._act)
        return made

    def _act(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._session.select(("sources", self._source_id))
            self._actions.run(sender.objectName())

    def _set_apart(self) -> None:
        self._session.push(apart(self._alike, self._session.dossier.sources[self._source_id]))

    def _lay_out(self) -> None:
        area = self._area
        area.setObjectName("cardScroll")
        area.setAccessibleName(self.tr("Details of the source"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = Button(self.tr("Close"), "cardClose", "primary")
        close.clicked.connect(self.accept)
        text = self._session.dossier.texts.get(self._source_id)
        ids = ("sources.recognise",) * bool(text and text.pictures) + ("sources.reread", "sources.show")
        verbs = [self._verb(id_) for id_ in ids if self._actions.knows(id_)]
        foot = row(*verbs, None, close)
        foot.setContentsMargins(20, 10, 20, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addLayout(foot)


def apart(alike: Alike, source: Source) -> SetApart:
    """Take a source out of its near-copies, or back among them where it was taken out."""
    group = alike.group_of(source.id)
    others = tuple(id_ for id_ in group.source_ids if id_ != source.id) if group is not None else ()
    return SetApart(source.id, (*source.apart_from, *others) if others else ())


def _named(source: Source) -> str:
    return f"{source.label}  {source.title or source.name}"


def _breakable(words: str) -> str:
    """Long paths and hashes may go on in the next line."""
    return words if " " in words else "\u200b".join(words[at : at + 16] for at in range(0, len(words), 16))
