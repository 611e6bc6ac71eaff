"""How far down an article its words stand, roughly: found for thousands at once, as overviews and ribbons need it."""

from bisect import bisect_right
from collections.abc import Iterable

from moviebrowser.desktop.panes.geometry import Geometry
from moviebrowser.desktop.panes.positions import Positions


class Depths:
    """One layout's paragraphs: within one, depth grows with the number of code points."""

    def __init__(self, geometry: Geometry, positions: Positions, length: int) -> None:
        self._starts = [positions.to_text(position) for position in geometry.starts]
        self._tops = geometry.tops
        ends = zip([*self._starts[1:], length], [*self._tops[1:], geometry.height], strict=True)
        self._slopes = [
            (below - top) / max(1, end - start)
            for start, top, (end, below) in zip(self._starts, self._tops, ends, strict=True)
        ]

    def of(self, offsets: Iterable[int]) -> list[float]:
        """Return how far below the document's top code points stand, in pixels."""
        depths = []
        for offset in offsets:
            nth = max(0, bisect_right(self._starts, offset) - 1)
            depths.append(self._tops[nth] + (offset - self._starts[nth]) * self._slopes[nth])
        return depths
