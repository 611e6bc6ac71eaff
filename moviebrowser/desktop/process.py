"""From the first line to the last of a window's process."""

import gc
import os
import signal
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from moviebrowser import __version__, places
from moviebrowser.desktop.error_report import ErrorReports
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.told import error_words
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library, LibraryBusy, LibraryDamaged, LibraryError

# Milliseconds after the window stands. A second start in the meantime tries again until it is answered.
_LISTEN_AFTER = 600
_WARM_UP_AFTER = 300


class Process(QObject):
    """Holds the application, the library and its window, from start to end; other libraries take their place."""

    def __init__(self, argv: Sequence[str]) -> None:
        # Named here, the style costs nothing; setStyle hands it over as an object, whose class takes 5 ms to build.
        self._application = QApplication([*argv, "-style", "fusion"])
        super().__init__()
        self._application.setApplicationName("moviebrowser")
        self._application.setApplicationDisplayName("moviebrowser")
        self._application.setApplicationVersion(__version__)
        self._application.setDesktopFileName("moviebrowser")
        self._reports = ErrorReports(places.log_file(), self)
        self._reports.install()
        self._heed_signals()
        self._appearance: Appearance | None = None
        self._window: MainWindow | None = None
        self._library: Library | None = None

    def _heed_signals(self) -> None:
        """Close properly when the session or the terminal asks for it."""
        if os.name != "posix":
            return
        # Qt's loop does not let Python look for signals; a byte in a pipe does.
        came, sent = os.pipe()
        for end in (came, sent):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(sent, warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: self._application.quit())
        self._notifier = QSocketNotifier(came, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: os.read(came, 64))

    def run(self, folder: Path, paths: Sequence[Path], place: str | None = None) -> int:
        """Show the library's window until it is closed; returns the exit code."""
        self._place = place
        if not self._open(folder, paths):
            return 0 if self._handed_over else 1
        try:
            return self._application.exec()
        finally:
            self._close()

    _handed_over = False
    _place: str | None = None

    def _open(self, folder: Path, paths: Sequence[Path]) -> bool:
        library = self._library_in(folder, paths)
        if library is None:
            return False
        self._library = library
        self._window = MainWindow(library, self._looks(), paths)
        self._window.furnished.connect(self._settle)
        self._window.trouble.unexpected.connect(self._reports.take)
        self._window.libraryWanted.connect(self._change)
        if self._place is not None:
            self._window.open_place(self._place)
        self._window.show()
        if library.writable:
            QTimer.singleShot(_LISTEN_AFTER, self._listen)
            QTimer.singleShot(_WARM_UP_AFTER, library.warm_up)
        return True

    def _settle(self) -> None:
        """See to what can wait until the window stands."""
        # What was made so far stays to the end; looking through it all again and again would hold up the reader.
        gc.freeze()
        gc.enable()
        self._application.setWindowIcon(QIcon(str(places.resources() / "icons" / "moviebrowser.svg")))

    def _looks(self) -> Appearance:
        """Return the appearance; made when it is first needed, so that the window's own choice is not the second."""
        if self._appearance is None:
            self._appearance = Appearance("system", self)
        return self._appearance

    def _listen(self) -> None:
        from moviebrowser.desktop.instance import Doorbell

        if self._window is not None and self._library is not None:
            doorbell = Doorbell(self._library.folder, self._window)
            doorbell.rung.connect(self._window.open_paths)
            doorbell.shown.connect(self._window.open_place)

    def _change(self, folder: Path) -> None:
        """Open another library in place of this one; when that fails, this one stays."""
        old_window, old_library = self._window, self._library
        if self._open(folder, ()):
            if old_window is not None:
                old_window.close()
                old_window.deleteLater()
            if old_library is not None:
                old_library.close()
        else:
            self._window, self._library = old_window, old_library

    def _close(self) -> None:
        if self._window is not None:
            self._window.close()
        if self._library is not None:
            self._library.close()

    def _library_in(self, folder: Path, paths: Sequence[Path], *, writable: bool = True) -> Library | None:
        try:
            return Library.open(folder, writable=writable)
        except LibraryBusy as busy:
            from moviebrowser.desktop.instance import hand_over

            if hand_over(folder, paths, self._place):
                self._handed_over = True
                return None
            return self._ask(busy, folder, paths)
        except LibraryError as error:
            return self._ask(error, folder, paths)

    def _ask(self, error: LibraryError, folder: Path, paths: Sequence[Path]) -> Library | None:
        """Say why the library cannot be opened, and do what the reader chooses."""
        from PySide6.QtWidgets import QFileDialog, QMessageBox

        self._looks()
        box = QMessageBox(QMessageBox.Icon.Warning, "moviebrowser", self.tr("The library cannot be opened"))
        box.setInformativeText(error_words(error))
        read = box.addButton(self.tr("Open for &reading only"), QMessageBox.ButtonRole.AcceptRole)
        mend = box.addButton(self.tr("&Repair"), QMessageBox.ButtonRole.AcceptRole)
        mend.setVisible(isinstance(error, LibraryDamaged))
        other = box.addButton(self.tr("Choose &another folder…"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("&Quit"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        clicked = box.clickedButton()
        if clicked is read:
            return self._library_in(folder, paths, writable=False) if os.access(folder, os.R_OK) else None
        if clicked is mend:
            from moviebrowser.library import mend_database

            mend_database(folder)
            return self._library_in(folder, paths)
        if clicked is other:
            chosen = QFileDialog.getExistingDirectory(None, self.tr("Choose a library's folder"), str(folder.parent))
            return self._library_in(Path(chosen), paths) if chosen else None
        return None
