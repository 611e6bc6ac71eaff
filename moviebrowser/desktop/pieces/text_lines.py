"""Text that wraps to a few lines and is then cut short, for rows that are painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from moviebrowser.analysis import Span


@dataclass(frozen=True)
class Tint:
    """Colours of a part of a text, given in UTF-16 code units."""

    start: int
    end: int
    ink: QColor | None = None
    ground: QColor | None = None
    bold: bool = False


class Lines:
    """A text laid out in at most `most` lines of `width` pixels; cut short in its last line, where `elide` says."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        most: int,
        tints: Sequence[Tint] = (),
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        text = " ".join(text.split("\n")) if "\n" in text else text
        width = max(width, 24.0)
        layout, height, starts = _lay(text, font, width, most, tints)
        if len(starts) > most:
            last = starts[most - 1]
            units = text.encode("utf-16-le", "surrogatepass")
            head = units[: 2 * last].decode("utf-16-le", "surrogatepass")
            rest = units[2 * last :].decode("utf-16-le", "surrogatepass")
            cut = QFontMetricsF(font).elidedText(rest, elide, width - 2)
            layout, height, _ = _lay(head + cut, font, width, most, tints)
        self._layout = layout
        self.height = height

    def draw(self, painter: QPainter, x: float, y: float, ink: QColor) -> float:
        """Draw the lines with their top left at (x, y); returns where they end."""
        painter.setPen(ink)
        self._layout.draw(painter, QPointF(x, y), [], QRectF())
        return y + self.height


def wrapping(text: str) -> str:
    """Return a text as a tooltip that wraps, however long it is; nothing for no text."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def tints_of(text: str, spans: Sequence[Span], ink: QColor | None, ground: QColor | None) -> list[Tint]:
    """Return tints for spans given in code points."""
    return [Tint(_units(text, span.start), _units(text, span.end), ink, ground) for span in spans]


def _units(text: str, point: int) -> int:
    return point + sum(letter > "\uffff" for letter in text[:point])


def _lay(
    text: str, font: QFont, width: float, most: int, tints: Sequence[Tint]
) -> tuple[QTextLayout, float, list[int]]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_range(tint, len(text) * 2) for tint in tints])
    starts: list[int] = []
    height = 0.0
    layout.beginLayout()
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        starts.append(line.textStart())
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        if len(starts) <= most:
            height += line.height()
    layout.endLayout()
    return layout, height, starts


def _range(tint: Tint, end: int) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    if tint.ink is not None:
        form.setForeground(QBrush(tint.ink))
    if tint.ground is not None:
        form.setBackground(QBrush(tint.ground))
    if tint.bold:
        form.setFontWeight(QFont.Weight.DemiBold)
    made = QTextLayout.FormatRange()
    made.start = tint.start
    made.length = max(0, min(tint.end, end) - tint.start)
    made.format = form
    return made
