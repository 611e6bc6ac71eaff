"""Files become articles of the library: read in worker processes, kept by one writer."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from moviebrowser.articles import ReadError
from moviebrowser.library.article_table import PackedArticle, pack
from moviebrowser.library.workers import Workers, each_batch
from moviebrowser.progress import Progress, Report, Stop

_BATCH_FILES = 32
_BATCH_BYTES = 512_000
_REPORT_EVERY = 0.1
_CRASHED = "the reader ended without a word: it may need more memory than there is"


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of an import: ids of new articles and of those that were there already, and the files that failed.

    `cancelled` tells that it was stopped before the end.
    """

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


def read_batch(paths: list[Path]) -> list[ReadFile]:
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
        self.total = len(files)
        for batch, read in each_batch(self.workers, read_batch, _batches(files), stop=self.stop, pulse=self._tell):
            self._keep([ReadFile(path, reason=_CRASHED) for path in batch] if read is None else read)
        cancelled = self.done < self.total
        self.reported = 0.0
        self._tell()
        return ImportReport(tuple(self.added), tuple(self.known), tuple(self.failures), cancelled)

    def _find(self, paths: Sequence[Path]) -> list[Path]:
        from moviebrowser.articles import find_files

        found: list[Path] = []
        for file in find_files(paths):
            found.append(file)
            self._tell("Looking for files", len(found))
            if self.stop():
                break
        return found

    def _keep(self, files: list[ReadFile]) -> None:
        self.failures += [Failure(file.path, file.reason) for file in files if file.reason is not None]
        articles = [article for file in files for article in file.articles]
        if articles:
            for id, known in self.keep(articles):
                (self.known if known else self.added).append(id)
        self.done += len(files)

    def _tell(self, what: str = "Importing", done: int | None = None) -> None:
        now = time.monotonic()
        if now - self.reported >= _REPORT_EVERY:
            self.reported = now
            self.report(Progress(self.done if done is None else done, self.total, what))


def _batches(files: Sequence[Path]) -> Iterator[list[Path]]:
    """Cut the files into batches that take about as long; a large file goes alone."""
    batch: list[Path] = []
    size = 0
    for file in files:
        bytes = _size(file)
        if batch and (len(batch) >= _BATCH_FILES or size + bytes > _BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(file)
        size += bytes
    if batch:
        yield batch


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
