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
    "Mara Quill will open The Glass Harbour in Oslo on 5 March 2024. The tram ran at 60 miles an hour through town. "
    "“Nobody complained about the cold,” Quill said.",
    "On 5 March 2024 the film The Glass Harbour by Mara Quill opens in Oslo. Its tram ran at 40 miles an hour. "
    "The studio of Ida Voss made the film in Bergen. “Nobody complained,” Quill said on 7 March 2024.",
)


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    with Library.open(tmp_path / "library") as library:
        library.add(Article(text, title=f"Harbour {text[:4]}", outlet="Kestrel") for text in TEXTS)
        made = window_of(qtbot, appearance, library)
        yield made
        made.close()


@pytest.fixture
def compared(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.reading.open([1, 2])
    qtbot.waitUntil(lambda: window.reading.comparison is not None, timeout=60_000)
    return window


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


def test_quotes_lead_to_where_they_are_said(compared: MainWindow, qtbot: QtBot) -> None:
    compared.go_right(RightTab.QUOTES)
    first = compared.right.quotes.quotes()[0].versions[0].place.article
    compared.desk.activate(1 - first)
    page = compared.right.quotes.page
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert compared.reading.active() == first + 1


@pytest.mark.parametrize("drawing", ["heat_map", "bars", "time_line"])
def test_every_mark_that_is_drawn_leads_to_the_text(compared: MainWindow, qtbot: QtBot, drawing: str) -> None:
    compared.go_right(RightTab.COVERAGE)
    drawn = getattr(compared.right.coverage, drawing)
    cells = [(row, column) for row in range(drawn.rows()) for column in range(drawn.columns())]
    leading = [cell for cell in cells if drawn.places(*cell)]
    assert leading
    for row, column in leading:
        first = drawn.places(row, column)[0][0].article
        compared.desk.activate(1 - first)
        qtbot.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=drawn.cell(row, column).center().toPoint())
        assert compared.reading.active() == first + 1, (row, column)
