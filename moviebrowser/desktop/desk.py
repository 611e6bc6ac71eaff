"""The desk: articles side by side, marked, joined by ribbons, scrolled together."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison
from moviebrowser.desktop.clicks import Clicks
from moviebrowser.desktop.empty_desk import EmptyDesk
from moviebrowser.desktop.findings import Findings
from moviebrowser.desktop.header import Card
from moviebrowser.desktop.marks import MarkMode
from moviebrowser.desktop.pane import Pane
from moviebrowser.desktop.pane_row import PaneRow
from moviebrowser.desktop.scrolling import Synchroniser, SyncMode
from moviebrowser.desktop.stepping import Stepping
from moviebrowser.desktop.theme import Appearance
from moviebrowser.excerpts import Excerpt

__all__ = ["MOST", "Desk", "MarkMode", "SyncMode"]

MOST = 8  # panes
_SIZES = range(11, 33)  # of the reading type, in pixels
_STANDARD = 16


class Desk(QWidget):
    """Up to eight articles side by side. Articles go by the library's ids, places by code points of their texts."""

    articleClosed = Signal(int)
    activated = Signal(int)
    entityClicked = Signal(str)
    excerptWanted = Signal(int, int, int, object)  # id, start, end, Colour
    excerptClicked = Signal(int)
    factClicked = Signal(str)
    quoteClicked = Signal(str)
    stepped = Signal(int, int)  # nth mention (from 1), of
    hitStepped = Signal(int, int)  # nth search hit (from 1), of; 0, 0 when there is none
    orderChanged = Signal()
    soloChanged = Signal(object)  # the id of the article that is shown alone, None when all are shown
    tied = Signal(bool)  # panes scroll together as they stood, or by the mode again

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._active: int | None = None
        self._findings = Findings()
        self._reading = ("serif", _STANDARD)
        self._synchroniser = Synchroniser(self)
        self._row = PaneRow(appearance.theme)
        self._stepping = Stepping(self._findings, self._synchroniser, self.panes, self.active, self)
        self._clicks = Clicks(self._synchroniser, self._stepping, self)
        self._empty = EmptyDesk(appearance.theme)
        self._waiting: dict[str, Any] | None = None
        self._arrange()
        self._pass_on()
        appearance.changed.connect(self._dress)

    def _pass_on(self) -> None:
        self._row.bandClicked.connect(lambda left, right, band: self._clicks.band(left, right, band, self._active))
        self._row.paneDropped.connect(self.move_pane)
        self._row.soloChanged.connect(self.soloChanged)
        self._synchroniser.tied.connect(self.tied)
        self._stepping.arrived.connect(self._go_to)
        self._stepping.stepped.connect(self.stepped)
        self._stepping.hitStepped.connect(self.hitStepped)
        self._clicks.entityClicked.connect(self.entityClicked)
        self._clicks.factClicked.connect(self.factClicked)
        self._clicks.quoteClicked.connect(self.quoteClicked)
        self._clicks.excerptClicked.connect(self.excerptClicked)

    def _arrange(self) -> None:
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Articles side by side"))
        ground = QWidget()
        ground.setProperty("role", "window")
        around = QVBoxLayout(ground)
        around.setContentsMargins(12, 12, 12, 12)
        around.addWidget(self._row)
        self._area = QScrollArea()
        self._area.setWidget(ground)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        self._set_numbers(None, ())
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
        self._synchroniser.add(pane)
        self._connect(pane)
        self._mark(pane)

    def _free_index(self, article_id: int) -> int:
        if article_id in self._findings.numbers:
            return self._findings.numbers[article_id]
        taken = {pane.card.index for pane in self.panes()} | set(self._findings.numbers.values())
        return next(index for index in range(2 * MOST + len(taken)) if index not in taken)

    def _connect(self, pane: Pane) -> None:
        pane.closeWanted.connect(partial(self.close_article, pane.id))
        pane.swapWanted.connect(partial(self._swap, pane))
        pane.used.connect(partial(self._use, pane))
        pane.excerptWanted.connect(partial(self.excerptWanted.emit, pane.id))
        pane.soloWanted.connect(partial(self._toggle_solo, pane))
        pane.view.markClicked.connect(partial(self._clicks.mark, pane))
        pane.header.markClicked.connect(partial(self._clicks.title, pane))
        pane.view.textClicked.connect(partial(self._clicks.text, pane))
        pane.view.zoomWanted.connect(self.zoom)
        pane.view.laidOut.connect(self._layout_changed)
        pane.view.verticalScrollBar().valueChanged.connect(self._row.move_ribbons)

    def _toggle_solo(self, pane: Pane) -> None:
        self.solo(None if self.soloed() is not None else pane.id)

    def _take_away(self, pane: Pane) -> None:
        self._synchroniser.remove(pane)
        self._row.take_away(pane)

    def _settle(self) -> None:
        """Bring everything into line with the panes that there are now."""
        self._pages.setCurrentWidget(self._area if self.panes() else self._empty)
        self._row.equalise()
        self._join()
        self.orderChanged.emit()

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
            self._join()
            self.orderChanged.emit()

    # Comparison and marks

    def set_comparison(self, comparison: Comparison | None, ids: Sequence[int]) -> None:
        """Mark and join what a comparison found; `ids[i]` is the id of its article number i."""
        self._set_numbers(comparison, ids)
        self._letter_anew()
        self._mark_all()
        self._join()

    def _set_numbers(self, comparison: Comparison | None, ids: Sequence[int]) -> None:
        self._findings.set_comparison(comparison, ids)
        self._stepping.forget_mention()
        self._synchroniser.set_comparison(comparison, self._findings.numbers)

    def _letter_anew(self) -> None:
        spare = iter(range(len(self._findings.numbers), len(self._findings.numbers) + MOST))
        for pane in self.panes():
            if self._findings.numbers:
                index = self._findings.numbers[pane.id] if pane.id in self._findings.numbers else next(spare)
                pane.set_card(Card(pane.article, index))
            pane.pin(None)

    def _mark(self, pane: Pane) -> None:
        pane.set_marks(self._findings.marks(pane.id), self._findings.title_marks(pane.id))

    def _mark_all(self) -> None:
        for pane in self.panes():
            self._mark(pane)

    def _join(self) -> None:
        self._row.join(self._findings.bands)

    def set_marks(self, mode: MarkMode) -> None:
        """Choose what is marked; excerpts always are, search hits unless nothing else is."""
        self._findings.mode = mode
        self._mark_all()

    def set_hits(self, hits: Mapping[int, Sequence[Span]]) -> None:
        """Mark these search hits, by article; stepping through them begins anew."""
        self._findings.hits = hits
        self._findings.here = None
        self._mark_all()

    def set_excerpts(self, excerpts: Sequence[Excerpt]) -> None:
        """Mark these excerpts, each in its article."""
        self._findings.excerpts = excerpts
        self._mark_all()

    def pin(self, entity_id: str | None) -> None:
        """Outline every mention of an entity in all panes; None outlines nothing."""
        if entity_id != self._findings.pinned:
            self._findings.pinned = entity_id
            self._stepping.forget_mention()
            for pane in self.panes():
                pane.pin(entity_id)
            if self._findings.mode is not MarkMode.ENTITIES:
                self._mark_all()

    def pinned(self) -> str | None:
        """Return the entity that is outlined."""
        return self._findings.pinned

    def step(self, direction: int) -> None:
        """Go to the next (1) or last (-1) mention of the pinned entity, pane after pane, round at the ends."""
        self._stepping.mention(direction)

    def step_hit(self, direction: int) -> None:
        """Go to the next (1) or last (-1) search hit, pane after pane, round at the ends.

        The first time it is the first one below the top of what is seen in the pane in use.
        """
        self._stepping.hit(direction)

    def show_places(self, places: Sequence[tuple[int, int, int]]) -> None:
        """Bring every named article to its first place (id, start, end) and light all of them up."""
        named = {article_id for article_id, _, _ in places} & set(self.ids())
        if self.soloed() is not None and named:
            self.solo(named.pop() if len(named) == 1 else None)
        self._stepping.show(places)

    # Scrolling

    def set_sync(self, mode: SyncMode) -> None:
        """Choose how panes scroll together; the others come at once to where the pane in use is."""
        self._synchroniser.set_mode(mode)
        pane = self._row.pane(self._active) if self._active is not None else None
        if pane is not None:
            self._synchroniser.follow(pane)

    def sync_from_here(self) -> None:
        """Let all panes scroll by the same distance from where they stand now, until another mode is set."""
        self._synchroniser.tie()

    def is_tied(self) -> bool:
        """Tell whether panes scroll together as they stood."""
        return self._synchroniser.is_tied()

    def _layout_changed(self) -> None:
        self._synchroniser.forget_layout()
        self._row.forget_layout()

    # Reading type

    def zoom(self, steps: int) -> None:
        """Make the reading type larger or smaller; 0 gives it its standard size."""
        family, size = self._reading
        wanted = size + steps if steps else _STANDARD
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

    # What the reader did

    def selection(self) -> tuple[int, int, int] | None:
        """Return the selected words as (id, start, end), of the pane in use or else of the first that has any."""
        panes = sorted(self.panes(), key=lambda pane: pane.id != self._active)
        spans = ((pane.id, pane.view.selected()) for pane in panes)
        return next(((article_id, span.start, span.end) for article_id, span in spans if span is not None), None)

    def state(self) -> dict[str, Any]:
        """Return order, widths, places and modes, as JSON can hold them; `restore` takes it."""
        family, size = self._reading
        return {
            "order": self.ids(),
            "sizes": self._row.widths(),
            "places": {str(pane.id): pane.view.place() for pane in self.panes()},
            "active": self._active,
            "sync": str(self._synchroniser.mode),
            "marks": str(self._findings.mode),
            "family": family,
            "size": size,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Put the articles that are open back as they stood when `state` was taken; the missing are passed over."""
        self.set_reading(str(state.get("family", "serif")), int(state.get("size", _STANDARD)))
        self._synchroniser.set_mode(SyncMode(state.get("sync", SyncMode.MEANING)))
        self.set_marks(MarkMode(state.get("marks", MarkMode.ENTITIES)))
        wanted = [article_id for article_id in state.get("order", ()) if article_id in self.ids()]
        for nth, article_id in enumerate(wanted):
            self.move_pane(article_id, nth)
        self._row.set_widths([int(width) for width in state.get("sizes", ())])
        self._waiting = dict(state)
        if self.isVisible():
            QTimer.singleShot(0, self._restore_places)

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the restored places once the panes have their size."""
        super().showEvent(event)
        if self._waiting is not None:
            QTimer.singleShot(0, self._restore_places)

    def _restore_places(self) -> None:
        state, self._waiting = self._waiting or {}, None
        places = state.get("places", {})
        for pane in self.panes():
            place = places.get(str(pane.id))
            pane.view.go_to_place_alone(None if place is None else (int(place[0]), float(place[1])))
        if state.get("active") in self.ids():
            self.activate(self.ids().index(state["active"]))


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
