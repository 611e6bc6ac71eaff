"""The main window: wires the parts together, and does none of their work."""

from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox

from moviebrowser import places
from moviebrowser.desktop.frame import Frame
from moviebrowser.desktop.jobs import Job, Jobs
from moviebrowser.desktop.modes import MOST, LeftTab, MarkMode, RightTab, SyncMode
from moviebrowser.desktop.panes.desk_memory import DeskMemory
from moviebrowser.desktop.theme import Appearance
from moviebrowser.library import JSON, ImportReport, Library, LibraryError, Story

if TYPE_CHECKING:
    pass

_SYNC = {"sync_meaning": SyncMode.MEANING, "sync_position": SyncMode.POSITION, "sync_off": SyncMode.OFF}
_MARKS = {
    "marks_entities": MarkMode.ENTITIES,
    "marks_wording": MarkMode.WORDING,
    "marks_facts": MarkMode.FACTS,
    "marks_none": MarkMode.NONE,
}
_UPKEEP_AFTER = 1200  # milliseconds after the window stands
_LEFT_TABS = {"stories": LeftTab.STORIES, "results": LeftTab.RESULTS}
_RIGHT_TABS = {tab.value: tab for tab in RightTab}


class MainWindow(Frame):
    """The window of one library. The library stays whoever opened it's to close, after the window.

    `unexpected` is emitted with an error that nobody foresaw; `libraryWanted` when another library is to be opened;
    `furnished` once everything is in its place, a moment after the window is seen.
    """

    unexpected = Signal(object)  # Exception
    libraryWanted = Signal(object)  # Path
    furnished = Signal()

    def __init__(self, library: Library, appearance: Appearance, paths: Sequence[Path] = ()) -> None:
        memory = DeskMemory(library, self.state)
        state = memory.recall()
        with suppress(ValueError):
            # Before there is anything that would have to be dressed anew.
            appearance.choose(state.get("theme", "system"))
        super().__init__(appearance, Jobs())
        memory.setParent(self)
        self.memory = memory
        if not library.writable:
            self.setWindowTitle(self.tr("moviebrowser (reading only)"))
        self._library = library
        self._paths = list(paths)
        self._first_start = False
        self._disagreements: dict[str, int] = {}
        self.place_frame(state)
        self._steps = self._furnish(state)
        self._furnished = False

    def _furnish(self, state: dict[str, Any]) -> Generator[None, None, None]:
        """Put everything in its place and begin."""
        yield from self.furnish(self._library)
        from moviebrowser.desktop.exporting import Exporting
        from moviebrowser.desktop.reading_desk import ReadingDesk
        from moviebrowser.desktop.searching import Searching
        from moviebrowser.desktop.upkeep import Upkeep

        self.reading = ReadingDesk(self._library, self.jobs, self.desk, self.right, self.shelf, self)
        self.searching = Searching(self._library, self.jobs, self.left, self.desk, self)
        self.upkeep = Upkeep(self._library, self.jobs, self)
        self.exporting = Exporting(self.jobs, self)
        yield
        self._connect_parts()
        self._connect_actions()
        self.restore_frame(state)
        self._show_modes(state.get("desk", {}))
        yield
        self._begin(state)

    def _connect_parts(self) -> None:
        left, top = self.left, self.top
        top.search.queryChanged.connect(self._search)
        top.search.leftDown.connect(lambda: left.results.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        top.sync.chosen.connect(self._set_sync)
        top.marks.chosen.connect(self._set_marks)
        left.stories.storyChosen.connect(lambda story: self.reading.open(story.articles))
        left.results.articleChosen.connect(self.reading.add)
        left.results.compareWanted.connect(self.reading.open)
        left.results.saveWanted.connect(self._save_search)
        left.saved.queryChosen.connect(top.search.ask_for)
        left.saved.changed.connect(lambda queries: self._remember("saved searches", queries))
        for part in (left.stories, left.results):
            part.importWanted.connect(self._import_files)
        self.tray.excerptChosen.connect(self.reading.show_excerpt)
        self.desk.excerptClicked.connect(self.tray.select)
        self.reading.changed.connect(self._desk_changed)
        self.reading.compared.connect(self._note_disagreements)
        self.reading.said.connect(self.status.say)
        self.exporting.said.connect(self.status.say)
        self.shelf.dropped.connect(lambda: self.status.say(self.tr("Excerpt deleted – Ctrl+Z brings it back")))
        for source in (self.reading, self.searching):
            source.failed.connect(self._failed)
        self.jobs.failed.connect(lambda job, error: self._failed(error))
        self.jobs.progressed.connect(self._progressed)
        self.upkeep.imported.connect(self._imported)
        self.upkeep.storiesFound.connect(self._show_stories)
        self.upkeep.countChanged.connect(top.search.set_count)

    def _connect_actions(self) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "import_files": self._import_files,
            "import_folder": self._import_folder,
            "open_library": self._open_library,
            "export": self._export,
            "quit": self.close,
            "undo": self.shelf.stack.undo,
            "redo": self.shelf.stack.redo,
            "keep": self.reading.keep_selection,
            "save_search": self._save_search,
            "larger": partial(self.desk.zoom, 1),
            "smaller": partial(self.desk.zoom, -1),
            "standard": partial(self.desk.zoom, 0),
            "next": partial(self._step, 1),
            "previous": partial(self._step, -1),
            "close_pane": self._close_pane,
        }
        deeds |= {name: partial(self._set_sync, mode) for name, mode in _SYNC.items()}
        deeds |= {name: partial(self._set_marks, mode) for name, mode in _MARKS.items()}
        deeds |= {name: partial(self.go_left, tab) for name, tab in _LEFT_TABS.items()}
        deeds |= {name: partial(self.go_right, tab) for name, tab in _RIGHT_TABS.items()}
        deeds |= {f"pane_{nth}": partial(self.desk.activate, nth - 1) for nth in range(1, MOST + 1)}
        for name, deed in deeds.items():
            self.actions_[name].triggered.connect(lambda checked=False, deed=deed: deed())
        self._connect_undo()

    def _connect_undo(self) -> None:
        stack, undo, redo = self.shelf.stack, self.actions_["undo"], self.actions_["redo"]
        stack.canUndoChanged.connect(undo.setEnabled)
        stack.canRedoChanged.connect(redo.setEnabled)
        stack.undoTextChanged.connect(lambda text: undo.setText(self.tr("&Undo {0}").format(text).strip()))
        stack.redoTextChanged.connect(lambda text: redo.setText(self.tr("&Redo {0}").format(text).strip()))
        undo.setEnabled(False)
        redo.setEnabled(False)

    # Starting and ending

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin to work once the window stands."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        """Take the next step of putting everything in its place; the window answers in between."""
        for _ in self._steps:
            QTimer.singleShot(0, self, self._go_on)
            return
        self._furnished = True
        self.furnished.emit()

    def _begin(self, state: dict[str, Any]) -> None:
        """Bring the desk back as it was left; on a first start, open a sample story."""
        saved = self._library.recall("saved searches")
        self.left.saved.set_queries([str(query) for query in saved] if isinstance(saved, list) else [])
        known = self._library.recall("disagreements")
        self._disagreements = _counts(known)
        self.upkeep.look()
        self.searching.again()
        if self._paths:
            self.loading.say(self.tr("Opening articles…"), "")
            self.upkeep.take_in(self._paths)
        elif state.get("ids"):
            self.reading.open([int(id) for id in state["ids"]], state)
        elif not len(self._library) and self._library.writable and places.samples().is_dir():
            self._first_start = True
            self.loading.say(self.tr("Welcome to moviebrowser"), self.tr("Laying out the sample stories…"))
            self.upkeep.take_in([places.samples()])
        else:
            self.middle.setCurrentWidget(self.desk)
        self.memory.begin()
        QTimer.singleShot(0, self.top, self.top.draw_icons)
        QTimer.singleShot(_UPKEEP_AFTER, self, self._keep_up)

    def _keep_up(self) -> None:
        """See to the library once the reader's articles are there; an import does so by itself."""
        if not self.jobs.running("import"):
            self.upkeep.bring_level()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Come to the front, import files and folders and open them side by side."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if not self._furnished:
            self._paths += paths
        elif paths:
            self.upkeep.take_in(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the desk as it is, and stop all work."""
        if self._furnished:
            self.memory.end()
        self._steps.close()
        self.jobs.close()
        super().closeEvent(event)

    def state(self) -> dict[str, Any]:
        """Return how the desk and the window stand, as JSON can hold them."""
        return {
            **self.frame_state(),
            "ids": self.reading.order(),
            "desk": self.desk.state(),
            "pinned": self.reading.pinned_name(),
        }

    def _show_modes(self, desk: dict[str, Any]) -> None:
        with suppress(ValueError):
            self._set_sync(SyncMode(desk.get("sync", SyncMode.MEANING)))
        with suppress(ValueError):
            self._set_marks(MarkMode(desk.get("marks", MarkMode.ENTITIES)))

    # What is on the desk

    def _desk_changed(self) -> None:
        articles = self.reading.articles()
        self.middle.setCurrentWidget(self.desk)
        self.searching.set_articles(articles)
        self.left.stories.select(list(articles))
        self._tell_figures()

    def _tell_figures(self) -> None:
        self.status.show_figures(len(self.reading.articles()), self.reading.comparison, self.top.sync.value().value)

    def _note_disagreements(self, ids: list[int], number: int) -> None:
        from moviebrowser.desktop.panels.stories_panel import story_key

        if self._disagreements.get(story_key(ids)) != number:
            self._disagreements[story_key(ids)] = number
            self._remember("disagreements", self._disagreements)
            self.left.stories.set_stories(self.left.stories.stories(), self._disagreements)

    def _show_stories(self, stories: list[Story]) -> None:
        importing = bool(self.jobs.running("import"))
        if stories or not importing:
            self.left.stories.set_stories(stories, self._disagreements)
            self.left.stories.select(list(self.reading.articles()))

    def _set_sync(self, mode: SyncMode) -> None:
        self.desk.set_sync(mode)
        self.top.sync.choose(mode)
        self.actions_[next(name for name, value in _SYNC.items() if value is mode)].setChecked(True)
        self._tell_figures()

    def _set_marks(self, mode: MarkMode) -> None:
        if mode not in _MARKS.values():
            mode = MarkMode.ENTITIES
        self.desk.set_marks(mode)
        self.top.marks.choose(mode)
        self.actions_[next(name for name, value in _MARKS.items() if value is mode)].setChecked(True)

    def _step(self, direction: int) -> None:
        if self.desk.pinned() is None:
            self.status.say(self.tr("Choose a name on the right first: F3 then goes from mention to mention"))
            self.go_right(RightTab.ENTITIES)
        self.desk.step(direction)

    def _close_pane(self) -> None:
        active = self.desk.active()
        if active is not None:
            self.desk.close_article(active)

    # Bringing in

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import and open them."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.open_paths(paths)

    def _import_files(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, self.tr("Import files"))
        if files:
            self.upkeep.take_in([Path(file) for file in files])

    def _import_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Import a folder"))
        if folder:
            self.upkeep.take_in([Path(folder)])

    def _open_library(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Open a library"), str(self._library.folder))
        if folder and Path(folder) != self._library.folder:
            self.libraryWanted.emit(Path(folder))

    def _imported(self, report: ImportReport) -> None:
        from moviebrowser.desktop.dialogs.import_report import ImportDialog, summary

        self.searching.again()
        first_start, self._first_start = self._first_start, False
        ids = [*report.added, *report.known]
        stories = self.left.stories.stories()
        if first_start:
            story = next((story for story in stories if ids and ids[0] in story.articles), None)
            self.reading.open(story.articles if story is not None else ids[:MOST])
        elif 0 < len(ids) <= MOST:
            self.reading.open(ids)
        else:
            self.middle.setCurrentWidget(self.desk)
            if report.added:
                self.go_left(LeftTab.STORIES)
        if not first_start:
            self.status.say(summary(report))
        if report.failures:
            ImportDialog(report, self).show()

    def _progressed(self, job: Job[object]) -> None:
        if job.key == "import":
            self.loading.say(
                self.tr("Welcome to moviebrowser") if self._first_start else self.tr("Opening articles…"),
                self.tr("Laying out the sample stories…") if self._first_start else job.progress.what,
                job.progress.done,
                job.progress.total,
            )

    def _export(self) -> None:
        self.exporting.ask(self.shelf.excerpts(), self.tray.selected(), self.left.stories.selected())

    # Searching

    def _search(self, query: str) -> None:
        if query or self.searching.query:
            self.searching.search(query)

    def _save_search(self) -> None:
        self.left.saved.add(self.top.search.query())
        self.left.show_tab(LeftTab.SAVED)

    # Keeping and trouble

    def _remember(self, name: str, value: Any) -> None:
        if self._library.writable:
            try:
                self._library.remember(name, value)
            except LibraryError as error:
                self._failed(error)

    def _failed(self, error: Exception) -> None:
        """Say what went wrong; what nobody foresaw goes to a report."""
        from moviebrowser.excerpts import ExportError

        self.middle.setCurrentWidget(self.desk)
        if not isinstance(error, (LibraryError, ExportError, OSError)):
            self.unexpected.emit(error)
            return
        box = QMessageBox(QMessageBox.Icon.Warning, "moviebrowser", str(error), parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _counts(known: JSON) -> dict[str, int]:
    if not isinstance(known, dict):
        return {}
    return {key: count for key, count in known.items() if isinstance(count, int)}
