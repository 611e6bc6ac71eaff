"""Tests of the window run offscreen; a test that leaves a window open fails."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.language import speak
from moviebrowser.desktop.theme import Appearance


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass the one warning that the offscreen platform gives for every window with a least size."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True))


@pytest.fixture(autouse=True)
def in_english(qapp: QApplication) -> None:
    """Let numbers have their words: "1 article", "2 articles"."""
    speak("en")


@pytest.fixture(autouse=True)
def no_window_left(qtbot: QtBot) -> Iterator[None]:
    """Fail when a test leaves a window open; those given to `qtbot.addWidget` are closed before this looks."""
    before = set(QApplication.topLevelWidgets())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if widget not in before and widget.isVisible()]
    for widget in left:
        widget.close()
    assert not left, f"left open: {left}"


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """Return the light theme, applied."""
    made = Appearance("light")
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
