"""A small card that points at something in the window, says what it is good for, and goes away."""

from enum import Enum, auto

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from moviebrowser.desktop.theme import Appearance

_ARROW = 9  # pixels from the card's edge to the arrow's tip
_WIDTH = 320
_MARGIN = 8  # from the window's edges


class Side(Enum):
    """On which side of what it points at the card stands."""

    ABOVE = auto()
    BELOW = auto()
    LEFT = auto()


class Callout(QWidget):
    """Lies over the window and takes neither keyboard nor room. A click anywhere on it is "understood"."""

    understood = Signal()

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._over = window
        self._side, self._tip = Side.BELOW, QPoint()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setFixedWidth(_WIDTH - 32)
        self._words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.MinimumExpanding)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self.button = QPushButton(self.tr("Got it"))
        self.button.setProperty("role", "chip")
        self.button.setToolTip(self.tr("Esc does the same"))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.understood)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self.button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addWidget(self._words)
        self._column.addLayout(foot)
        appearance.changed.connect(self.update)
        self.hide()

    def point(self, target: QRect, side: Side, words: str, count: str) -> None:
        """Stand on a side of a place in the window and say something; `count` tells which of how many this is."""
        self._side = side
        self._words.setText(words)
        self._count.setText(count)
        self.setAccessibleName(words)
        edges = [14, 14, 14, 14]
        edges[{Side.BELOW: 1, Side.LEFT: 2, Side.ABOVE: 3}[side]] += _ARROW
        self._column.setContentsMargins(*edges)
        self._words.setFixedHeight(self._words.heightForWidth(_WIDTH - 32))
        self.adjustSize()
        self.move(self._place(target))
        self.show()
        self.raise_()

    def _place(self, target: QRect) -> QPoint:
        """Return where the card stands, wholly in the window; the arrow's tip stays at the target."""
        room = self._over.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if self._side is Side.LEFT:
            tip = QPoint(target.left() - 2, target.top() + min(60, target.height() // 2))
            wanted = QPoint(tip.x() - self.width(), tip.y() - 40)
        else:
            above = self._side is Side.ABOVE
            tip = QPoint(target.center().x(), target.top() - 2 if above else target.bottom() + 2)
            wanted = QPoint(tip.x() - self.width() // 2, tip.y() - self.height() if above else tip.y())
        x = min(max(wanted.x(), room.left()), room.right() - self.width())
        y = min(max(wanted.y(), room.top()), room.bottom() - self.height())
        self._tip = tip - QPoint(x, y)
        return QPoint(x, y)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Understood."""
        self.understood.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its arrow."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.setBrush(theme.colour("card"))
        card = self.rect().adjusted(1, 1, -2, -2)
        tip, half = QPointF(self._tip), 8
        if self._side is Side.LEFT:
            card.adjust(0, 0, -_ARROW, 0)
            base = (QPointF(card.right(), tip.y() - half), QPointF(card.right(), tip.y() + half))
        elif self._side is Side.ABOVE:
            card.adjust(0, 0, 0, -_ARROW)
            base = (QPointF(tip.x() - half, card.bottom()), QPointF(tip.x() + half, card.bottom()))
        else:
            card.adjust(0, _ARROW, 0, 0)
            base = (QPointF(tip.x() - half, card.top()), QPointF(tip.x() + half, card.top()))
        painter.drawRoundedRect(card, 9, 9)
        painter.drawPolyline([base[0], tip, base[1]])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([base[0], tip, base[1]]))
        painter.setPen(QPen(theme.colour("card"), 2.5))
        painter.drawLine(*base)
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.drawPolyline([base[0], tip, base[1]])
