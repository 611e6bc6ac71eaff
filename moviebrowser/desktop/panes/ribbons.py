"""The gap between two panes: ribbons join passages that tell the same, and dragging it resizes the panes."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QToolTip

from moviebrowser.desktop.panes.marks import Band
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.ribbon_shapes import Extent, Extents, Side, calm, ribbon
from moviebrowser.desktop.panes.turns import Turns
from moviebrowser.desktop.theme import Theme

WIDE = 32  # a gap with ribbons, in pixels
TIGHT = 20  # the same where panes have little room
BARE = 9  # a gap without ribbons
_SHADES = 8  # of fading


class Gap(QSplitterHandle):
    """The handle between two panes, with the ribbons of their passages."""

    bandClicked = Signal(object, object, object)  # Pane, Pane, Band
    equalWidthsWanted = Signal()

    def __init__(self, row: QSplitter, theme: Theme, turns: Turns) -> None:
        super().__init__(Qt.Orientation.Horizontal, row)
        self._row = row
        self._theme = theme
        self._turns = turns
        self._panes: tuple[Pane, Pane] | None = None
        self._bands: Sequence[Band] | None = None
        self._width = WIDE
        self._extents = Extents(())
        self._placed = False  # whether they are those of the present layout
        self._hovered: Band | None = None
        self._pressed: QPoint | None = None
        self._dragged = False
        self.drop_here = False
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Gap between panes: drag to resize; ribbons join passages that tell the same"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as ribbons need to be seen well; little without any."""
        return QSize(self._width, 0)

    def fit(self, *, tight: bool) -> bool:
        """Take the width that is needed, a smaller one where room is `tight`; tells whether that is another."""
        wanted = BARE if self._bands is not None and not self._bands else TIGHT if tight else WIDE
        before, self._width = self._width, wanted
        return before != wanted

    def join(self, left: Pane, right: Pane, bands: Sequence[Band] | None) -> None:
        """Join these spans of two panes; None keeps room for them."""
        if (left, right) != self._panes:
            self._extents = Extents(())
        self._panes = (left, right)
        self._bands = bands
        self.forget_layout()

    def bands(self) -> Sequence[Band]:
        """Return what is joined."""
        return self._bands or ()

    def forget_layout(self) -> None:
        """Find the passages anew: where text stands has changed. Until then they are shown where they were."""
        self._placed = False
        self.update()

    def _place(self) -> None:
        if self._placed or self._panes is None:
            return
        left, right = (pane.view for pane in self._panes)
        # Where text stands roughly is found much sooner, and will do to choose by.
        lefts = left.rough_extents([band.left for band in self.bands()])
        rights = right.rough_extents([band.right for band in self.bands()])
        chosen = [one.band for one in calm([*map(Extent, self.bands(), lefts, rights)])]
        self._extents = Extents([Extent(band, left.extent(band.left), right.extent(band.right)) for band in chosen])
        self._placed = True

    def _place_in_turn(self) -> None:
        if self._panes is not None and not all(pane.view.lay_out_more() for pane in self._panes):
            self._turns.ask(self, self._place_in_turn)
            return
        self._place()
        self.update()

    def _side(self, pane: Pane) -> Side:
        top = pane.view.viewport().mapTo(self._row, QPoint(0, 0)).y() - self.y()
        return Side(top, pane.view.viewport().height(), pane.view.verticalScrollBar().value())

    def shapes(self) -> list[tuple[Band, QPainterPath]]:
        """Return the ribbons that are to be seen, as shapes in the gap's coordinates."""
        self._place()
        return [(band, shape) for band, shape, _ in self._shapes()]

    def _shapes(self) -> list[tuple[Band, QPainterPath, float]]:
        if self._panes is None:
            return []
        left, right = (self._side(pane) for pane in self._panes)
        width = self.width()
        return [
            (one.band, ribbon(width, left.ends(one.left), right.ends(one.right)), near)
            for one, near in self._extents.seen(left, right)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ribbons; those that differ over those that agree, the one under the pointer over all."""
        if not self._placed:
            self._turns.ask(self, self._place_in_turn)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        for band, shape, near in sorted(self._shapes(), key=lambda one: (one[0] == self._hovered, one[0].differs)):
            self._paint_ribbon(painter, band, shape, near)
        if self.drop_here:
            middle = self.width() / 2
            painter.setPen(QPen(self._theme.colour("accent"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(middle, 8), QPointF(middle, self.height() - 8))

    def _paint_ribbon(self, painter: QPainter, band: Band, shape: QPainterPath, near: float) -> None:
        fill, pen = _ink(self._theme, band.differs, band == self._hovered, round(near * _SHADES))
        # Smooth filling costs twenty times as much; the smooth edge over it hides the steps.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillPath(shape, fill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.strokePath(shape, pen)

    def band_at(self, point: QPointF) -> Band | None:
        """Return the ribbon at a point, the uppermost first."""
        over = [band for band, shape in self.shapes() if shape.contains(point)]
        return max(over, key=lambda band: band.differs, default=None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self._pressed, self._dragged = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Resize the panes while dragged; otherwise light up the ribbon under the pointer."""
        if self._pressed is not None:
            moved = (event.position().toPoint() - self._pressed).manhattanLength()
            self._dragged = self._dragged or moved >= QApplication.startDragDistance()
            if self._dragged:
                super().mouseMoveEvent(event)
            return
        self._hover(self.band_at(event.position()))

    def _hover(self, band: Band | None) -> None:
        if band != self._hovered:
            self._hovered = band
            self.setCursor(Qt.CursorShape.SplitHCursor if band is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Bring level what a clicked ribbon joins."""
        super().mouseReleaseEvent(event)
        clicked = self._pressed is not None and not self._dragged
        self._pressed = None
        band = self.band_at(event.position()) if clicked else None
        if band is not None and self._panes is not None:
            left, right = self._panes
            self.bandClicked.emit(left, right, band)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Make the panes equally wide."""
        if self.band_at(event.position()) is None:
            self.equalWidthsWanted.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """No ribbon is under the pointer any more."""
        self._hover(None)

    def event(self, event: QEvent) -> bool:
        """Tell in a tooltip what a ribbon joins; stay opaque."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            band = self.band_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._said(band) if band else "", self)
            return True
        taken = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.Show):
            # The stylesheet takes this away whenever it is applied; with it nothing behind is painted anew.
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return taken

    def _said(self, band: Band) -> str:
        assert self._panes is not None
        spans = zip(self._panes, (band.left, band.right), strict=True)
        said = [f"{pane.card.letter}: {_begin(pane.article.text[span.start : span.end])}" for pane, span in spans]
        verdict = self.tr("Differs in a fact or quote") if band.differs else self.tr("Tells the same")
        told = self.tr("{0} · {1} alike · click to bring level").format(verdict, f"{band.score:.0%}")
        return "\n".join([told, *said])


def _begin(text: str) -> str:
    words = text.split()
    return " ".join(words[:14]) + ("…" if len(words) > 14 else "")


def _between(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour so far, from 0 to 1, on the way from one to the other."""
    ours, theirs = (one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue())
    return QColor(*(round(a + (b - a) * share) for a, b in zip(ours, theirs, strict=True)))


@lru_cache(maxsize=128)
def _ink(theme: Theme, differs: bool, hovered: bool, shade: int) -> tuple[QColor, QPen]:
    """Return what fills a ribbon, and what draws its edge: dashed where it differs, so that not colour alone tells.

    `shade` of _SHADES is how strong it stands out against the ground.
    """
    name, ground = "differing" if differs else "same", theme.colour("window")
    fill, edge = theme.colour(name), theme.colour(f"{name}_edge")
    strength = shade / _SHADES
    drawn = edge if hovered else _between(fill, edge, 0.4)
    pen = QPen(_between(ground, drawn, strength), 1.6 if hovered else 1.0)
    if differs:
        pen.setDashPattern([4, 3])
    return _between(ground, fill, strength), pen
