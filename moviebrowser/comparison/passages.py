"""The passages of a story's articles: where they stand, what terms they have, and how much they tell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from moviebrowser.analysis import Analysis
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity, Place
from moviebrowser.comparison.runs import SharedWords
from moviebrowser.comparison.terms import Floats, Integers, Reals, Terms, bounds_of, ranges, read_terms

_ROWS = 256  # passages whose likenesses are worked out at once


@dataclass(frozen=True, slots=True)
class Passages:
    """Every passage of a story, article by article: those of article `a` are numbers `first[a]` to `first[a + 1]`.

    `names[i]` counts the entities that passage i mentions, and `words[i]` the words that carry meaning.
    """

    places: tuple[Place, ...]
    first: tuple[int, ...]
    terms: Terms
    names: Integers
    words: Integers

    def __len__(self) -> int:
        return len(self.places)

    @property
    def articles(self) -> int:
        """The number of articles, those without a passage included."""
        return len(self.first) - 1

    def common(self, ones: Integers, others: Integers) -> Reals:
        """Return how many plain words each of the `ones` has in common with the one of the `others` at its place.

        A date or amount counts as one, a name as part of one.
        """
        told = np.flatnonzero(self.terms.plain)
        bounds = bounds_of(self.terms.row[told], len(self))
        low, high = (np.concatenate((bounds[ones + step], bounds[others + step])) for step in (0, 1))
        pair = np.repeat(np.tile(np.arange(len(ones)), 2), high - low)
        item = told[ranges(low, high)]
        key = pair * self.terms.count + self.terms.term[item]
        order = np.argsort(key, kind="stable")
        both = order[1:][np.diff(key[order]) == 0]
        return np.asarray(np.bincount(pair[both], self.terms.plain[item[both]], minlength=len(ones)), np.float64)

    def of(self, article: int) -> slice:
        """Return the range of an article's passages."""
        return slice(self.first[article], self.first[article + 1])

    def blocks(self, article: int) -> Iterator[slice]:
        """Yield an article's passages in ranges that are small enough to be compared with all others at once."""
        own = self.of(article)
        return (slice(low, min(low + _ROWS, own.stop)) for low in range(own.start, own.stop, _ROWS))


def read_passages(
    articles: Sequence[Article], analyses: Sequence[Analysis], entities: Sequence[Entity], shared: SharedWords
) -> Passages:
    """Return the passages of articles and their terms."""
    places = tuple(
        Place(number, span.start, span.end) for number, each in enumerate(analyses) for span in each.passages
    )
    first = tuple(accumulate((len(analysis.passages) for analysis in analyses), initial=0))
    return Passages(places, first, *read_terms(articles, places, entities, shared))


def richness(passages: Passages) -> Floats:
    """Return how much each passage tells, on a logarithmic scale: the words that carry meaning, and the names."""
    return (0.9 * np.log1p(passages.words) + 1.15 * np.log1p(passages.names)).astype(np.float32)
