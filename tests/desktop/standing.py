"""Windows and desks that stand and can be worked at, for tests to begin with."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moviebrowser.comparison import Comparison
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library


def window_of(
    qtbot: QtBot,
    appearance: Appearance,
    library: Library,
    articles: Sequence[int] = (),
    *,
    size: tuple[int, int] = (1400, 900),
    paths: Sequence[Path] = (),
) -> MainWindow:
    """Return a window in which these articles are open and compared."""
    window = MainWindow(library, appearance, paths)
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitSignal(window.furnished, timeout=20_000):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if articles:
        window.reading.open(list(articles))
        qtbot.waitUntil(lambda: window.reading.comparison is not None, timeout=60_000)
    return window


def desk_of(qtbot: QtBot, appearance: Appearance, story: Comparison, ids: Sequence[int], *, width: int = 1000) -> Desk:
    """Return a desk with the articles of a comparison, the first of them in use."""
    desk = Desk(appearance)
    qtbot.addWidget(desk)
    desk.resize(width, 700)
    desk.show()
    desk.open(list(zip(ids, story.articles, strict=True)))
    desk.set_comparison(story, list(ids))
    desk.activate(0)
    QApplication.processEvents()
    return desk
