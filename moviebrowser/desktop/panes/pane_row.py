"""Panes side by side, with ribbons in the gaps; a pane is moved by dragging its head."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from moviebrowser.desktop.panes.header import PANE_DRAG
from moviebrowser.desktop.panes.marks import Band
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.ribbons import GAP, Gap
from moviebrowser.desktop.theme import Theme


class PaneRow(QSplitter):
    """Panes side by side."""

    bandClicked = Signal(object, object, object)  # Pane, Pane, Band
    paneDropped = Signal(int, int)  # id, which one from the left it is to be
    soloChanged = Signal(object)  # the id of the article that is shown alone, None when all are shown

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._solo: int | None = None
        self._widths: list[int] = []  # as they were before one was shown alone
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

    def pane(self, article_id: int) -> Pane | None:
        """Return the pane of an article."""
        return next((pane for pane in self.panes() if pane.id == article_id), None)

    def put(self, pane: Pane) -> None:
        """Add a pane on the right."""
        self.addWidget(pane)
        self.setStretchFactor(self.count() - 1, 1)

    def take_away(self, pane: Pane) -> None:
        """Remove a pane for good."""
        pane.hide()
        pane.setParent(None)
        pane.deleteLater()

    def move_pane(self, pane: Pane, nth: int) -> bool:
        """Move a pane to be the `nth` from the left (from 0), as wide as it is; tells whether that changed anything."""
        if not 0 <= nth < self.count() or self.indexOf(pane) == nth:
            return False
        widths = self.widths()
        widths.insert(nth, widths.pop(self.indexOf(pane)))
        self.insertWidget(nth, pane)
        self.set_widths(widths)
        return True

    def widths(self) -> list[int]:
        """Return how wide the panes are when all are shown."""
        return list(self._widths) if self._solo is not None else self.sizes()

    def set_widths(self, widths: Sequence[int]) -> None:
        """Make the panes so wide when all are shown; another number of widths is passed over."""
        if len(widths) == self.count():
            self._widths = list(widths)
            if self._solo is None:
                self.setSizes(self._widths)

    def solo(self, article_id: int | None) -> None:
        """Show one article alone; None shows all again, as wide as they were."""
        if article_id == self._solo or (article_id is not None and self.pane(article_id) is None):
            return
        self._widths, self._solo = self.widths(), article_id
        for pane in self.panes():
            pane.setVisible(article_id in (None, pane.id))
        if article_id is None:
            self.setSizes(self._widths)
        self.soloChanged.emit(article_id)

    def soloed(self) -> int | None:
        """Return the id of the article that is shown alone."""
        return self._solo

    def join(self, bands: Callable[[int, int], Sequence[Band]]) -> None:
        """Join neighbours by the ribbons that `bands` gives for their ids."""
        panes = self.panes()
        for gap, left, right in zip(self.gaps(), panes, panes[1:], strict=False):
            gap.join(left, right, bands(left.id, right.id))

    def forget_layout(self) -> None:
        """Place the ribbons anew: where text stands has changed."""
        for gap in self.gaps():
            gap.forget_layout()

    def move_ribbons(self) -> None:
        """Paint the ribbons anew: a pane was scrolled."""
        for gap in self.gaps():
            gap.update()

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
