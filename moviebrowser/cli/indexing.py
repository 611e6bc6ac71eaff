"""`moviebrowser index`: files and folders into the library."""

import argparse
import sys
from pathlib import Path

from moviebrowser.cli.terminal import open_library, progress_bar

ABOUT = "Import files and folders into the library."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path)


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    with open_library(arguments, writable=True) as library, progress_bar() as report:
        outcome = library.import_paths(arguments.paths, report=report)
        library.reconcile(report=report)
        library.group(report=report)
    print(f"{len(outcome.added)} imported, {len(outcome.known)} already there, {len(outcome.failures)} failed")
    for failure in outcome.failures:
        print(f"moviebrowser: {failure.path}: {failure.reason}", file=sys.stderr)
    return 1 if outcome.failures else 0
