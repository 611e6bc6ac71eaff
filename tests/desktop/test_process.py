"""What surrounds the window: second starts, unexpected errors, real processes."""

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.dialogs.error_dialog import ErrorDialog
from moviebrowser.desktop.error_report import ErrorReports
from moviebrowser.desktop.instance import Doorbell, hand_over
from moviebrowser.library import Library, LibraryError

ROOT = Path(__file__).resolve().parents[2]

_SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from moviebrowser.desktop.instance import hand_over
application = QCoreApplication([])
sys.exit(0 if hand_over(Path(sys.argv[1]), [Path(path) for path in sys.argv[2:]]) else 3)
"""


@pytest.fixture
def hooks() -> Iterator[None]:
    """Put back what unexpected errors go through."""
    kept = sys.excepthook, threading.excepthook, list(logging.getLogger().handlers)
    yield
    sys.excepthook, threading.excepthook = kept[:2]
    for handler in set(logging.getLogger().handlers) - set(kept[2]):
        logging.getLogger().removeHandler(handler)
        handler.close()


def start(*arguments: str, program: str | None = None) -> "subprocess.Popen[str]":
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, *(("-c", program) if program else ("-m", "moviebrowser")), *arguments]
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, text=True, start_new_session=True)


def test_a_second_start_hands_its_paths_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    doorbell = Doorbell(tmp_path)
    with qtbot.waitSignal(doorbell.rung, timeout=20_000) as rung:
        second = start(str(tmp_path), "/news/a file.txt", program=_SECOND_START)
    assert rung.args[0] == [Path("/news/a file.txt")]
    assert second.wait(20) == 0
    doorbell.close()


def test_without_a_first_window_nothing_is_handed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moviebrowser.desktop.instance._PATIENCE", 0.2)
    assert not hand_over(tmp_path, [])


@pytest.mark.usefixtures("hooks")
def test_an_unexpected_error_is_logged_and_shown_to_be_copied(qtbot: QtBot, tmp_path: Path) -> None:
    log = tmp_path / "logs" / "moviebrowser.log"
    reports = ErrorReports(log)
    reports.install()
    thread = threading.Thread(target=lambda: reports.take(ValueError("a gremlin")))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: any(isinstance(widget, ErrorDialog) for widget in QApplication.topLevelWidgets()))
    dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ErrorDialog))
    dialog.copy.click()
    assert "ValueError: a gremlin" in QGuiApplication.clipboard().text()
    assert "a gremlin" in log.read_text("utf-8")
    reports.take(ValueError("another"))
    qtbot.waitUntil(lambda: "another" in dialog.text.toPlainText())
    dialog.close()


def test_a_first_start_opens_a_sample_story_and_leaves_nothing_running(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "library"
    first = start("--library", str(folder))
    try:
        qtbot.waitUntil(lambda: _remembered(folder), timeout=60_000)
        second = start("--library", str(folder))
        assert second.wait(30) == 0
    finally:
        first.terminate()
        assert first.wait(20) == 0
    qtbot.waitUntil(lambda: not _is_running(first.pid), timeout=10_000)
    with Library.open(folder) as library:
        assert len(library) > 10
        assert len(library.recall("desk")["ids"]) >= 4


def _is_running(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def _remembered(folder: Path) -> bool:
    if not (folder / "index").exists():  # the library is only just being made
        return False
    try:
        with Library.open(folder, writable=False) as library:
            desk = library.recall("desk")
    except LibraryError:
        return False
    return bool(desk and desk["ids"])
