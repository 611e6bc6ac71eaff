"""`moviebrowser export`: the excerpts, as a document, a table or a bibliography."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from moviebrowser import places
from moviebrowser.cli.terminal import Trouble, declare_language, format_of, open_library, progress_bar

if TYPE_CHECKING:
    from moviebrowser.excerpts import Context, Excerpt, ExportOptions
    from moviebrowser.library import Library

ABOUT = "Write the excerpts as a document, a table or a bibliography."

FORMATS = ("html", "markdown", "docx", "pdf", "xlsx", "csv", "json", "text", "bibtex", "ris", "csl-json")
"""As the excerpts' floor has them, which is not imported for a command's help."""

_ENDINGS = {"md": "markdown", "txt": "text", "bib": "bibtex"}
"""What a format's files end on, where that is not its name."""

_COLOURS = ("yellow", "green", "blue", "pink", "violet")


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.epilog = f"Templates and citation styles of your own are taken from {places.export_folders()[0]}"
    add = parser.add_argument
    add("query", metavar="QUERY", nargs="?", help="only from articles that this search finds")
    add("--format", type=_format, choices=FORMATS, help="what to write (default: what the file's name ends on)")
    add("-o", "--output", metavar="FILE", type=Path, required=True)
    add("--title", default="", help="the document's title")
    add("--tag", action="append", default=[], help="only excerpts with this tag, or another one so named")
    add("--colour", action="append", default=[], choices=_COLOURS, help="only of this colour, or another one so named")
    add("--arrangement", choices=("article", "tray"), default="article", help="order (default: %(default)s)")
    add("--layout", choices=("list", "columns"), default="list", help="bundles below or beside each other")
    add("--context", metavar="N", type=context, default=100, help="none, sentence, paragraph, or so many characters")
    add("--style", default="news-note", help="the citation style: a .csl file's name (default: %(default)s)")
    add("--theme", choices=("auto", "light", "dark"), default="auto", help="colours of a web page")
    declare_language(parser)
    for part in ("notes", "tags", "links"):
        add(f"--no-{part}", dest=part, action="store_false", help=f"leave out the {part}")


def _format(word: str) -> str:
    """Read a format by its name, or by what its files end on."""
    return _ENDINGS.get(word, word)


def context(word: str) -> "Context":
    """Read what is to be shown around an excerpt's words."""
    if word == "none" or word == "sentence" or word == "paragraph":
        return word  # type: ignore[return-value]
    if not word.isascii() or not word.isdigit():
        raise argparse.ArgumentTypeError(f"{word} is not none, sentence, paragraph or a number of characters")
    return int(word)


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    from moviebrowser.excerpts import ExportError, export

    format = arguments.format or format_of(arguments.output) or _refuse(arguments.output)
    with open_library(arguments) as library:
        excerpts = _chosen(library, arguments)
        chosen, articles = options(arguments), library.article_of
        try:
            with progress_bar() as report:
                export(excerpts, format, arguments.output, options=chosen, articles=articles, report=report)
        except ExportError as error:
            raise Trouble(str(error)) from error
    print(f"{len(excerpts)} excerpt{'s' * (len(excerpts) != 1)} in {arguments.output}")
    return 0


def options(arguments: argparse.Namespace) -> "ExportOptions":
    """Return the options that the arguments name."""
    from moviebrowser.excerpts import Arrangement, ExportOptions, Layout, Theme

    return ExportOptions(
        title=arguments.title,
        arrangement=Arrangement(arguments.arrangement),
        context=arguments.context,
        layout=Layout(arguments.layout),
        style=arguments.style,
        theme=Theme(arguments.theme),
        notes=arguments.notes,
        tags=arguments.tags,
        links=arguments.links,
        language=arguments.language,
    )


def _refuse(output: Path) -> NoReturn:
    from moviebrowser.excerpts import FORMATS

    raise Trouble(f"{output}: name a --format, or a file that ends on one of {', '.join(f.suffix for f in FORMATS)}")


def _chosen(library: "Library", arguments: argparse.Namespace) -> "list[Excerpt]":
    """Return the excerpts that query, tags and colours leave."""
    excerpts = library.excerpts()
    if arguments.query is not None:
        found = {hit.article.id for hit in library.search(arguments.query, limit=max(1, len(library))).hits}
        excerpts = [excerpt for excerpt in excerpts if excerpt.article_id in found]
    if arguments.tag:
        excerpts = [excerpt for excerpt in excerpts if not set(arguments.tag).isdisjoint(excerpt.tags)]
    if arguments.colour:
        excerpts = [excerpt for excerpt in excerpts if excerpt.colour in arguments.colour]
    return excerpts
