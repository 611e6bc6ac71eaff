"""`moviebrowser compare`: what several articles say together."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from moviebrowser.cli.terminal import Trouble, deliver, formats, open_library, progress_bar, read_files

if TYPE_CHECKING:
    from moviebrowser.articles import Article
    from moviebrowser.comparison import Comparison

ABOUT = "Print what several articles say together."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("items", metavar="FILE|ID", nargs="+", help="a file, or an article's number in the library")
    parser.add_argument("--plain", action="store_true", help="take each file's whole content as the text, unchanged")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="write there instead of to standard output")
    formats(parser, "text", "json", "html")


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    comparison = _comparison(arguments)
    if arguments.format == "json":
        from moviebrowser.comparison import as_json

        text = json.dumps(as_json(comparison), ensure_ascii=False) + "\n"
    else:
        from moviebrowser.excerpts import comparison_html, comparison_text

        text = comparison_html(comparison) if arguments.format == "html" else comparison_text(comparison)
    deliver(text, arguments.output)
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
            articles += read_files([Path(item)], plain=arguments.plain)[0]
    if len(articles) < 2:
        found = "is one" if articles else "are none"
        raise Trouble(f"comparing takes at least two articles that can be read; there {found}")
    with progress_bar() as report:
        analyses = list(analyse(articles, report=report))
        return compare(articles, analyses, report=report)


def _library_article(arguments: argparse.Namespace, number: int) -> "Article":
    with open_library(arguments) as library:
        try:
            return library.article(number)
        except KeyError:
            raise Trouble(f"no article has the number {number} in {arguments.library}") from None
