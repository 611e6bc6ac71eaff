"""The status bar: what runs, how far it is, and what is on the desk in figures."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from moviebrowser.comparison import Comparison, FactStatus
from moviebrowser.desktop.jobs import Job, Jobs
from moviebrowser.desktop.panels.entities_panel import shared_entities

_MESSAGE = 8000  # milliseconds


class Status(QStatusBar):
    """Shows the jobs that have a title, one at a time, with a button that cancels; figures at the right."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 10, 0)
        self._what = _label()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(150)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton("✕")
        self._stop.setProperty("role", "quiet")
        self._stop.setToolTip(self.tr("Stop this"))
        self._stop.setAccessibleName(self.tr("Stop this"))
        self._stop.clicked.connect(self._cancel)
        self._what.setMinimumWidth(170)
        self.figures = _label()
        for part in (self._what, self._bar, self._stop):
            self.addWidget(part)
            part.hide()
        self.addPermanentWidget(self.figures)
        for signal in (jobs.started, jobs.progressed, jobs.ended):
            signal.connect(self._refresh)

    def say(self, message: str) -> None:
        """Say something for a while."""
        self.showMessage(message, _MESSAGE)

    def _shown(self) -> Job[object] | None:
        titled = [job for job in self._jobs.running() if job.title]
        return titled[-1] if titled else None

    def _refresh(self, _: object) -> None:
        job = self._shown()
        for part in (self._what, self._bar, self._stop):
            part.setVisible(job is not None)
        if job is not None:
            progress = job.progress
            what = progress.what or job.title
            if progress.total:
                what = self.tr("{0} {1:,} of {2:,}").format(what, progress.done, progress.total)
            self._what.setText(what)
            self._bar.setRange(0, progress.total or 0)
            self._bar.setValue(progress.done)

    def _cancel(self) -> None:
        job = self._shown()
        if job is not None:
            self._jobs.cancel(job.key)

    def show_figures(self, articles: int, comparison: Comparison | None, sync: str) -> None:
        """Say what is on the desk in figures."""
        parts = [_number(articles, self.tr("article"), self.tr("articles"))] if articles else []
        if comparison is not None and articles:
            shared = len(shared_entities(comparison))
            parts.append(_number(shared, self.tr("shared entity"), self.tr("shared entities")))
            parts.append(_facts(comparison))
        if articles > 1:
            parts.append(self.tr("sync: {0}").format(sync))
        self.figures.setText(" · ".join(part for part in parts if part))


def _facts(comparison: Comparison) -> str:
    counts = Counter(fact.status for fact in comparison.facts)
    if not counts:
        return ""
    words = {FactStatus.AGREE: "agree", FactStatus.DIFFER: "differ", FactStatus.SINGLE: "single"}
    told = [f"{counts[status]} {word}" for status, word in words.items() if counts[status]]
    return f"{_number(len(comparison.facts), 'fact', 'facts')}: {', '.join(told)}"


def _number(count: int, one: str, several: str) -> str:
    return f"{count:,} {one if count == 1 else several}"


def _label() -> QLabel:
    label = QLabel()
    label.setProperty("role", "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
