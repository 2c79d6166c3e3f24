"""The same events in a QGraphicsView, one item each: what the canvas is measured against.

Run as `python -m tests.bench.canvas_items [COUNT …]` or through `dev.py bench canvas_items`. More items take minutes
and gigabytes, so they are tried only when asked for.
"""

from __future__ import annotations

import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from briefing.chart.chart import Chart
from tests.bench.canvas import HEIGHT, WIDTH, dossier, figures, measured, script

COUNTS = (1_000, 10_000)
_ROW, _CARD = 17.0, 150.0


class _Item(QGraphicsItem):
    """A card as wide as ever, whatever the zoom; its bar as long as the event."""

    def __init__(self, title: str, length: float, colour: QColor) -> None:
        super().__init__()
        self._title, self._length, self._colour = title, length, colour

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, max(self._length, 1.0), _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        scale = painter.worldTransform().m11()
        painter.save()
        at = painter.worldTransform()
        painter.setWorldTransform(QTransform.fromTranslate(at.dx(), at.dy()))
        painter.fillRect(QRectF(0, 0, max(self._length * scale, _CARD), _ROW - 1), self._colour)
        painter.drawText(QRectF(6, 0, _CARD - 8, _ROW), int(Qt.AlignmentFlag.AlignVCenter), self._title)
        painter.restore()


def scene_of(chart: Chart) -> QGraphicsScene:
    """Each lane a row of rows; an event takes the next of eight."""
    scene = QGraphicsScene()
    scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
    for number, (_, lane) in enumerate(chart.lanes):
        colour = QColor.fromHsv(number * 29 % 360, 40, 240)
        for row, id_ in enumerate(lane.ids):
            item = _Item(id_, float(lane.end[row] - lane.start[row]), colour)
            item.setPos(float(lane.anchor[row]), number * 9 * _ROW + row % 8 * _ROW)
            scene.addItem(item)
    return scene


def bench(count: int) -> str:
    chart = measured(dossier(count))
    began = time.process_time()
    scene = scene_of(chart)
    view = QGraphicsView(scene)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
    view.resize(WIDTH, HEIGHT)
    view.show()
    QApplication.processEvents()
    load = time.process_time() - began
    frames = []
    for axis in script(chart):
        start = time.process_time()
        view.setTransform(QTransform.fromScale(axis.scale, 1.0))
        view.centerOn((axis.start + axis.end) / 2, HEIGHT / 2)
        view.viewport().repaint()
        frames.append((time.process_time() - start) * 1000)
    return f"{count:>9,} items:  load {load:5.2f} s, {figures(frames)}"


def main() -> None:
    app = QApplication.instance() or QApplication([])
    for count in [int(text) for text in sys.argv[1:] if text.isdecimal()] or COUNTS:
        print(bench(count), flush=True)
    app.quit()


if __name__ == "__main__":
    main()
