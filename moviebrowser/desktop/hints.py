"""The three hints of a first start: one after another, each until it is understood, and never again."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from moviebrowser.desktop.pieces.callout import Callout, Side
from moviebrowser.desktop.theme import Appearance
from moviebrowser.library import Library, LibraryError

if TYPE_CHECKING:
    from moviebrowser.desktop.window import MainWindow

_NAME = "hints"
"""Under which the library keeps how many of them were understood."""
_COUNT = 3


def ask_for(library: Library) -> None:
    """Let hints be shown as soon as there is something to point at."""
    library.remember(_NAME, 0)


def left_at(library: Library) -> int | None:
    """Return at which hint the reader is; None where none are to be shown."""
    known = library.recall(_NAME)
    return known if isinstance(known, int) and known < _COUNT else None


class Hints(QObject):
    """Points at what a reader may not find alone: that panes follow each other, names to pin, excerpts to keep."""

    def __init__(self, library: Library, appearance: Appearance, window: MainWindow) -> None:
        super().__init__(window)
        self._library = library
        self._window = window
        self._at = left_at(library) or 0
        self.callout = Callout(appearance, window)
        self.callout.understood.connect(self._understood)

    def begin(self) -> None:
        """Show the first one, or the one at which the reader left the window."""
        self._window.installEventFilter(self)
        self._window.windowHandle().installEventFilter(self)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape is "understood"; the card stays in its place when the window changes its size."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._understood()
            return True
        if watched is self._window and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._show()
        return False

    def _all(self) -> list[tuple[QWidget, Side, str]]:
        window = self._window
        sync: QWidget = window.top.sync if window.top.sync.isVisible() else window.desk
        return [
            (
                sync,
                Side.BELOW,
                self.tr(
                    "Scroll one article: the others follow to what tells the same. "
                    "Ribbons between them join such passages; a click brings them level."
                ),
            ),
            (
                window.right.tabs,
                Side.LEFT,
                self.tr(
                    "Whom and what the articles name, with a dot for each article. "
                    "Choose a name to see it outlined in all of them; F3 goes from mention to mention."
                ),
            ),
            (
                window.tray,
                Side.ABOVE,
                self.tr(
                    "Select words and press 1 to 5 to keep them here, with their source. "
                    "Ctrl+E takes what you kept out: as a page, a document or a table."
                ),
            ),
        ]

    def _show(self) -> None:
        hints = self._all()
        if self._at >= len(hints):
            self.callout.hide()
            self._window.removeEventFilter(self)
            self._window.windowHandle().removeEventFilter(self)
            return
        target, side, words = hints[self._at]
        corner = target.mapTo(self._window, QPoint(0, 0))
        count = self.tr("{0} of {1}").format(self._at + 1, len(hints))
        self.callout.point(QRect(corner, target.size()), side, words, count)

    def _understood(self) -> None:
        self._at += 1
        self._remember()
        self._show()

    def _remember(self) -> None:
        if self._library.writable:
            with suppress(LibraryError):
                self._library.remember(_NAME, self._at)
