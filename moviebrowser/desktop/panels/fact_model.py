"""Facts as rows and columns: question × article."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from moviebrowser.comparison import Comparison, Fact, OwnAnswer, letter, own_answer
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.panes.header import name_of
from moviebrowser.desktop.pieces.text_lines import wrapping
from moviebrowser.desktop.told import told

FactWords = Texts("FactWords")
Index = QModelIndex | QPersistentModelIndex


class FactModel(QAbstractTableModel):
    """A row a fact, a column an article."""

    def __init__(self) -> None:
        super().__init__()
        self.comparison: Comparison | None = None
        self.facts: list[Fact] = []

    def show_facts(self, comparison: Comparison | None, facts: Sequence[Fact]) -> None:
        """Show these facts of a comparison."""
        self.beginResetModel()
        self.comparison, self.facts = comparison, list(facts)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many facts there are."""
        return 0 if parent.isValid() else len(self.facts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many articles there are."""
        return 0 if parent.isValid() or self.comparison is None else len(self.comparison.articles)

    def cell(self, row: int, column: int) -> OwnAnswer:
        """Return what one article answers."""
        return own_answer(self.facts[row], column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words."""
        if not index.isValid():
            return None
        text = self.cell(index.row(), index.column()).text
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return wrapping(text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            fact = self.facts[index.row()]
            status = told(fact.status if text else "silent")
            article = letter(index.column())
            said = FactWords.tr("{0}, article {1}: {2} ({3})")
            return said.format(told(fact.label), article, text or "–", status)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a question or an article's name."""
        if self.comparison is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            fact = self.facts[section]
            said = f"{told(fact.label)} ({told(fact.status)})"
            return wrapping(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return name_of(self.comparison.articles[section])
