"""What the reader corrects in an article's details: kept in the library, shown at once, undoable."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.reading_desk import ReadingDesk
from moviebrowser.desktop.undoing import Undo
from moviebrowser.progress import Cancelled, Report, Stop

if TYPE_CHECKING:
    from moviebrowser.library import Details, Library

    Known = tuple[Details, Details, list[str]]


class Describing(QObject):
    """Asks for an article's headline, outlet, author, date and address."""

    changed = Signal()
    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(self, library: Library, jobs: Jobs, undo: Undo, reading: ReadingDesk, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._jobs = jobs
        self._undo = undo
        self._reading = reading
        self._window = window
        self._turn = Lock()

    def ask(self, article_id: int | None = None) -> None:
        """Show the details of an article, or of the one in use, to be corrected."""
        wanted = self._reading.active() if article_id is None else article_id
        if wanted is None:
            self.said.emit(self.tr("Open an article first"))
            return

        def work(report: Report, stop: Stop) -> Known:
            known = self._library.details(wanted), self._library.details(wanted, found=True)
            return *known, self._library.outlets()

        self._jobs.start("details", work, lambda known: self._show(wanted, known), failed=self.failed.emit)

    def _show(self, article_id: int, known: Known) -> None:
        from moviebrowser.desktop.dialogs.details_dialog import DetailsDialog

        dialog = DetailsDialog(*known, self._window)
        dialog.wanted.connect(lambda details: self._correct(article_id, known[0], details))
        dialog.open()

    def _correct(self, article_id: int, before: Details, after: Details) -> None:
        if before != after:
            self._undo.do(
                self.tr("correcting an article's details"),
                lambda: self._put(article_id, after),
                lambda: self._put(article_id, before),
            )

    def _put(self, article_id: int, details: Details) -> None:
        def work(report: Report, stop: Stop) -> None:
            # One after the other; what a newer step has overtaken is not done any more.
            with self._turn:
                if stop():
                    raise Cancelled
                self._library.correct_details(article_id, details)

        def done(_: None) -> None:
            self._reading.renew(article_id)
            self.changed.emit()

        self._jobs.start(f"describe-{article_id}", work, done, failed=self.failed.emit)
