"""The reader's excerpts, as they are kept in the library, with every change undoable."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from moviebrowser.excerpts import Excerpt
from moviebrowser.library import Library


class _Step(QUndoCommand):
    """Two functions: one does, one undoes."""

    def __init__(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        super().__init__(text)
        self._do = do
        self._undo = undo

    def redo(self) -> None:
        """Do it (again)."""
        self._do()

    def undo(self) -> None:
        """Undo it."""
        self._undo()


class Shelf(QObject):
    """The excerpts in the order of the tray. Other undoable deeds of the window go on the same stack."""

    changed = Signal()
    dropped = Signal()  # the reader has deleted one

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.stack = QUndoStack(self)

    def excerpts(self) -> list[Excerpt]:
        """Return them, in order."""
        return self._library.excerpts()

    def keep(self, excerpt: Excerpt) -> None:
        """Keep one, at the end of the tray. Raises LibraryError."""
        # Kept at once, so that an error reaches the caller and not the stack; the number then stays the same on redo.
        kept = self._library.keep(excerpt)
        self._push(_words("keeping an excerpt"), lambda: self._bring_back(kept), lambda: self._take(kept))

    def drop(self, excerpt: Excerpt) -> None:
        """Forget one."""
        self._push(_words("deleting an excerpt"), lambda: self._take(excerpt), lambda: self._bring_back(excerpt))
        self.dropped.emit()

    def change(self, old: Excerpt, new: Excerpt) -> None:
        """Put one in the place of another with the same number: another note, colour, place in the tray."""
        if old != new:
            self._push(_words("changing an excerpt"), lambda: self._change(new), lambda: self._change(old))

    def move(self, excerpt: Excerpt, before: int) -> None:
        """Move one to stand before the `before`th of the tray (from 0)."""
        kept = self.excerpts()
        others = [other.position for other in kept if other.id != excerpt.id]
        before -= sum(other.id == excerpt.id for other in kept[:before])
        low = others[before - 1] if before > 0 else (others[0] - 2.0 if others else 0.0)
        high = others[before] if before < len(others) else low + 2.0
        self.change(excerpt, replace(excerpt, position=(low + high) / 2))

    def push(self, text: str, undo: Callable[[], None], redo: Callable[[], None]) -> None:
        """Put a deed of the window that is already done on the stack."""
        first = True

        def again() -> None:
            nonlocal first
            if not first:
                redo()
            first = False

        self.stack.push(_Step(text, again, undo))

    def _push(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        self.stack.push(_Step(text, do, undo))

    def _bring_back(self, excerpt: Excerpt) -> None:
        if all(kept.id != excerpt.id for kept in self.excerpts()):
            self._library.keep(excerpt)
        self.changed.emit()

    def _take(self, excerpt: Excerpt) -> None:
        assert excerpt.id is not None
        self._library.drop(excerpt.id)
        self.changed.emit()

    def _change(self, excerpt: Excerpt) -> None:
        self._library.change(excerpt)
        self.changed.emit()


def _words(text: str) -> str:
    return QCoreApplication.translate("Shelf", text)
