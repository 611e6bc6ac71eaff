"""Library: the folder that keeps a reader's articles, analyses, excerpts and stories, and finds them."""

import logging
import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from moviebrowser.library import article_table, correction_table, story_table
from moviebrowser.library.arranging import Arranging
from moviebrowser.library.article_table import ArticleSummary
from moviebrowser.library.backups import state
from moviebrowser.library.errors import IndexDamaged, LibraryError, LibraryOutdated, LibraryReadOnly
from moviebrowser.library.finding import Finding
from moviebrowser.library.indexing import INDEX, Indexer
from moviebrowser.library.intake import Intake
from moviebrowser.library.keeping import Keeping
from moviebrowser.library.locking import lock
from moviebrowser.library.store import FILE_NAME, Hold, Store
from moviebrowser.library.workers import Workers
from moviebrowser.progress import Report, Stop, unstoppable, unwatched

if TYPE_CHECKING:
    from moviebrowser.library.checking import Problem
    from moviebrowser.library.engine import SearchEngine
    from moviebrowser.library.removals import Removal

_log = logging.getLogger(__name__)

_URGENT = 2
_WORTH_WHILE = 1_500
_PATIENCE = 3.0
"""While an import is under way, so many articles are indexed together, or those that came in so many seconds."""
_PULSE = 0.1


class Library(Intake, Finding, Arranging, Keeping):
    """A reader's library. Any thread may call any method; the slow ones report progress and can be stopped."""

    def __init__(self, store: Store, held: Hold | None, before: int | None = None) -> None:
        """Use `Library.open`; `before` is the database's state as it was found, when there was one."""
        self.folder = store.folder
        self.writable = held is not None
        self._store = store
        self._lock = held
        self._engine: SearchEngine | None = None
        self._engine_turn = threading.Lock()
        self._background = Workers(background=True)
        self._indexer = Indexer(store, self._search_engine, self._background)
        self._urgent = Workers(_URGENT)
        self._leveller: threading.Thread | None = None
        self._closing = threading.Event()
        self._before = before

    @classmethod
    def open(cls, folder: Path, *, writable: bool = True) -> Self:
        """Open the library in a folder; made there when `writable` and there is none.

        Raises LibraryError (LibraryBusy, LibraryTooNew, LibraryOutdated, LibraryReadOnly, LibraryDamaged,
        LibraryMissing, LibraryFull).
        """
        held = lock(folder) if writable else None
        before = state(folder) if (folder / FILE_NAME).exists() else None
        try:
            return cls(Store(folder, writable=writable), held, before)
        except LibraryOutdated:
            cls.open(folder).close()
            return cls(Store(folder, writable=False), None)
        except BaseException:
            if held is not None:
                held.release()
            raise

    def close(self) -> None:
        """Stop what is under way, keep what is done, and let others write."""
        self._closing.set()
        for workers in (self._background, self._urgent):
            workers.close()
        if self._leveller is not None:
            self._leveller.join()
        if self._engine is not None:
            self._engine.close()
        self._store.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return article_table.count(self._store)

    def summaries(self, ids: Iterable[int] | None = None) -> list[ArticleSummary]:
        """Return summaries in the order of `ids`, leaving out unknown ones; or all, in the order they came."""
        return article_table.summaries(self._store, ids)

    def remove(self, ids: Iterable[int]) -> None:
        """Forget articles and their analyses. Excerpts of them stay."""
        gone = list(ids)
        with self._store.change() as change:
            article_table.remove(change, gone)
            correction_table.drop_stray(change)
            story_table.drop_empty(change)
        self._indexer.remove(gone)

    def take_out(self, ids: Iterable[int]) -> "Removal":
        """Forget articles as `remove` does; returns what `bring_back` needs."""
        from moviebrowser.library import removals

        gone = list(ids)
        with self._store.change() as change:
            taken = removals.removal(change, gone)
            self.remove(gone)
        return taken

    def bring_back(self, taken: "Removal") -> None:
        """Let articles be in the library again as they were, under the same numbers."""
        from moviebrowser.library import removals

        with self._store.change() as change:
            removals.bring_back(change, taken)
        self._indexer.catch_up(stop=self._closing.is_set)

    def samples(self) -> list[int]:
        """Return the articles that were read from the samples of a first start."""
        from moviebrowser.library import removals

        return removals.samples(self._store)

    def newest(self) -> int:
        """Return the greatest number that an article has, 0 when there is none."""
        return self._store.number("SELECT MAX(id) FROM article")

    def backups(self) -> list[Path]:
        """Return the copies of the database, the last date first. Each can be put in the database's place."""
        from moviebrowser.library import backups

        return backups.backups(self.folder)

    def back_up(self) -> Path | None:
        """Copy the database once after the start, when it had changed since the last copy; five copies stay.

        Returns the new copy, if any. A copy that cannot be made is logged.
        """
        from moviebrowser.library import backups

        before, self._before = self._before, None
        if not self.writable or before is None:
            return None
        try:
            return backups.back_up(self._store, before)
        except LibraryError:
            _log.exception("The database could not be copied")
            return None

    def reconcile(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> None:
        """Bring the search index level with the database, whatever it lacks; searching goes on meanwhile.

        The first time, the database is backed up before.
        """
        if self.writable:
            self.back_up()
            self._indexer.reconcile(report=report, stop=self._or_closing(stop))

    def is_level(self) -> bool:
        """Return whether the search index has every article as the database has it."""
        try:
            return self._search_engine().holdings() == article_table.changes(self._store)
        except IndexDamaged:
            return False

    def check(self, *, repair: bool = False) -> "list[Problem]":
        """Check the database, the index against it, and what in it belongs together; mend what can be, when asked to.

        A repair keeps a copy of the database first.
        """
        from moviebrowser.library import checking

        problems = checking.check_database(self._store)
        if problems and repair:
            self._store.close()
            self._indexer.restart()
            problems = [checking.mend_database(self.folder)]
        elif problems:
            return problems
        problems += checking.check_rows(self._store, repair=repair)
        index = checking.check_index(self._store, self._search_engine())
        if index and repair:
            self._indexer.discard(index[0].what)
            self._indexer.reconcile(stop=self._closing.is_set)
            index = [replace(problem, repaired=True) for problem in index]
        return problems + index

    def _search_engine(self) -> "SearchEngine":
        with self._engine_turn:
            if self._engine is None:
                from moviebrowser.library.whoosh_engine import WhooshEngine

                self._engine = WhooshEngine(self.folder / INDEX)
            return self._engine

    def _mend_index(self, damage: IndexDamaged) -> None:
        self._indexer.discard(damage)
        self._catch_up_in_background()

    def _catch_up_in_background(self) -> None:
        with self._engine_turn:
            if self._leveller is None or not self._leveller.is_alive():
                self._leveller = threading.Thread(target=self._catch_up_while_behind, name="indexing", daemon=True)
                self._leveller.start()

    def _catch_up_while_behind(self) -> None:
        try:
            begun = time.monotonic()
            while (behind := self._indexer.behind()) != 0 and not self._closing.is_set():
                if behind is None or behind >= _WORTH_WHILE or time.monotonic() - begun >= _PATIENCE:
                    # One process, for a moment, so that the import that is under way goes on in the others.
                    self._indexer.catch_up(stop=self._closing.is_set, most=_WORTH_WHILE)
                    begun = time.monotonic()
                else:
                    self._closing.wait(_PULSE)
            self._indexer.tidy(stop=self._closing.is_set)
        except LibraryError as error:
            _log.warning("The search index could not be brought level: %s", error)
        except Exception:
            if not self._closing.is_set():
                _log.exception("The search index could not be brought level")

    def _check_writable(self) -> None:
        if not self.writable:
            raise LibraryReadOnly(self.folder, "the library was opened for reading only")

    def _or_closing(self, stop: Stop) -> Stop:
        return lambda: stop() or self._closing.is_set()
