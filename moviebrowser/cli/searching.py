"""`moviebrowser search`: articles of the library, found by their words."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

from moviebrowser.cli.terminal import formats, open_library, positive, print_json, table

if TYPE_CHECKING:
    from moviebrowser.library import Hit

ABOUT = "Find articles in the library."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("query", metavar="QUERY")
    limit = "at most N articles (default: %(default)s)"
    parser.add_argument("--limit", metavar="N", type=positive, default=20, help=limit)
    formats(parser, "text", "json")


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    with open_library(arguments) as library:
        result = library.search(arguments.query, limit=arguments.limit)
    if result.problem:
        print(f"moviebrowser: {result.problem}", file=sys.stderr)
    if arguments.format == "json":
        print_json({"query": result.query, "total": result.total, "hits": [_hit_json(hit) for hit in result.hits]})
        return 0
    print(table(_hit_row(hit) for hit in result.hits) or "nothing found")
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
