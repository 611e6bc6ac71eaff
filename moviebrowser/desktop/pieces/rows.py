"""Lists whose rows are painted, and what stands in a list's place while it is empty."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.theme import Appearance, Theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which a model gives what its row shows."""


class RowModel(QAbstractListModel):
    """A list of rows; `spoken` tells what a screen reader says of one."""

    def __init__(self, spoken: Callable[[Any], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Any] = []
        self._spoken = spoken

    def rows(self) -> Sequence[Any]:
        """Return the rows."""
        return self._rows

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Any]) -> None:
        """Show more rows, at the end."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself, or its words."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        return None


class RowPainter(QStyledItemDelegate):
    """Paints a row's ground; a kind of row says what stands on it."""

    margins = (10, 7, 10, 7)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._heights: dict[tuple[int, int], int] = {}

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._appearance.theme

    def content(self, painter: QPainter | None, rect: QRectF, row: Any, font: QFont) -> float:
        """Draw a row's content from the top of `rect` (or only measure it, without a painter); returns its height."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the content at the list's width."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        left, top, right, bottom = self.margins
        rect = QRectF(0, 0, max(60, width - left - right), 1000)
        height = self.content(None, rect, index.data(ROW), option.font)
        return QSize(60, round(height) + top + bottom)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ground(painter, option)
        left, top, right, bottom = self.margins
        rect = QRectF(option.rect).adjusted(left, top, -right, -bottom)
        self.content(painter, rect, index.data(ROW), option.font)
        painter.restore()

    def ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint what shows that a row is selected, under the pointer, or has the keyboard."""
        state = option.state
        rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self.theme.colour("accent_soft"))
            painter.drawRoundedRect(rect, 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self.theme.colour("hover"))
            painter.drawRoundedRect(rect, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), 1.2))
            painter.drawRoundedRect(rect, 6, 6)


class RowList(QListView):
    """A list of painted rows. A click, or Enter on a row, chooses it."""

    chosen = Signal(QModelIndex)

    def __init__(self, name: str, model: QAbstractListModel, appearance: Appearance) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setProperty("role", "list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The row that has the keyboard is outlined, and not the list as well.
        self.setStyleSheet("QListView:focus { border: none; }")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.verticalScrollBar().setSingleStep(16)
        self.clicked.connect(self._clicked)
        appearance.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter."""
        editing = self.state() is QListView.State.EditingState  # the editor passes on its Enter
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid() and not editing:
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a row to stand on."""
        super().focusInEvent(event)
        chosen = self.currentIndex().flags() & Qt.ItemFlag.ItemIsSelectable  # a heading cannot be chosen
        if not chosen and event.reason() is not Qt.FocusReason.MouseFocusReason:
            rows = (self.model().index(row, 0) for row in range(self.model().rowCount()))
            first = next((row for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable), QModelIndex())
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap rows anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self.uniformItemSizes():
            self.scheduleDelayedItemsLayout()


class EmptyState(QWidget):
    """What a panel says in place of a list: what is missing, what to do about it, and the button that does it."""

    wanted = Signal()

    def __init__(self, title: str, hint: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._label("title")
        self._hint = self._label("muted")
        self._button = QPushButton(action)
        self._button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 16)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addSpacing(4)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.say(title, hint, action)

    def say(self, title: str, hint: str, action: str = "") -> None:
        """Say something else; without an action there is no button."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._button.setText(action)
        self._button.setVisible(bool(action))

    def _label(self, role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label


def bold(font: QFont) -> QFont:
    """Return a heavier cut of a font."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def small(font: QFont, pixels: int = 12) -> QFont:
    """Return a smaller cut of a font."""
    made = QFont(font)
    made.setPixelSize(pixels)
    return made
