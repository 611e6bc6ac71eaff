"""A place in a text that lights up for a moment, so that the eye finds it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPainterPath

from moviebrowser.analysis import Span

if TYPE_CHECKING:
    from moviebrowser.desktop.panes.article_text import ArticleText

FADING = 2600  # milliseconds


class Flash:
    """Lights up spans of a view, and fades."""

    def __init__(self, view: "ArticleText") -> None:
        self._view = view
        self._spans: Sequence[Span] = ()
        self._fade = QVariantAnimation(view)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(FADING)
        self._fade.setEasingCurve(QEasingCurve.Type.InCubic)
        self._fade.valueChanged.connect(lambda: view.viewport().update())
        self._fade.finished.connect(self._over)

    def start(self, spans: Sequence[Span]) -> None:
        """Light up these spans from now."""
        self._spans = spans
        self._fade.stop()
        self._fade.start()
        self._view.viewport().update()

    def spans(self) -> Sequence[Span]:
        """Return what is lit up."""
        return self._spans

    def _over(self) -> None:
        self._spans = ()

    def paint(self, painter: QPainter) -> None:
        """Paint what is lit up, in document coordinates."""
        if not self._spans:
            return
        path = QPainterPath()
        for box in self._view.boxes(self._spans):
            path.addRoundedRect(box.adjusted(-4, -3, 4, 4), 5, 5)
        colour = QColor(self._view.flash_colour)
        colour.setAlphaF(float(self._fade.currentValue()))
        painter.fillPath(path.simplified(), colour)
