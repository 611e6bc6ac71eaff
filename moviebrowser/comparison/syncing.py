"""Sync: for every passage, the place in each other article that tells the same."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from moviebrowser.comparison.comparison import Sync
from moviebrowser.comparison.passages import Floats, Passages, richness
from moviebrowser.comparison.resemblance import Resemblance

Offsets = npt.NDArray[np.int64]

# Fitted on half of a set of news stories and held against the other half, both ways. The fewer the articles, the less their profiles tell.
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

    `groups` are passages that are known to tell the same. A passage that the other article does not tell is placed between its
    neighbours' places.
    """
    return tuple(_syncs(resemblance, {passage: group for group in groups for passage in group}))


def _syncs(resemblance: Resemblance, group_of: dict[int, Sequence[int]]) -> Iterator[Sync]:
    passages = resemblance.passages
    relative, late = _positions(passages)
    worth = _CENTRAL * resemblance.centrality - _LATE * late + richness(passages)
    starts = np.asarray([place.start for place in passages.places], dtype=np.int64)
    by_words = _WORDS + _WORDS_FEW / max(passages.articles, 1)
    for source in range(passages.articles):
        own = passages.of(source)
        words, profile = resemblance.rows(source)
        apart = np.abs(relative[own, None] - relative[None, :])
        copied = np.clip((words - _COPY) / (1 - _COPY), 0, 1) * (1 - apart)
        score = by_words * words + _PROFILE * profile + _COPIED * copied - _APART * apart + worth
        for row in range(own.start, own.stop):
            score[row - own.start, list(group_of.get(row, ()))] += _ALIGNED
        evidence = words + profile if passages.articles > 2 else _ALONE * words
        for target in range(passages.articles):
            if target != source:
                there = passages.of(target)
                places = _places(score[:, there], evidence[:, there])
                yield Sync(source, target, tuple(_points(starts[own], starts[there], places)))


def _positions(passages: Passages) -> tuple[Floats, Floats]:
    """Return where each passage stands in its article, from 0 to 1, and the logarithm of how many come before it."""
    relative, late = np.empty(len(passages), dtype=np.float32), np.empty(len(passages), dtype=np.float32)
    for article in range(passages.articles):
        own = passages.of(article)
        order = np.arange(own.stop - own.start, dtype=np.float32)
        relative[own] = order / max(len(order) - 1, 1)
        late[own] = np.log1p(order)
    return relative, late


def _places(score: Floats, evidence: Floats) -> list[int]:
    """Return for each passage the number of the target's best one; where there is no evidence, one between its neighbours'."""
    if not score.shape[1]:
        return []
    best = score.argmax(axis=1)
    sure = np.flatnonzero(evidence[np.arange(len(best)), best] >= _UNLIKE)
    if not len(sure):
        sources, targets = [0, max(len(best) - 1, 1)], [0, score.shape[1] - 1]
    else:
        sources, targets = sure.tolist(), best[sure].tolist()
    between = np.interp(np.arange(len(best)), sources, targets)
    return [int(place) for place in between]


def _points(own: Offsets, there: Offsets, places: list[int]) -> Iterator[tuple[int, int]]:
    if not places:
        yield from ((int(start), 0) for start in own)
        return
    for start, place in zip(own.tolist(), there[places].tolist(), strict=True):
        yield start, place
