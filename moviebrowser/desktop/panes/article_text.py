"""An article's text, set and marked: what stands where, and how it is painted."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QTextEdit

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.desktop.panes.depths import Depths
from moviebrowser.desktop.panes.elsewhere import EdgeLetters
from moviebrowser.desktop.panes.flash import Flash
from moviebrowser.desktop.panes.geometry import Geometry
from moviebrowser.desktop.panes.handles import Handles
from moviebrowser.desktop.panes.highlights import Highlights, range_of
from moviebrowser.desktop.panes.marks import Mark
from moviebrowser.desktop.panes.positions import Positions
from moviebrowser.desktop.panes.reading_type import STANDARD, ReadingType
from moviebrowser.desktop.panes.scroll_bar import QuietScrollBar
from moviebrowser.desktop.panes.typesetting import font_of, line_step, set_furniture, set_type, side_margin
from moviebrowser.desktop.theme import Theme

READING_LINE = 1 / 3  # how far down the pane the line being read is taken to stand


class ArticleText(QTextEdit):
    """An article's text. Offsets in and out are code points of the article's text, heights are pixels."""

    laidOut = Signal()  # where text stands has changed

    def __init__(self, article: Article, theme: Theme, reading: ReadingType = STANDARD) -> None:
        super().__init__()
        self._article = article
        self._theme = theme
        self._marks: Sequence[Mark] = ()
        self._own: Sequence[Mark] = ()
        self._hits: Sequence[Mark] = ()
        self._highlights = Highlights(theme)
        self._geometry: Geometry | None = None
        self._depths: Depths | None = None
        self._original = False
        self.moves_alone = False  # while it is scrolled for its own sake, and others are not to follow
        self._kept: tuple[tuple[int, float] | None] | None = None  # the place that was read before the layout changed
        self._keeping = False
        self._reading = reading
        self._flash = Flash(self)
        self._handles = Handles(self)
        self.letters = EdgeLetters(self)
        self._bar = QuietScrollBar(theme)
        self._dress()
        self._fill()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBar(self._bar)
        self._bar.valueChanged.connect(self.forget_place)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(self.wordWrapMode().WrapAtWordBoundaryOrAnywhere)
        self._colour_ground()

    # The document

    def _fill(self) -> None:
        self._positions = Positions(self._article, original=self._original)
        self.setFont(font_of(self._reading))
        self.setPlainText(self._positions.document)
        set_type(self.document(), self._reading)
        self._grey_furniture()
        self.verticalScrollBar().setSingleStep(line_step(self._reading))
        self._geometry = None

    def _grey_furniture(self) -> None:
        set_furniture(self.document(), self._positions.furniture, self._theme.colour("muted"))

    @property
    def geometry_now(self) -> Geometry:
        """The present layout."""
        if self._geometry is None:
            self._geometry = Geometry(self.document)
            self._depths = None
            self._highlights.set_layout(self._geometry, self._positions)
        return self._geometry

    def lay_out_more(self) -> bool:
        """Lay out some more of the text, which else is no further than it is seen; tells whether all of it is."""
        return self.geometry_now.lay_out_more()

    def _layout_changed(self) -> None:
        self._geometry = None
        self.viewport().update()
        self.laidOut.emit()

    def set_article(self, article: Article) -> None:
        """Read another article."""
        self.forget_place()
        self._article = article
        self._fill()
        self._layout_changed()

    @contextmanager
    def _place_kept(self, height: int) -> Iterator[None]:
        """Keep what is read at the reading line while the layout changes; `height` is that of the view before.

        Until the view is scrolled that stays the place of before the first change: a layout in between may have no
        room for it, near an end of the text.
        """
        (place,) = self._kept = self._kept or (self._place(height),)
        alone, keeping = self.moves_alone, self._keeping
        self.moves_alone = self._keeping = True
        try:
            yield
            self.go_to_place(place)
        finally:
            self.moves_alone, self._keeping = alone, keeping

    def forget_place(self) -> None:
        """Take what is read now for the place to be kept: the view is scrolled, not only laid out anew."""
        if not self._keeping:
            self._kept = None

    def scroll_kept(self, wanted: int) -> None:
        """Scroll to a height because the layout has changed; the place of before is still known."""
        self._keeping = True
        self.verticalScrollBar().setValue(wanted)
        self._keeping = False

    def set_original(self, shown: bool) -> None:
        """Show or hide the page furniture, in grey where it stood."""
        with self._place_kept(self.viewport().height()):
            self._original = shown
            self._fill()
            self._layout_changed()

    def set_reading(self, reading: ReadingType) -> None:
        """Set the reading type; the place that is read stays."""
        if reading == self._reading:
            return
        with self._place_kept(self.viewport().height()):
            self._reading = reading
            self.setFont(font_of(reading))
            set_type(self.document(), reading)
            self._centre()
            self.verticalScrollBar().setSingleStep(line_step(reading))
            self._layout_changed()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._bar.set_theme(theme)
        self._colour_ground()
        self._highlights.set_theme(theme)
        self._grey_furniture()
        self.viewport().update()

    def _colour_ground(self) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, self._theme.colour("card"))
        self.setPalette(colours)

    # Marks

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these spans."""
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._highlights.set_marks(self._marks)
        self.viewport().update()

    def set_own(self, marks: Sequence[Mark]) -> None:
        """Set off these passages, under what is marked."""
        self._own = marks
        self._highlights.set_own(marks)
        self.viewport().update()

    def set_hits(self, marks: Sequence[Mark]) -> None:
        """Mark these hits over what is marked."""
        self._hits = marks
        self._highlights.set_hits(marks)
        self.viewport().update()

    def marks(self) -> Sequence[Mark]:
        """Return what is marked, in order of start."""
        return sorted([*self._own, *self._marks, *self._hits], key=lambda mark: mark.start)

    def pin(self, entity: str | None) -> None:
        """Outline the mentions of an entity."""
        self._highlights.pin(entity)
        self.viewport().update()

    def flash(self, spans: Sequence[Span]) -> None:
        """Light up these spans for a moment."""
        self._flash.start(spans)

    def lit(self) -> Sequence[Span]:
        """Return which spans are lit up now."""
        return self._flash.spans()

    # Places

    def text(self) -> str:
        """Return the article's text."""
        return self._article.text

    def upright(self, offset: int, *, behind: bool = False) -> QLineF:
        """Return the line in front of a code point, or `behind` the one before it, in document coordinates."""
        at = self._positions.to_document(offset)
        geometry = self.geometry_now
        number = geometry.block_of(at - 1 if behind else at)
        return geometry.upright(number, at - geometry.starts[number], behind=behind).translated(geometry.origin(number))

    def top_of(self, offset: int) -> float:
        """Return how far from the document's top the line stands that holds a code point, in pixels."""
        return self.geometry_now.top(self._positions.to_document(offset))

    def top_seen(self, offset: int) -> float:
        """Return what `top_of` does of what is in sight, while the rest may not be laid out."""
        return self.geometry_now.top_seen(self._positions.to_document(offset))

    def offsets_between(self, top: float, bottom: float) -> tuple[int, int]:
        """Return between which code points the paragraphs lie that stand between two heights of the document."""
        geometry = self.geometry_now
        numbers = geometry.blocks_between(top, bottom)
        first, last = geometry.blocks[numbers.start], geometry.blocks[max(numbers.start, numbers.stop - 1)]
        return self._positions.to_text(first.position()), self._positions.to_text(last.position() + last.length())

    def shares_of(self, offsets: Iterable[int]) -> list[float]:
        """Return how far down the document code points stand, roughly, from 0 to 1."""
        height = max(1.0, self.geometry_now.height)
        return [depth / height for depth in self._depths_now.of(offsets)]

    @property
    def _depths_now(self) -> Depths:
        geometry = self.geometry_now
        if self._depths is None:
            self._depths = Depths(geometry, self._positions, len(self._article.text))
        return self._depths

    def findings(self) -> Sequence[Mark]:
        """Return what is marked but for hits and for passages that are only here."""
        return self._marks

    def hits(self) -> Sequence[Mark]:
        """Return the hits that are marked."""
        return self._hits

    def extent(self, span: Span) -> tuple[float, float]:
        """Return top and bottom of the lines that a span stands on, in pixels from the document's top."""
        first = self.geometry_now.line_at(self._positions.to_document(span.start))
        last = self.geometry_now.line_at(self._positions.to_document(max(span.start, span.end - 1)))
        return first[0], last[1]

    def rough_tops(self, offsets: Iterable[int]) -> list[float]:
        """Return roughly what `top_of` tells of code points, much sooner."""
        return self._depths_now.of(offsets)

    def rough_extents(self, spans: Sequence[Span]) -> list[tuple[float, float]]:
        """Return roughly what `extent` tells of spans, much sooner."""
        depths = self._depths_now
        tops, bottoms = depths.of(span.start for span in spans), depths.of(span.end for span in spans)
        return list(zip(tops, bottoms, strict=True))

    def shows(self, span: Span) -> bool:
        """Tell whether the whole of a span is in sight."""
        top, bottom = self.extent(span)
        scrolled = self.verticalScrollBar().value()
        return scrolled <= top and bottom <= scrolled + self.viewport().height()

    def reading_line(self) -> float:
        """Return how far down the view the reading line stands, in pixels."""
        return self.viewport().height() * READING_LINE

    def place(self, at: int | None = None) -> tuple[int, float] | None:
        """Return the code point at the reading line and how far below its line's top that is; None at the very top.

        That is where the view is scrolled to now, or as if it were scrolled to `at`.
        """
        return self._place(self.viewport().height(), at)

    def _place(self, height: int, at: int | None = None) -> tuple[int, float] | None:
        at = self.verticalScrollBar().value() if at is None else at
        if at == 0:
            return None
        wanted = at + height * READING_LINE
        position = self.geometry_now.position_at(wanted)
        return self._positions.to_text(position), wanted - self.geometry_now.top(position)

    def go_to_place(self, place: tuple[int, float] | None) -> None:
        """Put a place that `place` gave back to the reading line."""
        self.forget_place()
        if place is None:
            self.verticalScrollBar().setValue(0)
            return
        offset, below = place
        self.verticalScrollBar().setValue(round(self.top_of(offset) + below - self.reading_line()))

    def scroll_alone(self, wanted: float) -> None:
        """Scroll to a height, and let no other pane follow."""
        self.moves_alone = True
        self.verticalScrollBar().setValue(round(wanted))
        self.moves_alone = False

    def go_to_place_alone(self, place: tuple[int, float] | None) -> None:
        """Put a place to the reading line, and let no other pane follow."""
        self.moves_alone = True
        self.go_to_place(place)
        self.moves_alone = False

    def offset_at(self, point: QPointF) -> int | None:
        """Return the code point drawn at a point of the viewport; None where no text stands."""
        inside = point + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(inside, Qt.HitTestAccuracy.ExactHit)
        return None if position < 0 else self._positions.to_text(position)

    def offset_at_line(self, height: float) -> int:
        """Return the code point with which the line at a height of the viewport begins."""
        return self._positions.to_text(self.geometry_now.position_at(height + self.verticalScrollBar().value()))

    # Painting

    def event(self, event: QEvent) -> bool:
        """Keep the column narrow enough to read when the view grows."""
        if event.type() == QEvent.Type.Resize:
            self._centre()
        return super().event(event)

    def _centre(self) -> None:
        side = side_margin(self.width(), self._reading)
        self.setViewportMargins(side, 0, side, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width with the place that is read kept."""
        with self._place_kept(max(0, event.oldSize().height())):
            super().resizeEvent(event)
            if event.size().width() != event.oldSize().width():
                self._layout_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen: marks, over them the words in their inks, and the caret of a reader at the keys."""
        scrolled = self.verticalScrollBar().value()
        seen = QRectF(event.rect()).translated(0, scrolled)
        self.geometry_now  # noqa: B018
        painter = self._painter(scrolled)
        self._highlights.paint(painter, seen)
        self._flash.paint(painter)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        self._highlights.write(painter, seen, self._chosen())
        self.letters.paint(painter, seen, self._theme)
        self._handles.paint(painter, self._theme)
        if self.hasFocus():
            self._paint_caret(painter)
        painter.end()

    def _chosen(self) -> QTextLayout.FormatRange | None:
        """Return the selected positions of the document, in the selection's colours."""
        cursor, colours = self.textCursor(), self.palette()
        if not cursor.hasSelection():
            return None
        ink, ground = colours.highlightedText().color(), colours.highlight().color()
        return range_of(cursor.selectionStart(), cursor.selectionEnd(), ink, ground)

    def _paint_caret(self, painter: QPainter) -> None:
        block = self.textCursor().block()
        block.layout().drawCursor(painter, QPointF(0, 0), self.textCursor().position() - block.position())

    def _painter(self, scrolled: int) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -scrolled)
        return painter

    def boxes(self, spans: Sequence[Span]) -> list[QRectF]:
        """Return the boxes of spans in document coordinates."""
        geometry = self.geometry_now
        boxes = []
        for span in spans:
            start, end = self._positions.to_document(span.start), self._positions.to_document(span.end)
            for number in range(geometry.block_of(start), geometry.block_of(max(start, end - 1)) + 1):
                first, length = geometry.starts[number], geometry.blocks[number].length() - 1
                pieces = geometry.pieces(number, max(0, start - first), min(length, end - first))
                boxes += [piece.translated(geometry.origin(number)) for piece in pieces]
        return boxes

    @property
    def flash_colour(self) -> QColor:
        """The colour in which a place lights up."""
        return self._theme.colour("flash")
