"""The bar under the panes in which one types what is to be found in them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton

from moviebrowser.desktop.days import number
from moviebrowser.desktop.icons import icon
from moviebrowser.desktop.theme import Theme, restyle


class FindBar(QFrame):
    """A field, the count, what goes from hit to hit, and whether other forms and names are found, too."""

    wanted = Signal(str, bool)  # what, and in other forms and names, too
    stepWanted = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setProperty("edge", "top")
        self.setAccessibleName(self.tr("Find in the open articles"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in the open articles"))
        self.field.setAccessibleName(self.tr("Find in the open articles"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(160)
        self.field.setMaximumWidth(360)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.forms = QPushButton()
        self.forms.setCheckable(True)
        self.forms.setProperty("role", "chip")
        self.forms.setAccessibleName(self.tr("Forms and names"))
        self.forms.setToolTip(self.tr("Find other forms of the words, and other names of the same person or thing"))
        self.forms.toggled.connect(self._name_forms)
        self.forms.setChecked(True)
        self._previous = _button(self.tr("Previous hit (Shift+Enter)"))
        self._next = _button(self.tr("Next hit (Enter)"))
        self._close = _button(self.tr("Close (Esc)"))
        self._arrange()
        self._connect()
        self.set_theme(theme)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 3)
        for part in (self._previous, self._next, self.count):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.forms)
        row.addWidget(self._close)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._ask)
        self.forms.toggled.connect(self._ask)
        self._previous.clicked.connect(lambda: self.stepWanted.emit(-1))
        self._next.clicked.connect(lambda: self.stepWanted.emit(1))
        self._close.clicked.connect(self.closed)

    def _name_forms(self, on: bool) -> None:
        self.forms.setText(("✓ " if on else "") + self.tr("forms and &names"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icon(name, theme.colour("text")))

    def begin(self, query: str) -> None:
        """Take the keyboard, and look for something unless that is empty."""
        self.show()
        if query:
            self.field.setText(query)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _ask(self) -> None:
        self.wanted.emit(self.field.text(), self.forms.isChecked())

    def tell(self, nth: int, of: int, by_article: str, *, more: bool = False) -> None:
        """Tell which hit the reader is at (0: none yet), how many there are (or `more`), how many in each article."""
        found = f"{number(of)}+" if more else number(of)
        nothing = of == 0 and bool(self.field.text().strip())
        said = self.tr("{0} of {1}").format(number(nth), found) if nth else self.tr("{0} found").format(found)
        self.count.setText(self.tr("Nothing found") if nothing else said if of else "")
        self.count.setToolTip(by_article)
        self.count.setAccessibleName(f"{self.count.text()} {by_article}".strip())
        role = "error" if nothing else "muted"
        if self.count.property("role") != role:
            self.count.setProperty("role", role)
            restyle(self.count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next hit, with Shift to the last; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepWanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _button(tip: str) -> QToolButton:
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
