"""How a source is named to a reader."""

import re
from datetime import date
from typing import Protocol
from urllib.parse import urlsplit

from moviebrowser.excerpts.directions import isolated
from moviebrowser.excerpts.excerpt import Source

NO_OUTLET = "no outlet"
"""Stands where only an outlet would stand, and none is known."""
MONTHS = "January February March April May June July August September October November December".split()


def readable_date(published: str | None) -> str | None:
    """Return an ISO 8601 date (or date and time) as "6 July 2023"; what cannot be read as one comes back as it is."""
    if not published:
        return None
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


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


def byline(source: Source) -> str:
    """Return outlet, author and date, as far as they are known, on one line."""
    parts = (outlet_of(source), source.author, readable_date(source.published))
    return ", ".join(isolated(part) for part in parts if part)


def name(source: Source) -> str:
    """Return what to call the article: its headline, or the next best thing that is known of it."""
    return source.title or _file_name(source.path) or source.address or source.outlet or "Untitled article"


def _file_name(path: str | None) -> str | None:
    """Return the last part of a path of any system."""
    return re.split(r"[\\/]", path)[-1] if path else None


def place(source: Source) -> str | None:
    """Return where the article is to be found: its address, or else its file."""
    return source.address or source.path
