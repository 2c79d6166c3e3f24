"""The pages of a PDF, rendered in a thread, with marks over the words."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.theme import current
from ui.theme.tokens import PALETTES

_GAP = 18  # px between pages and at the edges
_KEPT = 16  # rendered pages
_PIXELS_A_POINT = 96 / 72  # at 100 %
_LEAST, _MOST = 0.25, 5.0
_STEP = 1.15
_STILL = 3.0  # points by which the mouse may move in a click


class Fit(StrEnum):
    """What the zoom follows."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class PageMark:
    """`role` is a colour of the light palette, since a page stays white in every theme; a link can be clicked."""

    box: QRectF
    role: str = "mark"
    is_link: bool = False


class Pages(QAbstractScrollArea):
    """One document, its pages below one another. Places on a page are in points from its top left corner."""

    turned = Signal()  # another page is in the middle, or the zoom changed
    dragged = Signal()  # the analyst drew over words: see `drawn`
    pointed = Signal()  # the analyst clicked a place: see `place_pointed`
    failed = Signal()  # what was loaded cannot be shown

    def __init__(self, name: str, spoken: str, fit: Fit = Fit.WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fit, self._zoom = fit, 1.0
        self._document = QPdfDocument(self)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._document)
        self._renderer.pageRendered.connect(self._rendered)
        self._buffer: QBuffer | None = None
        self._images: OrderedDict[int, QImage] = OrderedDict()  # by page, of whatever size was rendered last
        self._asked: dict[int, QSize] = {}
        self._stale: set[int] = set()  # rendered from what was loaded before: shown until the new image is there
        self._marks: dict[int, list[PageMark]] = {}
        self._page_now = 0
        self.drawn: tuple[int, QPointF, QPointF] | None = None
        self.place_pointed: tuple[int, QPointF] | None = None
        self._press: tuple[int, QPointF] | None = None
        self.viewport().setMouseTracking(True)
        current.changed.connect(self.viewport().update)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 0."""
        return self._page_now

    @property
    def zoom(self) -> float:
        """1.0 where a point is as large as on paper."""
        return self._scale() / _PIXELS_A_POINT

    def load_file(self, path: Path) -> bool:
        """Show a file; False and `failed` where it is no PDF that can be shown."""
        return self._taken(self._document.load(str(path)) == QPdfDocument.Error.None_)

    def load_bytes(self, pdf: bytes) -> bool:
        """Show a PDF from memory, keeping what is in sight where it is."""
        buffer = QBuffer(self)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        old, self._buffer = self._buffer, buffer
        place = self.verticalScrollBar().value()
        self._document.load(buffer)
        shown = self._taken(self._document.status() == QPdfDocument.Status.Ready, keeps_images=True)
        self.verticalScrollBar().setValue(place)
        if old is not None:
            old.deleteLater()
        return shown

    def set_marks(self, marks: dict[int, list[PageMark]]) -> None:
        """Draw a text marker over these boxes, by page from 0; later ones over earlier."""
        self._marks = marks
        self.viewport().update()

    def reveal(self, page: int, box: QRectF) -> None:
        """Scroll so that the box stands in the upper third."""
        if not 0 <= page < self.count:
            return
        top = self._tops()[page] + box.top() * self._scale()
        self.verticalScrollBar().setValue(round(top - self.viewport().height() * 0.3))

    def zoom_by(self, steps: int) -> None:
        """Larger (1) or smaller (-1); 0 goes between the whole page and its width."""
        at = self.verticalScrollBar().value() / max(1, self.verticalScrollBar().maximum())
        if steps:
            self._zoom = max(_LEAST, min(_MOST, self.zoom * _STEP**steps))
            self._fit = Fit.FREE
        else:
            self._fit = Fit.WIDTH if self._fit is Fit.PAGE else Fit.PAGE
        self._arrange()
        self.verticalScrollBar().setValue(round(at * self.verticalScrollBar().maximum()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), current.colour("ground"))
        for page in self._in_sight():
            self._paint_page(painter, page, self._box(page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._note_page()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = self._place(event.position())
        self.drawn = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position())
        links = [mark.box for mark in self._marks.get(place[0], ()) if mark.is_link] if place else []
        is_over = place is not None and any(box.contains(place[1]) for box in links)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        start, end = self._press, self._place(event.position())
        self._press = None
        if start is None or end is None or end[0] != start[0]:
            return
        if (end[1] - start[1]).manhattanLength() < _STILL:
            self.place_pointed = end
            self.pointed.emit()
        else:
            self.drawn = (end[0], start[1], end[1])
            self.dragged.emit()

    def _taken(self, is_ready: bool, keeps_images: bool = False) -> bool:
        if not keeps_images:
            self._images.clear()
        self._asked.clear()
        self._stale = set(self._images)
        self._arrange()
        self._note_page()
        if not is_ready:
            self.failed.emit()
        return is_ready

    def _paint_page(self, painter: QPainter, page: int, box: QRectF) -> None:
        for spread, alpha in ((3, 10), (1, 20)):
            painter.fillRect(box.adjusted(-spread, -spread + 1, spread, spread + 1), QColor(20, 30, 45, alpha))
        painter.fillRect(box, Qt.GlobalColor.white)
        image = self._images.get(page)
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(box.width() * ratio), round(box.height() * ratio))
        if image is not None:
            painter.drawImage(box, image)
        if (image is None or image.size() != wanted or page in self._stale) and self._asked.get(page) != wanted:
            self._asked[page] = wanted
            self._renderer.requestPage(page, wanted)
        if self._marks.get(page):
            self._paint_marks(painter, page, box)

    def _paint_marks(self, painter: QPainter, page: int, box: QRectF) -> None:
        # The page stays white in every theme, and so does the marker stay the one of the light palette.
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.translate(box.topLeft())
        painter.scale(self._scale(), self._scale())
        for mark in self._marks[page]:
            painter.fillRect(mark.box, QColor(PALETTES["light"][mark.role]))
        painter.restore()

    def _rendered(
        self, page: int, size: QSize, image: QImage, _options: QPdfDocumentRenderOptions, _request: int
    ) -> None:
        if self._asked.get(page) != size:
            return
        del self._asked[page]
        self._stale.discard(page)
        self._images[page] = image
        self._images.move_to_end(page)
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self.viewport().update()

    def _scale(self) -> float:
        """Pixels a point."""
        if self._fit is Fit.FREE or not self.count:
            return self._zoom * _PIXELS_A_POINT
        size = self._document.pagePointSize(min(self._page_now, self.count - 1))
        wide = (self.viewport().width() - 2 * _GAP) / max(1.0, size.width())
        if self._fit is Fit.WIDTH:
            return max(0.1, wide)
        return max(0.1, min(wide, (self.viewport().height() - 2 * _GAP) / max(1.0, size.height())))

    def _tops(self) -> list[float]:
        """Where each page begins, in pixels from the top of all; the last number is the height of all."""
        scale, tops = self._scale(), [float(_GAP)]
        for page in range(self.count):
            tops.append(tops[-1] + self._document.pagePointSize(page).height() * scale + _GAP)
        return tops

    def _box(self, page: int) -> QRectF:
        """Where the page stands in the viewport."""
        size, scale = self._document.pagePointSize(page), self._scale()
        left = max(float(_GAP), (self.viewport().width() - size.width() * scale) / 2)
        top = self._tops()[page] - self.verticalScrollBar().value()
        return QRectF(left - self.horizontalScrollBar().value(), top, size.width() * scale, size.height() * scale)

    def _in_sight(self) -> list[int]:
        tops, first = self._tops(), self.verticalScrollBar().value()
        last = first + self.viewport().height()
        return [page for page in range(self.count) if tops[page + 1] >= first and tops[page] <= last]

    def _place(self, point: QPointF) -> tuple[int, QPointF] | None:
        """The page under a point of the viewport, and where on it."""
        for page in self._in_sight():
            box = self._box(page)
            if box.contains(point):
                return page, (point - box.topLeft()) / self._scale()
        return None

    def _arrange(self) -> None:
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self._tops()[-1]) - height))
        bar.setPageStep(height)
        bar.setSingleStep(40)
        widest = max((self._document.pagePointSize(page).width() for page in range(self.count)), default=0.0)
        spare = widest * self._scale() + 2 * _GAP - self.viewport().width()
        self.horizontalScrollBar().setRange(0, max(0, round(spare)))
        self.turned.emit()
        self.viewport().update()

    def _note_page(self) -> None:
        tops, middle = self._tops(), self.verticalScrollBar().value() + self.viewport().height() / 2
        page = next((n for n in range(self.count) if tops[n + 1] > middle), max(0, self.count - 1))
        if page != self._page_now:
            self._page_now = page
        self.turned.emit()
