"""Whether what the database keeps can be read, row by row, and what is done where it cannot."""

import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from moviebrowser.articles import Article
from moviebrowser.library import article_table, correction_table, detail_table, story_table
from moviebrowser.library.store import Change, Store


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that is to be read; `otherwise` is what stands in for a damaged one, None where its row goes."""

    table: str
    key: str
    name: str
    reads: Callable[[Any], object]
    otherwise: str | None = None

    def mend(self, change: Change, key: Any) -> None:
        if self.otherwise is None:
            change.do(f"DELETE FROM {self.table} WHERE {self.key} = ?", key)
        else:
            change.do(f"UPDATE {self.table} SET {self.name} = {self.otherwise} WHERE {self.key} = ?", key)


@dataclass(frozen=True, slots=True)
class _Relation:
    """What should not be there: how many of it, what to say of that, and what puts it right."""

    count: str
    told: str
    mend: Callable[[Change], object]


def _packed(data: bytes) -> object:
    return json.loads(zlib.decompress(data))


def _compressed(data: bytes) -> object:
    return data and zlib.decompress(data)


_COLUMNS = (
    _Column("analysis", "key", "data", _packed),
    _Column("trait", "article_id", "data", _packed),
    _Column("memory", "name", "value", json.loads),
    _Column("story_edit", "id", "before", json.loads),
    _Column("correction", "id", "data", json.loads),
    _Column("excerpt", "id", "source", json.loads, "'{}'"),
    _Column("excerpt", "id", "tags", json.loads, "'[]'"),
    _Column("content", "article_id", "furniture", json.loads, "'[]'"),
    _Column("content", "article_id", "original", _compressed, "x''"),
    _Column("edition", "rowid", "furniture", json.loads, "'[]'"),
    _Column("edition", "rowid", "original", _compressed, "x''"),
)
_LAST_EDITION = "(SELECT MAX(number) FROM edition WHERE article_id = article.id)"
_RELATIONS = (
    _Relation(
        "SELECT COUNT(*) FROM analysis WHERE key NOT IN (SELECT key FROM article)",
        "analyses that belong to no article: {}",
        article_table.drop_stray_analyses,
    ),
    _Relation(
        "SELECT COUNT(*) FROM story WHERE id NOT IN (SELECT story_id FROM story_article)",
        "stories without an article: {}",
        story_table.drop_empty,
    ),
    _Relation(
        "SELECT COUNT(*) FROM correction WHERE id NOT IN (SELECT correction_id FROM correction_article)",
        "corrections that belong to no article: {}",
        correction_table.drop_stray,
    ),
    _Relation(detail_table.MISSING, "corrected details that their articles do not have: {}", detail_table.mend),
    _Relation(
        f"SELECT COUNT(*) FROM article WHERE edition <= {_LAST_EDITION}",
        "articles whose present edition has the number of an earlier one: {}",
        lambda change: change.do(f"UPDATE article SET edition = {_LAST_EDITION} + 1 WHERE edition <= {_LAST_EDITION}"),
    ),
)


def unreadable(store: Store, *, repair: bool) -> Iterator[str]:
    """Yield what cannot be read, a line per column; `repair` puts nothing, or a bare value, in its place."""
    for column in _COLUMNS:
        bad = [key for key in _keys(store, column) if not _reads(store, column, key)]
        if bad and repair:
            with store.change() as change:
                for key in bad:
                    column.mend(change, key)
        if bad:
            yield f"{column.table}: the {column.name} of {len(bad)} cannot be read"


def misplaced(store: Store, *, repair: bool) -> Iterator[str]:
    """Yield what does not fit together."""
    for relation in _RELATIONS:
        number = store.number(relation.count)
        if number and repair:
            with store.change() as change:
                relation.mend(change)
        if number:
            yield relation.told.format(number)


def altered(store: Store, *, repair: bool) -> Iterator[str]:
    """Yield which articles' texts are no longer those that were kept: the disk changed them."""
    for id, kept in store.rows("SELECT id, key FROM article ORDER BY id"):
        row = store.row("SELECT text, title, language FROM article JOIN content ON article_id = id WHERE id = ?", id)
        if row is None:
            continue
        article = Article(row[0], title=row[1], language=row[2])
        # What could not be kept as it was has been replaced, and the key is of what it was.
        if article.key != kept and "\N{REPLACEMENT CHARACTER}" not in f"{article.title}{article.text}":
            if repair:
                with store.change() as change:
                    number = article_table.next_change(change)
                    change.do("UPDATE article SET key = ?, change = ? WHERE id = ?", article.key, number, id)
            yield f"article {id} ({article.title or 'without a headline'}) is not as it was kept; import it again"


def _keys(store: Store, column: _Column) -> list[Any]:
    return [row[0] for row in store.rows(f"SELECT {column.key} FROM {column.table}")]


def _reads(store: Store, column: _Column, key: Any) -> bool:
    row = store.row(f"SELECT {column.name} FROM {column.table} WHERE {column.key} = ?", key)
    try:
        column.reads(row[0] if row else "null")
    except (ValueError, TypeError, zlib.error):
        return False
    return True
