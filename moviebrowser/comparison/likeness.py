"""How alike passages of different articles are: the cosine of their terms.

Terms weigh by inverse document frequency within the story, after Spärck Jones (1972).
"""

import numpy as np
import numpy.typing as npt

from moviebrowser.comparison.passages import Passages
from moviebrowser.comparison.terms import Floats, Integers, Reals, Terms, bounds_of, ranges

MANY = 4000  # passages beyond which what is nothing alike is not kept
_COMMON = 300  # passages with a term beyond which it tells nothing, so that the work grows with the words only


class Likeness:
    """Cosines between passages of different articles, through an inverted index: terms that few have cost little."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._count = len(passages)
        self._kept: dict[int, Floats | tuple[npt.NDArray[np.int32], Floats]] = {}
        row, term, weight = _weighted(passages.terms, self._count)
        self._term, self._weight, self._bounds = term, weight, bounds_of(row, self._count)
        order = np.argsort(term, kind="stable")
        self._posted, self._posted_weight = row[order], weight[order]
        self._posting = bounds_of(term, passages.terms.count)
        self._own = _own(passages, row, term, order)

    def rows(self, block: slice) -> Floats:
        """Return the cosines of some of an article's passages with every passage, one row for each.

        With the article's own they are 0.
        """
        kept = self._kept.get(block.start)
        if kept is None:
            found = self._worked_out(block.start, block.stop)
            alike = np.flatnonzero(found).astype(np.int32) if self._count > MANY else None
            self._kept[block.start] = found if alike is None else (alike, found.ravel()[alike])
            return found
        if not isinstance(kept, tuple):
            return kept
        found = np.zeros((block.stop - block.start, self._count), dtype=np.float32)
        found.ravel()[kept[0]] = kept[1]
        return found

    def _worked_out(self, start: int, end: int) -> Floats:
        items = slice(self._bounds[start], self._bounds[end])
        terms = self._term[items]
        # The postings before those of the own article, and those behind.
        low = np.concatenate((self._posting[terms], self._own[1, items]))
        high = np.concatenate((self._own[0, items], self._posting[terms + 1]))
        posted = ranges(low, high)
        row = np.repeat(np.arange(end - start) * self._count, np.diff(self._bounds[start : end + 1]))
        cells = np.repeat(np.tile(row, 2), high - low) + self._posted[posted]
        values = np.repeat(np.tile(self._weight[items], 2), high - low) * self._posted_weight[posted]
        found = np.bincount(cells, values, minlength=(end - start) * self._count)
        return np.minimum(found, 1.0).reshape(end - start, self._count).astype(np.float32)


def _weighted(terms: Terms, passages: int) -> tuple[Integers, Integers, Reals]:
    """Return the terms that two passages or more have: passage, term, and the weight in a vector of length 1."""
    spread = np.bincount(terms.term, minlength=terms.count)
    rarity = np.log1p(passages / np.maximum(spread, 1))
    rarity[spread > _COMMON] = 0
    weight = terms.weight * rarity[terms.term]
    norm = np.sqrt(np.bincount(terms.row, weight**2, minlength=passages))
    met = np.flatnonzero((weight > 0) & (spread[terms.term] > 1))
    return terms.row[met], terms.term[met], weight[met] / norm[terms.row[met]]


def _own(passages: Passages, row: Integers, term: Integers, order: Integers) -> Integers:
    """Return for every term of a passage where, among the term's postings, those of its own article begin and end."""
    owner = np.repeat(np.arange(passages.articles), np.diff(passages.first))
    changes = np.diff((term * passages.articles + owner[row])[order], prepend=-1) != 0
    bounds = np.append(np.flatnonzero(changes), len(order))
    group = np.empty(len(order), np.int64)
    group[order] = np.cumsum(changes) - 1
    return np.stack((bounds[:-1], bounds[1:]))[:, group]
