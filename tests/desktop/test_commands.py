"""What the window can be told: every command, the palette, settings, desks, places, quiet reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.commands import all_commands
from moviebrowser.desktop.dialogs.help_dialogs import HelpDialog
from moviebrowser.desktop.dialogs.palette import Palette, fitness
from moviebrowser.desktop.dialogs.settings_dialog import SettingsDialog
from moviebrowser.desktop.settings import SETTINGS, Kind, Settings
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_ASKS = {
    "quit", "open_library", "import_files", "import_folder", "results_csv", "full_screen",
    "editions", "watched", "failures", "export", "report", "remove", "move_to_story",
}  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        opened.add(
            Article(f"Mara Quill came to Oslo in week {nth} and filmed a tram.", title=f"Tram {nth}", outlet=f"P{nth}")
            for nth in range(4)
        )
        yield opened


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, library: Library) -> Iterator[MainWindow]:
    made = window_of(qtbot, appearance, library, size=(1200, 800))
    yield made
    made.close()


def dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(child for child in window.findChildren(kind) if child.isVisible())


def open_articles(window: MainWindow, qtbot: QtBot, *ids: int) -> None:
    window.reading.open(ids)
    qtbot.waitUntil(lambda: window.desk.ids() == list(ids))


def test_no_two_commands_share_a_key() -> None:
    keys = [key for _, command in all_commands() for key in command.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", [command.name for _, command in all_commands() if command.name not in _ASKS])
def test_a_command_on_an_empty_desk_does_no_harm(window: MainWindow, qtbot: QtBot, name: str) -> None:
    QApplication.clipboard().clear()
    with qtbot.assertNotEmitted(window.trouble.unexpected):
        window.actions_[name].trigger()
        qtbot.waitUntil(lambda: not window.jobs.running())
    for child in window.findChildren(QDialog):
        child.close()


def test_the_palette_finds_a_command_by_a_part_of_it_and_does_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    palette = dialog(window, Palette)
    assert isinstance(palette, Palette)
    qtbot.keyClicks(palette.field, "facts mark")
    assert palette.rows()[0].text == "Mark facts"
    assert palette.rows()[0].keys == "Alt+3"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.actions_["marks_facts"].isChecked())


def test_letters_in_order_are_enough() -> None:
    assert fitness("fct", "Facts") > 0
    assert fitness("facts", "Facts") > fitness("fct", "Facts")
    assert fitness("xyz", "Facts", "Go") == 0


def test_a_question_mark_shows_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Question)
    shown = dialog(window, HelpDialog)
    assert isinstance(shown, HelpDialog)
    assert "Ctrl+K" in shown.page.toPlainText()
    shown.close()


def test_help_on_searching_has_examples_to_try(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    shown = dialog(window, HelpDialog)
    assert isinstance(shown, HelpDialog)
    assert "outlet:" in shown.page.toPlainText()
    shown.close()


def test_settings_hold_at_once_and_are_kept(window: MainWindow, qtbot: QtBot, library: Library) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Comma, CTRL)
    shown = dialog(window, SettingsDialog)
    assert isinstance(shown, SettingsDialog)
    qtbot.keyClicks(shown.search, "line height")
    assert shown.shown() == ["line_height"]
    shown.controls["size"].setValue(22)  # type: ignore[attr-defined]
    assert window.desk.reading().size == 22
    shown.close()
    assert Settings(library)["size"] == 22


def test_the_keys_for_larger_type_change_the_setting(window: MainWindow, qtbot: QtBot) -> None:
    before = window.settings["size"]
    qtbot.keyClick(window, Qt.Key.Key_Equal, CTRL)
    assert window.settings["size"] > before


def test_a_setting_that_does_not_fit_counts_as_not_set(library: Library) -> None:
    library.remember("settings", {"size": "huge", "theme": "pink", "justified": 3})
    settings = Settings(library)
    defaults = {setting.name: setting.default for setting in SETTINGS if setting.kind is not Kind.COMMAND}
    assert {name: settings[name] for name in defaults} == defaults
    with pytest.raises(ValueError, match="size"):
        settings.set("size", 1000)


def test_desks_are_tabs_that_come_back(
    window: MainWindow, qtbot: QtBot, library: Library, appearance: Appearance
) -> None:
    open_articles(window, qtbot, 1, 2)
    qtbot.keyClick(window, Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: window.desk.ids() == [])
    open_articles(window, qtbot, 3)
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CTRL)
    qtbot.waitUntil(lambda: window.desk.ids() == [1, 2])
    window.close()
    again = MainWindow(library, appearance)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: hasattr(again, "desks") and again.desk.ids() == [1, 2], timeout=20_000)
    assert again.desks.bar.count() == 2
    again.desks.step(1)
    qtbot.waitUntil(lambda: again.desk.ids() == [3])
    again.close()


def test_which_entities_are_listed_is_kept(
    window: MainWindow, qtbot: QtBot, library: Library, appearance: Appearance
) -> None:
    open_articles(window, qtbot, 1, 2, 3, 4)
    qtbot.waitUntil(lambda: window.reading.comparison is not None, timeout=20_000)
    shared = window.right.entities.shared
    for wanted in ("all", 3):
        shared.setCurrentIndex(shared.findData(wanted))
        window.memory.keep()
        qtbot.waitUntil(lambda wanted=wanted: window.memory.recall().get("entities") == wanted)
    window.close()
    again = MainWindow(library, appearance)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: hasattr(again, "reading") and again.reading.comparison is not None, timeout=20_000)
    assert again.right.entities.shared.currentData() == 3
    again.reading.open([1, 2])
    qtbot.waitUntil(lambda: again.reading.order() == [1, 2] and again.reading.comparison is not None, timeout=20_000)
    assert again.right.entities.shared.currentText() == "shared by 2 or more"
    assert again.state()["entities"] == 3
    again.close()


def ids_on_desks(window: MainWindow) -> list[list[int]]:
    return [list(state.get("ids", ())) for state in window.desks.states()]


def test_a_closed_desk_comes_back_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    open_articles(window, qtbot, 1, 2)
    for ids in ([3], [4]):
        window.desks.add({"ids": ids})
        qtbot.waitUntil(lambda ids=ids: window.desk.ids() == ids)
    window.desks.step(1)
    qtbot.waitUntil(lambda: window.desk.ids() == [1, 2])
    window.desk.swap()
    qtbot.keyClick(window, Qt.Key.Key_W, CTRL | SHIFT)
    qtbot.waitUntil(lambda: window.desk.ids() == [3])
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.desk.ids() == [2, 1])
    assert ids_on_desks(window) == [[1, 2], [3], [4]]
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: window.desk.ids() == [3])
    assert ids_on_desks(window) == [[3], [4]]
    qtbot.keyClick(window, Qt.Key.Key_W, ALT)
    qtbot.waitUntil(lambda: window.desk.ids() == [2, 1])
    assert window.desks.current() == 0


def test_the_last_desk_comes_back_once_it_was_emptied(window: MainWindow, qtbot: QtBot) -> None:
    open_articles(window, qtbot, 1, 2)
    for undo in ((Qt.Key.Key_Z, CTRL), (Qt.Key.Key_W, ALT)):
        qtbot.keyClick(window, Qt.Key.Key_W, CTRL | SHIFT)
        qtbot.waitUntil(lambda: window.desk.ids() == [])
        qtbot.keyClick(window, *undo)
        qtbot.waitUntil(lambda: window.desk.ids() == [1, 2])
        assert window.desks.bar.count() == 1
        assert window.desks.title() == "Tram 0"


def test_back_and_forward_between_articles(window: MainWindow, qtbot: QtBot) -> None:
    open_articles(window, qtbot, 1, 2)
    open_articles(window, qtbot, 3, 4)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: window.desk.ids() == [1, 2])
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: window.desk.ids() == [3, 4])


def test_quiet_reading_takes_everything_else_away_until_escape(window: MainWindow, qtbot: QtBot) -> None:
    open_articles(window, qtbot, 1, 2)
    qtbot.keyClick(window, Qt.Key.Key_F11, SHIFT)
    parts = (window.left, window.right, window.tray, window.top, window.status)
    assert not any(part.isVisible() for part in parts)
    assert window.desk.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert all(part.isVisible() for part in parts)


def test_the_article_closed_last_opens_again(window: MainWindow, qtbot: QtBot) -> None:
    open_articles(window, qtbot, 1, 2)
    window.desk.close_article(2)
    qtbot.keyClick(window, Qt.Key.Key_W, ALT)
    qtbot.waitUntil(lambda: window.desk.ids() == [1, 2])


def test_pasted_text_becomes_an_article(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(
        "A new tram for Bergen\n\nThe town of Bergen has bought a tram that climbs its hills."
    )
    window.actions_["paste"].trigger()
    qtbot.waitUntil(lambda: 5 in window.desk.ids(), timeout=10_000)


def test_an_article_taken_out_while_open_is_closed(window: MainWindow, qtbot: QtBot, library: Library) -> None:
    open_articles(window, qtbot, 1, 2)
    window.removing.remove([2], "removing an article")
    qtbot.waitUntil(lambda: window.desk.ids() == [1])
    window.reading.add(2)
    qtbot.waitUntil(lambda: "no longer" in window.status.said())


@pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)", extend=True)
def test_an_address_of_a_place_opens_its_article(window: MainWindow, qtbot: QtBot) -> None:
    window.open_place("moviebrowser://article/3/1?start=0&end=10&text=Mara%20Quill")
    qtbot.waitUntil(lambda: window.desk.ids() == [3])
    window.open_place("moviebrowser://article/99/1?start=0&end=1")
    assert "not in this library" in window.status.said()


class _Line(QLineEdit):
    """Notes which keys it is asked about before the window's shortcuts are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.asked: list[int] = []

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self.asked.append(event.key())
        return super().event(event)


def test_a_line_leaves_the_window_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    line = _Line(window)
    line.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_E, CTRL)
    qtbot.keyClick(line, Qt.Key.Key_A, CTRL)
    assert [key for key in line.asked if key != Qt.Key.Key_Control] == [Qt.Key.Key_A]
