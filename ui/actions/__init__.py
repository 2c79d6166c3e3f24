"""Every action of the window once: menus, palette and key map are drawn from one registry.

    actions = Actions.of(session)
    actions.add(
        Action("review.accept", self.tr("Accept"), Menu.REVIEW, ("A",), "check"),
        owner=self, run=self._accept, refusal=self._why_not,
    )
    button = Verb(actions, "review.accept")       # ui.widgets.buttons: text, icon and key cap come with it

The same id may be added by several owners (the strip and the review both accept): the one on screen is asked.
"""

from ui.actions.action import Action, Menu
from ui.actions.registry import Actions, KeyTaken

__all__ = ["Action", "Actions", "KeyTaken", "Menu"]
