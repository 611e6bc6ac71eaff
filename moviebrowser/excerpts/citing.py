"""How a source is named to a reader, and the address that leads back to an excerpt's words."""

import re
from datetime import date
from urllib.parse import quote, urlsplit

from moviebrowser.excerpts.excerpt import Excerpt, Source

MONTHS = "January February March April May June July August September October November December".split()
_RANGE = 60  # quotations longer than this are named by their first and last words
_EDGE_WORDS = 5
_BEFORE_INSIDE = re.compile(r"\w+$")
_AFTER_INSIDE = re.compile(r"\w+")


def readable_date(published: str | None) -> str | None:
    """Return an ISO 8601 date (or date and time) as "6 July 2023"; what cannot be read as one comes back as it is."""
    if not published:
        return None
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def byline(source: Source) -> str:
    """Return outlet, author and date, as far as they are known, on one line."""
    return ", ".join(part for part in (source.outlet, source.author, readable_date(source.published)) if part)


def name(source: Source) -> str:
    """Return what to call the article: its headline, or the next best thing that is known of it."""
    return source.title or _file_name(source.path) or source.address or source.outlet or "Untitled article"


def _file_name(path: str | None) -> str | None:
    """Return the last part of a path of any system."""
    return re.split(r"[\\/]", path)[-1] if path else None


def public_address(source: Source) -> str | None:
    """Return the address if it can be opened by a browser over the web; nothing else is ever made a link."""
    if source.address is None:
        return None
    try:
        parts = urlsplit(source.address)
    except ValueError:
        return None
    return source.address if parts.scheme in ("http", "https") and parts.netloc else None


def place(source: Source) -> str | None:
    """Return where the article is to be found: its address, or else its file."""
    return source.address or source.path


def deep_link(excerpt: Excerpt) -> str | None:
    """Return the public address with a text fragment, at which a browser opens the page on the excerpt's words.

    The syntax is that of the WICG's URL Fragment Text Directives: `#:~:text=[prefix-,]start[,end][,-suffix]`.
    """
    address = public_address(excerpt.source)
    if address is None:
        return None
    return address + (":~:text=" if "#" in address else "#:~:text=") + _directive(excerpt)


def _directive(excerpt: Excerpt) -> str:
    """Return the excerpt's words with their neighbours, or the first and last of many; whole words alone match."""
    before, within, after = _whole_words(excerpt)
    words = within.split()
    if (len(within) > _RANGE or "\n" in within) and len(words) > 1:
        edge = min(_EDGE_WORDS, len(words) // 2)
        return f"{_encoded(words[:edge])},{_encoded(words[-edge:])}"
    prefix = before.rpartition("\n")[2].split()[-3:]
    suffix = after.partition("\n")[0].split()[:3]
    return (f"{_encoded(prefix)}-," if prefix else "") + _encoded(words) + (f",-{_encoded(suffix)}" if suffix else "")


def _whole_words(excerpt: Excerpt) -> tuple[str, str, str]:
    """Return what is before, within and after, where a word that is cut by the excerpt's edge is within."""
    head = _BEFORE_INSIDE.search(excerpt.before) if re.match(r"\w", excerpt.text) else None
    tail = _AFTER_INSIDE.match(excerpt.after) if re.search(r"\w$", excerpt.text) else None
    first = head.start() if head else len(excerpt.before)
    last = tail.end() if tail else 0
    within = excerpt.before[first:] + excerpt.text + excerpt.after[:last]
    return excerpt.before[:first], within, excerpt.after[last:]


def _encoded(words: list[str]) -> str:
    # The dash separates parts of the directive, but `quote` takes it for a harmless character.
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
