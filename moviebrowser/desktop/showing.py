"""Shows a place of an article on the desk where it belongs: where it is open, else beside its story, else alone."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from moviebrowser.analysis import Span
from moviebrowser.desktop.desks import Desks
from moviebrowser.desktop.modes import MOST
from moviebrowser.desktop.reading_desk import ReadingDesk
from moviebrowser.desktop.undoing import Undo
from moviebrowser.excerpts import Excerpt
from moviebrowser.library import Library, LibraryError, Story


class Showing(QObject):
    """Goes to excerpts and other places, from desk to desk. `story_of` gives the story of articles, if they have one.

    What is opened for that can be undone.
    """

    said = Signal(str)

    def __init__(
        self,
        library: Library,
        desks: Desks,
        reading: ReadingDesk,
        undo: Undo,
        story_of: Callable[[Sequence[int]], Story | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._desks = desks
        self._reading = reading
        self._undo = undo
        self._story_of = story_of

    def excerpt(self, excerpt: Excerpt) -> None:
        """Show an excerpt in its article."""
        self.place(excerpt.article_id, Span(excerpt.start, excerpt.end))
        if excerpt.orphaned:
            self.said.emit(self.tr("These words are no longer in the article: it has changed since"))

    def place(self, article_id: int, span: Span) -> None:
        """Show a place of an article."""
        elsewhere = self._desks.holder([article_id])
        if article_id in self._reading.articles() or not self._has(article_id):
            self._reading.add(article_id, span)
        elif elsewhere is not None:
            self._reading.show_once_open(article_id, span)
            self._desks.show(elsewhere)
            self.said.emit(self.tr("Its article is open on this desk – Alt+Left goes back"))
        else:
            before = self._desks.key()
            self._open(article_id, span)
            undo = partial(self._take_back, article_id, self._desks.key(), before)
            self._undo.note(self.tr("opening an article"), undo, partial(self._open, article_id, span))

    def _has(self, article_id: int) -> bool:
        """Tell whether the library has an article; where it cannot say, opening it tells why."""
        try:
            return bool(self._library.summaries([article_id]))
        except LibraryError:
            return False

    def _open(self, article_id: int, span: Span) -> None:
        story = self._story_of([article_id])
        members = set(story.articles if story is not None else ()) | {article_id}
        here, kin = self._reading.articles(), self._desks.holder(members, MOST - 1)
        beside = self.tr("Opened beside articles of its story – Ctrl+Z closes it, Alt+Left goes back")
        if not here or (members & set(here) and len(here) < MOST):
            self._reading.add(article_id, span)
        elif kin is not None:
            self._reading.show_once_open(article_id, span)
            self._desks.show(kin, article_id)
        else:
            self._reading.show_once_open(article_id, span)
            self._desks.add({"ids": [article_id]})
            self.said.emit(self.tr("Opened on a desk of its own – Ctrl+Z closes it, Alt+Left goes back"))
            return
        if here:
            self.said.emit(beside)

    def _take_back(self, article_id: int, opened: int, before: int) -> None:
        """Close an article that was opened on a desk, and go back to the desk that was shown before."""
        self._desks.show(before)
        if self._desks.key() == opened:
            self._reading.close_quietly(article_id)
        else:
            self._desks.take_away(opened, article_id)
