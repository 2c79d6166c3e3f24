"""The body of the window: left column, the place in the middle, the source and its inspector at the right."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from ui.intake import Intake
from ui.panel import Keeping, Panel
from ui.session import Session
from ui.window.left import CaseColumn
from ui.window.places import FIRST, HIDDEN_AT_FIRST, PLACES, Place

_LEFT, _RIGHT = (0.165, 216, 264), (0.2325, 300, 372)  # share of the window, least and most px
_LEAST = {"review-strip": 206}
_HEIGHTS = {"timeline": 618, "events": 300, "review-strip": 214, "document": 430, "inspector": 380, "paper-desk": 480}


class Body(QSplitter):
    """Shows one place at a time; everything is built once, places only hide and show."""

    def __init__(self, session: Session, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        _smooth(self, "body")
        self._session = session
        self._panels: dict[str, QWidget] = {}
        self._columns_shown = True
        self.case_column = CaseColumn(session, intake)
        self._left, self._middle, self._right = _stack("leftColumn"), _stack("places"), _stack("rightColumn")
        self._left.addWidget(self.case_column)
        self._piles: dict[str, QSplitter] = {}
        self._centres = {place.key: self._centre(place) for place in PLACES}
        self._rights = {place.key: self._beside(place) for place in PLACES}
        for widget in (self._left, self._middle, self._right):
            self.addWidget(widget)
        for at, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(at, stretch)
        self.place = PLACES[0]
        self.show_place(FIRST)

    def show_place(self, key: str) -> None:
        """Raises StopIteration for a place there is not."""
        self.place = next(place for place in PLACES if place.key == key)
        self._middle.setCurrentWidget(self._centres[key])
        self._left.setCurrentWidget(self._panel(self.place.left) if self.place.left else self.case_column)
        right = self._rights[key]
        if right is not None:
            self._right.setCurrentWidget(right)
        self._arrange()
        self._panel(self.place.panel).setFocus()

    def fit(self, width: int) -> None:
        """Give the side columns their share of a window this wide."""
        left, right = (max(least, min(most, round(width * share))) for share, least, most in (_LEFT, _RIGHT))
        self.setSizes([left, width - left - right, right])

    def show_columns(self, shown: bool) -> None:
        """The side columns of all places."""
        self._columns_shown = shown
        self._arrange()

    @property
    def columns_shown(self) -> bool:
        return self._columns_shown

    def panel(self, key: str) -> QWidget | None:
        """A panel by its key, None if no place has it."""
        return self._panels.get(key)

    def layout_state(self) -> dict[str, QByteArray]:
        """Where the splitters stand, by name, and how panels were left, by key."""
        splitters = {splitter.objectName(): splitter.saveState() for splitter in (self, *self._piles.values())}
        panels = {key: panel.save_state() for key, panel in self._panels.items() if isinstance(panel, Keeping)}
        return splitters | panels

    def restore_layout(self, states: dict[str, QByteArray]) -> None:
        """What does not fit any more is left as it is."""
        for splitter in (self, *self._piles.values()):
            if splitter.objectName() in states:
                splitter.restoreState(states[splitter.objectName()])
        for key, panel in self._panels.items():
            if isinstance(panel, Keeping) and key in states:
                panel.restore_state(states[key])
        self._arrange()

    def _arrange(self) -> None:
        place = self.place
        self._left.setVisible(self._columns_shown and (place.keeps_case or place.left is not None))
        self._right.setVisible(self._columns_shown and bool(place.right))

    def _centre(self, place: Place) -> QWidget:
        if place.left is not None:
            self._left.addWidget(self._panel(place.left))
        made = self._pile(f"centre-{place.key}", (place.panel, *place.below)) if place.below else None
        shown = made or self._panel(place.panel)
        self._middle.addWidget(shown)
        return shown

    def _beside(self, place: Place) -> QWidget | None:
        if not place.right:
            return None
        made = self._pile("right-" + "-".join(panel.key for panel in place.right), place.right)
        self._right.addWidget(made)
        return made

    def _pile(self, name: str, panels: tuple[Panel, ...]) -> QSplitter:
        """Panels one above the other; the same pile for the same name."""
        if name not in self._piles:
            pile = self._piles[name] = QSplitter(Qt.Orientation.Vertical)
            _smooth(pile, name)
            for at, panel in enumerate(panels):
                widget = self._panel(panel)
                pile.addWidget(widget)
                pile.setStretchFactor(at, int(at == 0))
                widget.setVisible(panel.key not in HIDDEN_AT_FIRST)
            pile.setSizes([_HEIGHTS.get(panel.key, 300) for panel in panels])
        return self._piles[name]

    def _panel(self, panel: Panel) -> QWidget:
        if panel.key not in self._panels:
            made = self._panels[panel.key] = panel.create(self._session)
            made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            made.setMinimumHeight(_LEAST.get(panel.key, made.minimumHeight()))
        return self._panels[panel.key]


def _smooth(splitter: QSplitter, name: str) -> None:
    splitter.setObjectName(name)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)


def _stack(name: str) -> QStackedWidget:
    made = QStackedWidget()
    made.setObjectName(name)
    return made
