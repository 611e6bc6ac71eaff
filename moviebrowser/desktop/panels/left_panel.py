"""The left side: stories, search results, saved searches."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from moviebrowser.desktop.modes import LeftTab
from moviebrowser.desktop.panels.results_panel import ResultsPanel
from moviebrowser.desktop.panels.stories_panel import StoriesPanel
from moviebrowser.desktop.pieces.choices import Choices
from moviebrowser.desktop.pieces.rows import ROW, EmptyState, RowList, RowModel, RowPainter
from moviebrowser.desktop.pieces.text_lines import Lines
from moviebrowser.desktop.theme import Appearance


class _QueryPainter(RowPainter):
    def content(self, painter: QPainter | None, rect: QRectF, row: Any, font: QFont) -> float:
        line = Lines(row, font, rect.width(), 2)
        if painter is not None:
            line.draw(painter, rect.left(), rect.top(), self.theme.colour("text"))
        return line.height


class _QueryList(RowList):
    removed = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Forget a search with Delete."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removed.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class SavedPanel(QWidget):
    """Searches that the reader kept; choosing one searches again, Delete forgets it."""

    queryChosen = Signal(str)
    changed = Signal(list)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowModel(str, self)
        self.list = _QueryList(self.tr("Saved searches"), self._model, appearance)
        self.list.setItemDelegate(_QueryPainter(appearance, self.list))
        self.list.setToolTip(self.tr("Delete forgets the selected search"))
        self.list.chosen.connect(lambda index: self.queryChosen.emit(index.data(ROW)))
        self.list.removed.connect(self._remove)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(
            EmptyState(self.tr("No saved searches"), self.tr("Search for something, then choose “Save search”."))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.set_queries([])

    def queries(self) -> list[str]:
        """Return the searches."""
        return list(self._model.rows())

    def set_queries(self, queries: Sequence[str]) -> None:
        """Show these searches."""
        self._model.set_rows(queries)
        self._pages.setCurrentIndex(0 if queries else 1)

    def add(self, query: str) -> None:
        """Keep a search, on top."""
        if query.strip():
            self.set_queries([query, *(kept for kept in self.queries() if kept != query)])
            self.changed.emit(self.queries())

    def _remove(self, index: QModelIndex) -> None:
        self.set_queries([query for nth, query in enumerate(self.queries()) if nth != index.row()])
        self.changed.emit(self.queries())


class LeftPanel(QFrame):
    """The three of them under their tabs."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setProperty("edge", "right")
        self.setAccessibleName(self.tr("Library"))
        self.stories = StoriesPanel(appearance)
        self.results = ResultsPanel(appearance)
        self.saved = SavedPanel(appearance)
        labels = (
            (LeftTab.STORIES, self.tr("Stories")),
            (LeftTab.RESULTS, self.tr("Results")),
            (LeftTab.SAVED, self.tr("Saved")),
        )
        self.tabs = Choices[LeftTab](self.tr("Library"), labels, role="tab")
        self._pages = QStackedWidget()
        for page in (self.stories, self.results, self.saved):
            self._pages.addWidget(page)
        self.tabs.chosen.connect(self.show_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.tabs, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._pages, 1)

    def tab(self) -> LeftTab:
        """Return what is shown."""
        return self.tabs.value()

    def show_tab(self, tab: LeftTab) -> None:
        """Show one of them."""
        self.tabs.choose(tab)
        self._pages.setCurrentIndex(list(LeftTab).index(tab))
