"""Query trees answered from the segments of Whoosh's index, in arrays: its own walk from article to article is slow."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any as Anything

import numpy as np

from moviebrowser.library.query import (
    All,
    Among,
    Any,
    Dates,
    Field,
    Fuzzy,
    Not,
    Phrase,
    Prefix,
    Tree,
    Wildcard,
    Word,
)
from moviebrowser.library.words import stem

_STEMMED = frozenset({Field.TEXT, Field.TITLE})
_PLACES = 2**32
"""More than any article has words."""
_K1, _B = 1.2, 0.75
"""How soon a word's frequency in an article counts no more, and how much an article's length counts.

The parameters k1 and b of Okapi BM25 (Robertson and Zaragoza, 2009).
"""
_HEADLINE_WEIGHT = 2.0

Numbers = np.ndarray[Anything, Anything]


@dataclass(frozen=True, slots=True)
class Matches:
    """Documents of a segment, ascending, each with its score."""

    documents: Numbers
    scores: Numbers


@dataclass(frozen=True, slots=True)
class Held:
    """What an answer needs of the whole index.

    The words that a leaf stands for (field and term), the languages of its stems, how telling a term is (its inverse
    document frequency), and of a segment the articles' ids and, by field, their lengths as multiples of the average.
    """

    expand: Callable[[Prefix | Wildcard | Fuzzy | Dates], list[tuple[str, str]]]
    languages: tuple[str, ...]
    worth: Callable[[str, str], float]
    ids: Callable[[Anything], Numbers]
    lengths: Callable[[Anything, str], Numbers]


def answer(tree: Tree, segment: Anything, held: Held) -> Matches:
    """Return the documents of a segment that match, those best whose headline has the words, too."""
    found = _matches(tree, segment, held)
    title = headline(tree)
    if not title or not len(found.documents):
        return found
    there = _union(_matches(part, segment, held) for part in title)
    _, here, place = np.intersect1d(found.documents, there.documents, assume_unique=True, return_indices=True)
    scores = found.scores.copy()
    scores[here] += _HEADLINE_WEIGHT * there.scores[place]
    return Matches(found.documents, scores)


def documents(tree: Tree, segment: Anything, held: Held) -> Numbers:
    """Return the documents of a segment that match, ascending."""
    return _matches(tree, segment, held).documents


def headline(tree: Tree) -> list[Tree]:
    """Return the words of TEXT as words of the headline, where they weigh more."""
    match tree:
        case Word(word, Field.TEXT):
            return [Word(word, Field.TITLE)]
        case Phrase(words, Field.TEXT, slop):
            return [Phrase(words, Field.TITLE, slop)]
        case All(parts) | Any(parts):
            return [title for part in parts for title in headline(part)]
        case _:
            return []


def indexed(word: str, field: Field, languages: Sequence[str]) -> list[str]:
    """Return the indexed words that stand for a folded word of a field in articles of these languages."""
    return [term for (term,) in _stems((word,), field, languages)]


def _stems(words: tuple[str, ...], field: Field, languages: Sequence[str]) -> list[tuple[str, ...]]:
    if field not in _STEMMED:
        return [words]
    return list(dict.fromkeys(tuple(stem(word, language) for word in words) for language in languages))


def _matches(tree: Tree, segment: Anything, held: Held) -> Matches:
    match tree:
        case Word(word, field):
            terms = indexed(word, field, held.languages)
            return _union(_word(field.value, term, segment, held) for term in terms)
        case Phrase(_, field, slop):
            stems = [some for words in tree.orders() for some in _stems(words, field, held.languages)]
            return _union(_phrase(field.value, some, slop, segment, held) for some in stems)
        case Prefix() | Wildcard() | Fuzzy() | Dates():
            return _alike([_postings(segment, name, term)[0] for name, term in held.expand(tree)], segment)
        case Among(ids):
            return _alike([np.flatnonzero(np.isin(held.ids(segment), list(ids)))], segment)
        case Not(part):
            return _without(_alike([_all(segment)], segment), documents(part, segment, held))
        case All(parts):
            return _all_of(parts, segment, held)
        case Any(parts):
            return _union(_matches(part, segment, held) for part in parts)
    raise TypeError(tree)


def _word(name: str, term: str, segment: Anything, held: Held) -> Matches:
    found, often = _postings(segment, name, term)
    here = _present(found, segment)
    found, often = found[here], often[here]
    if not segment.schema[name].scorable:
        return Matches(found, np.ones(len(found)))
    length = held.lengths(segment, name)[found]
    return Matches(found, held.worth(name, term) * often * (_K1 + 1) / (often + _K1 * (1 - _B + _B * length)))


def _phrase(name: str, terms: Sequence[str], slop: int, segment: Anything, held: Held) -> Matches:
    """Return the documents that have terms in this order, each at most `slop` places after the one before.

    Scored as a word as frequent as the phrase, and as telling as all its words.
    """
    rarest = sorted(set(terms), key=lambda term: int(segment.doc_frequency(name, term)))
    if not all((name, term.encode()) in segment for term in rarest):
        return _nothing()
    places = {term: _places(segment, name, term) for term in rarest}
    ends, reach = places[terms[0]], min(slop, _PLACES // 2)
    for term in terms[1:]:
        there = places[term]
        before = np.searchsorted(ends, there) - 1
        ends = there[(before >= 0) & (there - ends[before] <= reach)] if len(ends) else ends
    found, often = np.unique(ends // _PLACES, return_counts=True)
    here = _present(found, segment)
    worth = sum(held.worth(name, term) for term in terms)
    return Matches(found[here], worth * often[here] * (_K1 + 1) / (often[here] + _K1))


def _all_of(parts: Sequence[Tree], segment: Anything, held: Held) -> Matches:
    wanted = [_matches(part, segment, held) for part in parts if not isinstance(part, Not)]
    found = wanted[0] if wanted else _alike([_all(segment)], segment)
    for other in wanted[1:]:
        both, one, two = np.intersect1d(found.documents, other.documents, assume_unique=True, return_indices=True)
        found = Matches(both, found.scores[one] + other.scores[two])
    for part in parts:
        if isinstance(part, Not):
            found = _without(found, documents(part.part, segment, held))
    return found


def _union(some: Iterable[Matches]) -> Matches:
    found = [matches for matches in some if len(matches.documents)]
    if len(found) < 2:
        return found[0] if found else _nothing()
    whole, place = np.unique(np.concatenate([matches.documents for matches in found]), return_inverse=True)
    return Matches(whole, np.bincount(place, np.concatenate([matches.scores for matches in found])))


def _without(found: Matches, gone: Numbers) -> Matches:
    stays = ~np.isin(found.documents, gone, assume_unique=True)
    return Matches(found.documents[stays], found.scores[stays])


def _alike(some: Sequence[Numbers], segment: Anything) -> Matches:
    """Return the documents of several lists, all equally good."""
    has = np.zeros(segment.doc_count_all(), bool)
    for documents in some:
        has[documents] = True
    found = np.flatnonzero(has)
    found = found[_present(found, segment)]
    return Matches(found, np.ones(len(found)))


def _nothing() -> Matches:
    return Matches(np.zeros(0, np.int64), np.zeros(0))


def _all(segment: Anything) -> Numbers:
    return np.arange(segment.doc_count_all())


def _present(found: Numbers, segment: Anything) -> Numbers:
    """Return which documents are not deleted."""
    gone = segment.segment().deleted_docs()
    return ~np.isin(found, list(gone)) if gone else np.ones(len(found), bool)


def _postings(segment: Anything, name: str, term: str) -> tuple[Numbers, Numbers]:
    """Return the documents of a segment that have a term, also deleted ones, and how often."""
    documents: list[int] = []
    weights: list[float] = []
    for gaps, often, _ in _blocks(segment, name, term):
        documents += accumulate(gaps)
        weights += often if isinstance(often, tuple) else [1.0 if often is None else often] * len(gaps)
    return np.array(documents, np.int64), np.array(weights, float)


def _places(segment: Anything, name: str, term: str) -> Numbers:
    """Return where a term stands in the documents of a segment: numbers of document and place made one, ascending."""
    documents: list[int] = []
    values: list[bytes] = []
    for gaps, _, some in _blocks(segment, name, term):
        documents += accumulate(gaps)
        values += some
    places, often = segment.schema[name].format.decode_all(values)
    return np.asarray(np.repeat(np.array(documents, np.int64), often) * _PLACES + places)


def _blocks(segment: Anything, name: str, term: str) -> Iterator[Anything]:
    """Yield the blocks of a term's postings: gaps between documents, weights (None: all 1; or one for all), values."""
    if (name, term.encode()) not in segment:
        return
    matcher = segment._terms.matcher(name, term.encode(), segment.schema[name].format)
    while matcher.is_active():
        matcher._read_data()
        yield matcher._data
        matcher._next_block()
