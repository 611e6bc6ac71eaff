"""What stands in the middle of the window while the first articles are on their way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget


class Loading(QWidget):
    """A title, what happens, and a bar that moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(220)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for part in (self._title, self._hint, self._bar):
            column.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.say("", "")

    def say(self, title: str, hint: str, done: int = 0, total: int | None = None) -> None:
        """Tell what happens and how far it is; without a total the bar only moves."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)
