"""Where a query's words stand in a text, and the snippet that shows them best."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from moviebrowser.analysis import Span
from moviebrowser.library.query import Among, Field, Fuzzy, Phrase, Prefix, Tree, Wildcard, Word, leaves
from moviebrowser.library.words import WORD, beginning_of_forms, fold, plain_letters, stem, stemmed_as

_SHOWN = frozenset({Field.TEXT, Field.TITLE})
_BROAD = 240
SNIPPET_REACH = 200_000
"""Code points from a text's beginning in which a snippet is looked for."""
_PLAIN = plain_letters()
_ODD = re.compile(r"[^\W\x00-\x7f]|[\u0300-\u036f]")
_INSIDE = "_'’"


class _Wanted(dict[str, bool]):
    """What a query looks for in texts; remembers for each word that it met whether it is looked for."""

    def __init__(self, tree: Tree, language: str) -> None:
        super().__init__()
        self.language = language
        self.stems: set[str] = set()
        self.starts: list[str] = []
        self.shapes: list[re.Pattern[str]] = []
        self.near: list[tuple[str, int]] = []
        self.phrases: defaultdict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
        for leaf in leaves(tree):
            self._collect(leaf)
        self._has_likes = bool(self.starts or self.shapes or self.near)
        self._beginnings = self._known_beginnings()

    def __missing__(self, word: str) -> bool:
        answer = stem(word, self.language) in self.stems or (self._has_likes and self._is_like(fold(word)))
        self[word] = answer
        return answer

    def spans(self, text: str) -> Iterator[Span]:
        """Yield every place of a word or phrase, in no order."""
        for found in self._candidates(text):
            word = found.group()
            if self[word]:
                yield Span(*found.span())
            if self.phrases:
                for phrase, slop in self.phrases.get(stem(word, self.language), ()):
                    end = _end_of_run(text, found.end(), phrase, slop, self.language)
                    if end:
                        yield Span(found.start(), end)

    def _candidates(self, text: str) -> Iterable[re.Match[str]]:
        """Return the words of a text that may be looked for: those that begin as one does, where that is known."""
        plain = text.translate(_PLAIN).lower()
        if self._beginnings is None or len(plain) != len(text) or (not plain.isascii() and _ODD.search(plain)):
            return WORD.finditer(text)
        starts = {at for beginning in self._beginnings for at in _starts(plain, beginning)}
        return [found for at in starts if (found := WORD.match(text, at))]

    def _is_like(self, folded: str) -> bool:
        return (
            folded.startswith(tuple(self.starts))
            or any(shape.fullmatch(folded) for shape in self.shapes)
            or any(is_near(wanted, folded, edits) for wanted, edits in self.near)
        )

    def _known_beginnings(self) -> list[str] | None:
        """Return how the words that are looked for begin; None when some may begin anyhow."""
        stems = [beginning_of_forms(word, self.language) for word in (*self.stems, *self.phrases)]
        shapes = [re.split(r"\W", shape.pattern)[0] for shape in self.shapes]
        beginnings = [part for part in (*stems, *self.starts, *shapes) if part]
        is_known = len(beginnings) == len(stems) + len(self.starts) + len(shapes) and not self.near
        return beginnings if is_known and all(part.isascii() and part[:1].isalpha() for part in beginnings) else None

    def _collect(self, leaf: Tree) -> None:
        match leaf:
            case Among(_, names):
                for name in names:
                    self._collect(Phrase(name) if len(name) > 1 else Word(name[0]))
            case Word(word, place) if place in _SHOWN:
                self.stems.add(stem(word, self.language))
            case Prefix(start, place) if place in _SHOWN:
                self.starts.append(start)
            case Wildcard(pattern, place) if place in _SHOWN:
                self.shapes.append(shape(pattern))
            case Fuzzy(word, edits, place) if place in _SHOWN:
                self.near.append((word, edits))
            case Phrase(_, place, slop) if place in _SHOWN:
                for words in leaf.orders():
                    first, *rest = (stem(word, self.language) for word in words)
                    self.phrases[first].append((tuple(rest), slop))
            case _:
                pass


@lru_cache(maxsize=16)
def _wanted(tree: Tree, language: str) -> _Wanted:
    return _Wanted(tree, language)


def find_words(tree: Tree, text: str, language: str | None = None) -> tuple[Span, ...]:
    """Return where a text has the query's words, in any form, and its phrases: ascending, apart from each other.

    Words that are looked for in other fields than the text or headline, or that must not occur, are not shown.
    """
    return _apart(list(_wanted(tree, stemmed_as(language)).spans(text)))


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


def _starts(plain: str, beginning: str) -> Iterator[int]:
    """Yield where a word of a text (ASCII letters in lower case) begins so."""
    at = plain.find(beginning)
    while at >= 0:
        before = plain[at - 1] if at else " "
        if not (before.isalnum() or before in _INSIDE) or (before in "'’" and not _in_word(plain[at - 2 : at - 1])):
            yield at
        at = plain.find(beginning, at + 1)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _end_of_run(text: str, begin: int, stems: Sequence[str], slop: int, language: str) -> int | None:
    """Return where the run of words ends that has the stems in order, each at most `slop` words after the last."""
    words = WORD.finditer(text, begin)
    end = None
    for wanted in stems:
        near = (word for word in islice(words, slop) if stem(word.group(), language) == wanted)
        found = next(near, None)
        if found is None:
            return None
        end = found.end()
    return end


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
