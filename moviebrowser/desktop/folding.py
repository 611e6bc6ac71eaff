"""Panels that fold away in a small window, so that there is room to read, and come back with the room."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow


@dataclass(frozen=True)
class Fold:
    """A panel, by the action that shows it, and the size of window below which it folds."""

    action: QAction
    below: QSize


class Folding(QObject):
    """Watches the window's size. What the reader shows or hides by hand stays so until the size crosses the line."""

    def __init__(self, window: QMainWindow, folds: Sequence[Fold]) -> None:
        super().__init__(window)
        self._window = window
        self._folds = folds
        self._small: dict[QAction, bool] = {fold.action: False for fold in folds}
        self._folded: set[QAction] = set()
        for fold in folds:
            fold.action.triggered.connect(partial(self.leave, fold.action))
        window.installEventFilter(self)
        self.fit()

    def folded(self, action: QAction) -> bool:
        """Tell whether a panel is hidden for want of room alone."""
        return action in self._folded

    def leave(self, action: QAction, checked: bool = False) -> None:
        """Leave a panel as it is now: that is the reader's wish."""
        self._folded.discard(action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window has another size."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Fold and unfold what the window's size asks for."""
        for fold in self._folds:
            small = self._window.width() < fold.below.width() or self._window.height() < fold.below.height()
            if small == self._small[fold.action]:
                continue
            self._small[fold.action] = small
            if small and fold.action.isChecked():
                self._folded.add(fold.action)
                fold.action.setChecked(False)
            elif not small and fold.action in self._folded:
                self._folded.discard(fold.action)
                fold.action.setChecked(True)
