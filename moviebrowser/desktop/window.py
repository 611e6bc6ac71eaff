"""The main window: holds the parts together from start to end, and does none of their work."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QFileDialog

from moviebrowser import places
from moviebrowser.desktop.frame import Frame
from moviebrowser.desktop.jobs import Job, Jobs
from moviebrowser.desktop.language import speak
from moviebrowser.desktop.modes import MOST, LeftTab
from moviebrowser.desktop.panes.desk_memory import DeskMemory
from moviebrowser.desktop.settings import Settings
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.told import told
from moviebrowser.desktop.trouble import Trouble

if TYPE_CHECKING:
    from moviebrowser.desktop.hints import Hints
    from moviebrowser.library import ImportReport, Library, Story

_UPKEEP_AFTER = 1200  # milliseconds after the window stands
_WELCOMED = "welcomed"  # under which the library remembers that the samples were laid out
_HINT_AFTER = 600  # milliseconds, so that the desk is seen before


class MainWindow(Frame):
    """The window of one library. The library stays whoever opened it's to close, after the window.

    `libraryWanted` is emitted when another library is to be opened; `furnished` once everything is in its place, a
    moment after the window is seen.
    """

    libraryWanted = Signal(object)  # Path
    furnished = Signal()

    def __init__(self, library: Library, appearance: Appearance, paths: Sequence[Path] = ()) -> None:
        memory = DeskMemory(library, self.state)
        self.settings = Settings(library)
        # Before there is anything that would have to be dressed or worded anew.
        speak(self.settings["language"])
        appearance.choose(self.settings["theme"])
        super().__init__(appearance, Jobs())
        memory.setParent(self)
        self.settings.setParent(self)
        self.memory = memory
        if not library.writable:
            self.setWindowTitle(self.tr("moviebrowser (reading only)"))
        self.library = library
        self.trouble = Trouble(library, self)
        self._paths = list(paths)
        self._place: str | None = None
        self._first_start = False
        self.hints: Hints | None = None
        state = memory.recall()
        self.place_frame(state)
        self._steps = self._furnish(state)
        self._furnished = False

    def _furnish(self, state: dict[str, Any]) -> Generator[None, None, None]:
        """Put everything in its place and begin."""
        yield from self.furnish(self.library)
        self._make_workers()
        yield
        from moviebrowser.desktop.wiring import connect_commands, connect_parts

        connect_parts(self)
        connect_commands(self)
        yield
        self.restore_frame(state)
        self._begin(state)

    def _make_workers(self) -> None:
        from moviebrowser.desktop.bringing_in import BringingIn
        from moviebrowser.desktop.correcting import Correcting
        from moviebrowser.desktop.describing import Describing
        from moviebrowser.desktop.desk_modes import DeskModes
        from moviebrowser.desktop.desk_state import DeskState
        from moviebrowser.desktop.desks import Desks
        from moviebrowser.desktop.exporting import Exporting
        from moviebrowser.desktop.helping import Helping
        from moviebrowser.desktop.history import History
        from moviebrowser.desktop.keeping import Keeping
        from moviebrowser.desktop.one_article import OneArticle
        from moviebrowser.desktop.quiet import Quiet
        from moviebrowser.desktop.reading_desk import ReadingDesk
        from moviebrowser.desktop.removing import Removing
        from moviebrowser.desktop.searching import Searching
        from moviebrowser.desktop.showing import Showing
        from moviebrowser.desktop.story_edits import StoryEdits
        from moviebrowser.desktop.upkeep import Upkeep

        library, jobs, undo = self.library, self.jobs, self.undo
        self.reading = ReadingDesk(library, jobs, self.desk, self.right, self.shelf, undo, self)
        self.keeping = Keeping(library, self.shelf, self.desk, self.reading, self)
        self.correcting = Correcting(library, jobs, undo, self.reading, self)
        self.searching = Searching(library, jobs, self.left, self.desk, self)
        self.upkeep = Upkeep(library, jobs, self)
        self.intake = BringingIn(library, jobs, self.upkeep, self)
        self.story_edits = StoryEdits(library, jobs, undo, self.left.stories, self)
        self.removing = Removing(library, jobs, undo, self.reading, self)
        self.article = OneArticle(library, jobs, self.reading, self.searching, self.story_edits, self.removing, self)
        self.describing = Describing(library, jobs, undo, self.reading, self)
        self.exporting = Exporting(library, jobs, self)
        self.modes = DeskModes(self.settings, self._appearance, self.actions_, self.top, self.desk, self)
        self.desk_state = DeskState(self.desk, self.reading, self.modes)
        self.desks = Desks(self.desk_state.whole, self.desk_state.put, self)
        here, go_to = self.desk_state.place, self.desk_state.go_to
        self.history = History(lambda: self.desks.marked(here()), partial(self.desks.go_to, go_to), self)
        self.showing = Showing(library, self.desks, self.reading, undo, self.left.stories.story_of, self)
        self.add_row(self.desks.bar)
        self.reading.way_back = partial(self.desks.way_back, self.reading.add)
        self.helping = Helping(self, self._appearance, self.settings, library)
        self.quiet = Quiet(self, self.actions_["quiet"], self.parts(), self.panels())

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
        self._go_where_asked()
        # Once more when the articles are on the desk, at their places, that were there when the reader left.
        self.reading.changed.connect(lambda: QTimer.singleShot(0, self, self._go_where_asked))

    def _go_where_asked(self) -> None:
        """Show the place for which the window was opened, if it waits."""
        asked, self._place = self._place, None
        if asked is not None:
            self.open_place(asked)

    def _begin(self, state: dict[str, Any]) -> None:
        """Bring the desks back as they were left; on a first start, open a sample story."""
        self.shelf.load()
        self.upkeep.look()
        self.searching.again()
        desks = state.get("desks")
        if isinstance(desks, list) and desks:
            self.desks.restore([dict(desk) for desk in desks], int(state.get("shown", 0)))
        self.modes.begin_desk(state.get("desk", {}))
        self.right.entities.ask(state.get("entities"))
        if self._paths:
            self.loading.say(self.tr("Opening articles…"), "")
            self.upkeep.take_in(self._paths)
        elif state.get("ids"):
            self.reading.open([int(id) for id in state["ids"]], state)
        elif self._is_first_start():
            self._first_start = True
            self.library.remember(_WELCOMED, True)
            self._ask_for_hints()
            self.loading.say(self.tr("Welcome to moviebrowser"), self.tr("Laying out the sample stories…"))
            self.upkeep.take_in([places.samples()])
        else:
            self.middle.setCurrentWidget(self.desk)
        if state.get("query"):
            self.top.search.ask_for(str(state["query"]))
            self.left.show_tab(LeftTab(state.get("left", LeftTab.RESULTS)))
        self.memory.begin()
        QTimer.singleShot(0, self.top, self.top.draw_icons)
        QTimer.singleShot(_UPKEEP_AFTER, self, self._keep_up)

    def _is_first_start(self) -> bool:
        """Whether the samples are to be laid out: not again once the reader has removed them."""
        fresh = not len(self.library) and self.library.writable and not self.library.recall(_WELCOMED)
        return fresh and places.samples().is_dir()

    def _keep_up(self) -> None:
        """See to the library once the reader's articles are there; an import does so by itself."""
        self.searching.show_kept()
        self.upkeep.set_watching(self.settings["watching"])
        if not self.jobs.running("import"):
            self.upkeep.look_for_unfinished()
            self.upkeep.bring_level()
        self.trouble.watch()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Come to the front, import files and folders and open them side by side."""
        self._come_forward()
        if not self._furnished:
            self._paths += paths
        elif paths:
            self.upkeep.take_in(paths)

    def open_place(self, address: str) -> None:
        """Come to the front and show the place that a moviebrowser: address names."""
        from moviebrowser.desktop.places_in_articles import place_of

        if not self._furnished or self.reading.coming():
            self._place = address
            return
        self._come_forward()
        spot = place_of(address, self.library)
        if spot is None:
            self.status.say(self.tr("That place is not in this library: {0}").format(address))
        else:
            self.showing.place(*spot)

    def _come_forward(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the desk as it is, write what is still to be written, and stop all work."""
        if self._furnished:
            self.quiet.leave()
            self.memory.end()
            self.upkeep.stop_watching()
        self._steps.close()
        if hasattr(self, "shelf"):
            self.shelf.close()
        self.jobs.close()
        super().closeEvent(event)

    # How it stands

    def state(self) -> dict[str, Any]:
        """Return how the desks and the window stand, as JSON can hold them."""
        return {
            **self.frame_state(),
            **self.desk_state.whole(),
            "desks": self.desks.states(),
            "shown": self.desks.current(),
            "query": self.top.search.query(),
            "entities": self.right.entities.asked(),
        }

    # What the parts tell

    def desk_changed(self) -> None:
        """Other articles are open, or what they say together is known."""
        articles = self.reading.articles()
        self.middle.setCurrentWidget(self.desk)
        self.searching.set_articles(articles)
        self.tray.set_articles(articles)
        self.order_tabs()
        self.left.stories.select(list(articles))
        self._name_desk()
        self.tell_figures()

    def _name_desk(self) -> None:
        articles = self.reading.articles()
        story = self.left.stories.story_of(list(articles)) if articles else None
        titles = [story.title] if story is not None else [article.title or "" for article in articles.values()]
        self.desks.name(next(iter(titles), ""))

    def tell_copied(self, number: int) -> None:
        """Say that excerpts are in the clipboard."""
        self.status.say(self.tr("Copied %n excerpt(s) with their sources", "", number))

    def tell_figures(self) -> None:
        """Say in the status bar what is open."""
        self.status.show_figures(len(self.reading.articles()), self.reading.comparison, self.modes.sync())

    def show_stories(self, stories: list[Story]) -> None:
        """Show the stories that there are now; not their absence while an import is under way."""
        if stories or not self.jobs.running("import"):
            self.left.stories.set_stories(stories)
            self.tray.set_stories(stories)
            self.left.stories.select(list(self.reading.articles()))
            self._name_desk()

    def imported(self, report: ImportReport) -> None:
        """Open what came in, as far as it fits, and tell of the rest."""
        from moviebrowser.desktop.dialogs.import_report import summary

        self.shelf.load()
        self.searching.again()
        self.searching.show_kept()
        first_start, self._first_start = self._first_start, False
        ids = list(report.ids)
        if first_start:
            story = self.left.stories.story_of(ids[:1])
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
            self.intake.show_report(report)

    def came_in(self, report: ImportReport) -> None:
        """Tell of what a watched folder brought; nobody is interrupted."""
        from moviebrowser.desktop.dialogs.import_report import summary

        self.shelf.load()
        self.searching.again()
        self.searching.show_kept()
        self.status.say(self.tr("Watched folders: {0}").format(summary(report)))

    def tell_progress(self, job: Job[object]) -> None:
        """Say on the page that holds the desk's place how far an import is."""
        if job.key == "import":
            self.loading.say(
                self.tr("Welcome to moviebrowser") if self._first_start else self.tr("Opening articles…"),
                self.tr("Laying out the sample stories…") if self._first_start else told(job.progress.what),
                job.progress.done,
                job.progress.total,
            )

    # The hints of a first start

    def _ask_for_hints(self) -> None:
        from moviebrowser.desktop.hints import ask_for

        ask_for(self.library)

    def hint(self) -> None:
        """Show the hints that are left, once articles are compared."""
        from moviebrowser.desktop.hints import Hints, left_at

        if self.hints is None and left_at(self.library) is not None:
            self.hints = Hints(self.library, self._appearance, self)
            QTimer.singleShot(_HINT_AFTER, self.hints, self.hints.begin)

    # What the reader asks of several parts

    def step(self, direction: int) -> None:
        """Go to the next hit while something is looked for, else to the next mention of the pinned name."""
        if not self.desk.is_finding() and self.desk.pinned() is None:
            self.status.say(self.tr("Choose a name on the right first: F3 then goes from mention to mention"))
            self.actions_["entities"].trigger()
        self.history.leave()
        self.desk.step_on(direction)

    def open_on_new_desk(self, story: Story) -> None:
        """Open a story beside what is open, under a tab of its own."""
        self.desks.add({"ids": list(story.articles)[:MOST], "title": story.title})

    def open_library(self) -> None:
        """Let the reader choose another library."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Open a library"), str(self.library.folder))
        if folder and Path(folder) != self.library.folder:
            self.libraryWanted.emit(Path(folder))

    def export(self) -> None:
        """Take excerpts out."""
        self.exporting.ask(self.shelf.excerpts(), self.tray.selected(), self.left.stories.selected())

    def export_report(self) -> None:
        """Take the comparison out."""
        title = self.desks.title()
        self.exporting.ask_for_report(self.reading.comparison, self.reading.order(), self.shelf.excerpts(), title)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, folders and addresses."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import and open them."""
        event.acceptProposedAction()
        self._come_forward()
        self.intake.drop(event.mimeData())

    # Trouble

    def tell_failure(self, error: Exception) -> None:
        """Say what went wrong, over what is open."""
        self.middle.setCurrentWidget(self.desk)
        self.trouble.tell(error)
