"""Marks, painted under an article's text: made block by block when first seen, and kept until the layout changes."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCharFormat, QTextCursor, QTextDocument, QTextLayout

from moviebrowser.desktop.panes.geometry import Geometry
from moviebrowser.desktop.panes.looks import Look, add_line, line_pen, look
from moviebrowser.desktop.panes.marks import Mark, MarkKind
from moviebrowser.desktop.panes.positions import Positions
from moviebrowser.desktop.theme import Theme

# Later ones are drawn over earlier ones.
_LAYERS = (
    MarkKind.ONLY_HERE,
    MarkKind.EXCERPT,
    MarkKind.ENTITY,
    MarkKind.QUOTE,
    MarkKind.FACT,
    MarkKind.HIT,
    MarkKind.WORDING,
)
_RADIUS = 3.5
_BAR = 11.0  # how far left of the text the bar of a passage that is only here stands


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a mark in one block: its positions within the block."""

    mark: Mark
    start: int
    end: int


@dataclass(slots=True)
class _Drawing:
    """What one block is drawn with, in its own coordinates; `pinned` is to be written over in the pin's ink."""

    fills: list[tuple[QPainterPath, QColor]] = field(default_factory=list)
    strokes: list[tuple[QPainterPath, QPen]] = field(default_factory=list)
    pinned: list[tuple[_Part, list[QRectF]]] = field(default_factory=list)


class Highlights:
    """An article's marks as drawings. Give it marks, a geometry after each layout, and a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._geometry: Geometry | None = None
        self._parts: dict[int, list[_Part]] = {}
        self._own: Sequence[Mark] = ()
        self._hits: Sequence[Mark] = ()
        self._positions: Positions | None = None
        self._drawings: dict[int, _Drawing] = {}
        self._inks: dict[int, list[_Part]] = {}
        self._pinned: str | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme from now on."""
        self._theme = theme
        self._drawings.clear()
        self._inks.clear()

    def forget_document(self) -> None:
        """Take every word's ink as not yet given: the document was filled anew."""
        self._inks.clear()

    def set_geometry(self, geometry: Geometry) -> None:
        """Draw for another layout of the document from now on."""
        self._geometry = geometry
        self._drawings.clear()

    def set_marks(self, marks: Sequence[Mark], positions: Positions, geometry: Geometry) -> None:
        """Draw these marks from now on."""
        parts: dict[int, list[_Part]] = defaultdict(list)
        for mark in sorted(marks, key=lambda mark: _LAYERS.index(mark.kind)):
            for number, part in _split(mark, positions, geometry):
                parts[number].append(part)
        self._parts = parts
        self._positions = positions
        self._drawings.clear()

    def set_own(self, marks: Sequence[Mark]) -> None:
        """Draw these passages that are only here, which are apart and in order, under the other marks from now on."""
        self._own = marks
        self._drawings.clear()

    def set_hits(self, marks: Sequence[Mark]) -> None:
        """Draw these hits, which are apart and in order, over the other marks from now on."""
        self._hits = marks
        self._drawings.clear()

    def _parts_of(self, number: int) -> list[_Part]:
        """Return what is marked in a block, the lowest first."""
        return [*self._among(self._own, number), *self._parts.get(number, ()), *self._among(self._hits, number)]

    def _among(self, marks: Sequence[Mark], number: int) -> Iterator[_Part]:
        """Yield the parts of marks in a block: looked for only in what is seen, as the marks change often."""
        geometry, positions = self._geometry, self._positions
        if not marks or geometry is None or positions is None:
            return
        first = geometry.starts[number]
        start, end = positions.to_text(first), positions.to_text(first + geometry.blocks[number].length() - 1)
        at = bisect_left(marks, start, key=lambda mark: mark.end)
        for mark in takewhile(lambda mark: mark.start < end, islice(marks, at, None)):
            yield from (part for block, part in _split(mark, positions, geometry) if block == number)

    def pin(self, target: str | None) -> None:
        """Outline the marks of an entity from now on."""
        either = {target, self._pinned} - {None}
        for number, parts in self._parts.items():
            if any(part.mark.target in either for part in parts):
                self._drawings.pop(number, None)
        self._pinned = target

    def apply_inks(self, geometry: Geometry, document: QTextDocument) -> bool:
        """Give the marked words their ink, as formats beside the document's text.

        Returns whether anything changed: the document is then laid out anew.
        """
        inked = {n: [part for part in parts if look(self._theme, part.mark).ink] for n, parts in self._parts.items()}
        wanted = {number: parts for number, parts in inked.items() if parts}
        changed = [n for n in {*wanted, *self._inks} if wanted.get(n) != self._inks.get(n)]
        cursor = QTextCursor(document)
        if changed:
            # One block of edits is laid out once.
            cursor.beginEditBlock()
        for number in changed:
            ranges = [_ink_range(part, look(self._theme, part.mark).ink) for part in wanted.get(number, [])]
            geometry.blocks[number].layout().setFormats(ranges)
        if changed:
            cursor.endEditBlock()
        self._inks = wanted
        return bool(changed)

    def paint(self, painter: QPainter, top: float, bottom: float) -> list[int]:
        """Paint what stands between two heights of the document; returns the numbers of blocks with pinned words."""
        geometry = self._geometry
        if geometry is None:
            return []
        pinned = []
        for number in geometry.blocks_between(top, bottom):
            if number not in self._parts and not self._hits and not self._own:
                continue
            drawing = self._drawings.get(number) or self._draw(number, geometry)
            _paint(painter, drawing, geometry.origins[number])
            if drawing.pinned:
                pinned.append(number)
        return pinned

    def paint_pinned(self, painter: QPainter, numbers: Iterable[int]) -> None:
        """Write the pinned words of blocks anew in the pin's ink, over the text."""
        geometry = self._geometry
        if geometry is None:
            return
        soft, ink = self._theme.colour("pinned_soft"), self._theme.colour("pinned")
        for number in numbers:
            origin = geometry.origins[number]
            for part, boxes in self._drawings[number].pinned:
                for box in boxes:
                    area = box.translated(origin)
                    painter.save()
                    painter.setClipRect(area.adjusted(-0.5, 0, 0.5, 0))
                    painter.fillRect(area.adjusted(-0.5, 0, 0.5, 0), soft)
                    # A layout knows where it stands in the document.
                    geometry.blocks[number].layout().draw(painter, QPointF(0, 0), [_ink_range(part, ink)], area)
                    painter.restore()

    def _draw(self, number: int, geometry: Geometry) -> _Drawing:
        drawing = self._drawings[number] = _Drawing()
        length = geometry.blocks[number].length() - 1
        found = self._parts_of(number)
        for look_, parts in self._by_look(found):
            if parts[0].mark.kind == MarkKind.ONLY_HERE:
                self._draw_passages(drawing, look_, parts, number, length)
                continue
            boxes = [box for part in parts for box in geometry.pieces(number, part.start, part.end)]
            _draw_words(drawing, look_, boxes)
        for part in found:
            if self._pinned is not None and part.mark.target == self._pinned and part.mark.kind == MarkKind.ENTITY:
                self._draw_pinned(drawing, part, geometry.pieces(number, part.start, part.end))
        return drawing

    def _by_look(self, found: Sequence[_Part]) -> Iterator[tuple[Look, list[_Part]]]:
        groups: dict[tuple[MarkKind, str], list[_Part]] = {}
        for part in found:
            groups.setdefault((part.mark.kind, part.mark.style), []).append(part)
        for parts in groups.values():
            yield look(self._theme, parts[0].mark), parts

    def _draw_passages(self, drawing: _Drawing, look_: Look, parts: list[_Part], number: int, length: int) -> None:
        geometry = self._geometry
        assert geometry is not None
        grounds, bars = QPainterPath(), QPainterPath()
        width = geometry.blocks[number].layout().boundingRect().width()
        for part in parts:
            boxes = geometry.pieces(number, part.start, part.end)
            if not boxes:
                continue
            top, bottom = boxes[0].top() - 3, boxes[-1].bottom() + 4
            bars.addRoundedRect(QRectF(-_BAR, top, 2.5, bottom - top), 1.2, 1.2)
            if part.start == 0 and part.end >= length:
                grounds.addRoundedRect(QRectF(-_BAR, top, width + 2 * _BAR - 2, bottom - top), 6, 6)
            else:
                for box in _one_shape(boxes, width):
                    grounds.addRoundedRect(box, _RADIUS, _RADIUS)
        _add_fill(drawing, grounds, look_.ground)
        _add_fill(drawing, bars, look_.line_colour)

    def _draw_pinned(self, drawing: _Drawing, part: _Part, boxes: list[QRectF]) -> None:
        path = QPainterPath()
        for box in boxes:
            path.addRoundedRect(box.adjusted(-3, -0.5, 3, 1), 4.5, 4.5)
        _add_fill(drawing, path, self._theme.colour("pinned_soft"))
        drawing.strokes.append((path, QPen(self._theme.colour("pinned"), 1.6)))
        drawing.pinned.append((part, boxes))


def _split(mark: Mark, positions: Positions, geometry: Geometry) -> Iterator[tuple[int, _Part]]:
    """Yield the part of a mark in each block that it touches."""
    start, end = positions.to_document(mark.start), positions.to_document(mark.end)
    for number in range(geometry.block_of(start), geometry.block_of(max(start, end - 1)) + 1):
        first = geometry.starts[number]
        length = geometry.blocks[number].length() - 1
        part = _Part(mark, max(0, start - first), min(length, end - first))
        if part.end > part.start:
            yield number, part


def _one_shape(boxes: Sequence[QRectF], width: float) -> Iterator[QRectF]:
    """Yield the boxes of a passage's lines, reaching to the column's edge and down to the next line."""
    for box, below in zip(boxes, [*boxes[1:], None], strict=True):
        right = box.right() + 3 if below is None else width + 3
        foot = box.bottom() + 4 if below is None else max(box.bottom(), below.top())
        yield QRectF(QPointF(box.left() - 3, box.top() - 3), QPointF(right, foot))


def _ink_range(part: _Part, ink: QColor | None) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = part.start, part.end - part.start
    form = QTextCharFormat()
    if ink is not None:
        form.setForeground(ink)
    made.format = form
    return made


def _draw_words(drawing: _Drawing, look_: Look, boxes: Iterable[QRectF]) -> None:
    grounds, lines = QPainterPath(), QPainterPath()
    for box in boxes:
        if look_.ground is not None:
            grounds.addRoundedRect(box.adjusted(-2.5, 0, 2.5, 1), _RADIUS, _RADIUS)
        if look_.line:
            add_line(lines, look_.line, box.adjusted(0, 0, 0, 1))
    _add_fill(drawing, grounds, look_.ground)
    if look_.line and look_.line_colour is not None:
        drawing.strokes.append((lines, line_pen(look_.line, look_.line_colour)))


def _add_fill(drawing: _Drawing, path: QPainterPath, colour: QColor | None) -> None:
    if colour is not None and not path.isEmpty():
        path.setFillRule(Qt.FillRule.WindingFill)
        drawing.fills.append((path, colour))


def _paint(painter: QPainter, drawing: _Drawing, origin: QPointF) -> None:
    painter.translate(origin)
    for path, colour in drawing.fills:
        painter.fillPath(path, colour)
    for path, pen in drawing.strokes:
        painter.strokePath(path, pen)
    painter.translate(-origin)
