"""Sync: for every passage, the place in each other article that tells the same."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from moviebrowser.comparison.comparison import Sync
from moviebrowser.comparison.passages import Passages, richness
from moviebrowser.comparison.resemblance import Resemblance
from moviebrowser.comparison.terms import Floats, Marks

Offsets = npt.NDArray[np.int64]

# Fitted on half of a set of news stories and held against the other half, both ways.
# The fewer the articles, the less their profiles tell, and the more words count.
_WORDS, _WORDS_FEW = 4.0, 24.0
_PROFILE = 7.0
_CENTRAL = 3.0  # what many articles tell is what most passages are about
_APART = 2.2  # relative distance in the texts
_LATE = 1.0  # news puts the main thing first
_COPIED, _COPY = 10.0, 0.35  # what being copied counts, and the likeness where copying begins
_ALIGNED = 6.0
_UNLIKE = 0.3  # likeness by words and profile together below which nothing in the other article tells the same
_ALONE = 3.0  # what likeness by words counts for where there are no other articles to make a profile of


def sync_of(resemblance: Resemblance, groups: Iterable[Sequence[int]] = ()) -> tuple[Sync, ...]:
    """Return, for every ordered pair of articles, where each passage of the one is told in the other.

    `groups` are passages that are known to tell the same. A passage that the other article does not tell is placed
    between its neighbours' places.
    """
    return tuple(_syncs(resemblance, {passage: group for group in groups for passage in group}))


def _syncs(resemblance: Resemblance, group_of: dict[int, Sequence[int]]) -> Iterator[Sync]:
    passages = resemblance.passages
    starts = np.asarray([place.start for place in passages.places], dtype=np.int64)
    standing = _Standing(resemblance, group_of)
    for source in range(passages.articles):
        own = passages.of(source)
        best, sure = standing.best(source)
        here = starts[own].tolist()
        for target in range(passages.articles):
            if target != source:
                there = starts[passages.of(target)]
                places = _places(best[:, target], sure[:, target], len(there))
                yield Sync(source, target, tuple(zip(here, there[places].tolist() or [0] * len(here), strict=True)))


class _Standing:
    """What passages are worth as the place to be shown, and how passages score beside each other."""

    def __init__(self, resemblance: Resemblance, group_of: dict[int, Sequence[int]]) -> None:
        self._resemblance, self._group_of = resemblance, group_of
        self._relative, late = _positions(resemblance.passages)
        self._worth = _CENTRAL * resemblance.centrality - _LATE * late + richness(resemblance.passages)

    def best(self, source: int) -> tuple[Offsets, Marks]:
        """Return, for each of the source's passages, every article's best, and which of these are sure.

        One row for each passage, one column for each article; those of the source and of empty articles mean nothing.
        """
        passages = self._resemblance.passages
        own, first = passages.of(source), np.asarray(passages.first)
        best = np.zeros((own.stop - own.start, passages.articles), np.int64)
        sure = np.zeros(best.shape, np.bool_)
        filled = np.flatnonzero(np.diff(first))
        for block in passages.blocks(source):
            words, profile = self._resemblance.rows(block)
            score = self._scores(block, words, profile)
            rows = slice(block.start - own.start, block.stop - own.start)
            for target in filled.tolist():
                score[:, passages.of(target)].argmax(axis=1, out=best[rows, target])
            cells = first[filled] + best[rows, filled]
            alike = np.take_along_axis(words, cells, axis=1)
            alike = _ALONE * alike if profile is None else alike + np.take_along_axis(profile, cells, axis=1)
            sure[rows, filled] = alike >= _UNLIKE
        return best, sure

    def _scores(self, block: slice, words: Floats, profile: Floats | None) -> Floats:
        """Return how well every passage goes with each of a block."""
        score = (_WORDS + _WORDS_FEW / self._resemblance.passages.articles) * words
        if profile is not None:
            score += _PROFILE * profile
        apart = self._relative[block, None] - self._relative
        np.abs(apart, out=apart)
        row, column = np.divmod(np.flatnonzero(words > _COPY), words.shape[1])
        copied = (words[row, column] - _COPY) / (1 - _COPY)
        score[row, column] += _COPIED * (copied * (1 - apart[row, column]))
        apart *= _APART
        score -= apart
        score += self._worth
        for passage in self._group_of.keys() & range(block.start, block.stop):
            score[passage - block.start, list(self._group_of[passage])] += _ALIGNED
        return score


def _positions(passages: Passages) -> tuple[Floats, Floats]:
    """Return where each passage stands in its article, from 0 to 1, and the logarithm of how many come before it."""
    relative, late = np.empty(len(passages), dtype=np.float32), np.empty(len(passages), dtype=np.float32)
    for article in range(passages.articles):
        own = passages.of(article)
        order = np.arange(own.stop - own.start, dtype=np.float32)
        relative[own] = order / max(len(order) - 1, 1)
        late[own] = np.log1p(order)
    return relative, late


def _places(best: Offsets, sure: Marks, count: int) -> Offsets:
    """Return for each passage the number of the target's best; without evidence, of one between its neighbours'."""
    known = np.flatnonzero(sure)
    if not count or len(known) == len(best):
        return best[: len(best) if count else 0]
    if len(known):
        sources, targets = known, best[known]
    else:
        sources, targets = np.asarray([0, max(len(best) - 1, 1)]), np.asarray([0, count - 1])
    return np.interp(np.arange(len(best)), sources, targets).astype(np.int64)
