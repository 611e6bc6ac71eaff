"""Worker processes: reading, analysing, indexing and comparing, away from the window's process.

Python's own modules for processes are imported with the first work: a library is open before them.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from moviebrowser.progress import Cancelled, Stop

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Item = TypeVar("_Item")

_PULSE = 0.1
_SLOTS = 64
_stop_flags: Any = None


class Workers:
    """A pool of processes that start when they are first needed, and stay, with what they have loaded."""

    def __init__(self, count: int | None = None, *, background: bool = False) -> None:
        """Use `count` processes, or one per core; `background` ones give way to everything else."""
        self.count = count or os.cpu_count() or 1
        self._niceness = 10 if background else 0
        self._pool: ProcessPoolExecutor | None = None
        self._flags: Any = None
        self._tickets = 0
        self._lock = threading.Lock()
        self._closed = False

    def submit(self, function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Have a process call a function (of a module's top level). A process that dies gives BrokenProcessPool."""
        from concurrent.futures.process import BrokenProcessPool

        with self._lock:
            if self._closed:
                raise Cancelled
            try:
                return self._started().submit(function, *args, **kwargs)
            except BrokenProcessPool:
                pool, self._pool = self._started(), None
                _end(pool)
                return self._started().submit(function, *args, **kwargs)

    def run(self, function: Callable[..., _T], *args: Any, stop: Stop) -> _T:
        """Have a process call a function that takes `stop`, and wait. Raises Cancelled as soon as stopped."""
        from concurrent.futures import wait

        with self._lock:
            self._started()
            self._tickets += 1
            slot = self._tickets % _SLOTS
            flags = self._flags
        flags[slot] = 0
        future = self.submit(_stoppable, slot, function, args)
        while not future.done():
            if stop() or self._closed:
                flags[slot] = 1
                future.cancel()
                raise Cancelled
            wait([future], timeout=_PULSE / 2)
        return future.result()

    def close(self) -> None:
        """End the processes for good; work under way is lost."""
        self._closed = True
        self.restart()

    def restart(self) -> None:
        """End the processes; work under way is lost, and later work gets new ones."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            _end(pool)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            context = multiprocessing.get_context("spawn")
            self._flags = context.RawArray("b", _SLOTS)
            self._pool = ProcessPoolExecutor(
                self.count, context, initializer=_settle, initargs=(self._niceness, self._flags)
            )
        return self._pool


def _end(pool: ProcessPoolExecutor) -> None:
    """End a pool's processes and its thread, whatever they are at."""
    processes, thread = list((pool._processes or {}).values()), getattr(pool, "_executor_manager_thread", None)
    calls, results = getattr(pool, "_call_queue", None), pool._result_queue
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join(timeout=1)
    # One that ended within an answer leaves the pool waiting for the rest, unless nobody could write it.
    if (writer := getattr(results, "_writer", None)) is not None:
        writer.close()
    # One that ended while work came in leaves it waiting, too, before Python 3.11.5, unless nobody could read it.
    if thread is not None:
        thread.join(timeout=1)
        if thread.is_alive() and (reader := getattr(calls, "_reader", None)) is not None:
            reader.close()


def each_batch(
    workers: Workers,
    function: Callable[[list[_Item]], _T],
    batches: Iterable[list[_Item]],
    *,
    stop: Stop,
    pulse: Callable[[], None],
) -> Iterator[tuple[list[_Item], _T | None]]:
    """Yield each batch with what a worker made of it, as they finish; `pulse` is called about ten times a second.

    A batch is asked for shortly before a worker gets it.

    When a worker dies, what was under way is tried again one by one at the end: the item that kills its worker alone
    comes with None. Ends early, without what is under way, when stopped.
    """
    from concurrent.futures import FIRST_COMPLETED, CancelledError, wait
    from concurrent.futures.process import BrokenProcessPool

    coming, suspects = iter(batches), deque[list[_Item]]()
    under_way: dict[Future[_T], list[_Item]] = {}
    while not stop():
        for batch in islice(coming, 2 * workers.count - len(under_way)):
            under_way[workers.submit(function, batch)] = batch
        if suspects and not under_way:
            batch = suspects.popleft()
            under_way[workers.submit(function, batch)] = batch
        if not under_way:
            return
        finished, _ = wait(under_way, timeout=_PULSE, return_when=FIRST_COMPLETED)
        broken = []
        for future in finished:
            batch = under_way.pop(future)
            try:
                yield batch, future.result()
            except (BrokenProcessPool, CancelledError):
                broken.append(batch)
        if broken:
            broken += under_way.values()
            under_way.clear()
            if len(broken) == 1 and len(broken[0]) == 1:
                yield broken[0], None
            else:
                suspects.extend([item] for batch in broken for item in batch)
        pulse()
    for future in under_way:
        future.cancel()


def _settle(niceness: int, flags: Any) -> None:
    """Begin a worker's life: polite, single-threaded, deaf to Ctrl-C, and no longer than its parent's."""
    global _stop_flags
    _stop_flags = flags
    if niceness and hasattr(os, "nice"):
        os.nice(niceness)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    # What a worker makes lives as long as its task: looking through it for cycles again and again finds none.
    gc.set_threshold(100_000, 50, 50)
    # The parent's process hears Ctrl-C and decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _stoppable(slot: int, function: Callable[..., _T], args: tuple[Any, ...]) -> _T:
    return function(*args, stop=lambda: bool(_stop_flags[slot]))
