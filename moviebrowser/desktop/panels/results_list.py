"""The rows of a search: painted alike, loaded as one scrolls, ticked to be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem, QWidget

from moviebrowser.analysis import Span
from moviebrowser.desktop.days import day
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.pieces.keyed import keyed
from moviebrowser.desktop.pieces.rows import Index, RowList, RowModel, RowPainter, bold, small
from moviebrowser.desktop.pieces.text_lines import Lines, tints_of
from moviebrowser.excerpts import outlet_of
from moviebrowser.places import is_sample

if TYPE_CHECKING:
    from moviebrowser.library import ArticleSummary, Hit

Results = Texts("Results")
_BOX = 15
_TITLE = 2  # lines
_SNIPPET = 2
_LEAD = 24  # letters of a snippet before its first mark, so that two narrow lines show it


@dataclass(frozen=True)
class ResultRow:
    """An article of the list; `marks` are the query's words in the snippet."""

    article: ArticleSummary
    snippet: str = ""
    marks: tuple[Span, ...] = ()

    @property
    def title(self) -> str:
        """Its headline, or the next best thing."""
        path = self.article.path
        return self.article.title or (path.stem if path else "") or Results.tr("Without a headline")

    @property
    def particulars(self) -> str:
        """Outlet, whether it came with the program, date and length on one line."""
        article = self.article
        sample = Results.tr("sample") if is_sample(article.path) else ""
        parts = (outlet_of(article), sample, day(article.published), counted_words(article.words))
        return " · ".join(part for part in parts if part)


def counted_words(number: int) -> str:
    """Return a length in words."""
    return Results.tr("%Ln word(s)", "", number)


def row_of(hit: Hit) -> ResultRow:
    """Return a hit's row; a snippet that begins far before its first mark begins later."""
    first = hit.marks[0].start if hit.marks else 0
    cut = hit.snippet.find(" ", first - _LEAD, first) + 1 if first > _LEAD else 0
    if not cut:
        return ResultRow(hit.article, hit.snippet, hit.marks)
    shift = cut - 2
    marks = tuple(Span(mark.start - shift, mark.end - shift) for mark in hit.marks)
    return ResultRow(hit.article, f"… {hit.snippet[cut:]}", marks)


class ResultModel(RowModel):
    """The rows and which are ticked. More rows are asked for as the reader scrolls to the end."""

    moreWanted = Signal(int)  # how many there are
    tickedChanged = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(lambda row: f"{row.title}, {row.particulars}. {row.snippet}", parent)
        self.ticked: list[int] = []
        self.total = 0
        self._asked = 0

    def begin(self, rows: Sequence[ResultRow], total: int) -> None:
        """Show other rows, of so many in all."""
        self.total, self._asked = total, 0
        self.set_rows(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its words, or whether it is ticked."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            ticked = self._rows[index.row()].article.id in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there are rows that nobody asked for yet."""
        return len(self._rows) < self.total and self._asked < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        """Ask for more rows."""
        self._asked = len(self._rows)
        self.moreWanted.emit(self._asked)

    def tick(self, index: QModelIndex) -> None:
        """Tick a row, or take the tick away."""
        article_id = self._rows[index.row()].article.id
        if article_id in self.ticked:
            self.ticked.remove(article_id)
        else:
            self.ticked.append(article_id)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.tickedChanged.emit()

    def untick_all(self) -> None:
        """Take all ticks away."""
        if self.ticked:
            self.ticked.clear()
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Qt.ItemDataRole.CheckStateRole])
            self.tickedChanged.emit()


class ResultPainter(RowPainter):
    """Paints a box, the headline, where it is from, and a snippet with its hits."""

    margins = (8, 8, 8, 8)
    with_snippets = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows alike, so that ten thousand of them cost nothing."""
        line = QFontMetricsF(small(option.font)).height()
        height = _TITLE * QFontMetricsF(bold(option.font)).height() + line + 1
        height += _SNIPPET * line + 3 if self.with_snippets else 0
        return QSize(60, round(height) + self.margins[1] + self.margins[3])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row, its box and the line under it."""
        super().paint(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("border"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        left, top, _, _ = self.margins
        box = QRectF(option.rect.left() + left, option.rect.top() + top + 1, _BOX, _BOX)
        self._box(painter, box, index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
        painter.restore()

    def content(self, painter: QPainter | None, rect: QRectF, row: Any, font: QFont) -> float:
        """Draw headline, particulars and snippet."""
        theme = self.theme
        rect = rect.adjusted(_BOX + 7, 0, 0, 0)
        if painter is None:
            return 0.0
        title = Lines(row.title, bold(font), rect.width(), _TITLE)
        bottom = title.draw(painter, rect.left(), rect.top(), theme.colour("text"))
        line = Lines(row.particulars, small(font), rect.width(), 1)
        bottom = line.draw(painter, rect.left(), bottom + 1, theme.colour("muted"))
        hit = theme.colour("search_hit")
        if not row.snippet:
            return bottom - rect.top()
        marks = tints_of(row.snippet, row.marks, theme.letter_on(hit), hit)
        snippet = Lines(row.snippet, small(font), rect.width(), _SNIPPET, marks)
        return snippet.draw(painter, rect.left(), bottom + 2, theme.colour("muted"))

    def _box(self, painter: QPainter, box: QRectF, ticked: bool) -> None:
        theme = self.theme
        painter.setBrush(theme.colour("accent") if ticked else theme.colour("card"))
        painter.setPen(QPen(theme.colour("accent" if ticked else "muted"), 1.2))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
        if ticked:
            painter.setPen(QPen(theme.colour("on_accent"), 1.8, c=Qt.PenCapStyle.RoundCap))
            left, top = box.left(), box.top()
            painter.drawPolyline([QPointF(left + x, top + y) for x, y in ((3.8, 7.8), (6.4, 10.4), (11.2, 4.8))])


class ResultList(RowList):
    """A click or Enter opens one; a click on the box or the space bar ticks it."""

    likeWanted = Signal(QModelIndex)
    _on_box = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with the space bar."""
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, ResultModel) and self.currentIndex().isValid():
            model.tick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the box or the row is clicked."""
        self._on_box = event.position().x() <= ResultPainter.margins[0] + _BOX + 4
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an article."""
        index = self.indexAt(event.pos())
        model = self.model()
        if index.isValid() and isinstance(model, ResultModel):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("Open beside the others"), lambda: self.chosen.emit(index))
            menu.addAction(keyed(self.tr("Tick to compare"), "Space"), lambda: model.tick(index))
            menu.addAction(self.tr("More like this"), lambda: self.likeWanted.emit(index))
            menu.popup(event.globalPos())

    def _clicked(self, index: QModelIndex) -> None:
        model = self.model()
        if self._on_box and isinstance(model, ResultModel):
            model.tick(index)
        else:
            super()._clicked(index)
