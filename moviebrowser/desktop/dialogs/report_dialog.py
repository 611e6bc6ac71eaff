"""How the comparison of the open articles is written down: title, format, file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.dialogs.dialog_buttons import beside, dialog_buttons, labelled, lay_beside, primary_button
from moviebrowser.desktop.dialogs.preview_page import PreviewPage
from moviebrowser.desktop.dialogs.target_field import TargetField
from moviebrowser.desktop.exporting import documents
from moviebrowser.desktop.pieces.choices import Menu

_SUFFIXES = {"html": ".html", "docx": ".docx", "pdf": ".pdf"}


@dataclass(frozen=True)
class ReportWish:
    """What is to be written, and how; `choices` are what the next dialog begins with."""

    title: str
    format: str
    target: Path
    with_excerpts: bool
    open_folder: bool
    choices: dict[str, Any]


class ReportDialog(QDialog):
    """Asks for it. `excerpts` is how many there are of the articles."""

    wished = Signal(object)  # ReportWish
    previewWanted = Signal(object)  # ReportWish
    templateWanted = Signal(str)  # format

    def __init__(self, title: str, excerpts: int, choices: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Comparison report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = QLineEdit(title)
        self.title.setCursorPosition(0)
        self.title.setAccessibleName(self.tr("Title"))
        self.format = Menu(
            self.tr("Format"),
            (("html", self.tr("Web page")), ("docx", self.tr("Word document")), ("pdf", self.tr("PDF"))),
        )
        self.template = QPushButton(self.tr("Te&mplate…"))
        self.template.setToolTip(self.tr("Copy the template of these pages to where you can change it, and open it"))
        self.template.setAutoDefault(False)
        folder = Path(str(choices.get("folder", documents())))
        folder = folder if folder.is_dir() else documents()
        self.target = TargetField(folder / "comparison.html", list(_SUFFIXES.values()))
        self.excerpts = QCheckBox(self.tr("With the %n excerpt(s) of these articles", "", excerpts))
        self.excerpts.setVisible(excerpts > 0)
        self.open_folder = QCheckBox(self.tr("Open the folder afterwards"))
        self.preview = PreviewPage()
        self._with_excerpts = excerpts > 0
        self._recall(choices)
        self._arrange()
        self._connect()

    def _recall(self, choices: Mapping[str, Any]) -> None:
        self.format.setCurrentIndex(max(0, self.format.findData(choices.get("format", "html"))))
        self.excerpts.setChecked(self._with_excerpts and bool(choices.get("with_excerpts", True)))
        self.open_folder.setChecked(bool(choices.get("open_folder", True)))
        with QSignalBlocker(self.target.line):
            self.target.fit(_SUFFIXES[self.format.currentData()])

    def _arrange(self) -> None:
        lead = QLabel(
            self.tr(
                "The open articles as a document: facts with agreement and difference, quotes, passages side by side, "
                "who shares how much with whom."
            )
        )
        lead.setWordWrap(True)
        lead.setProperty("role", "muted")
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setSpacing(10)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Format"), beside(self.format, self.template))
        labelled(form, self.format)
        form.addRow(self.tr("Fi&le"), self.target)
        form.addRow("", self.excerpts)
        form.addRow("", self.open_folder)
        self._buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Cancel)
        self.export_button = primary_button(self._buttons, self.tr("E&xport"))
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(lead)
        left.addLayout(form)
        left.addStretch(1)
        lay_beside(self, left, self.preview, self._buttons, (2, 3))

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(lambda: self.target.fit(_SUFFIXES[self.format.currentData()]))
        self.target.changed.connect(self.export_button.setEnabled)
        self.export_button.setEnabled(self.target.is_possible())
        self.preview.wanted.connect(lambda: self.previewWanted.emit(self.wish()))
        self.title.textChanged.connect(lambda: self.preview.ask_soon())
        self.template.clicked.connect(self._ask_for_template)
        self.format.currentIndexChanged.connect(self._offer_template)
        self._offer_template()
        self.excerpts.toggled.connect(lambda: self.preview.ask_soon())
        self._buttons.accepted.connect(self.accept)
        self.accepted.connect(lambda: self.wished.emit(self.wish()))

    def _ask_for_template(self) -> None:
        self.preview.ask_on_return()
        self.templateWanted.emit("report")

    def _offer_template(self) -> None:
        self.template.setVisible(self.format.currentData() == "html")

    def wish(self) -> ReportWish:
        """Return what was asked for."""
        target = self.target.path()
        choices = {
            "format": self.format.currentData(),
            "folder": str(target.parent),
            "open_folder": self.open_folder.isChecked(),
        }
        if self._with_excerpts:
            choices["with_excerpts"] = self.excerpts.isChecked()
        title = self.title.text().strip() or self.tr("Comparison")
        return ReportWish(title, choices["format"], target, self.excerpts.isChecked(), choices["open_folder"], choices)
