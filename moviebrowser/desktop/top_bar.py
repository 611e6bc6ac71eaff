"""The bar on top: menus, search, how panes scroll together, what is marked, type size, theme, export."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenuBar, QToolButton, QWidget

from moviebrowser.desktop.modes import MarkMode, SyncMode
from moviebrowser.desktop.pieces.choices import Choices
from moviebrowser.desktop.theme import Appearance

if TYPE_CHECKING:
    from moviebrowser.desktop.pieces.offers import Offers

_PAUSE = 120  # milliseconds between the last key and the search
_LEAST_SEARCH = 150  # pixels; what would leave the search less makes room
_EASY_SEARCH = 200  # below which buttons go without their words
_LEAST_MENUS = 90


class SearchField(QLineEdit):
    """Where one types what to look for; searches as one types, a moment after the last key.

    Under it stand suggestions how to go on: the arrow keys choose one, Tab takes the first, a click any.
    """

    queryChanged = Signal(str)
    leftDown = Signal()
    offersWanted = Signal(str)  # for what is typed; of nothing, what was looked for before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setAccessibleName(self.tr("Search the library"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(150)
        self.setMaximumWidth(560)
        self._asked = self._typed = ""
        self._offers: Offers | None = None
        self.textEdited.connect(self._edited)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._pass_on)
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
        """Enter searches at once, Down goes to suggestions and results, Escape hides those and empties the field."""
        offering = self.is_offering()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hide_offers()
            self._asked = ""
            self._ask()
        elif offering and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif offering and event.key() == Qt.Key.Key_Escape:
            self.hide_offers()
            self.setText(self._typed)
        elif event.key() == Qt.Key.Key_Down:
            self.leftDown.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab takes the suggestion that is chosen, or the first; without one it goes on as ever."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            offers = self._offers
            if offers is not None and offers.isVisible():
                self._take(offers.item(max(0, offers.currentRow())).text())
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer earlier searches to who comes here to search."""
        super().focusInEvent(event)
        if not self.text() and event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ShortcutFocusReason):
            self._edited("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Suggest nothing any more."""
        super().focusOutEvent(event)
        self.hide_offers()

    # Suggestions

    def show_offers(self, offers: Sequence[str]) -> None:
        """Suggest how to go on with what is typed."""
        if self._offers is None and offers:
            from moviebrowser.desktop.pieces.offers import Offers

            self._offers = Offers(self)
            self._offers.taken.connect(self._take)
        if self._offers is not None:
            self._offers.offer(offers if self.hasFocus() else ())

    def is_offering(self) -> bool:
        """Tell whether suggestions are shown."""
        return self._offers is not None and self._offers.isVisible()

    def hide_offers(self) -> None:
        """Take the suggestions away."""
        if self._offers is not None:
            self._offers.hide()

    def _edited(self, typed: str) -> None:
        self._typed = typed
        self.offersWanted.emit(typed)

    def _step(self, direction: int) -> None:
        """Try the next suggestion; past the last one go to the results, before the first to what was typed."""
        chosen = self._offers.step(direction) if self._offers is not None else None
        self.setText(self._typed if chosen is None else chosen)
        if chosen is None and direction > 0:
            self.leftDown.emit()

    def _take(self, offer: str) -> None:
        self.hide_offers()
        self.setText(offer)
        if offer.endswith(":"):
            self._edited(offer)
        else:
            self.ask_for(offer)

    def _pass_on(self) -> None:
        """Ask, but not while a field's name waits for its value."""
        if not (self.hasFocus() and self.query().endswith(":")):
            self._ask()

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
        self._more: QToolButton | None = None
        self._buttons: list[QToolButton] = []
        self._icons: list[tuple[QToolButton, str]] = []
        self._labelled: set[QToolButton] = set()
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
            self._labelled |= {button} if label else set()
            style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if label else Qt.ToolButtonStyle.ToolButtonIconOnly
            button.setToolButtonStyle(style)
        self._buttons.append(button)
        self._row.addWidget(button)
        return button

    def draw_icons(self) -> None:
        """Draw the icons in the theme's colours; done after the first paint, since it reads fonts."""
        from moviebrowser.desktop.icons import icon

        text, muted = self._appearance.theme.colour("text"), self._appearance.theme.colour("muted")
        for button, name in self._icons:
            button.setIcon(icon(name, text))
        if self._more is not None:
            self._more.setIcon(icon("more", text))
        for action in self.search.actions():
            self.search.removeAction(action)
        self.search.addAction(icon("search", muted), QLineEdit.ActionPosition.LeadingPosition)
        # Buttons have their sizes only now.
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the search."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show what has room beside the search, by how much depends on it; words are longer in some languages."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - _LEAST_SEARCH
        self._show_labels(True)
        every = (*self._buttons, self.menus, self.sync, self.marks)
        self._show_labels(sum(map(self._cost, every)) + _EASY_SEARCH - _LEAST_SEARCH <= room)
        room -= sum(map(self._cost, self._buttons)) - self._spare(room)
        menus = self._cost(self.menus)
        self.menus.setMinimumWidth(self.menus.sizeHint().width() if menus <= room else _LEAST_MENUS)
        if menus > room and self._more is None and self.isVisible():
            self._name_more()
        room -= menus
        for part in (self.sync, self.marks):
            part.setVisible(self._cost(part) <= room)
            room -= self._cost(part)

    def _name_more(self) -> None:
        """See to the menu bar's own button, behind which the last menus are."""
        from moviebrowser.desktop.icons import icon

        # Asked for only when it is there to be seen: Qt's objects are slow to look at.
        self._more = self.menus.findChild(QToolButton)
        if self._more is not None:
            self._more.setAccessibleName(self.tr("More menus"))
            # Its width is the style's: no room for a button's own edges.
            self._more.setStyleSheet("QToolButton { padding: 0; border: none; }")
            self._more.setIcon(icon("more", self._appearance.theme.colour("text")))

    def _spare(self, room: int) -> int:
        """Hide the buttons without words if only that gives both switches room; returns what it gains."""
        spare = [button for button in self._buttons if button not in self._labelled]
        gained = sum(map(self._cost, spare))
        needed = sum(map(self._cost, (*self._buttons, self.menus, self.sync, self.marks)))
        hide = needed - gained <= room < needed
        for button in spare:
            button.setVisible(not hide)
        return gained if hide else 0

    def _show_labels(self, on: bool) -> None:
        """Let buttons that have an icon say in words what they do, too."""
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if on else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button, _ in self._icons:
            if button in self._labelled:
                button.setToolButtonStyle(style)

    def _cost(self, part: QWidget) -> int:
        return part.sizeHint().width() + self._row.spacing()

    def minimumSizeHint(self) -> QSize:
        """Less than all of it together: some of it makes room."""
        return QSize(480, super().minimumSizeHint().height())


def _tip(action: QAction) -> str:
    words = action.text().replace("&", "")
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    return f"{words} ({keys})" if keys else words
