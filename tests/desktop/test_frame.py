"""How the window's parts stand: their widths, also after they were hidden and in the next window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.pieces.wrapping_button import WrappingButton
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        opened.add([Article("A tram went by in the rain.", title="Rain")])
        yield opened


def columns(window: MainWindow) -> QSplitter:
    return next(one for one in window.findChildren(QSplitter) if one.isAncestorOf(window.left))


def test_a_side_that_was_hidden_comes_back_as_wide_in_the_next_window(
    qtbot: QtBot, appearance: Appearance, library: Library
) -> None:
    window = window_of(qtbot, appearance, library)
    columns(window).moveSplitter(310, 1)
    window.actions_["left"].trigger()
    window.close()
    window = window_of(qtbot, appearance, library)
    assert window.left.isHidden()
    window.actions_["left"].trigger()
    QApplication.processEvents()
    assert window.left.width() == 310
    right = window.right.width()
    window.actions_["right"].trigger()
    window.actions_["right"].trigger()
    QApplication.processEvents()
    assert (window.left.width(), window.right.width()) == (310, right)
    window.close()


def test_a_side_that_had_no_room_has_its_width_again_with_the_room(
    qtbot: QtBot, appearance: Appearance, library: Library
) -> None:
    window = window_of(qtbot, appearance, library)
    columns(window).moveSplitter(310, 1)
    window.resize(700, 800)
    QApplication.processEvents()
    window.resize(1400, 900)
    QApplication.processEvents()
    assert window.left.width() == 310
    window.close()


def test_a_button_s_words_go_on_two_lines_where_one_is_too_short(qtbot: QtBot) -> None:
    button = WrappingButton("Choose two articles of these to compare")
    qtbot.addWidget(button)
    button.resize(600, button.sizeHint().height())
    button.show()
    one_line = button.minimumHeight()
    assert button.lines() == [button.text()]
    button.resize(button.sizeHint().width() * 2 // 3, 60)
    assert " ".join(button.lines()) == button.text()
    assert len(button.lines()) == 2
    assert button.minimumHeight() > one_line
    button.resize(button.sizeHint().width() // 3, 60)
    assert button.lines()[-1].endswith("…")
