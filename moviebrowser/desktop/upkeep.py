"""What the library needs done beside the reader's wishes: import, index, analyses, stories, watched folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moviebrowser.desktop.jobs import Job, Jobs
from moviebrowser.progress import Report, Stop

if TYPE_CHECKING:
    from moviebrowser.library import Failure, ImportReport, Library, Story, Watcher

    Imported = tuple[ImportReport, list[Story]]
    Intake = Callable[[Report, Stop], ImportReport]


class Upkeep(QObject):
    """Background work on the library, with its progress in the status bar."""

    imported = Signal(object)  # ImportReport
    cameIn = Signal(object)  # ImportReport: of watched folders, nobody asked for it just now
    storiesFound = Signal(list)  # of Story
    countChanged = Signal(int)
    broughtLevel = Signal()
    unfinished = Signal(tuple)  # of Path: where an import began that was interrupted

    _watched = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._waiting: list[Intake] = []
        self._watcher: Watcher | None = None
        self._watching = True
        jobs.ended.connect(self._ended)
        # Emitted in the watcher's thread, delivered in the window's.
        self._watched.connect(self._came_in)

    def look(self) -> None:
        """Tell the stories and the number of articles as they are; nothing is worked out."""
        self._jobs.start("look", lambda report, stop: (self._library.stories(), len(self._library)), self._seen)

    def look_for_unfinished(self) -> None:
        """Tell of an import that was interrupted, if there was one."""
        if self._library.writable:
            self._jobs.start(
                "unfinished", lambda report, stop: self._library.unfinished_import(), self._tell_unfinished
            )

    def _tell_unfinished(self, roots: tuple[Path, ...]) -> None:
        if roots:
            self.unfinished.emit(roots)

    def bring_level(self) -> None:
        """Bring the index level, analyse what is not analysed, and group what is new into stories."""
        if not self._library.writable:
            return

        def work(report: Report, stop: Stop) -> list[Story]:
            self._library.reconcile(report=report, stop=stop)
            self._library.analyse_new(report=report, stop=stop)
            if not stop():
                self._library.group(report=report, stop=stop)
            return self._library.stories()

        def done(stories: list[Story]) -> None:
            self._grouped(stories)
            self.broughtLevel.emit()

        self._jobs.start("upkeep", work, done, title=self.tr("Preparing the library"))

    # Taking in

    def take_in(self, paths: Sequence[Path]) -> None:
        """Import files and folders, and find their stories; further ones wait for those under way."""
        self._take(lambda report, stop: self._library.import_paths(list(paths), report=report, stop=stop))

    def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch pages and feeds that the reader asked for."""
        self._take(lambda report, stop: self._library.import_addresses(list(addresses), report=report, stop=stop))

    def retry(self, failures: Sequence[Failure]) -> None:
        """Try again what could not be read."""
        self._take(lambda report, stop: self._library.retry(list(failures), report=report, stop=stop))

    def resume(self) -> None:
        """Go on with an import that was interrupted."""
        self._take(lambda report, stop: self._library.resume_import(report=report, stop=stop))

    def _take(self, intake: Intake) -> None:
        if self._jobs.running("import"):
            self._waiting.append(intake)
            return
        # One library-wide job at a time: importing comes first, the rest follows it.
        self._jobs.cancel("upkeep")

        def work(report: Report, stop: Stop) -> Imported:
            found = intake(report, stop)
            if (found.added or found.changed) and not stop():
                self._library.group(report=report, stop=stop)
            return found, self._library.stories()

        self._jobs.start("import", work, self._taken_in, title=self.tr("Importing"))

    # Watched folders

    def set_watching(self, on: bool) -> None:
        """Take in what changes in the watched folders, or leave it."""
        self._watching = on
        self.watch_again()

    def watch_again(self) -> None:
        """Watch the folders that the library names now."""
        self.stop_watching()
        if not (self._watching and self._library.writable and self._library.watched()):
            return
        from moviebrowser.library import Watcher

        self._watcher = Watcher(self._library, self._watched.emit)
        self._watcher.start()

    def stop_watching(self) -> None:
        """Watch nothing any more."""
        if self._watcher is not None:
            self._watcher.close()
            self._watcher = None

    def _came_in(self, report: ImportReport) -> None:
        if report.added or report.changed:
            self.cameIn.emit(report)
            self.look()
            if not self._jobs.running("import"):
                self.bring_level()

    # What came of it

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
        if self._waiting:
            self._take(self._waiting.pop(0))
        else:
            self.bring_level()

    def _ended(self, job: Job[object]) -> None:
        """When the reader stops an import, what it kept by then is shown, and nothing that waited is begun."""
        if job.key == "import" and job.is_cancelled():
            self._waiting.clear()
            self.look()
