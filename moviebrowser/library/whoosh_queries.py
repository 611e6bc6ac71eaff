"""Query trees as Whoosh's queries."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any as Anything

import numpy as np
from whoosh import query as wq
from whoosh.matching import ListMatcher, NullMatcher
from whoosh.reading import TermNotFound

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
_UNSTEMMED = ""
_PLACES = 2**32
"""More than any article has words."""
_K1 = 1.2
"""How soon a word's frequency in an article counts no more (Whoosh's BM25F)."""

Expand = Callable[[Prefix | Wildcard | Fuzzy | Dates], list[tuple[str, str]]]
"""Gives the field and term of every indexed word that a leaf stands for."""
ReadIds = Callable[[Anything], list[int]]
"""Gives the article of each document number."""


@dataclass(frozen=True, slots=True)
class Held:
    """What an index holds, as far as queries need it: words that a leaf stands for, articles' ids, stems' languages."""

    expand: Expand
    ids: ReadIds
    languages: tuple[str, ...]


def translate(tree: Tree, held: Held) -> wq.Query:
    """Return the query that finds what a tree asks for."""
    match tree:
        case Word(word, field):
            return _one_of([wq.Term(field.value, term) for term in indexed(word, field, held.languages)])
        case Phrase(words, field, slop):
            return _sequence(field.value, words, slop, _languages(field, held.languages))
        case Prefix() | Wildcard() | Fuzzy() | Dates():
            return _any_of(held.expand(tree))
        case Among(wanted):
            return AnyArticle(wanted, held.ids)
        case Not(part):
            return wq.Not(translate(part, held))
        case All(parts):
            return _all_of([translate(part, held) for part in parts])
        case Any(parts):
            return wq.Or([translate(part, held) for part in parts]) if parts else wq.NullQuery
    raise TypeError(tree)


def documents(query: wq.Query, searcher: Anything) -> set[int]:
    """Return the numbers of the documents that match: by sets, since Whoosh's walk through several lists is slow."""
    return {doc + offset for leaf, offset in searcher.leaf_searchers() for doc in _documents(query, leaf)}


def _documents(query: wq.Query, leaf: Anything) -> set[int]:
    match query:
        case wq.And():
            wanted = [_documents(part, leaf) for part in query.subqueries if not isinstance(part, wq.Not)]
            unwanted = [_documents(part.query, leaf) for part in query.subqueries if isinstance(part, wq.Not)]
            return set.intersection(*wanted).difference(*unwanted)
        case wq.Or():
            return set().union(*(_documents(part, leaf) for part in query.subqueries))
        case wq.Not():
            return set(leaf.reader().all_doc_ids()) - _documents(query.query, leaf)
        case _:
            return set(query.matcher(leaf, leaf.boolean_context()).all_ids())


def _all_of(queries: list[wq.Query]) -> wq.Query:
    if all(isinstance(query, wq.Not) for query in queries):
        return wq.And([wq.Every(), *queries])
    return wq.And(queries)


class AnyTerm(wq.Query):  # type: ignore[misc]
    """Articles that have at least one of many terms, all equally good: Whoosh's own union is slow for many."""

    def __init__(self, terms: list[tuple[str, str]]) -> None:
        self._terms = terms

    def matcher(self, searcher: Anything, context: Anything = None) -> Anything:
        """Return a matcher over the articles of one segment."""
        reader = searcher.reader()
        articles: set[int] = set()
        for name, word in self._terms:
            try:
                articles.update(reader.postings(name, word.encode()).all_ids())
            except TermNotFound:
                continue
        return ListMatcher(sorted(articles), all_weights=1.0)

    def estimate_size(self, reader: Anything) -> int:
        """Return the most articles that there may be."""
        return int(reader.doc_count())


class Sequence(wq.Query):  # type: ignore[misc]
    """Articles that have words in this order, each at most `slop` places after the one before.

    Whoosh's own phrases compare every place of every word in a walk of their own; here only what is left by the rarer
    words is looked at. The score is that of a word as frequent as the phrase, and as telling as all its words.
    """

    def __init__(self, name: str, words: list[str], slop: int) -> None:
        self._name = name
        self._words = words
        self._slop = min(slop, _PLACES // 2)
        self._known: dict[int, dict[int, int]] = {}

    def matcher(self, searcher: Anything, context: Anything = None) -> Anything:
        """Return a matcher over the articles of one segment."""
        terms = [(self._name, word.encode()) for word in self._words]
        reader = searcher.reader()
        if not terms or any(term not in reader for term in terms):
            return NullMatcher()
        # A query is asked twice: for the best, and for all.
        found = self._known.get(id(reader))
        if found is None:
            found = self._known[id(reader)] = self._found(reader)
        worth = sum(searcher.get_parent().idf(self._name, word) for word in self._words)
        scores = [worth * often * (_K1 + 1) / (often + _K1) for often in found.values()]
        return ListMatcher(list(found), scores)

    def _found(self, reader: Anything) -> dict[int, int]:
        """Return how often each article has the words so, in the order of the articles."""
        ends, *others = (_places(reader, self._name, word) for word in self._words)
        for places in others:
            before = np.searchsorted(ends, places) - 1
            ends = places[(before >= 0) & (places - ends[before] <= self._slop)] if len(ends) else ends
        documents, often = np.unique(ends // _PLACES, return_counts=True)
        counted = zip(documents.tolist(), often.tolist(), strict=True)
        return {document: number for document, number in counted if not reader.is_deleted(document)}

    def estimate_size(self, reader: Anything) -> int:
        """Return the most articles that there may be."""
        return min((int(reader.doc_frequency(self._name, word)) for word in self._words), default=0)


def _places(reader: Anything, name: str, word: str) -> "np.ndarray[Anything, Anything]":
    """Return where a word stands in the articles of a segment: numbers of article and place made one, ascending."""
    field = reader.schema[name]
    matcher = reader._terms.matcher(name, word.encode(), field.format)
    documents: list[int] = []
    values: list[bytes] = []
    while matcher.is_active():
        matcher._read_ids()
        matcher._read_values()
        documents += matcher._ids
        values += matcher._values
        matcher._next_block()
    places, often = field.format.decode_all(values)
    return np.asarray(np.repeat(np.array(documents, np.int64), often) * _PLACES + places)


class AnyArticle(wq.Query):  # type: ignore[misc]
    """Articles with given ids, all equally good."""

    def __init__(self, wanted: frozenset[int], ids: ReadIds) -> None:
        self._wanted = wanted
        self._ids = ids

    def matcher(self, searcher: Anything, context: Anything = None) -> Anything:
        """Return a matcher over the articles of one segment."""
        reader, wanted = searcher.reader(), self._wanted
        found = [doc for doc, id in enumerate(self._ids(reader)) if id in wanted and not reader.is_deleted(doc)]
        return ListMatcher(found, all_weights=1.0)

    def estimate_size(self, reader: Anything) -> int:
        """Return the most articles that there may be."""
        return len(self._wanted)


def _any_of(terms: list[tuple[str, str]]) -> wq.Query:
    return AnyTerm(terms) if terms else wq.NullQuery


def _one_of(queries: list[wq.Query]) -> wq.Query:
    return queries[0] if len(queries) == 1 else wq.Or(queries)


def _sequence(name: str, words: tuple[str, ...], slop: int, languages: tuple[str, ...]) -> wq.Query:
    """Return what finds words after each other; an article has them as stems of its own language."""
    stemmed = dict.fromkeys(tuple(_stemmed(word, language) for word in words) for language in languages)
    return _one_of([Sequence(name, list(stems), slop) for stems in stemmed])


def headline(tree: Tree, languages: tuple[str, ...]) -> list[wq.Query]:
    """Return the words of TEXT as words of the headline, where they weigh more."""
    match tree:
        case Word(word, Field.TEXT):
            return [wq.Term("title", term) for term in indexed(word, Field.TITLE, languages)]
        case Phrase(words, Field.TEXT, slop):
            return [_sequence("title", words, slop, languages)]
        case All(parts) | Any(parts):
            return [query for part in parts for query in headline(part, languages)]
        case _:
            return []


def indexed(word: str, field: Field, languages: tuple[str, ...]) -> list[str]:
    """Return the indexed words that stand for a folded word of a field in articles of these languages."""
    return list(dict.fromkeys(_stemmed(word, language) for language in _languages(field, languages)))


def _languages(field: Field, languages: tuple[str, ...]) -> tuple[str, ...]:
    return languages if field in _STEMMED else (_UNSTEMMED,)


def _stemmed(word: str, language: str) -> str:
    return word if language == _UNSTEMMED else stem(word, language)
