"""Keys of the window that lines to type in would take for theirs."""

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

_THE_WINDOWS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)
"""On X11 it goes to the end of a line, as End does; the window exports with it, wherever the cursor is."""


class LineKeys(QObject):
    """Watches the line of a window that has the cursor."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        application = QCoreApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._look)

    def _look(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit) and now.window() is self.parent():
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the window what is the window's."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.keyCombination() != _THE_WINDOWS:
            return False
        event.ignore()
        return True
