"""Which ribbons are seen between two panes, and where: few enough to be read, and only where both ends are near."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from moviebrowser.desktop.panes.marks import Band

_THINNEST = 3.0
_NEAR = 0.3  # of a view's height: how far out of sight an end may be; towards that the ribbon fades
_AROUND = 600.0  # pixels within which ribbons crowd each other
_CROWD = 7  # ribbons that may begin within that distance
_CROSSED = 2  # ribbons that one may cross


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a band's ends stand in the documents left and right, in pixels from their tops."""

    band: Band
    left: tuple[float, float]
    right: tuple[float, float]

    def crosses(self, other: "Extent") -> bool:
        """Tell whether the two go over each other."""
        return (self.left[0] - other.left[0]) * (self.right[0] - other.right[0]) < 0

    def shares_an_end(self, other: "Extent") -> bool:
        """Tell whether both lead to the same passage."""
        return self.band.left == other.band.left or self.band.right == other.band.right


def calm(extents: Sequence[Extent]) -> list[Extent]:
    """Return those to be drawn: the differing and most alike, one a passage, where they neither crowd nor tangle.

    Chosen once for a layout, so that scrolling makes none come or go.
    """
    chosen: list[Extent] = []
    tops: list[float] = []
    for one in sorted(extents, key=lambda one: (not one.band.differs, -one.band.score, one.left)):
        first, after = bisect_left(tops, one.left[0] - _AROUND), bisect_right(tops, one.left[0] + _AROUND)
        around = chosen[first:after]
        crowd = sum(abs(other.left[0] - one.left[0]) < _AROUND / 2 for other in around)
        crossed = sum(one.crosses(other) for other in around)
        if crowd < _CROWD and crossed <= _CROSSED and not any(one.shares_an_end(other) for other in around):
            at = bisect_right(tops, one.left[0])
            chosen.insert(at, one)
            tops.insert(at, one.left[0])
    return chosen


@dataclass(frozen=True, slots=True)
class Side:
    """A neighbouring view: its top in the gap's coordinates, its height, and how far it is scrolled."""

    top: float
    height: float
    scrolled: float

    def sees(self, extent: tuple[float, float]) -> bool:
        """Tell whether any of an extent is in sight."""
        return extent[1] > self.scrolled and extent[0] < self.scrolled + self.height

    def nearness(self, extent: tuple[float, float]) -> float:
        """Return 1 for what is in sight, less the further it is out of sight, 0 where that is far."""
        out = max(extent[0] - self.scrolled - self.height, self.scrolled - extent[1], 0.0)
        return max(0.0, 1 - out / max(1.0, self.height * _NEAR))

    def ends(self, extent: tuple[float, float]) -> tuple[float, float]:
        """Return the heights in the gap, held within the view; never closer than the thinnest ribbon."""
        upper, lower = (self.top + min(max(at - self.scrolled, 0.0), self.height) for at in extent)
        if lower - upper >= _THINNEST:
            return upper, lower
        middle = min(max((upper + lower) / 2, self.top + _THINNEST / 2), self.top + self.height - _THINNEST / 2)
        return middle - _THINNEST / 2, middle + _THINNEST / 2


class Extents:
    """The bands between two layouts, found by height without looking at each."""

    def __init__(self, extents: Sequence[Extent]) -> None:
        self._by_left = sorted(extents, key=lambda one: one.left)
        self._by_right = sorted(extents, key=lambda one: one.right)
        self._tops = [one.left[0] for one in self._by_left], [one.right[0] for one in self._by_right]
        # The lowest end so far: what stands before the first that reaches into sight is out of sight.
        self._reach = (
            list(accumulate((one.left[1] for one in self._by_left), max)),
            list(accumulate((one.right[1] for one in self._by_right), max)),
        )

    def seen(self, left: Side, right: Side) -> list[tuple[Extent, float]]:
        """Return the bands of which one end is in sight and the other near, and how near, from 1 to 0."""
        first = (one for one in self._by_left[self._range(0, left)] if left.sees(one.left))
        second = (one for one in self._by_right[self._range(1, right)] if right.sees(one.right))
        found = [
            *((one, right.nearness(one.right)) for one in first),
            *((one, left.nearness(one.left)) for one in second if not left.sees(one.left)),
        ]
        return [(one, near) for one, near in found if near > 0]

    def _range(self, which: int, side: Side) -> slice:
        begin = bisect_right(self._reach[which], side.scrolled)
        return slice(begin, bisect_left(self._tops[which], side.scrolled + side.height))


def ribbon(width: int, left: tuple[float, float], right: tuple[float, float]) -> QPainterPath:
    """Return the shape that joins two heights over a gap."""
    middle = width / 2
    path = QPainterPath(QPointF(-1, left[0]))
    path.cubicTo(QPointF(middle, left[0]), QPointF(middle, right[0]), QPointF(width + 1, right[0]))
    path.lineTo(QPointF(width + 1, right[1]))
    path.cubicTo(QPointF(middle, right[1]), QPointF(middle, left[1]), QPointF(-1, left[1]))
    path.closeSubpath()
    return path
