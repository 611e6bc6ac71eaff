"""The strip beside a pane's scroll bar: where in the article the marks are."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from moviebrowser.desktop.panes.looks import tick
from moviebrowser.desktop.panes.marks import Mark
from moviebrowser.desktop.panes.turns import Turns
from moviebrowser.desktop.theme import Theme

WIDTH = 12
_EDGE = 3


class Tick(NamedTuple):
    """A mark and how far down the document it stands, from 0 to 1."""

    mark: Mark
    at: float


class Overview(QWidget):
    """Ticks for the marks of an article, and for hits over them; a click asks to go there.

    `find` and `find_hits` give them when `ready` says that it is known where all stand, which brings that nearer. Until
    then what was shown before is.
    """

    clicked = Signal(float)  # from 0 to 1

    def __init__(
        self,
        theme: Theme,
        find: Callable[[], Sequence[Tick]],
        find_hits: Callable[[], Sequence[Tick]],
        ready: Callable[[], bool],
        turns: Turns,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._find = find
        self._find_hits = find_hits
        self._ready = ready
        self._turns = turns
        self._ticks: Sequence[Tick] = ()
        self._hits: Sequence[Tick] = ()
        self._known = self._hits_known = False
        self._pinned: str | None = None
        self._drawn: QPixmap | None = None
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the marks"))
        self.setToolTip(self.tr("Where the marks are; click to go there"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._drawn = None
        self.update()

    def forget_ticks(self) -> None:
        """Ask for all ticks anew: marks or layout have changed."""
        self._known = self._hits_known = False
        self.update()

    def forget_hits(self) -> None:
        """Ask for the hits anew."""
        self._hits_known = False
        self.update()

    def pin(self, entity: str | None) -> None:
        """Make the ticks of an entity stand out."""
        self._pinned = entity
        self.update()

    def ticks(self) -> Sequence[Tick]:
        """Return what is to be shown."""
        self._look()
        return [*self._ticks, *self._hits]

    def _look(self) -> None:
        if not self._known:
            self._ticks, self._known, self._drawn = self._find(), True, None
        if not self._hits_known:
            self._hits, self._hits_known = self._find_hits(), True

    def _look_in_turn(self) -> None:
        if self._ready():
            self._look()
            self.update()
        else:
            self._turns.ask(self, self._look_in_turn)

    def sizeHint(self) -> QSize:
        """As wide as it is."""
        return QSize(WIDTH, 100)

    def height_of(self, at: float) -> float:
        """Return where a tick at `at` (from 0 to 1) is drawn, in pixels."""
        return _EDGE + at * (self.height() - 2 * _EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ticks from the picture that is kept of them; over them the pinned entity's, and hits over all."""
        if not (self._known and self._hits_known):
            self._turns.ask(self, self._look_in_turn)
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.deviceIndependentSize().toSize() != self.size():
            self._drawn = QPixmap(self.size() * ratio)
            self._drawn.setDevicePixelRatio(ratio)
            self._draw(self._drawn)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("pinned"))
        for height in self._heights(one for one in self._ticks if self._is_pinned(one)):
            painter.drawRoundedRect(QRectF(1, height - 2, WIDTH - 3, 4), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(self._theme.colour("search_hit_edge"))
        painter.drawRects([QRectF(2, height - 1, WIDTH - 5, 2) for height in self._heights(self._hits)])

    def _heights(self, ticks: Iterable[Tick]) -> dict[int, Tick]:
        """Return at which heights there are ticks; where many fall on one, the last."""
        room = self.height() - 2 * _EDGE
        return {round(_EDGE + one.at * room): one for one in ticks}

    def _draw(self, onto: QPixmap) -> None:
        onto.fill(self._theme.colour("card"))
        painter = QPainter(onto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("field"))
        painter.drawRoundedRect(QRectF(1, 0, WIDTH - 3, self.height() - 1), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for height, one in self._heights(self._ticks).items():
            painter.fillRect(QRectF(2, height - 1, WIDTH - 5, 2), tick(self._theme, one.mark))
        painter.end()

    def _is_pinned(self, one: Tick) -> bool:
        return self._pinned is not None and one.mark.target == self._pinned

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask to go where the pointer is."""
        self._ask(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(event)

    def _ask(self, event: QMouseEvent) -> None:
        at = (event.position().y() - _EDGE) / max(1, self.height() - 2 * _EDGE)
        self.clicked.emit(min(1.0, max(0.0, at)))
