"""Searching, from the reader's query to what is shown."""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from moviebrowser.analysis import Span
from moviebrowser.library import article_table, filtering, hits
from moviebrowser.library.article_table import ArticleSummary
from moviebrowser.library.asking import Question, understand, unknown_field
from moviebrowser.library.engine import Found, SearchEngine
from moviebrowser.library.query import Tree
from moviebrowser.library.store import Store

Order = Literal["relevance", "date", "outlet"]
"""Best first; newest first; by outlet's name, and the newest of each first."""

_ORDERS = {
    "date": "published IS NULL, published DESC, id DESC",
    "outlet": "outlet IS NULL, outlet COLLATE NOCASE, published DESC, id DESC",
}
_SNIPPETS_FOR = 0.15
"""Seconds after which further hits get their beginning for a snippet."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found; `marks` are the query's words in the snippet."""

    article: ArticleSummary
    score: float
    snippet: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a query found: some of `total` hits, in order. `problem` says what was wrong with the query, and where.

    `suggestion` is a query that finds more, with words that the library has, when this one finds next to nothing.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    problem: str | None
    suggestion: str | None = None


def question(query: str) -> Question:
    """Return what a query asks today."""
    return _question(query, date.today())


@lru_cache(maxsize=64)
def _question(query: str, today: date) -> Question:
    from moviebrowser.library.whoosh_syntax import parse_syntax

    return understand(query, parse_syntax, today)


def search(
    store: Store, engine: SearchEngine, query: str, *, limit: int, offset: int = 0, order: Order = "relevance"
) -> SearchResult:
    """Search the engine's index, and make snippets for the hits that are shown. Raises IndexDamaged."""
    from moviebrowser.library import suggestions

    asked = question(query)
    tree = filtering.resolve(store, asked.tree)
    found = _found(store, engine, tree, limit, offset, order)
    shown = show(store, tree, found)
    # An article that left the library after the index was last written is not shown.
    total = found.total - (len(found.best) - len(shown))
    problem = asked.problem or _too_many(found) or filtering.remark(store, asked.tree)
    problem = problem or (None if total else unknown_field(query))
    return SearchResult(query, shown, total, problem, suggestions.suggestion(store, engine, query, total))


def _too_many(found: Found) -> str | None:
    if not found.left_out:
        return None
    return (
        f"Very many words begin or look so: the {found.left_out:,} rarest were not looked for; type more of the word"
    )


def matching(store: Store, engine: SearchEngine, query: str) -> list[int]:
    """Return every article that a query finds, in no order. Raises IndexDamaged."""
    return engine.matching(filtering.resolve(store, question(query).tree))


def show(store: Store, tree: Tree, found: Found) -> tuple[Hit, ...]:
    """Return hits for what an engine found, with snippets."""
    ids = [id for id, _ in found.best]
    scores = dict(found.best)
    texts = article_table.texts(store, ids, reach=hits.SNIPPET_REACH)
    until = time.monotonic() + _SNIPPETS_FOR
    return tuple(
        Hit(summary, scores[summary.id], *_snippet(tree, texts.get(summary.id, ""), summary.language, until))
        for summary in article_table.summaries(store, ids)
    )


def _snippet(tree: Tree, text: str, language: str | None, until: float) -> tuple[str, tuple[Span, ...]]:
    marks = hits.find_words(tree, text, language) if time.monotonic() < until else ()
    return hits.snippet(text, marks)


def _found(store: Store, engine: SearchEngine, tree: Tree, limit: int, offset: int, order: Order) -> Found:
    if order == "relevance":
        return engine.search(tree, limit=limit, offset=offset)
    ids = engine.matching(tree)
    return Found(tuple((id, 0.0) for id in _ordered(store, ids, order, limit, offset)), len(ids))


def _ordered(store: Store, ids: Sequence[int], order: Order, limit: int, offset: int) -> list[int]:
    rows = store.rows(
        "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))"
        f" ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?",
        json.dumps(ids),
        limit,
        offset,
    )
    return [row[0] for row in rows]
