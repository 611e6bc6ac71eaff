"""The search index, brought level with the database."""

import logging
import threading
from collections.abc import Callable

from moviebrowser.library import article_table
from moviebrowser.library.engine import IndexDamaged, SearchEngine
from moviebrowser.library.store import Store
from moviebrowser.progress import Progress, Report, Stop, unstoppable, unwatched

_log = logging.getLogger(__name__)
_BATCH = 200


class Indexer:
    """Keeps a search engine level with the database. One batch is one commit of the index: a kill loses at most that."""

    def __init__(self, store: Store, engine: Callable[[], SearchEngine]) -> None:
        self._store = store
        self._engine = engine
        self._turn = threading.Lock()

    def level(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> None:
        """Index what the database has and the index lacks or has otherwise, and take out what is gone.

        A damaged index is discarded and built again. Ends early, with whole batches done, when stopped.
        """
        with self._turn:
            try:
                self._level(report, stop)
            except IndexDamaged as damage:
                self.discard(damage)
                self._level(report, stop)

    def discard(self, why: Exception) -> None:
        """Delete a damaged index; `level` builds it again."""
        _log.warning("The search index in %s is damaged (%s) and is built again", self._store.folder, why)
        self._engine().discard()

    def _level(self, report: Report, stop: Stop) -> None:
        engine = self._engine()
        held = engine.holdings()
        wanted = article_table.changes(self._store)
        gone = [id for id in held if id not in wanted]
        if gone:
            engine.remove(gone)
        behind = sorted(id for id, change in wanted.items() if held.get(id) != change)
        for first in range(0, len(behind), _BATCH):
            if stop():
                return
            report(Progress(first, len(behind), "Indexing"))
            engine.add(article_table.documents(self._store, behind[first : first + _BATCH]))
        if behind:
            report(Progress(len(behind), len(behind), "Indexing"))
