"""Passages as vectors of terms.

Terms are stems of the words that carry meaning, their beginnings (so that "announced" meets "announcement"), the
entities that a passage mentions, dates and amounts among them, and runs of words that several articles have; small
words count nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from moviebrowser.analysis import VALUED
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity, Place
from moviebrowser.comparison.runs import RUN, SharedWords, run_codes
from moviebrowser.comparison.tokens import tokens_of

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]
Reals = npt.NDArray[np.float64]

_BEGINNING = 5  # letters by which words of one family meet
_NAME = 0.35  # of a plain word, which a name that two passages share counts for
_RUN_WEIGHT = 0.6  # of words in a row that count together, when several articles have them
_NAME_WORD = 0.5  # weight of a word inside a mention, since the entity counts as well


@dataclass(frozen=True, slots=True)
class Terms:
    """Which terms passages have: passage `row[i]` has term `term[i]`, each once, in order of passages, then of terms.

    `weight[i]` is what it weighs there before idf, and `plain[i]` what it counts among the plain words, a name as part
    of one; `count` is the number of different terms.
    """

    row: Integers
    term: Integers
    weight: Reals
    plain: Reals
    count: int


@dataclass(frozen=True, slots=True)
class _Kind:
    """Terms of one kind, numbered from 0 to before `count`; `plain` is what one of full weight counts, see `Terms`."""

    row: Integers
    term: Integers
    count: int
    weight: Reals | float = 1.0
    plain: Reals | float = 0.0


def read_terms(
    articles: Sequence[Article], places: Sequence[Place], entities: Sequence[Entity], shared: SharedWords
) -> tuple[Terms, Integers, Integers]:
    """Return the terms of passages, which stand at `places`, and how many entities and words that tell each has."""
    texts = _texts(articles, shared)
    mentions, spans = texts.spans([place for each in entities for place in each.mentions]), texts.spans(places)
    low, high = texts.within(spans)
    row, word = np.repeat(np.arange(len(places)), high - low), ranges(low, high)
    inside, telling = texts.covered(mentions), ~texts.small[word]
    words = np.bincount(row[telling], minlength=len(places))
    names = _names(spans, mentions, entities)
    terms = _together(
        len(places),
        [
            *_stems(row[telling], texts.number[word[telling]], inside[word[telling]], shared.stems),
            names,
            _wholes(articles, places, np.flatnonzero(words == 0)),
            _runs(texts, row, word, high, inside),
        ],
    )
    return terms, np.bincount(names.row, minlength=len(places)), words


@dataclass(frozen=True, slots=True)
class _Spans:
    """Code points `starts` to `ends` of the texts one after the other, and each one's article."""

    articles: Integers
    starts: Integers
    ends: Integers


@dataclass(frozen=True, slots=True)
class _Texts:
    """The words of all articles, one after the other, as if all texts were one: `offsets` are where each begins.

    `number` is the number of a word's stem, `owner` that of its article; `small` words say little alone.
    """

    offsets: Integers
    starts: Integers
    ends: Integers
    number: Integers
    owner: Integers
    small: Marks

    def spans(self, places: Iterable[Place]) -> _Spans:
        """Return where places of articles stand when all texts are one."""
        table = np.asarray([(each.article, each.start, each.end) for each in places], np.int64).reshape(-1, 3)
        offsets = self.offsets[table[:, 0]]
        return _Spans(table[:, 0], table[:, 1] + offsets, table[:, 2] + offsets)

    def within(self, spans: _Spans) -> tuple[Integers, Integers]:
        """Return the ranges of words that lie in, or reach into, spans."""
        low = np.searchsorted(self.ends, spans.starts, side="right")
        return low, np.maximum(low, np.searchsorted(self.starts, spans.ends, side="left"))

    def covered(self, spans: _Spans) -> Marks:
        """Return which words are of any of the spans."""
        counts = [np.bincount(each, minlength=len(self.starts) + 1) for each in self.within(spans)]
        return np.cumsum(counts[0] - counts[1])[:-1] > 0


def _texts(articles: Sequence[Article], shared: SharedWords) -> _Texts:
    tokens = [tokens_of(article.text, article.language) for article in articles]
    offsets = np.cumsum([0, *(len(article.text) + 1 for article in articles[:-1])])
    owner = np.repeat(np.arange(len(articles)), [len(each) for each in tokens])
    return _Texts(
        offsets,
        _joined(each.starts for each in tokens) + offsets[owner],
        _joined(each.ends for each in tokens) + offsets[owner],
        _joined(shared.numbers),
        owner,
        _joined(each.small for each in tokens).astype(np.bool_),
    )


def _joined(columns: Iterable[Sequence[int]]) -> Integers:
    return np.concatenate([np.asarray(column, np.int64) for column in columns])


def _stems(row: Integers, number: Integers, inside: Marks, stems: Sequence[str]) -> tuple[_Kind, _Kind]:
    """Return the stems of words and their beginnings."""
    weight = np.where(inside, _NAME_WORD, 1.0)
    known: dict[str, int] = {}
    beginning = np.asarray([known.setdefault(stem[:_BEGINNING], len(known)) for stem in stems], np.int64)
    return (
        _Kind(row, number, len(stems), weight, (weight == 1).astype(np.float64)),
        _Kind(row, beginning[number], len(known), weight),
    )


def _names(spans: _Spans, mentions: _Spans, entities: Sequence[Entity]) -> _Kind:
    """Return the entities that passages mention."""
    entity = np.repeat(np.arange(len(entities)), [len(each.mentions) for each in entities])
    row = np.searchsorted(spans.starts, mentions.starts, side="right") - 1
    found = np.flatnonzero(row >= 0)
    # What stands before its article's first passage is of none.
    found = found[spans.articles[row[found]] == mentions.articles[found]]
    row, entity = np.divmod(np.unique(row[found] * len(entities) + entity[found]), max(len(entities), 1))
    plain = np.asarray([1.0 if each.type in VALUED else _NAME for each in entities])
    return _Kind(row, entity, len(entities), 1.0, plain[entity] if len(entity) else 0.0)


def _wholes(articles: Sequence[Article], places: Sequence[Place], row: Integers) -> _Kind:
    """Return passages that say little as terms of their own: they are still told by what says just the same."""
    known: dict[str, int] = {}
    told = (articles[place.article].text[place.start : place.end] for place in (places[each] for each in row))
    plain = ["".join(text.casefold().split()) for text in told]
    term = np.asarray([known.setdefault(text, len(known)) for text in plain], np.int64)
    return _Kind(row, term, len(known), 1.0, 1.0)


def _runs(texts: _Texts, row: Integers, word: Integers, high: Integers, inside: Marks) -> _Kind:
    """Return the runs of words inside passages that several articles have and that are no name.

    Those that one article alone has would only make its passages unlike all others.
    """
    begins = word + RUN <= high[row]
    row, word = row[begins], word[begins]
    plain = ~np.logical_and.reduce([inside[word + step] for step in range(RUN)])
    row, word = row[plain], word[plain]
    _, first, code = np.unique(run_codes(texts.number)[word], return_index=True, return_inverse=True)
    owner = texts.owner[word]
    several = np.zeros(len(first), np.bool_)
    several[code[owner != owner[first][code]]] = True
    kept = several[code]
    return _Kind(row[kept], code[kept], len(first), _RUN_WEIGHT)


def _together(rows: int, kinds: Sequence[_Kind]) -> Terms:
    """Return the terms of all kinds, each once in a passage, with the greatest weight that it has there."""
    offsets = np.cumsum([0, *(kind.count for kind in kinds)])
    count = int(offsets[-1])
    key = np.concatenate([kind.row * count + kind.term + offset for kind, offset in zip(kinds, offsets, strict=False)])
    weight, plain = (
        np.concatenate([np.broadcast_to(values, kind.row.shape) for kind, values in pairs])
        for pairs in ([(kind, kind.weight) for kind in kinds], [(kind, kind.plain) for kind in kinds])
    )
    order = np.argsort(key, kind="stable")
    key = key[order]
    begins = np.flatnonzero(np.diff(key, prepend=-1))
    weight, plain = (np.maximum.reduceat(values[order], begins) if len(key) else values for values in (weight, plain))
    return Terms(*np.divmod(key[begins], max(count, 1)), weight, plain, count)


def bounds_of(groups: Integers, count: int) -> Integers:
    """Return where each of so many groups of sorted items begins, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(np.bincount(groups, minlength=count))))


def ranges(low: Integers, high: Integers) -> Integers:
    """Return the numbers from each `low` to before its `high`, one range after the other."""
    lengths = high - low
    return np.repeat(low - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
