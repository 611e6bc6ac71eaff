"""One stack for everything that can be undone: closed panes, excerpts, corrections, stories."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand, QUndoStack

Deed = Callable[[], object]


class _Step(QUndoCommand):
    """Two functions: one does, one undoes."""

    def __init__(self, text: str, do: Deed, undo: Deed, *, done: bool) -> None:
        super().__init__(text)
        self._do = do
        self._undo = undo
        self._done = done

    def redo(self) -> None:
        """Do it; not the first time, if it is done already."""
        if not self._done:
            self._do()
        self._done = False

    def undo(self) -> None:
        """Undo it."""
        self._undo()


class Undo(QUndoStack):
    """The window's stack. A step's words go after "Undo" in the menu: "closing an article"."""

    def do(self, text: str, do: Deed, undo: Deed) -> None:
        """Do something that can be undone."""
        self.push(_Step(text, do, undo, done=False))

    def note(self, text: str, undo: Deed, redo: Deed) -> None:
        """Take note of something that is done already."""
        self.push(_Step(text, redo, undo, done=True))
