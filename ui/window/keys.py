"""The keys of all actions: looked up, changed, restored and printed."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QKeySequence, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QGridLayout, QKeySequenceEdit, QScrollArea, QVBoxLayout, QWidget

from ui.actions import Action, Actions, KeyTaken, Menu
from ui.actions.action import key_words
from ui.widgets.buttons import Button
from ui.widgets.labels import SectionHeader, label, row
from ui.window.dialogs import Dialogs

_MARGIN_PT = 48


class KeyMap(QDialog):
    """All actions by menu, drawn from the registry; a key is changed by pressing another one in its field."""

    def __init__(self, actions: Actions, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._dialogs = actions, dialogs
        self._fields: dict[str, QKeySequenceEdit] = {}
        self.setObjectName("keyMap")
        self.setWindowTitle(self.tr("Keys"))
        self.resize(660, 680)
        self._said = label(self.tr("Press other keys in a field to change them."), "keyMapSaid", "second", wrap=True)
        inner = QWidget()
        inner.setObjectName("keyMapRows")
        rows = QVBoxLayout(inner)
        for title, specs in by_menu(actions, self.tr("In lists")):
            rows.addWidget(SectionHeader(title))
            rows.addLayout(self._grid(specs))
        rows.addStretch(1)
        area = QScrollArea()
        area.setObjectName("keyMapArea")
        area.setAccessibleName(self.tr("Keys"))
        area.setWidget(inner)
        area.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.addWidget(self._said)
        column.addWidget(area)
        column.addLayout(self._foot())
        actions.rekeyed.connect(self._show)

    def _foot(self) -> QVBoxLayout:
        restore = Button(self.tr("Restore all keys"), "keyMapRestore", "quiet")
        restore.clicked.connect(self._restore)
        printed = Button(self.tr("Save to print…"), "keyMapPrint", "quiet")
        printed.clicked.connect(self._print)
        close = Button(self.tr("Close"), "keyMapClose", "primary")
        close.clicked.connect(self.accept)
        foot = QVBoxLayout()
        foot.addLayout(row(restore, printed, None, close, spacing=8))
        return foot

    def _grid(self, specs: list[Action]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(14, 0, 14, 10)
        grid.setHorizontalSpacing(16)
        for at, spec in enumerate(specs):
            words = spec.text.rstrip("…")
            field = self._fields[spec.id] = QKeySequenceEdit()
            field.setObjectName(f"keys:{spec.id}")
            field.setAccessibleName(self.tr("Keys of %1").replace("%1", words))
            field.setMaximumSequenceLength(1)
            field.setClearButtonEnabled(True)
            field.setFixedWidth(170)
            field.editingFinished.connect(self._change)
            grid.addWidget(label(words, f"key-{spec.id}"), at, 0)
            grid.addWidget(label(self._others(spec.id), f"others-{spec.id}", "faint"), at, 1)
            grid.addWidget(field, at, 2)
            self._fill(spec.id)
        grid.setColumnStretch(0, 1)
        return grid

    def _others(self, id_: str) -> str:
        others = ", ".join(key_words(key) for key in self._actions.keys(id_)[1:])
        return self.tr("also %1").replace("%1", others) if others else ""

    def _fill(self, id_: str) -> None:
        keys = self._actions.keys(id_)
        self._fields[id_].setKeySequence(QKeySequence(keys[0] if keys else ""))

    def _show(self) -> None:
        for id_ in self._fields:
            self._fill(id_)

    def _change(self) -> None:
        sender = self.sender()
        id_ = sender.objectName().removeprefix("keys:") if sender is not None else ""
        typed = self._fields[id_].keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        now = self._actions.keys(id_)
        if typed == QKeySequence(now[0] if now else "").toString():
            return
        wanted = (typed, *(key for key in now[1:] if key != typed)) if typed else ()
        self._choose(self._actions.chosen_keys() | {id_: wanted}, typed)

    def _choose(self, chosen: dict[str, tuple[str, ...]], typed: str) -> None:
        try:
            self._actions.choose_keys(chosen)
        except KeyTaken as taken:
            whose = self._actions.spec(taken.id).text.rstrip("…")
            words = self.tr("%1 belongs to “%2”. Nothing was changed.")
            self._said.setText(words.replace("%1", key_words(typed)).replace("%2", whose))
            self._show()
            return
        self._said.setText(self.tr("The keys were changed."))

    def _restore(self) -> None:
        self._choose({}, "")

    def _print(self) -> None:
        path = self._dialogs.key_map_to_save(self)
        if path is None:
            return
        writer = QPdfWriter(str(path.with_suffix(".pdf")))
        writer.setTitle(self.tr("Keys of Dateline"))
        margins = QMarginsF(_MARGIN_PT, _MARGIN_PT, _MARGIN_PT, _MARGIN_PT)
        size = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
        page = QTextDocument()
        page.setHtml(printed(self._actions, self.tr("Keys of Dateline"), self.tr("In lists")))
        page.print_(writer)
        self._said.setText(self.tr("Saved as %1.").replace("%1", str(path.with_suffix(".pdf"))))


def by_menu(actions: Actions, unlisted: str) -> list[tuple[str, list[Action]]]:
    """All actions under the title of their menu, `unlisted` for those that stand in none."""
    found = ((menu.value or unlisted, actions.of_menu(menu)) for menu in Menu)
    return [(title, specs) for title, specs in found if specs]


def printed(actions: Actions, title: str, unlisted: str) -> str:
    """The key map as a page: only actions that have a key."""
    parts = [f"<h2>{escape(title)}</h2>"]
    for heading, specs in by_menu(actions, unlisted):
        keyed = [(spec.text.rstrip("…"), ", ".join(map(key_words, actions.keys(spec.id)))) for spec in specs]
        rows = [f"<tr><td>{escape(words)}</td><td>{escape(keys)}</td></tr>" for words, keys in keyed if keys]
        parts += [f"<h4>{escape(heading)}</h4><table width='100%' cellpadding='2'>", *rows, "</table>"] if rows else []
    return "".join(parts)
