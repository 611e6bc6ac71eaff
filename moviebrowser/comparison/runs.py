"""Runs of words that two texts share, by hashed shingles: in time linear in the words and in what is shared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from moviebrowser.articles import Article
from moviebrowser.comparison.tokens import tokens_of

RUN = 3  # words in a row that are looked for
_Numbers = npt.NDArray[np.int64]
_OFTEN = 4  # a shingle that an article has more often than this is met in order only, not each with each


class Run(NamedTuple):
    """`length` words that stand at word `left` of one article and, in the same order, at word `right` of another."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True)
class SharedWords:
    """The words of every article as numbers of their `stems`, and the runs of them that two articles share.

    `runs` are, for every two articles that share some, the smaller number first, the longest runs of at least three
    words, in order of `left`.
    """

    stems: tuple[str, ...]
    numbers: list[list[int]]
    runs: dict[tuple[int, int], list[Run]]


def shared_words(articles: Sequence[Article]) -> SharedWords:
    """Return the words of articles and the runs that they share."""
    known: dict[str, int] = {}
    stems = (tokens_of(article.text, article.language).stems for article in articles)
    numbers = [[known.setdefault(word, len(known)) for word in text] for text in stems]
    return SharedWords(tuple(known), numbers, _runs(numbers))


def _runs(texts: Sequence[Sequence[int]]) -> dict[tuple[int, int], list[Run]]:
    codes, article, position = _shingles(texts)
    left, right = _meetings(codes, article, position)
    if not len(left):
        return {}
    pair = article[left] * len(texts) + article[right]
    start, other = position[left], position[right]
    order = np.lexsort((start, other - start, pair))
    pair, start, other = pair[order], start[order], other[order]
    same = (np.diff(pair) == 0) & (np.diff(other - start) == 0) & (np.diff(start) <= 1)
    firsts = np.flatnonzero(np.concatenate(([True], ~same)))
    lasts = np.concatenate((firsts[1:], [len(pair)])) - 1
    length = start[lasts] - start[firsts] + RUN
    pair, start, other = pair[firsts], start[firsts], other[firsts]
    order = np.lexsort((other, start, pair))
    runs = list(map(Run, start[order].tolist(), other[order].tolist(), length[order].tolist()))
    bounds = np.flatnonzero(_changes(pair)).tolist()
    keys = (divmod(int(pair[first]), len(texts)) for first in bounds)
    return {key: runs[first:last] for key, first, last in zip(keys, bounds, [*bounds[1:], len(runs)], strict=True)}


def _shingles(texts: Sequence[Sequence[int]]) -> tuple[_Numbers, _Numbers, _Numbers]:
    """Return a number for every shingle of every text, equal for equal shingles, with its article and position."""
    codes, articles, positions = [], [], []
    for number, text in enumerate(texts):
        code = run_codes(np.asarray(text, dtype=np.int64))
        codes.append(code)
        articles.append(np.full(len(code), number, dtype=np.int64))
        positions.append(np.arange(len(code), dtype=np.int64))
    return np.concatenate(codes), np.concatenate(articles), np.concatenate(positions)


def run_codes(words: _Numbers) -> _Numbers:
    """Return for every run of three words, given as numbers, a number that is equal for equal runs."""
    count = max(len(words) - RUN + 1, 0)
    code = np.zeros(count, dtype=np.int64)
    for offset in range(RUN):
        # Twenty-one bits a word: three words fit exactly for two million different ones.
        code = (code << 21) + words[offset : offset + count]
    return code


def _meetings(codes: _Numbers, article: _Numbers, position: _Numbers) -> tuple[_Numbers, _Numbers]:
    """Return the pairs of shingles, as two arrays of indices, that are equal and stand in different articles."""
    order = np.lexsort((position, article, codes))
    rank = _ranks(codes[order], article[order])
    seldom, often = order[rank < _OFTEN], order[rank >= _OFTEN]
    later = rank[rank >= _OFTEN]
    again = np.lexsort((later, codes[often]))
    often, later = often[again], later[again]
    met = [
        _pairs(seldom, _changes(codes[seldom]), article),
        _pairs(often, _changes(codes[often]) | _changes(later), article),
    ]
    return np.concatenate([left for left, _ in met]), np.concatenate([right for _, right in met])


def _pairs(items: _Numbers, begins: npt.NDArray[np.bool_], article: _Numbers) -> tuple[_Numbers, _Numbers]:
    """Return every two items of one group that are in different articles; a group starts where `begins` is true."""
    starts = np.flatnonzero(begins)
    counts = np.diff(np.concatenate((starts, [len(items)])))
    lefts, rights = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    # Each meets the one `step` further on in its group; groups that are too short drop out as the step grows.
    for step in range(1, int(counts.max(initial=1))):
        starts, counts = starts[counts > step], counts[counts > step]
        sizes = counts - step
        here = np.repeat(starts - np.concatenate(([0], np.cumsum(sizes)[:-1])), sizes) + np.arange(sizes.sum())
        left, right = items[here], items[here + step]
        apart = article[left] != article[right]
        swapped = article[left] > article[right]
        lefts.append(np.where(swapped, right, left)[apart])
        rights.append(np.where(swapped, left, right)[apart])
    return np.concatenate(lefts), np.concatenate(rights)


def _ranks(codes: _Numbers, article: _Numbers) -> _Numbers:
    """Return for each of the sorted shingles how often its article had it before."""
    indices = np.arange(len(codes), dtype=np.int64)
    return indices - np.maximum.accumulate(np.where(_changes(codes) | _changes(article), indices, 0))


def _changes(values: _Numbers) -> npt.NDArray[np.bool_]:
    """Return where a value differs from the one before it; the first does."""
    return np.concatenate(([True], np.diff(values) != 0))[: len(values)]


def following(
    left: Sequence[int], right: Sequence[int], at: int, there: int, reach: int, step: int = 1
) -> Iterator[tuple[int, int]]:
    """Yield the equal words within `reach` words from `at` and `there`, the nearest first; back if `step` is -1."""
    ahead: dict[int, int] = {}
    for far in range(reach):
        if 0 <= (j := there + far * step) < len(right):
            ahead.setdefault(right[j], far)
    pairs = []
    for far in range(reach):
        if 0 <= (i := at + far * step) < len(left) and left[i] in ahead:
            pairs.append((far + ahead[left[i]], i, there + ahead[left[i]] * step))
    return ((i, j) for _, i, j in sorted(pairs))
