"""The status bar: what runs, how far it is, and what is on the desk in figures."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from moviebrowser.comparison import Comparison, FactStatus
from moviebrowser.desktop.days import locale, number
from moviebrowser.desktop.jobs import Job, Jobs
from moviebrowser.desktop.modes import SyncMode
from moviebrowser.desktop.panels.entities_panel import shared_entities
from moviebrowser.desktop.pieces.fitting_line import FittingLine
from moviebrowser.desktop.told import told

_MESSAGE = 8000  # milliseconds


class Status(QStatusBar):
    """Shows the jobs that have a title, one at a time, with a button that cancels; figures at the right."""

    def __init__(self, jobs: Jobs, whole: Callable[[], int] = lambda: 0, parent: QWidget | None = None) -> None:
        """Take in what tells how many articles the story has that is open, 0 for none."""
        super().__init__(parent)
        self._jobs = jobs
        self._whole = whole
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
        self.figures = FittingLine()
        self.figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._said = FittingLine()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(lambda: self.say(""))
        for part in (self._what, self._bar, self._stop):
            self.addWidget(part)
            part.hide()
        self.addWidget(self._said, 1)
        self._said.hide()
        self.addPermanentWidget(self.figures, 1)
        for signal in (jobs.started, jobs.progressed, jobs.ended):
            signal.connect(self._refresh)

    def say(self, message: str) -> None:
        """Say something for a while, beside what runs: a QStatusBar's own message would lie over it."""
        self._said.set_parts([message] if message else [])
        self._said.setVisible(bool(message))
        if message:
            self._silence.start(_MESSAGE)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message))

    def said(self) -> str:
        """Return what is being said."""
        return self._said.accessibleName()

    def _shown(self) -> Job[object] | None:
        titled = [job for job in self._jobs.running() if job.title]
        return titled[-1] if titled else None

    def _refresh(self, _: object) -> None:
        job = self._shown()
        for part in (self._what, self._bar, self._stop):
            part.setVisible(job is not None)
        if job is not None:
            progress = job.progress
            what = told(progress.what) or job.title
            if progress.total:
                what = self.tr("{0} {1} of {2}").format(what, number(progress.done), number(progress.total))
            if progress.rate and progress.time_left:
                rate = locale().toString(progress.rate, "f", 0 if progress.rate >= 10 else 1)
                what = self.tr("{0}, {1} a second, {2} left").format(what, rate, progress.time_left)
            self._what.setText(what)
            self._bar.setRange(0, progress.total or 0)
            self._bar.setValue(progress.done)

    def _cancel(self) -> None:
        job = self._shown()
        if job is not None:
            self._jobs.cancel(job.key)

    def show_figures(self, articles: int, comparison: Comparison | None, sync: SyncMode) -> None:
        """Say what is on the desk in figures."""
        parts = [self._open(articles)] if articles else []
        if comparison is not None and articles:
            shared = len(shared_entities(comparison))
            parts.append(self.tr("%Ln shared name(s)", "", shared))
            parts.append(self._facts(comparison))
        if articles > 1:
            how = {
                SyncMode.MEANING: self.tr("meaning"),
                SyncMode.POSITION: self.tr("position"),
                SyncMode.OFF: self.tr("off"),
            }
            parts.append(self.tr("sync: {0}").format(how[sync]))
        self.figures.set_parts([part for part in parts if part])

    def _open(self, articles: int) -> str:
        whole = self._whole()
        if whole > articles:
            return self.tr("{0} of {1} articles open").format(number(articles), number(whole))
        return self.tr("%Ln article(s)", "", articles)

    def _facts(self, comparison: Comparison) -> str:
        counts = Counter(fact.status for fact in comparison.facts)
        told = (
            (counts[FactStatus.AGREE], self.tr("%n agree", "", counts[FactStatus.AGREE])),
            (counts[FactStatus.DIFFER], self.tr("%n differ", "", counts[FactStatus.DIFFER])),
            (counts[FactStatus.SINGLE], self.tr("%n single", "", counts[FactStatus.SINGLE])),
        )
        number = len(comparison.facts)
        lead = self.tr("%Ln fact(s)", "", number)
        return f"{lead}: {', '.join(words for count, words in told if count)}" if number else ""


def _label() -> QLabel:
    label = QLabel()
    label.setProperty("role", "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
