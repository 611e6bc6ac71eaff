"""Articles that were taken out, with all that belongs to them, so that they can be brought back as they were."""

from collections.abc import Sequence
from dataclasses import dataclass
from json import dumps

from moviebrowser import places
from moviebrowser.library import article_table
from moviebrowser.library.store import Change, Row, Store, references

_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a table."""

    table: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Removal:
    """What was taken out: the articles, and the rows of each table that go with them."""

    articles: tuple[int, ...]
    rows: tuple[Rows, ...]


def removal(change: Change, ids: Sequence[int]) -> Removal:
    """Return what brings articles back once they are removed: whatever rows refer to them, and what those refer to."""
    among = dumps(list(ids))
    articles = _rows(change, "article", f"id {_AMONG}", among)
    kept = [articles, _rows(change, "analysis", f"key IN (SELECT key FROM article WHERE id {_AMONG})", among)]
    links = references(change)
    for table, column in ((table, column) for table, column, owner in links if owner == "article"):
        theirs = f"{column} {_AMONG}"
        kept.append(_rows(change, table, theirs, among))
        # Stories, corrections, names: some go with the last article that they are of.
        for other, link in ((owner, link) for each, link, owner in links if each == table and owner != "article"):
            kept.append(_rows(change, other, f"id IN (SELECT {link} FROM {table} WHERE {theirs})", among))
    return Removal(tuple(row[0] for row in articles.rows), tuple(kept))


def bring_back(change: Change, removal: Removal) -> None:
    """Put back what was taken out, under the numbers that it had; what has come in its place since stays."""
    change.do("PRAGMA defer_foreign_keys = ON")
    for kept in removal.rows:
        marks = ", ".join("?" for _ in kept.columns)
        change.each(f"INSERT OR IGNORE INTO {kept.table} ({', '.join(kept.columns)}) VALUES ({marks})", kept.rows)
    for id in removal.articles:
        number = article_table.next_change(change)
        change.do("DELETE FROM removed WHERE article_id = ?", id)
        change.do("UPDATE article SET change = ? WHERE id = ?", number, id)


def _rows(change: Change, table: str, where: str, among: str) -> Rows:
    columns = tuple(row[1] for row in change.rows(f"PRAGMA table_info({table})"))
    return Rows(table, columns, tuple(change.rows(f"SELECT {', '.join(columns)} FROM {table} WHERE {where}", among)))


def samples(store: Store) -> list[int]:
    """Return the articles that were read from the packaged samples, wherever the program lay then."""
    rows = store.rows("SELECT id, path FROM article WHERE path LIKE ? ORDER BY id", f"%{places.samples().name}%")
    return [id for id, path in rows if places.is_sample(article_table.unpack_path(path))]
