"""Some builds of PySide6 lose a reference to None at every call that returns nothing, until the interpreter dies."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 5000


@pytest.mark.parametrize(
    "call",
    [
        lambda widget: widget.setObjectName("pane"),
        lambda widget: widget.update(),
        lambda widget: widget.setToolTip(""),
        lambda widget: QObject.setObjectName(widget, "pane"),
        lambda widget: widget.windowTitleChanged.emit("title"),
    ],
)
def test_calls_that_return_nothing_keep_the_count_of_none(qtbot: QtBot, call: Callable[[QWidget], object]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.windowTitleChanged.connect(lambda title: None)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call(widget)
    # On later Pythons None is immortal and its count a constant.
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
