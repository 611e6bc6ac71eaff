"""How far to scroll one pane when another is scrolled: smooth, rising paths through points where both tell the same."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_SMOOTH = 24.0  # pixels of the source over which a bend is rounded off, either way
_HASTE = 3.0  # times the pace of the whole that the target may go for a stretch


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where both panes are to be scrolled to, and how much that matters against anchors out of order."""

    source: float
    target: float
    weight: float = 1.0


def rising(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Return the heaviest choice of anchors that never goes back in either pane.

    The heaviest increasing subsequence, by a Fenwick tree of maxima over the ranks of the targets: O(n log n).
    """
    ordered = sorted(anchors, key=lambda anchor: (anchor.source, anchor.target))
    ranks = {target: rank for rank, target in enumerate(sorted({anchor.target for anchor in ordered}), start=1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    before: list[int] = []
    for nth, anchor in enumerate(ordered):
        weight, previous = _most(best, ranks[anchor.target])
        before.append(previous)
        _raise(best, ranks[anchor.target], (weight + anchor.weight, nth))
    chosen, at = [], _most(best, len(ranks))[1]
    while at >= 0:
        chosen.append(ordered[at])
        at = before[at]
    return chosen[::-1]


def _most(best: list[tuple[float, int]], rank: int) -> tuple[float, int]:
    most = (0.0, -1)
    while rank > 0:
        most = max(most, best[rank])
        rank -= rank & -rank
    return most


def _raise(best: list[tuple[float, int]], rank: int, entry: tuple[float, int]) -> None:
    while rank < len(best):
        best[rank] = max(best[rank], entry)
        rank += rank & -rank


def _apart(anchors: Iterable[Anchor]) -> Iterator[Anchor]:
    """Leave out anchors at the source of the one before."""
    before = 0.0
    for anchor in anchors:
        if anchor.source > before:
            before = anchor.source
            yield anchor


def _unhurried(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Leave out the lightest anchors that would make the target rush; the first and the last stay."""
    first, last = anchors[0], anchors[-1]
    most = _HASTE * max(1.0, last.target / last.source)
    kept = list(anchors)
    nth = 1
    while nth < len(kept):
        before, here = kept[nth - 1], kept[nth]
        if here.target - before.target <= most * (here.source - before.source):
            nth += 1
        elif here is last and before is first:
            break
        elif here is not last and (before is first or here.weight < before.weight):
            del kept[nth]
        else:
            nth -= 1
            del kept[nth]
            nth = max(nth, 1)
    return kept


class Path:
    """A smooth, never falling way from 0 to `source_end` in one pane, and from 0 to `target_end` in the other."""

    def __init__(self, anchors: Sequence[Anchor], source_end: float, target_end: float) -> None:
        inside = [a for a in anchors if 0 < a.source < source_end]
        held = [Anchor(a.source, min(max(a.target, 0.0), target_end), a.weight) for a in inside]
        self._end = source_end
        first, last = Anchor(0.0, 0.0), Anchor(max(source_end, 1e-6), target_end)
        kept = _unhurried([first, *_apart(rising(held)), last])
        self._xs, self._ys = [anchor.source for anchor in kept], [anchor.target for anchor in kept]
        self._areas = [0.0]
        for nth in range(1, len(self._xs)):
            width = self._xs[nth] - self._xs[nth - 1]
            self._areas.append(self._areas[-1] + width * (self._ys[nth] + self._ys[nth - 1]) / 2)

    def at(self, source: float) -> float:
        """Return how far the target is scrolled when the source is scrolled to `source`."""
        source = min(max(source, 0.0), self._end)
        # The mean over a window that narrows towards the ends: rises where the line rises, and bends without corners.
        reach = min(_SMOOTH, source, self._end - source)
        if reach < 1e-3:
            return self._straight(source)
        return (self._area(source + reach) - self._area(source - reach)) / (2 * reach)

    def _segment(self, x: float) -> int:
        return min(max(1, bisect_right(self._xs, x)), len(self._xs) - 1)

    def _straight(self, x: float) -> float:
        nth = self._segment(x)
        left, right = self._xs[nth - 1], self._xs[nth]
        share = min(1.0, (x - left) / (right - left))
        return self._ys[nth - 1] + share * (self._ys[nth] - self._ys[nth - 1])

    def _area(self, x: float) -> float:
        nth = self._segment(x)
        return self._areas[nth - 1] + (x - self._xs[nth - 1]) * (self._ys[nth - 1] + self._straight(x)) / 2
