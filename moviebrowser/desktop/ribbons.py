"""The gap between two panes: ribbons join passages that tell the same, and dragging it resizes the panes."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QToolTip

from moviebrowser.desktop.marks import Band
from moviebrowser.desktop.pane import Pane
from moviebrowser.desktop.reading import ReadingView
from moviebrowser.desktop.theme import Theme

GAP = 32
_THINNEST = 3.0
_FAR = 0.25  # of a view's height: beyond it a ribbon ends in the gap, bent towards where it would go


@dataclass(frozen=True, slots=True)
class _Extent:
    """Where a band's ends stand in the documents left and right, in pixels from their tops."""

    band: Band
    left: tuple[float, float]
    right: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Side:
    """A neighbouring view: its top in the gap's coordinates, its height, and how far it is scrolled."""

    top: float
    height: float
    scrolled: float

    def sees(self, extent: tuple[float, float]) -> bool:
        return extent[1] > self.scrolled and extent[0] < self.scrolled + self.height

    def away(self, extent: tuple[float, float]) -> int:
        """Return -1 when an extent is far above what is seen, 1 when it is far below, 0 when it is near."""
        far = self.height * _FAR
        return int(extent[0] > self.scrolled + self.height + far) - int(extent[1] < self.scrolled - far)

    def ends(self, extent: tuple[float, float]) -> tuple[float, float]:
        """Return the heights in the gap, held within the view; never closer than the thinnest ribbon."""
        upper, lower = (self.top + min(max(at - self.scrolled, 0.0), self.height) for at in extent)
        if lower - upper >= _THINNEST:
            return upper, lower
        middle = min(max((upper + lower) / 2, self.top + _THINNEST / 2), self.top + self.height - _THINNEST / 2)
        return middle - _THINNEST / 2, middle + _THINNEST / 2


class _Extents:
    """The bands between two layouts, found by height without looking at each."""

    def __init__(self, extents: Sequence[_Extent]) -> None:
        self._by_left = sorted(extents, key=lambda one: one.left)
        self._by_right = sorted(extents, key=lambda one: one.right)
        self._tops = [one.left[0] for one in self._by_left], [one.right[0] for one in self._by_right]
        # The lowest end so far: what stands before the first that reaches into sight is out of sight.
        self._reach = (
            list(accumulate((one.left[1] for one in self._by_left), max)),
            list(accumulate((one.right[1] for one in self._by_right), max)),
        )

    def seen(self, left: _Side, right: _Side) -> list[_Extent]:
        """Return the bands of which at least one end is in sight."""
        first = self._by_left[self._range(0, left)]
        second = self._by_right[self._range(1, right)]
        return [
            *(one for one in first if left.sees(one.left)),
            *(one for one in second if right.sees(one.right) and not left.sees(one.left)),
        ]

    def _range(self, which: int, side: _Side) -> slice:
        begin = bisect_right(self._reach[which], side.scrolled)
        return slice(begin, bisect_left(self._tops[which], side.scrolled + side.height))


class Gap(QSplitterHandle):
    """The handle between two panes, with the ribbons of their passages."""

    bandClicked = Signal(object, object, object)  # Pane, Pane, Band
    equalWidthsWanted = Signal()

    def __init__(self, row: QSplitter, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal, row)
        self._row = row
        self._theme = theme
        self._panes: tuple[Pane, Pane] | None = None
        self._bands: Sequence[Band] = ()
        self._extents: _Extents | None = None
        self._hovered: Band | None = None
        self._pressed: QPoint | None = None
        self._dragged = False
        self.drop_here = False
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Gap between panes: drag to resize; ribbons join passages that tell the same")

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def join(self, left: Pane, right: Pane, bands: Sequence[Band]) -> None:
        """Join these spans of two panes."""
        self._panes = (left, right)
        self._bands = bands
        self.forget_layout()

    def bands(self) -> Sequence[Band]:
        """Return what is joined."""
        return self._bands

    def forget_layout(self) -> None:
        """Find the passages anew: where text stands has changed."""
        self._extents = None
        self.update()

    def _placed(self, left: ReadingView, right: ReadingView) -> _Extents:
        if self._extents is None:
            found = [_Extent(band, left.extent(band.left), right.extent(band.right)) for band in self._bands]
            self._extents = _Extents(found)
        return self._extents

    def _side(self, pane: Pane) -> _Side:
        top = pane.view.viewport().mapTo(self._row, QPoint(0, 0)).y() - self.y()
        return _Side(top, pane.view.viewport().height(), pane.view.verticalScrollBar().value())

    def shapes(self) -> list[tuple[Band, QPainterPath]]:
        """Return the ribbons that are seen from either pane, as shapes in the gap's coordinates."""
        if self._panes is None:
            return []
        left, right = (self._side(pane) for pane in self._panes)
        seen = self._placed(*(pane.view for pane in self._panes)).seen(left, right)
        return [(one.band, self._shape(one, left, right)) for one in seen]

    def _shape(self, extent: _Extent, left: _Side, right: _Side) -> QPainterPath:
        if right.away(extent.right):
            return _stub(0, self.width() * 0.45, left.ends(extent.left), right.away(extent.right))
        if left.away(extent.left):
            return _stub(self.width(), self.width() * 0.55, right.ends(extent.right), left.away(extent.left))
        return _ribbon(self.width(), left.ends(extent.left), right.ends(extent.right))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ribbons; those that differ over those that agree, the one under the pointer over all."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        for band, shape in sorted(self.shapes(), key=lambda one: (one[0] == self._hovered, one[0].differs)):
            self._paint_ribbon(painter, band, shape)
        if self.drop_here:
            middle = self.width() / 2
            painter.setPen(QPen(self._theme.colour("accent"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(middle, 8), QPointF(middle, self.height() - 8))

    def _paint_ribbon(self, painter: QPainter, band: Band, shape: QPainterPath) -> None:
        fill, pen = _ink(self._theme, band.differs, band == self._hovered)
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
        verdict = "Differs in a fact or quote" if band.differs else "Tells the same"
        return "\n".join([f"{verdict} · {band.score:.0%} alike · click to bring level", *said])


def _begin(text: str) -> str:
    words = text.split()
    return " ".join(words[:14]) + ("…" if len(words) > 14 else "")


def _ribbon(width: int, left: tuple[float, float], right: tuple[float, float]) -> QPainterPath:
    middle = width / 2
    path = QPainterPath(QPointF(-1, left[0]))
    path.cubicTo(QPointF(middle, left[0]), QPointF(middle, right[0]), QPointF(width + 1, right[0]))
    path.lineTo(QPointF(width + 1, right[1]))
    path.cubicTo(QPointF(middle, right[1]), QPointF(middle, left[1]), QPointF(-1, left[1]))
    path.closeSubpath()
    return path


def _stub(foot: float, tip: float, ends: tuple[float, float], towards: int) -> QPainterPath:
    """Return a ribbon that ends in a point in the gap: its other end is out of sight, above (-1) or below (1)."""
    upper, lower = ends
    point = QPointF(tip, (upper if towards < 0 else lower) + towards * 12)
    path = QPainterPath(QPointF(foot, upper))
    path.quadTo(QPointF(tip, upper), point)
    path.quadTo(QPointF(tip, lower), QPointF(foot, lower))
    path.closeSubpath()
    return path


def _between(one: QColor, other: QColor) -> QColor:
    return QColor((one.red() + other.red()) // 2, (one.green() + other.green()) // 2, (one.blue() + other.blue()) // 2)


@lru_cache(maxsize=16)
def _ink(theme: Theme, differs: bool, hovered: bool) -> tuple[QColor, QPen]:
    """Return what fills a ribbon, and what draws its edge: dashed where it differs, so that not colour alone tells."""
    name = "differing" if differs else "same"
    fill, edge = theme.colour(name), theme.colour(f"{name}_edge")
    pen = QPen(edge if hovered else _between(fill, edge), 1.6 if hovered else 1.0)
    if differs:
        pen.setDashPattern([4, 3])
    return fill, pen
