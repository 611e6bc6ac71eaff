"""Searches that the reader keeps, and the last ones made."""

from dataclasses import dataclass

from moviebrowser.library.engine import SearchEngine
from moviebrowser.library.searching import matching
from moviebrowser.library.store import Change, Store

_REMEMBERED = 100
_NEWEST = "(SELECT COALESCE(MAX(id), 0) FROM article)"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query under a name; `new` is how many articles it finds that came since the reader last looked."""

    name: str
    query: str
    new: int


def searches(store: Store, engine: SearchEngine) -> list[SavedSearch]:
    """Return the saved searches, in the order of their saving."""
    newest = store.number(f"SELECT {_NEWEST}")
    found = []
    for name, query, seen in store.rows("SELECT name, query, seen FROM saved_search ORDER BY id"):
        new = sum(id > seen for id in matching(store, engine, query)) if newest > seen else 0
        found.append(SavedSearch(name, query, new))
    return found


def save(change: Change, name: str, query: str) -> None:
    """Keep a query under a name, in the place of the one that had it; all that it finds now counts as seen."""
    change.do(
        f"INSERT INTO saved_search (name, query, seen) VALUES (?, ?, {_NEWEST})"
        " ON CONFLICT (name) DO UPDATE SET query = excluded.query, seen = excluded.seen",
        name,
        query,
    )


def drop(change: Change, name: str) -> None:
    """Forget a saved search."""
    change.do("DELETE FROM saved_search WHERE name = ?", name)


def rename(change: Change, name: str, new: str) -> None:
    """Give a saved search another name; one that had it before is forgotten."""
    change.do("UPDATE OR REPLACE saved_search SET name = ? WHERE name = ?", new, name)


def mark_seen(change: Change, name: str) -> None:
    """Note that the reader has looked at what a saved search finds."""
    change.do(f"UPDATE saved_search SET seen = {_NEWEST} WHERE name = ?", name)


def history(store: Store) -> list[str]:
    """Return the last queries, the newest first."""
    return [row[0] for row in store.rows("SELECT query FROM past_search ORDER BY id DESC")]


def remember(change: Change, query: str) -> None:
    """Put a query on top of the history."""
    change.do("DELETE FROM past_search WHERE query = ?", query)
    change.do("INSERT INTO past_search (query) VALUES (?)", query)
    change.do(
        "DELETE FROM past_search WHERE id NOT IN (SELECT id FROM past_search ORDER BY id DESC LIMIT ?)", _REMEMBERED
    )
