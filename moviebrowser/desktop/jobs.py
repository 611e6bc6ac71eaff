"""Background work: run off the window's thread, its result or error delivered on it."""

import threading
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from moviebrowser.progress import Cancelled, Progress, Report, Stop

T = TypeVar("T")
Work = Callable[[Report, Stop], T]
"""Runs in a thread of its own; reports its progress, asks now and then whether to stop, returns its result."""

_REPORT_EVERY = 0.05  # seconds
_PATIENCE = 10.0  # seconds that `close` waits for work that was told to stop


class Job(Generic[T]):
    """One piece of work under way. `title` is what the reader sees of it; without one it goes unseen."""

    def __init__(
        self,
        key: str,
        title: str,
        work: Work[T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        self.key = key
        self.title = title
        self.progress = Progress(0, None)
        self.done = done
        self.failed = failed
        self.work = work
        self._stopped = threading.Event()
        self._reported = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; neither its result nor its error is delivered any more."""
        self._stopped.set()

    def is_cancelled(self) -> bool:
        """Return whether it was asked to stop."""
        return self._stopped.is_set()

    def is_due(self) -> bool:
        """Return whether enough time has passed to tell of progress again."""
        now = time.monotonic()
        if now - self._reported < _REPORT_EVERY:
            return False
        self._reported = now
        return True


class Jobs(QObject):
    """All background work of a window. Newer work of the same key takes the place of older.

    An error that a job's own `failed` does not take is emitted by `failed`.
    """

    started = Signal(object)  # Job
    progressed = Signal(object)  # Job
    ended = Signal(object)  # Job: finished, failed or cancelled
    failed = Signal(object, object)  # Job, Exception

    _reported = Signal(object, object)
    _returned = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[str, Job[Any]] = {}
        self._threads: set[threading.Thread] = set()
        self._closed = False
        # Emitted in working threads, delivered in the window's.
        self._reported.connect(self._deliver_progress)
        self._returned.connect(self._deliver)

    def start(
        self,
        key: str,
        work: Work[T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        title: str = "",
    ) -> Job[T]:
        """Run `work` in a thread and hand its result to `done` (or its error to `failed`) on the window's thread.

        Work that raises Cancelled ends quietly. After `close` nothing is started.
        """
        self.cancel(key)
        job = Job(key, title, work, done, failed)
        if self._closed:
            job.cancel()
            return job
        thread = threading.Thread(target=self._run, args=(job,), name=f"job-{key}", daemon=True)
        self._running[key] = job
        self._threads = {each for each in self._threads if each.is_alive()} | {thread}
        self.started.emit(job)
        thread.start()
        return job

    def running(self, key: str | None = None) -> list[Job[Any]]:
        """Return the jobs under way, oldest first; only that of `key` when one is named."""
        return [job for job in self._running.values() if key in (None, job.key)]

    def cancel(self, key: str) -> None:
        """Stop the work of that key, if there is any."""
        job = self._running.pop(key, None)
        if job is not None:
            job.cancel()
            self.ended.emit(job)

    def close(self) -> None:
        """Stop all work and wait until its threads have ended."""
        self._closed = True
        for key in list(self._running):
            self.cancel(key)
        end = time.monotonic() + _PATIENCE
        for thread in list(self._threads):
            thread.join(max(0.0, end - time.monotonic()))
        self._threads.clear()

    def _run(self, job: Job[Any]) -> None:
        result: Any = None
        error: Exception | None = None
        try:
            result = job.work(lambda progress: self._report(job, progress), job.is_cancelled)
        except Cancelled:
            error = Cancelled()
        except Exception as caught:
            error = caught
        if not self._closed:
            self._returned.emit(job, result, error)

    def _report(self, job: Job[Any], progress: Progress) -> None:
        if job.is_due() and not self._closed and not job.is_cancelled():
            self._reported.emit(job, progress)

    def _deliver_progress(self, job: Job[Any], progress: Progress) -> None:
        if self._running.get(job.key) is job:
            job.progress = progress
            self.progressed.emit(job)

    def _deliver(self, job: Job[Any], result: Any, error: Exception | None) -> None:
        if self._running.get(job.key) is not job:
            return
        del self._running[job.key]
        self.ended.emit(job)
        if error is None:
            job.done(result)
        elif isinstance(error, Cancelled):
            return
        elif job.failed is not None:
            job.failed(error)
        else:
            self.failed.emit(job, error)
