"""The settings as a page of controls, made from their declarations, with a search."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.dialogs.dialog_buttons import dialog_buttons
from moviebrowser.desktop.language import languages
from moviebrowser.desktop.pieces.choices import Menu, Number
from moviebrowser.desktop.settings import SETTINGS, Kind, Setting, Settings, words

_WIDTH = 620


class SettingsDialog(QDialog):
    """Every change holds at once. `commandWanted` names the command of a button."""

    commandWanted = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, 600)
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.controls: dict[str, QWidget] = {}
        self._rows: dict[str, list[QWidget]] = {}
        self._headings: dict[str, QLabel] = {}
        self._nothing = QLabel(self.tr("No setting is called that"))
        self._nothing.setProperty("role", "muted")
        buttons = dialog_buttons(self, QDialogButtonBox.StandardButton.Close)
        reset = buttons.addButton(self.tr("&Standard values"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.setAutoDefault(False)
        reset.clicked.connect(self._reset)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (self.search, self._page(), self._nothing, buttons):
            column.addWidget(part)
        settings.changed.connect(self._show)
        self._filter("")

    def shown(self) -> list[str]:
        """Return the names of the settings that fit the search."""
        return [name for name, row in self._rows.items() if not row[0].isHidden()]

    def _page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(3)
        for setting in SETTINGS:
            if setting.section not in self._headings:
                heading = QLabel(words(setting.section))
                heading.setProperty("role", "title")
                heading.setContentsMargins(0, 12 if self._headings else 0, 0, 2)
                self._headings[setting.section] = heading
                grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            self._add_row(grid, setting)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _add_row(self, grid: QGridLayout, setting: Setting) -> None:
        control = self._control(setting)
        control.setAccessibleName(words(setting.text))
        control.setAccessibleDescription(words(setting.help))
        label = QLabel(words(setting.text))
        label.setBuddy(control)
        hint = QLabel(words(setting.help))
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        hint.setContentsMargins(1, 0, 0, 9)
        row = grid.rowCount()
        grid.addWidget(label, row, 0)
        grid.addWidget(control, row, 1)
        grid.addWidget(hint, row + 1, 1)
        self.controls[setting.name] = control
        self._rows[setting.name] = [label, control, hint]

    def _control(self, setting: Setting) -> QWidget:
        if setting.kind is Kind.COMMAND:
            button = QPushButton(words(setting.text) + "…")
            button.setAutoDefault(False)
            button.clicked.connect(lambda: self.commandWanted.emit(setting.name))
            return button
        if setting.kind is Kind.FLAG:
            box = QCheckBox()
            box.setChecked(self._settings[setting.name])
            box.toggled.connect(partial(self._settings.set, setting.name))
            return box
        if setting.kind is Kind.NUMBER:
            return self._number(setting)
        return self._menu(setting)

    def _number(self, setting: Setting) -> Number:
        least, most, unit = setting.span
        spin = Number()
        spin.setRange(least, most)
        spin.setSuffix(unit)
        spin.setValue(self._settings[setting.name])
        spin.valueChanged.connect(partial(self._settings.set, setting.name))
        return spin

    def _menu(self, setting: Setting) -> Menu:
        choices: list[tuple[object, str]] = [(value, words(text)) for value, text in setting.choices]
        if setting.kind is Kind.LANGUAGE:
            choices = [("system", self.tr("As the system's")), *languages()]
        menu = Menu(words(setting.text), choices)
        menu.setCurrentIndex(max(0, menu.findData(self._settings[setting.name])))
        menu.activated.connect(lambda nth: self._settings.set(setting.name, menu.itemData(nth)))
        return menu

    def _show(self, name: str) -> None:
        control, value = self.controls[name], self._settings[name]
        if isinstance(control, Menu):
            control.setCurrentIndex(control.findData(value))
        elif isinstance(control, Number):
            control.setValue(value)
        elif isinstance(control, QCheckBox):
            control.setChecked(value)

    def _filter(self, typed: str) -> None:
        asked = typed.casefold().split()
        sections = set()
        for setting in SETTINGS:
            choices = (words(text) for _, text in setting.choices)
            said = " ".join((words(setting.section), words(setting.text), words(setting.help), *choices)).casefold()
            fits = all(word in said for word in asked)
            for part in self._rows[setting.name]:
                part.setVisible(fits)
            if fits:
                sections.add(setting.section)
        for section, heading in self._headings.items():
            heading.setVisible(section in sections)
        self._nothing.setVisible(not sections)

    def _reset(self) -> None:
        for setting in SETTINGS:
            self._settings.reset(setting.name)
