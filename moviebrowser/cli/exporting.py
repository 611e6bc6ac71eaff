"""`moviebrowser export`: the excerpts, as a document."""

import argparse
from pathlib import Path

from moviebrowser.cli.terminal import Trouble, open_library, progress_bar

ABOUT = "Write the excerpts as a document."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("query", metavar="QUERY", nargs="?", help="only from articles that this search finds")
    parser.add_argument("--format", choices=("html", "markdown", "docx", "pdf", "csv", "json"), required=True)
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True)


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    from moviebrowser.excerpts import ExportError, export

    with open_library(arguments) as library:
        excerpts = library.excerpts()
        if arguments.query is not None:
            found = {hit.article.id for hit in library.search(arguments.query, limit=max(1, len(library))).hits}
            excerpts = [excerpt for excerpt in excerpts if excerpt.article_id in found]
    try:
        with progress_bar() as report:
            export(excerpts, arguments.format, arguments.output, report=report)
    except ExportError as error:
        raise Trouble(str(error)) from error
    print(f"{len(excerpts)} excerpts in {arguments.output}")
    return 0
