"""Who shares whose words: a square for each ordered pair of articles."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from moviebrowser.comparison import Borrowing, Comparison, Evidence, Place, borrowings
from moviebrowser.desktop.panels.coverage import shared_wording
from moviebrowser.desktop.panels.drawing import HEAD, Drawing, between
from moviebrowser.desktop.pieces.chips import draw_chip
from moviebrowser.desktop.pieces.rows import small
from moviebrowser.desktop.theme import Appearance, Theme


class HeatMap(Drawing):
    """For each ordered pair of articles, the share of the row's words that stand in the column's, too."""

    def __init__(self, name: str, appearance: Appearance) -> None:
        super().__init__(name, appearance)
        self._taken: dict[tuple[int, int], Borrowing] = {}

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Draw another comparison."""
        found = borrowings(comparison) if comparison is not None else ()
        self._taken = {(each.taker, each.source): each for each in found}
        super().show_comparison(comparison)

    def columns(self) -> int:
        """As many as articles."""
        return self.rows()

    def sizeHint(self) -> QSize:
        """Square cells."""
        return QSize(200, round(HEAD + self.rows() * self._side()) + 2)

    def hasHeightForWidth(self) -> bool:
        """As high as it is wide, about."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return round(HEAD + self.rows() * self._side(width)) + 2

    def _side(self, width: int | None = None) -> float:
        room = (self.width() if width is None else width) - HEAD - 2
        return max(20.0, min(56.0, room / max(1, self.rows())))

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a pair is."""
        side = self._side()
        return QRectF(HEAD + column * side, HEAD + row * side, side, side)

    def share(self, row: int, column: int) -> float:
        """Return how much of the row's article stands in the column's."""
        overlaps = self._comparison.overlap if self._comparison is not None else ()
        return next((o.share for o in overlaps if (o.source, o.target) == (row, column)), 0.0)

    def places(self, row: int, column: int) -> list[list[Place]]:
        """Return the runs of words that both share."""
        if self._comparison is None or row == column:
            return []
        return shared_wording(self._comparison, row, column)

    def said(self, row: int, column: int) -> str:
        """Return the share in words."""
        if row == column:
            return self.name(row)
        share = self.share(row, column)
        said = self.tr("{0:.0%} of {1} stands in {2}, too").format(share, self.name(row), self.name(column))
        return f"{said}. {self.direction(row, column)}" if (row, column) in self._taken else said

    def direction(self, taker: int, source: int) -> str:
        """Return who took words from whom, and what tells so."""
        tells = {
            Evidence.CREDIT: self.tr("{0} took words from {1}: it names it"),
            Evidence.DATE: self.tr("{0} took words from {1}: it came later"),
        }[self._taken[taker, source].evidence]
        return tells.format(self.name(taker), self.name(source))

    def directions(self) -> list[str]:
        """Return all that is known of who took words from whom, the largest share first."""
        return [self.direction(*pair) for pair in self._taken]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chips and the cells."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((self.share(r, c) for r in range(self.rows()) for c in range(self.rows()) if r != c), default=0.0)
        for row in range(self.rows()):
            across = self.cell(0, row).center().x()
            down = self.cell(row, 0).center().y()
            draw_chip(painter, QRectF(across - 9, 3, 18, 18), row, self.theme)
            draw_chip(painter, QRectF(1, down - 9, 18, 18), row, self.theme)
            for column in range(self.rows()):
                self._paint_cell(painter, row, column, max(most, 0.1))
        self._outline(painter)

    def _paint_cell(self, painter: QPainter, row: int, column: int, most: float) -> None:
        rect = self.cell(row, column).adjusted(1.5, 1.5, -1.5, -1.5)
        share = self.share(row, column)
        ground = heat(self.theme, share / most if row != column else 0.0)
        painter.setPen(QPen(self.theme.colour("border"), 1) if self.theme.strong else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(small(self.font(), 11))
        painter.setPen(self.theme.letter_on(ground) if row != column else self.theme.colour("muted"))
        text = f"{share:.0%}" if row != column else "–"
        if (row, column) in self._taken:
            # An arrow, from the source's column to the taker's row.
            text = f"← {text}"
            painter.save()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("differing_edge"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
            painter.restore()
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def heat(theme: Theme, share: float) -> QColor:
    """Return a cell's ground, from nothing in common (0) to the largest share of all (1)."""
    return between(theme.colour("field"), theme.colour("accent"), 0.85 * share)
