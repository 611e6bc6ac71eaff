"""What is on the desk and what its articles say together: desk, right side and excerpts kept in step."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, Entity, Fact, FactStatus, Place
from moviebrowser.desktop.jobs import Jobs
from moviebrowser.desktop.modes import MOST, RightTab
from moviebrowser.desktop.opening import Opening
from moviebrowser.desktop.panels.right_panel import RightPanel
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.shelf import Shelf
from moviebrowser.excerpts import Colour, Excerpt, text_excerpt
from moviebrowser.library import Library


class ReadingDesk(QObject):
    """Opens, adds and closes articles; has them compared; brings panes to what is chosen on the right."""

    changed = Signal()  # which articles are open, or what their comparison is
    compared = Signal(list, int)  # article ids, how many facts they disagree about
    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(
        self, library: Library, jobs: Jobs, desk: Desk, right: RightPanel, shelf: Shelf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._right = right
        self._shelf = shelf
        self._opening = Opening(library, jobs, self)
        self._articles: dict[int, Article] = {}
        self._order: list[int] = []
        self._wanted_pin: tuple[str, str] | None = None
        self.comparison: Comparison | None = None
        self._undoing = False
        self._connect()

    def _connect(self) -> None:
        desk, right = self._desk, self._right
        self._opening.comparing.connect(lambda: self._show(None, waiting=True))
        self._opening.compared.connect(self._compared)
        self._opening.failed.connect(self._failed)
        desk.articleClosed.connect(self._closed)
        desk.entityClicked.connect(self._entity_clicked)
        desk.excerptWanted.connect(self.keep)
        desk.orderChanged.connect(self._reordered)
        desk.stepped.connect(right.entities.show_position)
        right.entities.pinned.connect(desk.pin)
        right.entities.stepWanted.connect(desk.step)
        right.evidenceWanted.connect(self.show_fact)
        right.placesWanted.connect(self.show_places)
        self._shelf.changed.connect(lambda: desk.set_excerpts(self._shelf.excerpts()))

    # What is open

    def articles(self) -> dict[int, Article]:
        """Return the open articles by id."""
        return dict(self._articles)

    def order(self) -> list[int]:
        """Return the ids in the order of their letters."""
        return list(self._order)

    def open(self, ids: Sequence[int], state: dict[str, Any] | None = None) -> None:
        """Show these articles (at most eight) in place of those that are open; as `state` says, if given."""
        if len(ids) > MOST:
            self.said.emit(self.tr("The first 8 of {0} are open; more do not fit side by side").format(len(ids)))
        self._opening.load(list(ids)[:MOST], lambda articles: self._opened(articles, state))

    def add(self, article_id: int, then: Excerpt | None = None) -> None:
        """Show one more article beside the others, or go to it; then show `then` in it.

        An open article that `then` is shown in does not take the keyboard away from where it is.
        """
        if article_id in self._articles and then is not None:
            self._show_excerpt(then)
        elif article_id in self._articles:
            self._desk.activate(self._desk.ids().index(article_id))
        elif len(self._articles) >= MOST:
            self.said.emit(self.tr("8 articles are open already: close one first"))
        else:
            self._opening.load([article_id], lambda articles: self._added(articles, then))

    def _opened(self, articles: list[tuple[int, Article]], state: dict[str, Any] | None) -> None:
        self._articles = dict(articles)
        self._order = list(self._articles)
        self._desk.open(articles)
        self._desk.set_excerpts(self._shelf.excerpts())
        if state:
            self._desk.restore(state.get("desk", {}))
            pinned = state.get("pinned")
            self._wanted_pin = (str(pinned[0]), str(pinned[1])) if pinned else None
        self._compare()

    def _added(self, articles: list[tuple[int, Article]], then: Excerpt | None) -> None:
        if not articles:
            self.said.emit(self.tr("That article is no longer in the library"))
        for article_id, article in articles:
            self._articles[article_id] = article
            self._order.append(article_id)
            self._desk.add(article_id, article)
            self._compare()
        self._show_excerpt(then)

    def _closed(self, article_id: int) -> None:
        article = self._articles.pop(article_id, None)
        if article is None:
            return
        self._order.remove(article_id)
        self._compare()
        if not self._undoing:
            self._shelf.push(
                self.tr("closing a pane"),
                lambda: self.add(article_id),
                lambda: self._close_again(article_id),
            )

    def _close_again(self, article_id: int) -> None:
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

    def _compared(self, comparison: Comparison | None, ids: list[int]) -> None:
        if ids != self._order:
            return
        self.comparison = comparison
        self._reordered()
        self._desk.set_comparison(comparison, ids)
        self._show(comparison)
        if comparison is not None:
            self._pin_again(comparison)
            disputed = sum(fact.status is FactStatus.DIFFER for fact in comparison.facts)
            self.compared.emit(ids, disputed)
        self.changed.emit()

    def _reordered(self) -> None:
        numbers = {article_id: number for number, article_id in enumerate(self._order)}
        self._right.set_order([numbers[article_id] for article_id in self._desk.ids() if article_id in numbers])

    def _show(self, comparison: Comparison | None, *, waiting: bool = False) -> None:
        self._right.show_comparison(comparison, waiting=waiting)

    def _failed(self, error: Exception) -> None:
        self._show(None)
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
        shown = [(self._order[place.article], place.start, place.end) for place in places]
        self._desk.show_places(shown)

    # Excerpts

    def keep(self, article_id: int, start: int, end: int, colour: object) -> None:
        """Keep a span of an open article as an excerpt."""
        marker = colour if isinstance(colour, Colour) else Colour.YELLOW
        try:
            excerpt = text_excerpt(article_id, self._articles[article_id], start, end, colour=marker)
            self._shelf.keep(excerpt)
            self._desk.select_nothing(article_id)
        except Exception as error:  # a full disk, a library opened for reading only, an empty span
            self.failed.emit(error)

    def keep_selection(self) -> None:
        """Keep what is selected in the panes."""
        selection = self._desk.selection()
        if selection is None:
            self.said.emit(self.tr("Select words in an article first"))
        else:
            self.keep(*selection, Colour.YELLOW)

    def show_excerpt(self, excerpt: Excerpt) -> None:
        """Bring an excerpt's article to its place, opening it if need be."""
        self.add(excerpt.article_id, excerpt)

    def _show_excerpt(self, excerpt: Excerpt | None) -> None:
        if excerpt is not None and excerpt.article_id in self._articles:
            self._desk.show_places([(excerpt.article_id, excerpt.start, excerpt.end)])
