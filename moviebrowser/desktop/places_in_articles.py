"""Addresses that name a place in an article: `moviebrowser:` links of exported excerpts."""

from moviebrowser.analysis import Span
from moviebrowser.excerpts import parse_place
from moviebrowser.library import Library


def place_of(address: str, library: Library) -> tuple[int, Span] | None:
    """Return article and span that an address names in a library; None when it names none there."""
    try:
        spot = parse_place(address)
        article = library.article(spot.article_id)
    except (ValueError, KeyError):
        return None
    start = min(spot.start, len(article.text))
    if not article.text.startswith(spot.text, start):
        # The article has changed since: where its words stand now, if they do.
        found = article.text.find(spot.text)
        start = found if found >= 0 else start
    return spot.article_id, Span(start, min(start + spot.end - spot.start, len(article.text)))
