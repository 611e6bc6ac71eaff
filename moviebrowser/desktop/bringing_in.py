"""Articles on their way in, as the reader asks for it: files, folders, addresses, the clipboard, watched folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.told import told
from moviebrowser.desktop.upkeep import Upkeep
from moviebrowser.progress import Report, Stop

if TYPE_CHECKING:
    from moviebrowser.articles import Article
    from moviebrowser.desktop.dialogs.import_report import FailuresDialog
    from moviebrowser.library import Failure, ImportReport, Library

_LEAST_PASTED = 40  # letters; less than that is hardly an article


class BringingIn(QObject):
    """Asks what to bring in, and hands it to the upkeep. `pasted` has the id of an article from the clipboard.

    `pastedNew` has it, too, when the library did not have that article before.
    """

    pasted = Signal(int)
    pastedNew = Signal(int)
    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(self, library: Library, jobs: Jobs, upkeep: Upkeep, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._jobs = jobs
        self._upkeep = upkeep
        self._window = window

    # Files

    def import_files(self) -> None:
        """Let the reader choose files."""
        files, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"), "", ";;".join(self._kinds()))
        if files:
            self._upkeep.take_in([Path(file) for file in files])

    def import_folder(self) -> None:
        """Let the reader choose a folder."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if folder:
            self._upkeep.take_in([Path(folder)])

    def _kinds(self) -> list[str]:
        from moviebrowser.articles import KINDS, SUFFIXES

        def pattern(suffixes: Sequence[str]) -> str:
            return " ".join(f"*{suffix}" for suffix in suffixes)

        readable = self.tr("All that can be read")
        every = f"{readable} ({pattern(sorted(SUFFIXES))})"
        return [every, *(f"{told(kind.label)} ({pattern(kind.suffixes)})" for kind in KINDS), self.tr("All files (*)")]

    def drop(self, data: QMimeData) -> None:
        """Take in what was dropped: files, or addresses from a browser."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        addresses = [url.toString() for url in data.urls() if url.scheme() in ("http", "https")]
        if paths:
            self._upkeep.take_in(paths)
        elif addresses:
            self.ask_for_address("\n".join(addresses))

    # Clipboard and network

    def paste(self) -> None:
        """Make an article of what is in the clipboard: files, an address, HTML or text."""
        # An empty clipboard of some systems has no data at all, whatever Qt declares.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        data = data or QMimeData()
        text = data.text().strip()
        if any(url.isLocalFile() for url in data.urls()):
            self.drop(data)
        elif text.startswith(("http://", "https://")) and not any(letter.isspace() for letter in text):
            self.ask_for_address(text)
        elif len(text) < _LEAST_PASTED:
            self.said.emit(self.tr("There is no article in the clipboard: copy a page or a text first"))
        else:
            self._take_pasted(data.html() if data.hasHtml() else text, html=data.hasHtml())

    def _take_pasted(self, content: str, *, html: bool) -> None:
        def work(report: Report, stop: Stop) -> tuple[int, bool]:
            from moviebrowser.articles import read_pasted

            article: Article = read_pasted(content, html=html)
            newest = self._library.newest()
            article_id = self._library.add([article])[0]
            return article_id, article_id > newest

        def done(added: tuple[int, bool]) -> None:
            article_id, is_new = added
            if is_new:
                self.pastedNew.emit(article_id)
            self.said.emit(self.tr("Pasted as a new article"))
            self.pasted.emit(article_id)
            self._upkeep.look()
            self._upkeep.bring_level()

        self._jobs.start("paste", work, done, failed=self.failed.emit, title=self.tr("Reading the clipboard"))

    def ask_for_address(self, address: str = "") -> None:
        """Ask for addresses; only then is anything fetched."""
        from moviebrowser.desktop.dialogs.address_dialog import AddressDialog

        dialog = AddressDialog(address, self._window)
        dialog.wanted.connect(self._upkeep.fetch)
        dialog.open()

    # What comes by itself, and what did not come

    def show_watched(self) -> None:
        """Show the watched folders, to add and remove."""
        from moviebrowser.desktop.dialogs.watched_dialog import WatchedDialog

        dialog = WatchedDialog(self._library.watched(), self._window)
        dialog.changed.connect(self._watch)
        dialog.open()

    def _watch(self, folders: list[Path]) -> None:
        def work(report: Report, stop: Stop) -> None:
            known = set(self._library.watched())
            for folder in known - set(folders):
                self._library.unwatch(folder)
            for folder in set(folders) - known:
                self._library.watch(folder)

        self._jobs.start("watch", work, lambda _: self._upkeep.watch_again(), failed=self.failed.emit)

    def show_failures(self) -> None:
        """Show what could not be read, to be tried again."""
        self._jobs.start("failures", lambda report, stop: self._library.failures(), self._show_failures)

    def _show_failures(self, failures: Sequence[Failure]) -> None:
        from moviebrowser.desktop.dialogs.import_report import FailuresDialog

        if not failures:
            self.said.emit(self.tr("Everything that was imported could be read"))
            return
        self._open_failures(FailuresDialog(failures, self.tr("What could not be read"), self._window))

    def show_report(self, report: ImportReport) -> None:
        """Show what in an import could not be read."""
        from moviebrowser.desktop.dialogs.import_report import FailuresDialog, summary

        self._open_failures(FailuresDialog(report.failures, summary(report), self._window))

    def _open_failures(self, dialog: FailuresDialog) -> None:
        dialog.retryWanted.connect(self._upkeep.retry)
        dialog.forgetWanted.connect(self._forget)
        dialog.show()

    def _forget(self, failures: Sequence[Failure]) -> None:
        self._jobs.start("forget", lambda report, stop: self._library.forget_failures(failures), lambda _: None)

    def offer_to_resume(self, roots: Sequence[Path]) -> None:
        """Ask whether to go on with an import that was interrupted."""
        names = ", ".join(str(root) for root in roots[:3]) + ("…" if len(roots) > 3 else "")
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "moviebrowser",
            self.tr("An import was interrupted. Go on with it?"),
            parent=self._window,
        )
        box.setInformativeText(self.tr("{0}\n\nWhat was read by then is in the library.").format(names))
        go_on = box.addButton(self.tr("&Go on"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("&Not now"), QMessageBox.ButtonRole.RejectRole)
        give_up = box.addButton(self.tr("Give it &up"), QMessageBox.ButtonRole.DestructiveRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go_on.clicked.connect(self._upkeep.resume)
        give_up.clicked.connect(
            lambda: self._jobs.start("give-up", lambda report, stop: self._library.forget_unfinished(), lambda _: None)
        )
        box.open()
