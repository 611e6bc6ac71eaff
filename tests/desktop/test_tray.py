"""The tray under the hands: headings and several cards at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.panels.tray import Tray
from moviebrowser.desktop.pieces.rows import ROW
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import Colour, Excerpt, text_excerpt
from moviebrowser.library import Library

ARTICLE = Article("The lamps were lit at six. By ten the quay was full.", title="Lamps", outlet="Quay", language="en")


@pytest.fixture
def tray(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Tray]:
    with Library.open(tmp_path / "library") as library:
        (number,) = library.add([ARTICLE])
        for start in (4, 34):
            library.keep(text_excerpt(number, ARTICLE, start, start + 5))
        window = window_of(qtbot, appearance, library, size=(1200, 800))
        # Excerpts are read aside.
        qtbot.waitUntil(lambda: bool(window.shelf.excerpts()))
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


@pytest.fixture
def bundled(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Tray]:
    """A tray with one kept alone, a bundle of two, and one kept alone."""
    with Library.open(tmp_path / "library") as library:
        (number,) = library.add([ARTICLE])
        for start, bundle in ((4, ""), (15, "b"), (19, "b"), (34, "")):
            made = text_excerpt(number, ARTICLE, start, start + 3)
            library.keep(replace(made, bundle=bundle, bundle_title="Lit" if bundle else ""))
        window = window_of(qtbot, appearance, library, size=(1200, 800))
        # Excerpts are read aside.
        qtbot.waitUntil(lambda: bool(window.shelf.excerpts()))
        yield window.tray
        window.close()


def labels(tray: Tray) -> list[str]:
    rows = (tray.list.model().index(nth, 0).data(ROW) for nth in range(tray.list.model().rowCount()))
    return [row.text if isinstance(row, Excerpt) else row.said for row in rows]


@pytest.mark.parametrize("row", [1, 3])  # the bundle's title, and its second card
def test_a_bundle_goes_whole_under_a_heading_in_one_step(bundled: Tray, qtbot: QtBot, row: int) -> None:
    before = labels(bundled)
    assert before == ["lam", "Lit", "lit", "at", "Kept singly", "the"]
    window = bundled.window()
    assert isinstance(window, MainWindow)
    steps = window.undo.count()
    bundled.list.setCurrentIndex(bundled.list.model().index(row, 0))
    name_heading(bundled, qtbot, "Opening")
    qtbot.waitUntil(lambda: "Opening" in labels(bundled))
    assert labels(bundled) == ["lam", "Opening", "Lit", "lit", "at", "Without a heading", "the"]
    assert window.undo.count() == steps + 1
    window.undo.undo()
    assert labels(bundled) == before
    window.undo.redo()
    assert labels(bundled)[1] == "Opening"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_bundles_title_offers_a_heading(bundled: Tray, qtbot: QtBot) -> None:
    for row, offered in ((1, ["Rename heading", "Put under a heading"]), (4, ["Put under a heading"])):
        bundled.list.setCurrentIndex(bundled.list.model().index(row, 0))
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
        QApplication.sendEvent(bundled.list, event)
        menu = bundled.list.findChildren(QMenu)[-1]
        assert [action.text().split("\t")[0] for action in menu.actions()] == offered
        menu.close()


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
