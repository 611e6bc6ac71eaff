"""Synchronized scrolling: the other panes go along with the one in use, by meaning or by position."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEasingCurve, QObject, QPoint, Qt, QVariantAnimation
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from moviebrowser.analysis import Span
from moviebrowser.comparison import Comparison
from moviebrowser.desktop.pane import Pane
from moviebrowser.desktop.paths import Anchor, Path

_GLIDE = 220  # milliseconds
_IN_BETWEEN = 0.01  # the weight of a point that only lies between aligned passages


class SyncMode(StrEnum):
    """How the panes scroll together."""

    MEANING = "meaning"
    POSITION = "position"
    OFF = "off"


class Synchroniser(QObject):
    """Moves the other panes when the reader scrolls one."""

    def __init__(self, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panes: list[Pane] = []
        self._connections: dict[int, list[object]] = {}
        self.mode = SyncMode.MEANING
        self._comparison: Comparison | None = None
        self._numbers: dict[int, int] = {}
        self._points: dict[tuple[int, int], list[tuple[int, int, float]]] = {}
        self._paths: dict[tuple[int, int], Path] = {}
        self._glides: dict[int, QVariantAnimation] = {}
        self._moving = False

    def add(self, pane: Pane) -> None:
        """Watch a pane."""
        self._panes.append(pane)
        pane.view.verticalScrollBar().valueChanged.connect(partial(self._moved, pane))
        pane.view.verticalScrollBar().rangeChanged.connect(self.forget_layout)
        pane.view.laidOut.connect(self.forget_layout)
        pane.view.used.connect(partial(self._stop, pane))
        self.forget_layout()

    def remove(self, pane: Pane) -> None:
        """Watch a pane no longer."""
        self._panes.remove(pane)
        self._stop(pane)
        self.forget_layout()

    def set_comparison(self, comparison: Comparison | None, numbers: dict[int, int]) -> None:
        """Follow this comparison; `numbers` gives for a pane's id the number of its article there."""
        self._comparison = comparison
        self._numbers = numbers
        self._points.clear()
        self.forget_layout()

    def forget_layout(self) -> None:
        """Find the ways anew at the next step: where text stands has changed."""
        self._paths.clear()

    def _moved(self, pane: Pane, _value: int) -> None:
        if self._moving or self.mode is SyncMode.OFF or pane.id in self._glides or pane.view.moves_alone:
            return
        if not QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier:
            self.follow(pane)

    def follow(self, pane: Pane) -> None:
        """Bring the other panes to where `pane` is, by the present mode."""
        if self.mode is SyncMode.OFF:
            return
        at = pane.view.verticalScrollBar().value()
        self._moving = True
        try:
            for other in self._panes:
                if other is not pane:
                    self._stop(other)
                    other.view.verticalScrollBar().setValue(round(self._target(pane, other, at)))
        finally:
            self._moving = False

    def _target(self, pane: Pane, other: Pane, at: int) -> float:
        key = (pane.id, other.id)
        path = self._paths.get(key)
        if path is None:
            anchors = self._anchors(pane, other) if self.mode is SyncMode.MEANING else []
            ends = (bar.maximum() for bar in (pane.view.verticalScrollBar(), other.view.verticalScrollBar()))
            path = self._paths[key] = Path(anchors, *ends)
        return path.at(at)

    def set_mode(self, mode: SyncMode) -> None:
        """Scroll together in another way from now on."""
        self.mode = mode
        self.forget_layout()

    def _anchors(self, pane: Pane, other: Pane) -> list[Anchor]:
        line, lower = self._reading_lines(pane, other)
        return [
            Anchor(pane.view.top_of(start) - line, other.view.top_of(end) - lower, weight)
            for start, end, weight in self._pairs(pane, other)
        ]

    def _reading_lines(self, pane: Pane, other: Pane) -> tuple[float, float]:
        """Return how far down each view the same height of the screen lies: that of the reading line of `pane`."""
        line = pane.view.reading_line()
        return line, line + self._top(pane) - self._top(other)

    def _top(self, pane: Pane) -> int:
        return pane.view.viewport().mapTo(self._desk, QPoint(0, 0)).y()

    def _pairs(self, pane: Pane, other: Pane) -> list[tuple[int, int, float]]:
        source, target = self._numbers.get(pane.id), self._numbers.get(other.id)
        if self._comparison is None or source is None or target is None:
            return []
        if (source, target) not in self._points:
            self._points[source, target] = _weighed(self._comparison, source, target)
        return self._points[source, target]

    def level(self, pane: Pane, offset: int) -> None:
        """Glide the others to the passage that goes with the one at `offset` of `pane`: exactly, also backwards."""
        for other in self._panes:
            pairs = self._pairs(pane, other) if other is not pane else []
            nth = bisect_right(pairs, offset, key=lambda pair: pair[0]) - 1
            if nth >= 0:
                self.bring_level(pane, pairs[nth][0], other, pairs[nth][1])

    def level_ends(self, one: tuple[Pane, Span], other: tuple[Pane, Span]) -> None:
        """Bring two spans level: the first stays, unless only the second is in sight."""
        (stays, here), (goes, there) = (one, other) if _seen(*one) or not _seen(*other) else (other, one)
        self.bring_level(stays, here.start, goes, there.start)

    def bring_level(self, pane: Pane, offset: int, other: Pane, counterpart: int) -> None:
        """Glide `other` until its code point `counterpart` is level with the code point `offset` of `pane`."""
        height = pane.view.top_of(offset) - pane.view.verticalScrollBar().value()
        lower = height + self._top(pane) - self._top(other)
        self.glide(other, other.view.top_of(counterpart) - lower)

    def show(self, pane: Pane, offset: int) -> None:
        """Glide one pane alone until a code point is at its reading line."""
        self.glide(pane, pane.view.top_of(offset) - pane.view.reading_line())

    def glide(self, pane: Pane, wanted: float) -> None:
        """Scroll one pane alone, smoothly."""
        self._stop(pane)
        bar = pane.view.verticalScrollBar()
        end = min(max(bar.minimum(), round(wanted)), bar.maximum())
        if end == bar.value():
            return
        glide = QVariantAnimation(self)
        glide.setStartValue(bar.value())
        glide.setEndValue(end)
        glide.setDuration(_GLIDE)
        glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        glide.valueChanged.connect(partial(_scroll, pane))
        glide.finished.connect(partial(self._stop, pane))
        self._glides[pane.id] = glide
        glide.start()

    def _stop(self, pane: Pane) -> None:
        glide = self._glides.pop(pane.id, None)
        if glide is not None:
            glide.stop()
            glide.deleteLater()


def _seen(pane: Pane, span: Span) -> bool:
    top, bottom = pane.view.extent(span)
    scrolled = pane.view.verticalScrollBar().value()
    return bottom > scrolled and top < scrolled + pane.view.viewport().height()


def _scroll(pane: Pane, value: int) -> None:
    pane.view.verticalScrollBar().setValue(value)


def _weighed(comparison: Comparison, source: int, target: int) -> list[tuple[int, int, float]]:
    """Return the points of `sync` from `source` to `target`, weighted by the score of their alignment."""
    scores = {
        one.start: alignment.score
        for alignment in comparison.alignments
        if any(place.article == target for place in alignment.passages)
        for one in alignment.passages
        if one.article == source
    }
    points: Sequence[tuple[int, int]] = next(
        (sync.points for sync in comparison.sync if (sync.source, sync.target) == (source, target)), ()
    )
    return [(start, end, scores.get(start, _IN_BETWEEN)) for start, end in points]
