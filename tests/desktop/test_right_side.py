"""The right side of a whole window: what it says while there is nothing to list, and how the reader gets on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.modes import RightTab
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library

TEXTS = (
    "Mara Quill will open The Glass Harbour in Oslo on 5 March 2024. The tram ran at 60 miles an hour through town.",
    "On 5 March 2024 the film The Glass Harbour by Mara Quill opens in Oslo. Its tram ran at 40 miles an hour.",
)


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    with Library.open(tmp_path / "library") as library:
        library.add(Article(text, title=f"Harbour {text[:4]}", outlet="Kestrel") for text in TEXTS)
        made = window_of(qtbot, appearance, library)
        yield made
        made.close()


def said(window: MainWindow) -> list[str]:
    return [label.text() for label in window.right.findChildren(QLabel) if label.isVisible()]


def test_a_comparison_that_is_stopped_is_made_again_at_a_press(window: MainWindow, qtbot: QtBot) -> None:
    window.reading.open([1, 2])
    qtbot.waitUntil(lambda: "Comparing…" in said(window))
    window.jobs.cancel("compare")
    for tab in RightTab:
        window.go_right(tab)
        assert "Not compared" in said(window)
    buttons = window.right.coverage.findChildren(QPushButton)
    again = next(button for button in buttons if button.text() == "Compare again")
    qtbot.keyClick(again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.reading.comparison is not None, timeout=60_000)
    assert window.right.coverage.heat_map.isVisible()
    assert window.right.entities.rows()
