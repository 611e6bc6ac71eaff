"""Where a query's words stand in a text, and the snippet that shows them best."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from moviebrowser.analysis import Span
from moviebrowser.library.query import Among, Field, Fuzzy, Phrase, Prefix, Tree, Wildcard, Word, leaves
from moviebrowser.library.words import WORD, fold, places, stem

_SHOWN = frozenset({Field.TEXT, Field.TITLE})
_BROAD = 240
SNIPPET_REACH = 200_000
"""Code points from a text's beginning in which a snippet is looked for."""


class _Wanted(dict[str, bool]):
    """What a query looks for in texts; remembers for each word that it met whether it is looked for."""

    def __init__(self, tree: Tree) -> None:
        super().__init__()
        self.stems: set[str] = set()
        self.starts: list[str] = []
        self.shapes: list[re.Pattern[str]] = []
        self.near: list[tuple[str, int]] = []
        self.phrases: list[tuple[tuple[str, ...], int]] = []
        for leaf in leaves(tree):
            self._collect(leaf)

    def __missing__(self, word: str) -> bool:
        answer = self[word] = stem(word) in self.stems or self._is_like(fold(word))
        return answer

    def _is_like(self, folded: str) -> bool:
        return (
            folded.startswith(tuple(self.starts))
            or any(shape.fullmatch(folded) for shape in self.shapes)
            or any(is_near(wanted, folded, edits) for wanted, edits in self.near)
        )

    def _collect(self, leaf: Tree) -> None:
        match leaf:
            case Among(_, names):
                self.phrases += [(tuple(stem(word) for word in name), 1) for name in names if len(name) > 1]
                self.stems.update(stem(name[0]) for name in names if len(name) == 1)
            case Word(word, place) if place in _SHOWN:
                self.stems.add(stem(word))
            case Prefix(start, place) if place in _SHOWN:
                self.starts.append(start)
            case Wildcard(pattern, place) if place in _SHOWN:
                self.shapes.append(shape(pattern))
            case Fuzzy(word, edits, place) if place in _SHOWN:
                self.near.append((word, edits))
            case Phrase(words, place, slop) if place in _SHOWN:
                self.phrases.append((tuple(stem(word) for word in words), slop))
            case _:
                pass


@lru_cache(maxsize=16)
def _wanted(tree: Tree) -> _Wanted:
    return _Wanted(tree)


def find_words(tree: Tree, text: str) -> tuple[Span, ...]:
    """Return where a text has the query's words, in any form, and its phrases: ascending, apart from each other.

    Words that are looked for in other fields than the text or headline, or that must not occur, are not shown.
    """
    wanted = _wanted(tree)
    spans = [Span(*found.span()) for found in WORD.finditer(text) if wanted[found.group()]]
    if wanted.phrases:
        words = list(places(text))
        stems = [stem(word) for _, _, word in words]
        for phrase, slop in wanted.phrases:
            spans += [Span(words[first][0], words[last][1]) for first, last in _runs(stems, phrase, slop)]
    return _apart(spans)


def snippet(text: str, marks: Sequence[Span], *, length: int = _BROAD) -> tuple[str, tuple[Span, ...]]:
    """Return the stretch of a text (about `length` code points) that has the most marks, and the marks inside it.

    It is one line; an ellipsis stands where the text goes on.
    """
    start = _best_start(text, marks, length)
    end = min(len(text), start + length)
    if end < len(text):
        end = text.rfind(" ", start + length // 2, end) if " " in text[start + length // 2 : end] else end
    head, tail = "… " if start else "", " …" if end < len(text) else ""
    inside = tuple(
        Span(mark.start - start + len(head), mark.end - start + len(head))
        for mark in marks
        if start <= mark.start and mark.end <= end
    )
    # Each white space becomes one space, so that marks keep their places.
    return head + re.sub(r"\s", " ", text[start:end]) + tail, inside


def shape(pattern: str) -> re.Pattern[str]:
    """Return the regular expression for a wildcard's `*` and `?`."""
    return re.compile("".join({"*": ".*", "?": "."}.get(letter, re.escape(letter)) for letter in pattern), re.DOTALL)


def is_near(one: str, other: str, edits: int) -> bool:
    """Whether so many letters added, left out, replaced or swapped with their neighbour make one word the other."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=edits) <= edits


def _runs(stems: Sequence[str], phrase: Sequence[str], slop: int) -> Iterator[tuple[int, int]]:
    """Yield first and last word of each run that has the phrase's words in order, at most `slop` apart."""
    for first, word in enumerate(stems):
        if word == phrase[0]:
            last = first
            for wanted in phrase[1:]:
                try:
                    last = stems.index(wanted, last + 1, last + 1 + slop)
                except ValueError:
                    break
            else:
                yield first, last


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _best_start(text: str, marks: Sequence[Span], length: int) -> int:
    """Begin a little before the window with the most different marked words."""
    best, most = 0, 0
    for number, mark in enumerate(marks):
        inside = marks[number : bisect_left(marks, Span(mark.start + length * 3 // 4, 0))]
        worth = len({fold(text[span.start : span.end]) for span in inside}) * 100 + len(inside)
        if worth > most:
            best, most = mark.start, worth
    if best + length >= len(text):
        best = max(0, len(text) - length)
    elif best < length // 4:
        return 0
    else:
        best -= length // 4
    space = text.find(" ", best, best + length // 4)
    return 0 if best == 0 else space + 1 if space >= 0 else best
