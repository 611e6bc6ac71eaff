"""`moviebrowser stories`: what the library's articles tell, by event."""

import argparse
from dataclasses import asdict

from moviebrowser.cli.terminal import formats, open_library, print_json, shortened

ABOUT = "List the library's stories."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    formats(parser, "text", "json")


def run(arguments: argparse.Namespace) -> int:
    """Carry it out; returns the exit code."""
    with open_library(arguments) as library:
        stories = library.stories()
        numbers = [number for story in stories for number in story.articles]
        outlines = {outline.id: outline for outline in library.summaries(numbers)}
    if arguments.format == "json":
        print_json([asdict(story) for story in stories])
        return 0
    for story in stories:
        dates = " – ".join(dict.fromkeys(date[:10] for date in (story.first, story.last) if date))
        print(f"{story.title}\n  {len(story.articles)} articles{', ' + dates if dates else ''}")
        for number in story.articles:
            outline = outlines[number]
            print(f"  {number:>6}  {outline.outlet or 'unknown outlet'}: {shortened(outline.title or 'untitled', 90)}")
    if not stories:
        print("no stories yet; import articles with: moviebrowser index PATH …")
    return 0
