"""`moviebrowser compare`: what several articles say together."""

import argparse
import json
from contextlib import ExitStack
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
    from moviebrowser.library import Library

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
    parser.add_argument("--no-excerpts", dest="excerpts", action="store_false", help="leave them out of the report")
    declare_language(parser)
    ending = "what to print (default: what the output's name ends on, else text)"
    parser.add_argument("--format", choices=FORMATS, help=ending)


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    arguments.format = arguments.format or _format(arguments.output)
    if arguments.format in ("docx", "pdf") and arguments.output is None:
        raise Trouble(f"a report as {arguments.format} goes to a file: name it with -o FILE")
    with ExitStack() as stack:
        numbered = any(map(_is_number, arguments.items))
        library = stack.enter_context(open_library(arguments)) if numbered else None
        comparison = _comparison(arguments, library)
        if arguments.format in REPORTS:
            _report(comparison, arguments, library)
        else:
            deliver(_text(comparison, arguments.format), arguments.output)
    return 0


def _text(comparison: "Comparison", format: str) -> str:
    if format == "json":
        from moviebrowser.comparison import as_json

        return json.dumps(as_json(comparison), ensure_ascii=False) + "\n"
    from moviebrowser.excerpts import comparison_text

    return comparison_text(comparison)


def _format(output: Path | None) -> str:
    ending = format_of(output) if output is not None else None
    if ending is not None and ending not in FORMATS:
        raise Trouble(f"{output}: a comparison is not written as {ending}; there are {', '.join(FORMATS)}")
    return ending or "text"


def _report(comparison: "Comparison", arguments: argparse.Namespace, library: "Library | None") -> None:
    """Write the report, with the library's excerpts of the articles that are named by their numbers."""
    from moviebrowser.excerpts import ExportError, ExportOptions, comparison_html, report

    named = {int(item) for item in arguments.items if _is_number(item)}
    kept = [excerpt for excerpt in library.excerpts() if excerpt.article_id in named] if library else []
    texts = library.article_of if library else None
    excerpts = kept if arguments.excerpts else []
    options = ExportOptions(language=arguments.language)
    if arguments.output is None:
        print(comparison_html(comparison, arguments.title, excerpts=excerpts, options=options, articles=texts), end="")
        return
    try:
        report(
            comparison,
            arguments.format,
            arguments.output,
            title=arguments.title,
            excerpts=excerpts,
            options=options,
            articles=texts,
        )
    except ExportError as error:
        raise Trouble(str(error)) from error


def _comparison(arguments: argparse.Namespace, library: "Library | None") -> "Comparison":
    """Compare the named files and articles of the library, in the order given."""
    from moviebrowser.analysis import analyse
    from moviebrowser.comparison import compare

    articles: list[Article] = []
    for item in arguments.items:
        if library is not None and _is_number(item):
            articles.append(_article(library, int(item)))
        else:
            articles += read_files([Path(item)], plain=arguments.plain)[0]
    if len(articles) < 2:
        found = "is one" if articles else "are none"
        raise Trouble(f"comparing takes at least two articles that can be read; there {found}")
    with progress_bar() as report:
        analyses = list(analyse(articles, report=report))
        return compare(articles, analyses, report=report)


def _is_number(item: str) -> bool:
    return item.isascii() and item.isdigit() and not Path(item).exists()


def _article(library: "Library", number: int) -> "Article":
    try:
        return library.article(number)
    except KeyError:
        raise Trouble(f"no article has the number {number} in {library.folder}") from None
