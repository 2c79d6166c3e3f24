"""The widget in which a source is read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from briefing.model.source import SourceText
from briefing.model.span import Span
from ui.theme import current
from ui.widgets.reading.marks import Ink, Mark
from ui.widgets.reading.pieces import Piece, Places, around, pieces
from ui.widgets.reading.setting import set_pieces


class Reading(QTextEdit):
    """Shows one text, paints marks under its words, and can hold a widget under a passage.

    `column` is the most a line may be wide, in pixels, 0 for the whole width; `faded` dims all words but the lit ones.
    """

    picked = Signal()  # the words picked with mouse or keyboard are others now
    pointed = Signal()  # a place was clicked without picking words; `place_pointed` is where

    def __init__(self, size: str = "reading", column: int = 0, faded: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self._size, self._column, self._faded = size, column, faded
        self.place_pointed = 0
        self._text: SourceText | None = None
        self._pieces: tuple[Piece, ...] = ()
        self._places = Places("")
        self._marks: tuple[Mark, ...] = ()
        self._lit: Span | None = None
        self._held: QWidget | None = None
        self._held_at: int | None = None
        self._revealed: tuple[Span, float] | None = None
        self.setReadOnly(True)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)  # dropped files are the window's business
        self.setProperty("kind", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.selectionChanged.connect(self.picked)
        self.verticalScrollBar().valueChanged.connect(self._keep_held)
        current.changed.connect(self._recolour)

    def show_text(self, text: SourceText | None, place: int = 0) -> None:
        """Show a text, the part about `place` if it is very long; None for nothing. Marks go with the old text."""
        is_same = text is self._text
        if is_same and self._places.shown.start <= place <= self._places.shown.end:
            return
        if not is_same:
            self._text = text
            self._pieces = pieces(text) if text else ()
        self._marks, self._lit, self._held_at, self._revealed = (), None, None, None
        shown = around(self._pieces, place)
        self._places = set_pieces(self.document(), text.text if text else "", shown, self._size)
        self.setTextCursor(QTextCursor(self.document()))
        self._margins()
        self._recolour()

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        self._marks = marks
        self.viewport().update()

    def light(self, span: Span | None) -> None:
        """Give these words full ink where all others are faded."""
        self._lit = span
        self._relight()

    def reveal(self, span: Span, share: float = 0.3) -> None:
        """Scroll so that the passage begins at `share` of the height, at once; it stays there when the size changes."""
        self._revealed = (span, share)
        bar = self.verticalScrollBar()
        bar.setValue(round(self._top(self._places.place(span.start)) - share * self.viewport().height()))

    def picked_span(self) -> Span | None:
        """The words the analyst has picked; None for none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = self._places.offset(cursor.selectionStart()), self._places.offset(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def pick(self, span: Span) -> None:
        """Pick these words as if with the mouse."""
        cursor = self.textCursor()
        cursor.setPosition(self._places.place(span.start))
        cursor.setPosition(self._places.place(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def hold(self, widget: QWidget, under: Span | None) -> None:
        """Make room below the paragraph in which `under` ends and put the widget there; None hides it."""
        self._free()
        if self._held is not widget:
            self._held = widget
            widget.setParent(self.viewport())
            widget.installEventFilter(self)
        if under is None:
            widget.hide()
            return
        self._held_at = self._places.place(max(under.start, under.end - 1))
        widget.show()
        self.keep_room()

    def keep_room(self) -> None:
        """The held widget has another height now."""
        if self._held is None or self._held_at is None:
            return
        width = self._held_width()
        tall = self._held.heightForWidth(width) if self._held.hasHeightForWidth() else self._held.sizeHint().height()
        self._held.resize(width, tall)
        cursor = QTextCursor(self.document().findBlock(self._held_at))
        shape = cursor.blockFormat()
        room = tall + 2 * _HELD_GAP
        if round(shape.bottomMargin()) != room:
            shape.setBottomMargin(room)
            cursor.setBlockFormat(shape)
        self._keep_held()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._held and event.type() is QEvent.Type.LayoutRequest:
            self.keep_room()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()  # Qt would turn the page; what Space does is for the place around to say
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            hit = self.cursorForPosition(event.position().toPoint()).position()
            self.place_pointed = self._places.offset(hit)
            self.pointed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._places.offset(self.cursorForPosition(event.position().toPoint()).position())
        is_time = any(mark.ink is Ink.TINT and mark.span.start <= over < mark.span.end for mark in self._marks)
        shape = Qt.CursorShape
        self.viewport().setCursor(shape.PointingHandCursor if is_time else shape.IBeamCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        seen = self._seen()
        for mark in self._marks:
            if mark.span.overlaps(seen):
                self._paint(painter, mark)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margins()
        self.keep_room()
        if self._revealed is not None:
            self.reveal(*self._revealed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._held is not None:
            self.keep_room()

    def _paint(self, painter: QPainter, mark: Mark) -> None:
        painter.setBrush(current.colour(mark.role))
        for box in self.boxes(mark.span):
            if mark.ink is Ink.UNDERLINE:
                painter.drawRect(QRectF(box.left(), box.bottom() - 3, box.width(), 2))
            elif mark.ink is Ink.DOTS:
                for number in range(int(box.width() / _DOTS) + 1):
                    painter.drawEllipse(QRectF(box.left() + number * _DOTS, box.bottom() - 3, 2, 2))
            else:
                painter.drawRoundedRect(box, 2, 2)

    def boxes(self, span: Span) -> list[QRectF]:
        """Where the words stand in the viewport, one box a line."""
        start, end = self._places.place(span.start), self._places.place(span.end)
        found: list[QRectF] = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            found += self._boxes_in(block, start - block.position(), end - block.position())
            block = block.next()
        return found

    def _boxes_in(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        layout = block.layout()
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft() - self._scrolled()
        found = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            # A blank at the end of a line is no word to mark.
            while last > first and block.text()[last - 1 : last].isspace():
                last -= 1
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                # The extra height of a line stands above its words; the marker hugs the words.
                bottom = line.y() + line.height() + line.descent() * 0.35
                found.append(
                    QRectF(corner.x() + left, corner.y() + bottom - line.height(), right - left, line.height())
                )
        return found

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _top(self, place: int) -> float:
        block = self.document().findBlock(place)
        line = block.layout().lineForTextPosition(place - block.position())
        top = self.document().documentLayout().blockBoundingRect(block).top()
        return float(top + (line.y() if line.isValid() else 0))

    def _seen(self) -> Span:
        """The part of the text in sight, with a screen to spare on each side."""
        height = self.viewport().height()
        first = (
            self.document()
            .documentLayout()
            .hitTest(QPointF(0, self._scrolled().y() - height), Qt.HitTestAccuracy.FuzzyHit)
        )
        last = (
            self.document()
            .documentLayout()
            .hitTest(QPointF(1e6, self._scrolled().y() + 2 * height), Qt.HitTestAccuracy.FuzzyHit)
        )
        start = self._places.offset(max(0, first))
        return Span(start, max(start, self._places.offset(max(0, last)) + 1))

    def _margins(self) -> None:
        spare = max(_MARGIN, (self.viewport().width() - self._column) // 2) if self._column else _MARGIN
        shape = self.document().rootFrame().frameFormat()
        if round(shape.leftMargin()) != spare:
            shape.setLeftMargin(spare)
            shape.setRightMargin(spare)
            shape.setTopMargin(_MARGIN)
            shape.setBottomMargin(4 * _MARGIN)
            self.document().rootFrame().setFrameFormat(shape)

    def _held_width(self) -> int:
        room = self.viewport().width() - 2 * _HELD_GAP
        return min(room, self._column + 60) if self._column else room

    def _keep_held(self) -> None:
        if self._held is None or self._held_at is None:
            return
        block = self.document().findBlock(self._held_at)
        rect = self.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        text_height = layout.boundingRect().height()
        y = rect.top() + text_height - self._scrolled().y() + _HELD_GAP
        self._held.move((self.viewport().width() - self._held.width()) // 2, round(y))

    def _free(self) -> None:
        if self._held_at is None:
            return
        cursor = QTextCursor(self.document().findBlock(self._held_at))
        shape = cursor.blockFormat()
        shape.setBottomMargin(_MARGIN * 0.75)
        cursor.setBlockFormat(shape)
        self._held_at = None

    def _recolour(self) -> None:
        # The window's style sheet would win over a palette.
        self.setStyleSheet(f"QTextEdit {{ color: {current.palette()['ink2' if self._faded else 'ink1']}; }}")
        self._relight()

    def _relight(self) -> None:
        self.setExtraSelections([self._lit_words(self._lit)] if self._faded and self._lit else [])
        self.viewport().update()

    def _lit_words(self, span: Span) -> QTextEdit.ExtraSelection:
        lit = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places.place(span.start))
        cursor.setPosition(self._places.place(span.end), QTextCursor.MoveMode.KeepAnchor)
        lit.cursor = cursor
        lit.format.setForeground(QColor(current.palette()["ink1"]))
        return lit


def _x(found: object) -> float:
    """QTextLine.cursorToX gives the number alone or with the cursor, by version."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


_DOTS = 4  # pixels from one dot to the next
_MARGIN = 16
_HELD_GAP = 14
