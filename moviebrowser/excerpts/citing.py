"""How a source is named to a reader."""

import re
from typing import Protocol
from urllib.parse import urlsplit

from moviebrowser.excerpts.directions import isolated
from moviebrowser.excerpts.excerpt import Source
from moviebrowser.excerpts.words import ENGLISH, Words

NO_OUTLET = ENGLISH.no_outlet
"""Stands where only an outlet would stand, and none is known."""


class Published(Protocol):
    """What an outlet may have published: an article, its summary, or an excerpt's source."""

    @property
    def outlet(self) -> str | None:
        """The outlet's name."""

    @property
    def address(self) -> str | None:
        """Where it can be read."""


def outlet_of(published: Published) -> str | None:
    """Return the outlet's name, or failing that its site's; None where neither is known."""
    try:
        host = urlsplit(published.address or "").hostname or ""
    except ValueError:
        host = ""
    return published.outlet or host.removeprefix("www.") or None


def byline(source: Source, words: Words = ENGLISH) -> str:
    """Return outlet, author and date, as far as they are known, on one line."""
    parts = (outlet_of(source), source.author, words.day_of(source.published))
    return ", ".join(isolated(part) for part in parts if part)


def name(source: Source, words: Words = ENGLISH) -> str:
    """Return what to call the article: its headline, or the next best thing that is known of it."""
    return source.title or _file_name(source.path) or source.address or source.outlet or words.untitled


def _file_name(path: str | None) -> str | None:
    """Return the last part of a path of any system."""
    return re.split(r"[\\/]", path)[-1] if path else None


def place(source: Source) -> str | None:
    """Return where the article is to be found: its address, or else its file."""
    return source.address or source.path
