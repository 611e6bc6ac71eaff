"""Unexpected errors: logged to a file, shown with a report that can be copied; the window goes on."""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from moviebrowser.desktop.dialogs.error_dialog import ErrorDialog

_log = logging.getLogger("moviebrowser")


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
        from moviebrowser.desktop.dialogs.error_dialog import ErrorDialog, report_of

        if self._dialog is None:
            self._dialog = ErrorDialog(self._log_file, QApplication.activeWindow())
            self._dialog.destroyed.connect(self._closed)
        self._dialog.add(report_of(error))
        self._dialog.show()

    def _closed(self) -> None:
        self._dialog = None
