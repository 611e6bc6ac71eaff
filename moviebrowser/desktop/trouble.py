"""What goes wrong while the window stands: told to the reader, or passed on to be reported."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from moviebrowser.library import Library, LibraryError

_GONE = "gone"  # names the message that the library cannot be reached
_LOOK_EVERY = 3000  # milliseconds between two looks whether the library is still there


class Trouble(QObject):
    """Looks whether the library is still there, and tells of errors."""

    unexpected = Signal(object)  # Exception that nobody foresaw
    gone = Signal()  # the library's folder is out of reach

    def __init__(self, library: Library, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._window = window
        self._guard = QTimer(self)
        self._guard.timeout.connect(self._look)

    def watch(self) -> None:
        """Look from now on whether the library is still there."""
        self._guard.start(_LOOK_EVERY)

    def tell(self, error: Exception) -> None:
        """Say what went wrong; what nobody foresaw goes to a report."""
        from moviebrowser.desktop.told import error_words
        from moviebrowser.excerpts import ExportError

        if self._is_gone():
            self._tell_gone()
        elif isinstance(error, (LibraryError, ExportError, OSError)):
            self._warn(error_words(error))
        else:
            self.unexpected.emit(error)

    def _is_gone(self) -> bool:
        return not self._library.folder.is_dir()

    def _look(self) -> None:
        if self._is_gone():
            self._guard.stop()
            self._tell_gone()

    def _tell_gone(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        self.gone.emit()
        if self._window.findChild(QMessageBox, _GONE) is None:
            self._warn(
                self.tr("The library cannot be reached any more: {0}").format(self._library.folder),
                self.tr("What is open can still be read. Bring its folder back, then start moviebrowser again."),
                _GONE,
            )

    def _warn(self, text: str, more: str = "", name: str = "") -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, "moviebrowser", text, parent=self._window)
        box.setObjectName(name)
        box.setInformativeText(more)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
