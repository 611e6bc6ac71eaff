"""Files become articles of the library: read in worker processes, kept by one writer."""

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path

from moviebrowser.articles import ReadError
from moviebrowser.library.article_table import PackedArticle, pack
from moviebrowser.library.workers import Workers
from moviebrowser.progress import Progress, Report, Stop

_BATCH_FILES = 32
_BATCH_BYTES = 512_000
_REPORT_EVERY = 0.1
_CRASHED = "the reader gave up on it without a word: it may need more memory than there is"


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of an import: ids of new articles, ids of those that were there already, files that failed, and whether it was stopped."""

    added: tuple[int, ...]
    known: tuple[int, ...]
    failures: tuple[Failure, ...]
    cancelled: bool


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file, read: its articles, or why there are none."""

    path: Path
    articles: tuple[PackedArticle, ...] = ()
    reason: str | None = None


Keep = Callable[[Sequence[PackedArticle]], list[tuple[int, bool]]]
"""Keeps articles in one transaction; returns for each its id and whether it was there already."""


def read_batch(paths: Sequence[Path]) -> list[ReadFile]:
    """Read files, in a worker process. Never raises: what goes wrong with a file is told beside it."""
    return [_read(path) for path in paths]


def _read(path: Path) -> ReadFile:
    from moviebrowser.articles import read_file

    try:
        return ReadFile(path, tuple(pack(article) for article in read_file(path)))
    except ReadError as error:
        return ReadFile(path, reason=error.reason)
    except MemoryError:
        return ReadFile(path, reason="it needs more memory than there is")
    except Exception as error:
        return ReadFile(path, reason=f"it could not be understood ({type(error).__name__}: {error})")


@dataclass(slots=True)
class Import:
    """An import under way."""

    workers: Workers
    keep: Keep
    report: Report
    stop: Stop
    added: list[int] = field(default_factory=list)
    known: list[int] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    done: int = 0
    total: int | None = None
    reported: float = 0.0

    def run(self, paths: Sequence[Path]) -> ImportReport:
        """Import files and folders. Stopping keeps what is finished."""
        files = self._find(paths)
        if files is not None:
            self.total = len(files)
            suspects = self._read_all(deque(_batches(files)), self.workers.count * 2)
            # A worker died over one of these: alone, each speaks for itself.
            while suspects and not self.stop():
                self._read_alone(suspects.pop(0))
        cancelled = self.stop()
        self._tell("", final=True)
        return ImportReport(tuple(self.added), tuple(self.known), tuple(self.failures), cancelled)

    def _find(self, paths: Sequence[Path]) -> list[Path] | None:
        from moviebrowser.articles import find_files

        found: list[Path] = []
        for path in paths:
            try:
                for file in find_files([path]):
                    found.append(file)
                    if self.stop():
                        return None
                    self._tell("Looking for files", done=len(found))
            except ReadError as error:
                self.failures.append(Failure(error.path, error.reason))
        return found

    def _read_all(self, batches: "deque[list[Path]]", most: int) -> list[Path]:
        """Read batches and keep what they give; returns the files that were under way when a worker died."""
        under_way: dict[Future[list[ReadFile]], list[Path]] = {}
        suspects: list[Path] = []
        while (batches or under_way) and not self.stop():
            while batches and len(under_way) < most:
                batch = batches.popleft()
                under_way[self.workers.submit(read_batch, batch)] = batch
            finished, _ = wait(under_way, timeout=_REPORT_EVERY, return_when=FIRST_COMPLETED)
            broken = [under_way.pop(future) for future in finished if not self._take(future)]
            if broken:
                suspects += [path for batch in (*broken, *under_way.values()) for path in batch]
                under_way.clear()
                self.workers.restart()
            self._tell("")
        for future in under_way:
            future.cancel()
        return suspects

    def _read_alone(self, path: Path) -> None:
        if self._read_all(deque([[path]]), 1):
            self.failures.append(Failure(path, _CRASHED))
            self.done += 1

    def _take(self, future: "Future[list[ReadFile]]") -> bool:
        """Keep what a worker read; False when it died."""
        try:
            files = future.result()
        except (BrokenProcessPool, CancelledError):
            return False
        self._keep(files)
        self.done += len(files)
        return True

    def _keep(self, files: list[ReadFile]) -> None:
        self.failures += [Failure(file.path, file.reason) for file in files if file.reason is not None]
        articles = [article for file in files for article in file.articles]
        if articles:
            for id, known in self.keep(articles):
                (self.known if known else self.added).append(id)

    def _tell(self, what: str, *, done: int | None = None, final: bool = False) -> None:
        now = time.monotonic()
        if final or now - self.reported >= _REPORT_EVERY:
            self.reported = now
            self.report(Progress(self.done if done is None else done, self.total, what or "Importing"))


def _batches(files: Sequence[Path]) -> Iterator[list[Path]]:
    """Cut the files into batches that take about as long; a large file goes alone."""
    batch: list[Path] = []
    size = 0
    for file in files:
        batch.append(file)
        size += _size(file)
        if len(batch) >= _BATCH_FILES or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
