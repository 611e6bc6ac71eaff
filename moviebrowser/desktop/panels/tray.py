"""The tray at the bottom: excerpts as cards, with notes that are edited in place."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.panes.header import day
from moviebrowser.desktop.panes.selection_bar import marker_dot
from moviebrowser.desktop.pieces.rows import ROW, RowList, RowModel, RowPainter, small
from moviebrowser.desktop.pieces.text_lines import Lines, wrapping
from moviebrowser.desktop.shelf import Shelf
from moviebrowser.desktop.theme import Appearance, reading_font
from moviebrowser.excerpts import Colour, Excerpt

_CARD = QSize(318, 122)
_GAP = 10
_MIME = "application/x-moviebrowser-excerpt"
_EMPTY_HEIGHT = 40
Index = QModelIndex | QPersistentModelIndex


def source_line(excerpt: Excerpt) -> str:
    """Return where an excerpt is from, on one line."""
    source = excerpt.source
    parts = (source.outlet or source.title, day(source.published))
    return " · ".join(part for part in parts if part)


class _Cards(RowModel):
    moved = Signal(int, int)  # from, before which

    def __init__(self, parent: QWidget) -> None:
        super().__init__(lambda row: f"{row.text}. {source_line(row)}. {row.note}", parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards are dragged between cards."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the note, to its editor and as a tooltip."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self._rows[index.row()].note
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            return wrapping(self._rows[index.row()].note)
        return super().data(index, role)

    def supportedDropActions(self) -> Qt.DropAction:
        """Cards move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return what a dragged card is."""
        return [_MIME]

    def mimeData(self, indexes: Any) -> QMimeData:
        """Return a dragged card."""
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].row()).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Move a card, by way of the shelf; never lets the view remove it."""
        before = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        self.moved.emit(int(data.data(_MIME).toStdString()), before)
        return False


class _CardPainter(RowPainter):
    noted = Signal(object, str)  # Excerpt, note

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_CARD.width() + _GAP, _CARD.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        excerpt: Excerpt = index.data(ROW)
        theme = self.theme
        state = option.state
        rect = _card(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus) else "border"
        shape = QPainterPath()
        shape.addRoundedRect(rect, 7, 7)
        painter.fillPath(shape, theme.colour("card"))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), theme.marker(excerpt.colour))
        painter.restore()
        painter.setPen(QPen(theme.colour(edge), 1))
        painter.drawPath(shape)
        hovered = bool(state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected))
        self._words(painter, rect.adjusted(16, 10, -12, -8), excerpt, option.font, hovered)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRectF, excerpt: Excerpt, font: QFont, hovered: bool) -> None:
        theme = self.theme
        room = rect.width() - (20 if hovered else 0)
        Lines(f"“{excerpt.text}”", reading_font("serif", 13), room, 3).draw(
            painter, rect.left(), rect.top(), theme.colour("text")
        )
        line = Lines(source_line(excerpt), small(font), rect.width(), 1)
        line.draw(painter, rect.left(), _note_line(rect).top() - line.height - 1, theme.colour("muted"))
        self._note(painter, _note_line(rect), excerpt.note, small(font), hovered)
        if hovered:
            painter.setPen(theme.colour("muted"))
            painter.setFont(small(font, 14))
            painter.drawText(_cross(rect), Qt.AlignmentFlag.AlignCenter, "✕")

    def _note(self, painter: QPainter, rect: QRectF, note: str, font: QFont, hovered: bool) -> None:
        """Draw the note; without one, the offer to write one on a card that is looked at."""
        if note or hovered:
            font.setItalic(bool(note))
            line = Lines(note or self.tr("Add note"), font, rect.width(), 1)
            line.draw(painter, rect.left(), rect.top(), self.theme.colour("muted" if note else "accent"))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for the note, at the card's foot."""
        line = QLineEdit(parent)
        line.setPlaceholderText(self.tr("Note"))
        line.setAccessibleName(self.tr("Note"))
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put it there."""
        rect = _card(option.rect).toRect()
        editor.setGeometry(QRect(rect.left() + 8, rect.bottom() - 34, rect.width() - 14, 30))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the note on."""
        if isinstance(editor, QLineEdit):
            self.noted.emit(index.data(ROW), editor.text().strip())


class _CardList(RowList):
    dropped = Signal(QModelIndex)
    shifted = Signal(QModelIndex, int)
    recoloured = Signal(QModelIndex, object)  # Colour

    def __init__(self, name: str, model: _Cards, appearance: Appearance) -> None:
        super().__init__(name, model, appearance)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self._appearance = appearance
        self._on_cross = self._on_note = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete forgets, F2 edits the note, Ctrl with an arrow moves."""
        index = self.currentIndex()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if not index.isValid():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.dropped.emit(index)
        elif event.key() == Qt.Key.Key_F2:
            self.edit(index)
        elif step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.shifted.emit(index, step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Notice a click on a card's cross or its note."""
        index = self.indexAt(event.position().toPoint())
        rect = _card(self.visualRect(index)).adjusted(16, 10, -12, -8)
        self._on_cross = index.isValid() and _cross(rect).contains(event.position())
        self._on_note = index.isValid() and _note_line(rect).contains(event.position())
        super().mousePressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if self._on_cross:
            self.dropped.emit(index)
        elif self._on_note:
            self.edit(index)
        else:
            super()._clicked(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a card."""
        index = self.indexAt(event.pos())
        if index.isValid():
            menu = QMenu(self)
            menu.addAction(self.tr("Show in its article"), lambda: self.chosen.emit(index))
            menu.addAction(self.tr("Edit note\tF2"), lambda: self.edit(index))
            self._offer_colours(menu.addMenu(self.tr("Colour")), index)
            menu.addAction(self.tr("Delete\tDel"), lambda: self.dropped.emit(index))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def _offer_colours(self, menu: QMenu, index: QModelIndex) -> None:
        theme = self._appearance.theme
        for colour in Colour:
            dot = marker_dot(theme.marker_soft(colour), theme.marker(colour))
            action = menu.addAction(dot, colour.capitalize(), partial(self.recoloured.emit, index, colour))
            action.setCheckable(True)
            action.setChecked(index.data(ROW).colour is colour)


class Tray(QFrame):
    """The shelf's excerpts. A click shows one in its article, and the keyboard stays; the changes go to the shelf."""

    excerptChosen = Signal(object)  # Excerpt
    exportWanted = Signal()

    def __init__(self, shelf: Shelf, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self.setProperty("role", "panel")
        self.setProperty("edge", "top")
        self.setAccessibleName(self.tr("Excerpts"))
        self._model = _Cards(self)
        self.list = _CardList(self.tr("Excerpts"), self._model, appearance)
        painter = _CardPainter(appearance, self.list)
        self.list.setItemDelegate(painter)
        self._empty = QLabel(self.tr("Select words in an article and choose a colour (Ctrl+D) to keep them here."))
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 6)
        column.addWidget(self._pages)
        self.list.chosen.connect(lambda index: self.excerptChosen.emit(index.data(ROW)))
        self.list.dropped.connect(lambda index: self._shelf.drop(index.data(ROW)))
        self.list.shifted.connect(self._shift)
        self.list.recoloured.connect(self._recolour)
        self._model.moved.connect(self._move)
        # Once the editor is closed: the list is filled anew then.
        painter.noted.connect(self._note, Qt.ConnectionType.QueuedConnection)
        shelf.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the shelf as it is."""
        row = self.list.currentIndex().row()
        excerpts = self._shelf.excerpts()
        self._model.set_rows(excerpts)
        self._pages.setCurrentIndex(0 if excerpts else 1)
        self.setFixedHeight(_CARD.height() + 31 if excerpts else _EMPTY_HEIGHT)
        if excerpts and row >= 0:
            self.list.setCurrentIndex(self._model.index(min(row, len(excerpts) - 1)))

    def set_large(self, on: bool) -> None:
        """Fill the window, or stand at its foot."""

    def selected(self) -> list[Excerpt]:
        """Return the excerpts whose cards are selected."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self._model.rows()[row] for row in rows]

    def select(self, excerpt_id: int) -> None:
        """Select a card and bring it into view."""
        ids = [excerpt.id for excerpt in self._model.rows()]
        if excerpt_id in ids:
            index = self._model.index(ids.index(excerpt_id))
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _note(self, excerpt: Excerpt, note: str) -> None:
        self._shelf.change(excerpt, replace(excerpt, note=note))

    def _recolour(self, index: QModelIndex, colour: Colour) -> None:
        excerpt: Excerpt = index.data(ROW)
        self._shelf.change(excerpt, replace(excerpt, colour=colour))

    def _move(self, row: int, before: int) -> None:
        excerpt = self._model.rows()[row]
        self._shelf.move([excerpt], before)
        self.select(excerpt.id)

    def _shift(self, index: QModelIndex, step: int) -> None:
        row = index.row() + step
        if 0 <= row < len(self._model.rows()):
            self._move(index.row(), row + 1 if step > 0 else row)


def _card(rect: QRect) -> QRectF:
    return QRectF(rect).adjusted(0.5, 1.5, -_GAP - 0.5, -1.5)


def _cross(rect: QRectF) -> QRectF:
    return QRectF(rect.right() - 14, rect.top() - 4, 20, 20)


def _note_line(rect: QRectF) -> QRectF:
    return QRectF(rect.left(), rect.bottom() - 17, rect.width(), 18)
