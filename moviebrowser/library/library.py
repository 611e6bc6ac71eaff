"""Library: the folder that keeps a reader's articles, analyses, excerpts and stories, and finds them."""

import contextlib
import json
import logging
import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from moviebrowser.analysis import Analysis
from moviebrowser.articles import Article
from moviebrowser.excerpts import Excerpt
from moviebrowser.library import article_table, excerpt_table, story_table
from moviebrowser.library.article_table import ArticleSummary, PackedArticle
from moviebrowser.library.engine import IndexDamaged, SearchEngine
from moviebrowser.library.errors import LibraryReadOnly
from moviebrowser.library.finding import Finding
from moviebrowser.library.indexing import INDEX, Indexer
from moviebrowser.library.locking import lock
from moviebrowser.library.store import Hold, Store
from moviebrowser.library.stories import Story
from moviebrowser.library.workers import Workers
from moviebrowser.progress import Cancelled, Progress, Report, Stop, unstoppable, unwatched

if TYPE_CHECKING:

    from moviebrowser.comparison import Comparison
    from moviebrowser.library.checking import Problem
    from moviebrowser.library.importing import ImportReport

_log = logging.getLogger(__name__)

JSON = None | bool | int | float | str | list["JSON"] | dict[str, "JSON"]
"""What the library remembers for the desk."""

_URGENT = 2


class Library(Finding):
    """A reader's library. Any thread may call any method; the slow ones report progress and can be stopped."""

    def __init__(self, store: Store, held: Hold | None) -> None:
        """Use `Library.open`."""
        self.folder = store.folder
        self.writable = held is not None
        self._store = store
        self._lock = held
        self._engine: SearchEngine | None = None
        self._engine_turn = threading.Lock()
        self._indexer = Indexer(store, self._search_engine)
        self._background = Workers(background=True)
        self._urgent = Workers(_URGENT)
        self._leveller: threading.Thread | None = None
        self._closing = threading.Event()

    @classmethod
    def open(cls, folder: Path, *, writable: bool = True) -> Self:
        """Open the library in a folder; made there when `writable` and there is none.

        Raises LibraryError (LibraryBusy, LibraryTooNew, LibraryReadOnly, LibraryDamaged, LibraryMissing, LibraryFull).
        """
        held = lock(folder) if writable else None
        try:
            return cls(Store(folder, writable=writable), held)
        except BaseException:
            if held is not None:
                held.release()
            raise

    def close(self) -> None:
        """Stop what is under way, keep what is done, and let others write."""
        self._closing.set()
        for workers in (self._background, self._urgent, self._indexer):
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

    def add(self, articles: Iterable[Article]) -> list[int]:
        """Keep articles, searchable when this returns; returns their ids. The same content again has the id it had."""
        kept = self._keep([article_table.pack(article) for article in articles])
        if not all(known for _, known in kept):
            self._indexer.catch_up(stop=self._closing.is_set)
        return [id for id, _ in kept]

    def article(self, id: int) -> Article:
        """Return an article, whole. Raises KeyError."""
        return article_table.article(self._store, id)

    def summaries(self, ids: Iterable[int] | None = None) -> list[ArticleSummary]:
        """Return summaries in the order of `ids`, leaving out unknown ones; or all, in the order they came."""
        return article_table.summaries(self._store, ids)

    def remove(self, ids: Iterable[int]) -> None:
        """Forget articles and their analyses. Excerpts of them stay."""
        gone = list(ids)
        with self._store.change() as change:
            article_table.remove(change, gone)
            story_table.drop_empty(change)
        self._indexer.remove(gone)

    def import_paths(
        self, paths: Sequence[Path], *, report: Report = unwatched, stop: Stop = unstoppable
    ) -> "ImportReport":
        """Read files and folders in worker processes and keep their articles, searchable when this returns.

        A file that fails is listed, and the rest goes on. When stopped, what was kept is indexed in the background.
        """
        from moviebrowser.library.importing import Import

        self._check_writable()
        result = Import(self._background, self._keep_and_index, report, self._or_closing(stop)).run(paths)
        if result.added and not result.cancelled:
            self._indexer.catch_up(report=report, stop=self._or_closing(stop))
        return result

    def reconcile(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> None:
        """Bring the search index level with the database, whatever it lacks; searching goes on meanwhile."""
        if self.writable:
            self._indexer.reconcile(report=report, stop=self._or_closing(stop))

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

    def compare(self, ids: Sequence[int], *, report: Report = unwatched, stop: Stop = unstoppable) -> "Comparison":
        """Compare articles in a worker process, analysing what is missing first.

        The comparison's articles come without `original`. Raises KeyError for an unknown article, LibraryError for one
        that cannot be analysed, Cancelled when stopped.
        """
        from moviebrowser.library import analysing

        analyses = self.analyse(ids, report=report, stop=stop, urgent=True)
        return analysing.compare(self._store, self._urgent, ids, analyses, report, self._or_closing(stop))

    def warm_up(self) -> None:
        """Start a worker that loads the analyser, so that opening articles need not wait for it; returns at once."""
        from moviebrowser.library import analysing

        self._urgent.submit(analysing.warm_up)

    def stories(self) -> list[Story]:
        """Return the stories as they were last grouped, those with the newest articles first."""
        return story_table.stories(self._store)

    def group(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> None:
        """Find the stories of articles that are new or newly analysed; the others stay where they are."""
        from moviebrowser.library import grouping

        self._check_writable()
        report(Progress(0, None, "Finding stories"))
        with contextlib.suppress(Cancelled):
            found = self._background.run(grouping.find_stories, self.folder, stop=self._or_closing(stop))
            grouping.keep(self._store, found)

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

    def excerpts(self, *, article: int | None = None) -> list[Excerpt]:
        """Return the excerpts, or one article's, in the order of the tray."""
        return excerpt_table.excerpts(self._store, article)

    def keep(self, excerpt: Excerpt) -> Excerpt:
        """Keep an excerpt; returns it with its number and its place at the tray's end, unless it has one."""
        with self._store.change() as change:
            return excerpt_table.insert(change, excerpt)

    def change(self, excerpt: Excerpt) -> None:
        """Keep an excerpt in the place of the one with its number. Raises KeyError."""
        self._kept(excerpt.id)
        with self._store.change() as change:
            excerpt_table.update(change, excerpt)

    def drop(self, id: int) -> Excerpt:
        """Forget an excerpt; returns it, so that `keep` can bring it back. Raises KeyError."""
        excerpt = self._kept(id)
        with self._store.change() as change:
            excerpt_table.delete(change, id)
        return excerpt

    def remember(self, name: str, value: JSON) -> None:
        """Keep a value under a name: the desk's state, settings."""
        with self._store.change() as change:
            change.do("INSERT OR REPLACE INTO memory (name, value) VALUES (?, ?)", name, json.dumps(value))

    def recall(self, name: str) -> JSON:
        """Return what was remembered under a name, or None."""
        row = self._store.row("SELECT value FROM memory WHERE name = ?", name)
        value: JSON = json.loads(row[0]) if row else None
        return value

    def _kept(self, id: int | None) -> Excerpt:
        excerpt = None if id is None else excerpt_table.find(self._store, id)
        if excerpt is None:
            raise KeyError(id)
        return excerpt

    def _keep(self, articles: Sequence[PackedArticle]) -> list[tuple[int, bool]]:
        with self._store.change() as change:
            return [article_table.insert(change, article) for article in articles]

    def _keep_and_index(self, articles: Sequence[PackedArticle]) -> list[tuple[int, bool]]:
        kept = self._keep(articles)
        if not all(known for _, known in kept):
            self._catch_up_in_background()
        return kept

    def _search_engine(self) -> SearchEngine:
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
            while self._indexer.is_behind() and not self._closing.is_set():
                self._indexer.catch_up(stop=self._closing.is_set)
        except Exception:
            if not self._closing.is_set():
                _log.exception("The search index could not be brought level")

    def _check_writable(self) -> None:
        if not self.writable:
            raise LibraryReadOnly(self.folder, "the library was opened for reading only")

    def _or_closing(self, stop: Stop) -> Stop:
        return lambda: stop() or self._closing.is_set()
