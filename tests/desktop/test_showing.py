"""A click on an excerpt's card leads to the desk where its article belongs, and back again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import Colour
from moviebrowser.library import Library

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
FERRY = (
    "The ferry Solveig ran aground off Tromsø on Monday with ninety passengers aboard, the coast guard said. "
    "Captain Ida Voss told reporters that fog had come within minutes and that nobody was hurt."
)
ORCHARD = (
    "An orchard in Kent has grown a pear as heavy as a small dog, its owner Harold Finch announced on Friday. "
    "Judges of the county fair weighed the pear twice before they gave Finch the silver cup."
)


def article(number: int) -> Article:
    news = FERRY if number <= 2 else ORCHARD
    words = news.split()
    filling = "\n\n".join(" ".join(words[nth + number :] + words[: nth + number]) for nth in range(30))
    text = f"{news}\n\n{filling}\n\nThe last word is with paper {number}."
    title = "Ferry Solveig aground off Tromsø" if number <= 2 else "Kent orchard grows a heavy pear"
    return Article(text, title=title, outlet=f"Paper {number}", published="2024-03-01", language="en")


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    """The ferry on the first desk and nothing else; an excerpt from the end of each of four articles."""
    with Library.open(tmp_path / "library") as library:
        library.add([article(number) for number in range(1, 5)])
        made = window_of(qtbot, appearance, library, [1, 2])
        made.upkeep.bring_level()
        qtbot.waitUntil(lambda: len(made.left.stories.stories()) == 2, timeout=20_000)
        for number in (1, 3, 4):
            keep(made, qtbot, number)
        made.reading.open([1])
        wait_for(made, qtbot, [1])
        yield made
        made.close()


def wait_for(window: MainWindow, qtbot: QtBot, ids: list[int]) -> None:
    qtbot.waitUntil(lambda: window.reading.order() == ids and window.reading.comparison is not None, timeout=60_000)


def last_words(number: int) -> Span:
    text = article(number).text
    return Span(text.index("The last word"), len(text))


def keep(window: MainWindow, qtbot: QtBot, number: int) -> None:
    window.reading.open([number])
    wait_for(window, qtbot, [number])
    window.keeping.keep(number, *(last_words(number).start, last_words(number).end), Colour.YELLOW)


def click_card(window: MainWindow, qtbot: QtBot, number: int) -> None:
    cards = window.tray.list
    row = next(nth for nth, one in enumerate(window.shelf.excerpts()) if one.article_id == number)
    index = cards.model().index(row, 0)
    cards.scrollTo(index)
    QApplication.processEvents()
    point = cards.visualRect(index).topLeft()
    point += type(point)(40, 20)
    qtbot.mouseClick(cards.viewport(), LEFT, pos=point)


def seen(window: MainWindow, number: int) -> bool:
    pane = next((pane for pane in window.desk.panes() if pane.id == number), None)
    return pane is not None and pane.view.shows(last_words(number))


def test_an_article_that_is_open_on_another_desk_is_shown_there(window: MainWindow, qtbot: QtBot) -> None:
    window.desks.add({"ids": [3]})
    wait_for(window, qtbot, [3])
    click_card(window, qtbot, 1)
    qtbot.waitUntil(lambda: seen(window, 1))
    assert window.desks.current() == 0
    assert [state["ids"] for state in window.desks.states()] == [[1], [3]]
    assert "this desk" in window.status.said()
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    wait_for(window, qtbot, [3])
    assert window.desks.current() == 1
    assert [state["ids"] for state in window.desks.states()] == [[1], [3]]
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: window.desks.current() == 0 and seen(window, 1))


def test_an_article_of_another_story_gets_a_desk_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    click_card(window, qtbot, 3)
    qtbot.waitUntil(lambda: seen(window, 3))
    assert [state["ids"] for state in window.desks.states()] == [[1], [3]]
    assert "a desk of its own" in window.status.said()
    click_card(window, qtbot, 4)
    qtbot.waitUntil(lambda: seen(window, 4))
    assert [state["ids"] for state in window.desks.states()] == [[1], [3, 4]]
    assert "beside articles of its story" in window.status.said()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.desk.ids() == [3])
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    wait_for(window, qtbot, [1])
    assert window.desks.bar.count() == 1


def test_an_article_joins_the_desk_of_its_story(window: MainWindow, qtbot: QtBot) -> None:
    window.desks.add({"ids": [4]})
    wait_for(window, qtbot, [4])
    window.desks.step(1)
    wait_for(window, qtbot, [1])
    click_card(window, qtbot, 3)
    qtbot.waitUntil(lambda: seen(window, 3))
    assert [state["ids"] for state in window.desks.states()] == [[1], [4, 3]]
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    wait_for(window, qtbot, [1])
    assert [state["ids"] for state in window.desks.states()] == [[1], [4]]
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: seen(window, 3))


def test_going_back_to_a_desk_that_was_closed_opens_it_again(window: MainWindow, qtbot: QtBot) -> None:
    click_card(window, qtbot, 3)
    qtbot.waitUntil(lambda: seen(window, 3))
    window.desks.step(-1)
    wait_for(window, qtbot, [1])
    window.desks.close(1)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    wait_for(window, qtbot, [3])
    assert [state["ids"] for state in window.desks.states()] == [[1], [3]]


def test_desks_that_are_passed_quickly_keep_their_articles(window: MainWindow, qtbot: QtBot) -> None:
    for ids in ([2], [3]):
        window.desks.add({"ids": ids})
        wait_for(window, qtbot, ids)
    for _ in range(5):
        window.desks.step(1)
    wait_for(window, qtbot, [2])
    assert [state["ids"] for state in window.desks.states()] == [[1], [2], [3]]


@pytest.mark.qt_log_ignore("does not support (raise|propagateSizeHints)", extend=True)
def test_a_link_that_opens_the_window_leaves_the_desk_as_it_was(
    window: MainWindow, qtbot: QtBot, appearance: Appearance
) -> None:
    window.close()
    again = MainWindow(window.library, appearance)
    qtbot.addWidget(again)
    end = last_words(4)
    again.open_place(f"moviebrowser://article/4/1?start={end.start}&end={end.end}")
    with qtbot.waitSignal(again.furnished, timeout=20_000):
        again.show()
    qtbot.waitUntil(lambda: seen(again, 4), timeout=20_000)
    assert [state["ids"] for state in again.desks.states()] == [[1], [4]]
    qtbot.keyClick(again, Qt.Key.Key_Left, ALT)
    wait_for(again, qtbot, [1])
    again.close()
