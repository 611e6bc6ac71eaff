"""Excerpts out to a file: which formats there are, and a target that is replaced only by a complete file."""

import errno
import os
import stat
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from moviebrowser.excerpts.document import Card, Document, document
from moviebrowser.excerpts.excerpt import Excerpt
from moviebrowser.excerpts.options import Arrangement, Articles, ExportOptions
from moviebrowser.excerpts.problems import ExportError, TemplateProblem
from moviebrowser.progress import Cancelled, Progress, Report, Stop, unstoppable, unwatched

Step = Callable[[Card], None]
"""Told by a writer after each card; raises Cancelled when the work is to stop."""

Writer = Callable[[Document, BinaryIO, Step], None]
"""Writes the whole document; knows nothing of files, progress or cancelling."""


@dataclass(frozen=True, slots=True)
class Format:
    """A way out: the name it is asked for by, what it is called on screen, and how its files end."""

    name: str
    label: str
    suffix: str


# A format's library is imported only when the format is asked for.
_WRITERS = {
    "html": "web_page",
    "markdown": "markdown_text",
    "docx": "word_document",
    "pdf": "pdf_document",
    "xlsx": "workbook",
    "csv": "table",
    "json": "annotations",
    "text": "plain_text",
    "bibtex": "bibtex",
    "ris": "ris",
    "csl-json": "csl_json",
}

_FULL = "the disk is full; what was kept before is untouched. Make room and try again"
_FORBIDDEN = "no permission to write there"
_NO_FOLDER = "there is no such folder"
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _FORBIDDEN,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.ENAMETOOLONG: "the file name is too long",
}

FORMATS: tuple[Format, ...] = (
    Format("html", "Web page", ".html"),
    Format("markdown", "Markdown", ".md"),
    Format("docx", "Word document", ".docx"),
    Format("pdf", "PDF", ".pdf"),
    Format("xlsx", "Workbook (Excel)", ".xlsx"),
    Format("csv", "Table (CSV)", ".csv"),
    Format("json", "Web Annotations (JSON)", ".json"),
    Format("text", "Plain text", ".txt"),
    Format("bibtex", "Sources (BibTeX)", ".bib"),
    Format("ris", "Sources (RIS)", ".ris"),
    Format("csl-json", "Sources (CSL-JSON)", ".csl.json"),
)
"""Every format, in the order in which they are offered."""


def export(
    excerpts: Sequence[Excerpt],
    format: str,
    target: Path,
    *,
    options: ExportOptions | None = None,
    title: str | None = None,
    arrangement: Arrangement | None = None,
    articles: Articles | None = None,
    report: Report = unwatched,
    stop: Stop = unstoppable,
) -> None:
    """Write the excerpts to `target`, in the format of that name.

    `title` and `arrangement`, where given, take the place of those of the options; `articles` looks up the texts from
    which context is taken. The file is written beside the target and takes its place when it is complete. Raises
    ValueError for a format that there is not, ExportError when the file cannot be written, and Cancelled when told to
    stop; whatever stood at `target` is then as it was.
    """
    write = writer(format)
    options = options or ExportOptions()
    options = replace(options, title=title or options.title, arrangement=arrangement or options.arrangement)
    with naming(target):
        page = document(excerpts, options, articles, stop)
        put(target, lambda out: write(page, out, stepping(len(page), report, stop)))


def writer(name: str) -> Writer:
    """Return what writes the format of that name; its library is imported only now."""
    if name not in _WRITERS:
        raise ValueError(f"no format {name!r}; there are {', '.join(_WRITERS)}")
    write: Writer = import_module(f"moviebrowser.excerpts.writers.{_WRITERS[name]}").write
    return write


@contextmanager
def naming(target: Path) -> Iterator[None]:
    """Raise what goes wrong inside as an ExportError that names the file."""
    try:
        yield
    except OSError as error:
        raise ExportError(target, _REASONS.get(error.errno or 0) or error.strerror or str(error)) from error
    except TemplateProblem as problem:
        raise ExportError(target, str(problem)) from problem


def stepping(total: int, report: Report, stop: Stop) -> Step:
    """Return what a writer tells of each card; raises Cancelled at once when there is nothing to be begun."""
    if stop():
        raise Cancelled
    report(Progress(0, total))
    done = 0

    def step(card: Card) -> None:
        nonlocal done
        if stop():
            raise Cancelled
        done += 1
        report(Progress(done, total, card.name))

    return step


def put(target: Path, fill: Callable[[BinaryIO], None]) -> None:
    """Fill a file beside the target, which takes its place when it is complete. Raises OSError."""
    target = target.resolve()
    mode = _mode(target)
    handle, name = tempfile.mkstemp(prefix=".moviebrowser-", suffix=".part", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            fill(out)
            out.flush()
            os.fsync(out.fileno())
        beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Return the new file's access rights. Raises OSError when the old one is not to be written to."""
    try:
        old = target.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(None, "is a folder")
    if not stat.S_ISREG(old.st_mode):
        raise OSError(None, "a device or pipe, not a file")
    if not old.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(None, "is read-only")
    return stat.S_IMODE(old.st_mode)
