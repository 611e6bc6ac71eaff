"""The window's frame: bars, sides, desk and tray in their places, and how they stood when the window was last open."""

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from moviebrowser.desktop.actions import Actions
from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.loading import Loading
from moviebrowser.desktop.modes import LeftTab, RightTab
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.top_bar import TopBar

if TYPE_CHECKING:
    from moviebrowser.desktop.panels.left_panel import LeftPanel
    from moviebrowser.desktop.panels.right_panel import RightPanel
    from moviebrowser.desktop.panels.tray import Tray
    from moviebrowser.desktop.panes.desk import Desk
    from moviebrowser.desktop.shelf import Shelf
    from moviebrowser.desktop.status import Status
    from moviebrowser.desktop.undoing import Undo
    from moviebrowser.library import Library

# The window's size below which panels fold away.
_ROOM = {"left": QSize(760, 0), "right": QSize(1000, 0), "tray": QSize(0, 580)}
_LEFT, _RIGHT = 236, 392  # pixels that the sides are wide in a first window, at least
_AROUND_TABS = 22  # pixels
_SIZE = QSize(1440, 900)  # of a first window, where the screen has room


class Frame(QMainWindow):
    """The parts of the window, laid out; what they do together is not its business.

    The window shows itself with its bar and a page that says what happens; `furnish` then puts the rest in place, a
    part at each step, so that it answers in between.
    """

    left: "LeftPanel"
    right: "RightPanel"
    desk: "Desk"
    tray: "Tray"
    status: "Status"
    shelf: "Shelf"
    undo: "Undo"

    def __init__(self, appearance: Appearance, jobs: Jobs) -> None:
        super().__init__()
        jobs.setParent(self)
        self.jobs = jobs
        self._appearance = appearance
        self._painted = False
        self._widths: dict[int, int] = {}  # pixels of each side, as the reader wants it
        self._build()

    def _build(self) -> None:
        self.setWindowTitle("moviebrowser")
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 420)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        self.top = TopBar(self._appearance)
        self.actions_ = Actions(self, self.top.menus)
        self._add_buttons()
        self.loading = Loading()
        self.middle = QStackedWidget()
        self.middle.addWidget(self.loading)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for part, stretch in ((_side(), 0), (self.middle, 1), (_side(), 0)):
            self._columns.addWidget(part)
            self._columns.setStretchFactor(self._columns.count() - 1, stretch)
            self._columns.setCollapsible(self._columns.count() - 1, False)
        self._columns.setHandleWidth(3)
        self._columns.splitterMoved.connect(lambda position, handle: self._note_widths())
        self._columns.setSizes([_LEFT, 812, _RIGHT])
        self._rows = QWidget()
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._columns, 1)
        self.setMenuWidget(self.top)
        self.setCentralWidget(self._rows)

    def furnish(self, library: "Library") -> Iterator[None]:
        """Put the desk, the sides and the tray in their places."""
        from moviebrowser.desktop.panes.desk import Desk

        yield
        self.desk = Desk(self._appearance)
        self.middle.addWidget(self.desk)
        yield
        from moviebrowser.desktop.panels.left_panel import LeftPanel

        yield
        self.left = LeftPanel(self._appearance)
        self._put(0, self.left, self.left.tabs)
        yield
        from moviebrowser.desktop.panels.right_panel import RightPanel

        yield
        self.right = RightPanel(self._appearance)
        self._put(2, self.right, self.right.tabs)
        yield
        from moviebrowser.desktop.panels.tray import Tray
        from moviebrowser.desktop.shelf import Shelf
        from moviebrowser.desktop.status import Status
        from moviebrowser.desktop.undoing import Undo

        self.undo = Undo(self)
        self.shelf = Shelf(library, self.undo, self)
        self.tray = Tray(self.shelf, self._appearance)
        self.status = Status(self.jobs, self._articles_of_story)
        rows = self._rows.layout()
        if rows is not None:
            rows.addWidget(self.tray)
        self.setStatusBar(self.status)
        self.actions_.fill()
        self._connect_looks()
        yield

    def _articles_of_story(self) -> int:
        """Return how many articles the story has of which some are open and nothing else; 0 for none."""
        ids = self.desk.ids()
        story = self.left.stories.story_of(ids) if ids else None
        return len(story.articles) if story is not None and set(ids) <= set(story.articles) else 0

    def _put(self, nth: int, part: QWidget, tabs: QWidget) -> None:
        """Put a part where its place was held; in a first window so wide that its tabs stand on one line."""
        held = self._columns.replaceWidget(nth, part)
        if held is not None:
            held.deleteLater()
        self._columns.setCollapsible(nth, False)
        part.show()
        self._widths.setdefault(nth, max(_RIGHT if nth else _LEFT, tabs.sizeHint().width() + _AROUND_TABS))
        self._widen_sides()

    def _widen_sides(self) -> None:
        """Give the sides their widths, and the desk what is left."""
        self._columns.setSizes([self._widths.get(0, _LEFT), 1, self._widths.get(2, _RIGHT)])

    def _note_widths(self) -> None:
        """Remember what the reader has drawn; what is narrow for want of room is not wanted so."""
        sizes = self._columns.sizes()
        self._widths.update({nth: sizes[nth] for nth in (0, 2) if sizes[nth]})

    def _add_buttons(self) -> None:
        do = self.actions_
        self.top.add_button(do["smaller"], "A−")
        self.top.add_button(do["larger"], "A+")
        self.top.add_button(do["theme"], "", "theme")
        self.top.add_button(do["export"], self.tr("Export"), "export")

    def _connect_looks(self) -> None:
        for name, part in (("left", self.left), ("right", self.right), ("tray", self.tray)):
            self.actions_[name].setChecked(True)
            self.actions_[name].toggled.connect(partial(self._show_part, part))
        from moviebrowser.desktop.folding import Fold, Folding

        self._folding = Folding(self, [Fold(self.actions_[name], size) for name, size in _ROOM.items()])
        self._appearance.changed.connect(self._dress)

    def _show_part(self, part: QWidget, shown: bool) -> None:
        """Show or hide a part; the keyboard that was there goes to the text, not to what comes next."""
        holder = self.focusWidget()
        if not shown and holder is not None and part.isAncestorOf(holder):
            self.desk.take_keyboard()
        part.setVisible(shown)
        self._widen_sides()

    def frame_state(self) -> dict[str, Any]:
        """Return how the frame stands, as JSON can hold it."""
        return {
            "left": self.left.tab().value,
            "right": self.right.tab().value,
            "hidden": [name for name in _ROOM if self._is_hidden(self.actions_[name])],
            "columns": [self._widths.get(nth, size) for nth, size in enumerate(self._columns.sizes())],
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
        }

    def _is_hidden(self, action: QAction) -> bool:
        """Tell whether the reader has hidden a panel; for want of room it only folds."""
        return not action.isChecked() and not self._folding.folded(action)

    def place_frame(self, state: dict[str, Any]) -> None:
        """Put the window where it stood; what cannot be read is passed over."""
        if "geometry" in state:
            self.restoreGeometry(QByteArray.fromBase64(str(state["geometry"]).encode("ascii", "ignore")))
        columns = state.get("columns")
        if isinstance(columns, list) and len(columns) == self._columns.count():
            self._widths = {nth: int(columns[nth]) for nth in (0, 2) if int(columns[nth]) > 0}
            self._widen_sides()

    def restore_frame(self, state: dict[str, Any]) -> None:
        """Show and hide the parts as they were."""
        for name in state.get("hidden", ()):
            self.actions_[name].setChecked(False)
            self._folding.leave(self.actions_[name])
        with suppress(ValueError):
            self.left.show_tab(LeftTab(state.get("left", LeftTab.STORIES)))
            self.right.show_tab(RightTab(state.get("right", RightTab.ENTITIES)))

    def go_left(self, tab: LeftTab) -> None:
        """Go to one of the lists on the left."""
        self.actions_["left"].setChecked(True)
        self.left.show_tab(tab)
        self.left.page(tab).list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_right(self, tab: RightTab) -> None:
        """Go to one of the pages on the right."""
        self.actions_["right"].setChecked(True)
        self.right.show_tab(tab)
        page = self.right.page(tab)
        page.keyboard_goes_to().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_tray(self) -> None:
        """Go to the excerpts."""
        self.actions_["tray"].setChecked(True)
        self.tray.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def order_tabs(self) -> None:
        """Let Tab go through the parts as they stand; panes come and go, and Qt puts what is new at the end."""
        parts = (self.left, *self.desk.panes(), self.right, self.tray)
        chain = [widget for part in parts for widget in _tab_chain(part)]
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)

    def add_row(self, part: QWidget) -> None:
        """Put a bar over everything but the bar on top."""
        rows = self._rows.layout()
        if isinstance(rows, QVBoxLayout):
            rows.insertWidget(0, part)

    def parts(self) -> list[QWidget]:
        """Return the bars, which are neither panels nor articles."""
        return [self.top, self.status]

    def panels(self) -> dict[QAction, QWidget]:
        """Return the panels by the action that shows them."""
        return {self.actions_["left"]: self.left, self.actions_["right"]: self.right, self.actions_["tray"]: self.tray}

    def show_tray_alone(self, on: bool) -> None:
        """Give the whole window to the excerpts, or only its foot."""
        self._columns.setVisible(not on)
        self.tray.set_large(on)
        if on:
            self.go_to_tray()

    def copy(self) -> None:
        """Copy what is selected where the keyboard is."""
        focused = QApplication.focusWidget()
        if isinstance(focused, (QLineEdit, QTextEdit)):
            focused.copy()
        elif focused is self.tray.list:
            self.tray.copy()
        elif self.right.tab() is RightTab.FACTS and focused is self.right.facts.table:
            QApplication.clipboard().setText(self.right.facts.table.as_text())

    def go_to_search(self) -> None:
        """Go to the search."""
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _dress(self) -> None:
        if self._painted:
            self.top.draw_icons()


def _tab_chain(part: QWidget) -> list[QWidget]:
    """Return what Tab reaches within a part, in its order."""
    found, widget = [], part.nextInFocusChain()
    while widget is not None and widget is not part:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _side() -> QFrame:
    """Return what holds a side's place until it is there."""
    side = QFrame()
    side.setProperty("role", "panel")
    return side
