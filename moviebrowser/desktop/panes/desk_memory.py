"""The desk as it was left: kept in the library as it changes, not only at the end."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from moviebrowser.library import Library, LibraryError

if TYPE_CHECKING:
    from moviebrowser.desktop.writing import Writer

NAME = "desk"
VERSION = 1
_EVERY = 1500  # milliseconds


class DeskMemory(QObject):
    """Looks every moment whether the state has changed, and keeps it then. A state of another version is not used."""

    def __init__(self, library: Library, state: Callable[[], dict[str, Any]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._state = state
        self._kept: dict[str, Any] | None = None
        self._writer: Writer | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.keep)

    def recall(self) -> dict[str, Any]:
        """Return the state that was kept; empty when there is none that can be used."""
        state = self._library.recall(NAME)
        if not isinstance(state, dict) or state.get("version") != VERSION:
            return {}
        return state

    def begin(self) -> None:
        """Keep changes from now on."""
        from moviebrowser.desktop.writing import Writer

        # Not in the window's thread: an import may have the database for itself.
        self._writer = Writer(self)
        self._kept = self._state()
        self._timer.start()

    def keep(self) -> None:
        """Keep the state if it has changed."""
        if self._writer is None or not self._timer.isActive() or not self._library.writable:
            return
        state = self._state()
        if state != self._kept:
            self._kept = state
            self._writer.put(lambda: self._write(state))

    def _write(self, state: dict[str, Any]) -> None:
        try:
            self._library.remember(NAME, {**state, "version": VERSION})
        except LibraryError:
            # A full or vanished disk is reported where the reader does something; reading goes on.
            self._kept = None

    def end(self) -> None:
        """Keep the last change, and no more."""
        self.keep()
        self._timer.stop()
        if self._writer is not None:
            self._writer.close()
