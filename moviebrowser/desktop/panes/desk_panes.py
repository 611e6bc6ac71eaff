"""Panes side by side: articles come and go, change places, and are read in one type."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from moviebrowser.articles import Article
from moviebrowser.desktop.modes import MOST, Flow
from moviebrowser.desktop.panes.empty_desk import EmptyDesk
from moviebrowser.desktop.panes.header import Card
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.pane_rows import PaneArea, PaneRows
from moviebrowser.desktop.panes.reading_type import STANDARD, ReadingType
from moviebrowser.desktop.panes.turns import Turns
from moviebrowser.desktop.theme import Appearance


class DeskPanes(QWidget):
    """Up to eight articles side by side, which go by the library's ids."""

    articleClosed = Signal(int)
    activated = Signal(int)
    orderChanged = Signal()
    soloChanged = Signal(object)  # the id of the article that is shown alone, None when all are shown
    readingChanged = Signal(object)  # ReadingType

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._active: int | None = None
        self._reading = STANDARD
        self._left_at: dict[int, tuple[int, tuple[int, float] | None]] = {}  # where closed articles stood
        self._turns = Turns(self)
        self._row = PaneRows(appearance.theme, self._turns)
        self._empty = EmptyDesk(appearance.theme)
        self._arrange()
        self._row.paneDropped.connect(self.move_pane)
        self._row.soloChanged.connect(self.soloChanged)
        appearance.changed.connect(self._dress)

    def _arrange(self) -> None:
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Articles side by side"))
        self._area = PaneArea(self._row)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._area)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)

    # Articles

    def open(self, articles: Sequence[tuple[int, Article]]) -> None:
        """Show these articles (id and article, at most eight) in place of those that are shown."""
        # Hidden while panes come and go, so that each is laid out once.
        self._row.hide()
        self.solo(None)
        for pane in self.panes():
            self._take_away(pane)
        self._active = None
        self._left_at.clear()
        self._emptied()
        for article_id, article in articles[:MOST]:
            self._put(article_id, article)
        self._settle()
        self._row.show()
        if self.panes():
            self._use(self.panes()[0])

    def add(self, article_id: int, article: Article) -> None:
        """Show one more article, on the right; one that is shown is activated instead.

        An article that was closed comes back where it stood, at the place that was read. A ninth is refused with
        ValueError.
        """
        if article_id not in self.ids():
            if len(self.ids()) >= MOST:
                raise ValueError(self.tr("at most {0} articles stand side by side").format(MOST))
            self.solo(None)
            nth, place = self._left_at.pop(article_id, (len(self.ids()), None))
            self._put(article_id, article, nth)
            self._settle()
            if place is not None:
                self.panes()[self.ids().index(article_id)].view.go_to_place_alone(place)
        self.activate(self.ids().index(article_id))

    def renew(self, article_id: int, article: Article) -> None:
        """Show an open article as it is now; where it is read, it stays."""
        pane = self._row.pane(article_id)
        if pane is not None:
            pane.set_card(Card(article, pane.card.index))

    def close_article(self, article_id: int) -> None:
        """Take an article off the desk."""
        pane = self._row.pane(article_id)
        if pane is None:
            return
        self.solo(None)
        nth = self.ids().index(article_id)
        self._left_at[article_id] = nth, pane.view.place()
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

    def _put(self, article_id: int, article: Article, nth: int = MOST) -> Pane:
        card = Card(article, self._free_index(article_id))
        pane = Pane(article_id, card, self._appearance.theme, self._reading, self._turns)
        self._row.put(pane, nth)
        self._connect(pane)
        return pane

    def _free_index(self, article_id: int) -> int:
        """Return the number on the desk for an article that is put there."""
        taken = self._numbers()
        if article_id in taken:
            return taken[article_id]
        used = {pane.card.index for pane in self.panes()} | set(taken.values())
        return next(index for index in range(len(used) + 1) if index not in used)

    def _connect(self, pane: Pane) -> None:
        pane.closeWanted.connect(partial(self.close_article, pane.id))
        pane.swapWanted.connect(partial(self.swap, pane.id))
        pane.used.connect(partial(self._use, pane))
        pane.soloWanted.connect(partial(self.toggle_solo, pane.id))
        pane.view.zoomWanted.connect(self.zoom)

    def _take_away(self, pane: Pane) -> None:
        self._row.take_away(pane)

    def _settle(self) -> None:
        """Bring everything into line with the panes that there are now."""
        self._pages.setCurrentWidget(self._area if self.panes() else self._empty)
        self._row.equalise()
        self._reordered()

    # The pane in use

    def active(self) -> int | None:
        """Return the id of the article that the reader is in."""
        return self._active

    def pane_in_use(self) -> Pane | None:
        """Return the pane that the reader is in."""
        return None if self._active is None else self._row.pane(self._active)

    def activate(self, nth: int) -> None:
        """Go to the `nth` pane from the left (from 0); beyond the last, nothing happens."""
        panes = self.panes()
        if 0 <= nth < len(panes):
            self._go_to(panes[nth])
            panes[nth].view.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self) -> None:
        """Let keys go to the text of the pane in use."""
        pane = self.pane_in_use()
        if pane is not None:
            pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def cycle(self, direction: int) -> None:
        """Go to the pane on the right (1) or left (-1), round at the ends."""
        if self._active in self.ids():
            self.activate((self.ids().index(self._active) + direction) % len(self.ids()))

    def _go_to(self, pane: Pane) -> None:
        """Take the reader to a pane; where one is shown alone, it is now this one."""
        if self.soloed() is not None:
            self.solo(pane.id)
        self._use(pane)
        self._area.show_panes([pane])

    def _use(self, pane: Pane) -> None:
        for other in self.panes():
            other.set_active(other is pane)
        if self._active != pane.id:
            self._active = pane.id
            self.activated.emit(pane.id)

    def solo(self, article_id: int | None) -> None:
        """Show one article alone; None shows all again, as wide as they were."""
        self._row.solo(article_id)

    def soloed(self) -> int | None:
        """Return the id of the article that is shown alone."""
        return self._row.soloed()

    def toggle_solo(self, article_id: int | None = None) -> None:
        """Show an article alone (the one in use, unless another is named), or all again."""
        self.solo(None if self.soloed() is not None else (article_id or self._active))

    def toggle_original(self) -> None:
        """Show or hide what was left out of the article in use."""
        pane = self.pane_in_use()
        if pane is not None and pane.article.furniture:
            pane.header.original.toggle()

    # Where panes stand

    def swap(self, article_id: int | None = None) -> None:
        """Let the article in use, or the one named, change places with the next; the last with the one before."""
        ids = self.ids()
        if len(ids) > 1 and (article_id or self._active) in ids:
            nth = ids.index(article_id or self._active or 0)
            self.move_pane(ids[nth], nth + 1 if nth + 1 < len(ids) else nth - 1)

    def shift(self, direction: int) -> None:
        """Move the article in use one to the right (1) or left (-1)."""
        if self._active in self.ids():
            self.move_pane(self._active, self.ids().index(self._active) + direction)

    def move_pane(self, article_id: int, nth: int) -> None:
        """Move an article to be the `nth` from the left (from 0)."""
        pane = self._row.pane(article_id)
        if pane is not None and self._row.move_pane(pane, nth):
            self._reordered()
            self._area.show_panes([pane])

    def equalise(self) -> None:
        """Make the panes equally wide."""
        self._row.equalise()

    def set_flow(self, flow: Flow) -> None:
        """Choose what panes do that have no room beside each other: scroll sideways, or stand in two rows."""
        self._row.set_flow(flow)

    def flow(self) -> Flow:
        """Return what panes do that have no room beside each other."""
        return self._row.flow()

    # Selection

    def selection(self) -> tuple[int, int, int] | None:
        """Return the selected words as (id, start, end), of the pane in use or else of the first that has any."""
        panes = sorted(self.panes(), key=lambda pane: pane.id != self._active)
        spans = ((pane.id, pane.view.selected()) for pane in panes)
        return next(((article_id, span.start, span.end) for article_id, span in spans if span is not None), None)

    def select_nothing(self, article_id: int) -> None:
        """Select no words of an article any more."""
        pane = self._row.pane(article_id)
        if pane is not None:
            pane.select_nothing()

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

    def reading(self) -> ReadingType:
        """Return the type that articles are read in."""
        return self._reading

    def zoom(self, steps: int) -> None:
        """Make the reading type larger or smaller; 0 gives it its standard size."""
        self.set_reading(self._reading.larger(steps))

    def set_reading(self, reading: ReadingType, *, at_once: bool = False) -> None:
        """Set the type that articles are read in: of the pane in use at once, of the others in turn.

        The places that are read stay.
        """
        if reading == self._reading:
            return
        self._reading = reading
        for pane in self.panes():
            # All before the first is set, as each change of one resizes all.
            pane.setMinimumWidth(reading.readable())
        for pane in self.panes():
            if at_once or pane.id == self._active:
                pane.set_reading(reading)
            else:
                self._turns.ask(pane, partial(pane.set_reading, reading))
        self._area.set_readable(reading.readable())
        self.readingChanged.emit(reading)

    def _dress(self) -> None:
        theme = self._appearance.theme
        self._row.set_theme(theme)
        self._empty.set_theme(theme)
        for pane in self.panes():
            pane.set_theme(theme)
