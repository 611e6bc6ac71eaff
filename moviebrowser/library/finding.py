"""The half of a library's face that finds: searches, facets, suggestions, saved searches, tables of results."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from moviebrowser.library.errors import IndexDamaged
from moviebrowser.library.store import Store
from moviebrowser.progress import Cancelled, Progress, Report, Stop, unstoppable, unwatched

if TYPE_CHECKING:
    from moviebrowser.analysis import Span
    from moviebrowser.library.engine import SearchEngine
    from moviebrowser.library.facets import Facet
    from moviebrowser.library.pieces import Term
    from moviebrowser.library.query_forms import Form
    from moviebrowser.library.saved_searches import SavedSearch
    from moviebrowser.library.searching import Order, SearchResult
    from moviebrowser.library.workers import Workers

_T = TypeVar("_T")
_BEING_BUILT = "The search index was damaged and is being built again; not everything is found yet"


class Finding:
    """What finds in a library. `Library` gives it the database and the engine, and mends an index that is damaged."""

    folder: Path
    writable: bool
    _store: Store
    _background: Workers
    _search_engine: Callable[[], SearchEngine]
    _mend_index: Callable[[IndexDamaged], None]
    _or_closing: Callable[[Stop], Stop]

    def search(self, query: str, *, limit: int = 50, offset: int = 0, order: Order = "relevance") -> SearchResult:
        """Find articles. A wrong query is searched for its words, and `problem` says what is wrong and where."""
        from moviebrowser.library import searching

        try:
            return searching.search(self._store, self._search_engine(), query, limit=limit, offset=offset, order=order)
        except IndexDamaged as damage:
            return searching.SearchResult(query, (), 0, self._damaged(damage))

    def facets(self, query: str) -> tuple[Facet, ...]:
        """Count the articles that a query finds by outlet, month, entity, language and story; "" counts all."""
        from moviebrowser.library import facets, searching

        ids: list[int] = self._sound(lambda engine: searching.matching(self._store, engine, query or "*"), [])
        return facets.facets(self._store, ids)

    def terms(self, query: str) -> tuple[Term, ...]:
        """Return the parts of a query that can be taken out: words, phrases and groups, with their fields."""
        from moviebrowser.library import pieces

        return pieces.terms(query)

    def without(self, query: str, term: Term) -> str:
        """Return a query without one of its terms."""
        from moviebrowser.library import pieces

        return pieces.without(query, term)

    def narrowed(self, query: str, term: str) -> str:
        """Return a query that finds only what a term (of a facet, say) finds, too."""
        from moviebrowser.library import pieces

        return pieces.narrowed(query, term)

    def more_like(self, id: int, *, limit: int = 20) -> SearchResult:
        """Return the articles that are most like one. Raises KeyError."""
        from moviebrowser.library import likeness, searching

        nothing = searching.SearchResult("", (), 0, None)
        return self._sound(lambda engine: likeness.more_like(self._store, engine, id, limit), nothing)

    def complete(self, prefix: str) -> list[str]:
        """Return how what is typed may go on: whole queries that end in a field, an outlet or an entity."""
        from moviebrowser.library import completing

        return completing.complete(self._store, prefix)

    def find_words(self, query: str, text: str, language: str | None = None) -> tuple[Span, ...]:
        """Return where a query's words and phrases stand in a text, in any form; ascending, apart from each other.

        Forms are those of the text's language (ISO 639-1), English ones by default.
        """
        from moviebrowser.library import filtering, hits, searching

        return hits.find_words(filtering.resolve(self._store, searching.question(query).tree), text, language)

    def name_articles(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> int:
        """Tell whom and what analysed articles name, where it is not known yet; returns for how many articles.

        `entity:` and the facet of names know what this has told. A name is told from all articles of its story.
        """
        from moviebrowser.library import name_table, naming

        told = 0
        with contextlib.suppress(Cancelled):
            while named := self._background.run(naming.find_names, self.folder, stop=self._or_closing(stop)):
                with self._store.change() as change:
                    name_table.keep(change, named)
                told += len(named)
                report(Progress(told, None, "Learning names"))
        return told

    def query_help(self) -> tuple[Form, ...]:
        """Return every form of the query language."""
        from moviebrowser.library import query_forms

        return query_forms.query_help()

    def searches(self) -> list[SavedSearch]:
        """Return the saved searches, each with the number of articles that it finds and that are new."""
        from moviebrowser.library import saved_searches

        return self._sound(lambda engine: saved_searches.searches(self._store, engine), [])

    def save_search(self, name: str, query: str) -> None:
        """Keep a query under a name, in the place of the one that had it."""
        from moviebrowser.library import saved_searches

        with self._store.change() as change:
            saved_searches.save(change, name, query)

    def drop_search(self, name: str) -> None:
        """Forget a saved search."""
        from moviebrowser.library import saved_searches

        with self._store.change() as change:
            saved_searches.drop(change, name)

    def rename_search(self, name: str, new: str) -> None:
        """Give a saved search another name; one that had it before is forgotten."""
        from moviebrowser.library import saved_searches

        with self._store.change() as change:
            saved_searches.rename(change, name, new)

    def seen_search(self, name: str) -> None:
        """Note that the reader has looked at what a saved search finds: nothing of it is new any more."""
        from moviebrowser.library import saved_searches

        with self._store.change() as change:
            saved_searches.mark_seen(change, name)

    def search_history(self) -> list[str]:
        """Return the last queries, the newest first."""
        from moviebrowser.library import saved_searches

        return saved_searches.history(self._store)

    def remember_search(self, query: str) -> None:
        """Put a query on top of the history."""
        from moviebrowser.library import saved_searches

        if query.strip():
            with self._store.change() as change:
                saved_searches.remember(change, query.strip())

    def batch(self, queries: Sequence[str], *, limit: int = 50) -> list[SearchResult]:
        """Return what each query finds."""
        return [self.search(query, limit=limit) for query in queries]

    def results_csv(self, found: SearchResult | str, path: Path) -> int:
        """Write a result's articles, or all that a query finds, to a table; returns how many. Raises OSError."""
        from moviebrowser.library import result_tables

        result = self.search(found, limit=2**31) if isinstance(found, str) else found
        result_tables.write_csv([result], path)
        return len(result.hits)

    def _sound(self, ask: Callable[[SearchEngine], _T], otherwise: _T) -> _T:
        """Return what the engine answers, and something else when its index is damaged (which is then mended)."""
        try:
            return ask(self._search_engine())
        except IndexDamaged as damage:
            self._damaged(damage)
            return otherwise

    def _damaged(self, damage: IndexDamaged) -> str:
        """Have a damaged index built again, where it can be; returns what to tell the reader."""
        if not self.writable:
            return f"The search index cannot be read ({damage})"
        self._mend_index(damage)
        return _BEING_BUILT
