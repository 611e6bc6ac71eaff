"""Where excerpts go when they leave: which of them, in what format, with what around them, to which file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.dialogs.dialog_buttons import beside, dialog_buttons, labelled, lay_beside, primary_button
from moviebrowser.desktop.dialogs.preview_page import PreviewPage
from moviebrowser.desktop.dialogs.target_field import TargetField
from moviebrowser.desktop.exporting import documents
from moviebrowser.desktop.language import spoken_language
from moviebrowser.desktop.pieces.choices import Menu
from moviebrowser.desktop.told import told
from moviebrowser.excerpts import FORMATS, Arrangement, Excerpt, ExportOptions, Layout, citation_styles
from moviebrowser.translations import QT_TRANSLATE_NOOP

_AROUND = 100  # letters of context
_TEMPLATES = ("html", "markdown")
_FORMATS = {
    "html": QT_TRANSLATE_NOOP("ExportFormats", "Web page"),
    "markdown": QT_TRANSLATE_NOOP("ExportFormats", "Markdown"),
    "docx": QT_TRANSLATE_NOOP("ExportFormats", "Word document"),
    "pdf": QT_TRANSLATE_NOOP("ExportFormats", "PDF"),
    "xlsx": QT_TRANSLATE_NOOP("ExportFormats", "Workbook (Excel)"),
    "csv": QT_TRANSLATE_NOOP("ExportFormats", "Table (CSV)"),
    "json": QT_TRANSLATE_NOOP("ExportFormats", "Web Annotations (JSON)"),
    "text": QT_TRANSLATE_NOOP("ExportFormats", "Plain text"),
    "bibtex": QT_TRANSLATE_NOOP("ExportFormats", "Sources (BibTeX)"),
    "ris": QT_TRANSLATE_NOOP("ExportFormats", "Sources (RIS)"),
    "csl-json": QT_TRANSLATE_NOOP("ExportFormats", "Sources (CSL-JSON)"),
}


@dataclass(frozen=True)
class Wish:
    """What is to be exported, and how; `choices` are what the next dialog begins with."""

    excerpts: tuple[Excerpt, ...]
    format: str
    target: Path
    options: ExportOptions
    open_folder: bool
    choices: dict[str, Any]


class ExportDialog(QDialog):
    """Asks for a wish. `sets` are excerpts to choose from, each with its label; empty ones are left out."""

    wished = Signal(object)  # Wish
    previewWanted = Signal(object)  # Wish
    templateWanted = Signal(str)  # format

    def __init__(
        self,
        sets: Sequence[tuple[str, Sequence[Excerpt]]],
        title: str,
        choices: Mapping[str, Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export excerpts"))
        self._sets = [(label, list(excerpts)) for label, excerpts in sets if excerpts]
        self._make_choices(title)
        folder = Path(str(choices.get("folder", documents())))
        folder = folder if folder.is_dir() else documents()
        self.target = TargetField(folder / f"excerpts{FORMATS[0].suffix}", [way.suffix for way in FORMATS])
        self.preview = PreviewPage()
        self._arrange()
        self._recall(choices)
        self._connect()

    def _make_choices(self, title: str) -> None:
        labels = [(nth, f"{label} ({len(excerpts):n})") for nth, (label, excerpts) in enumerate(self._sets)]
        names = [
            (way.name, QCoreApplication.translate("ExportFormats", _FORMATS.get(way.name, way.label)))
            for way in FORMATS
        ]
        self.which = Menu(self.tr("Which excerpts"), labels)
        self.format = Menu(self.tr("Format"), names)
        self.template = QPushButton(self.tr("Te&mplate…"))
        self.template.setToolTip(self.tr("Copy the template of these pages to where you can change it, and open it"))
        self.template.setAutoDefault(False)
        self.title = QLineEdit(title)
        self.title.setCursorPosition(0)
        self.title.setAccessibleName(self.tr("Title"))
        self.arrangement = Menu(
            self.tr("Order"),
            (
                (Arrangement.ARTICLE, self.tr("By article")),
                (Arrangement.TRAY, self.tr("As in the tray, with its headings")),
            ),
        )
        self.layout_menu = Menu(
            self.tr("Layout"),
            ((Layout.LIST, self.tr("One below the other")), (Layout.COLUMNS, self.tr("Kept together: side by side"))),
        )
        self.context_menu = Menu(
            self.tr("Context"),
            (
                ("none", self.tr("The words alone")),
                (_AROUND, self.tr("A few words around")),
                ("sentence", self.tr("The sentence")),
                ("paragraph", self.tr("The paragraph")),
            ),
        )
        self.context_menu.setCurrentIndex(1)
        styles = [(style.name, told(style.title)) for style in citation_styles()]
        self.style_menu = Menu(self.tr("Citation style"), styles)
        self.style_menu.setCurrentIndex(max(0, self.style_menu.findData(ExportOptions().style)))
        self._make_boxes()

    def _make_boxes(self) -> None:
        self.notes = QCheckBox(self.tr("&Notes"))
        self.tags = QCheckBox(self.tr("Ta&gs"))
        self.links = QCheckBox(self.tr("Lin&ks back"))
        self.open_folder = QCheckBox(self.tr("Open the folder afterwards"))
        for box in (self.notes, self.tags, self.links, self.open_folder):
            box.setChecked(True)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setSpacing(9)
        shown = QHBoxLayout()
        for box in (self.notes, self.tags, self.links):
            shown.addWidget(box)
        form.addRow(self.tr("&Excerpts"), self.which)
        form.addRow(self.tr("&Format"), beside(self.format, self.template))
        labelled(form, self.format)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Order"), self.arrangement)
        form.addRow(self.tr("La&yout"), self.layout_menu)
        form.addRow(self.tr("&Context"), self.context_menu)
        form.addRow(self.tr("C&iting"), self.style_menu)
        form.addRow(self.tr("With"), shown)
        form.addRow(self.tr("Fi&le"), self.target)
        form.addRow("", self.open_folder)
        self._buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Cancel)
        self.export_button = primary_button(self._buttons, self.tr("E&xport"))
        self._buttons.accepted.connect(self.accept)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addStretch(1)
        lay_beside(self, left, self.preview, self._buttons, (5, 6))

    def _menus(self) -> dict[str, Menu]:
        return {
            "format": self.format,
            "arrangement": self.arrangement,
            "layout": self.layout_menu,
            "context": self.context_menu,
            "style": self.style_menu,
        }

    def _boxes(self) -> dict[str, QCheckBox]:
        return {"notes": self.notes, "tags": self.tags, "links": self.links, "open_folder": self.open_folder}

    def _recall(self, choices: Mapping[str, Any]) -> None:
        for name, menu in self._menus().items():
            nth = menu.findData(choices.get(name))
            if name in choices and nth >= 0:
                menu.setCurrentIndex(nth)
        for name, box in self._boxes().items():
            box.setChecked(bool(choices.get(name, True)))
        # Whoever has made headings wants them, whatever was chosen for excerpts without.
        if any(excerpt.heading for _, excerpts in self._sets for excerpt in excerpts):
            self.arrangement.setCurrentIndex(self.arrangement.findData(Arrangement.TRAY))
        with QSignalBlocker(self.target.line):
            self.target.fit(self._suffix())

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(lambda: self.target.fit(self._suffix()))
        self.target.changed.connect(self.export_button.setEnabled)
        self.export_button.setEnabled(self.target.is_possible())
        self.accepted.connect(lambda: self.wished.emit(self.wish()))
        self.preview.wanted.connect(lambda: self.previewWanted.emit(self.wish()))
        for menu in (self.which, *self._menus().values()):
            menu.currentIndexChanged.connect(lambda: self.preview.ask_soon())
        for box in (self.notes, self.tags, self.links):
            box.toggled.connect(lambda: self.preview.ask_soon())
        self.title.textChanged.connect(lambda: self.preview.ask_soon())
        self.template.clicked.connect(self._ask_for_template)
        self.format.currentIndexChanged.connect(self._offer_template)
        self._offer_template()

    def _ask_for_template(self) -> None:
        self.preview.ask_on_return()
        self.templateWanted.emit(self.format.currentData())

    def _offer_template(self) -> None:
        self.template.setVisible(self.format.currentData() in _TEMPLATES)

    def wish(self) -> Wish:
        """Return what was asked for."""
        choices: dict[str, Any] = {name: menu.currentData() for name, menu in self._menus().items()}
        choices |= {name: box.isChecked() for name, box in self._boxes().items()}
        options = ExportOptions(
            title=self.title.text().strip() or self.tr("Excerpts"),
            arrangement=Arrangement(choices["arrangement"]),
            context=choices["context"],
            layout=Layout(choices["layout"]),
            style=choices["style"],
            notes=choices["notes"],
            tags=choices["tags"],
            links=choices["links"],
            language=spoken_language(),
        )
        excerpts = tuple(self._sets[self.which.currentIndex()][1])
        choices["folder"] = str(self.target.path().parent)
        return Wish(excerpts, choices["format"], self.target.path(), options, choices["open_folder"], choices)

    def _suffix(self) -> str:
        return next(way.suffix for way in FORMATS if way.name == self.format.currentData())
