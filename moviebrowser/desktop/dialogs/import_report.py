"""What became of an import, and what could not be read, to be tried again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.told import told
from moviebrowser.library import Failure, ImportReport

Imports = Texts("Imports")


def summary(report: ImportReport) -> str:
    """Return what was added, changed, known and not readable, in a line."""
    parts = [Imports.tr("%n article(s) added", "", len(report.added))]
    if report.changed:
        parts.append(Imports.tr("%n changed", "", len(report.changed)))
    if report.known:
        parts.append(Imports.tr("%n already there", "", len(report.known)))
    if report.failures:
        parts.append(Imports.tr("%n file(s) could not be read", "", len(report.failures)))
    if report.cancelled:
        parts.append(Imports.tr("stopped before the end"))
    return ", ".join(parts)


class FailuresDialog(QDialog):
    """What failed and why, to be read, copied, tried again or forgotten. The rest is in the library."""

    retryWanted = Signal(list)  # of Failure
    forgetWanted = Signal(list)

    def __init__(self, failures: Sequence[Failure], title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failures = list(failures)
        self._title = title
        self.setWindowTitle(self.tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 400)
        heading = QLabel(title)
        heading.setProperty("role", "title")
        heading.setWordWrap(True)
        self.table = self._filled_table()
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Close)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.retry = buttons.addButton(self.tr("&Try again"), action)
        self.retry.clicked.connect(self._retry)
        self.copy = buttons.addButton(self.tr("&Copy list"), action)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        self.forget = buttons.addButton(self.tr("&Forget these"), action)
        self.forget.clicked.connect(self._forget)
        column = QVBoxLayout(self)
        for part in (heading, self.table, buttons):
            column.addWidget(part)

    def _filled_table(self) -> QTableWidget:
        table = QTableWidget(len(self._failures), 2)
        table.setAccessibleName(self.tr("What could not be read"))
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Reason")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        table.setColumnWidth(0, 260)
        for row, failure in enumerate(self._failures):
            for column, text in enumerate((_whole(failure), told(failure.reason))):
                item = QTableWidgetItem(_short(failure) if column == 0 else text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        table.resizeRowsToContents()
        return table

    def chosen(self) -> list[Failure]:
        """Return the failures that are selected; all when none is."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self._failures[row] for row in rows] or list(self._failures)

    def as_text(self) -> str:
        """Return the title and a line for each failure."""
        return "\n".join([self._title, *(f"{_whole(failure)}\t{told(failure.reason)}" for failure in self._failures)])

    def _retry(self) -> None:
        self.retryWanted.emit(self.chosen())
        self.close()

    def _forget(self) -> None:
        self.forgetWanted.emit(self.chosen())
        self.close()


def _whole(failure: Failure) -> str:
    return failure.address or str(failure.path)


def _short(failure: Failure) -> str:
    return failure.address or Path(failure.path).name
