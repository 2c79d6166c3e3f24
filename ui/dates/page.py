"""What the date card shows of one date, from its words to what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.crosscheck.headlines import headline
from briefing.model.dossier import Dossier, Key
from briefing.temporal.words import short, words
from ui.dates.deeds import Choice
from ui.dates.parts import Choices, Heading, Item, Reasons, Sentence
from ui.dates.subject import Subject, as_read_words
from ui.theme import current, icons
from ui.widgets.buttons import Button
from ui.widgets.effects import dated
from ui.widgets.labels import label, row
from ui.widgets.window_bar import WindowBar

_MOST = 9  # choices that have a digit
_SHOWN = 8  # of what hangs on a date


class DatePage(QWidget):
    """`chosen`, `followed` and `wanted` leave the number of the choice, of what hangs on it, or the record asked for
    in the list that sent it; `restored` asks to go back to what was read, `placed` to show the words."""

    chosen = Signal()
    followed = Signal()
    wanted = Signal()
    restored = Signal()
    placed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("datePage")
        self._icon = label("", "certaintyIcon")
        self._certain = label("", "dateCertainty", "second")
        self._date = label("", "dateWords", "headline", wrap=True)
        self._edtf = label("", "dateEdtf", "faint")
        self._bar = WindowBar()
        self._sentence = Sentence()
        self.reasons = Reasons()
        self._as_read = label("", "dateAsRead", "second", wrap=True)
        self._back = Button(self.tr("Back to what was read"), "backToRead", key="B")
        self._others_title = Heading(self.tr("Other readings"), "readingsTitle")
        self.others = Choices("reading", numbered=True)
        self._hang_title = Heading(self.tr("What depends on it"), "hangingTitle")
        self.hanging = Choices("hanging", numbered=False)
        self._more = label("", "hangingMore", "faint")
        self._about: Subject | None = None
        self._lay_out()
        self._connect()

    def show_subject(
        self, dossier: Dossier, about: Subject, choices: Sequence[Choice], hanging: Sequence[Key], can_restore: bool
    ) -> None:
        self._about = about
        self._date.setText(words(about.when) if about.when else self.tr("Not known"))
        self._edtf.setText(about.when.edtf if about.when else "")
        self._edtf.setToolTip(self.tr("The date in EDTF, ISO 8601-2"))
        self._bar.show_when(about.when)
        self._sentence.show_parts(about.sentence)
        self.reasons.show_lines(about.lines)
        self._as_read.setText(self.tr("The source says: {0}").format(as_read_words(about)))
        self._as_read.setVisible(about.was_set)
        self._back.setVisible(can_restore)
        self.others.show_items([Item(choice.words, choice.why) for choice in choices[:_MOST]])
        for widget in (self._others_title, self.others):
            widget.setVisible(bool(choices))
        self._show_hanging(dossier, hanging)
        self._dress()

    def spoken(self) -> str:
        """The page in one breath, for those who hear it."""
        about = self._about
        if about is None:
            return ""
        return ". ".join(
            (about.title, self._date.text(), about.sign.words, *(f"{x.label}: {x.words}" for x in about.lines))
        )

    def _show_hanging(self, dossier: Dossier, hanging: Sequence[Key]) -> None:
        def item(key: Key) -> Item:
            timex = dossier.timexes.get(key[1]) if key[0] == "timexes" else None
            return Item(f"“{timex.passage.exact}”" if timex else headline(dossier, key), short(dated(dossier, key)))

        self.hanging.show_items([item(key) for key in hanging[:_SHOWN]])
        self._more.setText(self.tr("and {0} more").format(len(hanging) - _SHOWN))
        self._more.setVisible(len(hanging) > _SHOWN)
        self._hang_title.set_note(str(len(hanging)) if hanging else self.tr("nothing"))

    def _dress(self) -> None:
        about = self._about
        if about is not None:
            picture = icons.pixmap(about.sign.icon, about.sign.role, 14, self.devicePixelRatioF())
            self._icon.setPixmap(picture)
            self._certain.setText(about.sign.words)
            self._certain.setProperty("kind", "question" if about.sign.role == "question" else "second")
            self._certain.style().polish(self._certain)

    def _connect(self) -> None:
        self._sentence.clicked.connect(self.placed)
        self.reasons.pressed.connect(self.wanted)
        self._back.clicked.connect(self.restored)
        self.others.chosen.connect(self.chosen)
        self.hanging.chosen.connect(self.followed)
        current.changed.connect(self._dress)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._date)
        column.addLayout(row(self._icon, self._certain, None, self._edtf, spacing=6))
        about: tuple[QWidget, ...] = (self._bar, self._sentence, self.reasons, self._as_read)
        lists: tuple[QWidget, ...] = (self._others_title, self.others, self._hang_title, self.hanging, self._more)
        for widget in about:
            column.addWidget(widget)
        column.addLayout(row(self._back, None))
        for widget in lists:
            column.addWidget(widget)
