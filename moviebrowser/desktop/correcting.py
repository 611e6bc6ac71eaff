"""What the reader corrects in the names of a comparison: kept in the library, compared anew, undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.reading_desk import ReadingDesk
from moviebrowser.desktop.undoing import Undo
from moviebrowser.progress import Report, Stop

if TYPE_CHECKING:
    from moviebrowser.comparison import Correction
    from moviebrowser.library import Library


class Correcting(QObject):
    """Puts a correction into the library and takes it out again."""

    failed = Signal(object)  # Exception

    def __init__(
        self, library: Library, jobs: Jobs, undo: Undo, reading: ReadingDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._undo = undo
        self._reading = reading

    def correct(self, correction: Correction) -> None:
        """Correct the articles that are open, now and whenever they are compared."""
        ids = self._reading.order()
        number: list[int] = []

        def put() -> None:
            number[:] = [self._library.correct(ids, correction)]

        def take() -> None:
            self._library.uncorrect(number[0])

        self._undo.do(self.tr("a correction of names"), lambda: self._run(put, ids), lambda: self._run(take, ids))

    def _run(self, change: Callable[[], None], ids: Sequence[int]) -> None:
        def work(report: Report, stop: Stop) -> None:
            change()

        self._jobs.start("correct", work, lambda _: self._reading.compare_anew(ids), failed=self.failed.emit)
