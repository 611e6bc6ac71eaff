"""The ends of an excerpt, moved from word to word."""

import re

from moviebrowser.analysis import Span

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")


def stretched(text: str, span: Span, edge: str, direction: int) -> Span:
    """Return a span whose "start" or "end" has moved on (1) or back (-1) by a word; never empty."""
    words = [match.span() for match in _WORD.finditer(text)]
    if edge == "start":
        starts = [start for start, _ in words if start < span.end]
        wanted = _next(starts, span.start, direction)
        return Span(wanted, span.end) if wanted is not None else span
    wanted = _next([end for _, end in words if end > span.start], span.end, direction)
    return Span(span.start, wanted) if wanted is not None else span


def _next(places: list[int], here: int, direction: int) -> int | None:
    beyond = [place for place in places if (place - here) * direction > 0]
    return min(beyond, key=lambda place: abs(place - here), default=None)
