"""Headline, outlet, author, date and address of an article, to be corrected where its file says it wrongly."""

from collections.abc import Sequence
from dataclasses import fields

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons
from moviebrowser.library import Details, is_date

_DAY = len("2023-07-06")


class DetailsDialog(QDialog):
    """The details as they hold; `found` are those that the article's file says, `outlets` the library's."""

    wanted = Signal(object)  # Details

    def __init__(self, details: Details, found: Details, outlets: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Article details"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._before = details
        self._found = found
        self.title, self.outlet, self.author, self.published, self.address = (QLineEdit() for _ in fields(Details))
        self._arrange(outlets)
        self._show(details)

    def _arrange(self, outlets: Sequence[str]) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Headline"), self.title)
        form.addRow(self.tr("&Outlet"), self.outlet)
        form.addRow(self.tr("&Author"), self.author)
        form.addRow(self.tr("&Date"), self.published)
        form.addRow(self.tr("Add&ress"), self.address)
        self.outlet.setCompleter(_completer(outlets, self))
        self.published.setPlaceholderText(self.tr("2023-07-06, 2023-07 or 2023"))
        self.address.setPlaceholderText("https://…")
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Cancel)
        self.reset = buttons.addButton(self.tr("As &found"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset.setToolTip(self.tr("Back to what was found in the article's file"))
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(lambda: self._show(self._found))
        self.save = buttons.addButton(self.tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addWidget(buttons)
        for field in self._fields().values():
            field.textChanged.connect(self._check)
        self.accepted.connect(lambda: self.wanted.emit(self.details()))

    def sizeHint(self) -> QSize:
        """Room for a headline."""
        return QSize(580, super().sizeHint().height())

    def details(self) -> Details:
        """Return what stands in the fields; None where nothing does."""
        typed = {name: " ".join(field.text().split()) or None for name, field in self._fields().items()}
        # A moment is shown as its day, and stays a moment when the day does.
        for known in (self._before.published, self._found.published):
            if known and typed["published"] == _shown_date(known):
                return Details(**{**typed, "published": known})
        return Details(**typed)

    def _fields(self) -> dict[str, QLineEdit]:
        return {field.name: getattr(self, field.name) for field in fields(Details)}

    def _show(self, details: Details) -> None:
        for name, field in self._fields().items():
            value = getattr(details, name) or ""
            field.setText(_shown_date(value) if name == "published" else value)
            field.setCursorPosition(0)
        self._check()

    def _check(self) -> None:
        problem = self._problem(self.details())
        self._hint.setText(problem or self.tr("What you write here holds, also when the file is read again."))
        self.save.setEnabled(not problem)
        self.reset.setEnabled(self.details() != self._found)

    def _problem(self, details: Details) -> str:
        if details.published and not is_date(details.published):
            return self.tr("A date is written 2023-07-06, a month 2023-07, a year 2023.")
        known = (None, self._before.address, self._found.address)
        if details.address not in known and not str(details.address).startswith(("http://", "https://")):
            return self.tr("An address begins with https:// or http://")
        return ""


def _shown_date(published: str) -> str:
    return published[:_DAY] if is_date(published) else published


def _completer(outlets: Sequence[str], dialog: QDialog) -> QCompleter:
    completer = QCompleter(list(outlets), dialog)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
