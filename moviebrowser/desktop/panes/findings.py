"""What the desk knows about its articles, and which of it each pane shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from moviebrowser.analysis import EntityType, Span
from moviebrowser.comparison import Comparison, OnlyHere, Place
from moviebrowser.desktop.modes import MarkMode
from moviebrowser.desktop.panes.disputes import disputes
from moviebrowser.desktop.panes.elsewhere import Elsewhere, elsewhere
from moviebrowser.desktop.panes.marks import (
    Band,
    Mark,
    bands,
    comparison_marks,
    entity_marks,
    excerpt_marks,
    hit_marks,
    only_here_marks,
    title_marks,
)
from moviebrowser.excerpts import Excerpt


@dataclass(frozen=True, slots=True)
class Stop:
    """A span to go to, in the text of the article with that id or in its headline."""

    article: int
    span: Span
    in_title: bool = False


@dataclass(slots=True)
class Findings:
    """A comparison, search hits and excerpts, for articles that go by the library's ids.

    `numbers` gives for an id the number of its article in `comparison`; `here` is the hit that was stepped to.
    `types` are those of entities that are marked.
    `found` is what the find bar found, by article and whether in the headline: it hides `hits`, those of the library's
    search.
    """

    mode: MarkMode = MarkMode.ENTITIES
    comparison: Comparison | None = None
    numbers: dict[int, int] = field(default_factory=dict)
    hits: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    found: dict[tuple[int, bool], list[Span]] | None = None
    here: Stop | None = None
    excerpts: Sequence[Excerpt] = ()
    pinned: str | None = None
    types: frozenset[EntityType] = frozenset(EntityType)
    _own: OnlyHere | None = None

    def set_comparison(self, comparison: Comparison | None, ids: Sequence[int]) -> None:
        """Know another comparison, whose article number i has the id `ids[i]`; nothing is pinned any more."""
        self.comparison = comparison
        self.numbers = {article_id: number for number, article_id in enumerate(ids)} if comparison is not None else {}
        self.pinned = None
        self._own = OnlyHere(comparison) if comparison is not None else None

    def marks(self, article_id: int) -> list[Mark]:
        """Return what the mode marks in an article's text, but for hits and own passages."""
        marks = excerpt_marks(self.excerpts, article_id)
        number = self.numbers.get(article_id)
        if self.comparison is None or number is None:
            return marks
        if self.mode is MarkMode.ENTITIES:
            marks += [mark for mark in entity_marks(self.comparison, number) if self._shows(mark)]
        elif self.pinned is not None:
            marks += [mark for mark in entity_marks(self.comparison, number) if mark.target == self.pinned]
        return marks + comparison_marks(self.comparison, number, self.mode)

    def own_marks(self, article_id: int) -> list[Mark]:
        """Return the passages of an article that no other tells, in the modes that compare."""
        number = self.numbers.get(article_id)
        if self._own is None or number is None or self.mode in (MarkMode.HITS, MarkMode.NONE):
            return []
        return only_here_marks(self._own, number)

    def _shows(self, mark: Mark) -> bool:
        return mark.target == self.pinned or mark.style in self.types

    def hit_marks(self, article_id: int, *, in_title: bool = False) -> list[Mark]:
        """Return the hits in an article's text or headline.

        Those of the library's search not where nothing is marked; then only the one that was stepped to.
        """
        known = self.here is not None and (self.here.article, self.here.in_title) == (article_id, in_title)
        here = self.here.span if self.here is not None and known else None
        spans = self.spans(article_id, in_title=in_title)
        shown = self.mode is not MarkMode.NONE or self.found is not None
        return hit_marks(spans if shown else [span for span in spans if span == here], here)

    def spans(self, article_id: int, *, in_title: bool = False) -> Sequence[Span]:
        """Return where the hits stand in an article's text or headline, from the top."""
        if self.found is not None:
            return self.found.get((article_id, in_title), ())
        return () if in_title else self.hits.get(article_id, ())

    def title_marks(self, article_id: int) -> list[Mark]:
        """Return what is marked in a headline: hits, entities when the mode marks them, the pinned one always."""
        number = self.numbers.get(article_id)
        hits = self.hit_marks(article_id, in_title=True)
        if self.comparison is None or number is None:
            return hits
        marks = title_marks(self.comparison, number)
        named = self.mode is MarkMode.ENTITIES
        return [mark for mark in marks if (self._shows(mark) if named else mark.target == self.pinned)] + hits

    def bands(self, left: int, right: int) -> list[Band] | None:
        """Return the ribbons between two articles; None before they are compared."""
        numbers = self.numbers.get(left), self.numbers.get(right)
        if self.mode is MarkMode.NONE:
            return []
        if self.comparison is None or numbers[0] is None or numbers[1] is None:
            return None
        return bands(self.comparison, numbers[0], numbers[1])

    def told_together(self, ids: Sequence[int], *, differing: bool) -> list[list[tuple[int, int, int]]]:
        """Return where articles differ, or else the passages that they share: the places (id, start, end) of each.

        They are those of the articles `ids`, in that order; what the first of them has comes first, from the top.
        """
        if self.comparison is None:
            return []
        if differing:
            return self._in_panes(ids, (one.places for one in disputes(self.comparison)))
        return self._in_panes(ids, (one.passages for one in self.comparison.alignments))

    def disputed_quotes(self, ids: Sequence[int]) -> int:
        """Return how many of the things in which articles differ are quotes; the others are facts."""
        found = disputes(self.comparison) if self.comparison is not None else []
        return len(self._in_panes(ids, (one.places for one in found if one.is_quote)))

    def _in_panes(self, ids: Sequence[int], found: Iterable[Sequence[Place]]) -> list[list[tuple[int, int, int]]]:
        order = {self.numbers[article_id]: nth for nth, article_id in enumerate(ids) if article_id in self.numbers}
        known = [
            sorted((order[one.article], one.start, one.end) for one in told if one.article in order) for told in found
        ]
        several = sorted(places for places in known if len({nth for nth, _, _ in places}) > 1)
        return [[(ids[nth], start, end) for nth, start, end in places] for places in several]

    def elsewhere(self, ids: Sequence[int]) -> dict[int, list[Elsewhere]]:
        """Return for each of these articles, side by side, what only others than its neighbours tell; not unmarked."""
        if self.comparison is None or self.mode is MarkMode.NONE:
            return {}
        return elsewhere(self.comparison, self.numbers, ids)

    def pinned_stops(self, ids: Sequence[int]) -> list[Stop]:
        """Return where the pinned entity is mentioned: article after article in the order of `ids`, from the top."""
        if self.comparison is None or self.pinned is None:
            return []
        pinned = [entity for entity in self.comparison.entities if entity.id == self.pinned]
        titles = sorted(place for entity in pinned for place in entity.title_mentions)
        texts = sorted(place for entity in pinned for place in entity.mentions)
        return [
            Stop(article_id, Span(place.start, place.end), in_title)
            for article_id in ids
            for in_title, places in ((True, titles), (False, texts))
            for place in places
            if place.article == self.numbers.get(article_id)
        ]

    def hit_count(self, article_id: int) -> int:
        """Return how many hits an article has, its headline included."""
        return sum(len(self.spans(article_id, in_title=in_title)) for in_title in (True, False))

    def hit_stops(self, ids: Sequence[int]) -> list[Stop]:
        """Return the hits: article after article in the order of `ids`, headline first, from the top."""
        return [
            Stop(article_id, span, in_title)
            for article_id in ids
            for in_title in (True, False)
            for span in self.spans(article_id, in_title=in_title)
        ]
