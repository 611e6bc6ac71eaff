"""How much of each article others share, in what way, and where: what the coverage panel draws."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from moviebrowser.comparison import Comparison, OnlyHere, Place


class Telling(StrEnum):
    """How other articles have what one says."""

    SAME_WORDS = "same"
    OTHER_WORDS = "other"
    ONLY_HERE = "only"


@dataclass(frozen=True)
class Share:
    """A part of an article (0 to 1 of its letters), and where it stands."""

    telling: Telling
    share: float
    places: tuple[Place, ...]


def shares(comparison: Comparison, article: int, only: OnlyHere) -> tuple[Share, ...]:
    """Return which part of an article others have in the same words, in other words, and not at all.

    What is left of it others tell like it, but nowhere in a passage of its own.
    """
    length = len(comparison.articles[article].text)
    same = _joined(_places([passages for run in comparison.wording if (passages := run.passages)], article))
    told = _joined(_places([alignment.passages for alignment in comparison.alignments], article))
    other = _without(told, same)
    rest = _without([(span.start, span.end) for span in only.spans(article)], _joined([*same, *told]))
    parts = ((Telling.SAME_WORDS, same), (Telling.OTHER_WORDS, other), (Telling.ONLY_HERE, rest))
    return tuple(_share(telling, spans, article, length) for telling, spans in parts)


def shared_wording(comparison: Comparison, source: int, target: int) -> list[list[Place]]:
    """Return the runs of words that two articles share, the longest first, each as its places in both."""
    runs = sorted(comparison.wording, key=lambda run: -run.words)
    both = [[place for place in run.passages if place.article in (source, target)] for run in runs]
    return [places for places in both if {place.article for place in places} == {source, target}]


def _share(telling: Telling, spans: Sequence[tuple[int, int]], article: int, length: int) -> Share:
    part = sum(end - start for start, end in spans) / max(1, length)
    return Share(telling, part, tuple(Place(article, start, end) for start, end in spans))


def _places(groups: Iterable[Sequence[Place]], article: int) -> list[tuple[int, int]]:
    """Return the article's spans in groups that other articles are in, too."""
    return [
        (place.start, place.end)
        for group in groups
        if len({place.article for place in group}) > 1
        for place in group
        if place.article == article
    ]


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _without(spans: Sequence[tuple[int, int]], holes: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    left: list[tuple[int, int]] = []
    for start, end in spans:
        for hole_start, hole_end in holes:
            if hole_end <= start or hole_start >= end:
                continue
            if hole_start > start:
                left.append((start, hole_start))
            start = max(start, hole_end)
        if start < end:
            left.append((start, end))
    return left
