"""Each setting holds at once: changed by keys in the dialog, seen in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.dialogs.settings_dialog import SettingsDialog
from moviebrowser.desktop.modes import MarkMode, SyncMode
from moviebrowser.desktop.panes.reading_type import STANDARD, ReadingType, reading_type
from moviebrowser.desktop.settings import SETTINGS, Kind
from moviebrowser.desktop.theme import CHOICES, Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library

CTRL = Qt.KeyboardModifier.ControlModifier
DOWN, UP, SPACE = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    with Library.open(tmp_path / "library") as library:
        library.add(Article(f"Mara Quill filmed tram {nth} in Oslo.", f"Tram {nth}", "Kestrel") for nth in range(2))
        made = window_of(qtbot, appearance, library, [1, 2])
        yield made
        made.close()


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> SettingsDialog:
    qtbot.keyClick(window, Qt.Key.Key_Comma, CTRL)
    shown = window.findChild(SettingsDialog)
    assert isinstance(shown, SettingsDialog)
    return shown


def test_the_type_of_articles_follows_each_of_its_settings(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    for name, key in (("family", DOWN), ("size", UP), ("line_height", UP), ("column", UP), ("justified", SPACE)):
        qtbot.keyClick(dialog.controls[name], key)
        assert getattr(window.desk.reading(), name) == window.settings[name] != getattr(STANDARD, name), name


def test_colours_and_flow_follow_their_settings(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot, appearance: Appearance
) -> None:
    for choice in CHOICES[1:]:
        qtbot.keyClick(dialog.controls["theme"], DOWN)
        assert appearance.choice == choice
        assert window.actions_[f"theme_{choice}"].isChecked()
    qtbot.keyClick(dialog.controls["flow"], DOWN)
    assert window.actions_["flow_rows"].isChecked()


def test_a_new_desk_begins_as_it_is_set(window: MainWindow, dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.controls["sync"], DOWN)
    qtbot.keyClick(dialog.controls["marks"], DOWN)
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.modes.sync() is SyncMode.MEANING
    qtbot.keyClick(window, Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: window.modes.sync() is SyncMode.POSITION)
    assert window.actions_[f"marks_{MarkMode.WORDING}"].isChecked()


def test_standard_values_come_back_at_a_press(window: MainWindow, dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.controls["size"], UP)
    buttons = dialog.findChildren(QPushButton)
    qtbot.keyClick(next(button for button in buttons if button.text() == "&Standard values"), SPACE)
    assert window.desk.reading() == STANDARD


def test_what_can_be_set_can_be_kept() -> None:
    numbers = [setting for setting in SETTINGS if setting.kind is Kind.NUMBER]
    for end in (0, 1):
        chosen = {setting.name: setting.span[end] for setting in numbers}
        assert reading_type(chosen) == ReadingType(**chosen)
