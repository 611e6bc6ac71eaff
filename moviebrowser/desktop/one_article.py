"""What the reader does to the article in use: more like it, its editions, another story, out of the library."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from moviebrowser.articles import Article
from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.reading_desk import ReadingDesk
from moviebrowser.desktop.removing import Removing
from moviebrowser.desktop.searching import Searching
from moviebrowser.desktop.story_edits import StoryEdits
from moviebrowser.library import Library
from moviebrowser.progress import Report, Stop


class OneArticle(QObject):
    """Acts on the pane in use."""

    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        reading: ReadingDesk,
        searching: Searching,
        stories: StoryEdits,
        removing: Removing,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._jobs = jobs
        self._reading = reading
        self._searching = searching
        self._stories = stories
        self._removing = removing
        self._window = window

    def show_like(self) -> None:
        """Show the articles that are most like it."""
        self._with_article(self._searching.more_like)

    def move(self) -> None:
        """Let the reader say to which story it belongs."""
        self._with_article(self._stories.move)

    def show_editions(self) -> None:
        """Show its editions, and what changed from one to the next."""
        self._with_article(self._load_editions)

    def _load_editions(self, article_id: int) -> None:
        from moviebrowser.desktop.dialogs.editions_dialog import EditionsDialog

        def work(report: Report, stop: Stop) -> list[tuple[str, Article]]:
            editions = self._library.editions(article_id)
            return [(edition.added_at, self._library.article(article_id, edition.number)) for edition in editions]

        def show(editions: list[tuple[str, Article]]) -> None:
            if len(editions) < 2:
                self.said.emit(self.tr("There is only this edition of the article"))
            else:
                EditionsDialog(editions, self._window).show()

        self._jobs.start("editions", work, show, failed=self.failed.emit)

    def remove(self) -> None:
        """Take it out of the library, once the reader has confirmed it."""
        self._with_article(self._ask_to_remove)

    def _ask_to_remove(self, article_id: int) -> None:
        article = self._reading.articles()[article_id]
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "moviebrowser",
            self.tr("Remove “{0}” from the library?").format(article.title or self.tr("Without a headline")),
            parent=self._window,
        )
        box.setInformativeText(self.tr("Its excerpts stay. The file that it came from is not touched."))
        remove = box.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove.clicked.connect(lambda: self._removing.remove([article_id], self.tr("removing an article")))
        box.open()

    def _with_article(self, deed: Callable[[int], None]) -> None:
        article_id = self._reading.active()
        if article_id is None:
            self.said.emit(self.tr("Open an article first"))
        else:
            deed(article_id)
