"""Searching, from the reader's query to what is shown."""

from dataclasses import dataclass
from functools import lru_cache

from moviebrowser.analysis import Span
from moviebrowser.library import article_table, hits
from moviebrowser.library.article_table import ArticleSummary
from moviebrowser.library.asking import Question, understand, unknown_field
from moviebrowser.library.engine import SearchEngine
from moviebrowser.library.store import Store


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found; `marks` are the query's words in the snippet."""

    article: ArticleSummary
    score: float
    snippet: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a query found: some of `total` hits, best first. `problem` says what was wrong with the query, and where."""

    query: str
    hits: tuple[Hit, ...]
    total: int
    problem: str | None


@lru_cache(maxsize=64)
def question(query: str) -> Question:
    """Return what a query asks."""
    from moviebrowser.library.whoosh_engine import parse_syntax

    return understand(query, parse_syntax)


def search(store: Store, engine: SearchEngine, query: str, limit: int, offset: int) -> SearchResult:
    """Search the engine's index, and make snippets for the hits that are shown. Raises IndexDamaged."""
    asked = question(query)
    found = engine.search(asked.tree, limit=limit, offset=offset)
    ids = [id for id, _ in found.best]
    scores = dict(found.best)
    texts = article_table.texts(store, ids)
    summaries = article_table.summaries(store, ids)
    shown = [_hit(summary, scores[summary.id], texts.get(summary.id, ""), asked) for summary in summaries]
    # An article that left the library after the index was last written is not shown.
    total = found.total - (len(ids) - len(shown))
    return SearchResult(query, tuple(shown), total, asked.problem or (None if total else unknown_field(query)))


def _hit(summary: ArticleSummary, score: float, text: str, asked: Question) -> Hit:
    return Hit(summary, score, *hits.snippet(text, hits.find_words(asked.tree, text)))
