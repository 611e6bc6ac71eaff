"""How the comparison of the open articles is written down: title, format, file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons
from moviebrowser.desktop.dialogs.target_field import TargetField
from moviebrowser.desktop.exporting import documents
from moviebrowser.desktop.pieces.choices import Menu

_SUFFIXES = {"html": ".html", "docx": ".docx", "pdf": ".pdf"}


@dataclass(frozen=True)
class ReportWish:
    """What is to be written, and how."""

    title: str
    format: str
    target: Path
    with_excerpts: bool
    open_folder: bool


class ReportDialog(QDialog):
    """Asks for it."""

    wished = Signal(object)  # ReportWish

    def __init__(self, title: str, excerpts: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Comparison report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(540)
        lead = QLabel(
            self.tr(
                "The open articles as a document: facts with agreement and difference, quotes, passages side by side, "
                "who shares how much with whom."
            )
        )
        lead.setWordWrap(True)
        lead.setProperty("role", "muted")
        self.title = QLineEdit(title)
        self.title.setAccessibleName(self.tr("Title"))
        self.format = Menu(
            self.tr("Format"),
            (("html", self.tr("Web page")), ("docx", self.tr("Word document")), ("pdf", self.tr("PDF"))),
        )
        self.target = TargetField(documents() / "comparison.html", list(_SUFFIXES.values()))
        self.format.currentIndexChanged.connect(lambda: self.target.fit(_SUFFIXES[self.format.currentData()]))
        self.excerpts = QCheckBox(self.tr("With the %n excerpt(s) of these articles", "", excerpts))
        self.excerpts.setChecked(excerpts > 0)
        self.excerpts.setVisible(excerpts > 0)
        self.open_folder = QCheckBox(self.tr("Open the folder afterwards"))
        self.open_folder.setChecked(True)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setSpacing(10)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("Fi&le"), self.target)
        form.addRow("", self.excerpts)
        form.addRow("", self.open_folder)
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Cancel)
        self.export_button = buttons.addButton(self.tr("E&xport"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.export_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        self.target.changed.connect(self.export_button.setEnabled)
        self.export_button.setEnabled(self.target.is_possible())
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(14)
        column.addWidget(lead)
        column.addLayout(form)
        column.addWidget(buttons)
        self.accepted.connect(lambda: self.wished.emit(self.wish()))

    def wish(self) -> ReportWish:
        """Return what was asked for."""
        return ReportWish(
            self.title.text().strip() or self.tr("Comparison"),
            self.format.currentData(),
            self.target.path(),
            self.excerpts.isChecked(),
            self.open_folder.isChecked(),
        )
