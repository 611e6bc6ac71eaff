"""The hints of a first start, on a real window, by key and click."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.hints import ask_for
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        opened.add(Article(f"Mara Quill opened The Glass Harbour in Oslo, said paper {nth}.") for nth in range(2))
        yield opened


def shown(qtbot: QtBot, appearance: Appearance, library: Library) -> MainWindow:
    return window_of(qtbot, appearance, library, [1, 2], size=(1280, 800))


def test_three_hints_are_dismissed_by_key_and_click_and_never_come_again(
    qtbot: QtBot, appearance: Appearance, library: Library
) -> None:
    ask_for(library)
    window = shown(qtbot, appearance, library)
    qtbot.waitUntil(lambda: window.hints is not None and window.hints.callout.isVisible())
    assert window.hints is not None
    callout = window.hints.callout
    places = [callout.pos()]
    assert QApplication.focusWidget() is not callout.button
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    places.append(callout.pos())
    qtbot.mouseClick(callout.button, Qt.MouseButton.LeftButton)
    places.append(callout.pos())
    qtbot.mouseClick(callout, Qt.MouseButton.LeftButton)
    assert not callout.isVisible()
    assert len({(place.x(), place.y()) for place in places}) == 3
    qtbot.waitUntil(lambda: library.recall("hints") == 3)
    window.close()
    again = shown(qtbot, appearance, library)
    assert again.hints is None


def test_a_library_that_is_no_first_one_has_no_hints(qtbot: QtBot, appearance: Appearance, library: Library) -> None:
    assert shown(qtbot, appearance, library).hints is None


def test_a_callout_stays_within_a_window_that_shrinks(qtbot: QtBot, appearance: Appearance, library: Library) -> None:
    ask_for(library)
    window = shown(qtbot, appearance, library)
    qtbot.waitUntil(lambda: window.hints is not None and window.hints.callout.isVisible())
    assert window.hints is not None
    for size in ((1280, 800), (800, 600), (640, 420)):
        window.resize(*size)
        qtbot.waitUntil(lambda: window.rect().contains(window.hints.callout.geometry()))  # type: ignore[union-attr]
