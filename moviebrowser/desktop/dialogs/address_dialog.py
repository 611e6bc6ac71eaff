"""Asks for addresses of pages and feeds; nothing is fetched before the reader says so."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons


class AddressDialog(QDialog):
    """One address a line."""

    wanted = Signal(list)  # of str

    def __init__(self, address: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import from addresses"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 260)
        lead = QLabel(self.tr("Addresses of articles, or of RSS and Atom feeds; one a line"))
        self.field = QPlainTextEdit(address)
        self.field.setAccessibleName(lead.text())
        self.field.setPlaceholderText("https://…")
        self.field.setTabChangesFocus(True)
        self.field.textChanged.connect(self._check)
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Cancel)
        self.fetch = buttons.addButton(self.tr("&Fetch"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.fetch.setDefault(True)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        for part in (lead, self.field, self._hint, buttons):
            column.addWidget(part)
        self.accepted.connect(lambda: self.wanted.emit(self.addresses()))
        self._check()

    def addresses(self) -> list[str]:
        """Return the lines that are addresses."""
        lines = (line.strip() for line in self.field.toPlainText().splitlines())
        return [line for line in lines if line.startswith(("http://", "https://"))]

    def sizeHint(self) -> QSize:
        """Room for a few addresses."""
        return QSize(560, 260)

    def _check(self) -> None:
        number = len(self.addresses())
        typed = any(line.strip() for line in self.field.toPlainText().splitlines())
        self.fetch.setEnabled(number > 0)
        if number:
            self._hint.setText(self.tr("The text of %n page(s) is fetched, without pictures or scripts.", "", number))
        elif typed:
            self._hint.setText(self.tr("An address begins with https:// or http://"))
        else:
            self._hint.setText(self.tr("Only these pages are asked for, and only now."))
