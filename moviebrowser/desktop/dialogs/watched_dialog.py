"""The watched folders: whose new and changed files come in by themselves."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons


class WatchedDialog(QDialog):
    """A list of folders to add to and take from; what came from one that is taken off stays."""

    changed = Signal(list)  # of Path

    def __init__(self, folders: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Watched folders"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 320)
        lead = QLabel(self.tr("New and changed files in these folders become articles by themselves."))
        lead.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Watched folders"))
        self._empty = QLabel(self.tr("No folder is watched yet."))
        self._empty.setProperty("role", "muted")
        add = QPushButton(self.tr("&Add…"))
        add.clicked.connect(self._ask)
        self.remove = QPushButton(self.tr("&Remove"))
        self.remove.clicked.connect(self._remove)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, self._remove)
        row = QHBoxLayout()
        for button in (add, self.remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        for part in (lead, self.list, self._empty):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(dialog_buttons(self, QDialogButtonBox.StandardButton.Close))
        self.list.addItems([str(folder) for folder in folders])
        self.list.setCurrentRow(0)
        self._tell()

    def folders(self) -> list[Path]:
        """Return the folders that are listed."""
        return [Path(self.list.item(row).text()) for row in range(self.list.count())]

    def add(self, folder: Path) -> None:
        """List one more folder."""
        if folder not in self.folders():
            self.list.addItem(str(folder))
            self._tell()
            self.changed.emit(self.folders())

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Watch a folder"))
        if folder:
            self.add(Path(folder))

    def _remove(self) -> None:
        if self.list.currentRow() >= 0:
            self.list.takeItem(self.list.currentRow())
            self._tell()
            self.changed.emit(self.folders())

    def _tell(self) -> None:
        self._empty.setVisible(self.list.count() == 0)
        self.remove.setEnabled(self.list.count() > 0)
