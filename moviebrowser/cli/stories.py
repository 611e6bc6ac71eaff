"""`moviebrowser stories`: what the library's articles tell, by event."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from moviebrowser.cli.terminal import Trouble, formats, open_library, positive, print_json, progress_bar, shortened

if TYPE_CHECKING:
    from moviebrowser.library import ArticleSummary, Library, Story

ABOUT = "List the library's stories, or change them."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    formats(parser, "text", "json")
    parser.add_argument("--compare", action="store_true", help="compare the stories whose numbers are not known first")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--rename", nargs=2, metavar=("STORY", "TITLE"), help="give a story another title")
    change.add_argument("--merge", nargs="+", metavar="STORY", type=positive, help="make stories one")
    change.add_argument("--split", nargs="+", metavar=("STORY", "ARTICLE"), type=positive, help="take articles out")
    change.add_argument("--undo", action="store_true", help="take the last change back")


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    changes = bool(arguments.rename or arguments.merge or arguments.split or arguments.undo)
    with open_library(arguments, writable=changes or arguments.compare) as library:
        if changes:
            _change(library, arguments)
        if arguments.compare:
            _compare(library)
        stories = library.stories()
        numbers = [number for story in stories for number in story.articles]
        outlines = {outline.id: outline for outline in library.summaries(numbers)}
    if arguments.format == "json":
        print_json([asdict(story) for story in stories])
        return 0
    for story in stories:
        _print(story, outlines)
    if not stories:
        print("no stories yet; import articles with: moviebrowser index PATH …")
    return 0


def _change(library: "Library", arguments: argparse.Namespace) -> None:
    try:
        if arguments.rename:
            library.rename_story(positive(arguments.rename[0]), arguments.rename[1])
        elif arguments.merge:
            library.merge_stories(arguments.merge)
        elif arguments.split:
            library.split_story(arguments.split[0], arguments.split[1:])
        elif library.undo_stories() is None:
            raise Trouble("there is nothing to undo")
    except KeyError as error:
        raise Trouble(f"no such story, or no such article in it: {error.args[0]}") from error
    except (ValueError, argparse.ArgumentTypeError) as error:
        raise Trouble(str(error)) from error


def _compare(library: "Library") -> None:
    with progress_bar() as report:
        for number in library.uncompared_stories():
            library.compare_story(number, report=report)


def _print(story: "Story", outlines: "dict[int, ArticleSummary]") -> None:
    from moviebrowser.excerpts import NO_OUTLET, outlet_of

    dates = " – ".join(dict.fromkeys(date[:10] for date in (story.first, story.last) if date))
    facts = [f"{len(story.articles)} articles" if len(story.articles) > 1 else "1 article", dates]
    if len(story.articles) > 1 and story.origins is not None:
        facts += [f"{story.origins} independent origin{'s' * (story.origins > 1)}", f"{story.disagreements} disagree"]
    print(f"{story.id:>4}  {story.title}{' (pinned)' if story.pinned else ''}")
    print(f"      {', '.join(filter(None, facts))}")
    for number in story.articles:
        outline = outlines[number]
        print(f"  {number:>8}  {outlet_of(outline) or NO_OUTLET}: {shortened(outline.title or 'untitled', 90)}")
