"""`moviebrowser search`: articles of the library, found by their words."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moviebrowser.cli.terminal import Trouble, deliver, formats, open_library, positive, progress_bar, table

if TYPE_CHECKING:
    from moviebrowser.library import Hit, SearchResult

ABOUT = "Find articles in the library."
_HINT = "How to ask: moviebrowser search --help-query"


class _QueryHelp(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from moviebrowser.library import query_help

        print(table((form.form, form.example, form.meaning) for form in query_help()))
        parser.exit()


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.epilog = _HINT
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("query", metavar="QUERY", nargs="?")
    asked.add_argument("--batch", metavar="FILE", type=Path, help="make every search of a text file, one a line")
    limit = "at most N articles of each search (default: %(default)s)"
    parser.add_argument("--limit", metavar="N", type=positive, default=20, help=limit)
    order = "what comes first (default: %(default)s)"
    parser.add_argument("--order", choices=("relevance", "date", "outlet"), default="relevance", help=order)
    formats(parser, "text", "json", "csv")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="write there instead of printing")
    parser.add_argument("--help-query", action=_QueryHelp, nargs=0, help="how to ask, with examples")


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    queries = [arguments.query] if arguments.batch is None else _queries(arguments.batch)
    results = _found(queries, arguments)
    for result in results:
        asked = f"{result.query}: " if arguments.batch else ""
        if result.problem:
            print(f"moviebrowser: {asked}{result.problem}", file=sys.stderr)
        if result.suggestion:
            print(f"moviebrowser: {asked}did you mean: {result.suggestion}", file=sys.stderr)
    text = _written(results, arguments.format, batch=arguments.batch is not None)
    # Spreadsheets take a file without this mark for one of the old encodings.
    mark = "\ufeff" if arguments.format == "csv" and arguments.output else ""
    deliver(mark + text, arguments.output)
    return 0


def _found(queries: Sequence[str], arguments: argparse.Namespace, *, level: bool = False) -> "list[SearchResult]":
    """Return what each query finds; `level` tells that the index has been brought level, as far as it can be."""
    with open_library(arguments) as library:
        if level or library.is_level():
            return [library.search(query, limit=arguments.limit, order=arguments.order) for query in queries]
    _bring_level(arguments)
    return _found(queries, arguments, level=True)


def _bring_level(arguments: argparse.Namespace) -> None:
    """Put right an index that an interrupted import or an older version left, unless a window is about to."""
    try:
        with open_library(arguments, writable=True) as library, progress_bar() as report:
            library.reconcile(report=report)
    except Trouble as trouble:
        print(f"moviebrowser: the search index is behind, so not all is found: {trouble}", file=sys.stderr)


def _queries(file: Path) -> list[str]:
    """Return the lines of a file that are neither empty nor remarks (#)."""
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(f"{file}: {getattr(error, 'strerror', None) or 'not a text file in UTF-8'}") from error
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


def _written(results: "Sequence[SearchResult]", format: str, *, batch: bool) -> str:
    if format == "csv":
        from moviebrowser.library import results_as_csv

        return results_as_csv(results)
    if format == "json":
        import json

        found = [_result_json(result) for result in results]
        return json.dumps(found if batch else found[0], ensure_ascii=False, indent=1) + "\n"
    return "\n\n".join((f"{result.query}\n" if batch else "") + _listed(result) for result in results) + "\n"


def _listed(result: "SearchResult") -> str:
    lines = table(_hit_row(hit) for hit in result.hits) or "nothing found"
    more = result.total - len(result.hits)
    return f"{lines}\n… {more} more (--limit)" if more > 0 else lines


def _result_json(result: "SearchResult") -> dict[str, Any]:
    return {
        "query": result.query,
        "total": result.total,
        "problem": result.problem,
        "suggestion": result.suggestion,
        "hits": [_hit_json(hit) for hit in result.hits],
    }


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
