"""Synchronized scrolling: the other panes go along with the one in use, by meaning or by position."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEasingCurve, QObject, QPoint, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from moviebrowser.analysis import Span
from moviebrowser.comparison import Comparison
from moviebrowser.desktop.modes import SyncMode
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.paths import Anchor, Path

_GLIDE = 220  # milliseconds
_DRAW = 0.6  # pixels by which a pane beside its way is drawn in, for each pixel scrolled
_FAST = 1.5  # the same for one that is far from it
_LEVEL = 150  # pixels from its way within which a pane stands level, but for other lines
_IN_BETWEEN = 0.01  # the weight of a point that only lies between aligned passages


class Synchroniser(QObject):
    """Moves the other panes when the reader scrolls one, or leaps in it.

    A pane that stands elsewhere than its way wants (it was shown a place of its own, or another pane led before) is
    drawn in as the reader scrolls on, never backwards, and at once by a leap; one that the reader moved alone keeps its
    distance.
    """

    tied = Signal(bool)  # the panes are tied as they stand, or no longer

    def __init__(self, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panes: list[Pane] = []
        self.mode = SyncMode.MEANING
        self._comparison: Comparison | None = None
        self._numbers: dict[int, int] = {}
        self._points: dict[tuple[int, int], list[tuple[int, int, float]]] = {}
        self._paths: dict[tuple[int, int], Path] = {}
        self._glides: dict[int, QVariantAnimation] = {}
        self._moving = False
        self._scrolled: dict[int, int] = {}  # how far each pane is scrolled
        self._exact: dict[int, float] = {}  # the same between pixels, where this scrolled it
        self._apart: dict[int, float] = {}  # how far the reader moved a pane alone
        self._ties: dict[int, int] | None = None  # how far each pane was scrolled when they were tied

    def add(self, pane: Pane) -> None:
        """Watch a pane."""
        self._panes.append(pane)
        pane.view.verticalScrollBar().valueChanged.connect(partial(self._moved, pane))
        pane.view.verticalScrollBar().rangeChanged.connect(self.forget_layout)
        pane.view.laidOut.connect(self.forget_layout)
        pane.view.movedAlone.connect(partial(self._set_apart, pane))
        pane.view.used.connect(partial(self._stop, pane))
        self.forget_layout()

    def remove(self, pane: Pane) -> None:
        """Watch a pane no longer."""
        self._panes.remove(pane)
        self._stop(pane)
        for kept in (self._scrolled, self._exact, self._apart):
            kept.pop(pane.id, None)
        self.forget_layout()

    def set_comparison(self, comparison: Comparison | None, numbers: dict[int, int]) -> None:
        """Follow this comparison; `numbers` gives for a pane's id the number of its article there."""
        self._comparison = comparison
        self._numbers = numbers
        self._points.clear()
        self._apart.clear()
        self.forget_layout()

    def forget_layout(self) -> None:
        """Find the ways anew at the next step: where text stands has changed."""
        self._paths.clear()

    def _set_apart(self, pane: Pane, moved: int) -> None:
        self._apart[pane.id] = self._apart.get(pane.id, 0.0) + moved

    def _moved(self, pane: Pane, value: int) -> None:
        before, self._scrolled[pane.id] = self._scrolled.get(pane.id, 0), value
        if self._moving or pane.id in self._glides or pane.view.moves_alone:
            return
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier:
            self._set_apart(pane, value - before)
        elif self._follows():
            self._draw_along(pane, before, value)

    def _follows(self) -> bool:
        return self.mode is not SyncMode.OFF or self._ties is not None

    def follow(self, pane: Pane) -> None:
        """Bring the other panes at once to where `pane` is, by the present mode."""
        if self._follows():
            at = self._now(pane)
            self._scroll_others(pane, {other.id: self._target(pane, other, at) for other in self._others(pane)})

    def settle(self, pane: Pane) -> None:
        """Bring those exactly level with `pane` again that nearly are: text was laid out anew, in other lines."""
        if not self._follows() or self._ties is not None:
            return
        at, wanted = self._now(pane), {}
        for other in self._others(pane):
            here, target = self._now(other), self._target(pane, other, at)
            wanted[other.id] = target if abs(target - here) < _LEVEL else here
        self._scroll_others(pane, wanted, settling=True)

    def is_gliding(self) -> bool:
        """Tell whether a pane is on its way."""
        return bool(self._glides)

    def _draw_along(self, pane: Pane, before: int, now: int) -> None:
        step, page = now - before, pane.view.viewport().height()
        if abs(step) >= page:
            self.follow(pane)
            return
        wanted = {}
        for other in self._others(pane):
            here, came = self._now(other), self._target(pane, other, before)
            most = abs(step) * min(max(_DRAW, abs(came - here) / page), _FAST)
            move = self._target(pane, other, now) - came + min(max(came - here, -most), most)
            wanted[other.id] = here + (max(0.0, move) if step > 0 else min(0.0, move))
        self._scroll_others(pane, wanted)

    def _others(self, pane: Pane) -> list[Pane]:
        return [other for other in self._panes if other is not pane]

    def _now(self, pane: Pane) -> float:
        value, exact = pane.view.verticalScrollBar().value(), self._exact.get(pane.id)
        return exact if exact is not None and round(exact) == value else value

    def _scroll_others(self, pane: Pane, wanted: dict[int, float], *, settling: bool = False) -> None:
        self._moving = True
        try:
            for other in self._others(pane):
                self._stop(other)
                self._exact[other.id] = wanted[other.id]
                if not settling:
                    other.view.forget_place()
                other.view.scroll_kept(round(wanted[other.id]))
        finally:
            self._moving = False

    def _target(self, pane: Pane, other: Pane, at: float) -> float:
        wanted = self._way(pane, other, at - self._apart.get(pane.id, 0.0)) + self._apart.get(other.id, 0.0)
        bar = other.view.verticalScrollBar()
        return min(max(float(bar.minimum()), wanted), float(bar.maximum()))

    def _way(self, pane: Pane, other: Pane, at: float) -> float:
        if self._ties is not None:
            return self._ties.get(other.id, 0) + at - self._ties.get(pane.id, 0)
        key = (pane.id, other.id)
        path = self._paths.get(key)
        if path is None:
            anchors = self._anchors(pane, other) if self.mode is SyncMode.MEANING else []
            ends = (bar.maximum() for bar in (pane.view.verticalScrollBar(), other.view.verticalScrollBar()))
            path = self._paths[key] = Path(anchors, *ends)
        return path.at(at)

    def tie(self) -> None:
        """From now on let all panes move by the same distance, as they stand, until another mode is set."""
        self._ties = {pane.id: pane.view.verticalScrollBar().value() for pane in self._panes}
        self._apart.clear()
        self.tied.emit(True)

    def is_tied(self) -> bool:
        """Tell whether the panes are tied as they stood."""
        return self._ties is not None

    def untie(self) -> None:
        """Go by the mode again."""
        self._apart.clear()
        if self._ties is not None:
            self._ties = None
            self.tied.emit(False)

    def set_mode(self, mode: SyncMode) -> None:
        """Scroll together in another way from now on."""
        self.mode = mode
        self.untie()
        self.forget_layout()

    def _anchors(self, pane: Pane, other: Pane) -> list[Anchor]:
        line, lower = self._reading_lines(pane, other)
        pairs = self._pairs(pane, other)
        tops = _tops(pane, [(start, weight > _IN_BETWEEN) for start, _, weight in pairs])
        ends = _tops(other, [(end, weight > _IN_BETWEEN) for _, end, weight in pairs])
        return [
            Anchor(top - line, end - lower, weight) for top, end, (_, _, weight) in zip(tops, ends, pairs, strict=True)
        ]

    def _reading_lines(self, pane: Pane, other: Pane) -> tuple[float, float]:
        """Return how far down each view the same height of the screen lies: that of the reading line of `pane`."""
        line = pane.view.reading_line()
        return line, line + self._top(pane) - self._top(other)

    def _top(self, pane: Pane) -> int:
        # Within its row of panes: what is level there need not be so on the screen.
        row = pane.parentWidget()
        return pane.view.viewport().mapTo(row, QPoint(0, 0)).y() if row is not None else 0

    def _pairs(self, pane: Pane, other: Pane) -> list[tuple[int, int, float]]:
        source, target = self._numbers.get(pane.id), self._numbers.get(other.id)
        if self._comparison is None or source is None or target is None:
            return []
        if (source, target) not in self._points:
            self._points[source, target] = _weighed(self._comparison, source, target)
        return self._points[source, target]

    def level(self, pane: Pane, offset: int, but: Collection[Pane] = ()) -> None:
        """Glide the others to where they go with `pane`: by meaning to what goes with its passage at `offset`, exactly.

        They go backwards as well. `but` are panes that stay, as all do that scroll alone.
        """
        if not self._follows():
            return
        at, by_meaning = self.bound(pane), self.mode is SyncMode.MEANING and self._ties is None
        for other in self._others(pane):
            pair = self._pair(pane, other, offset) if by_meaning else None
            if other in but or (by_meaning and pair is None):
                continue
            if pair is not None:
                self.bring_level(pane, pair[0], other, pair[1])
            else:
                self.glide(other, self._target(pane, other, at))

    def _pair(self, pane: Pane, other: Pane, offset: int) -> tuple[int, int] | None:
        """Return where the passage at `offset` begins, and where what goes with it does in the other pane."""
        pairs = self._pairs(pane, other)
        nth = bisect_right(pairs, offset, key=lambda pair: pair[0]) - 1
        return pairs[nth][:2] if nth >= 0 else None

    def level_ends(self, one: tuple[Pane, Span], other: tuple[Pane, Span]) -> None:
        """Bring two spans level: the first stays, unless only the second is in sight."""
        (stays, here), (goes, there) = (one, other) if _seen(*one) or not _seen(*other) else (other, one)
        self.bring_level(stays, here.start, goes, there.start)

    def bring_level(self, pane: Pane, offset: int, other: Pane, counterpart: int) -> None:
        """Glide `other` until its code point `counterpart` is level with the code point `offset` of `pane`."""
        height = pane.view.top_of(offset) - self.bound(pane)
        wanted = other.view.top_of(counterpart) - height - self._top(pane) + self._top(other)
        if self._ties is None:
            self._apart.clear()
        else:
            self._set_apart(other, round(wanted) - other.view.verticalScrollBar().value())
        self.glide(other, wanted)

    def show(self, pane: Pane, offset: int) -> None:
        """Glide a pane until a code point is at its reading line; the others come level with it."""
        self.show_alone(pane, offset)
        self.level(pane, offset)

    def show_alone(self, pane: Pane, offset: int) -> None:
        """Glide one pane alone until a code point is at its reading line."""
        self.glide(pane, pane.view.top_of(offset) - pane.view.reading_line())

    def level_with(self, pane: Pane, but: Collection[Pane] = ()) -> None:
        """Bring the others level with what is read in a pane; all are at the top when it is."""
        place = pane.view.place(self.bound(pane))
        self.level(pane, place[0] if place is not None else 0, but)

    def bound(self, pane: Pane) -> int:
        """Return how far a pane is scrolled, or will be when it has stopped gliding."""
        glide = self._glides.get(pane.id)
        return int(glide.endValue()) if glide is not None else pane.view.verticalScrollBar().value()

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


def _tops(pane: Pane, places: Sequence[tuple[int, bool]]) -> Iterator[float]:
    """Yield how far down code points stand; where that need not be exact, roughly, which is found much sooner."""
    rough = pane.view.rough_tops(offset for offset, _ in places)
    return (pane.view.top_of(offset) if exact else top for (offset, exact), top in zip(places, rough, strict=True))


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
