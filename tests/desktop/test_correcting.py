"""What the reader corrects in the names, by keys, menus and dragging, undone and kept, in a real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.analysis import EntityType
from moviebrowser.articles import Article
from moviebrowser.comparison import Entity
from moviebrowser.desktop.modes import RightTab
from moviebrowser.desktop.panels.entity_rows import EntityRow
from moviebrowser.desktop.pieces.rows import ROW
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library

CTRL = Qt.KeyboardModifier.ControlModifier
TEXTS = (
    "Mara Quill opened The Glass Harbour in Oslo. Director Quill thanked Tor Vik, and Mara Quill spoke at length.",
    "In Oslo Mara Quill opened The Glass Harbour. Tor Vik was there, and Quill waved to Tor Vik.",
)


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    with Library.open(tmp_path / "library") as library:
        library.add(Article(text, outlet=f"Paper {nth}", language="en") for nth, text in enumerate(TEXTS))
        made = shown(qtbot, appearance, library)
        yield made
        made.close()


def shown(qtbot: QtBot, appearance: Appearance, library: Library) -> MainWindow:
    made = window_of(qtbot, appearance, library, [1, 2])
    made.go_right(RightTab.ENTITIES)
    return made


def names(window: MainWindow) -> set[str]:
    return {row.entity.name for row in window.right.entities.rows()}


def entity(window: MainWindow, name: str) -> Entity:
    return next(row.entity for row in window.right.entities.rows() if row.entity.name == name)


def types(window: MainWindow) -> dict[str, EntityType]:
    return {row.entity.name: row.entity.type for row in window.right.entities.rows()}


def row_of(window: MainWindow, name: str) -> QModelIndex:
    model = window.right.entities.list.model()
    rows = (model.index(nth, 0) for nth in range(model.rowCount()))
    return next(row for row in rows if isinstance(row.data(ROW), EntityRow) and row.data(ROW).entity.name == name)


def choose(window: MainWindow, name: str, *path: str) -> None:
    """Choose in an entity's menu, as the right mouse button opens it."""
    menu = window.right.entities.menu(entity(window, name))
    for nth, words in enumerate(path):
        action = next(one for one in menu.actions() if one.text().replace("&", "").startswith(words))
        if nth == len(path) - 1:
            action.trigger()
        else:
            menu = action.menu()  # type: ignore[assignment]
            assert isinstance(menu, QMenu)


def test_a_name_is_ignored_by_key_brought_back_and_gone_again(window: MainWindow, qtbot: QtBot) -> None:
    rows = window.right.entities.list
    rows.setCurrentIndex(row_of(window, "Tor Vik"))
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Mara Quill" in names(window) and "Tor Vik" not in names(window))
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "Tor Vik" in names(window))
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: "Mara Quill" in names(window) and "Tor Vik" not in names(window))


def test_a_name_is_renamed_by_key(window: MainWindow, qtbot: QtBot) -> None:
    rows = window.right.entities.list
    rows.setCurrentIndex(row_of(window, "Tor Vik"))
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    dialog = window.findChild(QInputDialog)
    dialog.setTextValue("Mayor Vik")
    dialog.accept()
    qtbot.waitUntil(lambda: "Mayor Vik" in names(window))
    assert len(entity(window, "Mayor Vik").mentions) == 3
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "Tor Vik" in names(window))


def test_a_mention_is_split_off(window: MainWindow, qtbot: QtBot) -> None:
    whole = len(entity(window, "Mara Quill").mentions)
    choose(window, "Mara Quill", "Split off", "Quill")
    qtbot.waitUntil(lambda: "Quill" in names(window))
    assert len(entity(window, "Mara Quill").mentions) + len(entity(window, "Quill").mentions) == whole
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "Mara Quill" in names(window) and "Quill" not in names(window))


def test_a_name_is_moved_to_another_type(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Oslo", "Belongs to", "Organisations")
    qtbot.waitUntil(lambda: types(window).get("Oslo") is EntityType.ORGANISATION)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: types(window).get("Oslo") is EntityType.PLACE)


def test_a_name_dragged_on_another_is_the_same(window: MainWindow, qtbot: QtBot) -> None:
    model = window.right.entities.list.model()
    both = len(entity(window, "Mara Quill").mentions) + len(entity(window, "Tor Vik").mentions)
    dragged = model.mimeData([row_of(window, "Tor Vik")])
    assert isinstance(dragged, QMimeData)
    model.dropMimeData(dragged, Qt.DropAction.CopyAction, -1, -1, row_of(window, "Mara Quill"))
    qtbot.waitUntil(lambda: "Mara Quill" in names(window) and "Tor Vik" not in names(window))
    assert len(entity(window, "Mara Quill").mentions) == both
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "Tor Vik" in names(window))


def test_the_menu_says_that_two_are_the_same_and_it_is_kept(
    window: MainWindow, qtbot: QtBot, appearance: Appearance
) -> None:
    choose(window, "Tor Vik", "Same as", "Mara Quill")
    qtbot.waitUntil(lambda: "Mara Quill" in names(window) and "Tor Vik" not in names(window))
    assert len(window.library.corrections([1, 2])) == 1
    window.close()
    again = shown(qtbot, appearance, window.library)
    assert "Tor Vik" not in names(again)


def test_mentions_of_a_corrected_name_are_stepped_through(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Tor Vik", "Same as", "Mara Quill")
    qtbot.waitUntil(lambda: "Mara Quill" in names(window) and "Tor Vik" not in names(window))
    rows = window.right.entities.list
    rows.setCurrentIndex(row_of(window, "Mara Quill"))
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    count = len(entity(window, "Mara Quill").mentions)
    visited = set()
    for _ in range(count):
        qtbot.keyClick(window, Qt.Key.Key_F3)
        labels = [label.text() for label in window.right.entities.findChildren(QLabel)]
        visited.add(next(text for text in labels if " of " in text))
    assert len(visited) == count
