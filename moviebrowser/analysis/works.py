"""Titles of works: films, books, shows, songs."""

from collections.abc import Iterator

from moviebrowser.analysis.mention import Mention


def find_works(text: str) -> Iterator[Mention]:
    """Yield the titles of works in a text."""
    yield from ()
