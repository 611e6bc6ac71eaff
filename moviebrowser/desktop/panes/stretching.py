"""The ends of an excerpt, moved from word to word."""

import re
from collections.abc import Iterator

from moviebrowser.analysis import Span

_NEAR = 300  # code points around the pointer in which words are looked for
_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts that set no spaces between words."""


def stretched(text: str, span: Span, edge: str, direction: int) -> Span:
    """Return a span whose "start" or "end" has moved on (1) or back (-1) by a word; never empty."""
    words = [match.span() for match in _WORD.finditer(text)]
    if edge == "start":
        starts = [start for start, _ in words if start < span.end]
        wanted = _next(starts, span.start, direction)
        return Span(wanted, span.end) if wanted is not None else span
    wanted = _next([end for _, end in words if end > span.start], span.end, direction)
    return Span(span.start, wanted) if wanted is not None else span


def drawn(text: str, span: Span, edge: str, offset: int) -> Span:
    """Return a span whose "start" or "end" has moved to where a word begins or ends nearest `offset`; never empty."""
    if edge == "start":
        starts = [start for start, _ in _words_near(text, min(offset, span.end)) if start < span.end]
        return Span(min(starts, key=lambda at: abs(at - offset), default=span.start), span.end)
    ends = [end for _, end in _words_near(text, max(offset, span.start)) if end > span.start]
    return Span(span.start, min(ends, key=lambda at: abs(at - offset), default=span.end))


def whole_words(text: str, span: Span) -> Span:
    """Return a span with the words whole that it begins and ends in; what is written without spaces stays as it is."""
    start, end = span.start, span.end
    for first, last in (*_words_near(text, start), *_words_near(text, end)):
        if _UNSPACED.search(text, first, last) is None:
            start = first if first < span.start < last else start
            end = last if first < span.end < last else end
    return Span(start, end)


def _words_near(text: str, offset: int) -> Iterator[tuple[int, int]]:
    """Yield the words around a place: in a long article looking at each would take long."""
    begin = text.rfind(" ", 0, max(0, offset - _NEAR)) + 1
    after = text.find(" ", offset + _NEAR)
    return (match.span() for match in _WORD.finditer(text, begin, len(text) if after < 0 else after))


def _next(places: list[int], here: int, direction: int) -> int | None:
    beyond = [place for place in places if (place - here) * direction > 0]
    return min(beyond, key=lambda place: abs(place - here), default=None)
