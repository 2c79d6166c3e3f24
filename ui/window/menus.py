"""The menu bar, drawn from the registry."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.actions import Action, Actions, Menu
from ui.start import Recents

_TITLES = {
    Menu.FILE: str(QT_TRANSLATE_NOOP("Menu", "&File")),
    Menu.EDIT: str(QT_TRANSLATE_NOOP("Menu", "&Edit")),
    Menu.VIEW: str(QT_TRANSLATE_NOOP("Menu", "&View")),
    Menu.TIMELINE: str(QT_TRANSLATE_NOOP("Menu", "&Timeline")),
    Menu.REVIEW: str(QT_TRANSLATE_NOOP("Menu", "&Review")),
    Menu.PAPER: str(QT_TRANSLATE_NOOP("Menu", "&Paper")),
    Menu.HELP: str(QT_TRANSLATE_NOOP("Menu", "&Help")),
}


def fill(bar: QMenuBar, actions: Actions) -> dict[Menu, QMenu]:
    """A menu for every kind of action there is; a line between groups."""
    bar.setObjectName("menuBar")
    bar.setAccessibleName(QCoreApplication.translate("Menu", "Menus"))
    made: dict[Menu, QMenu] = {}
    for menu, title in _TITLES.items():
        specs = actions.of_menu(menu)
        if not specs:
            continue
        made[menu] = shown = bar.addMenu(QCoreApplication.translate("Menu", title))
        shown.setObjectName(f"menu-{menu.value.lower()}")
        shown.setAccessibleName(title.replace("&", ""))
        shown.aboutToShow.connect(actions.refresh_now)
        _fill_one(shown, specs, actions)
    return made


class RecentMenu:
    """The submenu of recent cases, written anew whenever it is opened."""

    def __init__(self, menu: QMenu, before: QAction, recents: Recents) -> None:
        self._recents = recents
        self.menu = QMenu(QCoreApplication.translate("Menu", "Recent cases"), menu)
        self.menu.setObjectName("menu-recent")
        self.menu.setAccessibleName(self.menu.title())
        self.group = QActionGroup(self.menu)
        menu.insertMenu(before, self.menu)
        recents.changed.connect(self.write)
        self.write()

    def write(self) -> None:
        self.menu.clear()
        for recent in self._recents.all():
            action = self.menu.addAction(recent.title)
            action.setData(recent.path)
            action.setToolTip(recent.path)
            self.group.addAction(action)
        self.menu.setEnabled(not self.menu.isEmpty())


def _fill_one(menu: QMenu, specs: list[Action], actions: Actions) -> None:
    group = specs[0].group
    for spec in specs:
        if spec.group != group:
            menu.addSeparator()
            group = spec.group
        menu.addAction(actions.get(spec.id))
