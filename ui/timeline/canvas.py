"""The painted timeline: shows the session's events and the stretch of time that is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from briefing.chart.axis import Axis, padded, showing
from briefing.chart.chart import Chart
from briefing.chart.display import Piece
from briefing.chart.hit import record_at
from briefing.chart.layout import layout
from briefing.chart.steps import InTime, opening
from briefing.chart.view import Layout, View
from briefing.model.day import day_from
from briefing.model.dossier import Changes
from ui.session import Selection, Session
from ui.theme import current
from ui.timeline.journey import Journey
from ui.timeline.kept_chart import KeptChart
from ui.timeline.painting import Painting
from ui.timeline.window_of_time import Glide, Seen

_READABLE = 180.0  # px; what should be seen of a card
_ROOM = 270.0  # px; what most cards need
# The ring shows who walks by keyboard where they are; after a click it would only be in the way.
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_REST_MS = 500
_LOW = 480  # px; below this height the furniture is smaller


class TimelineView(QAbstractScrollArea):
    """Keeps no record: only what stretch of time is looked at. The chart is `kept`.

    `today` is asked once for the line of today and for T. `overlays` give what is drawn over everything just now.
    """

    moved = Signal()  # another stretch of time is seen

    def __init__(self, session: Session, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.kept = KeptChart(session, self)
        self.today = float(day_from(today()).ordinal)
        self.seen = Seen(0.0, 1.0)
        self.journey = Journey(self)
        self.overlays: list[Callable[[], Sequence[Piece]]] = []
        self._layout: Layout | None = None
        self._order: InTime | None = None
        self._painting: Painting | None = None
        self._tray = 0
        self._planned: float | None = None  # around which time the lanes were given their heights
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._plan_anew)
        self._ringed = False
        self._fresh = True  # the next chart decides what is looked at
        self._by_hand = False  # moved: then no source that comes in later moves it
        self.glide = Glide(self._show_seen, self)
        self._dress()
        self.verticalScrollBar().valueChanged.connect(self.relay)
        session.changed.connect(self._changed)
        session.selected.connect(self._selected)
        session.opened.connect(self._opened)
        self.kept.stale.connect(self._forget)
        current.changed.connect(self._repaint_all)

    def _dress(self) -> None:
        self.setObjectName("timelineCanvas")
        self.setAccessibleName(self.tr("Timeline"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(220)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)

    # What is shown

    @property
    def chart(self) -> Chart:
        chart = self.kept.chart
        if self._fresh and (chart.lanes or len(chart.phases)):
            self._fresh = False
            self.seen = self._readable(chart, Seen(*opening(chart)))
        return chart

    @property
    def axis(self) -> Axis:
        """The scale of now, right of the lane names."""
        gutter = self.chart.gutter
        return showing(self.seen.first, self.seen.last, gutter, max(1.0, self.viewport().width() - gutter))

    @property
    def layout_now(self) -> Layout:
        """What is on the canvas, laid out when first asked for."""
        if self._layout is None:
            size = self.viewport().size()
            cutoff = self.session.dossier.outline.cutoff
            axis = self.axis
            view = View(
                axis, size.width(), size.height(), self.verticalScrollBar().value(), self.selected_id, self.today,
                float(cutoff.ordinal + 1) if cutoff else None, self._tray, self._planned,
            )  # fmt: skip
            self._layout = layout(self.chart, view)
            self._fit_scroll_bar(self._layout)
        return self._layout

    @property
    def selected_id(self) -> str:
        """The event everybody looks at, "" if it is none."""
        key = self.session.selection.key
        return key[1] if key is not None and key[0] == "events" else ""

    @property
    def is_placed(self) -> bool:
        """True once it has been decided what stretch of time is looked at."""
        return not self._fresh

    def place_at(self, seen: Seen) -> None:
        """Begin there, and not where the chart would open."""
        self._fresh, self._by_hand, self.seen = False, True, seen
        self.relay()

    @property
    def order(self) -> InTime:
        """All events as they follow each other, for those who count them; the arrow keys need no count."""
        if self._order is None:
            self._order = InTime(self.chart)
        return self._order

    # Moving

    def look_at(self, seen: Seen, glide: bool = True, remember: bool = True) -> None:
        """Move the window onto another stretch of time."""
        self._by_hand = True
        if remember:
            self.journey.leave(self.glide.goal or self.seen)
        axis = showing(seen.first, seen.last, 0.0, max(1.0, self.viewport().width() - self.chart.gutter))
        target = Seen(axis.start, axis.end)
        self._keep_plan(target)
        if glide and self.isVisible():
            self.glide.go(self.seen, target)
        else:
            self.glide.stop()
            self._show_seen(target)

    def _keep_plan(self, target: Seen) -> None:
        """While the window is only panned every card keeps its row; when it has come to rest far away, the lanes take
        the heights that suit what is there."""
        if abs(target.length / self.seen.length - 1) > 1e-6:
            self._planned = None
        elif self._planned is None:
            self._planned = (self.seen.first + self.seen.last) / 2
        self._rest.start()

    def _plan_anew(self) -> None:
        if self._planned is not None and abs((self.seen.first + self.seen.last) / 2 - self._planned) > self.seen.length:
            self._planned = None
            self.relay()

    def show_all(self) -> None:
        """From the first to the last known time."""
        self.look_at(self._readable(self.chart, Seen(*padded(self.chart.first, self.chart.last))))

    def _readable(self, chart: Chart, seen: Seen) -> Seen:
        """With room at the right for the words of the last card in it."""
        ends = ((lane, lane.beginning(seen.first, seen.last)[1]) for _, lane in chart.lanes)
        last = max((float(lane.anchor[high - 1]) for lane, high in ends if high), default=seen.first)
        return seen.with_room(last, min(0.4, _ROOM / max(1.0, self.viewport().width() - chart.gutter)))

    def halt(self) -> None:
        """Stop gliding: the hand has the canvas."""
        self.glide.stop()

    def pan(self, pixels: float) -> None:
        axis = self.axis.panned(pixels)
        self.look_at(Seen(axis.start, axis.end), glide=False)

    def zoom(self, factor: float, x: float, glide: bool = False) -> None:
        """Closer by `factor`; the time under `x` stays where it is."""
        axis = self.axis.zoomed(factor, x)
        self.look_at(Seen(axis.start, axis.end), glide)

    def bring_into_view(self, id_: str) -> None:
        """Move as little as must be so that an event can be read."""
        place = self.chart.stretch(id_)
        if place is None:
            self._show_in_tray(id_)
            return
        time, axis = place.anchor, self.axis
        box = self.layout_now.boxes.get(id_)
        x, room = axis.x(time), min(box.width + 16 if box else _READABLE, axis.width * 0.7)
        if axis.left <= x <= axis.right:
            if (beyond := x + room - axis.right) > 0.0:
                self.look_at(Seen(axis.start + beyond / axis.scale, axis.end + beyond / axis.scale))
        else:
            third = (axis.end - axis.start) / 3
            self.look_at(Seen(time - third, time + 2 * third))
        self._scroll_to(id_)

    def _scroll_to(self, id_: str) -> None:
        """Up or down to its lane, where the lanes are higher than the window."""
        box, area = self.layout_now.boxes.get(id_), self.layout_now.area
        bar = self.verticalScrollBar()
        if box is not None and box.bottom > area.bottom:
            bar.setValue(bar.value() + round(box.bottom - area.bottom + 8))
        elif box is not None and box.y < area.y:
            bar.setValue(bar.value() - round(area.y - box.y + 8))

    def _show_in_tray(self, id_: str) -> None:
        ids = [event.id for event in self.chart.undated]
        if id_ in ids and id_ not in self.layout_now.pills:
            self._tray = ids.index(id_)
            self.relay()

    def _show_seen(self, seen: Seen) -> None:
        self.seen = seen
        self.relay()
        self.moved.emit()

    def _changed(self, changes: Changes) -> None:
        self._fresh = self._fresh or (not self._by_hand and bool(changes.of("sources")))

    def _opened(self) -> None:
        self._fresh, self._by_hand, self._tray = True, False, 0
        self.journey.begin_anew()

    def _selected(self, selection: Selection) -> None:
        self.relay()
        if self.selected_id and self.isVisible():
            self.bring_into_view(self.selected_id)

    def _forget(self) -> None:
        self._order = None
        self.relay()

    def relay(self) -> None:
        """Lay out and paint again as soon as Qt asks."""
        self._layout = None
        self.viewport().update()

    def _repaint_all(self) -> None:
        self._painting = None
        self.relay()

    def _fit_scroll_bar(self, found: Layout) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(max(1, int(found.area.height)))
        bar.setSingleStep(30)
        bar.setRange(0, max(0, round(found.height - found.area.height)))

    # What Qt asks

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._painting is None or self._painting.ratio != ratio:
            self._painting = Painting(current.palette(), ratio)
        found = self.layout_now
        painter = QPainter(self.viewport())
        self._painting.paint(painter, found.display)
        for overlay in self.overlays:
            self._painting.draw(painter, overlay())
        if self._ringed and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(current.colour("accent"), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.kept.fit(event.size().height() < _LOW)
        self.relay()

    def record_at(self, point: QPointF) -> str:
        """The event under a point of the viewport, "" if there is none."""
        return record_at(self.layout_now, point.x(), point.y())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() in _BY_KEY
        self.viewport().update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        self.viewport().update()
