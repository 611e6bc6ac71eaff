"""How an article's document is set: spacing of lines and paragraphs, furniture in grey."""

from collections.abc import Iterable

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from moviebrowser.analysis import Span

MARGIN = 18  # around the column, in pixels
_LINE_HEIGHT = 118  # per cent of the font's own
_PARAGRAPH_GAP = 1.15  # times the font's size
_COLUMN = 42  # the widest column, in times the font's size: some 80 signs


def set_type(document: QTextDocument, font: QFont) -> None:
    """Set the whole document in a font, with its lines and paragraphs spaced."""
    document.setDefaultFont(font)
    document.setDocumentMargin(MARGIN)
    form = QTextBlockFormat()
    form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setBottomMargin(font.pixelSize() * _PARAGRAPH_GAP)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(form)


def set_furniture(document: QTextDocument, spans: Iterable[Span], ink: QColor) -> None:
    """Set spans of the document, in its own positions, as page furniture."""
    form = QTextCharFormat()
    form.setForeground(ink)
    form.setFontItalic(True)
    cursor = QTextCursor(document)
    for span in spans:
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)


def line_step(font: QFont) -> int:
    """Return the distance from line to line in pixels."""
    return round(QFontMetricsF(font).height() * _LINE_HEIGHT / 100)


def side_margin(width: int, font: QFont) -> int:
    """Return what to leave free on either side of a view so that its column stays readable."""
    return max(0, (width - font.pixelSize() * _COLUMN - 2 * MARGIN) // 2)
