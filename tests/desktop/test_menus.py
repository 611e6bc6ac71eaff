"""Menus, dialogs and the palette: the letters that open them, and the same commands with the same keys in all."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article, Furniture, FurnitureKind
from moviebrowser.desktop.actions import shown_keys
from moviebrowser.desktop.commands import MENUS, all_commands, keys_by_menu, plain
from moviebrowser.desktop.dialogs.palette import Palette
from moviebrowser.desktop.language import languages
from moviebrowser.desktop.modes import LeftTab, RightTab
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import Colour
from moviebrowser.library import Library

TEXTS = (
    "Mara Quill will open The Glass Harbour in Oslo on 5 March 2024. The tram ran at 60 miles an hour through town.",
    "On 5 March 2024 the film The Glass Harbour by Mara Quill opens in Oslo. Its tram ran at 40 miles an hour.",
)
DIALOGS = "settings keys search_help about open_address watched export report split_story move_to_story details".split()


@pytest.fixture(params=[code for code, _ in languages()])
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> Iterator[MainWindow]:
    """Return the window in each language, with two articles compared, an excerpt and a saved search."""
    aside = Furniture(0, "Join our newsletter", FurnitureKind.INVITATION)
    with Library.open(tmp_path / "library") as library:
        library.remember("settings", {"language": request.param})
        ids = library.add(
            Article(text, f"Harbour {nth}", "Kestrel", address=f"https://kestrel.example/{nth}", furniture=(aside,))
            for nth, text in enumerate(TEXTS)
        )
        library.group()
        library.save_search("tram", "tram")
        made = window_of(qtbot, appearance, library, ids, size=(1600, 1000))
        made.keeping.keep(ids[0], 0, 10, Colour.GREEN)
        made.searching.show_kept()
        made.top.search.ask_for("tram")
        qtbot.waitUntil(lambda: bool(made.left.results.rows()) and bool(made.left.saved.searches()))
        yield made
        made.close()


def letter(text: str) -> str:
    """Return the letter that opens an entry, or nothing."""
    at = text.replace("&&", "  ").find("&")
    return text.replace("&&", "  ")[at + 1].casefold() if at >= 0 else ""


def twice(texts: list[str]) -> dict[str, list[str]]:
    """Return the letters that several entries claim."""
    claimed = Counter(filter(None, map(letter, texts)))
    return {one: [text for text in texts if letter(text) == one] for one, times in claimed.items() if times > 1}


def entries(menu: QMenu) -> Iterator[list[str]]:
    """Yield what a menu and those in it have to choose from."""
    actions = [action for action in menu.actions() if not action.isSeparator()]
    yield [action.text() for action in actions]
    for action in actions:
        if isinstance(inner := action.menu(), QMenu):
            yield from entries(inner)


def asked_for(widget: QWidget) -> QMenu:
    """Return the menu that the menu key opens where the keyboard is."""
    widget.setFocus()
    middle = QPoint(widget.width() // 2, 12)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, widget.mapToGlobal(middle))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), widget
    return menu


def context_menus(window: MainWindow) -> Iterator[QMenu]:
    for left in LeftTab:
        window.go_left(left)
        chosen = window.left.page(left).list
        chosen.setCurrentIndex(chosen.model().index(0, 0))
        yield asked_for(chosen)
    window.go_right(RightTab.ENTITIES)
    yield from (window.right.entities.menu(row.entity) for row in window.right.entities.rows())
    window.go_right(RightTab.FACTS)
    window.right.facts.table.setCurrentIndex(window.right.facts.table.model().index(0, 0))
    yield asked_for(window.right.facts.table)
    window.tray.list.setCurrentIndex(window.tray.list.model().index(0, 0))
    yield asked_for(window.tray.list)
    for pane in window.desk.panes():
        pane.view.selectAll()
        yield asked_for(pane.view)


def test_no_two_entries_of_a_menu_have_the_same_letter(window: MainWindow) -> None:
    bar = window.findChild(QMenuBar)
    titles = [action.text() for action in bar.actions()]
    beside = [button.text() for button in window.findChildren(QAbstractButton) if letter(button.text())]
    assert all(map(letter, titles))
    assert twice([*titles, *beside]) == {}, "Alt with a letter means one thing"
    for action in bar.actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        for texts in entries(menu):
            assert twice(texts) == {}, action.text()
            assert all(map(letter, texts)), f"{action.text()}: {[text for text in texts if not letter(text)]}"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagateSizeHints)", extend=True)
def test_no_two_entries_that_a_right_click_offers_have_the_same_letter(window: MainWindow) -> None:
    for menu in context_menus(window):
        assert [twice(texts) for texts in entries(menu) if twice(texts)] == []
        menu.close()


def test_no_two_fields_of_a_dialog_have_the_same_letter(window: MainWindow, qtbot: QtBot) -> None:
    for name in DIALOGS:
        qtbot.waitUntil(lambda: window.reading.comparison is not None)  # it may be made anew
        window.left.stories.select(list(window.reading.order()))
        window.actions_[name].trigger()
        qtbot.waitUntil(lambda: any(child.isVisible() for child in window.findChildren(QDialog)))
        dialog = next(child for child in window.findChildren(QDialog) if child.isVisible())
        labels = [child.text() for child in dialog.findChildren(QLabel) if child.buddy() is not None]
        buttons = [child.text() for child in dialog.findChildren(QAbstractButton)]
        assert twice([*labels, *buttons]) == {}, name
        dialog.close()


def test_the_palette_and_the_help_name_what_the_menus_have_with_the_same_keys(window: MainWindow) -> None:
    def said(action: QAction) -> tuple[str, str]:
        return action.text().replace("&", "").rstrip("…"), shown_keys(action)

    in_menus = [said(action) for menu in window.findChild(QMenuBar).actions() for action in _of(menu)]
    assert len(in_menus) == len(all_commands()), "every command stands in a menu, once"
    palette = Palette(window.actions_, Appearance("light"), window)
    shown = [(row.text, row.keys) for row in palette.rows()]
    palette.close()
    itself = [said(window.actions_["palette"])]
    assert Counter([*shown, *itself]) == Counter(in_menus)
    keys = {(words, keys[0]) for _, group in keys_by_menu() for words, keys in group}
    with_keys = {(plain(one.text), one.keys[0]) for _, menu in MENUS for one in menu if one and one.keys}
    assert keys == with_keys
    undo = {said(window.actions_["undo"])[0], plain("&Undo")}  # the menu says what
    assert {words for words, _ in keys} ^ {words for words, key in in_menus if key} <= undo


def _of(title: QAction) -> list[QAction]:
    menu = title.menu()
    assert isinstance(menu, QMenu)
    return [action for action in menu.actions() if not action.isSeparator()]
