"""Small writes to the library, one after another and off the window's thread; none is dropped."""

import threading
from collections.abc import Callable
from queue import SimpleQueue

from PySide6.QtCore import QObject, Signal


class Writer(QObject):
    """Takes work and does it in order. `close` waits until all of it is done, so nothing kept is lost."""

    failed = Signal(object)  # Exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def put(self, work: Callable[[], object]) -> None:
        """Do this after what was put before it."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="job-writing", daemon=True)
            self._thread.start()
        self._queue.put(work)

    def flush(self) -> None:
        """Wait until what was put so far is done."""
        if self._thread is not None:
            done = threading.Event()
            self._queue.put(done.set)
            done.wait()

    def close(self) -> None:
        """Do what is left, and no more."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            try:
                work()
            except Exception as error:  # whatever it is, the reader is told and what follows is still written
                self.failed.emit(error)
