"""How what is typed may go on: a list under a field that never takes the keyboard from it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

_MOST = 8  # rows that are seen at once
_LEAST_WIDTH = 340  # pixels, whatever the field's


class Offers(QListWidget):
    """Stands over the window, under its field. `taken` is emitted with the row that is clicked."""

    taken = Signal(str)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field.window())
        self._field = field
        self.setProperty("role", "offers")
        self.setAccessibleName(self.tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemClicked.connect(lambda item: self.taken.emit(item.text()))
        self.hide()

    def offer(self, texts: Sequence[str]) -> None:
        """Show these, none of them chosen; none at all: hide."""
        self.clear()
        for text in texts:
            QListWidgetItem(text, self).setToolTip(text)
        self.setCurrentRow(-1)
        if not texts:
            self.hide()
            return
        below = self._field.mapTo(self._field.window(), QPoint(0, self._field.height() + 3))
        row = self.sizeHintForRow(0)
        width = max(self._field.width(), _LEAST_WIDTH)
        self.setGeometry(below.x(), below.y(), width, row * min(len(texts), _MOST) + 12)
        self.show()
        self.raise_()

    def step(self, direction: int) -> str | None:
        """Choose the next or previous row; None past either end, with nothing chosen."""
        row = self.currentRow() + direction
        self.setCurrentRow(row if 0 <= row < self.count() else -1)
        chosen = self.currentItem()
        return chosen.text() if chosen is not None and self.currentRow() >= 0 else None
