"""Files become articles of the library: read in worker processes, kept by one writer."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from moviebrowser.articles import ReadError
from moviebrowser.library import editions, file_table
from moviebrowser.library.article_table import PackedArticle, pack_all
from moviebrowser.library.editions import Kept, Outcome
from moviebrowser.library.file_table import Failure, State
from moviebrowser.library.store import Store
from moviebrowser.library.workers import Workers, each_batch
from moviebrowser.progress import Progress, Report, Stop

_BATCH_FILES = 32
_BATCH_BYTES = 512_000
_REPORT_EVERY = 0.1
_RATE_OVER = 10.0
_CRASHED = "the reader ended without a word: it may need more memory than there is"


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of an import: ids of new articles and of those that were there already, and the files that failed.

    `changed` are the articles that got a new edition; `cancelled` tells that it was stopped before the end. `ids` are
    all of these articles, in the order in which their files were named.
    """

    added: tuple[int, ...]
    known: tuple[int, ...]
    failures: tuple[Failure, ...]
    cancelled: bool
    changed: tuple[int, ...] = ()
    ids: tuple[int, ...] = ()

    def __add__(self, other: "ImportReport") -> "ImportReport":
        return ImportReport(
            self.added + other.added,
            self.known + other.known,
            self.failures + other.failures,
            self.cancelled or other.cancelled,
            self.changed + other.changed,
            self.ids + other.ids,
        )


NOTHING = ImportReport((), (), (), False)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file, read: its articles, why it or pieces of it cannot be read, and how it looked before."""

    path: Path
    articles: tuple[PackedArticle, ...] = ()
    reasons: tuple[str, ...] = ()
    state: State | None = None

    @property
    def failures(self) -> list[Failure]:
        """What could not be read: the file, or pieces of it."""
        return [Failure(self.path, reason) for reason in self.reasons]


def read_batch(paths: list[Path]) -> list[ReadFile]:
    """Read files, in a worker process. Never raises: what goes wrong with a file is told beside it."""
    return [_read(path) for path in paths]


def _read(path: Path) -> ReadFile:
    from moviebrowser.articles import read_file

    state = file_table.state(path)
    failed: list[ReadError] = []
    try:
        articles = pack_all(read_file(path, failed=failed.append))
        return ReadFile(path, tuple(articles), tuple(dict.fromkeys(error.reason for error in failed)), state)
    except ReadError as error:
        reason = error.reason
    except MemoryError:
        reason = "it needs more memory than there is"
    except Exception as error:
        reason = f"it could not be understood ({type(error).__name__}: {error})"
    return ReadFile(path, reasons=(reason,), state=state)


def keep(store: Store, files: Sequence[ReadFile]) -> list[Kept]:
    """Keep what was read, and what could not be, in one transaction."""
    with store.change() as change:
        kept = editions.keep(change, [article for file in files for article in file.articles])
        file_table.keep_seen(change, {file.path: file.state for file in files})
        file_table.settle(change, [file.path for file in files])
        file_table.keep_failures(change, [failure for file in files for failure in file.failures])
    return kept


@dataclass(slots=True)
class Import:
    """An import under way."""

    workers: Workers
    keep: Callable[[Sequence[ReadFile]], list[Kept]]
    report: Report
    stop: Stop
    added: list[int] = field(default_factory=list)
    known: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    ids: dict[Path, list[int]] = field(default_factory=dict)
    done: int = 0
    total: int | None = None
    reported: float = 0.0
    pace: deque[tuple[float, int]] = field(default_factory=deque)

    def run(self, files: Iterable[Path]) -> ImportReport:
        """Import files. Stopping keeps what is finished."""
        found = self._find(files)
        self.total = len(found)
        for batch, read in each_batch(self.workers, read_batch, _batches(found), stop=self.stop, pulse=self._tell):
            self._keep([ReadFile(path, reasons=(_CRASHED,)) for path in batch] if read is None else read)
        cancelled = self.done < self.total
        self.reported = 0.0
        self._tell()
        ids = dict.fromkeys(id for file in found for id in self.ids.get(file, ()))
        return ImportReport(
            added=tuple(self.added),
            known=tuple(self.known),
            failures=tuple(self.failures),
            cancelled=cancelled,
            changed=tuple(dict.fromkeys(self.changed)),
            ids=tuple(ids),
        )

    def _find(self, files: Iterable[Path]) -> list[Path]:
        found: list[Path] = []
        for file in files:
            found.append(file)
            self._tell("Looking for files", len(found))
            if self.stop():
                break
        return found

    def _keep(self, files: list[ReadFile]) -> None:
        self.failures += [failure for file in files for failure in file.failures]
        lists = {Outcome.ADDED: self.added, Outcome.CHANGED: self.changed, Outcome.KNOWN: self.known}
        kept = iter(self.keep(files))
        for file in files:
            here = list(islice(kept, len(file.articles)))
            self.ids[file.path] = [id for id, _ in here]
            for id, outcome in here:
                lists[outcome].append(id)
        self.done += len(files)

    def _tell(self, what: str = "Importing", done: int | None = None) -> None:
        now = time.monotonic()
        if now - self.reported >= _REPORT_EVERY:
            self.reported = now
            rate = self._rate(now) if done is None else None
            self.report(Progress(self.done if done is None else done, self.total, what, rate))

    def _rate(self, now: float) -> float | None:
        """Return the files per second over the last moments."""
        self.pace.append((now, self.done))
        while now - self.pace[0][0] > _RATE_OVER:
            self.pace.popleft()
        begun, before = self.pace[0]
        return (self.done - before) / (now - begun) if now > begun and self.done > before else None


def _batches(files: Sequence[Path]) -> Iterator[list[Path]]:
    """Cut the files into batches that take about as long; a large file goes alone."""
    batch: list[Path] = []
    size = 0
    for file in files:
        found = file_table.state(file)
        bytes = found.size if found else 0
        if batch and (len(batch) >= _BATCH_FILES or size + bytes > _BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(file)
        size += bytes
    if batch:
        yield batch
