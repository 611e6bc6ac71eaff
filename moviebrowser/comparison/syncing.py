"""Sync: for every passage, the place in each other article that tells the same."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from moviebrowser.comparison.comparison import Sync
from moviebrowser.comparison.passages import Floats, Passages, richness
from moviebrowser.comparison.resemblance import Resemblance

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
        for target in range(passages.articles):
            if target != source:
                there = starts[passages.of(target)]
                places = _places(best[target], sure[target], len(there))
                yield Sync(source, target, tuple(_points(starts[own], there, places)))


class _Standing:
    """What passages are worth as the place to be shown, and how passages score beside each other."""

    def __init__(self, resemblance: Resemblance, group_of: dict[int, Sequence[int]]) -> None:
        self._resemblance, self._group_of = resemblance, group_of
        self._relative, late = _positions(resemblance.passages)
        self._worth = _CENTRAL * resemblance.centrality - _LATE * late + richness(resemblance.passages)

    def best(self, source: int) -> tuple[list[Offsets], list[Offsets]]:
        """Return, for each article, its best passage for each of the source's, and which of these are sure."""
        passages = self._resemblance.passages
        best: list[list[Offsets]] = [[np.empty(0, np.int64)] for _ in range(passages.articles)]
        sure: list[list[Offsets]] = [[np.empty(0, np.int64)] for _ in range(passages.articles)]
        for block in passages.blocks(source):
            score, evidence = self._scores(source, block)
            for target in range(passages.articles):
                there = passages.of(target)
                if target != source and there.start < there.stop:
                    found = score[:, there].argmax(axis=1)
                    known = np.flatnonzero(evidence[np.arange(len(found)), there.start + found] >= _UNLIKE)
                    best[target].append(found)
                    sure[target].append(known + block.start - passages.of(source).start)
        return [np.concatenate(each) for each in best], [np.concatenate(each) for each in sure]

    def _scores(self, source: int, block: slice) -> tuple[Floats, Floats]:
        """Return how well every passage goes with each of a block, and how sure it is that they tell the same."""
        articles = self._resemblance.passages.articles
        words, profile = self._resemblance.rows(source, block)
        apart = np.abs(self._relative[block, None] - self._relative[None, :])
        copied = np.clip((words - _COPY) / (1 - _COPY), 0, 1) * (1 - apart)
        by_words = _WORDS + _WORDS_FEW / articles
        score = by_words * words + _PROFILE * profile + _COPIED * copied - _APART * apart + self._worth
        for row in range(block.start, block.stop):
            score[row - block.start, list(self._group_of.get(row, ()))] += _ALIGNED
        return score, words + profile if articles > 2 else _ALONE * words


def _positions(passages: Passages) -> tuple[Floats, Floats]:
    """Return where each passage stands in its article, from 0 to 1, and the logarithm of how many come before it."""
    relative, late = np.empty(len(passages), dtype=np.float32), np.empty(len(passages), dtype=np.float32)
    for article in range(passages.articles):
        own = passages.of(article)
        order = np.arange(own.stop - own.start, dtype=np.float32)
        relative[own] = order / max(len(order) - 1, 1)
        late[own] = np.log1p(order)
    return relative, late


def _places(best: Offsets, sure: Offsets, count: int) -> list[int]:
    """Return for each passage the number of the target's best; without evidence, of one between its neighbours'."""
    if not count:
        return []
    if len(sure):
        sources, targets = sure.tolist(), best[sure].tolist()
    else:
        sources, targets = [0, max(len(best) - 1, 1)], [0, count - 1]
    between = np.interp(np.arange(len(best)), sources, targets)
    return [int(place) for place in between]


def _points(own: Offsets, there: Offsets, places: list[int]) -> Iterator[tuple[int, int]]:
    if not places:
        yield from ((int(start), 0) for start in own)
        return
    yield from zip(own.tolist(), there[places].tolist(), strict=True)
