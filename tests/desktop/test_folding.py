from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.folding import Fold, Folding


def made(qtbot: QtBot) -> tuple[QMainWindow, QAction, Folding]:
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("Panel", window, checkable=True, checked=True)
    folding = Folding(window, [Fold(action, QSize(800, 500))])
    window.resize(900, 600)
    window.show()
    QApplication.processEvents()
    return window, action, folding


def resize(window: QMainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    QApplication.processEvents()


def test_a_panel_folds_in_a_small_window_and_comes_back(qtbot: QtBot) -> None:
    window, action, folding = made(qtbot)
    for width, height in ((700, 600), (900, 400)):
        resize(window, width, height)
        assert not action.isChecked()
        assert folding.folded(action)
        resize(window, 900, 600)
        assert action.isChecked()


def test_what_the_reader_chose_stays(qtbot: QtBot) -> None:
    window, action, folding = made(qtbot)
    resize(window, 700, 600)
    action.trigger()
    resize(window, 690, 600)
    assert action.isChecked()
    resize(window, 900, 600)
    action.trigger()
    resize(window, 700, 600)
    resize(window, 900, 600)
    assert not action.isChecked()
    assert not folding.folded(action)
