"""The window's actions, made from the commands that are declared, in their menus."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from moviebrowser.desktop.commands import MENUS, Command, words
from moviebrowser.desktop.line_keys import LineKeys


class Actions(QObject):
    """The window's actions by name. The menus stand at once; what is in them comes with `fill`."""

    def __init__(self, window: QWidget, bar: QMenuBar) -> None:
        super().__init__(window)
        self._window = window
        self._line_keys = LineKeys(window)
        self._commands = {command.name: command for _, menu in MENUS for command in menu if command is not None}
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: list[QMenu] = [bar.addMenu(words(title)) for title, _ in MENUS]

    def __getitem__(self, name: str) -> QAction:
        if name not in self._actions:
            self._actions[name] = self._make(self._commands[name])
        return self._actions[name]

    def fill(self) -> None:
        """Put every action into its menu."""
        for menu, (_, commands) in zip(self._menus, MENUS, strict=True):
            for command in commands:
                if command is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self[command.name])

    def group(self, name: str) -> QActionGroup:
        """Return the actions of which one is chosen."""
        return self._groups[name]

    def _make(self, command: Command) -> QAction:
        action = QAction(words(command.text), self._window)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setCheckable(bool(command.group) or command.checkable)
        if command.group:
            if command.group not in self._groups:
                self._groups[command.group] = QActionGroup(self)
            self._groups[command.group].addAction(action)
        # Shortcuts work although the menu bar lies within another widget.
        self._window.addAction(action)
        return action


def shown_keys(action: QAction) -> str:
    """Return an action's first key as the system writes it."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
