"""Panes side by side, with ribbons in the gaps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from moviebrowser.desktop.panes.header import PANE_DRAG
from moviebrowser.desktop.panes.marks import Band
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.ribbons import Gap
from moviebrowser.desktop.panes.turns import Turns
from moviebrowser.desktop.theme import Theme

Bands = Callable[[int, int], Sequence[Band] | None]
"""Gives for two articles' ids their ribbons; None when that is not known yet."""


class PaneRow(QSplitter):
    """Panes side by side."""

    bandClicked = Signal(object, object, object)  # Pane, Pane, Band
    dropped = Signal(int, int)  # id, before which pane of this row it is to stand
    equalWidthsWanted = Signal()

    def __init__(self, theme: Theme, turns: Turns, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._turns = turns
        self.setChildrenCollapsible(False)
        self.setAcceptDrops(True)

    def createHandle(self) -> QSplitterHandle:
        """Make a gap with ribbons."""
        gap = Gap(self, self._theme, self._turns)
        gap.bandClicked.connect(self.bandClicked)
        gap.equalWidthsWanted.connect(self.equalWidthsWanted)
        return gap

    def panes(self) -> list[Pane]:
        """Return the panes from left to right."""
        widgets = (self.widget(nth) for nth in range(self.count()))
        return [widget for widget in widgets if isinstance(widget, Pane)]

    def hold(self, panes: Sequence[Pane]) -> None:
        """Hold these panes, from left to right; those that leave are taken by another row."""
        for nth, pane in enumerate(panes):
            if self.widget(nth) is not pane:
                self.insertWidget(nth, pane)
            self.setStretchFactor(nth, 1)

    def gaps(self) -> list[Gap]:
        """Return the gaps from left to right, one fewer than panes."""
        handles = (self.handle(nth) for nth in range(1, self.count()))
        return [handle for handle in handles if isinstance(handle, Gap)]

    def join(self, bands: Bands, *, tight: bool) -> None:
        """Join neighbours by ribbons, in narrow gaps where room is `tight`."""
        panes = self.panes()
        for gap, left, right in zip(self.gaps(), panes, panes[1:], strict=False):
            gap.join(left, right, bands(left.id, right.id))
        self.fit_gaps(tight=tight)

    def fit_gaps(self, *, tight: bool) -> None:
        """Make gaps as wide as they need to be."""
        changed = [gap for gap in self.gaps() if gap.fit(tight=tight)]
        if changed:
            self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for gap in self.gaps():
            gap.set_theme(theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take panes; anything else is for the window."""
        if event.mimeData().hasFormat(PANE_DRAG):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show in which gap the pane would land."""
        self._show_drop(self._drop_at(event.position().toPoint().x()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no gap any more."""
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the pane was dropped."""
        self._show_drop(None)
        dragged = int(event.mimeData().data(PANE_DRAG).toStdString())
        event.acceptProposedAction()
        self.dropped.emit(dragged, self._drop_at(event.position().toPoint().x()))

    def _drop_at(self, x: int) -> int:
        """Return before which pane a pane dropped at `x` lands."""
        middles = [pane.mapTo(self, QPoint(pane.width() // 2, 0)).x() for pane in self.panes()]
        return sum(middle < x for middle in middles)

    def _show_drop(self, before: int | None) -> None:
        for nth, gap in enumerate(self.gaps(), start=1):
            if gap.drop_here != (nth == before):
                gap.drop_here = nth == before
                gap.update()
