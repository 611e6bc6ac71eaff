"""Panes side by side, with ribbons in the gaps; a pane is moved by dragging its head."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from moviebrowser.desktop.header import PANE_DRAG
from moviebrowser.desktop.pane import Pane
from moviebrowser.desktop.ribbons import GAP, Gap
from moviebrowser.desktop.theme import Theme


class PaneRow(QSplitter):
    """Panes side by side."""

    bandClicked = Signal(object, object, object)  # Pane, Pane, Band
    paneDropped = Signal(int, int)  # id, which one from the left it is to be

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)
        self.setAcceptDrops(True)

    def createHandle(self) -> QSplitterHandle:
        """Make a gap with ribbons."""
        gap = Gap(self, self._theme)
        gap.bandClicked.connect(self.bandClicked)
        gap.equalWidthsWanted.connect(self.equalise)
        return gap

    def panes(self) -> list[Pane]:
        """Return the panes from left to right."""
        widgets = (self.widget(nth) for nth in range(self.count()))
        return [widget for widget in widgets if isinstance(widget, Pane)]

    def gaps(self) -> list[Gap]:
        """Return the gaps from left to right, one fewer than panes."""
        handles = (self.handle(nth) for nth in range(1, self.count()))
        return [handle for handle in handles if isinstance(handle, Gap)]

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for gap in self.gaps():
            gap.set_theme(theme)

    def equalise(self) -> None:
        """Make the panes equally wide."""
        self.setSizes([10_000] * self.count())

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
        ids = [pane.id for pane in self.panes()]
        if dragged in ids:
            before = self._drop_at(event.position().toPoint().x())
            self.paneDropped.emit(dragged, before - 1 if ids.index(dragged) < before else before)
        event.acceptProposedAction()

    def _drop_at(self, x: int) -> int:
        """Return before which pane a pane dropped at `x` lands."""
        middles = [pane.mapTo(self, QPoint(pane.width() // 2, 0)).x() for pane in self.panes()]
        return sum(middle < x for middle in middles)

    def _show_drop(self, before: int | None) -> None:
        for nth, gap in enumerate(self.gaps(), start=1):
            if gap.drop_here != (nth == before):
                gap.drop_here = nth == before
                gap.update()
