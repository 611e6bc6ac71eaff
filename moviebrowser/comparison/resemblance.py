"""Which passages tell the same: likeness of words and entities, and of what other articles' passages they are like.

Two outlets often tell one event in words that do not meet, while a third has some of both. So each passage has a
profile, its likeness to the passages of all other articles, and two passages resemble each other as their words do
and as their profiles do.
"""

from collections.abc import Iterator

import numpy as np

from moviebrowser.comparison.likeness import MANY, Likeness
from moviebrowser.comparison.passages import Passages
from moviebrowser.comparison.terms import Floats

_WORK = 2e9  # multiplications that the comparing of profiles may take
_FEWEST = 200  # columns that a profile keeps at least


class Resemblance:
    """How alike the passages of a story are.

    `centrality[i]`, from 0 to 1, is how well the other articles tell passage i too.
    """

    def __init__(self, passages: Passages) -> None:
        self.passages = passages
        self._likeness = Likeness(passages)
        self.centrality = self._central()
        self._profiles = self._read_profiles() if passages.articles > 2 else None
        self._kept = None if self._profiles is None or len(passages) > MANY else self._profiles @ self._profiles.T

    def rows(self, block: slice) -> tuple[Floats, Floats | None]:
        """Return for each of a block of passages its likeness to every passage, by words and by profile.

        By words it is nothing like its own article's; by profile only where there is a third article to have one of.
        """
        words = self._likeness.rows(block)
        if self._profiles is None:
            return words, None
        return words, self._profiles[block] @ self._profiles.T if self._kept is None else self._kept[block]

    def _central(self) -> Floats:
        passages = self.passages
        total = np.zeros(len(passages), dtype=np.float32)
        filled = [
            article for article in range(passages.articles) if passages.first[article] < passages.first[article + 1]
        ]
        starts = [passages.first[article] for article in filled]
        for block, rows in self._blocks():
            total[block] = np.maximum.reduceat(rows, starts, axis=1).sum(axis=1)
        return total / np.float32(max(len(filled) - 1, 1))

    def _read_profiles(self) -> Floats:
        count = len(self.passages)
        width = min(count, max(_FEWEST, int(_WORK / max(count, 1) ** 2)))
        kept = np.sort(np.argsort(-self.centrality, kind="stable")[:width])
        profiles = np.empty((count, width), dtype=np.float32)
        for block, rows in self._blocks():
            profiles[block] = rows[:, kept]
        norms = np.linalg.norm(profiles, axis=1, keepdims=True)
        profiles /= np.where(norms > 0, norms, 1)
        return profiles

    def _blocks(self) -> Iterator[tuple[slice, Floats]]:
        """Yield all blocks with their likeness to every passage by words."""
        for article in range(self.passages.articles):
            for block in self.passages.blocks(article):
                yield block, self._likeness.rows(block)
