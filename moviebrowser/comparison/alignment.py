"""Alignment: groups of passages, over any number of articles, that tell the same; and sync between them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from moviebrowser.analysis import Analysis
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Alignment, Entity, Sync
from moviebrowser.comparison.passages import Passages, read_passages
from moviebrowser.comparison.resemblance import Resemblance
from moviebrowser.comparison.runs import SharedWords, shared_words
from moviebrowser.comparison.syncing import sync_of
from moviebrowser.comparison.terms import Floats, Integers, Marks, Reals

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


def align(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    entities: Sequence[Entity],
    shared: SharedWords | None = None,
) -> tuple[tuple[Alignment, ...], tuple[Sync, ...]]:
    """Return the groups of passages that tell the same, in order of their first, and sync for every ordered pair
    of articles.

    An alignment has passages of two or more articles, of each one or two neighbours, and no passage is in two
    alignments. `shared` are the articles' words, where they are known.
    """
    passages = read_passages(articles, analyses, entities, shared or shared_words(articles))
    resemblance = Resemblance(passages)
    links = _links(resemblance)
    alignments = tuple(
        _alignment(number, group, passages, links) for number, group in enumerate(_grouped(passages, links), 1)
    )
    return alignments, sync_of(resemblance, _grouped(passages, links.take(links.strengths >= _ANCHOR)))


@dataclass(frozen=True)
class _Links:
    """Passages `ones[i]` and `others[i]`, of a later article, tell the same with strength `strengths[i]`.

    `apart[i]` is how far from each other they stand in their articles, from 0 to 1.
    """

    ones: Integers
    others: Integers
    strengths: Reals
    apart: Floats

    @cached_property
    def of(self) -> dict[int, dict[int, float]]:
        """For each passage, those that tell the same, and how surely."""
        found: dict[int, dict[int, float]] = defaultdict(dict)
        for one, other, strength in zip(
            *(each.tolist() for each in (self.ones, self.others, self.strengths)), strict=True
        ):
            found[one][other] = found[other][one] = strength
        return found

    def take(self, which: Marks) -> "_Links":
        """Return these of the links."""
        return _Links(self.ones[which], self.others[which], self.strengths[which], self.apart[which])

    def strongest_first(self) -> Iterator[tuple[int, int]]:
        """Return the pairs of passages, the strongest first, of equals those nearer each other in their articles."""
        order = np.lexsort((self.others, self.ones, self.apart, -self.strengths))
        return zip(self.ones[order].tolist(), self.others[order].tolist(), strict=True)


def _links(resemblance: Resemblance) -> _Links:
    """Return the passages of different articles that tell the same: each is the other's best, or nearly."""
    passages = resemblance.passages
    relative = np.concatenate([_relative(passages, article) for article in range(passages.articles)])
    found = [_mutual(resemblance, article, relative) for article in range(passages.articles)]
    ones, others, strengths = (np.concatenate(column) for column in zip(*found, strict=True))
    sure = (strengths >= _CERTAIN) | (passages.common(ones, others) >= _COMMON)
    apart = np.abs(relative[ones] - relative[others])
    return _Links(ones[sure], others[sure], strengths[sure].astype(np.float64), apart[sure])


def _mutual(resemblance: Resemblance, article: int, relative: Floats) -> tuple[Integers, Integers, Floats]:
    """Return an article's passages with those of later articles that they go with best, and how well.

    `relative` is where each passage stands in its article, from 0 to 1.
    """
    passages = resemblance.passages
    found = [_likely(resemblance, article, block) for block in passages.blocks(article)]
    if not found:
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32)
    one, two, strength = (np.concatenate(column) for column in zip(*found, strict=True))
    near = strength - _APART * np.abs(relative[one] - relative[two])
    theirs = np.zeros(len(passages), dtype=np.float32)
    np.maximum.at(theirs, two, near)
    owner = np.repeat(np.arange(passages.articles), np.diff(passages.first))
    _, there = np.unique(one * passages.articles + owner[two], return_inverse=True)
    ours = np.zeros(len(there), dtype=np.float32)
    np.maximum.at(ours, there, near)
    best = np.flatnonzero((near >= _ALIKE) & (near >= _RIVAL * ours[there]) & (near >= _RIVAL * theirs[two]))
    return one[best], two[best], strength[best]


def _likely(resemblance: Resemblance, article: int, block: slice) -> tuple[Integers, Integers, Floats]:
    """Return a block's passages and those of later articles that have words in common, and how surely they match."""
    passages = resemblance.passages
    words, profile = resemblance.rows(block)
    later = passages.first[article + 1]
    one, two = np.nonzero(words[:, later:] >= _SHARED)
    two += later
    shared = words[one, two]
    return one + block.start, two, _strength(shared, None if profile is None else profile[one, two])


def _relative(passages: Passages, article: int) -> Floats:
    own = passages.of(article)
    return np.linspace(0, 1, own.stop - own.start, dtype=np.float32)


def _strength(words: Floats, profile: Floats | None) -> Floats:
    """Return how surely passages tell the same, from 0 to 1; with two articles, a middling profile is supposed."""
    if profile is None:
        profile = np.minimum(words + 0.45, 1)
    return np.minimum((2 * words + profile) / 3, 1)


def _alignment(number: int, group: tuple[int, ...], passages: Passages, links: _Links) -> Alignment:
    strengths = [links.of[one][two] for one in group for two in links.of[one] if one < two and two in group]
    return Alignment(
        str(number), round(sum(strengths) / len(strengths), 4), tuple(passages.places[each] for each in group)
    )


@dataclass(slots=True)
class _Group:
    """Passages under way to be an alignment; `own` are those of each article: how many, the first and the last."""

    members: set[int]
    own: dict[int, tuple[int, int, int]]

    def with_own(self, other: "_Group") -> dict[int, tuple[int, int, int]]:
        """Return the passages of each article of the other group, those of this one added."""
        joined = {}
        for article, (count, first, last) in other.own.items():
            more, low, high = self.own.get(article, (0, first, last))
            joined[article] = count + more, min(first, low), max(last, high)
        return joined


def _grouped(passages: Passages, links: _Links) -> list[tuple[int, ...]]:
    """Return the groups that passages form when the strongest links join first, in order."""
    group_of = {each: _Group({each}, {passages.places[each].article: (1, each, each)}) for each in links.of}
    for one, other in links.strongest_first():
        large, small = group_of[one], group_of[other]
        if large is small:
            continue
        if len(large.members) < len(small.members):
            large, small = small, large
        if _consistent(links, large, small):
            large.own |= large.with_own(small)
            large.members |= small.members
            group_of.update(dict.fromkeys(small.members, large))
    distinct = {id(group): group for group in group_of.values() if len(group.members) > 1}
    return sorted(tuple(sorted(group.members)) for group in distinct.values())


def _consistent(links: _Links, large: _Group, small: _Group) -> bool:
    """Return whether two groups are one: few of an article, next to each other, and half of what can be linked is."""
    of_one_article = 0
    for article, (count, first, last) in small.own.items():
        if article in large.own:
            more, low, high = large.own[article]
            if count + more > _OF_ONE or max(last, high) - min(first, low) >= _OF_ONE:
                return False
            of_one_article += count * more
    linked = sum(len(links.of[one].keys() & large.members) for one in small.members)
    return linked >= _LINKED * (len(large.members) * len(small.members) - of_one_article)
