"""How the pieces of a text are set as paragraphs."""

from __future__ import annotations

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from briefing.model.source import BlockKind
from ui.theme import fonts
from ui.widgets.reading.pieces import Piece, Places, shown

LINE_HEIGHT = 124  # per cent
_CELL_GAP = "  ·  "


def set_pieces(document: QTextDocument, text: str, pieces: tuple[Piece, ...], size: str) -> Places:
    """Fill the document with the pieces; says where each of them stands in it."""
    document.clear()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(fonts.reading_font(size))
    places = Places(text)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, piece in enumerate(pieces):
        shape, type_ = _shape(piece.kind), _type(piece.kind, size)
        if number == 0:
            cursor.setBlockFormat(shape)
        elif piece.follows:
            cursor.insertText(_CELL_GAP, type_)
        else:
            cursor.insertBlock(shape)
        places.add(piece.span, cursor.position())
        cursor.insertText(shown(text, piece), type_)
    cursor.endEditBlock()
    return places


def _shape(kind: BlockKind) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setBottomMargin(4 if kind is BlockKind.CELL else 12)
    if kind in (BlockKind.LIST_ITEM, BlockKind.QUOTED):
        shape.setLeftMargin(20)
    if kind is BlockKind.HEADING:
        shape.setTopMargin(8)
    return shape


def _type(kind: BlockKind, size: str) -> QTextCharFormat:
    type_ = QTextCharFormat()
    if kind in (BlockKind.TITLE, BlockKind.HEADING):
        type_.setFont(fonts.reading_font("headline" if kind is BlockKind.TITLE else size, 600))
    elif kind in (BlockKind.FURNITURE, BlockKind.CAPTION):
        type_.setFont(fonts.reading_font("base"))
    else:
        type_.setFont(fonts.reading_font(size))
    return type_
