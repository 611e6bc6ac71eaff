"""What is found together, or nearly: in one passage or those next to it, since one outlet says in a sentence what
another says in two."""

from collections.abc import Collection, Sequence

import numpy as np

from moviebrowser.comparison.terms import Reals, bounds_of, ranges

_FEW, _COMMON = 40, 16  # passages, or the part of all, from which on a word is found everywhere
_MANY_PASSAGES = 200  # from which on it is in any story, so that the work grows with the words only
_ROWS = 256  # collections that are looked for at once


class Surroundings:
    """The words and entities of all articles' passages, and in or next to which passages each is found.

    What is found everywhere weighs nothing.
    """

    def __init__(self, passages: Sequence[Collection[str]], first: Sequence[int]) -> None:
        """Take what each passage has, and the number of each article's first passage and of all passages."""
        self._first, self._count = first, len(passages)
        self._numbers: dict[str, int] = {}
        known = [self._numbers.setdefault(each, len(self._numbers)) for passage in passages for each in passage]
        feature = np.asarray(known, np.int64)
        row = np.repeat(np.arange(self._count), [len(passage) for passage in passages])
        found = np.bincount(feature, minlength=len(self._numbers))
        everywhere = found > min(max(_FEW, self._count / _COMMON), _MANY_PASSAGES)
        self._weight = np.where(everywhere, 0, np.log(self._count / np.maximum(found, 1)) + 0.01)
        owner = np.repeat(np.arange(len(first) - 1), np.diff(first))
        near = np.concatenate((row - 1, row, row + 1))
        feature, row = np.tile(feature, 3), np.tile(row, 3)
        inside = np.flatnonzero((near >= 0) & (near < self._count) & ~everywhere[feature])
        inside = inside[owner[near[inside]] == owner[row[inside]]]
        around = np.unique(feature[inside] * self._count + near[inside])
        self._near = around % max(self._count, 1)
        self._bounds = bounds_of(around // max(self._count, 1), len(self._numbers))

    def together(self, article: int, wanted: Sequence[Collection[str]]) -> Reals:
        """Return of each collection the greatest share, by weight, that stands near each other in another article.

        All of what weighs nothing is found elsewhere, and none of nothing.
        """
        blocks = (wanted[at : at + _ROWS] for at in range(0, len(wanted), _ROWS))
        return np.concatenate([np.empty(0), *(self._shares(article, block) for block in blocks)])

    def _shares(self, article: int, wanted: Sequence[Collection[str]]) -> Reals:
        feature = np.asarray([self._numbers[each] for some in wanted for each in some], np.int64)
        row = np.repeat(np.arange(len(wanted)), [len(some) for some in wanted])
        low, high = self._bounds[feature], self._bounds[feature + 1]
        cells = np.repeat(row * self._count, high - low) + self._near[ranges(low, high)]
        weights = np.repeat(self._weight[feature], high - low)
        near = np.bincount(cells, weights, minlength=len(wanted) * self._count).reshape(len(wanted), self._count)
        near[:, self._first[article] : self._first[article + 1]] = 0
        total = np.bincount(row, self._weight[feature], minlength=len(wanted))
        nothing = np.asarray([1.0 if some else 0.0 for some in wanted])
        return np.where(total > 0, near.max(axis=1, initial=0) / np.where(total > 0, total, 1), nothing)
