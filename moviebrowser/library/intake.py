"""The part of a library's face that takes in: imports, addresses, watched folders, editions, details, what failed."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from moviebrowser.library import article_table, file_table
from moviebrowser.library.article_table import pack_all
from moviebrowser.library.file_table import Failure
from moviebrowser.library.store import Store
from moviebrowser.progress import Progress, Report, Stop, unstoppable, unwatched

if TYPE_CHECKING:
    from moviebrowser.articles import Article
    from moviebrowser.excerpts import Excerpt
    from moviebrowser.library.detail_table import Details
    from moviebrowser.library.editions import Edition, Kept
    from moviebrowser.library.importing import ImportReport, ReadFile
    from moviebrowser.library.indexing import Indexer
    from moviebrowser.library.workers import Workers


class Intake:
    """What takes articles into a library. `Library` gives it the database, the index and processes to work in."""

    _store: Store
    _indexer: "Indexer"
    _background: "Workers"
    _check_writable: Callable[[], None]
    _catch_up_in_background: Callable[[], None]
    _or_closing: Callable[[Stop], Stop]

    def add(self, articles: "Iterable[Article]") -> list[int]:
        """Keep articles, searchable when this returns; returns their ids. The same content again has the id it had.

        An article that is known with another text gets a new edition. All articles of a file must come together.
        """
        kept = self._keep_packed(pack_all(articles))
        return [id for id, _ in kept]

    def article(self, id: int, edition: int | None = None) -> "Article":
        """Return an article, whole, as it is or as it was in an edition. Raises KeyError."""
        if edition is None:
            return article_table.article(self._store, id)
        from moviebrowser.library import editions

        return editions.article(self._store, id, edition)

    def article_of(self, excerpt: "Excerpt") -> "Article | None":
        """Return the article that an excerpt was kept from, in that edition; None when it is gone."""
        try:
            return self.article(excerpt.article_id, excerpt.edition)
        except KeyError:
            return None

    def editions(self, id: int) -> "list[Edition]":
        """Return an article's editions, the first one first; the last one is what `article` returns."""
        from moviebrowser.library import editions

        return editions.editions(self._store, id)

    def details(self, id: int, *, found: bool = False) -> "Details":
        """Return an article's headline, outlet, author, date and address; as found in its file. Raises KeyError."""
        from moviebrowser.library import detail_table

        return (detail_table.found if found else detail_table.details)(self._store, id)

    def outlets(self) -> list[str]:
        """Return the outlets of the articles, those with the most articles first."""
        from moviebrowser.library import detail_table

        return detail_table.outlets(self._store)

    def correct_details(self, id: int, details: "Details") -> "Details":
        """Let an article have these details, whatever is found in its file from now on; its excerpts follow.

        Returns those that it had: correcting to them takes it back. Raises KeyError, ValueError for a wrong date.
        """
        from moviebrowser.library import detail_table

        with self._store.change() as change:
            before = detail_table.correct(change, id, details)
        self._indexer.catch_up(stop=self._or_closing(unstoppable))
        return before

    def import_paths(
        self,
        paths: Sequence[Path],
        *,
        report: Report = unwatched,
        stop: Stop = unstoppable,
        unread_only: bool = False,
    ) -> "ImportReport":
        """Read files and folders in worker processes and keep their articles, searchable when this returns.

        A file that fails is listed, here and in `failures`, and the rest goes on. With `unread_only` files are passed
        over that look as they did when they were last read. When stopped, what was kept is indexed in the background.
        """
        from moviebrowser.articles import find_files
        from moviebrowser.library import changed_files

        self._check_writable()
        roots = [path.absolute() for path in paths]
        with self._store.change() as change:
            file_table.begin(change, roots)
        files = (file for file, _ in changed_files.unread(self._store, roots)) if unread_only else find_files(roots)
        result = self._import(files, report, stop)
        # What closing interrupts is offered again.
        if not result.cancelled or stop():
            self.forget_unfinished(roots)
        return result

    def unfinished_import(self) -> tuple[Path, ...]:
        """Return where an import began that a kill or closing the library interrupted; empty when none was."""
        return tuple(file_table.roots(self._store))

    def resume_import(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> "ImportReport":
        """Go on with what was interrupted, passing over the files that were read by then."""
        return self.import_paths(self.unfinished_import(), report=report, stop=stop, unread_only=True)

    def forget_unfinished(self, roots: Sequence[Path] | None = None) -> None:
        """Give up what was interrupted: these paths, or all."""
        with self._store.change() as change:
            file_table.end(change, self.unfinished_import() if roots is None else roots)

    def import_addresses(
        self, addresses: Sequence[str], *, report: Report = unwatched, stop: Stop = unstoppable
    ) -> "ImportReport":
        """Fetch pages and feeds from the network and keep their articles, searchable when this returns."""
        from moviebrowser.library import fetching

        self._check_writable()
        return fetching.import_addresses(self._store, addresses, self._keep_packed, report, self._or_closing(stop))

    def failures(self) -> list[Failure]:
        """Return the files, pieces of files and addresses that could not be read and have not been since."""
        return file_table.failures(self._store)

    def retry(
        self, failures: Sequence[Failure], *, report: Report = unwatched, stop: Stop = unstoppable
    ) -> "ImportReport":
        """Try to read again what failed; of a file with bad pieces the whole, whose good ones are known already."""
        from moviebrowser.library.importing import NOTHING

        files = list(dict.fromkeys(failure.path for failure in failures if failure.address is None))
        addresses = list(dict.fromkeys(failure.address for failure in failures if failure.address is not None))
        result = self.import_paths(files, report=report, stop=stop) if files else NOTHING
        if addresses and not result.cancelled:
            result += self.import_addresses(addresses, report=report, stop=stop)
        return result

    def forget_failures(self, failures: Sequence[Failure] | None = None) -> None:
        """Take failures, or all, off the list."""
        gone = self.failures() if failures is None else failures
        with self._store.change() as change:
            file_table.drop_failures(change, gone)

    def watched(self) -> list[Path]:
        """Return the folders that are watched."""
        return file_table.watched(self._store)

    def watch(self, folder: Path) -> None:
        """Watch a folder; `look_for_changes`, or a `Watcher`, brings in what is in it."""
        with self._store.change() as change:
            file_table.watch(change, folder.absolute())

    def unwatch(self, folder: Path) -> None:
        """Watch a folder no longer. What came from it stays."""
        with self._store.change() as change:
            file_table.unwatch(change, folder.absolute())

    def look_for_changes(self, *, report: Report = unwatched, stop: Stop = unstoppable) -> "ImportReport":
        """Bring in the files of watched folders that are new or changed and have stopped growing.

        A file that is still growing is left for the next time.
        """
        from moviebrowser.library import changed_files
        from moviebrowser.library.importing import NOTHING

        self._check_writable()
        report(Progress(0, None, "Looking for new articles"))
        found = changed_files.unread(self._store, self.watched())
        files = changed_files.settled(found, self._or_closing(stop))
        return self._import(files, report, stop) if files else NOTHING

    def _import(self, files: Iterable[Path], report: Report, stop: Stop) -> "ImportReport":
        from moviebrowser.library.importing import Import

        result = Import(self._background, self._keep_files, report, self._or_closing(stop)).run(files)
        if (result.added or result.changed) and not result.cancelled:
            self._indexer.catch_up(report=report, stop=self._or_closing(stop))
        return result

    def _keep_files(self, files: "Sequence[ReadFile]") -> "list[Kept]":
        from moviebrowser.library import importing

        kept = importing.keep(self._store, files)
        if _is_news(kept):
            self._catch_up_in_background()
        return kept

    def _keep_packed(self, articles: "Sequence[article_table.PackedArticle]") -> "list[Kept]":
        from moviebrowser.library import editions

        with self._store.change() as change:
            kept = editions.keep(change, articles)
        if _is_news(kept):
            self._indexer.catch_up(stop=self._or_closing(unstoppable))
        return kept


def _is_news(kept: "Sequence[Kept]") -> bool:
    from moviebrowser.library.editions import Outcome

    return any(outcome is not Outcome.KNOWN for _, outcome in kept)
