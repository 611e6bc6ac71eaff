"""The report of an unexpected error, to be copied."""

import platform
import traceback
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from moviebrowser import __version__
from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons


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
