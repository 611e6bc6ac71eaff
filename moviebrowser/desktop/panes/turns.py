"""Work that waits its turn: one piece after another, and the window answers in between."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Turns(QObject):
    """Does one piece of work for parts of `home` a turn of the event loop, in the order in which they ask for it."""

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        self._waiting: dict[QWidget, Callable[[], object]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def ask(self, owner: QWidget, work: Callable[[], object]) -> None:
        """Do this soon, in place of what else the owner has waiting; nothing, if the owner is gone by then."""
        self._waiting[owner] = work
        self._timer.start()

    def _next(self) -> None:
        owner = next(iter(self._waiting))
        work = self._waiting.pop(owner)
        if not self._waiting:
            self._timer.stop()
        if isValid(owner) and self._home.isAncestorOf(owner):
            work()
