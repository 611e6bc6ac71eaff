"""Searching as one types: results on the left, hits in the open articles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.modes import LeftTab
from moviebrowser.desktop.panels.left_panel import LeftPanel
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.progress import Report, Stop

if TYPE_CHECKING:
    from moviebrowser.library import ArticleSummary, Library, SearchResult

    Found = tuple[SearchResult | None, list[ArticleSummary], int]

_PAGE = 60  # results that are loaded at a time


class Searching(QObject):
    """Runs searches in the background; the newest one wins."""

    failed = Signal(object)  # Exception

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
        left.results.moreWanted.connect(self._more)

    def search(self, query: str) -> None:
        """Look for something and show what is found; nothing: every article."""
        self.query = query
        if query:
            self._left.show_tab(LeftTab.RESULTS)
        self.again()
        self._mark()

    def again(self) -> None:
        """Search once more: the library has changed."""
        query = self.query
        self._left.results.set_loading()
        # What is still on its way belongs to the list that goes.
        self._jobs.cancel("search-more")

        def work(report: Report, stop: Stop) -> Found:
            if not query:
                # The newest on top, as with the stories.
                return None, self._library.summaries()[::-1], 0
            return self._library.search(query, limit=_PAGE), [], len(self._library)

        self._jobs.start("search", work, self._found, failed=self.failed.emit)

    def set_articles(self, articles: Mapping[int, Article]) -> None:
        """Mark the hits in these articles from now on."""
        self._articles = articles
        self._mark()

    def _found(self, found: Found) -> None:
        result, articles, in_library = found
        if result is None:
            self._left.results.show_all(articles)
        else:
            self._left.results.show_result(result, in_library)

    def _more(self, offset: int) -> None:
        query = self.query
        if query:
            self._jobs.start(
                "search-more",
                lambda report, stop: self._library.search(query, limit=_PAGE, offset=offset),
                self._left.results.add_result,
                failed=self.failed.emit,
            )

    def _mark(self) -> None:
        query, articles = self.query, dict(self._articles)
        if not query or not articles:
            self._jobs.cancel("hits")
            self._desk.set_hits({})
            return

        def work(report: Report, stop: Stop) -> dict[int, tuple[Span, ...]]:
            return {id: self._library.find_words(query, article.text) for id, article in articles.items()}

        self._jobs.start("hits", work, self._desk.set_hits, failed=self.failed.emit)
