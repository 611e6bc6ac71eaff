"""The tray under the hands: headings and several cards at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.panels.tray import Tray
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import Colour, text_excerpt
from moviebrowser.library import Library

ARTICLE = Article("The lamps were lit at six. By ten the quay was full.", title="Lamps", outlet="Quay", language="en")


@pytest.fixture
def tray(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Tray]:
    with Library.open(tmp_path / "library") as library:
        (number,) = library.add([ARTICLE])
        for start in (4, 34):
            library.keep(text_excerpt(number, ARTICLE, start, start + 5))
        window = window_of(qtbot, appearance, library, size=(1200, 800))
        yield window.tray
        window.close()


def select_all(tray: Tray) -> None:
    tray.list.setCurrentIndex(tray.list.model().index(0, 0))
    tray.list.selectAll()


def name_heading(tray: Tray, qtbot: QtBot, title: str) -> None:
    qtbot.keyClick(tray.list, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: tray.list.findChild(QLineEdit) is not None)
    line = tray.list.findChild(QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, title)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_from_a_new_heading_one_goes_on_to_its_cards(tray: Tray, qtbot: QtBot) -> None:
    select_all(tray)
    name_heading(tray, qtbot, "Opening")
    qtbot.waitUntil(lambda: len(tray.selected()) == 1)
    assert [excerpt.heading for excerpt in tray.selected()] == ["Opening"]


def test_tags_are_no_headings(tray: Tray, qtbot: QtBot) -> None:
    select_all(tray)
    name_heading(tray, qtbot, "Opening")
    qtbot.waitUntil(lambda: len(tray.selected()) == 1)
    tray.list.setCurrentIndex(tray.list.model().index(0, 0))
    qtbot.keyClick(tray.list, Qt.Key.Key_T)
    assert tray.list.findChild(QLineEdit) is None


def test_several_stay_selected_when_they_change(tray: Tray, qtbot: QtBot) -> None:
    select_all(tray)
    tray.recolour(Colour.PINK)
    assert [excerpt.colour for excerpt in tray.selected()] == [Colour.PINK, Colour.PINK]


def test_a_bundle_that_was_kept_is_selected_at_its_beginning(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "library") as library:
        ids = library.add([ARTICLE, Article("The lamps were lit at six, and the quay was full.", language="en")])
        window = window_of(qtbot, appearance, library, ids, size=(1200, 800))
        index = next(nth for nth, one in enumerate(window.reading.comparison.alignments) if len(one.passages) > 1)
        window.keeping.keep_bundle("alignment", index)
        first, *others = window.shelf.excerpts()
        assert others
        assert [excerpt.id for excerpt in window.tray.selected()] == [first.id]
        window.close()


def click_first(tray: Tray, qtbot: QtBot, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    point = tray.list.visualRect(tray.list.model().index(0, 0)).topLeft()
    qtbot.mouseClick(tray.list.viewport(), Qt.MouseButton.LeftButton, modifier, point + type(point)(40, 20))


def test_a_click_leads_from_all_excerpts_to_the_article(tray: Tray, qtbot: QtBot) -> None:
    window = tray.window()
    assert isinstance(window, MainWindow)
    window.actions_["all_excerpts"].trigger()
    click_first(tray, qtbot)
    qtbot.waitUntil(lambda: bool(window.desk.panes()) and window.desk.isVisible())
    assert not window.actions_["all_excerpts"].isChecked()


def test_a_click_that_adds_to_the_selection_stays_in_the_tray(tray: Tray, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tray.excerptChosen):
        click_first(tray, qtbot, Qt.KeyboardModifier.ControlModifier)
    assert len(tray.selected()) == 1
