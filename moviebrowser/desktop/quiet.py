"""Quiet reading: the articles alone, everything else out of the way until the reader comes back."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget


class Quiet(QObject):
    """Takes parts away and puts them back. `panels` are shown again only if their action is checked."""

    def __init__(
        self, window: QMainWindow, action: QAction, parts: list[QWidget], panels: Mapping[QAction, QWidget]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._action = action
        self._parts = parts
        self._panels = panels
        self._leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._leave.setEnabled(False)
        self._leave.activated.connect(lambda: action.setChecked(False))
        action.toggled.connect(self._set)

    def leave(self) -> None:
        """Put everything back."""
        self._action.setChecked(False)

    def _set(self, on: bool) -> None:
        self._leave.setEnabled(on)
        for part in self._parts:
            part.setVisible(not on)
        for action, panel in self._panels.items():
            panel.setVisible(not on and action.isChecked())


def show_full_screen(window: QMainWindow, on: bool) -> None:
    """Fill the screen with a window, or give it its place again."""
    state, full = window.windowState(), Qt.WindowState.WindowFullScreen
    window.setWindowState(state | full if on else state & ~full)
