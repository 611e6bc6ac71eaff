"""What a click in a text or a headline means."""

from PySide6.QtCore import QObject, Signal

from moviebrowser.desktop.modes import SyncMode
from moviebrowser.desktop.panes.marks import Band, Mark, MarkKind
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.scrolling import Synchroniser
from moviebrowser.desktop.panes.stepping import Stepping


class Clicks(QObject):
    """Tells which entity, fact, quote or excerpt was clicked; brings level what a clicked passage goes with."""

    entityClicked = Signal(str)
    factClicked = Signal(str)
    quoteClicked = Signal(str)
    excerptClicked = Signal(int)

    def __init__(self, synchroniser: Synchroniser, stepping: Stepping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._synchroniser = synchroniser
        self._stepping = stepping

    def mark(self, pane: Pane, mark: Mark) -> None:
        """Take a click on a mark of the text."""
        if mark.kind is MarkKind.ENTITY:
            self.entityClicked.emit(str(mark.target))
            self._stepping.count_from(pane, mark)
        elif mark.kind is MarkKind.EXCERPT and isinstance(mark.target, int):
            self.excerptClicked.emit(mark.target)
        else:
            self._tell(mark)
            self.text(pane, mark.start)

    def _tell(self, mark: Mark) -> None:
        if mark.kind is MarkKind.FACT:
            self.factClicked.emit(str(mark.target))
        elif mark.kind is MarkKind.QUOTE:
            self.quoteClicked.emit(str(mark.target))

    def title(self, pane: Pane, mark: Mark) -> None:
        """Take a click on a mention in the headline."""
        self.entityClicked.emit(str(mark.target))
        self._stepping.count_from(pane, mark, in_title=True)

    def text(self, pane: Pane, offset: int) -> None:
        """Take a click on plain text."""
        if self._synchroniser.mode is SyncMode.MEANING and not self._synchroniser.is_tied():
            self._synchroniser.level(pane, offset)

    def band(self, left: Pane, right: Pane, band: Band, active: int | None) -> None:
        """Take a click on a ribbon: bring its ends level; the pane in use stays."""
        ends = [(left, band.left), (right, band.right)]
        ends.sort(key=lambda end: end[0].id != active)
        self._synchroniser.level_ends(*ends)
        for pane, span in ends:
            pane.view.flash([span])
