"""Stories: the library's articles about one event, found by the names and words that they share."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from math import exp, log, sqrt

from moviebrowser.library.traits import is_name

_ALIKE = 0.22
"""Groups whose articles are on average at least so similar (0 to 1) tell one story."""
_LINKED = 0.08
_DAYS = 20.0
"""After so many days between two articles, their similarity counts a third (1/e)."""
# News at large, for a library that holds only a few articles: in how many of a thousand others a trait would be found.
_OTHERS, _NAME_ELSEWHERE, _WORD_ELSEWHERE = 1_000, 5.0, 25.0
_TELLING = 40
_WIDESPREAD = 400


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


@dataclass(frozen=True, slots=True)
class Traits:
    """What an article is told apart by: names and words with their weights, and its date."""

    weights: Mapping[str, float]
    published: str | None


Similarities = dict[int, dict[int, float]]
"""Article to the articles that are like it, both ways round, with how much (0 to 1)."""


def similarities(traits: Mapping[int, Traits], wanted: Iterable[int]) -> Similarities:
    """Return for each wanted article which others are like it: the cosine of what they share, less the days between."""
    vectors = _vectors(traits)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for id, vector in vectors.items():
        for trait in _telling(vector):
            holders[trait].append(id)
    days = {id: _day(trait.published) for id, trait in traits.items()}
    alike: Similarities = defaultdict(dict)
    for id in wanted:
        for other in _candidates(id, vectors[id], holders):
            if other not in alike[id]:
                similarity = _cosine(vectors[id], vectors[other]) * _near(days[id], days[other])
                if similarity >= _LINKED:
                    alike[id][other] = alike[other][id] = similarity
    return alike


def group(
    stories: Sequence[Sequence[int]], alike: Similarities, fixed: Container[int] = frozenset()
) -> list[list[int]]:
    """Join stories (single articles, too) whose articles are alike on average, the most similar first.

    Two of those at `fixed` places never become one. Returns groups of places in `stories`. Average linkage (R. Sokal
    and C. Michener, 1958) on the similarities that are known; the others count as nothing.
    """
    members = {number: list(story) for number, story in enumerate(stories)}
    parts = {number: [number] for number in members}
    apart = {number for number in members if number in fixed}
    home = {article: number for number, story in members.items() for article in story}
    links: defaultdict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for article, others in alike.items():
        for other, similarity in others.items():
            if article in home and other in home and home[article] != home[other]:
                links[home[article]][home[other]] += similarity
    waiting = [
        (-_average(total, members[one], members[two]), one, two)
        for one, others in links.items()
        for two, total in others.items()
        if one < two
    ]
    heapq.heapify(waiting)
    numbers = count(len(members))
    while waiting:
        similarity, one, two = heapq.heappop(waiting)
        if -similarity < _ALIKE:
            break
        if one in members and two in members and not {one, two} <= apart:
            new = next(numbers)
            if one in apart or two in apart:
                apart.add(new)
            members[new] = members.pop(one) + members.pop(two)
            parts[new] = parts.pop(one) + parts.pop(two)
            for other in _relink(links, one, two, new):
                heapq.heappush(waiting, (-_average(links[new][other], members[new], members[other]), other, new))
    return list(parts.values())


def central(articles: Sequence[int], alike: Similarities) -> int:
    """Return the article that is most like the others of its story."""
    inside = set(articles)
    return max(articles, key=lambda id: (sum(alike.get(id, {}).get(other, 0.0) for other in inside), -id))


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
    return total / (len(one) * len(two))


def _vectors(traits: Mapping[int, Traits]) -> dict[int, dict[str, float]]:
    """Weigh traits by how few articles have them (TF-IDF), and bring each article's to length 1."""
    held = Counter(trait for article in traits.values() for trait in article.weights)
    rarity = {trait: _rarity(trait, number, len(traits)) for trait, number in held.items()}
    vectors = {}
    for id, article in traits.items():
        vector = {trait: weight * rarity[trait] for trait, weight in article.weights.items()}
        length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors[id] = {trait: weight / length for trait, weight in vector.items()}
    return vectors


def _rarity(trait: str, held: int, articles: int) -> float:
    elsewhere = _NAME_ELSEWHERE if is_name(trait) else _WORD_ELSEWHERE
    return log((articles + _OTHERS) / (held + elsewhere))


def _telling(vector: Mapping[str, float]) -> list[str]:
    return heapq.nlargest(_TELLING, vector, key=lambda trait: vector[trait])


def _candidates(id: int, vector: Mapping[str, float], holders: Mapping[str, Sequence[int]]) -> set[int]:
    """Return the articles that share a telling trait; one that is everywhere tells nothing."""
    found: set[int] = set()
    for trait in _telling(vector):
        if len(holders[trait]) <= _WIDESPREAD:
            found.update(holders[trait])
    found.discard(id)
    return found


def _cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    if len(one) > len(two):
        one, two = two, one
    return sum(weight * two[trait] for trait, weight in one.items() if trait in two)


def _near(one: int | None, two: int | None) -> float:
    return 1.0 if one is None or two is None else exp(-max(0, abs(one - two) - 2) / _DAYS)


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None
