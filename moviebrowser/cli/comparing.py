"""`moviebrowser compare`: what several articles say together."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from moviebrowser.cli.terminal import (
    Trouble,
    declare_language,
    deliver,
    format_of,
    open_library,
    progress_bar,
    read_files,
)

if TYPE_CHECKING:
    from moviebrowser.articles import Article
    from moviebrowser.comparison import Comparison

ABOUT = "Print what several articles say together, or write a report of it."

REPORTS = ("html", "docx", "pdf")
"""As the excerpts' floor has them, which is not imported for a command's help."""
FORMATS = ("text", "json", *REPORTS)


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("items", metavar="FILE|ID", nargs="+", help="a file, or an article's number in the library")
    parser.add_argument("--plain", action="store_true", help="take each file's whole content as the text, unchanged")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="write there instead of to standard output")
    parser.add_argument("--title", default="", help="the report's title")
    declare_language(parser)
    ending = "what to print (default: what the output's name ends on, else text)"
    parser.add_argument("--format", choices=FORMATS, help=ending)


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    arguments.format = arguments.format or _format(arguments.output)
    if arguments.format in ("docx", "pdf") and arguments.output is None:
        raise Trouble(f"a report as {arguments.format} goes to a file: name it with -o FILE")
    comparison = _comparison(arguments)
    if arguments.format in REPORTS and arguments.output is not None:
        _write_report(comparison, arguments)
        return 0
    if arguments.format == "json":
        from moviebrowser.comparison import as_json

        text = json.dumps(as_json(comparison), ensure_ascii=False) + "\n"
    else:
        from moviebrowser.excerpts import comparison_html, comparison_text

        page = arguments.format == "html"
        text = comparison_html(comparison, arguments.title, arguments.language) if page else comparison_text(comparison)
    deliver(text, arguments.output)
    return 0


def _format(output: Path | None) -> str:
    ending = format_of(output) if output is not None else None
    if ending is not None and ending not in FORMATS:
        raise Trouble(f"{output}: a comparison is not written as {ending}; there are {', '.join(FORMATS)}")
    return ending or "text"


def _write_report(comparison: "Comparison", arguments: argparse.Namespace) -> None:
    from moviebrowser.excerpts import ExportError, ExportOptions, report

    options = ExportOptions(language=arguments.language)
    try:
        report(comparison, arguments.format, arguments.output, title=arguments.title, options=options)
    except ExportError as error:
        raise Trouble(str(error)) from error


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
