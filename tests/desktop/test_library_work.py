"""What is done to the library from the window: stories, editions, failures, watched folders; settings found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.dialogs.editions_dialog import EditionsDialog
from moviebrowser.desktop.dialogs.import_report import FailuresDialog
from moviebrowser.desktop.dialogs.settings_dialog import SettingsDialog
from moviebrowser.desktop.dialogs.story_dialogs import MoveDialog, SplitDialog
from moviebrowser.desktop.dialogs.watched_dialog import WatchedDialog
from moviebrowser.desktop.modes import LeftTab
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXTS = (
    "Mara Quill opened The Glass Harbour in Oslo on Friday. The tram of Oslo waited for Mara Quill.",
    "In Oslo Mara Quill opened The Glass Harbour on Friday, and the tram waited for Mara Quill.",
    "Bakers in Lund gave their bread away after the flood of the river mill, said Ida Voss.",
)


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    with Library.open(tmp_path / "library") as library:
        library.add(
            Article(text, title=text[:20], outlet="Kestrel", published="2024-03-01", address=f"https://kestrel.test/{nth}")
            for nth, text in enumerate(TEXTS)
        )
        library.group()
        made = window_of(qtbot, appearance, library)
        qtbot.waitUntil(lambda: len(stories(made)) == 2)
        made.go_left(LeftTab.STORIES)
        yield made
        made.close()


def stories(window: MainWindow) -> list[tuple[int, ...]]:
    return sorted(tuple(sorted(story.articles)) for story in window.left.stories.stories())


def titles(window: MainWindow) -> set[str]:
    return {story.title for story in window.left.stories.stories()}


def choose(window: MainWindow, articles: tuple[int, ...]) -> None:
    rows = window.left.stories.list
    found = [tuple(sorted(story.articles)) for story in window.left.stories.stories()]
    rows.setCurrentIndex(rows.model().index(found.index(articles), 0))


def back_to(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_story_is_renamed_in_its_row_and_back(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, (1, 2))
    rows, before = window.left.stories.list, titles(window)
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Harbour opens")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Harbour opens" in titles(window))
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: titles(window) == before)


def test_stories_are_merged_and_parted_again(window: MainWindow, qtbot: QtBot) -> None:
    rows = window.left.stories.list
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    window.actions_["merge_stories"].trigger()
    qtbot.waitUntil(lambda: stories(window) == [(1, 2, 3)])
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: stories(window) == [(1, 2), (3,)])


def test_one_story_alone_is_selected_where_a_command_with_keys_leads_to_another(
    window: MainWindow, qtbot: QtBot
) -> None:
    choose(window, (1, 2))
    qtbot.keyPress(window, Qt.Key.Key_F20, CTRL | SHIFT)  # still held when the other desk's articles are there
    window.left.stories.select([3])
    qtbot.keyRelease(window, Qt.Key.Key_F20)
    assert [story.articles for story in window.left.stories.selected_stories()] == [(3,)]


def test_an_article_that_does_not_belong_is_split_off(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, (1, 2))
    window.actions_["split_story"].trigger()
    dialog = window.findChild(SplitDialog)
    assert not dialog.split.isEnabled()
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stories(window) == [(1,), (2,), (3,)])
    back_to(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: stories(window) == [(1, 2), (3,)])


def test_an_article_is_moved_to_another_story_by_typing_its_name(window: MainWindow, qtbot: QtBot) -> None:
    window.reading.open([3])
    qtbot.waitUntil(lambda: window.desk.ids() == [3])
    window.actions_["move_to_story"].trigger()
    dialog = window.findChild(MoveDialog)
    qtbot.keyClicks(dialog.field, "mara")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stories(window) == [(1, 2, 3)])


def test_what_changed_between_editions_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    changed = TEXTS[2].replace("flood", "storm")
    window.library.add([Article(changed, title=TEXTS[2][:20], outlet="Kestrel", address="https://kestrel.test/2")])
    window.reading.open([3])
    qtbot.waitUntil(lambda: window.desk.ids() == [3])
    window.actions_["editions"].trigger()
    qtbot.waitUntil(lambda: window.findChild(EditionsDialog) is not None)
    dialog = window.findChild(EditionsDialog)
    assert "flood" in dialog.page.toPlainText()
    assert "storm" in dialog.page.toPlainText()
    dialog.old.setCurrentIndex(dialog.new.currentIndex())
    assert "flood" not in dialog.page.toPlainText()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_could_not_be_read_is_told_copied_and_tried_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "broken.txt"
    file.write_bytes(b"")
    window.upkeep.take_in([file])
    qtbot.waitUntil(lambda: window.findChild(FailuresDialog) is not None, timeout=60_000)
    dialog = window.findChild(FailuresDialog)
    assert "the file is empty" in dialog.as_text()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "broken.txt" in QApplication.clipboard().text()
    file.write_text("Ida Voss mended the mill of Lund within a day, and nobody asked how she did it.", "utf-8")
    qtbot.mouseClick(dialog.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.library) == 4, timeout=60_000)
    qtbot.waitUntil(lambda: not window.library.failures())


def test_watched_folders_are_listed_and_taken_off_by_key(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.actions_["watched"].trigger()
    dialog = window.findChild(WatchedDialog)
    assert not dialog.remove.isEnabled()
    dialog.add(tmp_path)
    qtbot.waitUntil(lambda: [Path(one) for one in window.library.watched()] == [tmp_path])
    dialog.list.setCurrentRow(0)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not window.library.watched())
    dialog.close()


def test_settings_are_found_by_typing_a_part_of_them(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Comma, CTRL)
    dialog = window.findChild(SettingsDialog)
    every = dialog.shown()
    qtbot.keyClicks(dialog.search, "high contrast")
    assert dialog.shown() == ["theme"]
    qtbot.keyClick(dialog.search, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(dialog.search, "nothing is called that")
    assert dialog.shown() == []
    dialog.search.clear()
    assert dialog.shown() == every
    dialog.close()
