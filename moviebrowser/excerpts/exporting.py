"""Excerpts out to a file: which formats there are, and a target that is replaced only by a complete file."""

import os
import stat
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from moviebrowser.excerpts.document import Arrangement, Card, Document, document
from moviebrowser.excerpts.excerpt import Excerpt
from moviebrowser.places import ResourceError
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


class ExportError(Exception):
    """Excerpts that cannot be written; the message names the file and the reason. What stood there is untouched."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type["ExportError"], tuple[Path, str]]:
        """Travel between processes whole."""
        return ExportError, (self.path, self.reason)


class TemplateProblem(ResourceError):
    """A template that does not work; the message names its file and line."""


def _html() -> Writer:
    from moviebrowser.excerpts.writers import web_page

    return web_page.write


def _markdown() -> Writer:
    from moviebrowser.excerpts.writers import markdown_text

    return markdown_text.write


def _word() -> Writer:
    from moviebrowser.excerpts.writers import word_document

    return word_document.write


def _pdf() -> Writer:
    from moviebrowser.excerpts.writers import pdf_document

    return pdf_document.write


def _csv() -> Writer:
    from moviebrowser.excerpts.writers import table

    return table.write


def _json() -> Writer:
    from moviebrowser.excerpts.writers import annotations

    return annotations.write


# A format's library is imported only when the format is asked for.
_WAYS_OUT: tuple[tuple[Format, Callable[[], Writer]], ...] = (
    (Format("html", "Web page", ".html"), _html),
    (Format("markdown", "Markdown", ".md"), _markdown),
    (Format("docx", "Word document", ".docx"), _word),
    (Format("pdf", "PDF", ".pdf"), _pdf),
    (Format("csv", "Table (CSV)", ".csv"), _csv),
    (Format("json", "Web Annotations (JSON)", ".json"), _json),
)

FORMATS: tuple[Format, ...] = tuple(format for format, _ in _WAYS_OUT)
"""Every format, in the order in which they are offered."""


def export(
    excerpts: Sequence[Excerpt],
    format: str,
    target: Path,
    *,
    title: str = "Excerpts",
    arrangement: Arrangement = Arrangement.ARTICLE,
    report: Report = unwatched,
    stop: Stop = unstoppable,
) -> None:
    """Write the excerpts to `target`, in the format of that name.

    The file is written beside the target and takes its place when it is complete. Raises ValueError for a format that
    there is not, ExportError when the file cannot be written, and Cancelled when told to stop; whatever stood at
    `target` is then as it was.
    """
    write = _writer(format)
    page = document(excerpts, title, arrangement)
    try:
        _replace(target.resolve(), lambda out: write(page, out, _stepping(len(page), report, stop)))
    except OSError as error:
        raise ExportError(target, error.strerror or str(error)) from error
    except TemplateProblem as problem:
        raise ExportError(target, str(problem)) from problem


def _writer(name: str) -> Writer:
    for format, writer in _WAYS_OUT:
        if format.name == name:
            return writer()
    raise ValueError(f"no format {name!r}; there are {', '.join(format.name for format in FORMATS)}")


def _stepping(total: int, report: Report, stop: Stop) -> Step:
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


def _replace(target: Path, fill: Callable[[BinaryIO], None]) -> None:
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
    if not old.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(None, "is read-only")
    return stat.S_IMODE(old.st_mode)
