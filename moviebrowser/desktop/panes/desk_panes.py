"""Panes side by side: articles come and go, change places, and are read in one type."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from moviebrowser.articles import Article
from moviebrowser.desktop.modes import MOST
from moviebrowser.desktop.panes.empty_desk import EmptyDesk
from moviebrowser.desktop.panes.header import Card
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.pane_row import PaneRow
from moviebrowser.desktop.theme import Appearance

STANDARD = 16  # the size of the reading type, in pixels
_SIZES = range(11, 33)


class DeskPanes(QWidget):
    """Up to eight articles side by side, which go by the library's ids."""

    articleClosed = Signal(int)
    activated = Signal(int)
    orderChanged = Signal()
    soloChanged = Signal(object)  # the id of the article that is shown alone, None when all are shown

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._active: int | None = None
        self._reading = ("serif", STANDARD)
        self._row = PaneRow(appearance.theme)
        self._empty = EmptyDesk(appearance.theme)
        self._arrange()
        self._row.paneDropped.connect(self.move_pane)
        self._row.soloChanged.connect(self.soloChanged)
        appearance.changed.connect(self._dress)

    def _arrange(self) -> None:
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Articles side by side"))
        self._area = _sideways(self._row)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._area)

    # Articles

    def open(self, articles: Sequence[tuple[int, Article]]) -> None:
        """Show these articles (id and article, at most eight) in place of those that are shown."""
        # Hidden while panes come and go, so that each is laid out once.
        self._row.hide()
        self.solo(None)
        for pane in self.panes():
            self._take_away(pane)
        self._active = None
        self._emptied()
        for article_id, article in articles[:MOST]:
            self._put(article_id, article)
        self._settle()
        self._row.show()
        if self.panes():
            self._use(self.panes()[0])

    def add(self, article_id: int, article: Article) -> None:
        """Show one more article, on the right; one that is shown is activated instead.

        A ninth is refused with ValueError.
        """
        if article_id not in self.ids():
            if len(self.ids()) >= MOST:
                raise ValueError(self.tr("at most {0} articles stand side by side").format(MOST))
            self.solo(None)
            self._put(article_id, article)
            self._settle()
        self.activate(self.ids().index(article_id))

    def close_article(self, article_id: int) -> None:
        """Take an article off the desk."""
        pane = self._row.pane(article_id)
        if pane is None:
            return
        self.solo(None)
        nth = self.ids().index(article_id)
        self._take_away(pane)
        if self._active == article_id:
            self._active = None
        self._settle()
        if self._active is None and self.ids():
            self.activate(min(nth, len(self.ids()) - 1))
        self.articleClosed.emit(article_id)

    def ids(self) -> list[int]:
        """Return the articles' ids from left to right."""
        return [pane.id for pane in self.panes()]

    def panes(self) -> list[Pane]:
        """Return the panes from left to right."""
        return self._row.panes()

    def letter(self, article_id: int) -> str:
        """Return the letter on an article's chip; KeyError for one that is not open."""
        pane = self._row.pane(article_id)
        if pane is None:
            raise KeyError(article_id)
        return pane.card.letter

    def active(self) -> int | None:
        """Return the id of the article that the reader is in."""
        return self._active

    def activate(self, nth: int) -> None:
        """Go to the `nth` pane from the left (from 0); beyond the last, nothing happens."""
        panes = self.panes()
        if 0 <= nth < len(panes):
            self._go_to(panes[nth])
            panes[nth].view.setFocus(Qt.FocusReason.OtherFocusReason)

    def cycle(self, direction: int) -> None:
        """Go to the pane on the right (1) or left (-1), round at the ends."""
        if self._active in self.ids():
            self.activate((self.ids().index(self._active) + direction) % len(self.ids()))

    def _go_to(self, pane: Pane) -> None:
        """Take the reader to a pane; where one is shown alone, it is now this one."""
        if self.soloed() is not None:
            self.solo(pane.id)
        self._use(pane)
        self._area.ensureWidgetVisible(pane, 0, 0)

    def _bring_into_view(self, panes: Sequence[Pane]) -> None:
        """Scroll sideways no further than needed to see the first of `panes`, and as many of the others as fit."""
        area, bar = self._area.viewport(), self._area.horizontalScrollBar()
        room = area.width()
        lefts = [pane.mapTo(area, QPoint()).x() + bar.value() for pane in panes]
        edges = [(left, left + pane.width()) for left, pane in zip(lefts, panes, strict=True)]
        first, last = edges[0]
        for left, right in sorted(edges[1:], key=lambda edge: abs(edge[0] - edges[0][0])):
            if max(last, right) - min(first, left) <= room:
                first, last = min(first, left), max(last, right)
        bar.setValue(min(max(bar.value(), last - room), first))

    def solo(self, article_id: int | None) -> None:
        """Show one article alone; None shows all again, as wide as they were."""
        self._row.solo(article_id)

    def soloed(self) -> int | None:
        """Return the id of the article that is shown alone."""
        return self._row.soloed()

    def _put(self, article_id: int, article: Article) -> None:
        card = Card(article, self._free_index(article_id))
        pane = Pane(article_id, card, self._appearance.theme, self._reading)
        self._row.put(pane)
        self._connect(pane)

    def _free_index(self, article_id: int) -> int:
        """Return the number on the desk for an article that is put there."""
        taken = self._numbers()
        if article_id in taken:
            return taken[article_id]
        used = {pane.card.index for pane in self.panes()} | set(taken.values())
        return next(index for index in range(len(used) + 1) if index not in used)

    def _connect(self, pane: Pane) -> None:
        pane.closeWanted.connect(partial(self.close_article, pane.id))
        pane.swapWanted.connect(partial(self._swap, pane))
        pane.used.connect(partial(self._use, pane))
        pane.soloWanted.connect(partial(self._toggle_solo, pane))
        pane.view.zoomWanted.connect(self.zoom)

    def _toggle_solo(self, pane: Pane) -> None:
        self.solo(None if self.soloed() is not None else pane.id)

    def _take_away(self, pane: Pane) -> None:
        self._row.take_away(pane)

    def _settle(self) -> None:
        """Bring everything into line with the panes that there are now."""
        self._pages.setCurrentWidget(self._area if self.panes() else self._empty)
        self._row.equalise()
        self._reordered()

    def _use(self, pane: Pane) -> None:
        for other in self.panes():
            other.set_active(other is pane)
        if self._active != pane.id:
            self._active = pane.id
            self.activated.emit(pane.id)

    def _swap(self, pane: Pane) -> None:
        nth = self._row.indexOf(pane)
        self.move_pane(pane.id, nth + 1 if nth + 1 < self._row.count() else nth - 1)

    def move_pane(self, article_id: int, nth: int) -> None:
        """Move an article to be the `nth` from the left (from 0)."""
        pane = self._row.pane(article_id)
        if pane is not None and self._row.move_pane(pane, nth):
            self._reordered()

    # What a desk that knows more of its articles adds

    def _numbers(self) -> Mapping[int, int]:
        """Return the numbers that articles keep, by id."""
        return {}

    def _emptied(self) -> None:
        """Take note that other articles come in place of those that were open."""

    def _reordered(self) -> None:
        """Take note that panes stand otherwise than before."""
        self.orderChanged.emit()

    # Reading type

    def zoom(self, steps: int) -> None:
        """Make the reading type larger or smaller; 0 gives it its standard size."""
        family, size = self._reading
        wanted = size + steps if steps else STANDARD
        self.set_reading(family, min(max(wanted, _SIZES[0]), _SIZES[-1]))

    def set_reading(self, family: str, size: int) -> None:
        """Set the reading type: "serif" or "sans", and its size in pixels; the places that are read stay."""
        if (family, size) != self._reading:
            self._reading = (family, size)
            for pane in self.panes():
                pane.set_reading(family, size)

    def _dress(self) -> None:
        theme = self._appearance.theme
        self._row.set_theme(theme)
        self._empty.set_theme(theme)
        for pane in self.panes():
            pane.set_theme(theme)


def _sideways(row: PaneRow) -> QScrollArea:
    """Return what scrolls panes sideways that have no room."""
    ground = QWidget()
    ground.setProperty("role", "window")
    around = QVBoxLayout(ground)
    around.setContentsMargins(12, 12, 12, 12)
    around.addWidget(row)
    area = QScrollArea()
    area.setWidget(ground)
    area.setWidgetResizable(True)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
