"""Where excerpts go when they leave: which of them, in what format, to which file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons
from moviebrowser.desktop.pieces.choices import Menu
from moviebrowser.excerpts import FORMATS, Excerpt


@dataclass(frozen=True)
class Wish:
    """What is to be exported, and how."""

    excerpts: tuple[Excerpt, ...]
    format: str
    target: Path
    title: str
    open_folder: bool


class ExportDialog(QDialog):
    """Asks for a wish. `choices` are sets of excerpts to choose from, each with its label; empty ones are left out."""

    wished = Signal(object)  # Wish

    def __init__(
        self, choices: Sequence[tuple[str, Sequence[Excerpt]]], title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export excerpts"))
        self.setMinimumWidth(520)
        self._choices = [(label, list(excerpts)) for label, excerpts in choices if excerpts]
        sets = [(nth, f"{label} ({len(excerpts):,})") for nth, (label, excerpts) in enumerate(self._choices)]
        self.which = Menu(self.tr("Which excerpts"), sets)
        self.format = Menu(self.tr("Format"), [(way.name, f"{way.label} ({way.suffix})") for way in FORMATS])
        self.title = QLineEdit(title)
        self.title.setAccessibleName(self.tr("Title"))
        self.target = QLineEdit(str(_documents() / f"excerpts{FORMATS[0].suffix}"))
        self.target.setAccessibleName(self.tr("File"))
        self.open_folder = QCheckBox(self.tr("Open the folder afterwards"))
        self.open_folder.setChecked(True)
        self._warning = QLabel()
        self._warning.setProperty("role", "muted")
        self._arrange()
        self.format.currentIndexChanged.connect(self._fit_suffix)
        self.target.textChanged.connect(self._check)
        self.accepted.connect(lambda: self.wished.emit(self.wish()))
        self._check()

    def _arrange(self) -> None:
        browse = QPushButton(self.tr("&Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        file = QHBoxLayout()
        file.addWidget(self.target, 1)
        file.addWidget(browse)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setSpacing(10)
        form.addRow(self.tr("&Excerpts"), self.which)
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("&Title"), self.title)
        label = QLabel(self.tr("F&ile"))
        label.setBuddy(self.target)
        form.addRow(label, file)
        form.addRow("", self._warning)
        form.addRow("", self.open_folder)
        self._buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Cancel)
        self.export_button = self._buttons.addButton(self.tr("E&xport"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.export_button.setProperty("role", "primary")
        self.export_button.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self._buttons)

    def wish(self) -> Wish:
        """Return what was asked for."""
        excerpts = self._choices[self.which.currentIndex()][1]
        return Wish(
            tuple(excerpts),
            self.format.currentData(),
            Path(self.target.text()).expanduser(),
            self.title.text().strip() or self.tr("Excerpts"),
            self.open_folder.isChecked(),
        )

    def _fit_suffix(self) -> None:
        target = Path(self.target.text())
        if target.suffix in {way.suffix for way in FORMATS}:
            self.target.setText(str(target.with_suffix(self._suffix())))

    def _suffix(self) -> str:
        return next(way.suffix for way in FORMATS if way.name == self.format.currentData())

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.target.text(), f"*{self._suffix()}")
        if chosen:
            self.target.setText(chosen)

    def _check(self) -> None:
        target = Path(self.target.text()).expanduser()
        there = target.parent.is_dir() and bool(target.name) and not target.is_dir()
        self.export_button.setEnabled(there)
        if not there:
            self._warning.setText(self.tr("This is no file in a folder that exists."))
        elif target.exists():
            self._warning.setText(self.tr("The file exists and will be replaced."))
        else:
            self._warning.setText(self.tr("A new file will be written."))


def _documents() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(folder) if folder and Path(folder).is_dir() else Path.home()
