"""The same work without a window: commands for the terminal and for other programs.

Only the standard library is imported here at the top, so that `--help` answers at once; each command imports the
floors it uses.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviebrowser import __version__, places
from moviebrowser.progress import Progress, Report, unwatched

if TYPE_CHECKING:
    from moviebrowser.articles import Article
    from moviebrowser.comparison import Comparison
    from moviebrowser.library import Hit, Library, Problem

_OVERVIEW = """\
Without a command the window opens; PATHs are imported and opened side by side.

commands that work without a window:
  index PATH …           import files and folders
  search QUERY           find articles
  stories                list the stories and their articles
  read FILE …            what the reader makes of each file
  compare FILE|ID …      what several articles say together
  export [QUERY]         the excerpts, as a document
  check                  library and index against each other

`moviebrowser COMMAND --help` tells more of each."""


class Trouble(Exception):
    """Something that keeps a command from its work; the message names what and why."""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return the arguments as a namespace; `command` is None for the window. Exits with 2 on wrong usage."""
    options, rest = _library_parser().parse_known_args(argv)
    if rest and rest[0] in _COMMANDS:
        return _command_parser().parse_args(rest, namespace=options)
    parser = _window_parser()
    arguments = parser.parse_args(rest, namespace=options)
    for path in arguments.paths:
        if not path.exists():
            parser.error(f"{path}: no such command, file or folder")
    return arguments


def run(arguments: argparse.Namespace) -> int:
    """Carry out a command; returns the exit code: 0, or 1 after a message on standard error."""
    try:
        command: Callable[[argparse.Namespace], int] = _COMMANDS[arguments.command]
        return command(arguments)
    except (Trouble, places.ResourceError) as trouble:
        print(f"moviebrowser: {trouble}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        print("moviebrowser: stopped; what was finished is kept", file=sys.stderr)
        return 130


def _library_parser() -> argparse.ArgumentParser:
    """Return the parser of the one option that goes with every command, wherever it stands."""
    parser = argparse.ArgumentParser(prog="moviebrowser", add_help=False, allow_abbrev=False)
    parser.add_argument(
        "--library",
        metavar="DIR",
        type=Path,
        default=places.default_library(),
        help="the library's folder (default: %(default)s)",
    )
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="moviebrowser",
        usage="moviebrowser [--library DIR] [PATH …]\n       moviebrowser [--library DIR] COMMAND …",
        description="Read what several outlets wrote about one event, side by side.",
        epilog=_OVERVIEW,
        parents=[_library_parser()],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"moviebrowser {__version__}")
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help=argparse.SUPPRESS)
    parser.set_defaults(command=None)
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="moviebrowser", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name: str, help: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help, description=help, allow_abbrev=False)

    def formats(parser: argparse.ArgumentParser, *names: str) -> None:
        parser.add_argument("--format", choices=names, default=names[0], help="what to print (default: %(default)s)")

    index = command("index", "Import files and folders into the library.")
    index.add_argument("paths", metavar="PATH", nargs="+", type=Path)

    search = command("search", "Find articles in the library.")
    search.add_argument("query", metavar="QUERY")
    limit = "at most N articles (default: %(default)s)"
    search.add_argument("--limit", metavar="N", type=_positive, default=20, help=limit)
    formats(search, "text", "json")

    formats(command("stories", "List the library's stories."), "text", "json")

    read = command("read", "Print what the reader makes of each file.")
    read.add_argument("paths", metavar="FILE", nargs="+", type=Path)
    formats(read, "json")

    compare = command("compare", "Print what several articles say together.")
    compare.add_argument("items", metavar="FILE|ID", nargs="+", help="a file, or an article's number in the library")
    compare.add_argument("--plain", action="store_true", help="take each file's whole content as the text, unchanged")
    compare.add_argument("-o", "--output", metavar="FILE", type=Path, help="write there instead of to standard output")
    formats(compare, "text", "json", "html")

    export = command("export", "Write the excerpts as a document.")
    export.add_argument("query", metavar="QUERY", nargs="?", help="only from articles that this search finds")
    export.add_argument("--format", choices=("html", "markdown", "docx", "pdf", "csv", "json"), required=True)
    export.add_argument("-o", "--output", metavar="FILE", type=Path, required=True)

    check = command("check", "Hold library and index against each other; exit 1 when something is wrong.")
    check.add_argument("--repair", action="store_true", help="mend what can be mended, after keeping a copy")
    return parser


def _positive(word: str) -> int:
    if not word.isascii() or not word.isdigit() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word} is not a whole number from 1 on")
    return int(word)


@contextmanager
def _library(arguments: argparse.Namespace, *, writable: bool = False) -> Iterator["Library"]:
    from moviebrowser.library import Library, LibraryError

    try:
        with Library.open(arguments.library, writable=writable) as library:
            yield library
    except LibraryError as error:
        raise Trouble(str(error)) from error


@contextmanager
def _progress_bar() -> Iterator[Report]:
    """Yield a report that draws one line on a terminal and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield unwatched
        return

    def draw(progress: Progress) -> None:
        width = shutil.get_terminal_size().columns - 1
        filled = 20 * progress.done // progress.total if progress.total else 0
        line = f"[{'#' * filled:<20}] {progress.done} of {progress.total or '?'}  {progress.what}"
        print(f"\r{line[:width]:<{width}}", end="", file=sys.stderr, flush=True)

    try:
        yield draw
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _table(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as aligned columns; the last column takes what is left of the terminal's width."""
    rows = [[str(cell) for cell in row] for row in rows]
    if not rows:
        return ""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rest = max(20, shutil.get_terminal_size().columns - sum(widths[:-1]) - 2 * (len(widths) - 1))
    lines = []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        lines.append("  ".join([*cells, _shortened(row[-1], rest)]).rstrip())
    return "\n".join(lines)


def _shortened(text: str, width: int) -> str:
    if len(text) <= width or not sys.stdout.isatty():
        return text
    return text[: width - 1] + "…"


def _index(arguments: argparse.Namespace) -> int:
    with _library(arguments, writable=True) as library, _progress_bar() as report:
        outcome = library.import_paths(arguments.paths, report=report)
        library.reconcile(report=report)
        library.group(report=report)
    print(f"{len(outcome.added)} imported, {len(outcome.known)} already there, {len(outcome.failures)} failed")
    for failure in outcome.failures:
        print(f"moviebrowser: {failure.path}: {failure.reason}", file=sys.stderr)
    return 1 if outcome.failures else 0


def _search(arguments: argparse.Namespace) -> int:
    with _library(arguments) as library:
        result = library.search(arguments.query, limit=arguments.limit)
    if result.problem:
        print(f"moviebrowser: {result.problem}", file=sys.stderr)
    if arguments.format == "json":
        _print_json({"query": result.query, "total": result.total, "hits": [_hit_json(hit) for hit in result.hits]})
        return 0
    print(_table(_hit_row(hit) for hit in result.hits) or "nothing found")
    if result.total > len(result.hits):
        print(f"… {result.total - len(result.hits)} more (--limit)")
    return 0


def _hit_json(hit: "Hit") -> dict[str, Any]:
    return {
        "id": hit.article.id,
        "title": hit.article.title,
        "outlet": hit.article.outlet,
        "published": hit.article.published,
        "score": round(hit.score, 4),
        "snippet": hit.snippet,
        "marks": [[mark.start, mark.end] for mark in hit.marks],
    }


def _hit_row(hit: "Hit") -> tuple[str, ...]:
    article = hit.article
    return str(article.id), (article.published or "")[:10], article.outlet or "", article.title or ""


def _stories(arguments: argparse.Namespace) -> int:
    with _library(arguments) as library:
        stories = library.stories()
        numbers = [number for story in stories for number in story.articles]
        outlines = {outline.id: outline for outline in library.summaries(numbers)}
    if arguments.format == "json":
        _print_json([asdict(story) for story in stories])
        return 0
    for story in stories:
        dates = " – ".join(dict.fromkeys(date[:10] for date in (story.first, story.last) if date))
        print(f"{story.title}\n  {len(story.articles)} articles{', ' + dates if dates else ''}")
        for number in story.articles:
            outline = outlines[number]
            print(f"  {number:>6}  {outline.outlet or 'unknown outlet'}: {_shortened(outline.title or 'untitled', 90)}")
    if not stories:
        print("no stories yet; import articles with: moviebrowser index PATH …")
    return 0


def _read(arguments: argparse.Namespace) -> int:
    from moviebrowser.comparison import article_as_json

    articles, failed = _read_files(arguments.paths, plain=False)
    _print_json([article_as_json(number, article) for number, article in enumerate(articles)])
    return 1 if failed else 0


def _read_files(paths: Iterable[Path], *, plain: bool) -> tuple[list["Article"], bool]:
    """Return the articles of the files that can be read, and whether some cannot; those are named on standard error."""
    from moviebrowser.articles import ReadError, read_file

    articles, failed = [], False
    for path in paths:
        try:
            articles += read_file(path, plain=plain)
        except ReadError as error:
            print(f"moviebrowser: {error}", file=sys.stderr)
            failed = True
    return articles, failed


def _compare(arguments: argparse.Namespace) -> int:
    comparison = _comparison(arguments)
    if arguments.format == "json":
        from moviebrowser.comparison import as_json

        text = json.dumps(as_json(comparison), ensure_ascii=False) + "\n"
    else:
        from moviebrowser.excerpts import comparison_html, comparison_text

        text = comparison_html(comparison) if arguments.format == "html" else comparison_text(comparison)
    _deliver(text, arguments.output)
    return 0


def _comparison(arguments: argparse.Namespace) -> "Comparison":
    """Compare the named files and articles of the library, in the order given."""
    from moviebrowser.analysis import analyse
    from moviebrowser.comparison import compare

    articles: list[Article] = []
    for item in arguments.items:
        if item.isascii() and item.isdigit() and not Path(item).exists():
            articles.append(_library_article(arguments, int(item)))
        else:
            articles += _read_files([Path(item)], plain=arguments.plain)[0]
    if len(articles) < 2:
        found = "is one" if articles else "are none"
        raise Trouble(f"comparing takes at least two articles that can be read; there {found}")
    with _progress_bar() as report:
        analyses = list(analyse(articles, report=report))
        return compare(articles, analyses, report=report)


def _library_article(arguments: argparse.Namespace, number: int) -> "Article":
    with _library(arguments) as library:
        try:
            return library.article(number)
        except KeyError:
            raise Trouble(f"no article has the number {number} in {arguments.library}") from None


def _deliver(text: str, target: Path | None) -> None:
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


def _export(arguments: argparse.Namespace) -> int:
    from moviebrowser.excerpts import ExportError, export

    with _library(arguments) as library:
        excerpts = library.excerpts()
        if arguments.query is not None:
            found = {hit.article.id for hit in library.search(arguments.query, limit=max(1, len(library))).hits}
            excerpts = [excerpt for excerpt in excerpts if excerpt.article_id in found]
    try:
        with _progress_bar() as report:
            export(excerpts, arguments.format, arguments.output, report=report)
    except ExportError as error:
        raise Trouble(str(error)) from error
    print(f"{len(excerpts)} excerpts in {arguments.output}")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    problems = _mended(arguments.library) if arguments.repair else []
    with _library(arguments, writable=arguments.repair) as library:
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


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "index": _index,
    "search": _search,
    "stories": _stories,
    "read": _read,
    "compare": _compare,
    "export": _export,
    "check": _check,
}
