"""Small marks that lists and tables share: an article's chip, its dot, the sign of a fact's status."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from moviebrowser.comparison import FactStatus, letter
from moviebrowser.desktop.theme import Theme

SIGNS = {FactStatus.AGREE: "✓", FactStatus.DIFFER: "≠", FactStatus.SINGLE: "•"}
"""How a fact's status is told apart without colour."""


def draw_chip(painter: QPainter, rect: QRectF, number: int, theme: Theme) -> None:
    """Draw the coloured square with the letter of the comparison's article of that number."""
    ground = theme.outlet(number)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, 5, 5)
    font = QFont(painter.font())
    font.setPixelSize(round(rect.height() * 0.6))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.letter_on(ground))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter(number))
    painter.restore()


def draw_dot(painter: QPainter, centre: QPointF, ink: QColor, *, filled: bool) -> None:
    """Draw one article's dot: filled where it has the thing, a ring where it has not."""
    painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(ink, 1.2))
    painter.drawEllipse(centre, 3.6 if filled else 3.2, 3.6 if filled else 3.2)


def status_colours(status: FactStatus, theme: Theme) -> tuple[QColor, QColor]:
    """Return ink and soft ground of a fact's status."""
    name = {FactStatus.AGREE: "agree", FactStatus.DIFFER: "differ", FactStatus.SINGLE: "only_here"}[status]
    return theme.colour(name), theme.colour(f"{name}_soft")
