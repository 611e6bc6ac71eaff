"""What is marked in an article's text, and why: comparison, search hits and excerpts as spans with a meaning."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from moviebrowser.analysis import Span
from moviebrowser.comparison import Comparison, FactStatus, Place, QuoteStatus, Wording
from moviebrowser.excerpts import Excerpt


class MarkMode(StrEnum):
    """Which of the comparison's findings the panes mark."""

    ENTITIES = "entities"
    WORDING = "wording"
    FACTS = "facts"
    HITS = "hits"
    NONE = "none"


class MarkKind(StrEnum):
    """Why a span is marked."""

    ENTITY = "entity"  # style: the entity's type
    FACT = "fact"  # style: the fact's status
    WORDING = "wording"
    HIT = "hit"
    EXCERPT = "excerpt"  # style: the marker's colour
    ONLY_HERE = "only_here"


@dataclass(frozen=True, slots=True)
class Mark:
    """Code points `start` to `end` of an article and why they are marked; `target` is the entity, fact or excerpt."""

    start: int
    end: int
    kind: MarkKind
    style: str = ""
    target: str | int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A ribbon between neighbouring panes: the spans that tell the same, and whether they differ in a fact or quote."""

    left: Span
    right: Span
    score: float
    differs: bool
    alignment: str


def entity_marks(comparison: Comparison, article: int) -> list[Mark]:
    """Return a mark for every mention in the text of the comparison's article number `article`."""
    return [
        Mark(place.start, place.end, MarkKind.ENTITY, entity.type, entity.id, f"{entity.name} · {entity.type}")
        for entity in comparison.entities
        for place in entity.mentions
        if place.article == article
    ]


_SAID = {
    FactStatus.AGREE: "the articles agree",
    FactStatus.DIFFER: "the articles differ",
    FactStatus.SINGLE: "only here",
}


def fact_marks(comparison: Comparison, article: int) -> list[Mark]:
    """Return a mark for every answer that the article gives to a fact's question."""
    return [
        Mark(place.start, place.end, MarkKind.FACT, fact.status, fact.id, f"{fact.label} · {_SAID[fact.status]}")
        for fact in comparison.facts
        for place in (answer.place for answer in fact.answers)
        if place.article == article
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
    return f"{run.words} words shared by {len({place.article for place in run.passages})} articles"


def passages(comparison: Comparison, article: int) -> list[Span]:
    """Return the article's passages, in order: from each start in `sync` to the next, less the space between."""
    text = comparison.articles[article].text
    starts = sorted({start for sync in comparison.sync if sync.source == article for start, _ in sync.points})
    ends = [*starts[1:], len(text)]
    return [Span(start, start + len(text[start:end].rstrip())) for start, end in zip(starts, ends, strict=False)]


def only_here_marks(comparison: Comparison, article: int) -> list[Mark]:
    """Return a mark for each run of passages that no other article tells; none when nothing at all is aligned."""
    told = [place for alignment in comparison.alignments for place in alignment.passages if place.article == article]
    if not told:
        return []
    text = comparison.articles[article].text
    filled = (passage for passage in passages(comparison, article) if passage.end > passage.start)
    alone = _apart(filled, told)
    label = "Only this outlet tells this"
    return [Mark(span.start, span.end, MarkKind.ONLY_HERE, label=label) for span in _joined(alone, text)]


def _apart(spans: Iterable[Span], places: Iterable[Place]) -> list[Span]:
    """Return the spans that no place touches."""
    ordered = sorted(places)
    starts = [place.start for place in ordered]
    reached = [0, *accumulate((place.end for place in ordered), max)]
    return [span for span in spans if reached[bisect_left(starts, span.end)] <= span.start]


def _joined(spans: Iterable[Span], text: str) -> list[Span]:
    """Join spans with only spaces between them; a paragraph's end keeps them apart."""
    joined: list[Span] = []
    for span in spans:
        between = text[joined[-1].end : span.start] if joined else "\n"
        if not between.strip() and "\n" not in between:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def hit_marks(spans: Iterable[Span]) -> list[Mark]:
    """Return a mark for every search hit."""
    return [Mark(span.start, span.end, MarkKind.HIT) for span in spans]


def excerpt_marks(excerpts: Iterable[Excerpt], article_id: int) -> list[Mark]:
    """Return a mark for every excerpt of the library's article `article_id`."""
    return [
        Mark(excerpt.start, excerpt.end, MarkKind.EXCERPT, excerpt.colour, excerpt.id, excerpt.note or "Excerpt")
        for excerpt in excerpts
        if excerpt.article_id == article_id
    ]


_SHOWN = {
    MarkMode.ENTITIES: (entity_marks, only_here_marks),
    MarkMode.WORDING: (wording_marks, only_here_marks),
    MarkMode.FACTS: (fact_marks, only_here_marks),
}


def comparison_marks(comparison: Comparison, article: int, mode: MarkMode) -> list[Mark]:
    """Return what a mode marks of a comparison in its article number `article`, in order."""
    marks = [mark for made in _SHOWN.get(mode, ()) for mark in made(comparison, article)]
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def bands(comparison: Comparison, left: int, right: int) -> list[Band]:
    """Return the ribbons between the comparison's articles `left` and `right`, in order of the left one's text."""
    disputes = _disputes(comparison)
    made = [
        Band(Span(a.start, a.end), Span(b.start, b.end), alignment.score, _disputed(disputes, a, b), alignment.id)
        for alignment in comparison.alignments
        for a in alignment.passages
        if a.article == left
        for b in alignment.passages
        if b.article == right
    ]
    return sorted(made, key=lambda band: (band.left, band.right))


def _disputes(comparison: Comparison) -> list[tuple[Place, ...]]:
    facts = [fact for fact in comparison.facts if fact.status == FactStatus.DIFFER]
    quotes = [quote for quote in comparison.quotes if quote.status == QuoteStatus.DIFFERS]
    return [
        *(tuple(answer.place for answer in fact.answers) for fact in facts),
        *(tuple(version.place for version in quote.versions) for quote in quotes),
    ]


def _disputed(disputes: Iterable[tuple[Place, ...]], one: Place, other: Place) -> bool:
    return any(_lies_in(places, one) and _lies_in(places, other) for places in disputes)


def _lies_in(places: Iterable[Place], passage: Place) -> bool:
    return any(
        place.article == passage.article and place.start < passage.end and passage.start < place.end for place in places
    )


def mark_at(marks: Sequence[Mark], offset: int, kinds: Iterable[MarkKind]) -> Mark | None:
    """Return the shortest mark of those kinds that holds the code point `offset`; `marks` are in order of start."""
    before = marks[: bisect_right(marks, offset, key=lambda mark: mark.start)]
    holding = [mark for mark in before if mark.kind in set(kinds) and offset < mark.end]
    return min(holding, key=lambda mark: mark.end - mark.start, default=None)
