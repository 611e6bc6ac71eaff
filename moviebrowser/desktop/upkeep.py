"""What the library needs done beside the reader's wishes: import, index, analyses, stories."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moviebrowser.desktop.jobs import Job, Jobs
from moviebrowser.progress import Report, Stop

if TYPE_CHECKING:
    from moviebrowser.library import ImportReport, Library, Story

    Imported = tuple[ImportReport, list[Story]]


class Upkeep(QObject):
    """Background work on the library, with its progress in the status bar."""

    imported = Signal(object)  # ImportReport
    storiesFound = Signal(list)  # of Story
    countChanged = Signal(int)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._waiting: list[Path] = []
        jobs.ended.connect(self._ended)

    def look(self) -> None:
        """Tell the stories and the number of articles as they are; nothing is worked out."""
        self._jobs.start("look", lambda report, stop: (self._library.stories(), len(self._library)), self._seen)

    def bring_level(self) -> None:
        """Bring the index level, analyse what is not analysed, and group what is new into stories."""
        if not self._library.writable:
            return

        def work(report: Report, stop: Stop) -> list[Story]:
            self._library.reconcile(report=report, stop=stop)
            self._library.analyse(self._library.unanalysed(), report=report, stop=stop)
            if not stop():
                self._library.group(report=report, stop=stop)
            return self._library.stories()

        self._jobs.start("upkeep", work, self._grouped, title=self.tr("Preparing the library"))

    def take_in(self, paths: Sequence[Path]) -> None:
        """Import files and folders, and find their stories; further ones wait for those under way."""
        if self._jobs.running("import"):
            self._waiting += paths
            return
        # One library-wide job at a time: importing comes first, the rest follows it.
        self._jobs.cancel("upkeep")
        paths = list(paths)

        def work(report: Report, stop: Stop) -> Imported:
            found = self._library.import_paths(paths, report=report, stop=stop)
            if found.added and not stop():
                self._library.group(report=report, stop=stop)
            return found, self._library.stories()

        self._jobs.start("import", work, self._taken_in, title=self.tr("Importing"))

    def _seen(self, seen: tuple[list[Story], int]) -> None:
        stories, count = seen
        self.storiesFound.emit(stories)
        self.countChanged.emit(count)

    def _grouped(self, stories: list[Story]) -> None:
        self.storiesFound.emit(stories)
        self.countChanged.emit(len(self._library))

    def _taken_in(self, result: Imported) -> None:
        report, stories = result
        self._grouped(stories)
        self.imported.emit(report)
        self._go_on()

    def _ended(self, job: Job[object]) -> None:
        """When the reader stops an import, what it kept by then is shown, and nothing that waited is begun."""
        if job.key == "import" and job.is_cancelled():
            self._waiting.clear()
            self.look()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.take_in(waiting)
        else:
            self.bring_level()
