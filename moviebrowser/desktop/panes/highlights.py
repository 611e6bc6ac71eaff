"""Marks under an article's text, and its words in their inks: made block by block when first seen, and kept."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby, islice, takewhile

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCharFormat, QTextLayout

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
MANY = 40
"""Inks in a paragraph from which on only those that are seen are handed on."""

_BAR = 11.0  # how far left of the text the bar of a passage that is only here stands


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a mark in one block: its positions within the block."""

    mark: Mark
    start: int
    end: int


class _Layer:
    """Marks in order of start, from which those in a stretch of text are found without looking at each."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._marks = marks
        # The furthest end so far: what stands before the first that reaches a place does not hold it.
        self._reach = list(accumulate((mark.end for mark in marks), max))

    def between(self, start: int, end: int) -> Iterator[Mark]:
        """Yield the marks that touch a stretch."""
        first = bisect_right(self._reach, start)
        found = takewhile(lambda mark: mark.start < end, islice(self._marks, first, None))
        return (mark for mark in found if mark.end > start)


@dataclass(slots=True)
class _Drawing:
    """What one block is drawn with, in its own coordinates, and the inks of its words."""

    fills: list[tuple[QPainterPath, QColor]] = field(default_factory=list)
    strokes: list[tuple[QPainterPath, QPen]] = field(default_factory=list)
    inks: list[QTextLayout.FormatRange] = field(default_factory=list)


class Highlights:
    """An article's marks as drawings. Give it marks, a geometry after each layout, and a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._geometry: Geometry | None = None
        self._positions: Positions | None = None
        self._own = self._marks = self._hits = _Layer()
        self._drawings: dict[int, _Drawing] = {}
        self._pinned: str | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme from now on."""
        self._theme = theme
        self._drawings.clear()

    def set_layout(self, geometry: Geometry, positions: Positions) -> None:
        """Draw for another layout of the document from now on."""
        self._geometry, self._positions = geometry, positions
        self._drawings.clear()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Draw these marks, in order of start, from now on."""
        self._marks = _Layer(marks)
        self._drawings.clear()

    def set_own(self, marks: Sequence[Mark]) -> None:
        """Draw these passages that are only here, in order, under the other marks from now on."""
        self._own = _Layer(marks)
        self._drawings.clear()

    def set_hits(self, marks: Sequence[Mark]) -> None:
        """Draw these hits, in order, over the other marks from now on."""
        self._hits = _Layer(marks)
        self._drawings.clear()

    def pin(self, target: str | None) -> None:
        """Outline the marks of an entity from now on."""
        self._pinned = target
        self._drawings.clear()

    def paint(self, painter: QPainter, seen: QRectF) -> None:
        """Paint the grounds and lines of what stands in a part of the document."""
        geometry = self._geometry
        if geometry is None:
            return
        for number in geometry.blocks_between(seen.top(), seen.bottom()):
            _paint(painter, self._drawing(number, geometry), geometry.origin(number))

    def write(self, painter: QPainter, seen: QRectF, chosen: QTextLayout.FormatRange | None) -> None:
        """Write the words that stand in a part of the document, each in its ink; `chosen` positions of it over all."""
        geometry = self._geometry
        if geometry is None:
            return
        for number in geometry.blocks_between(seen.top(), seen.bottom()):
            inks = self._drawing(number, geometry).inks
            if len(inks) > MANY:
                # Qt looks at each of them for each line.
                start, end = geometry.seen(number, seen.top(), seen.bottom())
                inks = [ink for ink in inks if ink.start < end and ink.start + ink.length > start]
            if chosen is not None:
                inks = [*inks, *_within(chosen, geometry.starts[number], geometry.blocks[number].length())]
            # A layout knows where it stands in the document.
            geometry.blocks[number].layout().draw(painter, QPointF(0, 0), inks, seen)

    def _drawing(self, number: int, geometry: Geometry) -> _Drawing:
        return self._drawings.get(number) or self._draw(number, geometry)

    def _parts(self, number: int, geometry: Geometry) -> Iterator[_Part]:
        """Yield what is marked in a block, the lowest first."""
        positions = self._positions
        assert positions is not None
        first, length = geometry.starts[number], geometry.blocks[number].length() - 1
        start, end = positions.to_text(first), positions.to_text(first + length)
        for layer in (self._own, self._marks, self._hits):
            for mark in sorted(layer.between(start, end), key=_height):
                begin, after = (positions.to_document(at) - first for at in (mark.start, mark.end))
                if min(after, length) > max(begin, 0):
                    yield _Part(mark, max(begin, 0), min(after, length))

    def _draw(self, number: int, geometry: Geometry) -> _Drawing:
        drawing = self._drawings[number] = _Drawing()
        length = geometry.blocks[number].length() - 1
        found = list(self._parts(number, geometry))
        for look_, parts in self._by_look(found):
            if parts[0].mark.kind == MarkKind.ONLY_HERE:
                self._draw_passages(drawing, look_, parts, number, length)
                continue
            boxes = [box for part in parts for box in geometry.pieces(number, part.start, part.end)]
            _draw_words(drawing, look_, boxes)
        for part in filter(self._is_pinned, found):
            self._draw_pinned(drawing, geometry.pieces(number, part.start, part.end))
        drawing.inks = list(_ranges(self._inked(found)))
        return drawing

    def _is_pinned(self, part: _Part) -> bool:
        return self._pinned is not None and part.mark.target == self._pinned and part.mark.kind == MarkKind.ENTITY

    def _inked(self, found: Iterable[_Part]) -> Iterator[tuple[_Part, QColor]]:
        for part in found:
            ink = self._theme.colour("pinned") if self._is_pinned(part) else look(self._theme, part.mark).ink
            if ink is not None:
                yield part, ink

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

    def _draw_pinned(self, drawing: _Drawing, boxes: list[QRectF]) -> None:
        path = QPainterPath()
        for box in boxes:
            path.addRoundedRect(box.adjusted(-2, -0.5, 2, 1), 4, 4)
        _add_fill(drawing, path, self._theme.colour("pinned_soft"))
        drawing.strokes.append((path, QPen(self._theme.colour("pinned"), 1.6)))


def _one_shape(boxes: Sequence[QRectF], width: float) -> Iterator[QRectF]:
    """Yield the boxes of a passage's lines, reaching to the column's edge and down to the next line."""
    for box, below in zip(boxes, [*boxes[1:], None], strict=True):
        right = box.right() + 3 if below is None else width + 3
        foot = box.bottom() + 4 if below is None else max(box.bottom(), below.top())
        yield QRectF(QPointF(box.left() - 3, box.top() - 3), QPointF(right, foot))


def _ranges(inked: Iterable[tuple[_Part, QColor]]) -> Iterator[QTextLayout.FormatRange]:
    """Yield the inks of words, apart: where two lie over each other, the later is seen."""
    inks: dict[int, QColor] = {}
    for part, ink in inked:
        inks.update(dict.fromkeys(range(part.start, part.end), ink))
    for _, run in groupby(enumerate(sorted(inks)), key=lambda one: (one[1] - one[0], inks[one[1]].rgba())):
        places = [at for _, at in run]
        yield range_of(places[0], places[-1] + 1, inks[places[0]])


def range_of(start: int, end: int, ink: QColor, ground: QColor | None = None) -> QTextLayout.FormatRange:
    """Return a format for positions of a block."""
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    form = QTextCharFormat()
    form.setForeground(ink)
    if ground is not None:
        form.setBackground(ground)
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


def _height(mark: Mark) -> tuple[int, int, int]:
    """Order marks such that none is hidden: shorter ones lie over longer ones that begin where they do."""
    return _LAYERS.index(mark.kind), mark.start, -mark.end


def _within(chosen: QTextLayout.FormatRange, first: int, length: int) -> Iterator[QTextLayout.FormatRange]:
    """Yield the part of a range of the document in a block."""
    start, end = max(chosen.start - first, 0), min(chosen.start + chosen.length - first, length)
    if end > start:
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, end - start, chosen.format
        yield made


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
