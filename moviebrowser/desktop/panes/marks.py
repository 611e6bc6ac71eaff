"""What is marked in an article's text, and why: comparison, search hits and excerpts as spans with a meaning."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from moviebrowser.analysis import Span
from moviebrowser.comparison import Comparison, Entity, FactStatus, OnlyHere, Place, QuoteStatus, Wording
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.modes import MarkMode
from moviebrowser.desktop.panes.disputes import disputes
from moviebrowser.desktop.told import told
from moviebrowser.excerpts import Excerpt

MarkWords = Texts("MarkWords")
HERE = "here"  # the style of the search hit that was stepped to


class MarkKind(StrEnum):
    """Why a span is marked."""

    ENTITY = "entity"  # style: the entity's type
    FACT = "fact"  # style: the fact's status
    QUOTE = "quote"  # style: the quote's status
    WORDING = "wording"
    HIT = "hit"  # style: HERE or nothing
    EXCERPT = "excerpt"  # style: the marker's colour
    ONLY_HERE = "only_here"


class Mark(NamedTuple):
    """Code points `start` to `end` of a text and why they are marked: `target` is what for, by id.

    A tuple, as thousands are made at a key.
    """

    start: int
    end: int
    kind: MarkKind
    style: str = ""
    target: str | int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A ribbon between neighbouring panes: spans that tell the same, and whether the two differ in a fact or quote."""

    left: Span
    right: Span
    score: float
    differs: bool
    alignment: str


def entity_marks(comparison: Comparison, article: int) -> list[Mark]:
    """Return a mark for every mention in the text of the comparison's article number `article`."""
    return _mentions(comparison, article, (entity.mentions for entity in comparison.entities))


def title_marks(comparison: Comparison, article: int) -> list[Mark]:
    """Return a mark for every mention in the headline of the comparison's article number `article`."""
    return _mentions(comparison, article, (entity.title_mentions for entity in comparison.entities))


def _mentions(comparison: Comparison, article: int, places: Iterable[Sequence[Place]]) -> list[Mark]:
    return [
        _mention(entity, place)
        for entity, mentioned in zip(comparison.entities, places, strict=True)
        for place in mentioned
        if place.article == article
    ]


def _mention(entity: Entity, place: Place) -> Mark:
    label = f"{entity.name} · {told(entity.type)}"
    return Mark(place.start, place.end, MarkKind.ENTITY, entity.type, entity.id, label)


def _said(status: FactStatus) -> str:
    said = {
        FactStatus.AGREE: MarkWords.tr("the articles agree"),
        FactStatus.DIFFER: MarkWords.tr("the articles differ"),
        FactStatus.SINGLE: MarkWords.tr("only here"),
    }
    return said[status]


def fact_marks(comparison: Comparison, article: int) -> list[Mark]:
    """Return a mark for every answer that the article gives to a fact's question."""
    return [
        Mark(place.start, place.end, MarkKind.FACT, fact.status, fact.id, f"{told(fact.label)} · {_said(fact.status)}")
        for fact in comparison.facts
        for place in (answer.place for answer in fact.answers)
        if place.article == article
    ]


def quote_marks(comparison: Comparison, article: int) -> list[Mark]:
    """Return a mark for every quote of the article that others give in other words."""
    label = MarkWords.tr("Others quote this in other words")
    return [
        Mark(version.place.start, version.place.end, MarkKind.QUOTE, quote.status, quote.id, label)
        for quote in comparison.quotes
        if quote.status is QuoteStatus.DIFFERS
        for version in quote.versions
        if version.place.article == article
    ]


def wording_marks(comparison: Comparison, article: int) -> list[Mark]:
    """Return a mark for every run of words that the article shares."""
    return [
        Mark(place.start, place.end, MarkKind.WORDING, label=_shared(run))
        for run in comparison.wording
        for place in run.passages
        if place.article == article
    ]


def _shared(run: Wording) -> str:
    return MarkWords.tr("{0} words shared by {1} articles").format(
        run.words, len({place.article for place in run.passages})
    )


def only_here_marks(own: OnlyHere, article: int) -> list[Mark]:
    """Return a mark for each run of passages that no other article tells."""
    label = MarkWords.tr("Only this outlet tells this")
    return [Mark(span.start, span.end, MarkKind.ONLY_HERE, label=label) for span in own.spans(article)]


def hit_marks(spans: Iterable[Span], here: Span | None = None) -> list[Mark]:
    """Return a mark for every search hit; the one at `here` is the one that was stepped to."""
    at = here.start if here is not None else -1
    return [Mark(span.start, span.end, MarkKind.HIT, HERE if span.start == at else "") for span in spans]


def excerpt_marks(excerpts: Iterable[Excerpt], article_id: int) -> list[Mark]:
    """Return a mark for every excerpt of the library's article `article_id` whose words are still there."""
    label = MarkWords.tr("Excerpt")
    return [
        Mark(excerpt.start, excerpt.end, MarkKind.EXCERPT, excerpt.colour, excerpt.id, excerpt.note or label)
        for excerpt in excerpts
        if excerpt.article_id == article_id and not excerpt.orphaned
    ]


_SHOWN = {
    MarkMode.WORDING: (wording_marks,),
    MarkMode.FACTS: (fact_marks, quote_marks),
}


def comparison_marks(comparison: Comparison, article: int, mode: MarkMode) -> list[Mark]:
    """Return what a mode marks of a comparison in its article number `article`, in order; but for its entities."""
    marks = [mark for made in _SHOWN.get(mode, ()) for mark in made(comparison, article)]
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def bands(comparison: Comparison, left: int, right: int) -> list[Band]:
    """Return the ribbons between the comparison's articles `left` and `right`, in order of the left one's text."""
    disputed = disputes(comparison)
    made = [
        Band(
            Span(a.start, a.end),
            Span(b.start, b.end),
            alignment.score,
            any(dispute.lies_between(a, b) for dispute in disputed),
            alignment.id,
        )
        for alignment in comparison.alignments
        for a in alignment.passages
        if a.article == left
        for b in alignment.passages
        if b.article == right
    ]
    return sorted(made, key=lambda band: (band.left, band.right))


def mark_at(marks: Sequence[Mark], offset: int, kinds: Iterable[MarkKind]) -> Mark | None:
    """Return the shortest mark of those kinds that holds the code point `offset`; `marks` are in order of start."""
    before = marks[: bisect_right(marks, offset, key=lambda mark: mark.start)]
    holding = [mark for mark in before if mark.kind in set(kinds) and offset < mark.end]
    return min(holding, key=lambda mark: mark.end - mark.start, default=None)
