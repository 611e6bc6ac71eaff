"""A page of the right side: what it lists under its controls, or what it says while there is nothing to list."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from moviebrowser.comparison import Comparison
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.pieces.rows import EmptyState

PageWords = Texts("PageWords")


class Missing(StrEnum):
    """Why there is no comparison: nothing is open, it is being made, or it came to nothing."""

    CLOSED = "closed"
    WAITING = "waiting"
    FAILED = "failed"


@dataclass(frozen=True)
class Words:
    """What a page says: while articles are compared, when none are open, and when nothing matches (title and hint)."""

    waiting: str
    closed: str
    nothing: tuple[str, str]


class Page(QWidget):
    """A widget under a row of controls. A kind of page fills the widget, and tells whether anything is in it."""

    bundleWanted = Signal(str, int)  # kind of finding, its number in the comparison: keep all its places
    comparisonWanted = Signal()  # which failed or was stopped

    def __init__(self, listed: QWidget, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed = listed
        self._words = words
        self._comparison: Comparison | None = None
        self._controls: Sequence[QWidget] = ()
        self._empty = EmptyState("", "")
        self._empty.wanted.connect(self.comparisonWanted)
        self._pages = QStackedWidget()
        self._pages.addWidget(listed)
        self._pages.addWidget(self._empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._pages, 1)

    def set_controls(self, *controls: QWidget) -> None:
        """Put controls in a row on top; the first is as wide as there is room."""
        self._controls = controls
        row = QHBoxLayout()
        for nth, control in enumerate(controls):
            row.addWidget(control, 0 if nth else 1)
        self._column.insertLayout(0, row)
        for first, second in pairwise((*controls, self._listed)):
            QWidget.setTabOrder(first, second)

    def keyboard_goes_to(self) -> QWidget:
        """Return what the keyboard goes to when this page is gone to."""
        return self._listed

    def present(self, comparison: Comparison | None, missing: Missing) -> None:
        """Take note of a comparison; without one, say why."""
        self._comparison = comparison
        for control in self._controls:
            control.setEnabled(comparison is not None)
        if comparison is not None:
            return
        if missing is Missing.WAITING:
            self._empty.say(PageWords.tr("Comparing…"), self._words.waiting)
        elif missing is Missing.CLOSED:
            self._empty.say(PageWords.tr("No articles are open"), self._words.closed)
        else:
            hint = PageWords.tr("The comparison was stopped, or something went wrong.")
            self._empty.say(PageWords.tr("Not compared"), hint, PageWords.tr("Compare again"))

    def show_listed(self, *, some: bool) -> None:
        """Show the list, or that there is nothing in it."""
        if not some and self._comparison is not None:
            self._empty.say(*self._words.nothing)
        self._pages.setCurrentWidget(self._listed if some else self._empty)


def filter_field(name: str) -> QLineEdit:
    """Return a field in which one types what a list is to show."""
    field = QLineEdit()
    field.setPlaceholderText(PageWords.tr("Filter"))
    field.setAccessibleName(name)
    field.setClearButtonEnabled(True)
    return field


def matches(typed: str, *texts: str) -> bool:
    """Tell whether texts have every word that was typed, in whatever case."""
    among = " ".join(texts).casefold()
    return all(word in among for word in typed.casefold().split())
