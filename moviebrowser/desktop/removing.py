"""Articles out of the library and back: what the reader removes or pasted, and the samples; each undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.reading_desk import ReadingDesk
from moviebrowser.desktop.undoing import Undo
from moviebrowser.progress import Report, Stop

if TYPE_CHECKING:
    from moviebrowser.library import Library, Removal


class Removing(QObject):
    """Takes articles out of the library and brings them back, one after the other."""

    said = Signal(str)
    failed = Signal(object)  # Exception
    changed = Signal()
    samplesKnown = Signal(list)  # of article ids

    def __init__(self, library: Library, jobs: Jobs, undo: Undo, reading: ReadingDesk, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._jobs = jobs
        self._undo = undo
        self._reading = reading
        self._window = window
        self._turn = Lock()
        self._begun = 0

    def remove(self, ids: Sequence[int], text: str) -> None:
        """Take articles out; `text` goes after "Undo" in the menu."""
        taken: list[Removal] = []
        show = ids[0] if len(ids) == 1 and ids[0] in self._reading.articles() else None
        self._undo.do(text, lambda: self._take_out(ids, taken), lambda: self._bring_back(taken, show))

    def note_pasted(self, article_id: int) -> None:
        """Let a new article from the clipboard be taken out again, unless something was kept from it."""
        taken: list[Removal] = []

        def undo() -> None:
            if self._library.excerpts(article=article_id):
                self.said.emit(self.tr("The pasted article stays: excerpts were kept from it"))
            else:
                self._take_out([article_id], taken)

        self._undo.note(self.tr("pasting an article"), undo, lambda: self._bring_back(taken, article_id))

    # Samples

    def look_for_samples(self) -> None:
        """Tell which articles are samples of a first start."""
        # Nothing is lost by not knowing; what keeps the library from answering is told by who needs it.
        self._jobs.start(
            "samples", lambda report, stop: self._library.samples(), self.samplesKnown.emit, failed=lambda error: None
        )

    def ask_to_remove_samples(self) -> None:
        """Take the samples out, once the reader has confirmed it."""

        def work(report: Report, stop: Stop) -> tuple[list[int], int]:
            ids = self._library.samples()
            return ids, sum(excerpt.article_id in ids for excerpt in self._library.excerpts())

        self._jobs.start("samples", work, lambda found: self._ask(*found), failed=self.failed.emit)

    def _ask(self, ids: list[int], excerpts: int) -> None:
        if not ids:
            self.said.emit(self.tr("There are no sample articles in this library"))
            return
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "moviebrowser",
            self.tr("Remove %n sample article(s) from the library?", "", len(ids)),
            parent=self._window,
        )
        kept = self.tr("%n excerpt(s) kept from them will stay, with words and sources.", "", excerpts)
        back = self.tr("Ctrl+Z brings them back.")
        box.setInformativeText(f"{kept} {back}" if excerpts else back)
        remove = box.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove.clicked.connect(lambda: self.remove(ids, self.tr("removing the sample articles")))
        box.open()

    # Out and back

    def _take_out(self, ids: Sequence[int], taken: list[Removal]) -> None:
        def work() -> None:
            taken[:] = [self._library.take_out(ids)]

        def done() -> None:
            for article_id in ids:
                self._reading.forget(article_id)
            self.said.emit(self.tr("%n article(s) removed – Ctrl+Z undoes that", "", len(ids)))

        self._run(work, done)

    def _bring_back(self, taken: list[Removal], show: int | None = None) -> None:
        def work() -> None:
            for removal in taken:
                self._library.bring_back(removal)

        self._run(work, lambda: None if show is None else self._reading.add(show))

    def _run(self, change: Callable[[], None], then: Callable[[], None]) -> None:
        def work(report: Report, stop: Stop) -> None:
            with self._turn:
                change()

        def done(_: None) -> None:
            then()
            self.changed.emit()

        # Each under a name of its own: none takes the place of another.
        self._begun += 1
        self._jobs.start(f"remove-{self._begun}", work, done, failed=self.failed.emit)
