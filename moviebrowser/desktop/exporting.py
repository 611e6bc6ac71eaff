"""What the reader takes out: excerpts, the comparison as a report, results as a table. Written in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from moviebrowser.desktop.exporting_apart import Errand, carry_out, export_apart
from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.language import spoken_language
from moviebrowser.desktop.told import error_words
from moviebrowser.progress import Report, Stop

if TYPE_CHECKING:
    from moviebrowser.comparison import Comparison
    from moviebrowser.desktop.dialogs.export_dialog import ExportDialog, Wish
    from moviebrowser.desktop.dialogs.report_dialog import ReportDialog, ReportWish
    from moviebrowser.excerpts import Excerpt
    from moviebrowser.library import JSON, Library, Story

_EXPORT, _REPORT = "export", "report"
"""Under which the library remembers how the last ones were made."""


class Exporting(QObject):
    """Asks how, writes, and tells where it is; a failure goes the way of all jobs."""

    said = Signal(str)
    tableWanted = Signal(object)  # Path

    def __init__(self, library: Library, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._jobs = jobs
        self._window = window

    # Excerpts

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
        dialog = ExportDialog(choices, title, self._recall(_EXPORT), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wished.connect(self._write)
        dialog.previewWanted.connect(lambda wish: self._preview(wish, dialog.preview.show_page))
        self._open(dialog)

    def _open(self, dialog: ExportDialog | ReportDialog) -> None:
        dialog.finished.connect(lambda _: self._jobs.cancel("preview"))
        dialog.templateWanted.connect(self._open_templates)
        dialog.open()
        dialog.preview.ask()

    def _open_templates(self, format: str) -> None:
        from moviebrowser.excerpts import own_templates

        def copy(report: Report, stop: Stop) -> Path:
            return own_templates(format)

        def opened(folder: Path) -> None:
            self.said.emit(self.tr("Your templates are in {0}").format(folder))
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

        self._jobs.start("templates", copy, opened)

    def _preview(self, wish: Wish, show: Callable[[str], None]) -> None:
        def work(report: Report, stop: Stop) -> str:
            from moviebrowser.excerpts import preview

            return preview(wish.excerpts, wish.format, wish.options, articles=self._library.article_of)

        self._show_preview(work, show)

    def _show_preview(self, work: Callable[[Report, Stop], str], show: Callable[[str], None]) -> None:
        self._jobs.start("preview", work, show, failed=lambda error: show(escape(error_words(error))))

    def _write(self, wish: Wish) -> None:
        self._remember(_EXPORT, wish.choices)

        errand = Errand(self._library.folder, wish.excerpts, wish.format, wish.target, wish.options)
        self._start(errand, open_folder=wish.open_folder)

    # The comparison

    def ask_for_report(
        self, comparison: Comparison | None, ids: Sequence[int], excerpts: Sequence[Excerpt], title: str
    ) -> None:
        """Let the reader choose how the comparison of the open articles is written."""
        if len(ids) < 2:
            self.said.emit(
                self.tr("Open two or more articles first: the report tells what they share and where they differ")
            )
            return
        if comparison is None:
            self.said.emit(self.tr("The articles are not compared yet: try again when they are"))
            return
        from moviebrowser.desktop.dialogs.report_dialog import ReportDialog

        own = [excerpt for excerpt in excerpts if excerpt.article_id in ids]
        dialog = ReportDialog(title, len(own), self._recall(_REPORT), self._window)
        dialog.wished.connect(lambda wish: self._write_report(wish, comparison, own))
        dialog.previewWanted.connect(lambda wish: self._preview_report(wish, comparison, own, dialog.preview.show_page))
        self._open(dialog)

    def _preview_report(
        self, wish: ReportWish, comparison: Comparison, excerpts: Sequence[Excerpt], show: Callable[[str], None]
    ) -> None:
        language = spoken_language()

        def work(report: Report, stop: Stop) -> str:
            from moviebrowser.excerpts import ExportOptions, preview_report

            return preview_report(
                comparison,
                wish.format,
                title=wish.title,
                excerpts=excerpts if wish.with_excerpts else (),
                options=ExportOptions(language=language),
                articles=self._library.article_of,
            )

        self._show_preview(work, show)

    def _write_report(self, wish: ReportWish, comparison: Comparison, excerpts: Sequence[Excerpt]) -> None:
        self._remember(_REPORT, wish.choices)
        from moviebrowser.excerpts import ExportOptions

        kept = excerpts if wish.with_excerpts else ()
        options = ExportOptions(title=wish.title, language=spoken_language())
        errand = Errand(self._library.folder, kept, wish.format, wish.target, options, comparison)
        self._start(errand, open_folder=wish.open_folder)

    def _start(self, errand: Errand, *, open_folder: bool) -> None:
        def work(report: Report, stop: Stop) -> None:
            if errand.takes_long:
                export_apart(errand, report, stop)
            else:
                carry_out(errand, self._library, report, stop)

        def done(_: None) -> None:
            self.said.emit(self.tr("Exported to {0}").format(errand.target))
            if open_folder:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(errand.target.parent)))

        self._jobs.start("export", work, done, title=self.tr("Exporting"))

    # Results

    def ask_for_table(self) -> None:
        """Let the reader choose a file for the table of the results."""
        target, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Results as a table"), str(documents() / "results.csv"), "*.csv"
        )
        if target:
            self.tableWanted.emit(Path(target))

    # What was chosen last

    def _recall(self, what: str) -> dict[str, JSON]:
        known = self._library.recall(what)
        return known if isinstance(known, dict) else {}

    def _remember(self, what: str, choices: dict[str, JSON]) -> None:
        if self._library.writable:
            self._jobs.start("remember", lambda report, stop: self._library.remember(what, choices), lambda _: None)


def documents() -> Path:
    """Return the folder into which the reader's documents go."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(folder) if folder and Path(folder).is_dir() else Path.home()
