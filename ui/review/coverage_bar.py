"""The thin strip that shows what of a source was used, rejected, waits or was not read."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from briefing.crosscheck.coverage import Use, coverage
from briefing.model.dossier import Dossier, Key
from briefing.model.span import Span
from ui.theme import current
from ui.widgets.reading.marks import passages_of

_ROLES = {Use.USED: ("good", 1.0), Use.REJECTED: ("bad", 1.0), Use.WAITING: ("ink3", 0.45), Use.UNREAD: ("line", 1.0)}
_WIDTH = 6
_LATER_MS = 120
_RANKS = {use: rank for rank, use in enumerate(Use)}
_LEAST = 3.0  # px a stretch is high at least


class CoverageBar(QWidget):
    """From the text's first character at the top to its last; a click asks for a place (`wanted`, its offset)."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coverage")
        self.setFixedWidth(_WIDTH + 16)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._stretches: tuple[tuple[Span, Use], ...] = ()
        self._here: tuple[Span, ...] = ()
        self._length = 0
        self._runs: list[tuple[int, int, Use]] = []
        self._dossier, self._source_id, self._read_from = Dossier(), "", Dossier()
        # A key must not wait for all findings of a long source to be gone through.
        self._due = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._due.timeout.connect(self._read)
        current.changed.connect(self.update)

    def show_source(self, dossier: Dossier, source_id: str, key: Key | None) -> None:
        """Show a source and where in it `key` stands; what became of the rest follows within a moment."""
        is_other = source_id != self._source_id
        self._dossier, self._source_id = dossier, source_id
        self._here = tuple(p.span for p in passages_of(dossier, key) if p.source_id == source_id)
        if is_other:
            text = dossier.texts.get(source_id)
            self._length = len(text.text) if text else 0
            self._stretches, self._runs = (), []
        if is_other or dossier is not self._read_from:
            self._due.start()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._runs = self._as_runs()

    def _read(self) -> None:
        self._read_from = self._dossier
        self._stretches = coverage(self._dossier, self._source_id)
        self._runs = self._as_runs()
        self.setAccessibleName(self._words())
        self.setToolTip(self._words())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._length:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(8, 0, _WIDTH, self.height())
        rounded = QPainterPath()
        rounded.addRoundedRect(bar, _WIDTH / 2, _WIDTH / 2)
        painter.setClipPath(rounded)
        painter.fillRect(bar, current.colour("grid"))
        for top, bottom, use in self._runs:
            painter.fillRect(QRectF(8, top, _WIDTH, bottom - top), current.colour(*_ROLES[use]))
        for span in self._here:
            painter.fillRect(self._box(span), current.colour("accent"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._length:
            share = event.position().y() / max(1, self.height())
            self.wanted.emit(round(max(0.0, min(1.0, share)) * self._length))

    def _box(self, span: Span) -> QRectF:
        top = self.height() * span.start / self._length
        return QRectF(8, top, _WIDTH, max(_LEAST, self.height() * (span.end - span.start) / self._length))

    def _as_runs(self) -> list[tuple[int, int, Use]]:
        """The stretches as rows of pixels of one use; a later use of Use wins a pixel, so that none is lost."""
        height = max(1, self.height())
        rows = [0] * height
        for wanted in Use:
            for span, use in self._stretches:
                if use is wanted:
                    first = min(height - 1, height * span.start // max(1, self._length))
                    last = min(height, max(first + 1, height * span.end // max(1, self._length)))
                    rows[first:last] = [_RANKS[use]] * (last - first)
        runs: list[tuple[int, int, Use]] = []
        for rank, group in groupby(range(height), key=rows.__getitem__):
            pixels = list(group)
            runs.append((pixels[0], pixels[-1] + 1, tuple(Use)[rank]))
        return runs

    def _words(self) -> str:
        counts = dict.fromkeys(Use, 0)
        for span, use in self._stretches:
            counts[use] += span.end - span.start
        shares = {use: round(100 * count / max(1, self._length)) for use, count in counts.items()}
        return self.tr("Of this text: {0} % used, {1} % rejected, {2} % waiting, {3} % without a finding").format(
            shares[Use.USED], shares[Use.REJECTED], shares[Use.WAITING], shares[Use.UNREAD]
        )
