"""What a search found: rows to tick, and the button that opens the ticked ones side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.analysis import Span
from moviebrowser.desktop.modes import MOST
from moviebrowser.desktop.panes.header import day
from moviebrowser.desktop.pieces.rows import ROW, EmptyState, Index, RowList, RowModel, RowPainter, bold, small
from moviebrowser.desktop.pieces.text_lines import Lines, tints_of
from moviebrowser.desktop.theme import Appearance

if TYPE_CHECKING:
    from moviebrowser.library import ArticleSummary, Hit, SearchResult

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
        return self.article.title or (path.stem if path else "") or "Without a headline"

    @property
    def particulars(self) -> str:
        """Outlet, date and length on one line."""
        article = self.article
        parts = (article.outlet, day(article.published), f"{article.words:,} words")
        return " · ".join(part for part in parts if part)


def _row(hit: Hit) -> ResultRow:
    """Return a hit's row; a snippet that begins far before its first mark begins later."""
    first = hit.marks[0].start if hit.marks else 0
    cut = hit.snippet.find(" ", first - _LEAD, first) + 1 if first > _LEAD else 0
    if not cut:
        return ResultRow(hit.article, hit.snippet, hit.marks)
    shift = cut - 2
    marks = tuple(Span(mark.start - shift, mark.end - shift) for mark in hit.marks)
    return ResultRow(hit.article, f"… {hit.snippet[cut:]}", marks)


class _Results(RowModel):
    """The rows and which are ticked. More rows are asked for as the reader scrolls to the end."""

    moreWanted = Signal(int)  # how many there are
    tickedChanged = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(lambda row: f"{row.title}, {row.particulars}. {row.snippet}", parent)
        self.ticked: list[int] = []
        self.total = 0
        self._asked = 0

    def begin(self, rows: Sequence[ResultRow], total: int) -> None:
        self.total, self._asked = total, 0
        self.set_rows(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            ticked = self._rows[index.row()].article.id in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def canFetchMore(self, parent: Index) -> bool:
        return len(self._rows) < self.total and self._asked < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        self._asked = len(self._rows)
        self.moreWanted.emit(self._asked)

    def tick(self, index: QModelIndex) -> None:
        article_id = self._rows[index.row()].article.id
        if article_id in self.ticked:
            self.ticked.remove(article_id)
        else:
            self.ticked.append(article_id)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.tickedChanged.emit()

    def untick_all(self) -> None:
        if self.ticked:
            self.ticked.clear()
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Qt.ItemDataRole.CheckStateRole])
            self.tickedChanged.emit()


class _ResultPainter(RowPainter):
    margins = (8, 8, 8, 8)
    with_snippets = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows alike, so that ten thousand of them cost nothing."""
        line = QFontMetricsF(small(option.font)).height()
        height = _TITLE * QFontMetricsF(bold(option.font)).height() + line + 1
        height += _SNIPPET * line + 3 if self.with_snippets else 0
        return QSize(60, round(height) + self.margins[1] + self.margins[3])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
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


class _ResultList(RowList):
    _on_box = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with the space bar."""
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, _Results) and self.currentIndex().isValid():
            model.tick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the box or the row is clicked."""
        self._on_box = event.position().x() <= _ResultPainter.margins[0] + _BOX + 4
        super().mousePressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        model = self.model()
        if self._on_box and isinstance(model, _Results):
            model.tick(index)
        else:
            super()._clicked(index)


class ResultsPanel(QWidget):
    """The rows, how many there are, and what can be done with them.

    A click or Enter opens one article; a tick (click on the box, or the space bar) adds it to those to compare.
    """

    articleChosen = Signal(int)
    compareWanted = Signal(list)
    moreWanted = Signal(int)
    saveWanted = Signal()
    importWanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self._model = _Results(self)
        self.list = _ResultList(self.tr("Search results"), self._model, appearance)
        self._painter = _ResultPainter(appearance, self.list)
        self.list.setItemDelegate(self._painter)
        self.list.setUniformItemSizes(True)
        self.list.chosen.connect(self._chosen)
        self._model.moreWanted.connect(self.moreWanted)
        self._model.tickedChanged.connect(self._tell)
        self._pages = QStackedWidget()
        self._empty = EmptyState("", "")
        self._empty.wanted.connect(self.importWanted)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self._arrange()
        self.set_loading()

    def _arrange(self) -> None:
        self._count = QLabel()
        self._count.setProperty("role", "heading")
        self._problem = QLabel()
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._save = QPushButton(self.tr("Save search"))
        self._save.setProperty("role", "chip")
        self._save.clicked.connect(self.saveWanted)
        self._clear = QPushButton(self.tr("Untick all"))
        self._clear.setProperty("role", "chip")
        self._clear.clicked.connect(self._model.untick_all)
        self.compare_button = QPushButton()
        self.compare_button.setProperty("role", "primary")
        self.compare_button.clicked.connect(lambda: self.compareWanted.emit(list(self._model.ticked)))
        top = QHBoxLayout()
        top.addWidget(self._count, 1)
        top.addWidget(self._clear)
        top.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._problem)
        column.addWidget(self._pages, 1)
        column.addWidget(self.compare_button)

    def set_loading(self) -> None:
        """Say that the search runs, if nothing is shown yet."""
        if not self._model.rows():
            self._say(self.tr("Searching…"), "")

    def show_result(self, result: SearchResult, in_library: int) -> None:
        """Show what a search found, of a library of so many articles."""
        rows = [_row(hit) for hit in result.hits]
        self._show(result.query, rows, result.total, result.problem)
        if not rows and in_library:
            self._say(
                self.tr("Nothing found"),
                self.tr("Try fewer words, another form of them, or part of one followed by *."),
            )
        elif not rows:
            self._say_empty()

    def show_all(self, articles: Sequence[ArticleSummary]) -> None:
        """Show every article of the library."""
        self._show("", [ResultRow(article) for article in articles], len(articles), None)
        if not articles:
            self._say_empty()

    def add_result(self, result: SearchResult) -> None:
        """Show more of what the search found."""
        if result.query == self._query:
            self._model.add_rows([_row(hit) for hit in result.hits])

    def ticked(self) -> list[int]:
        """Return the ids of the ticked articles, in the order in which they were ticked."""
        return list(self._model.ticked)

    def rows(self) -> list[ResultRow]:
        """Return the rows that are loaded."""
        return list(self._model.rows())

    def _show(self, query: str, rows: Sequence[ResultRow], total: int, problem: str | None) -> None:
        self._query = query
        self._painter.with_snippets = bool(query)
        self._model.begin(rows, total)
        self._pages.setCurrentWidget(self.list)
        self._problem.setText(problem or "")
        self._problem.setVisible(bool(problem))
        self._save.setVisible(bool(query))
        noun = self.tr("result") if query else self.tr("article")
        self._count.setText(f"{total:,} {noun}{'' if total == 1 else 's'}")
        self._tell()

    def _say(self, title: str, hint: str, action: str = "") -> None:
        self._empty.say(title, hint, action)
        self._pages.setCurrentWidget(self._empty)
        self._tell()

    def _say_empty(self) -> None:
        self._say(
            self.tr("The library is empty"),
            self.tr("Drop articles or a folder of them into this window."),
            self.tr("Import files…"),
        )

    def _tell(self) -> None:
        number = len(self._model.ticked)
        self._clear.setVisible(number > 0)
        self.compare_button.setVisible(bool(self._model.rows()) or number > 0)
        self.compare_button.setEnabled(2 <= number <= MOST)
        if number < 2:
            text = self.tr("Tick 2 to 8 articles to compare")
        elif number <= MOST:
            text = self.tr("Compare {0} articles").format(number)
        else:
            text = self.tr("{0} ticked: 8 at most").format(number)
        self.compare_button.setText(text)

    def _chosen(self, index: QModelIndex) -> None:
        self.articleChosen.emit(index.data(ROW).article.id)
