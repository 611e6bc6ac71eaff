"""How an article's document is set: spacing of lines and paragraphs, furniture in grey."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from moviebrowser.analysis import Span
from moviebrowser.desktop.panes.reading_type import ReadingType
from moviebrowser.desktop.theme import reading_font

MARGIN = 18  # around the column, in pixels
_PARAGRAPH_GAP = 1.15  # times the font's size


def font_of(reading: ReadingType) -> QFont:
    """Return the font that articles are read in."""
    return reading_font(reading.family, reading.size)


def set_type(document: QTextDocument, reading: ReadingType) -> None:
    """Set the whole document in a reading type, with its lines and paragraphs spaced."""
    document.setDefaultFont(font_of(reading))
    document.setDocumentMargin(MARGIN)
    form = QTextBlockFormat()
    form.setLineHeight(reading.line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setBottomMargin(reading.size * _PARAGRAPH_GAP)
    form.setAlignment(Qt.AlignmentFlag.AlignJustify if reading.justified else Qt.AlignmentFlag.AlignLeading)
    cursor = QTextCursor(document)
    # As one edit: a cursor that moves outside of one has the document laid out to see where it stands.
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(form)
    cursor.endEditBlock()


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


def line_step(reading: ReadingType) -> int:
    """Return the distance from line to line in pixels."""
    return round(QFontMetricsF(font_of(reading)).height() * reading.line_height / 100)


def side_margin(width: int, reading: ReadingType) -> int:
    """Return what to leave free on either side of a view so that its column stays readable."""
    return max(0, (width - reading.size * reading.column - 2 * MARGIN) // 2)
