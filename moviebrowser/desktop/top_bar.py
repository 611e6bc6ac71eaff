"""The bar on top: menus, search, how panes scroll together, what is marked, type size, theme, export."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenuBar, QToolButton, QWidget

from moviebrowser.desktop.modes import MarkMode, SyncMode
from moviebrowser.desktop.pieces.choices import Choices
from moviebrowser.desktop.theme import Appearance

_PAUSE = 120  # milliseconds between the last key and the search
_NO_ROOM_FOR_MARKS = 1020  # pixels
_NO_ROOM_FOR_SYNC = 760


class SearchField(QLineEdit):
    """Where one types what to look for; searches as one types, a moment after the last key."""

    queryChanged = Signal(str)
    leftDown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setAccessibleName(self.tr("Search the library"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(150)
        self.setMaximumWidth(560)
        self._asked = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(lambda: self._pause.start())
        self.set_count(None)

    def set_count(self, articles: int | None) -> None:
        """Say in how many articles is searched."""
        if articles is None:
            self.setPlaceholderText(self.tr("Search articles"))
        else:
            self.setPlaceholderText(self.tr("Search %Ln article(s)", "", articles))

    def query(self) -> str:
        """Return what is looked for."""
        return self.text().strip()

    def ask_for(self, query: str) -> None:
        """Look for something at once."""
        self.setText(query)
        self._asked = ""
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches at once, Down goes to the results, Escape empties the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._asked = ""
            self._ask()
        elif event.key() == Qt.Key.Key_Down:
            self.leftDown.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self._pause.stop()
        query = self.query()
        if query != self._asked or not query:
            self._asked = query
            self.queryChanged.emit(query)


class TopBar(QFrame):
    """Everything in one row; where the window is narrow, what the menus have too makes room."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("role", "panel")
        self.setProperty("edge", "bottom")
        self.menus = QMenuBar()
        self.menus.setStyleSheet("QMenuBar { border: none; background: transparent; }")
        self.search = SearchField()
        self.sync = Choices[SyncMode](
            self.tr("Scroll together by"),
            (
                (SyncMode.MEANING, self.tr("Meaning")),
                (SyncMode.POSITION, self.tr("Position")),
                (SyncMode.OFF, self.tr("Off")),
            ),
        )
        self.marks = Choices[MarkMode](
            self.tr("Mark"),
            (
                (MarkMode.ENTITIES, self.tr("Entities")),
                (MarkMode.WORDING, self.tr("Wording")),
                (MarkMode.FACTS, self.tr("Facts")),
                (MarkMode.NONE, self.tr("None")),
            ),
        )
        self._icons: list[tuple[QToolButton, str]] = []
        self._tips()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 6, 12, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self.menus, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.search, 10)
        self._row.addStretch(1)
        self._row.addWidget(self.sync)
        self._row.addWidget(self.marks)

    def _tips(self) -> None:
        for sync, tip in (
            (SyncMode.MEANING, self.tr("Panes scroll to what tells the same")),
            (SyncMode.POSITION, self.tr("Panes scroll by the same share of their length")),
            (SyncMode.OFF, self.tr("Panes scroll alone")),
        ):
            self.sync.button(sync).setToolTip(tip)
        for marks, tip in (
            (MarkMode.ENTITIES, self.tr("Mark names, places, dates and amounts")),
            (MarkMode.WORDING, self.tr("Mark the words that articles share")),
            (MarkMode.FACTS, self.tr("Mark facts: agreed, disputed, told by one alone")),
            (MarkMode.NONE, self.tr("Mark nothing but excerpts")),
        ):
            self.marks.button(marks).setToolTip(tip)

    def add_button(self, action: QAction, label: str = "", icon: str = "") -> QToolButton:
        """Add an action's button at the right end; `icon` is a name in icons.GLYPHS and is drawn later."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolTip(_tip(action))
        button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(17, 17))
        if label:
            button.setText(label)
            # A button follows its action's text; its own label is to stay.
            action.changed.connect(lambda: button.setText(label))
        if icon:
            self._icons.append((button, icon))
            style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if label else Qt.ToolButtonStyle.ToolButtonIconOnly
            button.setToolButtonStyle(style)
        self._row.addWidget(button)
        return button

    def draw_icons(self) -> None:
        """Draw the icons in the theme's colours; done after the first paint, since it reads fonts."""
        from moviebrowser.desktop.icons import icon

        text, muted = self._appearance.theme.colour("text"), self._appearance.theme.colour("muted")
        for button, name in self._icons:
            button.setIcon(icon(name, text))
        for action in self.search.actions():
            self.search.removeAction(action)
        self.search.addAction(icon("search", muted), QLineEdit.ActionPosition.LeadingPosition)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the search."""
        super().resizeEvent(event)
        # A narrow window has the last menus behind a button of the menu bar.
        self.menus.setMinimumWidth(self.menus.sizeHint().width() if self.width() >= _NO_ROOM_FOR_SYNC else 90)
        for more in self.menus.findChildren(QToolButton):
            more.setAccessibleName(self.tr("More menus"))
        self.marks.setVisible(self.width() >= _NO_ROOM_FOR_MARKS)
        self.sync.setVisible(self.width() >= _NO_ROOM_FOR_SYNC)

    def minimumSizeHint(self) -> QSize:
        """Less than all of it together: some of it makes room."""
        return QSize(480, super().minimumSizeHint().height())


def _tip(action: QAction) -> str:
    words = action.text().replace("&", "")
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    return f"{words} ({keys})" if keys else words
