"""The search index, brought level with the database."""

import logging
import threading
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from moviebrowser.library import article_table
from moviebrowser.library.engine import IndexDamaged, SearchEngine
from moviebrowser.library.store import Store
from moviebrowser.library.workers import Workers
from moviebrowser.progress import Cancelled, Progress, Report, Stop, unstoppable, unwatched

_log = logging.getLogger(__name__)
_BATCH = 2_000
_FEW = 40
_PULSE = 0.1
INDEX = "index"
"""The index's folder, in the library's."""


class Indexer:
    """Keeps a search engine level with the database. One batch is one commit of the index: a kill loses no more.

    Many articles are indexed in a process of their own, so that the window's keeps its time.
    """

    def __init__(self, store: Store, engine: Callable[[], SearchEngine]) -> None:
        self._store = store
        self._engine = engine
        self._workers = Workers(1, background=True)
        self._turn = threading.Lock()
        self._level_up_to: int | None = None
        self._restarts = 0

    def reconcile(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> None:
        """Index what the database has and the index lacks or has otherwise, and take out what is gone.

        A damaged index is discarded and built again. Ends early, with whole batches done, when stopped.
        """
        self._level_up_to = None
        self.catch_up(report=report, stop=stop)

    def catch_up(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> None:
        """Index what has changed in the database since the last time."""
        with self._turn:
            try:
                self._catch_up(report, stop)
            except IndexDamaged as damage:
                self.discard(damage)
                self._catch_up(report, stop)
            except Cancelled:
                pass

    def is_behind(self) -> bool:
        """Whether the database has changed since the index was last level."""
        return self._level_up_to is None or article_table.last_change(self._store) > self._level_up_to

    def remove(self, ids: Sequence[int]) -> None:
        """Take articles out of the index."""
        with self._turn:
            try:
                self._engine().remove(ids)
            except IndexDamaged as damage:
                self.discard(damage)
                self._catch_up(unwatched, unstoppable)

    def discard(self, why: Exception | str) -> None:
        """Delete a damaged index; `reconcile` builds it again."""
        _log.warning("The search index in %s is damaged (%s) and is built again", self._store.folder, why)
        self.restart()
        self._engine().discard()

    def restart(self) -> None:
        """Forget what is known of the database and the index."""
        self._workers.restart()
        self._restarts += 1
        self._level_up_to = None

    def close(self) -> None:
        """End the process that writes the index; what it has not finished is done at the next reconciliation."""
        self._workers.close()

    def _catch_up(self, report: Report, stop: Stop) -> None:
        up_to, restarts = article_table.last_change(self._store), self._restarts
        behind = self._behind(up_to)
        for first in range(0, len(behind), _BATCH):
            if stop():
                return
            report(Progress(first, len(behind), "Indexing"))
            if not self._add(behind[first : first + _BATCH], stop, many=len(behind) > _FEW):
                return
        if behind:
            report(Progress(len(behind), len(behind), "Indexing"))
        # A search may have found damage, and discarded the index, meanwhile.
        self._level_up_to = up_to if restarts == self._restarts else None

    def _behind(self, up_to: int) -> list[int]:
        """Return the articles that the index lacks; takes out what it has too much when everything is compared."""
        if self._level_up_to is not None:
            changes = article_table.changes(self._store, after=self._level_up_to)
            return sorted(id for id, change in changes.items() if change <= up_to)
        held = self._engine().holdings()
        wanted = article_table.changes(self._store)
        gone = [id for id in held if id not in wanted]
        if gone:
            self._engine().remove(gone)
        return sorted(id for id, change in wanted.items() if held.get(id) != change and change <= up_to)

    def _add(self, ids: list[int], stop: Stop, *, many: bool) -> bool:
        """Index articles; False when stopped before that is done (the process for it goes on)."""
        if not many:
            self._engine().add(article_table.documents(self._store, ids))
            return True
        from concurrent.futures import CancelledError, wait
        from concurrent.futures.process import BrokenProcessPool

        work = self._workers.submit(index_batch, self._store.folder, ids)
        while not wait([work], timeout=_PULSE).done:
            if stop():
                return False
        try:
            work.result()
        except (BrokenProcessPool, CancelledError):
            if stop():
                return False
            _log.warning("The process that writes the search index ended; going on without it")
            self._engine().add(article_table.documents(self._store, ids))
        return True


def index_batch(folder: Path, ids: list[int]) -> None:
    """Index articles of the library in a folder, in a worker process."""
    store, engine = _opened(folder)
    engine.add(article_table.documents(store, ids))


@lru_cache(maxsize=1)
def _opened(folder: Path) -> tuple[Store, SearchEngine]:
    from moviebrowser.library.whoosh_engine import WhooshEngine

    return Store(folder, writable=False), WhooshEngine(folder / INDEX)
