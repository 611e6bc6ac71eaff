"""Stories as the reader's hand changes them: renamed, merged, split, moved; each undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.undoing import Undo
from moviebrowser.progress import Report, Stop

if TYPE_CHECKING:
    from moviebrowser.desktop.panels.stories_panel import StoriesPanel
    from moviebrowser.library import Library, Story


class StoryEdits(QObject):
    """Changes the stories that are chosen in the panel. What the hand did, grouping does not undo."""

    changed = Signal()
    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(self, library: Library, jobs: Jobs, undo: Undo, stories: StoriesPanel, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._jobs = jobs
        self._undo = undo
        self._stories = stories
        self._window = window
        stories.renamed.connect(self._rename)
        stories.mergeWanted.connect(self.merge)
        stories.splitWanted.connect(self.split)
        stories.renameWanted.connect(self.rename)

    def rename(self) -> None:
        """Edit the title of the story that is selected, in its row."""
        if not self._stories.edit_title():
            self.said.emit(self.tr("Choose a story on the left first"))

    def _rename(self, story: Story, title: str) -> None:
        self._do(self.tr("renaming a story"), lambda: self._library.rename_story(story.id, title))

    def merge(self) -> None:
        """Make the stories that are selected one."""
        stories = self._stories.selected_stories()
        if len(stories) < 2:
            self.said.emit(self.tr("Choose two or more stories first: Ctrl and a click, or Shift and the arrow keys"))
            return
        ids = [story.id for story in stories]
        self._do(self.tr("merging stories"), lambda: self._library.merge_stories(ids))

    def split(self) -> None:
        """Let the reader choose which articles of the selected story become one of their own."""
        story = self._stories.selected()
        if story is None or len(story.articles) < 2:
            self.said.emit(self.tr("Choose a story of several articles first"))
            return
        from moviebrowser.desktop.dialogs.story_dialogs import SplitDialog

        dialog = SplitDialog(story, self._library.summaries(story.articles), self._window)
        dialog.wanted.connect(lambda articles: self._split(story.id, articles))
        dialog.open()

    def _split(self, story: int, articles: Sequence[int]) -> None:
        self._do(self.tr("splitting a story"), lambda: self._library.split_story(story, list(articles)))

    def move(self, article: int) -> None:
        """Let the reader choose the story that an article belongs to."""
        from moviebrowser.desktop.dialogs.story_dialogs import MoveDialog

        title = self._library.summaries([article])
        dialog = MoveDialog(self._stories.stories(), article, title[0].title if title else None, self._window)
        dialog.wanted.connect(lambda story: self._move(article, story))
        dialog.open()

    def _move(self, article: int, story: int | None) -> None:
        self._do(self.tr("moving an article"), lambda: self._library.move_to_story(article, story))

    def _do(self, text: str, edit: Callable[[], object]) -> None:
        """Edit in the background; each step back is one step back in the library."""

        def done(_: object) -> None:
            self._undo.note(text, lambda: self._run(self._library.undo_stories), lambda: self._run(edit))
            self.changed.emit()

        self._run(edit, done)

    def _run(self, edit: Callable[[], object], done: Callable[[object], None] | None = None) -> None:
        def work(report: Report, stop: Stop) -> object:
            return edit()

        def changed(_: object) -> None:
            self.changed.emit()

        self._jobs.start("story-edit", work, done or changed, failed=self.failed.emit)
