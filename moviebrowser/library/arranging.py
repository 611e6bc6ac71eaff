"""The part of a library's face that arranges: stories, what the reader's hand makes of them, corrections, comparing."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from moviebrowser.library import story_table
from moviebrowser.library.store import Store
from moviebrowser.progress import Cancelled, Progress, Report, Stop, unstoppable, unwatched

if TYPE_CHECKING:
    from moviebrowser.analysis import Analysis
    from moviebrowser.comparison import Comparison, Correction
    from moviebrowser.library.stories import Story
    from moviebrowser.library.workers import Workers


class Arranging:
    """What arranges a library's articles. `Library` gives it the database and processes to work in."""

    folder: Path
    writable: bool
    _store: Store
    _background: Workers
    _urgent: Workers
    _check_writable: Callable[[], None]
    _or_closing: Callable[[Stop], Stop]
    name_articles: Callable[..., int]

    def analysis(self, id: int) -> Analysis | None:
        """Return an article's analysis, when there is one by the present analyser."""
        from moviebrowser.library import analysing

        return analysing.analysis(self._store, id)

    def unanalysed(self) -> list[int]:
        """Return the articles that the present analyser has not seen, newest first."""
        from moviebrowser.library import analysing

        return analysing.unanalysed(self._store)

    def analyse(
        self, ids: Iterable[int], *, report: Report = unwatched, stop: Stop = unstoppable, urgent: bool = False
    ) -> dict[int, Analysis]:
        """Return articles' analyses, making the missing ones in worker processes.

        Urgent ones have workers of their own and wait for nobody; the others give way. One that fails is logged.
        """
        from moviebrowser.library import analysing

        workers = self._urgent if urgent else self._background
        return analysing.analyse(self._store, workers, ids, report, self._or_closing(stop))

    def analyse_new(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> int:
        """Analyse in the background what the present analyser has not seen, newest first; returns how many articles.

        Takes all cores, and gives way to everything else: what is opened meanwhile is analysed at once, by others.
        """
        from moviebrowser.library import analysing

        return analysing.make(self._store, self._background, self.unanalysed(), report, self._or_closing(stop))

    def warm_up(self) -> None:
        """Start a worker that loads the analyser, so that opening articles need not wait for it; returns at once."""
        from moviebrowser.library import analysing

        self._urgent.submit(analysing.warm_up)

    def compare(
        self, ids: Sequence[int], *, report: Report = unwatched, stop: Stop = unstoppable, urgent: bool = True
    ) -> Comparison:
        """Compare articles in a worker process, analysing what is missing first, with what the reader corrected.

        The comparison's articles come without `original`. Raises KeyError for an unknown article, LibraryError for one
        that cannot be analysed, Cancelled when stopped.
        """
        from moviebrowser.library import analysing, story_numbers

        basis = story_numbers.basis_of(self._store, ids)
        corrections = [correction for _, correction in self.corrections(ids)]
        analyses = self.analyse(ids, report=report, stop=stop, urgent=urgent)
        workers = self._urgent if urgent else self._background
        comparison = analysing.compare(self._store, workers, ids, analyses, corrections, report, self._or_closing(stop))
        if self.writable:
            story_numbers.keep(self._store, ids, basis, comparison)
        return comparison

    def stories(self) -> list[Story]:
        """Return the stories as they were last grouped, those with the newest articles first."""
        return story_table.stories(self._store)

    def group(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> None:
        """Find the stories of articles that are new or newly analysed; the others stay where they are.

        What the reader arranged by hand stays as it is; articles may join it.
        """
        from moviebrowser.library import grouping

        self._check_writable()
        report(Progress(0, None, "Finding stories"))
        with contextlib.suppress(Cancelled):
            left, done = 1, 0
            while left:
                found = self._background.run(grouping.find_stories, self.folder, stop=self._or_closing(stop))
                grouping.keep(self._store, found)
                left, done = found.left, done + found.looked_at
                report(Progress(done, done + left, "Finding stories"))
        # A name is told from all articles of its story.
        self.name_articles(report=report, stop=stop)

    def uncompared_stories(self) -> list[int]:
        """Return the stories whose numbers are lacking, or are not of the articles that they have now."""
        from moviebrowser.library import story_numbers

        return story_numbers.uncompared(self._store)

    def compare_story(self, id: int, *, report: Report = unwatched, stop: Stop = unstoppable) -> Story:
        """Compare a story's articles in the background, so that its numbers are known; returns it with them.

        Raises as `compare` does.
        """
        self.compare(self._story(id).articles, report=report, stop=stop, urgent=False)
        return self._story(id)

    def rename_story(self, id: int, title: str) -> None:
        """Give a story another title, which stays. Raises KeyError."""
        from moviebrowser.library import story_edits

        with self._store.change() as change:
            story_edits.rename(change, id, title)

    def merge_stories(self, ids: Sequence[int]) -> int:
        """Make stories one, under the number and title of the first; returns the number. Raises KeyError."""
        from moviebrowser.library import story_edits

        with self._store.change() as change:
            return story_edits.merge(change, ids)

    def split_story(self, id: int, articles: Iterable[int]) -> int:
        """Make articles of a story another one; returns its number. Raises KeyError, ValueError when one is empty."""
        from moviebrowser.library import grouping, story_edits

        apart = list(articles)
        with self._store.change() as change:
            return story_edits.split(change, id, apart, grouping.title(self._store, apart))

    def move_to_story(self, article: int, story: int | None) -> int:
        """Put an article into another story, or (None) one of its own; returns its number. Raises KeyError."""
        from moviebrowser.library import grouping, story_edits

        with self._store.change() as change:
            return story_edits.move(change, article, story, grouping.title(self._store, [article]))

    def undo_stories(self) -> str | None:
        """Take back the last change that the hand made to stories, then the one before; None when there is none left.

        Returns what it was: "rename", "merge", "split" or "move".
        """
        from moviebrowser.library import story_edits

        with self._store.change() as change:
            return story_edits.undo(change)

    def correct(self, ids: Iterable[int], correction: Correction) -> int:
        """Keep what the reader corrected in the linking of these articles' names; returns its number.

        It holds from now on when one of them, or an article of the stories that they are in, is compared.
        """
        from moviebrowser.library import correction_table

        with self._store.change() as change:
            return correction_table.insert(change, ids, correction)

    def corrections(self, ids: Sequence[int]) -> list[tuple[int, Correction]]:
        """Return the corrections that hold for a comparison of these articles, with numbers, in the order made."""
        from moviebrowser.library import correction_table

        return correction_table.corrections(self._store, ids)

    def uncorrect(self, number: int) -> None:
        """Take a correction back. Raises KeyError."""
        from moviebrowser.library import correction_table

        with self._store.change() as change:
            if not correction_table.delete(change, number):
                raise KeyError(number)

    def _story(self, id: int) -> Story:
        for story in self.stories():
            if story.id == id:
                return story
        raise KeyError(id)
