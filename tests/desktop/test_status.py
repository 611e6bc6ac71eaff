"""The status bar: what runs, how far it is, how fast, and for how long still."""

import threading

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.modes import SyncMode
from moviebrowser.desktop.status import Status
from moviebrowser.progress import Progress, Report, Stop


def test_work_tells_its_rate_and_the_time_left(qtbot: QtBot) -> None:
    jobs, enough = Jobs(), threading.Event()
    status = Status(jobs)
    qtbot.addWidget(status)

    def work(report: Report, stop: Stop) -> None:
        report(Progress(1_050, 1_700, "Importing", 10.0))
        enough.wait(20)

    jobs.start("import", work, lambda _: None, title="Importing")
    said = "Importing 1,050 of 1,700, 10 a second, 1:05 left"
    qtbot.waitUntil(lambda: said in {label.text() for label in status.findChildren(QLabel)})
    enough.set()
    jobs.close()


def test_articles_of_a_story_that_are_not_open_are_counted(qtbot: QtBot) -> None:
    story = [10]
    status = Status(Jobs(), lambda: story[0])
    qtbot.addWidget(status)
    status.show_figures(8, None, SyncMode.OFF)
    assert "8 of 10 articles open" in status.figures.accessibleName()
    story[0] = 8
    status.show_figures(8, None, SyncMode.OFF)
    assert "8 articles" in status.figures.accessibleName()
    assert "of" not in status.figures.accessibleName().split("·")[0]
