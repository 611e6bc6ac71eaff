"""Searching as one types: results and what narrows them on the left, hits in the open articles, searches kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.modes import LeftTab
from moviebrowser.desktop.panels.left_panel import LeftPanel
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.told import error_words
from moviebrowser.progress import Report, Stop

if TYPE_CHECKING:
    from moviebrowser.library import ArticleSummary, Facet, Library, SavedSearch, SearchResult, Term

    Found = tuple[SearchResult | None, list[ArticleSummary], int]

_PAGE = 60  # results that are loaded at a time
_SETTLED = 2500  # milliseconds after which a query counts as meant, and goes into the history


class Searching(QObject):
    """Runs searches in the background; the newest one wins. `queryChosen` is a query to put into the field."""

    failed = Signal(object)  # Exception
    said = Signal(str)
    queryChosen = Signal(str)
    offered = Signal(list)  # of str: how what is typed may go on

    def __init__(
        self, library: Library, jobs: Jobs, left: LeftPanel, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._left = left
        self._desk = desk
        self._articles: Mapping[int, Article] = {}
        self.query = ""
        self._like: int | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self._note)
        results, saved = left.results, left.saved
        results.moreWanted.connect(self._more)
        results.orderChosen.connect(self.again)
        results.filters.termChosen.connect(self._narrow)
        results.filters.termRemoved.connect(self._widen)
        results.filters.queryChosen.connect(self.queryChosen)
        results.saveWanted.connect(self.save)
        results.likeWanted.connect(self.more_like)
        saved.queryChosen.connect(self._choose_saved)
        saved.dropped.connect(self._drop)
        saved.renamed.connect(self._rename)

    # Looking for something

    def type(self, query: str) -> None:
        """Look for what is typed; an empty field shows everything again, if something was looked for."""
        if query or self.query or self._like is not None:
            self.search(query)

    def search(self, query: str) -> None:
        """Look for something and show what is found; nothing: every article."""
        self.query, self._like = query, None
        if query:
            self._left.show_tab(LeftTab.RESULTS)
            self._settled.start()
        self.again()
        self._mark()

    def again(self) -> None:
        """Search once more: the library has changed, or the order."""
        if self._like is not None:
            self.more_like(self._like)
            return
        query, order = self.query, self._left.results.order()
        self._left.results.set_loading()
        # What is still on its way belongs to the list that goes.
        self._jobs.cancel("search-more")

        def work(report: Report, stop: Stop) -> Found:
            if not query:
                # The newest on top, as with the stories.
                return None, self._library.summaries()[::-1], 0
            return self._library.search(query, limit=_PAGE, order=order), [], len(self._library)

        self._jobs.start("search", work, self._found, failed=self._not_found)

    def refresh(self) -> None:
        """Look again for what is shown, since the library has changed; the same results stay as they stand."""
        query, order = self.query, self._left.results.order()
        if not query or self._like is not None:
            return

        def work(report: Report, stop: Stop) -> Found:
            return self._library.search(query, limit=_PAGE, order=order), [], len(self._library)

        def done(found: Found) -> None:
            shown = [row.article.id for row in self._left.results.rows()[:_PAGE]]
            if found[0] is not None and [hit.article.id for hit in found[0].hits] != shown:
                self._found(found)

        self._jobs.start("search", work, done, failed=self.failed.emit)
        self.show_kept()

    def more_like(self, article_id: int) -> None:
        """Show the articles that are most like one."""
        self._like = article_id
        self._left.show_tab(LeftTab.RESULTS)

        def work(report: Report, stop: Stop) -> tuple[SearchResult, str]:
            found = self._library.summaries([article_id])
            return self._library.more_like(article_id, limit=_PAGE), (found[0].title if found else None) or ""

        def done(found: tuple[SearchResult, str]) -> None:
            self._left.results.show_like(*found)
            self._left.results.filters.clear()

        self._jobs.start("search", work, done, failed=self._not_found)

    def _not_found(self, error: Exception) -> None:
        self._left.results.show_failure(error_words(error))
        self.failed.emit(error)

    def _found(self, found: Found) -> None:
        result, articles, in_library = found
        if result is None:
            self._left.results.show_all(articles)
        else:
            self._left.results.show_result(result, in_library)
            self._left.results.filters.show_terms(result.query, self._library.terms(result.query))
        self._count(self.query)

    def _count(self, query: str) -> None:
        """Count what narrows the search further, once the results are seen."""

        def work(report: Report, stop: Stop) -> tuple[Facet, ...]:
            return self._library.facets(query)

        self._jobs.start("facets", work, self._left.results.filters.show_facets, failed=lambda error: None)

    def _more(self, offset: int) -> None:
        query, order = self.query, self._left.results.order()
        if query and self._like is None:
            self._jobs.start(
                "search-more",
                lambda report, stop: self._library.search(query, limit=_PAGE, offset=offset, order=order),
                self._left.results.add_result,
                failed=self.failed.emit,
            )

    def _narrow(self, term: str) -> None:
        self.queryChosen.emit(f"{self.query} {term}".strip())

    def _widen(self, term: Term) -> None:
        self.queryChosen.emit(self._library.without(self.query, term))

    def offer(self, typed: str) -> None:
        """Tell how what is typed may go on; of nothing, what was looked for before."""

        def work(report: Report, stop: Stop) -> list[str]:
            return self._library.complete(typed) if typed.strip() else self._library.search_history()

        self._jobs.start("complete", work, self.offered.emit, failed=lambda error: None)

    def write_table(self, path: Path) -> None:
        """Write everything that is found to a table."""
        query = self.query

        def work(report: Report, stop: Stop) -> int:
            return self._library.results_csv(query or "*", path)

        def done(rows: int) -> None:
            self.said.emit(self.tr("%n article(s) written to {0}", "", rows).format(path))

        self._jobs.start("table", work, done, failed=self.failed.emit, title=self.tr("Writing a table"))

    # Hits in the open articles

    def set_articles(self, articles: Mapping[int, Article]) -> None:
        """Mark the hits in these articles from now on."""
        self._articles = articles
        self._mark()

    def _mark(self) -> None:
        query, articles = self.query, dict(self._articles)
        if not query or not articles:
            self._jobs.cancel("hits")
            self._desk.set_hits({})
            return

        def work(report: Report, stop: Stop) -> dict[int, tuple[Span, ...]]:
            find = self._library.find_words
            return {id: find(query, article.text, article.language) for id, article in articles.items()}

        self._jobs.start("hits", work, self._desk.set_hits, failed=self.failed.emit)

    # Kept searches

    def save(self) -> None:
        """Keep the search that is shown."""
        query = self.query
        if query:
            self._change_kept(lambda: self._library.save_search(query, query))
            self._left.show_tab(LeftTab.SAVED)
        else:
            self.said.emit(self.tr("Search for something first"))

    def _drop(self, search: SavedSearch) -> None:
        self._change_kept(lambda: self._library.drop_search(search.name))

    def _rename(self, search: SavedSearch, name: str) -> None:
        self._change_kept(lambda: self._library.rename_search(search.name, name))

    def _choose_saved(self, search: SavedSearch | str) -> None:
        """Look for a saved search (whose new articles are then seen), or for an earlier query."""
        if isinstance(search, str):
            self.queryChosen.emit(search)
        else:
            self.queryChosen.emit(search.query)
            self._change_kept(lambda: self._library.seen_search(search.name))

    def _note(self) -> None:
        query = self.query
        if query:
            self._change_kept(lambda: self._library.remember_search(query))

    def _change_kept(self, change: Callable[[], None]) -> None:
        def work(report: Report, stop: Stop) -> None:
            if self._library.writable:
                change()

        self._jobs.start("kept-searches", work, lambda _: self.show_kept(), failed=self.failed.emit)

    def show_kept(self) -> None:
        """Show the saved searches with what is new in them, and what was looked for before."""

        def work(report: Report, stop: Stop) -> tuple[list[SavedSearch], list[str]]:
            return self._library.searches(), self._library.search_history()

        self._jobs.start(
            "saved-searches", work, lambda found: self._left.saved.show_searches(*found), failed=self.failed.emit
        )
