"""From article ids to articles on the desk, and from there to their comparison; both in the background."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison
from moviebrowser.desktop.jobs import Job, Jobs
from moviebrowser.library import Library
from moviebrowser.progress import Report, Stop

_KEPT = 6  # comparisons that are kept, for going back


class Opening(QObject):
    """Loads and compares. A newer wish takes the place of an older one."""

    comparing = Signal()
    stopped = Signal()  # before anything came of comparing
    compared = Signal(object, list)  # Comparison or None, ids
    failed = Signal(object)  # Exception

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._known = False  # whether what is to be shown is known, so that nothing is missing
        jobs.ended.connect(self._ended)
        self._kept: OrderedDict[tuple[int, ...], Comparison] = OrderedDict()

    def load(self, ids: Sequence[int], done: Callable[[list[tuple[int, Article]]], None], key: str = "open") -> None:
        """Load articles and hand them to `done`, with their ids; without those that the library no longer has.

        What is loaded under another `key` does not take the place of an older wish.
        """
        wanted = list(dict.fromkeys(ids))
        self._jobs.start(key, lambda report, stop: self._load(wanted), done, failed=self.failed.emit)

    def compare(self, ids: Sequence[int]) -> None:
        """Compare articles, which become its numbers 0, 1, … in this order; `compared` follows."""
        key = tuple(ids)
        if not key or key in self._kept:
            self._known = True
            self._jobs.cancel("compare")
            self._known = False
            # The articles are seen before what is known of them.
            QTimer.singleShot(0, self, lambda: self.compared.emit(self._kept.get(key), list(key)))
            return

        def work(report: Report, stop: Stop) -> Comparison:
            return self._library.compare(key, report=report, stop=stop)

        def done(comparison: Comparison) -> None:
            self._keep(key, comparison)
            self.compared.emit(comparison, list(key))

        self._jobs.start("compare", work, done, failed=self.failed.emit, title=self.tr("Comparing"))
        self.comparing.emit()

    def _ended(self, job: Job[object]) -> None:
        if job.key == "compare" and job.is_cancelled() and not self._known:
            self.stopped.emit()

    def forget(self) -> None:
        """Compare everything anew from now on."""
        self._kept.clear()

    def _load(self, ids: Sequence[int]) -> list[tuple[int, Article]]:
        found = []
        for article_id in ids:
            try:
                found.append((article_id, self._library.article(article_id)))
            except KeyError:
                continue
        return found

    def _keep(self, key: tuple[int, ...], comparison: Comparison) -> None:
        self._kept[key] = comparison
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
