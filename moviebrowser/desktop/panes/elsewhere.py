"""Passages that another article tells whose pane does not stand beside: letters at the text's edge lead there."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QPainter

from moviebrowser.analysis import Span
from moviebrowser.comparison import Comparison
from moviebrowser.desktop.panes.typesetting import MARGIN
from moviebrowser.desktop.pieces.chips import draw_chip
from moviebrowser.desktop.theme import Theme

if TYPE_CHECKING:
    from moviebrowser.desktop.panes.article_text import ArticleText

_SIZE = 14  # pixels of a letter's square
_MOST = 3  # squares under each other


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A passage that no neighbour tells, and where others do: their ids, numbers in the comparison, and spans."""

    span: Span
    others: tuple[tuple[int, int, Span], ...]


def elsewhere(comparison: Comparison, numbers: dict[int, int], ids: Sequence[int]) -> dict[int, list[Elsewhere]]:
    """Return for each article of `ids`, which stand side by side in that order, what is told only further away."""
    stands = {numbers[article_id]: nth for nth, article_id in enumerate(ids) if article_id in numbers}
    found: dict[int, dict[int, Elsewhere]] = {article_id: {} for article_id in ids}
    for alignment in comparison.alignments:
        told = sorted((stands[one.article], one.start, one.end) for one in alignment.passages if one.article in stands)
        for nth, start, end in told:
            others = {other: Span(first, last) for other, first, last in reversed(told) if other != nth}
            if others and not others.keys() & {nth - 1, nth + 1}:
                there = [(ids[other], numbers[ids[other]], others[other]) for other in sorted(others)]
                found[ids[nth]][start] = Elsewhere(Span(start, end), tuple(there))
    return {article_id: [passages[start] for start in sorted(passages)] for article_id, passages in found.items()}


class EdgeLetters:
    """The letters of the articles that tell a passage elsewhere, in the margin beside its first line."""

    def __init__(self, view: "ArticleText") -> None:
        self._view = view
        self._passages: Sequence[Elsewhere] = ()
        self._starts: list[int] = []

    def show(self, passages: Sequence[Elsewhere]) -> None:
        """Show these, in order."""
        self._passages = passages
        self._starts = [one.span.start for one in passages]
        self._view.viewport().update()

    def passages(self) -> Sequence[Elsewhere]:
        """Return what is shown."""
        return self._passages

    def at(self, point: QPointF) -> Elsewhere | None:
        """Return the passage whose letters stand at a point of the document."""
        around = QRectF(0, point.y() - 2 * self._view.viewport().height(), 1, 4 * self._view.viewport().height())
        boxes = ((one, box) for one, box in self._boxes(around) if box.adjusted(-3, -3, 3, 3).contains(point))
        return next((one for one, _ in boxes), None)

    def box(self, passage: Elsewhere) -> QRectF:
        """Return where the letters of a passage stand in the document."""
        top = self._view.top_seen(passage.span.start)
        left = self._view.viewport().width() - (MARGIN + _SIZE) / 2
        return QRectF(left, top + 3, _SIZE, min(len(passage.others), _MOST) * (_SIZE + 2) - 2)

    def _boxes(self, seen: QRectF) -> Iterator[tuple[Elsewhere, QRectF]]:
        start, end = self._view.offsets_between(seen.top() - _MOST * (_SIZE + 2), seen.bottom())
        for one in self._passages[bisect_left(self._starts, start) : bisect_right(self._starts, end)]:
            yield one, self.box(one)

    def paint(self, painter: QPainter, seen: QRectF, theme: Theme) -> None:
        """Paint those in a part of the document."""
        if not self._passages:
            return
        painter.setFont(QGuiApplication.font())
        for one, box in self._boxes(seen):
            for nth, (_, number, _) in enumerate(one.others[:_MOST]):
                draw_chip(painter, QRectF(box.left(), box.top() + nth * (_SIZE + 2), _SIZE, _SIZE), number, theme)
