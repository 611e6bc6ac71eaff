"""Exports that take long, in a process of their own: the window's has its pages to draw."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviebrowser.progress import Progress, Report, Stop

if TYPE_CHECKING:
    from moviebrowser.comparison import Comparison
    from moviebrowser.excerpts import Excerpt, ExportOptions
    from moviebrowser.library import Library

MANY = 200
"""From so many excerpts on, starting a process takes less time than it saves."""

_PULSE = 0.05  # seconds between looks at whether to stop
_BETWEEN = 0.1  # seconds between two reports of progress


@dataclass(frozen=True)
class Errand:
    """What is to be exported: excerpts of the library in `folder`, and how; of a comparison, its report with them."""

    folder: Path
    excerpts: Sequence[Excerpt]
    format: str
    target: Path
    options: ExportOptions
    comparison: Comparison | None = None

    @property
    def takes_long(self) -> bool:
        """Whether a process is worth its start. Cutting the fonts of a PDF to size lets nothing else run."""
        return len(self.excerpts) >= MANY or self.format == "pdf"


def carry_out(errand: Errand, library: Library, report: Report, stop: Stop) -> None:
    """Write what is asked for, here and now. Raises what `export` does."""
    from moviebrowser import excerpts as out

    how: dict[str, Any] = {
        "options": errand.options,
        "articles": library.article_of,
        "report": report,
        "stop": stop,
    }
    if errand.comparison is None:
        out.export(errand.excerpts, errand.format, errand.target, **how)
    else:
        kept, title = errand.excerpts, errand.options.title
        out.report(errand.comparison, errand.format, errand.target, title=title, excerpts=kept, **how)


def export_apart(errand: Errand, report: Report, stop: Stop) -> None:
    """Have a process export them, and wait. Raises what `export` does, ExportError too when the process is ended."""
    from multiprocessing import get_context

    from moviebrowser.excerpts import ExportError

    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    stopped = context.Event()
    process = context.Process(target=_export, args=(errand, there, stopped), daemon=True)
    process.start()
    there.close()
    try:
        while (told := _next(here, stop, stopped)) is not None:
            if isinstance(told, BaseException):
                raise told
            report(told)
    except EOFError:
        raise ExportError(errand.target, "the process that wrote it was ended") from None
    finally:
        stopped.set()
        process.join()
        here.close()


def _next(here: Any, stop: Stop, stopped: Any) -> Progress | BaseException | None:
    """Wait for what the process tells next; None at the end."""
    while not here.poll(_PULSE):
        if stop():
            stopped.set()
    told: Progress | BaseException | None = here.recv()
    return told


def _export(errand: Errand, there: Any, stopped: Any) -> None:
    """Export, in the process, and tell how far it is and how it ended."""
    from moviebrowser.library import Library

    said = 0.0

    def report(progress: Progress) -> None:
        nonlocal said
        if time.monotonic() - said > _BETWEEN:
            said = time.monotonic()
            there.send(progress)

    try:
        with Library.open(errand.folder, writable=False) as library:
            carry_out(errand, library, report, stopped.is_set)
    except Exception as error:
        there.send(error)
    else:
        there.send(None)
