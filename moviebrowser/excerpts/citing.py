"""How a source is named to a reader."""

import re
from typing import Protocol
from urllib.parse import urlsplit

from moviebrowser.excerpts.directions import isolated
from moviebrowser.excerpts.excerpt import Source
from moviebrowser.excerpts.words import ENGLISH, Words

_OWN_SYSTEM = re.compile(r"(?i)\s*(?:file:|/|~[\\/]|\\\\|[a-z]:[\\/])")

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
    known = source.title or file_name(source.path) or shown_address(source.address) or source.outlet
    return known or words.untitled


def file_name(path: str | None) -> str | None:
    """Return the last part of a path of any system; its folders are the reader's own affair."""
    return re.split(r"[\\/]", path)[-1] or None if path else None


def place(source: Source) -> str | None:
    """Return where the article is to be found: its address, or else the name of its file, where it goes by another."""
    return shown_address(source.address) or (file_name(source.path) if source.title else None)


def shown_address(address: str | None) -> str | None:
    """Return an address as it may be shown: of one within the reader's own system, the last part."""
    return file_name(address) if address and _OWN_SYSTEM.match(address) else address
