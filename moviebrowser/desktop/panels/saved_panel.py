"""Searches that the reader kept, with what is new in them, and what was looked for before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QStyleOptionViewItem, QVBoxLayout, QWidget

from moviebrowser.desktop.pieces.keyed import keyed
from moviebrowser.desktop.pieces.rows import ROW, EmptyState, Index, RowList, RowModel, RowPainter, bold, small
from moviebrowser.desktop.pieces.text_lines import Lines
from moviebrowser.desktop.theme import Appearance

if TYPE_CHECKING:
    from moviebrowser.library import SavedSearch

_MOST = 30  # earlier queries


class _Heading(str):
    """A row that is no search."""


class _Searches(RowModel):
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], _Heading):
            return Qt.ItemFlag.ItemIsEnabled
        kept = index.isValid() and not isinstance(self._rows[index.row()], str)
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if kept else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self._rows[index.row()].name
        return super().data(index, role)


class _Painter(RowPainter):
    renamed = Signal(object, str)  # SavedSearch, name

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setAccessibleName(self.tr("Name of the search"))
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(2, 2, -2, -2))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        name = editor.text().strip() if isinstance(editor, QLineEdit) else ""
        if name and name != index.data(ROW).name:
            self.renamed.emit(index.data(ROW), name)

    def content(self, painter: QPainter | None, rect: QRectF, row: Any, font: QFont) -> float:
        if isinstance(row, _Heading):
            line, ink = Lines(row, bold(small(font)), rect.width(), 1), "muted"
        elif isinstance(row, str):
            line, ink = Lines(row, font, rect.width(), 2), "text"
        else:
            return self._saved(painter, rect, row, font)
        if painter is not None:
            line.draw(painter, rect.left(), rect.top(), self.theme.colour(ink))
        return line.height

    def _saved(self, painter: QPainter | None, rect: QRectF, row: SavedSearch, font: QFont) -> float:
        new = self.tr("%n new", "", row.new) if row.new else ""
        badge = Lines(new or " ", bold(small(font)), 80, 1)
        title = Lines(row.name, bold(font), rect.width() - (70 if new else 0), 2)
        query = Lines(row.query, small(font), rect.width(), 1) if row.query != row.name else None
        if painter is not None:
            bottom = title.draw(painter, rect.left(), rect.top(), self.theme.colour("text"))
            if new:
                badge.draw(painter, rect.right() - 62, rect.top() + 1, self.theme.colour("accent"))
            if query is not None:
                query.draw(painter, rect.left(), bottom + 1, self.theme.colour("muted"))
        return title.height + (query.height + 1 if query is not None else 0)


class _List(RowList):
    removed = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Forget a search with Delete, rename it with F2."""
        if event.key() == Qt.Key.Key_F2 and self.state() is not RowList.State.EditingState:
            self.rename(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removed.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def rename(self, index: QModelIndex) -> None:
        """Let the reader write another name in the row."""
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a saved search."""
        index = self.indexAt(event.pos()) if event.reason() is event.Reason.Mouse else self.currentIndex()
        row = index.data(ROW)
        if row is not None and not isinstance(row, _Heading):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("Search again"), lambda: self.chosen.emit(index))
            if not isinstance(row, str):
                menu.addAction(keyed(self.tr("Rename"), "F2"), lambda: self.rename(index))
                menu.addAction(keyed(self.tr("Forget"), "Del"), lambda: self.removed.emit(index))
            menu.popup(event.globalPos())


class SavedPanel(QWidget):
    """Choosing one searches again, F2 renames and Delete forgets a saved one."""

    queryChosen = Signal(object)  # SavedSearch, or str for an earlier query
    dropped = Signal(object)  # SavedSearch
    renamed = Signal(object, str)  # SavedSearch, name

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Searches(self._spoken, self)
        self.list = _List(self.tr("Saved searches"), self._model, appearance)
        painter = _Painter(appearance, self.list)
        painter.renamed.connect(self.renamed)
        self.list.setItemDelegate(painter)
        self.list.chosen.connect(self._chosen)
        self.list.removed.connect(self._remove)
        self._empty = EmptyState(
            self.tr("No saved searches"), self.tr("Search for something, then choose “Save search” (Ctrl+S).")
        )
        self._pages = QStackedWidget()
        for page in (self.list, self._empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.show_searches([], [])

    def searches(self) -> list[SavedSearch]:
        """Return the saved searches that are shown."""
        return [row for row in self._model.rows() if not isinstance(row, str)]

    def history(self) -> list[str]:
        """Return the earlier queries that are shown."""
        return [row for row in self._model.rows() if isinstance(row, str) and not isinstance(row, _Heading)]

    def show_searches(self, saved: Sequence[SavedSearch], history: Sequence[str]) -> None:
        """Show saved searches, and what was looked for before."""
        rows: list[Any] = list(saved)
        earlier = [query for query in history if query not in {search.query for search in saved}][:_MOST]
        if earlier:
            rows += [_Heading(self.tr("Earlier")), *earlier]
        self._model.set_rows(rows)
        self._pages.setCurrentWidget(self.list if rows else self._empty)

    def _spoken(self, row: Any) -> str:
        if isinstance(row, str):
            return row
        new = self.tr("%n new", "", row.new)
        return f"{row.name}, {new}"

    def _chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if not isinstance(row, _Heading):
            self.queryChosen.emit(row)

    def _remove(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if not isinstance(row, str):
            self.dropped.emit(row)
