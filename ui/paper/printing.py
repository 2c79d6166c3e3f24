"""Printing on paper: the pages of the PDF, drawn for the printer that the system's dialog names."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

_MOST_DPI = 300  # sharper than that no office printer prints, and a page takes four times the memory


def asked_printer(title: str, parent: QWidget) -> QPrinter | None:
    """The printer and the pages that the analyst chose; None where nothing is to be printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    return printer if QPrintDialog(printer, parent).exec() else None


def print_pages(pdf: bytes, printer: QPrinter) -> int:
    """How many pages went to the printer; 0 where it takes none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    last = printer.toPage() or document.pageCount()
    chosen = range(max(0, printer.fromPage() - 1), min(last, document.pageCount()))
    painter = QPainter()
    if not chosen or not painter.begin(printer):
        return 0
    for number in chosen:
        if number > chosen.start:
            printer.newPage()
        _draw(document, number, painter, printer)
    painter.end()
    return len(chosen)


def _draw(document: QPdfDocument, number: int, painter: QPainter, printer: QPrinter) -> None:
    """As large as the paper allows, in the middle, in its own shape."""
    dpi = min(_MOST_DPI, printer.resolution())
    points = document.pagePointSize(number)
    size = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
    image = document.render(number, size)
    room = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    share = min(room.width() / max(1, size.width()), room.height() / max(1, size.height()))
    width, height = size.width() * share, size.height() * share
    paint = printer.pageLayout().paintRectPixels(printer.resolution())
    left, top = (room.width() - width) / 2 - paint.left(), (room.height() - height) / 2 - paint.top()
    painter.drawImage(QRectF(left, top, width, height), image)
