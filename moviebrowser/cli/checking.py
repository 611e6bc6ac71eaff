"""`moviebrowser check`: library and index against each other."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from moviebrowser.cli.terminal import Trouble, open_library

if TYPE_CHECKING:
    from moviebrowser.library import Problem

ABOUT = "Hold library and index against each other; exit 1 when something is wrong."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--repair", action="store_true", help="mend what can be mended, after keeping a copy")


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    problems = _mended(arguments.library) if arguments.repair else []
    with open_library(arguments, writable=arguments.repair) as library:
        problems += library.check(repair=arguments.repair)
    for problem in problems:
        print(f"{'mended' if problem.repaired else 'wrong'}: {problem.what}")
    if not problems:
        print("library and index are sound")
    return 0 if all(problem.repaired for problem in problems) else 1


def _mended(folder: Path) -> "list[Problem]":
    """Return what was mended of a library so damaged that it cannot be opened."""
    from moviebrowser.library import Library, LibraryDamaged, LibraryError, mend_database

    try:
        Library.open(folder).close()
    except LibraryDamaged:
        return [mend_database(folder)]
    except LibraryError as error:
        raise Trouble(str(error)) from error
    return []
