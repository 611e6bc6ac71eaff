"""How much of each article others tell, too: a bar for each, and what its colours mean."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from moviebrowser.comparison import Comparison, OnlyHere, Place
from moviebrowser.desktop.panels.coverage import Share, Telling, shares
from moviebrowser.desktop.panels.drawing import HEAD, Drawing, between
from moviebrowser.desktop.pieces.chips import draw_chip
from moviebrowser.desktop.pieces.rows import small
from moviebrowser.desktop.theme import Appearance, Theme


class Bars(Drawing):
    """For each article, how much of it others tell in the same words, in other words, or not at all."""

    _ROW = 30

    def __init__(self, name: str, appearance: Appearance) -> None:
        super().__init__(name, appearance)
        self._shares: list[Sequence[Share]] = []

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Draw another comparison."""
        self._shares = []
        if comparison is not None:
            only = OnlyHere(comparison)
            self._shares = [shares(comparison, nth, only) for nth in range(len(comparison.articles))]
        super().show_comparison(comparison)
        self.setMinimumHeight(self.rows() * self._ROW)

    def columns(self) -> int:
        """Same words, other words, only here."""
        return len(Telling)

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a part of a bar is."""
        parts = [0.0, *accumulate(share.share for share in self._shares[row])]
        room = self.width() - HEAD - 2
        left, right = HEAD + room * parts[column], HEAD + room * parts[column + 1]
        return QRectF(left, row * self._ROW + 5, right - left, self._ROW - 10)

    def places(self, row: int, column: int) -> list[list[Place]]:
        """Return each place, one after another."""
        return [[place] for place in self._shares[row][column].places]

    def said(self, row: int, column: int) -> str:
        """Return the share in words."""
        share = self._shares[row][column]
        what = {
            Telling.SAME_WORDS: self.tr("{0:.0%} of {1}: others have it in the same words"),
            Telling.OTHER_WORDS: self.tr("{0:.0%} of {1}: others tell it in other words"),
            Telling.ONLY_HERE: self.tr("{0:.0%} of {1}: only here"),
        }[share.telling]
        return what.format(share.share, self.name(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a bar for each article."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in range(self.rows()):
            middle = row * self._ROW + self._ROW / 2
            draw_chip(painter, QRectF(1, middle - 9, 18, 18), row, self.theme)
            for column, share in enumerate(self._shares[row]):
                self._paint_part(painter, self.cell(row, column), share)
            painter.setPen(self.theme.colour("border"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(HEAD, row * self._ROW + 5, self.width() - HEAD - 2, self._ROW - 10))
        self._outline(painter)

    def _paint_part(self, painter: QPainter, rect: QRectF, share: Share) -> None:
        ground = ground_of(share.telling, self.theme)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRect(rect.adjusted(0.5, 0, -0.5, 0))
        if rect.width() > 34:
            painter.setFont(small(self.font(), 11))
            painter.setPen(self.theme.letter_on(ground))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"{share.share:.0%}")


class Legend(QWidget):
    """What the bars' colours mean."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setFixedHeight(20)
        appearance.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a swatch and words for each."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small(self.font(), 11))
        x = 1.0
        words = {
            Telling.SAME_WORDS: self.tr("same words"),
            Telling.OTHER_WORDS: self.tr("other words"),
            Telling.ONLY_HERE: self.tr("only here"),
        }
        for telling, said in words.items():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground_of(telling, self._appearance.theme))
            painter.drawRoundedRect(QRectF(x, 6, 9, 9), 2, 2)
            painter.setPen(self._appearance.theme.colour("muted"))
            painter.drawText(QPointF(x + 13, 15), said)
            x += 13 + painter.fontMetrics().horizontalAdvance(said) + 14
        painter.setPen(self._appearance.theme.colour("border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x + 0.5, 6.5, 8, 8), 2, 2)
        painter.setPen(self._appearance.theme.colour("muted"))
        painter.drawText(QPointF(x + 13, 15), self.tr("the rest"))


def ground_of(telling: Telling, theme: Theme) -> QColor:
    """Return the colour of a part of the bars."""
    if telling is Telling.ONLY_HERE:
        return between(theme.colour("panel"), theme.colour("only_here"), 0.3)
    return theme.colour("same_edge" if telling is Telling.SAME_WORDS else "same")
