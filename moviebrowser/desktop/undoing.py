"""One stack for everything that can be undone: closed panes, excerpts, corrections, stories."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand, QUndoStack

Deed = Callable[[], object]


class _Step(QUndoCommand):
    """Two functions: one does, one undoes. Steps on each other of the same `whole` become one."""

    def __init__(self, text: str, do: Deed, undo: Deed, *, done: bool, whole: int = -1) -> None:
        super().__init__(text)
        self._deeds = [(do, undo)]
        self._done = done
        self._whole = whole

    def id(self) -> int:
        """Return the number of the whole that it is part of."""
        return self._whole

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the step that followed."""
        if isinstance(other, _Step):
            self._deeds += other._deeds
        return isinstance(other, _Step)

    def redo(self) -> None:
        """Do it; not the first time, if it is done already."""
        if not self._done:
            for do, _ in self._deeds:
                do()
        self._done = False

    def undo(self) -> None:
        """Undo it."""
        for _, undo in reversed(self._deeds):
            undo()


class Undo(QUndoStack):
    """The window's stack. A step's words go after "Undo" in the menu: "closing an article"."""

    def do(self, text: str, do: Deed, undo: Deed, *, whole: int = -1) -> None:
        """Do something that can be undone, in one step with what was done before it as part of the same `whole`."""
        self.push(_Step(text, do, undo, done=False, whole=whole))

    def note(self, text: str, undo: Deed, redo: Deed) -> None:
        """Take note of something that is done already."""
        self.push(_Step(text, redo, undo, done=True))
