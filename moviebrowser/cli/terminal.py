"""What every command needs of a terminal: the library, a progress bar, tables, and where the outcome goes."""

import argparse
import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviebrowser.progress import Progress, Report, unwatched
from moviebrowser.translations import codes, of_the_terminal

if TYPE_CHECKING:
    from moviebrowser.articles import Article
    from moviebrowser.library import Library


class Trouble(Exception):
    """Something that keeps a command from its work; the message names what and why."""


@contextmanager
def open_library(arguments: argparse.Namespace, *, writable: bool = False) -> Iterator["Library"]:
    """Yield the library that the arguments name; raises Trouble when it cannot be opened."""
    from moviebrowser.library import Library, LibraryError

    try:
        with Library.open(arguments.library, writable=writable) as library:
            yield library
    except LibraryError as error:
        raise Trouble(str(error)) from error


@contextmanager
def progress_bar() -> Iterator[Report]:
    """Yield a report that draws one line on a terminal and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield unwatched
        return

    def draw(progress: Progress) -> None:
        width = shutil.get_terminal_size().columns - 1
        filled = 20 * progress.done // progress.total if progress.total else 0
        line = f"[{'#' * filled:<20}] {progress.done} of {progress.total or '?'}  {progress.what}"
        if progress.rate and progress.time_left:
            line += f", {progress.rate:,.{0 if progress.rate >= 10 else 1}f} a second, {progress.time_left} left"
        print(f"\r{line[:width]:<{width}}", end="", file=sys.stderr, flush=True)

    try:
        yield draw
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def declare_language(parser: argparse.ArgumentParser) -> None:
    """Let a command take the language of what it writes."""
    told = "of the document's own words (default: %(default)s)"
    parser.add_argument("--language", choices=codes(), default=of_the_terminal(), help=told)


def print_json(value: Any) -> None:
    """Print a value for other programs."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def table(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as aligned columns; the last column takes what is left of the terminal's width."""
    rows = [[str(cell) for cell in row] for row in rows]
    if not rows:
        return ""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rest = max(20, shutil.get_terminal_size().columns - sum(widths[:-1]) - 2 * (len(widths) - 1))
    lines = []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        lines.append("  ".join([*cells, shortened(row[-1], rest)]).rstrip())
    return "\n".join(lines)


def shortened(text: str, width: int) -> str:
    """Return a text of at most that many characters for a terminal, and as it is for a file or another program."""
    if len(text) <= width or not sys.stdout.isatty():
        return text
    return text[: width - 1] + "…"


def read_files(paths: Iterable[Path], *, plain: bool) -> tuple[list["Article"], bool]:
    """Return the articles of the files that can be read, and whether some file, or a piece of one, cannot.

    Those are named on standard error.
    """
    from moviebrowser.articles import ReadError, read_file

    articles: list[Article] = []
    failed: list[ReadError] = []
    for path in paths:
        try:
            articles += read_file(path, plain=plain, failed=failed.append)
        except ReadError as error:
            failed.append(error)
    for each in failed:
        print(f"moviebrowser: {each}", file=sys.stderr)
    return articles, bool(failed)


def deliver(text: str, target: Path | None) -> None:
    """Print the text, or write it to the target, which is replaced only when the new one is whole."""
    if target is None:
        print(text, end="")
        return
    partial = target.with_name(f".{target.name}.part")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise Trouble(f"{target}: {error.strerror or error}") from error


def format_of(output: Path) -> str | None:
    """Return the format that a file's name ends on, if it is one of those that are written."""
    from moviebrowser.excerpts import FORMATS

    name = output.name.lower()
    return next((format.name for format in FORMATS if name.endswith(format.suffix)), None)


def positive(word: str) -> int:
    """Read a whole number from 1 on."""
    if not word.isascii() or not word.isdigit() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word} is not a whole number from 1 on")
    return int(word)


def formats(parser: argparse.ArgumentParser, *names: str) -> None:
    """Let the reader choose what to print; the first name is the usual one."""
    parser.add_argument("--format", choices=names, default=names[0], help="what to print (default: %(default)s)")
