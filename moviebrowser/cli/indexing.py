"""`moviebrowser index`: files, folders and addresses into the library."""

import argparse
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from moviebrowser.cli.terminal import open_library, progress_bar

if TYPE_CHECKING:
    from moviebrowser.library import ImportReport, Library
    from moviebrowser.progress import Report

ABOUT = "Import files, folders and addresses into the library."
_ADDRESS = ("http://", "https://")


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a file, a folder, or an http(s) address")
    parser.add_argument("--watch", action="store_true", help="watch the folders, and go on until stopped")
    parser.add_argument("--unwatch", metavar="DIR", type=Path, action="append", default=[], help="watch it no longer")
    parser.add_argument("--analyse", action="store_true", help="find names, dates and quotes, too: entity: knows them")
    parser.add_argument("--retry", action="store_true", help="try again what failed before")
    parser.add_argument("--resume", action="store_true", help="go on with an import that was interrupted")


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    with open_library(arguments, writable=True) as library:
        library.back_up()
        for folder in arguments.unwatch:
            library.unwatch(folder)
        with progress_bar() as report:
            outcome = _take_in(library, arguments, report)
            library.reconcile(report=report)
            if arguments.analyse:
                library.analyse_new(report=report)
            library.group(report=report)
        _tell(outcome)
        if arguments.watch:
            _watch(library, [Path(path) for path in arguments.paths if not path.startswith(_ADDRESS)])
    return 1 if outcome.failures else 0


def _take_in(library: "Library", arguments: argparse.Namespace, report: "Report") -> "ImportReport":
    from moviebrowser.library import ImportReport

    outcome = ImportReport((), (), (), False)
    if arguments.resume:
        outcome += library.resume_import(report=report)
    if arguments.retry:
        outcome += library.retry(library.failures(), report=report)
    addresses = [path for path in arguments.paths if path.startswith(_ADDRESS)]
    if files := [Path(path) for path in arguments.paths if path not in addresses]:
        outcome += library.import_paths(files, report=report)
    if addresses:
        outcome += library.import_addresses(addresses, report=report)
    return outcome + library.look_for_changes(report=report)


def _watch(library: "Library", paths: list[Path]) -> None:
    """Bring in what comes into the watched folders, until Ctrl-C."""
    from moviebrowser.library import Watcher

    for path in paths:
        if path.is_dir():
            library.watch(path)

    def imported(outcome: "ImportReport") -> None:
        library.group()
        _tell(outcome)

    watcher = Watcher(library, imported)
    watcher.start()
    print(f"watching {', '.join(map(str, library.watched())) or 'nothing'}; Ctrl-C ends it", flush=True)
    try:
        threading.Event().wait()
    finally:
        watcher.close()


def _tell(outcome: "ImportReport") -> None:
    changed = f", {len(outcome.changed)} with a new edition" if outcome.changed else ""
    told = f"{len(outcome.added)} imported{changed}, {len(outcome.known)} already there"
    print(f"{told}, {len(outcome.failures)} failed", flush=True)
    for failure in outcome.failures:
        print(f"moviebrowser: {failure.place}: {failure.reason}", file=sys.stderr)
