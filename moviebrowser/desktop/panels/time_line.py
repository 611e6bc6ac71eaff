"""The days that articles name, and those on which they came out, along a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from moviebrowser.analysis import DateValue, EntityType, find_dates, resolve
from moviebrowser.comparison import Comparison, Entity, Place
from moviebrowser.desktop.days import year_month_or_day
from moviebrowser.desktop.panels.drawing import Drawing
from moviebrowser.desktop.pieces.chips import draw_chip, draw_dot
from moviebrowser.desktop.pieces.rows import bold, small
from moviebrowser.desktop.theme import Appearance

_ROW = 26  # pixels
_LINE = 10  # from the left edge to the line
_TEXT = 24
_CHIP = 17
_AROUND = 20  # code points
_APART = 5.0  # pixels for each doubling of the days between


@dataclass(frozen=True)
class Moment:
    """A day, month or year (ISO 8601) and where it is named; or a day on which the articles `published` came out."""

    day: str
    places: tuple[Place, ...] = ()
    published: tuple[int, ...] = ()

    @property
    def first(self) -> date:
        """The first day that is meant."""
        year, month, day = (*map(int, self.day.split("-")), 1, 1)[:3]
        return date(year, month, day)

    @property
    def articles(self) -> tuple[int, ...]:
        """The numbers of the articles that it stands for."""
        return self.published or tuple(sorted({place.article for place in self.places}))


def moments(comparison: Comparison) -> list[Moment]:
    """Return the dates that articles name and on which they came out, the earliest first."""
    places: dict[str, list[Place]] = {}
    for entity in comparison.entities:
        day = _day(entity, comparison) if entity.type is EntityType.DATE else None
        if day is not None:
            places.setdefault(day, []).extend(entity.mentions)
    named = [Moment(day, tuple(sorted(found))) for day, found in places.items() if found]
    return sorted([*named, *_published(comparison)], key=lambda one: (one.first, not one.published, one.day))


def _published(comparison: Comparison) -> Iterator[Moment]:
    days: dict[str, list[int]] = {}
    for number, article in enumerate(comparison.articles):
        day = (article.published or "")[:10]
        try:
            date.fromisoformat(day)
        except ValueError:
            continue
        days.setdefault(day, []).append(number)
    yield from (Moment(day, published=tuple(numbers)) for day, numbers in days.items())


def _day(entity: Entity, comparison: Comparison) -> str | None:
    """Return the most exact date that an entity's mentions tell."""
    days = set()
    for place in entity.mentions:
        article = comparison.articles[place.article]
        # With what stands around it: a year alone is one in "in 2021", and a number elsewhere.
        begin = max(0, place.start - _AROUND)
        near = find_dates(article.text[begin : place.end + _AROUND], article.language)
        told = [one for one in near if begin + one.start < place.end and begin + one.end > place.start]
        best = max(told, key=lambda one: one.end - one.start, default=None)
        if best is not None and isinstance(best.value, DateValue):
            days.add(resolve(best.value, article.published))
    return max((day for day in days if day is not None), key=len, default=None)


class TimeLine(Drawing):
    """A row a day: its date, then a chip for each article that names it. Days far apart stand farther apart."""

    def __init__(self, name: str, appearance: Appearance) -> None:
        super().__init__(name, appearance)
        self._moments: Sequence[Moment] = ()
        self._tops: list[float] = []

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Draw another comparison."""
        self._moments = moments(comparison) if comparison is not None else ()
        self._tops = []
        top, before = 0.0, None
        for moment in self._moments:
            days = (moment.first - before).days if before is not None else 0
            top += min(40.0, _APART * log2(1 + days)) if days > 1 else 0.0
            self._tops.append(top)
            top, before = top + _ROW, moment.first
        super().show_comparison(comparison)
        self.setFixedHeight(round(top) + 4)

    def moments(self) -> Sequence[Moment]:
        """Return what is drawn."""
        return self._moments

    def rows(self) -> int:
        """One a day."""
        return len(self._moments)

    def columns(self) -> int:
        """The day, and the articles."""
        return 1 + (len(self._comparison.articles) if self._comparison is not None else 0)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(240, self.height())

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a day, or one article's chip in its row, is."""
        chips = (self.columns() - 1) * _CHIP
        if column == 0:
            return QRectF(0, self._tops[row], self.width() - chips - 8, _ROW)
        return QRectF(self.width() - chips - 4 + (column - 1) * _CHIP, self._tops[row], _CHIP, _ROW)

    def places(self, row: int, column: int) -> list[list[Place]]:
        """Return where the day is named: in all articles, or one after another in one."""
        places = self._moments[row].places
        if column == 0:
            return [list(places)] if places else self._beginnings(row)
        return [[place] for place in places if place.article == column - 1] or self._beginnings(row, column - 1)

    def _beginnings(self, row: int, article: int | None = None) -> list[list[Place]]:
        out = [number for number in self._moments[row].published if article in (None, number)]
        return [[Place(number, 0, 1) for number in out]] if out else []

    def said(self, row: int, column: int) -> str:
        """Return the day, and who names it."""
        moment, named = self._moments[row], self._moments[row].articles
        day = year_month_or_day(moment.day, long=True)
        if column and column - 1 not in named:
            return "" if moment.published else self.tr("{0}: not named by {1}").format(day, self.name(column - 1))
        who = ", ".join(self.name(number) for number in ([column - 1] if column else named))
        return (self.tr("{0}: {1} came out") if moment.published else self.tr("{0}: named by {1}")).format(day, who)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, and a row for each day."""
        if not self._moments:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("muted"), 1.4))
        ends = (self._tops[0] + _ROW / 2, self._tops[-1] + _ROW / 2)
        painter.drawLine(QPointF(_LINE, ends[0]), QPointF(_LINE, ends[1]))
        for row, moment in enumerate(self._moments):
            self._paint_row(painter, row, moment)
        self._outline(painter)

    def _paint_row(self, painter: QPainter, row: int, moment: Moment) -> None:
        middle, theme = self._tops[row] + _ROW / 2, self.theme
        out = bool(moment.published)
        painter.setBrush(theme.colour("panel") if out else theme.colour("accent"))
        painter.setPen(QPen(theme.colour("accent"), 1.6))
        painter.drawEllipse(QPointF(_LINE, middle), 4, 4)
        painter.setFont(small(self.font(), 12) if out else small(bold(self.font()), 12))
        painter.setPen(theme.colour("muted" if out else "text"))
        day = year_month_or_day(moment.day)
        text = self.tr("{0} · came out").format(day) if out else day
        box = self.cell(row, 0).adjusted(_TEXT, 0, 0, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        for number in range(self.columns() - 1):
            centre = self.cell(row, 1 + number).center()
            if number in moment.articles:
                draw_chip(painter, QRectF(centre.x() - 7.5, centre.y() - 7.5, 15, 15), number, theme)
            elif not out:
                draw_dot(painter, centre, theme.colour("muted"), filled=False)
