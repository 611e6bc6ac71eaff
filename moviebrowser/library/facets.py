"""What the articles that a query finds have in common, counted."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from moviebrowser.library import name_table
from moviebrowser.library.pieces import quoted
from moviebrowser.library.store import Store

_MOST = 12
_MOST_MONTHS = 36
_SAMPLE = 1_000
_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class FacetCount:
    """So many of the found articles have this value; `term` narrows the query to them."""

    value: str
    label: str
    count: int
    term: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A property of articles, and its values: the commonest first, months newest first."""

    name: str
    label: str
    counts: tuple[FacetCount, ...]


def facets(store: Store, ids: Sequence[int]) -> tuple[Facet, ...]:
    """Count articles by outlet, month, entity, language and story. Only entities of analysed articles are known."""
    rows = store.rows(
        f"SELECT outlet, substr(published, 1, 7), language FROM article WHERE id {_AMONG}", json.dumps(ids)
    )
    outlets, months, languages = (Counter(column) for column in zip(*rows, strict=True)) if rows else ({}, {}, {})
    dated = sorted(((month, n) for month, n in months.items() if month and len(month) == 7), reverse=True)
    return (
        Facet("outlet", "Outlet", _counted(_most(outlets), "outlet")),
        Facet("month", "Month", _counted(dated[:_MOST_MONTHS], "date")),
        Facet("entity", "Names", _counted(name_table.counts(store, ids, sample=_SAMPLE, most=_MOST), "entity")),
        Facet("language", "Language", _counted(_most(languages), "lang")),
        Facet("story", "Story", _stories(store, ids)),
    )


def _most(counts: "Counter[str] | dict[str, int]") -> list[tuple[str, int]]:
    return Counter({value: number for value, number in counts.items() if value}).most_common(_MOST)


def _counted(counts: Iterable[tuple[str, int]], field: str) -> tuple[FacetCount, ...]:
    return tuple(FacetCount(value, value, number, f"{field}:{quoted(value)}") for value, number in counts)


def _stories(store: Store, ids: Sequence[int]) -> tuple[FacetCount, ...]:
    rows = store.rows(
        f"SELECT story.id, title, COUNT(*) AS held FROM story_article JOIN story ON story.id = story_id"
        f" WHERE article_id {_AMONG} GROUP BY story.id ORDER BY held DESC, story.id DESC LIMIT {_MOST}",
        json.dumps(ids),
    )
    return tuple(FacetCount(str(id), title, number, f"story:#{id}") for id, title, number in rows)
