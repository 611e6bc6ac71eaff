"""A headline as the head of a pane shows it: wrapped, cut short when too long, its mentions marked."""

from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from moviebrowser.analysis import Span
from moviebrowser.desktop.panes.flash import FADING
from moviebrowser.desktop.panes.geometry import x_of
from moviebrowser.desktop.panes.looks import add_line, line_pen, look
from moviebrowser.desktop.panes.marks import Mark, MarkKind
from moviebrowser.desktop.panes.positions import units_before
from moviebrowser.desktop.panes.reading_type import ReadingType
from moviebrowser.desktop.panes.typesetting import font_of
from moviebrowser.desktop.theme import Theme

_LINES = 3
_PITCH = 0.96  # of the type's height, from line to line


class Headline(QWidget):
    """A headline that wraps to three lines, also within long words, and is then cut short; the tooltip has it whole.

    Marks are in code points of the headline.
    """

    def __init__(self, text: str, theme: Theme, reading: ReadingType) -> None:
        super().__init__()
        self._text = text
        self._theme = theme
        self._marks: Sequence[Mark] = ()
        self._pinned: str | None = None
        self._lit: Span | None = None
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(FADING)
        self._fade.setEasingCurve(QEasingCurve.Type.InCubic)
        self._fade.valueChanged.connect(lambda: self.update())
        self._layout = QTextLayout()
        self.setFont(_headline_font(reading))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_look(self, text: str, theme: Theme) -> None:
        """Show another headline, or another theme's ink."""
        self._text, self._theme = text, theme
        self.setAccessibleName(text)
        self._wrap()

    def set_reading(self, reading: ReadingType) -> None:
        """Show the headline in the type that articles are read in."""
        self.setFont(_headline_font(reading))
        self._wrap()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these spans of the headline."""
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._wrap()

    def marks(self) -> Sequence[Mark]:
        """Return what is marked."""
        return self._marks

    def pin(self, entity: str | None) -> None:
        """Outline the mentions of an entity."""
        self._pinned = entity
        self._wrap()

    def flash(self, span: Span) -> None:
        """Light up a span for a moment."""
        self._lit = span
        self._fade.stop()
        self._fade.start()

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the mark drawn at a point."""
        targets = [mark for mark in self._marks if mark.kind is not MarkKind.HIT]
        over = [mark for mark in targets if any(box.contains(point) for box in self.boxes(mark.start, mark.end))]
        return min(over, key=lambda mark: mark.end - mark.start, default=None)

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where code points `start` to `end` stand, one box a line."""
        return list(_boxes(self._layout, units_before(self._text, start), units_before(self._text, end)))

    def sizeHint(self) -> QSize:
        """As high as the wrapped lines."""
        return QSize(160, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap for the new width."""
        if event.size().width() != event.oldSize().width():
            self._wrap()

    def _wrap(self) -> None:
        self._lay(self._text)
        shown = self._text
        last = self._layout.lineAt(self._layout.lineCount() - 1)
        # Counted in UTF-16, as the layout does.
        units = self._text.encode("utf-16-le", "replace")
        if last.isValid() and last.textStart() + last.textLength() < len(units) // 2:
            head = units[: 2 * last.textStart()].decode("utf-16-le", "replace")
            rest = units[2 * last.textStart() :].decode("utf-16-le", "replace")
            shown = head + self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width() - 2)
            self._lay(shown)
        self.setToolTip(self._text if shown != self._text else "")
        last = self._layout.lineAt(self._layout.lineCount() - 1)
        self.setFixedHeight(max(1, round(last.y() + last.height() + 0.5) if last.isValid() else 1))
        self.update()

    def _lay(self, text: str) -> None:
        option = QTextOption()
        option.setAlignment(side_of(text))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(text, self.font())
        self._layout.setTextOption(option)
        self._layout.setFormats(list(self._inks()))
        pitch = self.fontMetrics().height() * _PITCH
        self._layout.beginLayout()
        for nth in range(_LINES):
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(20, self.width()))
            line.setPosition(QPointF(0, nth * pitch))
        self._layout.endLayout()

    def _inks(self) -> Iterator[QTextLayout.FormatRange]:
        for mark in self._marks:
            # Lines alone tell the types here: inks would take a headline to pieces.
            if self._is_pinned(mark):
                made, form = QTextLayout.FormatRange(), QTextCharFormat()
                form.setForeground(self._theme.colour("pinned"))
                made.start = units_before(self._text, mark.start)
                made.length = units_before(self._text, mark.end) - made.start
                made.format = form
                yield made

    def _is_pinned(self, mark: Mark) -> bool:
        return self._pinned is not None and mark.target == self._pinned

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks and the lines over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self._marks:
            self._paint_mark(painter, mark)
        self._paint_flash(painter)
        painter.setPen(self._theme.colour("text"))
        self._layout.draw(painter, QPointF(0, 0))

    def _paint_flash(self, painter: QPainter) -> None:
        if self._lit is None or self._fade.state() != QVariantAnimation.State.Running:
            return
        path, colour = QPainterPath(), QColor(self._theme.colour("flash"))
        for box in self.boxes(self._lit.start, self._lit.end):
            path.addRoundedRect(box.adjusted(-3, -1, 3, 1), 5, 5)
        colour.setAlphaF(float(self._fade.currentValue()))
        painter.fillPath(path, colour)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        drawn, ground, lines = look(self._theme, mark), QPainterPath(), QPainterPath()
        for box in self.boxes(mark.start, mark.end):
            ground.addRoundedRect(box.adjusted(-1.5, 0.5, 1.5, -0.5), 3.5, 3.5)
            if drawn.line:
                add_line(lines, drawn.line, box)
        if self._is_pinned(mark):
            painter.fillPath(ground, self._theme.colour("pinned_soft"))
            painter.strokePath(ground, QPen(self._theme.colour("pinned"), 1.4))
            return
        if drawn.ground is not None and mark.kind is MarkKind.HIT:
            painter.fillPath(ground, drawn.ground)
        if drawn.line and drawn.line_colour is not None:
            painter.strokePath(lines, line_pen(drawn.line, drawn.line_colour))


def _boxes(layout: QTextLayout, start: int, end: int) -> Iterator[QRectF]:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, after = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < after:
            natural = line.naturalTextRect()
            left, right = sorted(min(max(x_of(line, at), natural.left()), natural.right()) for at in (first, after))
            yield QRectF(left, line.y(), right - left, line.height())


def _headline_font(reading: ReadingType) -> QFont:
    font = font_of(reading)
    font.setWeight(QFont.Weight.DemiBold if reading.family == "sans" else QFont.Weight.Bold)
    return font


def side_of(text: str) -> Qt.AlignmentFlag:
    """Return the side at which a text's lines begin: by its first letter that has a direction."""
    first = next((way for way in map(bidirectional, text) if way in ("L", "R", "AL")), "L")
    return Qt.AlignmentFlag.AlignLeft if first == "L" else Qt.AlignmentFlag.AlignRight
