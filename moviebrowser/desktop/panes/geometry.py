"""Where a laid-out document's text stands: cached until the next layout, in document coordinates (pixels).

A document is laid out from the top, no further than is asked for.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine

_SCREEN, _SLICE = 4_000, 50_000
"""Positions that are laid out at a time: to be seen, and where nobody waits for them."""


class Geometry:
    """One layout of a document. Positions are the document's; ask anew after every change of layout.

    It is given what gives the document: whoever keeps a document that Qt has made may have it when Qt no longer has.
    """

    def __init__(self, document: Callable[[], QTextDocument]) -> None:
        self._document = document
        self.blocks: list[QTextBlock] = []
        self.starts: list[int] = []
        self._origins: list[QPointF] = []
        self._tops: list[float] = []
        self._lines: dict[int, tuple[float, float]] = {}
        block = document().begin()
        while block.isValid():
            self.blocks.append(block)
            self.starts.append(block.position())
            block = block.next()

    def _lay_out(self, after: int) -> None:
        """Find where the blocks before number `after` stand."""
        wanted = self.blocks[len(self._tops) : after]
        if not wanted:
            return
        # The last first: asking for it lays out all before it at once.
        layout = self._document().documentLayout()
        found = [layout.blockBoundingRect(block).topLeft() for block in reversed(wanted)][::-1]
        self._origins += found
        self._tops += [origin.y() for origin in found]

    def lay_out_more(self, size: int = _SLICE) -> bool:
        """Lay out some more positions of the document; tells whether all of it is laid out."""
        known = len(self._tops)
        if known < len(self.blocks):
            self._lay_out(bisect_right(self.starts, self.starts[known] + size))
        return len(self._tops) == len(self.blocks)

    def origin(self, number: int) -> QPointF:
        """Return where a block stands."""
        self._lay_out(number + 1)
        return self._origins[number]

    @property
    def tops(self) -> list[float]:
        """How far down each block stands. Asking lays the whole document out."""
        self._lay_out(len(self.blocks))
        return self._tops

    @property
    def height(self) -> float:
        """The height of the document."""
        self._lay_out(len(self.blocks))
        return self._document().documentLayout().documentSize().height()

    def block_of(self, position: int) -> int:
        """Return the number of the block that holds a position."""
        return max(0, bisect_right(self.starts, position) - 1)

    def blocks_between(self, top: float, bottom: float) -> range:
        """Return the numbers of the blocks that may be seen between two heights."""
        while not (self._tops and self._tops[-1] > bottom) and not self.lay_out_more(_SCREEN):
            pass
        return range(max(0, bisect_right(self._tops, top) - 1), bisect_right(self._tops, bottom))

    def line_at(self, position: int) -> tuple[float, float]:
        """Return top and bottom of the line on which a position stands."""
        known = self._lines.get(position)
        if known is None:
            number = self.block_of(position)
            top = self.tops[number]  # first of all: it lays out the lines that are asked for then
            line = self.blocks[number].layout().lineForTextPosition(position - self.starts[number])
            top += line.y() if line.isValid() else 0.0
            known = self._lines[position] = (top, top + (line.height() if line.isValid() else 0.0))
        return known

    def top(self, position: int) -> float:
        """Return the top of the line on which a position stands."""
        return self.line_at(position)[0]

    def top_seen(self, position: int) -> float:
        """Return what `top` does, and lay out no more than that takes."""
        number = self.block_of(position)
        return (
            self.origin(number).y()
            + self.blocks[number].layout().lineForTextPosition(position - self.starts[number]).y()
        )

    def position_at(self, height: float) -> int:
        """Return the first position of the line at a height."""
        number = max(0, bisect_right(self.tops, height) - 1)
        layout = self.blocks[number].layout()
        start = 0
        for line in _lines(layout, 0, layout.lineCount()):
            if self.tops[number] + line.y() > height:
                break
            start = line.textStart()
        return self.starts[number] + start

    def seen(self, number: int, top: float, bottom: float) -> tuple[int, int]:
        """Return which positions of block `number` stand on the lines between two heights of the document."""
        layout, origin = self.blocks[number].layout(), self.origin(number).y()
        lines = range(layout.lineCount())
        first = max(0, bisect_right(lines, top - origin, key=lambda nth: layout.lineAt(nth).y()) - 1)
        after = bisect_right(lines, bottom - origin, key=lambda nth: layout.lineAt(nth).y())
        if first >= after:
            return 0, 0
        last = layout.lineAt(after - 1)
        return layout.lineAt(first).textStart(), last.textStart() + last.textLength()

    def pieces(self, number: int, start: int, end: int) -> list[QRectF]:
        """Return the boxes, one a line and relative to the block, of positions `start` to `end` in block `number`."""
        layout = self.blocks[number].layout()
        first, last = layout.lineForTextPosition(start), layout.lineForTextPosition(max(start, end - 1))
        if not first.isValid() or not last.isValid():
            return []
        lines = _lines(layout, first.lineNumber(), last.lineNumber() + 1)
        return [box for line in lines if (box := _box(line, start, end)).width() > 0]

    def upright(self, number: int, at: int, *, behind: bool) -> QLineF:
        """Return the line, relative to block `number`, in front of its position `at`, or `behind` the one before it."""
        line = self.blocks[number].layout().lineForTextPosition(max(0, at - 1) if behind else at)
        if not line.isValid():
            return QLineF()
        x = x_of(line, at)
        return QLineF(x, line.y(), x, line.y() + line.height())


def _lines(layout: QTextLayout, first: int, after: int) -> Iterator[QTextLine]:
    return (layout.lineAt(number) for number in range(first, after))


def _box(line: QTextLine, start: int, end: int) -> QRectF:
    # Blanks at a line's end hang out into the margin; the natural width leaves them out.
    natural = line.naturalTextRect()
    start, end = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    left, right = sorted(min(max(x_of(line, at), natural.left()), natural.right()) for at in (start, end))
    return QRectF(left, line.y(), right - left, line.height())


def x_of(line: QTextLine, position: int) -> float:
    """Return how far from the left a position of a line stands."""
    # Qt answers with the position that it took as well; its stubs promise the number alone.
    found: Any = line.cursorToX(position)
    return float(found[0])
