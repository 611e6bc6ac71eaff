"""The search index, brought level with the database."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from moviebrowser.library import article_table
from moviebrowser.library.errors import IndexDamaged
from moviebrowser.library.store import Store
from moviebrowser.library.workers import Workers
from moviebrowser.progress import Cancelled, Progress, Report, Stop, unstoppable, unwatched

if TYPE_CHECKING:
    from concurrent.futures import Future

    from moviebrowser.library.engine import Part, SearchEngine

_T = TypeVar("_T")

_log = logging.getLogger(__name__)
_BATCH = 2_500
_FEW = 40
_PULSE = 0.1
INDEX = "index"
"""The index's folder, in the library's."""


class Indexer:
    """Keeps a search engine level with the database. What a kill loses is put right at the next reconciliation.

    Many articles are indexed in processes of their own, each its part of the index, so that the window's keeps its
    time; what the parts become is decided here.
    """

    def __init__(self, store: Store, engine: Callable[[], SearchEngine], workers: Workers) -> None:
        """Use the engine that `engine` gives, and processes that others use, too."""
        self._store = store
        self._engine = engine
        self._workers = workers
        self._turn = threading.Lock()
        self._level_up_to: int | None = None
        self._restarts = 0
        self._is_new = True

    def reconcile(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> None:
        """Index what the database has and the index lacks or has otherwise, and take out what is gone.

        A damaged index is discarded and built again. Ends early, with whole batches done, when stopped.
        """
        with self._turn:
            self._level_up_to = None
            if self._is_new:
                self._is_new = False
                self._engine().sweep()
        self.catch_up(report=report, stop=stop)
        self.tidy(stop=stop)

    def catch_up(self, *, report: Report = unwatched, stop: Stop = unstoppable, most: int | None = None) -> None:
        """Index what has changed in the database since the last time; at most so many articles, in one process."""
        with self._turn:
            try:
                self._catch_up(report, stop, most)
            except IndexDamaged as damage:
                self.discard(damage)
                self._catch_up(report, stop, most)
            except Cancelled:
                pass

    def tidy(self, *, stop: Stop = unstoppable) -> None:
        """Merge parts of the index until it is well ordered; searching and indexing go on meanwhile."""
        from concurrent.futures.process import BrokenProcessPool

        try:
            while not stop() and (names := self._engine().overgrown()):
                part = self._made(self._workers.submit(merge_parts, self._store.folder, names), stop)
                with self._turn:
                    self._engine().replace(part)
        except (IndexDamaged, BrokenProcessPool) as error:
            # The index may have been discarded meanwhile; if it is damaged, the next search or reconciliation tells.
            _log.info("The search index was not merged: %s", error)
        except Cancelled:
            pass

    def behind(self) -> int | None:
        """Return how many changes of the database the index was not told of; None when that is not known."""
        up_to = self._level_up_to
        return None if up_to is None else article_table.last_change(self._store) - up_to

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

    def _catch_up(self, report: Report, stop: Stop, most: int | None = None) -> None:
        up_to, restarts = article_table.last_change(self._store), self._restarts
        changes = self._behind(up_to)
        behind = sorted(changes, key=lambda id: (changes[id], id))
        if most is not None and len(behind) > most:
            behind = behind[:most]
            up_to = changes[behind[-1]]
        if len(behind) <= _FEW:
            if behind:
                self._engine().add(article_table.documents(self._store, behind))
        else:
            done = 0
            for part in self._written(behind, stop, self._workers.count if most is None else 1):
                report(Progress(done, len(behind), "Indexing"))
                self._engine().adopt([part])
                done += len(part.ids)
            report(Progress(len(behind), len(behind), "Indexing"))
        # A search may have found damage, and discarded the index, meanwhile.
        self._level_up_to = up_to if restarts == self._restarts else None

    def _behind(self, up_to: int) -> dict[int, int]:
        """Return the articles that the index lacks, with the numbers of their last changes.

        Takes out what it has too much when everything is compared.
        """
        if self._level_up_to is not None:
            changes = article_table.changes(self._store, after=self._level_up_to)
            return {id: change for id, change in changes.items() if change <= up_to}
        held = self._engine().holdings()
        wanted = article_table.changes(self._store)
        gone = [id for id in held if id not in wanted]
        if gone:
            self._engine().remove(gone)
        return {id: change for id, change in wanted.items() if held.get(id) != change and change <= up_to}

    def _written(self, ids: list[int], stop: Stop, count: int) -> Iterator[Part]:
        """Yield written parts of the index as they are finished, about as large one as the other. Raises Cancelled."""
        from concurrent.futures import FIRST_COMPLETED, wait

        waiting = deque(_shares(ids, count))
        under_way: dict[Future[Part], Sequence[int]] = {}
        while waiting or under_way:
            while waiting and len(under_way) < count:
                few = waiting.popleft()
                under_way[self._workers.submit(write_part, self._store.folder, few)] = few
            finished, _ = wait(under_way, timeout=_PULSE, return_when=FIRST_COMPLETED)
            if stop():
                raise Cancelled
            for work in finished:
                yield self._part(work, under_way.pop(work), stop)

    def _part(self, work: Future[Part], ids: Sequence[int], stop: Stop) -> Part:
        from concurrent.futures.process import BrokenProcessPool

        try:
            return self._made(work, stop)
        except BrokenProcessPool:
            if stop():
                raise Cancelled from None
            _log.warning("A process that writes the search index ended; going on without it")
            return self._engine().write(article_table.documents(self._store, ids))

    def _made(self, work: Future[_T], stop: Stop) -> _T:
        """Wait for a process; raises Cancelled when stopped before that (the process goes on)."""
        from concurrent.futures import CancelledError, wait

        while not wait([work], timeout=_PULSE).done:
            if stop():
                raise Cancelled
        try:
            return work.result()
        except CancelledError:
            raise Cancelled from None


def _shares(ids: Sequence[int], count: int) -> list[Sequence[int]]:
    """Cut into as few batches as can be that keep so many processes busy to the end."""
    rounds = -(-len(ids) // (_BATCH * count))
    size = max(1, -(-len(ids) // (rounds * count)))
    return [ids[first : first + size] for first in range(0, len(ids), size)]


def write_part(folder: Path, ids: Sequence[int]) -> Part:
    """Write a part of the index with articles of the library in a folder, in a worker process."""
    store, engine = _opened(folder)
    return engine.write(article_table.documents(store, ids))


def merge_parts(folder: Path, names: list[str]) -> Part:
    """Write parts of the index as one, in a worker process."""
    return _opened(folder)[1].merged(names)


@lru_cache(maxsize=1)
def _opened(folder: Path) -> tuple[Store, SearchEngine]:
    from moviebrowser.library.whoosh_engine import WhooshEngine

    return Store(folder, writable=False), WhooshEngine(folder / INDEX)
