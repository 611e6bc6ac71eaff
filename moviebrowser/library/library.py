"""Library: the folder that keeps a reader's articles, analyses, excerpts and stories, and finds them."""

import json
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import BaseFileLock

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.excerpts import Excerpt
from moviebrowser.library import article_table, excerpt_table
from moviebrowser.library.article_table import ArticleSummary, PackedArticle
from moviebrowser.library.engine import IndexDamaged, SearchEngine
from moviebrowser.library.errors import LibraryReadOnly
from moviebrowser.library.importing import Import, ImportReport
from moviebrowser.library.indexing import Indexer
from moviebrowser.library.locking import lock
from moviebrowser.library.searching import SearchResult
from moviebrowser.library.store import Store
from moviebrowser.library.workers import Workers
from moviebrowser.progress import Report, Stop, unstoppable, unwatched

JSON = None | bool | int | float | str | list["JSON"] | dict[str, "JSON"]
"""What the library remembers for the desk."""

_BEING_BUILT = "The search index was damaged and is being built again; not everything is found yet"


class Library:
    """A reader's library. Every method may be called from any thread; the slow ones report progress and can be stopped."""

    def __init__(self, store: Store, held: BaseFileLock | None) -> None:
        """Use `Library.open`."""
        self.folder = store.folder
        self.writable = held is not None
        self._store = store
        self._lock = held
        self._engine: SearchEngine | None = None
        self._engine_turn = threading.Lock()
        self._indexer = Indexer(store, self._search_engine)
        self._background = Workers(background=True)
        self._rebuilding: threading.Thread | None = None
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
        self._background.close()
        if self._rebuilding is not None:
            self._rebuilding.join()
        if self._engine is not None:
            self._engine.close()
        self._store.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __len__(self) -> int:
        return article_table.count(self._store)

    def add(self, articles: Iterable[Article]) -> list[int]:
        """Keep articles, searchable when this returns; returns their ids. The same content again has the id it had."""
        kept = self._keep([article_table.pack(article) for article in articles])
        if not all(known for _, known in kept):
            self._indexer.level(stop=self._closing.is_set)
        return [id for id, _ in kept]

    def article(self, id: int) -> Article:
        """Return an article, whole. Raises KeyError."""
        return article_table.article(self._store, id)

    def summaries(self, ids: Iterable[int] | None = None) -> list[ArticleSummary]:
        """Return summaries in the order of `ids`, leaving out unknown ones; or all, in the order they came."""
        return article_table.summaries(self._store, ids)

    def remove(self, ids: Iterable[int]) -> None:
        """Forget articles and their analyses. Excerpts of them stay."""
        with self._store.change() as change:
            article_table.remove(change, ids)
        self._indexer.level(stop=self._closing.is_set)

    def import_paths(self, paths: Sequence[Path], *, report: Report = unwatched, stop: Stop = unstoppable) -> ImportReport:
        """Read files and folders in worker processes and keep their articles, searchable when this returns.

        A file that fails is listed, and the rest goes on. When stopped, what was kept by then becomes searchable in the background.
        """
        self._check_writable()
        result = Import(self._background, self._keep, report, self._or_closing(stop)).run(paths)
        if result.cancelled:
            self._level_in_background()
        elif result.added:
            self._indexer.level(report=report, stop=self._or_closing(stop))
        return result

    def reconcile(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> None:
        """Bring the search index level with the database, whatever it lacks or has too much; searching goes on meanwhile."""
        if self.writable:
            self._indexer.level(report=report, stop=self._or_closing(stop))

    def search(self, query: str, *, limit: int = 50, offset: int = 0) -> SearchResult:
        """Find articles, best first. A query that is wrong is searched for its words, and `problem` says what is wrong."""
        from moviebrowser.library import searching

        try:
            return searching.search(self._store, self._search_engine(), query, limit, offset)
        except IndexDamaged as damage:
            if self.writable:
                self._indexer.discard(damage)
                self._level_in_background()
            return SearchResult(query, (), 0, _BEING_BUILT if self.writable else f"The search index cannot be read ({damage})")

    def find_words(self, query: str, text: str) -> tuple[Span, ...]:
        """Return where a query's words and phrases stand in a text, in any of their forms; ascending, apart from each other."""
        from moviebrowser.library import hits, searching

        return hits.find_words(searching.question(query).tree, text)

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
            change.do("INSERT OR REPLACE INTO memory (name, value) VALUES (?, ?)", name, json.dumps(value, ensure_ascii=True))

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

    def _search_engine(self) -> SearchEngine:
        with self._engine_turn:
            if self._engine is None:
                from moviebrowser.library.whoosh_engine import WhooshEngine

                self._engine = WhooshEngine(self.folder / "index")
            return self._engine

    def _level_in_background(self) -> None:
        with self._engine_turn:
            if self._rebuilding is None or not self._rebuilding.is_alive():
                self._rebuilding = threading.Thread(target=self.reconcile, name="index", daemon=True)
                self._rebuilding.start()

    def _check_writable(self) -> None:
        if not self.writable:
            raise LibraryReadOnly(self.folder, "the library was opened for reading only")

    def _or_closing(self, stop: Stop) -> Stop:
        return lambda: stop() or self._closing.is_set()
