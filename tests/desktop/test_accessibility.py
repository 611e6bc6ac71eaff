"""The window and its dialogs without a mouse or without eyes: names, roles, a focus that is seen, an order of Tab."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QDialog, QMenuBar, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.modes import LeftTab, RightTab
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import Colour
from moviebrowser.library import Library

TEXTS = (
    "Mara Quill will open The Glass Harbour in Oslo on 5 March 2024. The tram ran at 60 miles an hour through town.",
    "On 5 March 2024 the film The Glass Harbour by Mara Quill opens in Oslo. Its tram ran at 40 miles an hour.",
)
DIALOGS = (
    "settings keys search_help about open_address watched palette export report split_story move_to_story "
    "details editions failures remove"
).split()
NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    with Library.open(tmp_path / "library") as library:
        ids = library.add(
            Article(text, f"Harbour {nth}", "Kestrel", address=f"https://kestrel.example/{nth}")
            for nth, text in enumerate(TEXTS)
        )
        library.add([Article(f"{TEXTS[0]} More.", "Harbour 0", "Kestrel", address="https://kestrel.example/0")])
        broken = tmp_path / "broken.pdf"
        broken.write_bytes(b"%PDF-1.4 nonsense")
        library.import_paths([broken])
        library.group()
        made = window_of(qtbot, appearance, library, ids, size=(1600, 1000))
        for nth in range(4):
            made.keeping.keep(ids[0], nth * 10, nth * 10 + 8, Colour.GREEN)
        qtbot.waitUntil(lambda: len(made.left.stories.stories()) == 1)
        yield made
        made.close()


def reachable(top: QWidget) -> list[QWidget]:
    """Return what Tab reaches in a window, in no order."""
    return [
        child
        for child in top.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.isVisible()
        and child.isEnabled()
        and child.window() is top
        and child.focusProxy() is None
    ]


def told(widget: QWidget) -> str:
    return f"{type(widget.parent()).__name__} > {type(widget).__name__} {widget.accessibleName()!r}"


def nameless(top: QWidget) -> set[str]:
    """Return what a screen reader would come to without a name or a role."""
    found = set()
    for widget in reachable(top):
        face = QAccessible.queryAccessibleInterface(widget)
        if not face.text(QAccessible.Text.Name) or face.role() in NO_ROLES:
            found.add(f"{told(widget)}, {face.role()}")
    return found


def look(widget: QWidget) -> QImage:
    """Return how a widget and its edges look."""
    top = widget.window()
    corner = widget.mapTo(top, QPoint(0, 0))
    return top.grab().toImage().copy(corner.x() - 4, corner.y() - 4, widget.width() + 8, widget.height() + 8)


def unseen_focus(top: QWidget) -> set[str]:
    """Return what looks the same with the keyboard on it as without."""
    found = set()
    for widget in reachable(top):
        others = [other for other in reachable(top) if other is not widget and other.parent() is not widget.parent()]
        if not others:
            continue
        area = scrolled_by(widget)
        if area is not None:
            area.ensureWidgetVisible(widget)
        others[0].setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        before = look(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.hasFocus() and look(widget) == before:
            found.add(told(widget))
    return found


def scrolled_by(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def tabbed_through(qtbot: QtBot) -> list[QWidget]:
    """Return where Tab goes from the first control until it is there again."""
    start = QApplication.focusWidget()
    visited = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        if focused is None or (visited and focused is start):
            break
        visited.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    return visited


def test_whatever_has_the_keyboard_has_a_name_and_a_role_and_is_seen_to_have_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.top.search.ask_for("tram")
    qtbot.waitUntil(lambda: bool(window.left.results.rows()))
    for left, right in zip_longest(LeftTab, RightTab, fillvalue=LeftTab.RESULTS):
        window.go_left(LeftTab(left))
        window.go_right(RightTab(right))
        assert nameless(window) == set(), (left, right)
        assert unseen_focus(window) == set(), (left, right)


def test_dialogs_are_named_and_show_where_the_keyboard_is(window: MainWindow, qtbot: QtBot) -> None:
    for name in DIALOGS:
        window.left.stories.select(list(window.reading.order()))
        window.desk.activate(0)
        window.actions_[name].trigger()
        qtbot.waitUntil(lambda: any(child.isVisible() for child in window.findChildren(QDialog)))
        dialog = next(child for child in window.findChildren(QDialog) if child.isVisible())
        assert dialog.windowTitle() or dialog.accessibleName(), name
        assert nameless(dialog) == set(), name
        assert unseen_focus(dialog) == set(), name
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), name


def test_tab_reaches_every_part_and_comes_round(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to_search()
    visited = tabbed_through(qtbot)
    assert {told(widget) for widget in reachable(window)} == {told(widget) for widget in visited}
    parts = [window.top, window.left, window.desk, window.right, window.tray, window.status]
    order = [next(nth for nth, part in enumerate(parts) if part.isAncestorOf(widget)) for widget in visited]
    assert order == sorted(order, key=lambda nth: (nth - order[0]) % len(parts)), "in the order in which they stand"


def test_menus_are_reached_by_their_letters(window: MainWindow) -> None:
    bar = window.findChild(QMenuBar)
    letters = [action.text()[action.text().index("&") + 1].casefold() for action in bar.actions()]
    assert len(set(letters)) == len(letters) == 7
