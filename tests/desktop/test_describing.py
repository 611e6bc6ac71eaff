"""An article's details are corrected by keys on the window, shown everywhere at once, undone and done again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser.articles import Article
from moviebrowser.desktop.dialogs.details_dialog import DetailsDialog
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import text_excerpt
from moviebrowser.library import Details, Library

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
ARTICLES = (
    Article("Mara Quill opened the harbour. Tor Vik was there, and spoke.", title="cre Harbour open", language="en"),
    Article("Tor Vik opened the harbour with Mara Quill.", title="Open at last", outlet="Kestrel Post", language="en"),
)


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[MainWindow]:
    with Library.open(tmp_path / "library") as library:
        library.add(ARTICLES)
        library.keep(text_excerpt(1, library.article(1), 0, 10))
        made = window_of(qtbot, appearance, library, [1, 2])
        yield made
        made.close()


def ask(window: MainWindow, qtbot: QtBot) -> DetailsDialog:
    qtbot.keyClick(window, Qt.Key.Key_Return, ALT)
    qtbot.waitUntil(lambda: window.findChild(DetailsDialog) is not None)
    dialog = window.findChild(DetailsDialog)
    assert isinstance(dialog, DetailsDialog)
    return dialog


def said(window: MainWindow) -> str:
    return window.desk.panes()[0].accessibleName()


def test_details_are_corrected_shown_undone_and_done_again(window: MainWindow, qtbot: QtBot) -> None:
    assert said(window) == "A, No outlet: cre Harbour open"
    dialog = ask(window, qtbot)
    qtbot.keyClick(dialog.title, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(dialog.title, "Harbour open")
    qtbot.keyClicks(dialog.outlet, "Night Gazette")
    qtbot.keyClicks(dialog.published, "2024-05")
    qtbot.keyClick(dialog.address, Qt.Key.Key_Return)
    window.activateWindow()
    qtbot.waitUntil(lambda: said(window) == "A, Night Gazette: Harbour open")
    qtbot.waitUntil(lambda: window.shelf.excerpts()[0].source.outlet == "Night Gazette")
    qtbot.waitUntil(lambda: window.reading.comparison is not None, timeout=60_000)
    assert window.reading.articles()[1].published == "2024-05"
    qtbot.waitUntil(lambda: window.library.search("outlet:gazette").total == 1)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: said(window) == "A, No outlet: cre Harbour open")
    qtbot.waitUntil(lambda: window.shelf.excerpts()[0].source.outlet is None)
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: said(window) == "A, Night Gazette: Harbour open")


def test_a_wrong_date_or_address_cannot_be_saved_and_outlets_are_offered(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ask(window, qtbot)
    # Its list is not opened: the offscreen platform warns of every window that takes the keyboard.
    dialog.outlet.completer().setCompletionPrefix("post")
    assert dialog.outlet.completer().currentCompletion() == "Kestrel Post"
    for field, wrong, right in ((dialog.published, "2024-31", "2024"), (dialog.address, "kestrel", "https://k.test/a")):
        qtbot.keyClicks(field, wrong)
        assert not dialog.save.isEnabled()
        field.clear()
        qtbot.keyClicks(field, right)
        assert dialog.save.isEnabled()
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert dialog.details() == Details("cre Harbour open")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.library.details(1) == Details("cre Harbour open")


def test_a_moment_stays_a_moment_while_its_day_does(qtbot: QtBot, appearance: Appearance) -> None:
    known = Details("Open", published="2024-05-01T10:00:00+00:00")
    dialog = DetailsDialog(known, known, [])
    qtbot.addWidget(dialog)
    assert dialog.published.text() == "2024-05-01"
    assert dialog.details() == known
    dialog.published.setText("2024-05-02")
    assert dialog.details().published == "2024-05-02"
