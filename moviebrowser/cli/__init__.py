"""The same work without a window: commands for the terminal and for other programs.

Only the standard library is imported here at the top, so that `--help` answers at once; each command imports the
floors it uses.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from moviebrowser import __version__, places
from moviebrowser.cli import checking, comparing, exporting, indexing, reading, searching, stories
from moviebrowser.cli.terminal import Trouble

_COMMANDS = {
    "index": indexing,
    "search": searching,
    "stories": stories,
    "read": reading,
    "compare": comparing,
    "export": exporting,
    "check": checking,
}

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


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return the arguments as a namespace; `command` is None for the window. Exits with 2 on wrong usage."""
    options, rest = _library_parser().parse_known_args(argv)
    options.place = next((word for word in rest if word.startswith("moviebrowser:")), None)
    rest = [_path(word) for word in rest if word != options.place]
    if rest and rest[0] in _COMMANDS:
        return _command_parser().parse_args(rest, namespace=options)
    parser = _window_parser()
    arguments = parser.parse_args(rest, namespace=options)
    for path in arguments.paths:
        if not path.exists():
            parser.error(f"{path}: no such command, file or folder")
    if arguments.place is not None and not arguments.paths:
        _check_place(arguments.place, parser)
    return arguments


def _check_place(address: str, parser: argparse.ArgumentParser) -> None:
    """End with a message where an address leads nowhere, and there is nothing else to be opened."""
    from moviebrowser.excerpts import parse_place

    try:
        parse_place(address)
    except ValueError as error:
        parser.exit(2, f"moviebrowser: {error}\n")


def run(arguments: argparse.Namespace) -> int:
    """Carry out a command; returns the exit code: 0, or 1 after a message on standard error."""
    try:
        command: Callable[[argparse.Namespace], int] = _COMMANDS[arguments.command].run
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


def _path(word: str) -> str:
    """Return what a file manager gives as an address of a file as its path."""
    if not word.startswith("file://"):
        return word
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    return url2pathname(urlsplit(word).path)


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
    for name, command in _COMMANDS.items():
        command.declare(commands.add_parser(name, help=command.ABOUT, description=command.ABOUT, allow_abbrev=False))
    return parser
