"""The ends of a kept excerpt, which the mouse draws from word to word."""

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from moviebrowser.analysis import Span
from moviebrowser.desktop.panes.marks import Mark, MarkKind
from moviebrowser.desktop.panes.stretching import drawn
from moviebrowser.desktop.theme import Theme
from moviebrowser.excerpts import Colour

if TYPE_CHECKING:
    from moviebrowser.desktop.panes.article_text import ArticleText

_KNOB = 4.0  # its radius in pixels
_REACH = _KNOB + 2.0  # pixels from a knob's middle within which the pointer takes it: beside the letters, not on them


class Handles:
    """Both ends of the excerpt under the pointer, or of the one that is held; one of them may be under way."""

    def __init__(self, view: "ArticleText") -> None:
        self._view = view
        self._hovered: int | None = None
        self._held: int | None = None
        self._edge: str | None = None
        self._drawn: Mark | None = None
        self._painted: set[object] = set()  # the numbers of those whose ends the reader can see

    def hover(self, mark: Mark | None) -> None:
        """Show the ends of an excerpt that the pointer is on; of none, only those of the one that is held."""
        number = mark.target if mark is not None and isinstance(mark.target, int) else None
        if number != self._hovered:
            self._hovered = number
            self._view.viewport().update()

    def hold(self, number: int | None) -> None:
        """Show the ends of an excerpt, also while the pointer is elsewhere."""
        self._held = number
        self._view.viewport().update()

    def shown(self) -> list[Mark]:
        """Return the excerpts whose ends are shown."""
        if self._drawn is not None:
            return [self._drawn]
        numbers = {self._hovered, self._held} - {None}
        return [one for one in self._view.findings() if one.kind is MarkKind.EXCERPT and one.target in numbers]

    def end_at(self, point: QPointF) -> tuple[Mark, str] | None:
        """Return the excerpt whose "start" or "end" has its knob at a point of the document, if it can be seen."""
        for mark in self.shown():
            for edge in ("end", "start"):
                away = self.knob(mark, edge) - point
                if mark.target in self._painted and hypot(away.x(), away.y()) <= _REACH:
                    return mark, edge
        return None

    def knob(self, mark: Mark, edge: str) -> QPointF:
        """Return the middle of the knob by which an end is taken: above the start, below the end."""
        line = self._line(mark, edge)
        return line.p1() - QPointF(0, _KNOB) if edge == "start" else line.p2() + QPointF(0, _KNOB)

    def begin(self, mark: Mark, edge: str) -> None:
        """Take an end, to be drawn on from now."""
        self._drawn, self._edge = mark, edge

    def is_drawing(self) -> bool:
        """Tell whether an end is under way."""
        return self._drawn is not None

    def draw_to(self, offset: int) -> Mark | None:
        """Move the end that is under way to the nearest end of a word; returns the excerpt as it would then be."""
        if self._drawn is None or self._edge is None:
            return None
        span = drawn(self._view.text(), Span(self._drawn.start, self._drawn.end), self._edge, offset)
        self._drawn = self._drawn._replace(start=span.start, end=span.end)
        return self._drawn

    def leave(self) -> Mark | None:
        """Let go of the end; returns the excerpt as it was drawn."""
        mark, self._drawn = self._drawn, None
        return mark

    def _line(self, mark: Mark, edge: str) -> QLineF:
        return self._view.upright(mark.start) if edge == "start" else self._view.upright(mark.end, behind=True)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint the ends, in document coordinates: a stroke with a knob above the start and below the end."""
        shown = self.shown()
        self._painted = {mark.target for mark in shown}
        for mark in shown:
            ink = theme.marker(Colour(mark.style))
            for edge in ("start", "end"):
                painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawLine(self._line(mark, edge))
                painter.setBrush(ink)
                painter.setPen(QPen(theme.colour("card"), 1))
                painter.drawEllipse(self.knob(mark, edge), _KNOB, _KNOB)
