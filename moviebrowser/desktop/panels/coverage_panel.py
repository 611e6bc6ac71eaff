"""Coverage, drawn: who shares whose words, and how much of each article is told by others."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QToolTip, QVBoxLayout, QWidget

from moviebrowser.comparison import Comparison, OnlyHere, Place
from moviebrowser.desktop.panels.coverage import Share, Telling, shared_wording, shares
from moviebrowser.desktop.panes.header import outlet_name
from moviebrowser.desktop.pieces.chips import draw_chip, letter
from moviebrowser.desktop.pieces.rows import EmptyState, small
from moviebrowser.desktop.theme import Appearance, Theme

_HEAD = 26  # pixels for the chips


class Drawing(QWidget):
    """Cells that can be clicked, or reached with the arrow keys and chosen with Enter."""

    placesWanted = Signal(list)  # of Place

    def __init__(self, name: str, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._comparison: Comparison | None = None
        self._at = (0, 0)
        self._turns: dict[tuple[int, int], int] = {}
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setToolTipDuration(8000)
        appearance.changed.connect(self.update)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._appearance.theme

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Draw another comparison."""
        self._comparison = comparison
        self._at, self._turns = (0, 0), {}
        self.updateGeometry()
        self.update()

    def columns(self) -> int:
        """Return how many cells stand beside each other."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a cell is."""
        raise NotImplementedError

    def places(self, row: int, column: int) -> list[list[Place]]:
        """Return what a click on a cell shows; further clicks show the next."""
        raise NotImplementedError

    def said(self, row: int, column: int) -> str:
        """Return what a cell means, in words."""
        raise NotImplementedError

    def rows(self) -> int:
        """Return how many rows of cells there are: one an article."""
        return 0 if self._comparison is None else len(self._comparison.articles)

    def name(self, number: int) -> str:
        """Return an outlet's name."""
        return "" if self._comparison is None else outlet_name(self._comparison.articles[number], letter(number))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show what a cell stands for."""
        found = self._cell_at(event.position())
        if found is not None:
            self._at = found
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, choose with Enter."""
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        move = moves.get(Qt.Key(event.key()))
        if move is not None and self.rows():
            row, column = self._at[0] + move[0], self._at[1] + move[1]
            self._at = (min(max(row, 0), self.rows() - 1), min(max(column, 0), self.columns() - 1))
            self.setAccessibleDescription(self.said(*self._at))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def event(self, event: object) -> bool:
        """Say what the cell under the pointer means."""
        if isinstance(event, QHelpEvent):
            found = self._cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.said(*found) if found else "", self)
            return True
        return super().event(event)  # type: ignore[arg-type]

    def _cell_at(self, point: QPointF) -> tuple[int, int] | None:
        for row in range(self.rows()):
            for column in range(self.columns()):
                if self.cell(row, column).contains(point):
                    return row, column
        return None

    def _choose(self) -> None:
        places = self.places(*self._at) if self.rows() else []
        if places:
            turn = self._turns.get(self._at, 0)
            self._turns[self._at] = turn + 1
            self.placesWanted.emit(places[turn % len(places)])
        self.update()

    def _outline(self, painter: QPainter) -> None:
        if self.hasFocus() and self.rows():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRoundedRect(self.cell(*self._at).adjusted(1, 1, -1, -1), 4, 4)


class HeatMap(Drawing):
    """For each ordered pair of articles, the share of the row's words that stand in the column's, too."""

    def columns(self) -> int:
        """As many as articles."""
        return self.rows()

    def sizeHint(self) -> QSize:
        """Square cells."""
        return QSize(200, round(_HEAD + self.rows() * self._side()) + 2)

    def hasHeightForWidth(self) -> bool:
        """As high as it is wide, about."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height for a width."""
        return round(_HEAD + self.rows() * self._side(width)) + 2

    def _side(self, width: int | None = None) -> float:
        room = (self.width() if width is None else width) - _HEAD - 2
        return max(20.0, min(56.0, room / max(1, self.rows())))

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a pair is."""
        side = self._side()
        return QRectF(_HEAD + column * side, _HEAD + row * side, side, side)

    def share(self, row: int, column: int) -> float:
        """Return how much of the row's article stands in the column's."""
        overlaps = self._comparison.overlap if self._comparison is not None else ()
        return next((o.share for o in overlaps if (o.source, o.target) == (row, column)), 0.0)

    def places(self, row: int, column: int) -> list[list[Place]]:
        """Return the runs of words that both share."""
        if self._comparison is None or row == column:
            return []
        return shared_wording(self._comparison, row, column)

    def said(self, row: int, column: int) -> str:
        """Return the share in words."""
        if row == column:
            return self.name(row)
        share = self.share(row, column)
        return self.tr("{0:.0%} of {1} stands in {2}, too").format(share, self.name(row), self.name(column))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chips and the cells."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((self.share(r, c) for r in range(self.rows()) for c in range(self.rows()) if r != c), default=0.0)
        for row in range(self.rows()):
            across = self.cell(0, row).center().x()
            down = self.cell(row, 0).center().y()
            draw_chip(painter, QRectF(across - 9, 3, 18, 18), row, self.theme)
            draw_chip(painter, QRectF(1, down - 9, 18, 18), row, self.theme)
            for column in range(self.rows()):
                self._paint_cell(painter, row, column, max(most, 0.1))
        self._outline(painter)

    def _paint_cell(self, painter: QPainter, row: int, column: int, most: float) -> None:
        rect = self.cell(row, column).adjusted(1.5, 1.5, -1.5, -1.5)
        share = self.share(row, column)
        ground = self.theme.colour("field")
        if row != column:
            ground = _between(self.theme.colour("field"), self.theme.colour("accent"), 0.85 * share / most)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(small(self.font(), 11))
        painter.setPen(self.theme.letter_on(ground) if row != column else self.theme.colour("muted"))
        text = f"{share:.0%}" if row != column else "–"
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class Bars(Drawing):
    """For each article, how much of it others tell in the same words, in other words, or not at all."""

    _ROW = 30

    def __init__(self, name: str, appearance: Appearance) -> None:
        super().__init__(name, appearance)
        self._shares: list[Sequence[Share]] = []

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Draw another comparison."""
        self._shares = []
        if comparison is not None:
            only = OnlyHere(comparison)
            self._shares = [shares(comparison, nth, only) for nth in range(len(comparison.articles))]
        super().show_comparison(comparison)
        self.setMinimumHeight(self.rows() * self._ROW)

    def columns(self) -> int:
        """Same words, other words, only here."""
        return len(Telling)

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a part of a bar is."""
        parts = [0.0, *accumulate(share.share for share in self._shares[row])]
        room = self.width() - _HEAD - 2
        left, right = _HEAD + room * parts[column], _HEAD + room * parts[column + 1]
        return QRectF(left, row * self._ROW + 5, right - left, self._ROW - 10)

    def places(self, row: int, column: int) -> list[list[Place]]:
        """Return each place, one after another."""
        return [[place] for place in self._shares[row][column].places]

    def said(self, row: int, column: int) -> str:
        """Return the share in words."""
        share = self._shares[row][column]
        what = {
            Telling.SAME_WORDS: self.tr("{0:.0%} of {1}: others have it in the same words"),
            Telling.OTHER_WORDS: self.tr("{0:.0%} of {1}: others tell it in other words"),
            Telling.ONLY_HERE: self.tr("{0:.0%} of {1}: only here"),
        }[share.telling]
        return what.format(share.share, self.name(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a bar for each article."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in range(self.rows()):
            middle = row * self._ROW + self._ROW / 2
            draw_chip(painter, QRectF(1, middle - 9, 18, 18), row, self.theme)
            for column, share in enumerate(self._shares[row]):
                self._paint_part(painter, self.cell(row, column), share)
        self._outline(painter)

    def _paint_part(self, painter: QPainter, rect: QRectF, share: Share) -> None:
        ground = ground_of(share.telling, self.theme)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRect(rect.adjusted(0.5, 0, -0.5, 0))
        if rect.width() > 34:
            painter.setFont(small(self.font(), 11))
            painter.setPen(self.theme.letter_on(ground))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"{share.share:.0%}")


class Legend(QWidget):
    """What the bars' colours mean."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setFixedHeight(20)
        appearance.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a swatch and words for each."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small(self.font(), 11))
        x = float(_HEAD)
        for telling in Telling:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground_of(telling, self._appearance.theme))
            painter.drawRoundedRect(QRectF(x, 6, 9, 9), 2, 2)
            painter.setPen(self._appearance.theme.colour("muted"))
            painter.drawText(QPointF(x + 13, 15), telling.value)
            x += 13 + painter.fontMetrics().horizontalAdvance(telling.value) + 14


class CoveragePanel(QWidget):
    """Heat map and bars under their headings."""

    placesWanted = Signal(list)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heat_map = HeatMap(self.tr("Shared words, article by article"), appearance)
        self.bars = Bars(self.tr("What others tell, too"), appearance)
        self._empty = EmptyState("", "")
        drawn = QWidget()
        column = QVBoxLayout(drawn)
        column.setContentsMargins(0, 4, 4, 4)
        column.setSpacing(6)
        for heading, parts in (
            (self.tr("Who shares whose words"), (self.heat_map,)),
            (self.tr("Told by others, or only here"), (self.bars, Legend(appearance))),
        ):
            label = QLabel(heading)
            label.setProperty("role", "heading")
            column.addWidget(label)
            for part in parts:
                column.addWidget(part)
            column.addSpacing(10)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(drawn)
        area.viewport().setAutoFillBackground(False)
        drawn.setAutoFillBackground(False)
        self._pages = QStackedWidget()
        self._pages.addWidget(area)
        self._pages.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self.heat_map.placesWanted.connect(self.placesWanted)
        self.bars.placesWanted.connect(self.placesWanted)
        self.show_comparison(None)

    def keyboard_goes_to(self) -> QWidget:
        """Return what the keyboard goes to when this page is gone to."""
        return self.heat_map

    def show_comparison(self, comparison: Comparison | None, *, waiting: bool = False) -> None:
        """Draw a comparison; without one, say what to do, or that it is being made."""
        if comparison is None and waiting:
            self._empty.say(self.tr("Comparing…"), self.tr("Overlaps are drawn as soon as they are found."))
        elif comparison is None:
            self._empty.say(self.tr("No articles are open"), self.tr("Open a story to see who shares whose words."))
        elif len(comparison.articles) < 2:
            self._empty.say(self.tr("One article alone"), self.tr("Open a second one to see what they share."))
            comparison = None
        self.heat_map.show_comparison(comparison)
        self.bars.show_comparison(comparison)
        self._pages.setCurrentIndex(1 if comparison is None else 0)


def ground_of(telling: Telling, theme: Theme) -> QColor:
    """Return the colour of a part of the bars."""
    if telling is Telling.ONLY_HERE:
        return _between(theme.colour("panel"), theme.colour("only_here"), 0.3)
    return theme.colour("same_edge" if telling is Telling.SAME_WORDS else "same")


def _between(one: QColor, other: QColor, share: float) -> QColor:
    share = min(max(share, 0.0), 1.0)
    mixed = [a + (b - a) * share for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)]  # type: ignore[index]
    return QColor(*(round(part) for part in mixed))
