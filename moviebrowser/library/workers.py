"""Worker processes: reading, analysing, indexing and comparing, away from the window's process."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Workers:
    """A pool of processes that start when they are first needed, and stay, with what they have loaded."""

    def __init__(self, count: int | None = None, *, background: bool = False) -> None:
        """Use `count` processes, or one per core; `background` ones give way to everything else."""
        self.count = count or os.cpu_count() or 1
        self._niceness = 10 if background else 0
        self._pool: ProcessPoolExecutor | None = None
        self._lock = threading.Lock()

    def submit(self, function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> "Future[_T]":
        """Have a process call a function (of a module's top level). A process that dies gives BrokenProcessPool."""
        with self._lock:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(
                    self.count, multiprocessing.get_context("spawn"), initializer=_settle, initargs=(self._niceness,)
                )
            return self._pool.submit(function, *args, **kwargs)

    def restart(self) -> None:
        """Let go of the processes, also busy or dead ones; the next work gets new ones."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            processes = list((pool._processes or {}).values())
            pool.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.terminate()

    def close(self) -> None:
        """End the processes; work under way is lost."""
        self.restart()


def _settle(niceness: int) -> None:
    """Begin a worker's life: polite, single-threaded, deaf to Ctrl-C, and no longer than its parent's."""
    if niceness and hasattr(os, "nice"):
        os.nice(niceness)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    # The parent's process hears Ctrl-C and decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
