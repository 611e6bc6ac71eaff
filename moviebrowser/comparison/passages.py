"""The passages of a story's articles, and how alike any two of them are.

A passage is a vector of terms: stems of the words that carry meaning, their beginnings (so that "announced" meets
"announcement"), and the entities it mentions, dates and amounts among them; small words count nothing. Terms weigh
by inverse document frequency within the story, after Spärck Jones (1972); likeness is the cosine.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import log1p

import numpy as np
import numpy.typing as npt

from moviebrowser.analysis import VALUED, Analysis
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity, Place
from moviebrowser.comparison.tokens import is_small, tokens_of

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]
_Reals = npt.NDArray[np.float64]

_BEGINNING = 5  # letters by which words of one family meet
_NAME = 0.35  # of a plain word, which a name that two passages share counts for
_RUN = 3  # words in a row that count together, when several articles have them
_RUN_WEIGHT = 0.6
_NAME_WORD = 0.5  # weight of a word inside a mention, since the entity counts as well
MANY = 4000  # passages beyond which what is nothing alike is not kept
_COMMON = 300  # passages with a term beyond which it tells nothing, so that the work grows with the words only
_ROWS = 256  # passages whose likenesses are worked out at once


@dataclass(frozen=True, slots=True)
class Passages:
    """Every passage of a story, article by article: those of article `a` are numbers `first[a]` to `first[a + 1]`.

    `terms[i]` are the terms of passage i with their weights before idf: an entity's id after "=", that of a date
    or amount after "#", a stem, the beginning of one before "-"; `names[i]` counts the entities it mentions, and
    `words[i]` the words that carry meaning. `whole[i]` are the terms of full weight, beginnings left out.
    """

    places: tuple[Place, ...]
    first: tuple[int, ...]
    terms: tuple[dict[str, float], ...]
    names: tuple[int, ...]
    words: tuple[int, ...]
    whole: tuple[frozenset[str], ...]

    def __len__(self) -> int:
        return len(self.places)

    @property
    def articles(self) -> int:
        """The number of articles, those without a passage included."""
        return len(self.first) - 1

    def common(self, one: int, other: int) -> float:
        """Return how many plain words two passages share; a date or amount counts as one, a name as part of one."""
        return sum(_NAME if term[0] == "=" else 1 for term in self.whole[one] & self.whole[other])

    def of(self, article: int) -> slice:
        """Return the range of an article's passages."""
        return slice(self.first[article], self.first[article + 1])

    def blocks(self, article: int) -> Iterator[slice]:
        """Yield an article's passages in ranges that are small enough to be compared with all others at once."""
        own = self.of(article)
        return (slice(low, min(low + _ROWS, own.stop)) for low in range(own.start, own.stop, _ROWS))


def read_passages(articles: Sequence[Article], analyses: Sequence[Analysis], entities: Sequence[Entity]) -> Passages:
    """Return the passages of articles and their terms."""
    mentions: list[list[tuple[int, int, str]]] = [[] for _ in articles]
    for entity in entities:
        for place in entity.mentions:
            mark = "#" if entity.type in VALUED else "="
            mentions[place.article].append((place.start, place.end, mark + entity.id))
    places: list[Place] = []
    terms: list[dict[str, float]] = []
    names, words = [], []
    for number, (article, analysis) in enumerate(zip(articles, analyses, strict=True)):
        for place, found, own, count in _read(number, article, analysis, sorted(mentions[number])):
            places.append(place)
            terms.append(found)
            names.append(own)
            words.append(count)
    _keep_shared(places, terms)
    first = tuple(accumulate((len(analysis.passages) for analysis in analyses), initial=0))
    whole = tuple(
        frozenset(term for term, weight in found.items() if weight == 1 and term[-1] != "-") for found in terms
    )
    return Passages(tuple(places), first, tuple(terms), tuple(names), tuple(words), whole)


def _keep_shared(places: Sequence[Place], terms: Sequence[dict[str, float]]) -> None:
    """Drop the runs of words that one article alone has: they would only make its passages unlike all others."""
    owner: dict[str, int] = {}
    shared: set[str] = set()
    for place, found in zip(places, terms, strict=True):
        for term in found:
            if " " in term and owner.setdefault(term, place.article) != place.article:
                shared.add(term)
    for found in terms:
        for term in [term for term in found if " " in term and term not in shared]:
            del found[term]


def _read(
    number: int, article: Article, analysis: Analysis, mentions: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[Place, dict[str, float], int, int]]:
    tokens = tokens_of(article.text, article.language)
    inside = [False] * len(tokens)
    starts = [passage.start for passage in analysis.passages]
    entities: list[set[str]] = [set() for _ in starts]
    for start, end, entity in mentions:
        first, last = tokens.within(start, end)
        inside[first:last] = [True] * (last - first)
        if (index := bisect_right(starts, start) - 1) >= 0:
            entities[index].add(entity)
    for passage, named in zip(analysis.passages, entities, strict=True):
        first, last = tokens.within(passage.start, passage.end)
        telling = [index for index in range(first, last) if not is_small(tokens.forms[index])]
        # What says little is still told by what says just the same.
        whole = "" if telling else "".join(article.text[passage.start : passage.end].casefold().split())
        terms = dict.fromkeys(named, 1.0) | ({whole: 1.0} if whole else {})
        for index in telling:
            weight = _NAME_WORD if inside[index] else 1.0
            stem = tokens.stems[index]
            for term in (stem, f"{stem[:_BEGINNING]}-"):
                terms[term] = max(terms.get(term, 0.0), weight)
        for index in range(first, last - _RUN + 1):
            if not all(inside[index : index + _RUN]):
                terms[" ".join(tokens.stems[index : index + _RUN])] = _RUN_WEIGHT
        yield Place(number, passage.start, passage.end), terms, len(named), len(telling)


class Likeness:
    """Cosines between passages of different articles, through an inverted index: terms that few have cost little."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._count = len(passages)
        self._kept: dict[int, Floats | tuple[Integers, Floats]] = {}
        row, term, weight = _weighted(passages)
        norm = np.sqrt(np.bincount(row, weight**2, minlength=self._count))
        self._weight = weight / norm[row]
        self._term, self._bounds = term, _bounds(row, self._count)
        order = np.argsort(term, kind="stable")
        self._posted, self._posted_weight = row[order], self._weight[order]
        self._posting = _bounds(term, int(term.max(initial=-1)) + 1)

    def rows(self, article: int, block: slice) -> Floats:
        """Return the cosines of a block of an article's passages with every passage, one row for each.

        With the article's own they are 0.
        """
        kept = self._kept.get(block.start)
        if kept is None:
            found = self._worked_out(block.start, block.stop)
            found[:, self._passages.of(article)] = 0
            alike = np.flatnonzero(found)
            self._kept[block.start] = found if self._count <= MANY else (alike, found.ravel()[alike])
            return found
        if not isinstance(kept, tuple):
            return kept
        found = np.zeros((block.stop - block.start, self._count), dtype=np.float32)
        found.ravel()[kept[0]] = kept[1]
        return found

    def _worked_out(self, start: int, end: int) -> Floats:
        begin, finish = self._bounds[start], self._bounds[end]
        terms = self._term[begin:finish]
        lengths = self._posting[terms + 1] - self._posting[terms]
        # The postings of all these terms, one after the other.
        offsets = np.repeat(self._posting[terms] - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths)
        posted = offsets + np.arange(lengths.sum())
        row = np.repeat(np.arange(end - start), np.diff(self._bounds[start : end + 1]))
        cells = np.repeat(row * self._count, lengths) + self._posted[posted]
        values = np.repeat(self._weight[begin:finish], lengths) * self._posted_weight[posted]
        found = np.bincount(cells, values, minlength=(end - start) * self._count)
        return np.minimum(found, 1.0).reshape(end - start, self._count).astype(np.float32)


def _weighted(passages: Passages) -> tuple[Integers, Integers, _Reals]:
    """Return the terms of all passages: the number of the passage, that of the term, and its weight with idf."""
    numbers: dict[str, int] = {}
    term = np.asarray([numbers.setdefault(each, len(numbers)) for terms in passages.terms for each in terms], np.int64)
    row = np.repeat(np.arange(len(passages)), np.asarray([len(terms) for terms in passages.terms], np.int64))
    weight = np.asarray([value for terms in passages.terms for value in terms.values()], np.float64)
    spread = np.bincount(term, minlength=len(numbers))
    rarity = np.log1p(len(passages) / np.maximum(spread, 1))
    rarity[spread > _COMMON] = 0
    weight = weight * rarity[term]
    return row[weight > 0], term[weight > 0], weight[weight > 0]


def _bounds(groups: Integers, count: int) -> Integers:
    """Return where each group of sorted items begins, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(np.bincount(groups, minlength=count))))


def richness(passages: Passages) -> Floats:
    """Return how much each passage tells, on a logarithmic scale: the words that carry meaning, and the names."""
    return np.asarray(
        [0.9 * log1p(words) + 1.15 * log1p(names) for words, names in zip(passages.words, passages.names, strict=True)],
        dtype=np.float32,
    )
