"""The part of a library's face that keeps excerpts, and what the desk wants remembered."""

import json
from collections.abc import Iterable

from moviebrowser.excerpts import Excerpt
from moviebrowser.library import excerpt_table
from moviebrowser.library.store import Store

JSON = None | bool | int | float | str | list["JSON"] | dict[str, "JSON"]
"""What the library remembers for the desk."""


class Keeping:
    """What keeps excerpts. `Library` gives it the database."""

    _store: Store

    def excerpts(self, *, article: int | None = None) -> list[Excerpt]:
        """Return the excerpts, or one article's, in the order of the tray."""
        return excerpt_table.excerpts(self._store, article)

    def keep(self, excerpt: Excerpt) -> Excerpt:
        """Keep an excerpt; returns it with its number and its place at the tray's end, unless it has one."""
        return self.keep_many([excerpt])[0]

    def keep_many(self, excerpts: Iterable[Excerpt]) -> list[Excerpt]:
        """Keep excerpts, all or none."""
        with self._store.change() as change:
            return [excerpt_table.insert(change, excerpt) for excerpt in excerpts]

    def change(self, excerpt: Excerpt) -> None:
        """Keep an excerpt in the place of the one with its number. Raises KeyError."""
        self.change_many([excerpt])

    def change_many(self, excerpts: Iterable[Excerpt]) -> None:
        """Keep excerpts in the places of those with their numbers, all or none. Raises KeyError."""
        with self._store.change() as change:
            for excerpt in excerpts:
                if excerpt.id is None or not excerpt_table.is_kept(change, excerpt.id):
                    raise KeyError(excerpt.id)
                excerpt_table.update(change, excerpt)

    def drop(self, id: int) -> Excerpt:
        """Forget an excerpt; returns it, so that `keep` can bring it back. Raises KeyError."""
        return self.drop_many([id])[0]

    def drop_many(self, ids: Iterable[int]) -> list[Excerpt]:
        """Forget excerpts, all or none; returns them, so that `keep_many` can bring them back. Raises KeyError."""
        gone = []
        with self._store.change() as change:
            for id in ids:
                excerpt = excerpt_table.find(self._store, id)
                if excerpt is None:
                    raise KeyError(id)
                excerpt_table.delete(change, id)
                gone.append(excerpt)
        return gone

    def remember(self, name: str, value: JSON) -> None:
        """Keep a value under a name: the desk's state, settings."""
        with self._store.change() as change:
            change.do("INSERT OR REPLACE INTO memory (name, value) VALUES (?, ?)", name, json.dumps(value))

    def recall(self, name: str) -> JSON:
        """Return what was remembered under a name, or None."""
        row = self._store.row("SELECT value FROM memory WHERE name = ?", name)
        value: JSON = json.loads(row[0]) if row else None
        return value
