import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.jobs import Jobs
from moviebrowser.progress import Cancelled, Progress, Report, Stop


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    before = set(threading.enumerate())
    made = Jobs()
    yield made
    made.close()
    assert set(threading.enumerate()) <= before


def until_stopped(report: Report, stop: Stop) -> str:
    while not stop():
        time.sleep(0.005)
    raise Cancelled


def test_the_result_comes_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[str, threading.Thread]] = []

    def work(report: Report, stop: Stop) -> str:
        assert threading.current_thread() is not threading.main_thread()
        return "done"

    jobs.start("work", work, lambda result: seen.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("done", threading.main_thread())]
    assert jobs.running() == []


def test_an_error_goes_to_the_jobs_own_handler_or_to_everybody(jobs: Jobs, qtbot: QtBot) -> None:
    def work(report: Report, stop: Stop) -> None:
        raise OSError("no such thing")

    own: list[Exception] = []
    jobs.start("a", work, pytest.fail, failed=own.append)
    qtbot.waitUntil(lambda: bool(own))
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.start("b", work, pytest.fail)
    assert str(own[0]) == str(failed.args[1]) == "no such thing"


def test_newer_work_takes_the_place_of_older(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[str] = []
    older = jobs.start("search", until_stopped, seen.append)
    jobs.start("search", lambda report, stop: "newer", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert older.is_cancelled()
    assert seen == ["newer"]


def test_late_results_of_cancelled_work_are_not_delivered(jobs: Jobs, qtbot: QtBot) -> None:
    go = threading.Event()
    seen: list[str] = []
    jobs.start("slow", lambda report, stop: str(go.wait(5)), seen.append)
    with qtbot.waitSignal(jobs.ended):
        jobs.cancel("slow")
    go.set()
    qtbot.waitUntil(lambda: "job-slow" not in {thread.name for thread in threading.enumerate()})
    QApplication.processEvents()
    assert seen == []


def test_progress_reaches_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    def work(report: Report, stop: Stop) -> None:
        report(Progress(3, 10, "Counting"))

    with qtbot.waitSignal(jobs.progressed) as progressed:
        jobs.start("count", work, lambda result: None)
    assert progressed.args[0].progress == Progress(3, 10, "Counting")


def test_closing_stops_everything_and_starts_nothing_more(jobs: Jobs, qtbot: QtBot) -> None:
    for key in "abc":
        jobs.start(key, until_stopped, pytest.fail)
    jobs.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("job-")]
    jobs.start("late", until_stopped, pytest.fail)
    assert jobs.running() == []
