"""From an article's code points to a QTextDocument's positions and back: the only place that knows both.

An article's text counts Unicode code points, and separates paragraphs by a blank line. Qt counts UTF-16 code units,
in which an emoji is two, and a document separates blocks by one character. Page furniture, when it is shown, stands in
the document but not in the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moviebrowser.analysis import Span
from moviebrowser.articles import Article, Furniture

# What Qt would take for the end of a block or of a frame, and lone surrogates, which no font can draw.
_UNDRAWABLE = {
    **dict.fromkeys(map(ord, "\r\x0b\x0c\x1c\x1d\x1e\x85\u2029"), " "),
    **dict.fromkeys((0, 0xFDD0, 0xFDD1, *range(0xD800, 0xE000)), "\ufffd"),
}
_LINE = "\u2028"
_BREAK = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True)
class _Run:
    """`length` code points from `offset` stand from `position`; `units` counts what is before each when uneven."""

    offset: int
    length: int
    position: int
    units: tuple[int, ...] = ()

    def at(self, offset: int) -> int:
        within = min(offset - self.offset, self.length)
        return self.position + (self.units[within] if self.units else within)

    def back(self, position: int) -> int:
        within = position - self.position
        if self.units:
            within = bisect_right(self.units, within) - 1
        return self.offset + min(within, self.length)


class Positions:
    """An article as a document: `document` is the plain text to give to Qt, one line a block.

    `furniture` are the spans of the document, in its own positions, that are page furniture.
    """

    def __init__(self, article: Article, *, original: bool = False) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[_Run] = []
        self.furniture: list[Span] = []
        self._build(article.text, article.furniture if original else ())
        self.document = "".join(self._parts)
        self._offsets = [run.offset for run in self._runs]
        self._starts = [run.position for run in self._runs]
        self._end = len(article.text)

    def _build(self, text: str, furniture: Sequence[Furniture]) -> None:
        waiting = sorted(furniture, key=lambda piece: piece.offset)
        for start, end in _paragraphs(text):
            while waiting and waiting[0].offset <= start:
                self._stand_apart(waiting.pop(0))
            self._separate()
            for piece in [piece for piece in waiting if piece.offset < end]:
                waiting.remove(piece)
                self._text(text, start, piece.offset)
                self._between(piece)
                start = piece.offset
            self._text(text, start, end)
        for piece in waiting:
            self._stand_apart(piece)

    def _separate(self) -> None:
        if self._length:
            self._add("\n")

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += _units(text)

    def _text(self, text: str, start: int, end: int) -> None:
        shown = text[start:end].translate(_UNDRAWABLE).replace("\n", _LINE)
        uneven: tuple[int, ...] = ()
        if _units(shown) != len(shown):
            uneven = tuple(_counts(shown))
        self._runs.append(_Run(start, end - start, self._length, uneven))
        self._add(shown)

    def _stand_apart(self, piece: Furniture) -> None:
        self._separate()
        self._piece(piece.text.strip())

    def _between(self, piece: Furniture) -> None:
        self._add(" ")
        self._piece(piece.text.strip())
        self._add(" ")

    def _piece(self, text: str) -> None:
        shown = re.sub(r"\s*\n\s*", _LINE, text).translate(_UNDRAWABLE)
        start = self._length
        self._add(shown)
        self.furniture.append(Span(start, self._length))

    def to_document(self, offset: int) -> int:
        """Return the document's position of a code point of the text; beyond its ends, the nearest."""
        if not self._runs:
            return 0
        return self._runs[max(0, bisect_right(self._offsets, max(0, offset)) - 1)].at(max(0, offset))

    def to_text(self, position: int) -> int:
        """Return the code point at a position of the document; within furniture, the one before which it stands."""
        if not self._runs or position < self._starts[0]:
            return 0
        return min(self._runs[bisect_right(self._starts, position) - 1].back(position), self._end)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BREAK.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def units_before(text: str, offset: int) -> int:
    """Return how many UTF-16 code units stand before a code point of a text."""
    return _units(text[:offset])


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _counts(text: str) -> Iterator[int]:
    count = 0
    for sign in text:
        yield count
        count += 2 if ord(sign) > 0xFFFF else 1
    yield count
