"""Excerpts, found again in an article's next edition by the words kept with them.

The words with those before and after are a quote selector (W3C Web Annotation Data Model, 4.2.4). An excerpt moves only
to a place that leaves no doubt; else it stays with the edition that it was kept from, as orphaned.
"""

from collections.abc import Iterator
from dataclasses import replace

from moviebrowser.excerpts import Excerpt
from moviebrowser.library import excerpt_table
from moviebrowser.library.store import Change

_CONTEXT = 160
_TELLING = 32
"""So many code points on either side tell one place from another; more would only tell whether all around changed."""


def reanchor(change: Change, article: int, text: str) -> None:
    """Move an article's excerpts to its present edition, which has this text, as far as their words are there."""
    row = change.row("SELECT edition FROM article WHERE id = ?", article)
    edition = int(row[0]) if row else 1
    for excerpt in excerpt_table.of_article(change, article):
        start = place(excerpt, text)
        if start is None:
            excerpt_table.update(change, replace(excerpt, orphaned=True))
        else:
            excerpt_table.update(change, anchored(excerpt, text, start, edition))


def anchored(excerpt: Excerpt, text: str, start: int, edition: int) -> Excerpt:
    """Return the excerpt at another place, with the words around it there."""
    end = start + len(excerpt.text)
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return replace(excerpt, start=start, end=end, before=before, after=after, edition=edition, orphaned=False)


def place(excerpt: Excerpt, text: str) -> int | None:
    """Return the one place in a text where the excerpt's words stand; None when there is none, or no telling which.

    Where they stand more than once, the words on both sides tell, then those on one.
    """
    found = list(_occurrences(excerpt.text, text))
    before, after = excerpt.before[-_TELLING:], excerpt.after[:_TELLING]
    ahead = {start for start in found if text.startswith(before, max(0, start - len(before)))}
    behind = {start for start in found if text.startswith(after, start + len(excerpt.text))}
    for fitting in (ahead & behind, (ahead | behind), set(found)):
        if len(fitting) == 1:
            return fitting.pop()
    return None


def _occurrences(words: str, text: str) -> Iterator[int]:
    start = text.find(words) if words.strip() else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)
