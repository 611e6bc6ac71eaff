"""Articles like one: those that share most of the words that are peculiar to it."""

from collections import Counter
from math import log, sqrt

from moviebrowser.library import article_table
from moviebrowser.library.engine import SearchEngine
from moviebrowser.library.query import All, Among, Any, Field, Not, Word
from moviebrowser.library.searching import SearchResult, show
from moviebrowser.library.store import Store
from moviebrowser.library.words import folded_words, stem, stemmed_as

_BEGINNING = 20_000
_HEADLINE = 3
_TELLING = 12
_WIDESPREAD = 0.1
"""The share of the library's articles beyond which a word tells nothing."""
_FEW = 20


def more_like(store: Store, engine: SearchEngine, id: int, limit: int) -> SearchResult:
    """Return the articles that share most of what is peculiar to one; the result's query asks for those words."""
    words = _telling(store, engine, id)
    tree = All((Any(tuple(Word(word) for word in words)), Not(Among(frozenset({id})))))
    found = show(store, tree, engine.search(tree, limit=limit))
    return SearchResult(" OR ".join(words), found, len(found), None)


def _telling(store: Store, engine: SearchEngine, id: int) -> list[str]:
    """Return the words that tell an article apart, the most telling first. Raises KeyError."""
    summaries = article_table.summaries(store, [id])
    if not summaries:
        raise KeyError(id)
    counts = Counter(folded_words(article_table.texts(store, [id], reach=_BEGINNING)[id]))
    for word in folded_words(summaries[0].title or ""):
        counts[word] += _HEADLINE
    held = engine.frequencies([word for word in counts if len(word) > 3], Field.TEXT)
    articles = engine.count()
    most = max(_FEW, articles * _WIDESPREAD)
    weights = {
        word: sqrt(counts[word]) * log(1 + articles / number) for word, number in held.items() if 2 <= number <= most
    }
    language = stemmed_as(summaries[0].language)
    best = {stem(word, language): word for word in sorted(weights, key=lambda word: (weights[word], word))}
    return list(reversed(best.values()))[:_TELLING]
