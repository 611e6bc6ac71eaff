"""One of a few choices: a row of segments, of tabs drawn as pills, or a menu that drops down."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

T = TypeVar("T")


class Choices(QFrame, Generic[T]):
    """A row of buttons of which one is down. The arrow keys move along it; Tab leaves it.

    `role` is "segment" (in a common frame) or "tab" (pills apart, which wrap where there is no room). `chosen` is
    emitted when the reader chooses.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str, choices: Sequence[tuple[T, str]], role: str = "segment", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        row = self._line() if role == "tab" else self._frame()
        for nth, (_, label) in enumerate(choices):
            row.addWidget(self._button(nth, label, role))
        self._group.button(0).setChecked(True)
        self._give_tab_stop()
        self._group.idClicked.connect(self._clicked)

    def value(self) -> T:
        """Return what is chosen."""
        return self._values[self._group.checkedId()]

    def choose(self, value: T) -> None:
        """Show a choice, without telling anybody."""
        self._group.button(self._values.index(value)).setChecked(True)
        self._give_tab_stop()

    def button(self, value: T) -> QPushButton:
        """Return the button of a choice."""
        button = self._group.button(self._values.index(value))
        assert isinstance(button, QPushButton)
        return button

    def set_label(self, value: T, label: str) -> None:
        """Name a choice anew."""
        self.button(value).setText(label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along with the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        button = self.button(self._values[(self._group.checkedId() + step) % len(self._values)])
        button.click()
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _frame(self) -> QLayout:
        self.setProperty("role", "segments")
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        return row

    def _line(self) -> QLayout:
        # Defining a layout of one's own takes Qt 10 ms, and a window begins without tabs.
        from moviebrowser.desktop.pieces.flow_layout import FlowLayout

        return FlowLayout(self, gap=4)

    def _button(self, nth: int, label: str, role: str) -> QPushButton:
        button = _Choice(label)
        button.setCheckable(True)
        button.setProperty("role", role)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._group.addButton(button, nth)
        return button

    def _clicked(self, nth: int) -> None:
        self._give_tab_stop()
        self.chosen.emit(self._values[nth])

    def _give_tab_stop(self) -> None:
        for button in self._group.buttons():
            down = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if down else Qt.FocusPolicy.ClickFocus)


class _Choice(QPushButton):
    """Leaves the arrow keys to the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass arrow keys on."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Number(QSpinBox):
    """A number with the carets of its two buttons, which the stylesheet leaves out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the carets over the field."""
        super().paintEvent(event)
        middle = self.height() / 2
        _draw_caret(self, middle - 4, up=True)
        _draw_caret(self, middle + 4, up=False)


class Menu(QComboBox):
    """A choice that drops down, with the caret that the stylesheet leaves out; words that have no room end in "…"."""

    def __init__(self, name: str, choices: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        for value, label in choices:
            self.addItem(label, value)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and the caret over it."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field, words = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        painter.drawComplexControl(field, option)
        room = self.style().subControlRect(field, option, words, self).width()
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
        _draw_caret(self, self.height() / 2 + 0.5, up=False)


def _draw_caret(field: QWidget, middle: float, *, up: bool) -> None:
    """Draw a caret at a field's right end, on the line that is `middle` from its top."""
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = field.palette().placeholderText().color()
    painter.setPen(QPen(ink, 1.5, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    x, y, tip = field.width() - 17.0, middle + (2 if up else -2), -4 if up else 4
    painter.drawPolyline([QPointF(x, y), QPointF(x + 4, y + tip), QPointF(x + 8, y)])
