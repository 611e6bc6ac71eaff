"""Stories: the library's articles about one event, found by the names and words that they share."""

import heapq
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

Links = dict[int, dict[int, float]]
"""Article to the articles that are close to it, both ways round, with how much (0 to 1)."""
MOST_LINKS = 200
"""An article is linked with so many others at most, the closest."""

_ALIKE = 0.22
"""Groups whose articles are on average at least so close (0 to 1) tell one story."""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event, in order of publication.

    `first` and `last` are the dates of the earliest and the latest, None where none is known. `pinned` tells that the
    reader's hand was on it. `origins` (independent ones, told from wording) and `disagreements` (facts that differ) are
    those of the last comparison of the whole story, None before the first.
    """

    id: int
    title: str
    articles: tuple[int, ...]
    outlets: tuple[str, ...]
    first: str | None
    last: str | None
    pinned: bool = False
    origins: int | None = None
    disagreements: int | None = None


def group(stories: Sequence[Sequence[int]], links: Links, fixed: Container[int] = frozenset()) -> list[list[int]]:
    """Join stories (single articles, too) whose articles are alike on average, the most similar first.

    Two of those at `fixed` places never become one. Returns groups of places in `stories`. Average linkage (R. Sokal
    and C. Michener, 1958) on what is known; others are as far from each other as can be.
    """
    members = {number: list(story) for number, story in enumerate(stories)}
    parts = {number: [number] for number in members}
    apart = {number for number in members if number in fixed}
    between = _between(members, links)
    waiting = [
        (-_average(total, members[one], members[two]), one, two)
        for one, others in between.items()
        for two, total in others.items()
        if one < two
    ]
    heapq.heapify(waiting)
    numbers = count(len(members))
    while waiting:
        closeness, one, two = heapq.heappop(waiting)
        if -closeness < _ALIKE:
            break
        if one in members and two in members and not {one, two} <= apart:
            new = next(numbers)
            if one in apart or two in apart:
                apart.add(new)
            members[new] = members.pop(one) + members.pop(two)
            parts[new] = parts.pop(one) + parts.pop(two)
            for other in _relink(between, one, two, new):
                heapq.heappush(waiting, (-_average(between[new][other], members[new], members[other]), other, new))
    return list(parts.values())


def _between(members: Mapping[int, Sequence[int]], links: Links) -> defaultdict[int, dict[int, float]]:
    """Return how close groups are to each other, in all."""
    home = {article: number for number, story in members.items() for article in story}
    between: defaultdict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for article, others in links.items():
        for other, closeness in others.items():
            if article in home and other in home and home[article] != home[other]:
                between[home[article]][home[other]] += closeness
    return between


def _relink(links: defaultdict[int, dict[int, float]], one: int, two: int, new: int) -> list[int]:
    """Move both groups' links to the group that they became; returns what it is linked with."""
    for old in (one, two):
        for other, total in links.pop(old, {}).items():
            if other not in (one, two):
                links[new][other] = links[new].get(other, 0.0) + total
                links[other].pop(old, None)
                links[other][new] = links[new][other]
    return list(links[new])


def _average(total: float, one: Sequence[int], two: Sequence[int]) -> float:
    """Return how close two stories' articles are on average; of a large story each is linked with some only."""
    small, large = sorted((len(one), len(two)))
    return total / (small * min(large, MOST_LINKS))
