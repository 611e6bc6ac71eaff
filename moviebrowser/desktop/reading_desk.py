"""What is on the desk and what its articles say together: desk, right side and excerpts kept in step."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from moviebrowser.analysis import Span
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, Entity, Fact, FactStatus, Place
from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.modes import MOST, RightTab
from moviebrowser.desktop.opening import Opening
from moviebrowser.desktop.panels.right_panel import RightPanel
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.pieces.page import Missing
from moviebrowser.desktop.shelf import Shelf
from moviebrowser.desktop.undoing import Undo
from moviebrowser.library import Library


class ReadingDesk(QObject):
    """Opens, adds and closes articles; has them compared; brings panes to what is chosen on the right.

    `way_back` gives for an article that is closed what opens it again where it was; where there are several desks,
    they know better than this.
    """

    leaving = Signal()  # the reader is about to see another place
    changed = Signal()  # which articles are open, or what their comparison is
    compared = Signal(list, int)  # article ids, how many facts they disagree about
    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        desk: Desk,
        right: RightPanel,
        shelf: Shelf,
        undo: Undo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._right = right
        self._shelf = shelf
        self._undo = undo
        self._closed_last: list[int | Callable[[], bool]] = []
        self._opening = Opening(library, jobs, self)
        self._articles: dict[int, Article] = {}
        self._order: list[int] = []
        self._wanted_pin: tuple[str, str] | None = None
        self._coming: dict[str, Any] = {}  # what is to be open, until it is
        self._once_open: tuple[int, Span] | None = None  # a place to be shown
        self._once_compared: tuple[int, int] | None = None  # a place that the others are to come level with
        self.comparison: Comparison | None = None
        self._undoing = False
        self.way_back: Callable[[int], Callable[[], object]] = lambda article_id: lambda: self.add(article_id)
        self._connect()

    def _connect(self) -> None:
        desk, right = self._desk, self._right
        self._opening.comparing.connect(lambda: self._show(None, Missing.WAITING))
        self._opening.stopped.connect(lambda: self._show(None, Missing.FAILED))
        self._opening.compared.connect(self._compared)
        self._opening.failed.connect(self._failed)
        desk.articleClosed.connect(self._closed)
        desk.entityClicked.connect(self._entity_clicked)
        desk.orderChanged.connect(self._reordered)
        desk.stepped.connect(right.entities.show_position)
        right.entities.pinned.connect(desk.pin)
        right.entities.stepWanted.connect(desk.step)
        right.evidenceWanted.connect(self.show_fact)
        right.comparisonWanted.connect(self._compare)
        right.placesWanted.connect(self.show_places)

    # What is open

    def articles(self) -> dict[int, Article]:
        """Return the open articles by id."""
        return dict(self._articles)

    def order(self) -> list[int]:
        """Return the ids in the order of their letters."""
        return list(self._order)

    def open(self, ids: Sequence[int], state: dict[str, Any] | None = None) -> None:
        """Show these articles (at most eight) in place of those that are open; as `state` says, if given."""
        self.leaving.emit()
        if len(ids) > MOST:
            self.said.emit(self.tr("The first 8 of {0} are open; more do not fit side by side").format(len(ids)))
        self._coming = {**(state or {}), "ids": list(ids)[:MOST]}
        self._opening.load(list(ids)[:MOST], lambda articles: self._opened(articles, state))

    def coming(self) -> dict[str, Any]:
        """Return the state that the desk will have when the articles are there that were asked for; else nothing."""
        return self._coming

    def add(self, article_id: int, then: Span | None = None) -> None:
        """Show one more article beside the others, or go to it; then show `then` in it.

        An open article that `then` is shown in does not take the keyboard away from where it is. The last of as many as
        fit makes room for a place that is asked for.
        """
        self.leaving.emit()
        if article_id in self._articles and then is not None:
            self._show_span(article_id, then)
        elif article_id in self._articles:
            self._desk.activate(self._desk.ids().index(article_id))
        elif len(self._articles) >= MOST and then is None:
            self.said.emit(self.tr("8 articles are open already: close one first"))
        else:
            self._coming = {}
            self._opening.load([article_id], lambda articles: self._added(articles, then))

    def _opened(self, articles: list[tuple[int, Article]], state: dict[str, Any] | None) -> None:
        self._coming = {}
        self._articles = dict(articles)
        self._order = list(self._articles)
        self._desk.open(articles)
        self._desk.set_excerpts(self._shelf.excerpts())
        if state:
            self._desk.restore(state.get("desk", {}))
            pinned = state.get("pinned")
            self._wanted_pin = (str(pinned[0]), str(pinned[1])) if pinned else None
        self._compare()
        (shown, self._once_open) = (self._once_open, None)
        if shown is not None and shown[0] in self._articles:
            # When the panes have been brought back to their places.
            QTimer.singleShot(0, self, partial(self._show_span, *shown))

    def show_once_open(self, article_id: int, span: Span) -> None:
        """Show a place of an article once it is open with those that are opened next."""
        self._once_open = article_id, span

    def _added(self, articles: list[tuple[int, Article]], then: Span | None) -> None:
        if not articles:
            self.said.emit(self.tr("That article is no longer in the library"))
        for article_id, article in articles:
            if len(self._articles) >= MOST:
                self._desk.close_article(self._desk.ids()[-1])
            self._articles[article_id] = article
            self._order.append(article_id)
            self._desk.add(article_id, article)
            self._compare()
            if then is not None:
                self._show_span(article_id, then)
                # Once more when the pane has its place among the others.
                QTimer.singleShot(0, self, partial(self._show_span, article_id, then))

    def _closed(self, article_id: int) -> None:
        article = self._articles.pop(article_id, None)
        if article is None:
            return
        self._order.remove(article_id)
        self._compare()
        self._closed_last.append(article_id)
        if not self._undoing:
            back = self.way_back(article_id)
            self._undo.note(self.tr("closing an article"), back, lambda: self.close_quietly(article_id))

    def active(self) -> int | None:
        """Return the article that the reader is in."""
        return self._desk.active()

    def forget(self, article_id: int) -> None:
        """Close an article that is no longer in the library; nothing brings it back."""
        self._undoing = True
        self._desk.close_article(article_id)
        self._undoing = False
        self._closed_last = [closed for closed in self._closed_last if closed != article_id]

    def renew(self, article_id: int) -> None:
        """Show an article as the library has it now, if it is open, and compare anew."""
        self._opening.forget()
        if article_id in self._articles:
            self._opening.load([article_id], self._renewed, f"renew-{article_id}")

    def _renewed(self, articles: list[tuple[int, Article]]) -> None:
        for article_id, article in articles:
            if article_id in self._articles:
                self._articles[article_id] = article
                self._desk.renew(article_id, article)
        self._compare()

    def close_active(self) -> None:
        """Close the article that the reader is in."""
        active = self._desk.active()
        if active is not None:
            self._desk.close_article(active)

    def reopen(self) -> None:
        """Open the article again that was closed last, or the desk."""
        while self._closed_last:
            closed = self._closed_last.pop()
            if not isinstance(closed, int):
                if closed():
                    return
            elif closed not in self._articles:
                self.add(closed)
                return
        self.said.emit(self.tr("No article was closed"))

    def note_closed_desk(self, back: Callable[[], bool], close: Callable[[], object]) -> None:
        """Let a whole desk that was closed come `back`, which tells whether it was still away."""
        self._closed_last.append(back)
        self._undo.note(self.tr("closing a desk"), back, close)

    def close_quietly(self, article_id: int) -> None:
        """Close an article because opening it is undone, or closing it is done again."""
        self._undoing = True
        self._desk.close_article(article_id)
        self._undoing = False

    # What they say together

    def _compare(self) -> None:
        if self.comparison is not None:
            self._wanted_pin = self.pinned_name() or self._wanted_pin
        self.comparison = None
        self._opening.compare(self._order)
        self.changed.emit()

    def compare_anew(self, ids: Sequence[int]) -> None:
        """Compare once more if these articles are open: what is known of their names has changed."""
        self._opening.forget()
        if list(ids) == self._order:
            self._compare()

    def _compared(self, comparison: Comparison | None, ids: list[int]) -> None:
        if ids != self._order:
            return
        self.comparison = comparison
        self._reordered()
        self._desk.set_comparison(comparison, ids)
        self._show(comparison)
        if comparison is not None:
            self._pin_again(comparison)
            self._level_again()
            disputed = sum(fact.status is FactStatus.DIFFER for fact in comparison.facts)
            self.compared.emit(ids, disputed)
        self.changed.emit()

    def _reordered(self) -> None:
        numbers = {article_id: number for number, article_id in enumerate(self._order)}
        self._right.set_order([numbers[article_id] for article_id in self._desk.ids() if article_id in numbers])

    def _show(self, comparison: Comparison | None, missing: Missing = Missing.CLOSED) -> None:
        self._right.show_comparison(comparison, missing)

    def _failed(self, error: Exception) -> None:
        self._coming = {}
        self._show(None, Missing.FAILED if self._order else Missing.CLOSED)
        self.failed.emit(error)

    def pinned(self) -> Entity | None:
        """Return the entity that is pinned."""
        entities = self.comparison.entities if self.comparison is not None else ()
        return next((entity for entity in entities if entity.id == self._desk.pinned()), None)

    def pinned_name(self) -> tuple[str, str] | None:
        """Return type and name of the entity that is pinned, which outlast one comparison."""
        entity = self.pinned()
        return None if entity is None else (str(entity.type), entity.name)

    def _pin_again(self, comparison: Comparison) -> None:
        wanted, self._wanted_pin = self._wanted_pin, None
        for entity in comparison.entities:
            if wanted == (str(entity.type), entity.name):
                self._right.entities.pin(entity.id)
                self._desk.pin(entity.id)

    def _entity_clicked(self, entity_id: str) -> None:
        pinned = None if self._desk.pinned() == entity_id else entity_id
        self._desk.pin(pinned)
        self._right.entities.pin(pinned)
        if pinned is not None:
            self._right.show_tab(RightTab.ENTITIES)

    def show_fact(self, fact: Fact, article: int | None = None) -> None:
        """Bring every pane to where it answers; that of `article` (its number) before the others."""
        places = [answer.place for answer in fact.answers]
        self.show_places(sorted(places, key=lambda place: place.article != article))

    def show_places(self, places: Sequence[Place]) -> None:
        """Bring panes to places of the comparison."""
        self.leaving.emit()
        shown = [(self._order[place.article], place.start, place.end) for place in places]
        self._desk.show_places(shown)

    def _show_span(self, article_id: int, span: Span) -> None:
        self._desk.show_places([(article_id, span.start, span.end)])
        if self.comparison is None:
            self._once_compared = article_id, span.start

    def _level_again(self) -> None:
        """Bring the others level with a place that was shown before it was known what goes with it."""
        level, self._once_compared = self._once_compared, None
        if level is not None:
            self._desk.level(*level)
