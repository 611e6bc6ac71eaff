"""Unexpected errors: logged to a file, shown with a report that can be copied; the window goes on."""

import logging
import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from moviebrowser import __version__
from moviebrowser.desktop.dialog_buttons import dialog_buttons

_log = logging.getLogger("moviebrowser")


def report_of(error: BaseException) -> str:
    """Return what helps to find out what happened, as text."""
    trace = "".join(traceback.format_exception(error))
    system = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return f"moviebrowser {__version__}\n{system}\n\n{trace}"


class ErrorDialog(QDialog):
    """Says what happened in a sentence, and has the whole report to be copied."""

    def __init__(self, log_file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 420)
        title = QLabel(self.tr("Something went wrong that should not have"))
        title.setProperty("role", "title")
        hint = QLabel(
            self.tr("Nothing kept is lost, and you can go on. The report below is also in the log file:\n{0}").format(
                log_file
            )
        )
        hint.setWordWrap(True)
        hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(self.tr("&Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        column = QVBoxLayout(self)
        for part in (title, hint, self.text, buttons):
            column.addWidget(part)

    def add(self, report: str) -> None:
        """Add a report to those that are shown."""
        known = self.text.toPlainText()
        if report not in known:
            self.text.setPlainText(f"{known}\n\n{report}" if known else report)


class ErrorReports(QObject):
    """Takes unexpected errors of any thread."""

    _raised = Signal(object)

    def __init__(self, log_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._dialog: ErrorDialog | None = None
        self._raised.connect(self._show)

    def install(self) -> None:
        """Take what nobody else catches, and write the log."""
        try:
            self._log_file.parent.mkdir(parents=True, exist_ok=True)
            handler: logging.Handler = logging.FileHandler(self._log_file, encoding="utf-8", delay=True)
        except OSError:
            handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logging.getLogger().addHandler(handler)
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def take(self, error: BaseException) -> None:
        """Log an error and show its report; callable from any thread."""
        _log.error("Unexpected error", exc_info=error)
        self._raised.emit(error)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            self.take(error)

    def _show(self, error: BaseException) -> None:
        if self._dialog is None:
            self._dialog = ErrorDialog(self._log_file, QApplication.activeWindow())
            self._dialog.destroyed.connect(self._closed)
        self._dialog.add(report_of(error))
        self._dialog.show()

    def _closed(self) -> None:
        self._dialog = None
