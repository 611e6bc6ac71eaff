"""What the bar on top gives up first where the window is narrow."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.top_bar import TopBar


def test_the_switches_outlast_the_buttons_that_menus_have_too(qtbot: QtBot, appearance: Appearance) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = TopBar(appearance, window)
    bar.menus.addMenu("File")
    larger = bar.add_button(QAction("Larger", bar), icon="copy")
    export = bar.add_button(QAction("Export", bar), "Export", "export")
    window.show()
    seen = []
    for width in range(1400, 480, -10):
        bar.resize(width, 40)
        seen.append((larger.isVisible(), bar.marks.isVisible()))
        assert export.isVisible()
        assert bar.search.width() >= bar.search.minimumWidth()
    assert (False, True) in seen
    assert seen[0] == (True, True)
    assert not seen[-1][1]
