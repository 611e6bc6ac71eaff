"""What the desk knows about its articles, and which of it each pane shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from moviebrowser.analysis import Span
from moviebrowser.comparison import Comparison
from moviebrowser.desktop.marks import (
    Band,
    Mark,
    MarkMode,
    bands,
    comparison_marks,
    entity_marks,
    excerpt_marks,
    hit_marks,
)
from moviebrowser.excerpts import Excerpt


@dataclass(slots=True)
class Findings:
    """A comparison, search hits and excerpts, for articles that go by the library's ids.

    `numbers` gives for an id the number of its article in `comparison`.
    """

    mode: MarkMode = MarkMode.ENTITIES
    comparison: Comparison | None = None
    numbers: dict[int, int] = field(default_factory=dict)
    hits: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    excerpts: Sequence[Excerpt] = ()
    pinned: str | None = None

    def set_comparison(self, comparison: Comparison | None, ids: Sequence[int]) -> None:
        """Know another comparison, whose article number i has the id `ids[i]`; nothing is pinned any more."""
        self.comparison = comparison
        self.numbers = {article_id: number for number, article_id in enumerate(ids)} if comparison is not None else {}
        self.pinned = None

    def marks(self, article_id: int) -> list[Mark]:
        """Return what the mode marks in an article; excerpts and the pinned entity always, hits unless it is none."""
        marks = excerpt_marks(self.excerpts, article_id)
        if self.mode is not MarkMode.NONE:
            marks += hit_marks(self.hits.get(article_id, ()))
        number = self.numbers.get(article_id)
        if self.comparison is None or number is None:
            return marks
        if self.mode is not MarkMode.ENTITIES and self.pinned is not None:
            marks += [mark for mark in entity_marks(self.comparison, number) if mark.target == self.pinned]
        return marks + comparison_marks(self.comparison, number, self.mode)

    def bands(self, left: int, right: int) -> list[Band]:
        """Return the ribbons between two articles."""
        numbers = self.numbers.get(left), self.numbers.get(right)
        if self.comparison is None or numbers[0] is None or numbers[1] is None:
            return []
        return bands(self.comparison, numbers[0], numbers[1])

    def pinned_places(self, ids: Sequence[int]) -> list[tuple[int, Span]]:
        """Return where the pinned entity is mentioned: article after article in the order of `ids`, from the top."""
        if self.comparison is None or self.pinned is None:
            return []
        pinned = (entity for entity in self.comparison.entities if entity.id == self.pinned)
        mentions = sorted(place for entity in pinned for place in entity.mentions)
        return [
            (article_id, Span(place.start, place.end))
            for article_id in ids
            for place in mentions
            if place.article == self.numbers.get(article_id)
        ]
