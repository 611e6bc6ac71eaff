"""Excerpts on their way out: asks how, writes in the background, shows where they are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from moviebrowser.desktop.jobs import Jobs
from moviebrowser.excerpts import Excerpt
from moviebrowser.library import Story
from moviebrowser.progress import Report, Stop

if TYPE_CHECKING:
    from moviebrowser.desktop.dialogs.export_dialog import Wish


class Exporting(QObject):
    """Exports excerpts of the tray; a failure goes the way of all jobs."""

    said = Signal(str)

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window

    def ask(self, excerpts: Sequence[Excerpt], selected: Sequence[Excerpt], story: Story | None) -> None:
        """Let the reader choose among all excerpts, those of the story and those selected, and write them."""
        if not excerpts:
            self.said.emit(self.tr("Nothing to export yet: select words in an article and keep them with Ctrl+D"))
            return
        from moviebrowser.desktop.dialogs.export_dialog import ExportDialog

        articles = story.articles if story is not None else ()
        choices = (
            (self.tr("All"), excerpts),
            (self.tr("Of this story"), [excerpt for excerpt in excerpts if excerpt.article_id in articles]),
            (self.tr("Selected in the tray"), selected),
        )
        title = story.title if story is not None else self.tr("Excerpts")
        dialog = ExportDialog(choices, title, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wished.connect(self._write)
        dialog.open()

    def _write(self, wish: "Wish") -> None:
        def work(report: Report, stop: Stop) -> None:
            from moviebrowser.excerpts import export

            export(wish.excerpts, wish.format, wish.target, title=wish.title, report=report, stop=stop)

        def done(_: None) -> None:
            self.said.emit(self.tr("Exported to {0}").format(wish.target))
            if wish.open_folder:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(wish.target.parent)))

        self._jobs.start("export", work, done, title=self.tr("Exporting"))
