"""What a search found: rows to tick, what narrows them, and the button that opens the ticked ones side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from moviebrowser.desktop.modes import MOST
from moviebrowser.desktop.panels.results_list import ResultList, ResultModel, ResultPainter, ResultRow, row_of
from moviebrowser.desktop.panels.search_filters import SearchFilters
from moviebrowser.desktop.pieces.choices import Menu
from moviebrowser.desktop.pieces.rows import ROW, EmptyState
from moviebrowser.desktop.pieces.wrapping_button import WrappingButton
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.told import told

if TYPE_CHECKING:
    from moviebrowser.library import ArticleSummary, SearchResult

Order = Literal["relevance", "date", "outlet"]
_LATE = 300  # milliseconds after which a search takes so long that it is said


class ResultsPanel(QWidget):
    """The rows, how many there are, and what can be done with them.

    A click or Enter opens one article; a tick (click on the box, or the space bar) adds it to those to compare.
    """

    articleChosen = Signal(int)
    compareWanted = Signal(list)
    moreWanted = Signal(int)
    orderChosen = Signal()
    saveWanted = Signal()
    importWanted = Signal()
    likeWanted = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._query = ""
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(lambda: self._count.setText(self.tr("Searching…")))
        self._model = ResultModel(self)
        self.list = ResultList(self.tr("Search results"), self._model, appearance)
        self._painter = ResultPainter(appearance, self.list)
        self.list.setItemDelegate(self._painter)
        self.list.setUniformItemSizes(True)
        self.list.chosen.connect(self._chosen)
        self.list.likeWanted.connect(lambda index: self.likeWanted.emit(index.data(ROW).article.id))
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
        self._count.setWordWrap(True)
        self._problem = QLabel()
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.filters = SearchFilters()
        self.order_menu = Menu(
            self.tr("Order of the results"),
            (("relevance", self.tr("Best first")), ("date", self.tr("Newest first")), ("outlet", self.tr("By outlet"))),
        )
        self.order_menu.activated.connect(lambda _: self.orderChosen.emit())
        # Beside long counts it makes room.
        self.order_menu.setMinimumWidth(84)
        self._save = self._tool(self.tr("Save search"), self.saveWanted.emit)
        self._clear = self._tool(self.tr("Untick all"), self._model.untick_all)
        self._draw_icons()
        self._appearance.changed.connect(self._draw_icons)
        self.compare_button = WrappingButton()
        self.compare_button.setProperty("role", "primary")
        self.compare_button.clicked.connect(lambda: self.compareWanted.emit(list(self._model.ticked)))
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._count, 1)
        top.addWidget(self.order_menu)
        top.addWidget(self._save)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.compare_button, 1)
        foot.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(self._problem)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)

    def _tool(self, text: str, deed: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: deed())
        return button

    def _draw_icons(self) -> None:
        from moviebrowser.desktop.icons import icon

        ink = self._appearance.theme.colour("muted")
        for button, name in ((self._save, "save"), (self._clear, "stop")):
            button.setIcon(icon(name, ink))

    def order(self) -> Order:
        """Return in which order results are wanted."""
        order: Order = self.order_menu.currentData()
        return order

    def set_loading(self) -> None:
        """Say that the search runs: at once if nothing is shown yet, else when it takes long."""
        self._late.start(_LATE)
        if not self._model.rows():
            self._say(self.tr("Searching…"), "")

    def show_result(self, result: SearchResult, in_library: int) -> None:
        """Show what a search found, of a library of so many articles."""
        rows = [row_of(hit) for hit in result.hits]
        self._show(result.query, rows, result.total, result.problem)
        self.filters.suggest(result.suggestion)
        self._count.setText(self.tr("%Ln result(s)", "", result.total))
        if not rows and in_library:
            self._say(
                self.tr("Nothing found"),
                self.tr("Try fewer words, or part of one followed by *. F1 tells all ways to ask."),
            )
        elif not rows:
            self._say_empty()

    def show_failure(self, reason: str) -> None:
        """Say why there is nothing to show."""
        self._show("", [], 0, None)
        self._count.clear()
        self._say(self.tr("The search failed"), reason)

    def show_all(self, articles: Sequence[ArticleSummary]) -> None:
        """Show every article of the library."""
        self._show("", [ResultRow(article) for article in articles], len(articles), None)
        self._count.setText(self.tr("%Ln article(s)", "", len(articles)))
        self.filters.clear()
        if not articles:
            self._say_empty()

    def show_like(self, result: SearchResult, title: str) -> None:
        """Show the articles that are most like one."""
        self._show(result.query, [row_of(hit) for hit in result.hits], len(result.hits), result.problem)
        self._save.hide()
        self._count.setText(self.tr("Like “{0}”").format(title))
        if not result.hits:
            self._say(self.tr("Nothing like it"), self.tr("No other article of the library tells of the same."))

    def add_result(self, result: SearchResult) -> None:
        """Show more of what the search found."""
        if result.query == self._query:
            self._model.add_rows([row_of(hit) for hit in result.hits])

    def ticked(self) -> list[int]:
        """Return the ids of the ticked articles, in the order in which they were ticked."""
        return list(self._model.ticked)

    def rows(self) -> list[ResultRow]:
        """Return the rows that are loaded."""
        return list(self._model.rows())

    def _show(self, query: str, rows: Sequence[ResultRow], total: int, problem: str | None) -> None:
        self._late.stop()
        self._query = query
        self._painter.with_snippets = bool(query)
        self._model.begin(rows, total)
        self._pages.setCurrentWidget(self.list)
        self._problem.setText(told(problem or ""))
        self._problem.setVisible(bool(problem))
        self._save.setVisible(bool(query))
        self.order_menu.setVisible(bool(query) and total > 1)
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
            text = self.tr("Compare %n article(s)", "", number)
        else:
            text = self.tr("%n ticked: 8 at most", "", number)
        self.compare_button.setText(text)

    def _chosen(self, index: QModelIndex) -> None:
        self.articleChosen.emit(index.data(ROW).article.id)
