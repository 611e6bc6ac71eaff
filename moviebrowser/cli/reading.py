"""`moviebrowser read`: what the reader makes of each file."""

import argparse
from pathlib import Path

from moviebrowser.cli.terminal import formats, print_json, read_files

ABOUT = "Print what the reader makes of each file."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("paths", metavar="FILE", nargs="+", type=Path)
    formats(parser, "json")


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    from moviebrowser.comparison import article_as_json

    articles, failed = read_files(arguments.paths, plain=False)
    print_json([article_as_json(number, article) for number, article in enumerate(articles)])
    return 1 if failed else 0
