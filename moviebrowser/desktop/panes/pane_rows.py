"""All panes, in one row or, where the reader wants it so and there is no room, in two."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from moviebrowser.desktop.modes import Flow
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.pane_row import Bands, PaneRow
from moviebrowser.desktop.panes.reading_type import STANDARD
from moviebrowser.desktop.panes.ribbons import BARE, WIDE
from moviebrowser.desktop.panes.turns import Turns
from moviebrowser.desktop.theme import Theme

_AROUND = 12  # pixels around the panes
_BETWEEN = 10  # between two rows
_EASY = 1.25  # times the least width of panes from which on gaps are wide


class PaneRows(QSplitter):
    """The panes in reading order: the upper row from left to right, then the lower."""

    bandClicked = Signal(object, object, object)  # Pane, Pane, Band
    paneDropped = Signal(int, int)  # id, which one in order it is to be
    soloChanged = Signal(object)  # the id of the article that is shown alone, None when all are shown
    spread = Signal()  # panes have come to stand in other rows

    def __init__(self, theme: Theme, turns: Turns, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._flow = Flow.SIDEWAYS
        self._readable = STANDARD.readable()
        self._room = 0
        self._solo: int | None = None
        self._widths: list[int] = []  # as they were before one was shown alone
        self._rows = (PaneRow(theme, turns), PaneRow(theme, turns))
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_BETWEEN)
        for row in self._rows:
            self.addWidget(row)
            row.bandClicked.connect(self.bandClicked)
            row.equalWidthsWanted.connect(self.equalise)
            row.dropped.connect(partial(self._dropped, row))
        self._rows[1].hide()

    # Panes

    def panes(self) -> list[Pane]:
        """Return the panes in order."""
        return [pane for row in self._rows for pane in row.panes()]

    def pane(self, article_id: int) -> Pane | None:
        """Return the pane of an article."""
        return next((pane for pane in self.panes() if pane.id == article_id), None)

    def put(self, pane: Pane, nth: int) -> None:
        """Add a pane, to be the `nth` in order."""
        panes = self.panes()
        panes.insert(nth, pane)
        self._lay_out(panes)

    def take_away(self, pane: Pane) -> None:
        """Remove a pane for good."""
        pane.hide()
        pane.setParent(None)
        pane.deleteLater()
        self._lay_out(self.panes())

    def move_pane(self, pane: Pane, nth: int) -> bool:
        """Move a pane to be the `nth` in order (from 0), as wide as it is; tells whether that changed anything."""
        panes, widths = self.panes(), self.widths()
        before = panes.index(pane)
        if not 0 <= nth < len(panes) or before == nth:
            return False
        panes.insert(nth, panes.pop(before))
        widths.insert(nth, widths.pop(before))
        self._lay_out(panes)
        self.set_widths(widths)
        return True

    def _lay_out(self, panes: Sequence[Pane]) -> None:
        first = (len(panes) + 1) // 2 if self._wraps(len(panes)) else len(panes)
        for row, own in zip(self._rows, (panes[:first], panes[first:]), strict=True):
            row.hold(own)
        self._show_rows()

    def _show_rows(self) -> None:
        lower = self._rows[1].panes()
        self._rows[0].setVisible(not lower or self._solo not in [pane.id for pane in lower])
        self._rows[1].setVisible(any(self._solo in (None, pane.id) for pane in lower))

    # Room

    def set_room(self, width: int, readable: int) -> None:
        """Take note of the width that there is for panes, and of the least in which one can be read."""
        self._room, self._readable = width, readable
        self._rearrange()

    def set_flow(self, flow: Flow) -> None:
        """Choose what panes do that have no room."""
        self._flow = flow
        self._rearrange()

    def flow(self) -> Flow:
        """Return what panes do that have no room."""
        return self._flow

    def _rearrange(self) -> None:
        panes = self.panes()
        if self._wraps(len(panes)) != bool(self._rows[1].count()):
            self._lay_out(panes)
            self.equalise()
            self.spread.emit()
        for row in self._rows:
            row.fit_gaps(tight=self._tight(row))

    def _wraps(self, number: int) -> bool:
        needed = number * self._readable + (number - 1) * BARE
        return self._flow is Flow.ROWS and number > 2 and 0 < self._room < needed

    def _tight(self, row: PaneRow) -> bool:
        number = row.count()
        return self._room < number * self._readable * _EASY + (number - 1) * WIDE

    # Widths

    def widths(self) -> list[int]:
        """Return how wide the panes are when all are shown."""
        return list(self._widths) if self._solo is not None else [size for row in self._rows for size in row.sizes()]

    def set_widths(self, widths: Sequence[int]) -> None:
        """Make the panes so wide when all are shown; another number of widths is passed over."""
        upper, lower = self._rows
        if len(widths) == upper.count() + lower.count():
            self._widths = list(widths)
            if self._solo is None:
                upper.setSizes(self._widths[: upper.count()])
                lower.setSizes(self._widths[upper.count() :])

    def equalise(self) -> None:
        """Make the panes equally wide, and the rows equally high."""
        for row in self._rows:
            row.setSizes([10_000] * row.count())
        self.setSizes([10_000, 10_000])

    # One alone

    def solo(self, article_id: int | None) -> None:
        """Show one article alone; None shows all again, as wide as they were."""
        if article_id == self._solo or (article_id is not None and self.pane(article_id) is None):
            return
        self._widths, self._solo = self.widths(), article_id
        for pane in self.panes():
            pane.setVisible(article_id in (None, pane.id))
        self._show_rows()
        if article_id is None:
            self.set_widths(self._widths)
        self.soloChanged.emit(article_id)

    def soloed(self) -> int | None:
        """Return the id of the article that is shown alone."""
        return self._solo

    # Ribbons

    def join(self, bands: Bands) -> None:
        """Join neighbours by the ribbons that `bands` gives for their ids."""
        for row in self._rows:
            row.join(bands, tight=self._tight(row))

    def forget_layout(self) -> None:
        """Place the ribbons anew: where text stands has changed."""
        for row in self._rows:
            for gap in row.gaps():
                gap.forget_layout()

    def move_ribbons(self) -> None:
        """Paint the ribbons anew: a pane was scrolled."""
        for row in self._rows:
            for gap in row.gaps():
                gap.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for row in self._rows:
            row.set_theme(theme)

    def _dropped(self, row: PaneRow, dragged: int, before: int) -> None:
        ids = [pane.id for pane in self.panes()]
        if dragged in ids:
            before += self._rows[0].count() if row is self._rows[1] else 0
            self.paneDropped.emit(dragged, before - 1 if ids.index(dragged) < before else before)


class PaneArea(QScrollArea):
    """What scrolls panes sideways that have no room."""

    def __init__(self, rows: PaneRows) -> None:
        super().__init__()
        self._rows = rows
        self._readable = STANDARD.readable()
        ground = QWidget()
        ground.setProperty("role", "window")
        around = QVBoxLayout(ground)
        around.setContentsMargins(*[_AROUND] * 4)
        around.addWidget(rows)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_readable(self, width: int) -> None:
        """Take note of the least width in which a pane can be read."""
        self._readable = width
        self._tell_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panes more or less room."""
        super().resizeEvent(event)
        self._tell_room()

    def _tell_room(self) -> None:
        self._rows.set_room(self.viewport().width() - 2 * _AROUND, self._readable)

    def show_panes(self, panes: Sequence[Pane]) -> None:
        """Scroll sideways no further than needed to see the first of `panes`, and as many of the others as fit."""
        seen, bar = self.viewport(), self.horizontalScrollBar()
        room = seen.width()
        lefts = [pane.mapTo(seen, QPoint()).x() + bar.value() for pane in panes]
        edges = [(left, left + pane.width()) for left, pane in zip(lefts, panes, strict=True)]
        first, last = edges[0]
        for left, right in sorted(edges[1:], key=lambda edge: abs(edge[0] - edges[0][0])):
            if max(last, right) - min(first, left) <= room:
                first, last = min(first, left), max(last, right)
        bar.setValue(min(max(bar.value(), last - room), first))
