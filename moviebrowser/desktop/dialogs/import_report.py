"""What became of an import, when something in it failed."""

from PySide6.QtCore import Qt
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
from moviebrowser.library import ImportReport


def summary(report: ImportReport) -> str:
    """Return what was added, known and not readable, in a line."""
    parts = [f"{len(report.added):,} article{'' if len(report.added) == 1 else 's'} added"]
    if report.known:
        parts.append(f"{len(report.known):,} already there")
    if report.failures:
        number = len(report.failures)
        parts.append(f"{number:,} file{'' if number == 1 else 's'} could not be read")
    if report.cancelled:
        parts.append("stopped before the end")
    return ", ".join(parts)


class ImportDialog(QDialog):
    """The files that failed and why, to be read and copied. The rest is in the library."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 380)
        title = QLabel(summary(report))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        self.table = QTableWidget(len(report.failures), 2)
        self.table.setAccessibleName(self.tr("Files that could not be read"))
        self.table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Reason")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(0, 250)
        self.table.horizontalHeader().setStretchLastSection(True)
        for row, failure in enumerate(report.failures):
            for column, text in enumerate((str(failure.path), failure.reason)):
                item = QTableWidgetItem(failure.path.name if column == 0 else text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.table.resizeRowsToContents()
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(self.tr("&Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        column_layout = QVBoxLayout(self)
        for part in (title, self.table, buttons):
            column_layout.addWidget(part)

    def as_text(self) -> str:
        """Return the summary and a line for each file that failed."""
        return "\n".join([summary(self._report), *(f"{f.path}\t{f.reason}" for f in self._report.failures)])
