"""Articles leave the library and come back, on the window: pasted ones, removed ones, and the samples."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from standing import window_of

from moviebrowser import places
from moviebrowser.articles import Article
from moviebrowser.desktop.modes import LeftTab
from moviebrowser.desktop.pieces.rows import ROW
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import text_excerpt
from moviebrowser.library import Library

CTRL = Qt.KeyboardModifier.ControlModifier
PASTED = "Mara Quill opened the harbour on Monday.\n\nTor Vik was there, and spoke at some length of the ferries."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as library:
        library.add([Article("The tram was late.", title="Tram late", outlet="Kestrel Post", language="en")])
        yield library


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, library: Library) -> Iterator[MainWindow]:
    library.import_paths([places.samples() / "4-stage-fire"])
    library.group()
    made = window_of(qtbot, appearance, library)
    yield made
    made.close()


def paste(window: MainWindow, qtbot: QtBot) -> int:
    QApplication.clipboard().setText(PASTED)
    qtbot.keyClick(window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(window.desk.ids()) == 1, timeout=30_000)
    return window.desk.ids()[0]


def test_pasting_is_undone_and_done_again(window: MainWindow, qtbot: QtBot) -> None:
    number = paste(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.library.summaries([number]) == [] and window.desk.ids() == [])
    assert window.library.search("ferries").total == 0
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: window.desk.ids() == [number])
    assert window.library.search("ferries").total == 1


def test_a_pasted_article_stays_that_something_was_kept_from(window: MainWindow, qtbot: QtBot) -> None:
    number = paste(window, qtbot)
    window.library.keep(text_excerpt(number, window.library.article(number), 0, 10))
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.library.summaries([number])
    assert "stays" in window.status.said()


def test_pasting_what_is_there_already_adds_nothing_to_undo(window: MainWindow, qtbot: QtBot) -> None:
    number = paste(window, qtbot)
    steps = window.undo.count()
    window.desk.close_article(number)
    assert paste(window, qtbot) == number
    assert window.undo.count() == steps + 1  # closing it


def test_the_samples_are_marked_removed_and_brought_back(window: MainWindow, qtbot: QtBot) -> None:
    action = window.actions_["remove_samples"]
    qtbot.waitUntil(action.isEnabled)
    samples = window.library.samples()
    window.library.keep(text_excerpt(samples[0], window.library.article(samples[0]), 0, 20))
    window.go_left(LeftTab.STORIES)
    model = window.left.stories.list.model()
    rows = [model.index(nth, 0).data(ROW).particulars for nth in range(model.rowCount())]
    assert sum(row.endswith("sample") for row in rows) == len(rows) - 1 > 0
    action.trigger()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert f"Remove {len(samples)} sample articles" in box.text()
    assert "1 excerpt kept from them will stay" in box.informativeText()
    qtbot.keyClick(box, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.library.samples() == [] and not action.isEnabled())
    assert [summary.title for summary in window.library.summaries()] == ["Tram late"]
    assert len(window.library.excerpts()) == 1
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window and window.findChild(QMessageBox) is None)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.library.samples() == samples and action.isEnabled())
    qtbot.waitUntil(lambda: len(window.left.stories.stories()) == len(rows))


def test_removed_samples_are_not_laid_out_again(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> None:
    for start in ("first", "second"):
        with Library.open(tmp_path / "new") as library:
            made = MainWindow(library, appearance)
            qtbot.addWidget(made)
            with qtbot.waitSignal(made.furnished):
                made.show()
            assert bool(made.jobs.running("import")) == (start == "first")
            made.close()
            library.remove(library.samples())
