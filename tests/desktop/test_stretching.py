"""Excerpts are kept in whole words, and their ends move by keys from wherever the reader is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.desktop.panes.stretching import whole_words
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library

TEXT = "The ferry Solveig left its berth before dawn, with ninety people aboard."


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    with Library.open(tmp_path / "library") as library:
        library.add([Article(TEXT, title="Solveig", language="en")])
        made = window_of(qtbot, appearance, library, [1])
        yield made
        made.close()


def select(window: MainWindow, first: str, last: str) -> None:
    view = window.desk.panes()[0].view
    view.setFocus()
    view.select(Span(TEXT.index(first), TEXT.index(last) + len(last)))


def kept(window: MainWindow) -> str:
    return window.shelf.excerpts()[-1].text


def test_what_is_kept_begins_and_ends_with_whole_words(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "erry", "Solv")
    qtbot.keyClick(window.desk.panes()[0].view, Qt.Key.Key_2)
    assert kept(window) == "ferry Solveig"
    select(window, "erth", "daw")
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert kept(window) == "berth before dawn"


def test_keys_stretch_the_excerpt_that_was_just_kept(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F4)
    assert "first" in window.status.said()
    select(window, "ferry", "Solveig")
    qtbot.keyClick(window.desk.panes()[0].view, Qt.Key.Key_2)
    qtbot.keyClick(window, Qt.Key.Key_F4)
    assert kept(window) == "ferry Solveig left"
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert kept(window) == "The ferry Solveig left"


def test_keys_stretch_the_excerpt_whose_card_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    for first, last in (("ferry", "Solveig"), ("ninety", "people")):
        select(window, first, last)
        qtbot.keyClick(window.desk.panes()[0].view, Qt.Key.Key_1)
    cards = window.tray.list
    cards.setCurrentIndex(cards.model().index(0, 0))
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_F4)
    assert [one.text for one in window.shelf.excerpts()] == ["ferry Solveig left", "ninety people"]
    window.desk.close_article(1)
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_F4)
    assert "Open the excerpt" in window.status.said()


def test_the_bar_of_selected_words_stays_on_the_desk(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(640, 500)
    for nth in range(3):
        (more,) = window.library.add([Article(f"{TEXT} {nth}", title=f"Solveig {nth}", language="en")])
        window.reading.add(more)
        qtbot.waitUntil(lambda more=more: more in window.desk.ids())
    window.desk.activate(0)
    QApplication.processEvents()
    for pane in window.desk.panes():
        if pane.visibleRegion().boundingRect().width() > pane.bar.sizeHint().width() + 10:
            pane.view.select(Span(0, len(TEXT)))
            seen = pane.visibleRegion().boundingRect()
            assert pane.bar.isVisible()
            assert seen.contains(pane.bar.geometry())


@given(st.text(), st.data())
def test_whole_words_hold_what_was_selected(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    whole = whole_words(text, Span(start, end))
    assert 0 <= whole.start <= start <= end <= whole.end <= len(text)
    assert whole_words(text, whole) == whole


def test_what_is_written_without_spaces_stays_as_it_is() -> None:
    assert whole_words("電影在奧斯陸上映", Span(2, 5)) == Span(2, 5)
