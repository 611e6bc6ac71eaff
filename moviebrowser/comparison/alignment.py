"""Alignment: groups of passages, over any number of articles, that tell the same; and sync between them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from moviebrowser.analysis import Analysis
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Alignment, Entity, Sync
from moviebrowser.comparison.passages import Floats, Integers, Passages, read_passages
from moviebrowser.comparison.resemblance import Resemblance
from moviebrowser.comparison.syncing import sync_of

_ALIKE = 0.33  # strength from which two passages tell the same
_ANCHOR = 0.38  # strength from which they hold panes beside each other
_SHARED = 0.15  # likeness by words that is needed besides
# Plain words, dates and amounts that both have, unless they are alike beyond doubt: names alone tell no event.
_COMMON = 2
_CERTAIN = 0.75  # strength that is beyond doubt
_RIVAL = 0.93  # of a passage's best strength in the other article, which keeps another candidate
_APART = 0.02  # strength that passages lose when they stand at opposite ends
_LINKED = 0.5  # of the links that two groups could have, which makes them one
_OF_ONE = 2  # passages of one article in a group, next to each other

_Links = dict[int, dict[int, float]]


def align(
    articles: Sequence[Article], analyses: Sequence[Analysis], entities: Sequence[Entity]
) -> tuple[tuple[Alignment, ...], tuple[Sync, ...]]:
    """Return the groups of passages that tell the same, in order of their first, and sync for every ordered pair
    of articles.

    An alignment has passages of two or more articles, of each one or two neighbours, and no passage is in two
    alignments.
    """
    passages = read_passages(articles, analyses, entities)
    resemblance = Resemblance(passages)
    links = _links(resemblance)
    groups = sorted(_grouped(passages, links))
    alignments = tuple(_alignment(number, group, passages, links) for number, group in enumerate(groups, 1))
    return alignments, sync_of(resemblance, sorted(_grouped(passages, _firm(links))))


def _firm(links: _Links) -> _Links:
    firm = {one: {two: link for two, link in others.items() if link >= _ANCHOR} for one, others in links.items()}
    return {one: others for one, others in firm.items() if others}


def _links(resemblance: Resemblance) -> _Links:
    """Return, for each passage, those of other articles that tell the same: each is the other's best, or nearly."""
    passages = resemblance.passages
    links: _Links = defaultdict(dict)
    relative = np.concatenate([_relative(passages, article) for article in range(passages.articles)])
    for article in range(passages.articles):
        for one, two, strength in _mutual(resemblance, article, relative):
            if strength >= _CERTAIN or passages.common(one, two) >= _COMMON:
                links[one][two] = links[two][one] = strength
    return links


def _mutual(resemblance: Resemblance, article: int, relative: Floats) -> Iterator[tuple[int, int, float]]:
    """Yield an article's passages with those of later articles that they go with best, and how well.

    `relative` is where each passage stands in its article, from 0 to 1.
    """
    passages = resemblance.passages
    found = [_likely(resemblance, article, block) for block in passages.blocks(article)]
    if not found:
        return
    one, two, strength = (np.concatenate(column) for column in zip(*found, strict=True))
    near = strength - _APART * np.abs(relative[one] - relative[two])
    theirs = np.zeros(len(passages), dtype=np.float32)
    np.maximum.at(theirs, two, near)
    owner = np.repeat(np.arange(passages.articles), np.diff(passages.first))
    _, there = np.unique(one * passages.articles + owner[two], return_inverse=True)
    ours = np.zeros(len(there), dtype=np.float32)
    np.maximum.at(ours, there, near)
    best = np.flatnonzero((near >= _ALIKE) & (near >= _RIVAL * ours[there]) & (near >= _RIVAL * theirs[two]))
    yield from zip(one[best].tolist(), two[best].tolist(), strength[best].tolist(), strict=True)


def _likely(resemblance: Resemblance, article: int, block: slice) -> tuple[Integers, Integers, Floats]:
    """Return a block's passages and those of later articles that have words in common, and how surely they match."""
    passages = resemblance.passages
    words, profile = resemblance.rows(article, block)
    later = passages.first[article + 1]
    one, two = np.nonzero(words[:, later:] >= _SHARED)
    two += later
    shared = words[one, two]
    return one + block.start, two, _strength(shared, profile[one, two] if passages.articles > 2 else None)


def _relative(passages: Passages, article: int) -> Floats:
    own = passages.of(article)
    return np.linspace(0, 1, own.stop - own.start, dtype=np.float32)


def _strength(words: Floats, profile: Floats | None) -> Floats:
    """Return how surely passages tell the same, from 0 to 1; with two articles, a middling profile is supposed."""
    if profile is None:
        profile = np.minimum(words + 0.45, 1)
    return np.minimum((2 * words + profile) / 3, 1)


def _alignment(number: int, group: tuple[int, ...], passages: Passages, links: _Links) -> Alignment:
    strengths = [strength for one in group for two, strength in links[one].items() if one < two and two in group]
    return Alignment(
        str(number), round(sum(strengths) / len(strengths), 4), tuple(passages.places[each] for each in group)
    )


def _grouped(passages: Passages, links: _Links) -> list[tuple[int, ...]]:
    """Return the groups that passages form when the strongest links join first."""
    group_of: dict[int, set[int]] = {each: {each} for each in links}
    pairs = ((one, two, strength) for one, others in links.items() for two, strength in others.items() if one < two)
    for one, two, _ in sorted(pairs, key=lambda pair: (-pair[2], abs(pair[0] - pair[1]), pair)):
        first, second = group_of[one], group_of[two]
        if first is not second and _consistent(passages, links, first, second):
            joined = first | second
            group_of.update(dict.fromkeys(joined, joined))
    distinct = {id(group): group for group in group_of.values() if len(group) > 1}
    return [tuple(sorted(group)) for group in distinct.values()]


def _consistent(passages: Passages, links: _Links, first: set[int], second: set[int]) -> bool:
    linked = sum(len(links[one].keys() & second) for one in first)
    own: dict[int, list[int]] = defaultdict(list)
    for each in first | second:
        own[passages.places[each].article].append(each)
    possible = len(first) * len(second) - _common(passages, first, second)
    return linked >= _LINKED * possible and all(map(_neighbours, own.values()))


def _common(passages: Passages, first: Iterable[int], second: Iterable[int]) -> int:
    """Return how many pairs of the two groups are of one article, and so can have no link."""
    there = [passages.places[each].article for each in second]
    return sum(there.count(passages.places[each].article) for each in first)


def _neighbours(own: Sequence[int]) -> bool:
    return len(own) == 1 or (len(own) <= _OF_ONE and max(own) - min(own) < _OF_ONE)
