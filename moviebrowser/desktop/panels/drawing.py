"""What drawings of a comparison share: cells that are clicked, or reached by keys."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QToolTip

from moviebrowser.comparison import Comparison, Place
from moviebrowser.desktop.panes.header import name_of
from moviebrowser.desktop.theme import Appearance, Theme


def _nothing() -> QPixmap:
    picture = QPixmap(1, 1)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


HEAD = 26
"""Pixels for the chips."""


class Drawing(QLabel):
    """Cells that can be clicked, or reached with the arrow keys and chosen with Enter."""

    placesWanted = Signal(list)  # of Place

    def __init__(self, name: str, appearance: Appearance) -> None:
        super().__init__()
        # To screen readers a label is a graphic only when it has a picture.
        self.setPixmap(_nothing())
        self._appearance = appearance
        self._comparison: Comparison | None = None
        self._at = (0, 0)
        self._turns: dict[tuple[int, int], int] = {}
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setToolTipDuration(8000)
        appearance.changed.connect(self.update)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._appearance.theme

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Draw another comparison."""
        self._comparison = comparison
        self._at, self._turns = (0, 0), {}
        self.updateGeometry()
        self.update()

    def columns(self) -> int:
        """Return how many cells stand beside each other."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a cell is."""
        raise NotImplementedError

    def places(self, row: int, column: int) -> list[list[Place]]:
        """Return what a click on a cell shows; further clicks show the next."""
        raise NotImplementedError

    def said(self, row: int, column: int) -> str:
        """Return what a cell means, in words."""
        raise NotImplementedError

    def rows(self) -> int:
        """Return how many rows of cells there are: one an article."""
        return 0 if self._comparison is None else len(self._comparison.articles)

    def name(self, number: int) -> str:
        """Return what an article is called: its outlet, or what else tells it apart."""
        return "" if self._comparison is None else name_of(self._comparison.articles[number])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show what a cell stands for."""
        found = self._cell_at(event.position())
        if found is not None:
            self._at = found
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, choose with Enter."""
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        move = moves.get(Qt.Key(event.key()))
        if move is not None and self.rows():
            row, column = self._at[0] + move[0], self._at[1] + move[1]
            self._at = (min(max(row, 0), self.rows() - 1), min(max(column, 0), self.columns() - 1))
            self._announce()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say which cell the keyboard is on."""
        super().focusInEvent(event)
        if self.rows():
            self._announce()

    def _announce(self) -> None:
        said = self.said(*self._at)
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def event(self, event: object) -> bool:
        """Say what the cell under the pointer means."""
        if isinstance(event, QHelpEvent):
            found = self._cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.said(*found) if found else "", self)
            return True
        return super().event(event)  # type: ignore[arg-type]

    def _cell_at(self, point: QPointF) -> tuple[int, int] | None:
        for row in range(self.rows()):
            for column in range(self.columns()):
                if self.cell(row, column).contains(point):
                    return row, column
        return None

    def _choose(self) -> None:
        places = self.places(*self._at) if self.rows() else []
        if places:
            turn = self._turns.get(self._at, 0)
            self._turns[self._at] = turn + 1
            self.placesWanted.emit(places[turn % len(places)])
        self.update()

    def _outline(self, painter: QPainter) -> None:
        if self.hasFocus() and self.rows():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRoundedRect(self.cell(*self._at).adjusted(1, 1, -1, -1), 4, 4)


def between(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour so far, from 0 to 1, on the way from one to the other."""
    share = min(max(share, 0.0), 1.0)
    mixed = [a + (b - a) * share for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)]  # type: ignore[index]
    return QColor(*(round(part) for part in mixed))
