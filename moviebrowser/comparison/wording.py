"""Wording: runs of words that articles share verbatim or nearly, and how much of each article they make up.

Shared runs of three words are found by hashing, chained over small changes into stretches between two articles,
and stretches that cover nearly the same words of an article become one `Wording` with all its places. A name,
however long, is no wording: words inside the mentions of entities bridge a stretch but do not make one.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log
from typing import NamedTuple

from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity, Overlap, Place, Wording
from moviebrowser.comparison.groups import DisjointSets
from moviebrowser.comparison.runs import Run, SharedWords, following, shared_words
from moviebrowser.comparison.tokens import Tokens, tokens_of

_REACH = 5  # words that either text may have between two shared ones
_VERBATIM = 6  # shared words in an unbroken run that make a wording
_NEARLY = 5  # words, all but one at least shared, that make one with changes between
# Weight of a stretch's different shared words, times the share of them, that makes one with changes between.
_TELLING = 1.65
_NEAR = 32  # words by which what may lie inside something is looked for
_NEIGHBOURS = 12  # stretches of an article, in order of start, that each is held against
_SAME_STRETCH = 0.6  # of the words that two stretches of an article have together, which makes them one


@dataclass(frozen=True, slots=True)
class _Text:
    """An article's words as numbers: which are small, which belong to a name, and what each weighs (0 to 1).

    `breaks[i]` counts the line ends before word i.
    """

    tokens: Tokens
    numbers: list[int]
    small: Sequence[bool]
    named: list[bool]
    weights: list[float]
    breaks: list[int]

    def telling(self, word: int) -> bool:
        """Tell whether a word carries meaning of its own."""
        return not (self.small[word] or self.named[word])


class _Stretch(NamedTuple):
    """Words `start` to `end` of article `article`."""

    article: int
    start: int
    end: int


def shared_wording(
    articles: Sequence[Article], entities: Sequence[Entity] = (), shared: SharedWords | None = None
) -> tuple[tuple[Wording, ...], tuple[Overlap, ...]]:
    """Return the wording that articles share, the longest first, and for every ordered pair of articles the share
    of words in it.

    A place starts and ends with a shared word. No wording lies with all its places inside another's.
    """
    shared = shared or shared_words(articles)
    texts = _read(articles, entities, shared.numbers)
    matches: list[tuple[_Stretch, _Stretch]] = []
    for (left, right), runs in shared.runs.items():
        for met in _chains(texts[left], texts[right], runs):
            matches.append((_Stretch(left, met[0][0], met[-1][0] + 1), _Stretch(right, met[0][1], met[-1][1] + 1)))
    groups = _without_nested(_grouped(matches))
    wording = sorted((_wording(group, texts) for group in groups), key=lambda each: (-each.words, each.passages))
    return tuple(wording), _overlaps(groups, texts)


def _read(articles: Sequence[Article], entities: Sequence[Entity], numbers: list[list[int]]) -> list[_Text]:
    tokens = [tokens_of(article.text, article.language) for article in articles]
    small = [each.small for each in tokens]
    named = [[False] * len(each) for each in tokens]
    for place in (place for entity in entities for place in entity.mentions):
        first, last = tokens[place.article].within(place.start, place.end)
        named[place.article][first:last] = [True] * (last - first)
    weights = _weights(numbers, small, named)
    breaks = [_breaks(article.text, each) for article, each in zip(articles, tokens, strict=True)]
    return [_Text(*each) for each in zip(tokens, numbers, small, named, weights, breaks, strict=True)]


def _weights(numbers: list[list[int]], small: Sequence[Sequence[bool]], named: list[list[bool]]) -> list[list[float]]:
    """Return each word's weight: the rarer in the story the more, half for a small word, nothing in a name."""
    counts = Counter(chain.from_iterable(numbers))
    whole = log(max(counts.total(), 2))
    rarity = {number: 1 - log(count) / whole for number, count in counts.items()}
    return [
        [
            0.0 if in_name else rarity[number] * (0.5 if is_small else 1.0)
            for number, is_small, in_name in zip(*text, strict=True)
        ]
        for text in zip(numbers, small, named, strict=True)
    ]


def _breaks(text: str, tokens: Tokens) -> list[int]:
    line_ends = [found.start() for found in re.finditer("\n", text)]
    return [bisect_left(line_ends, start) for start in tokens.starts]


def _chains(left: _Text, right: _Text, runs: Iterable[Run]) -> list[list[tuple[int, int]]]:
    """Return the chains of shared words, as pairs of word positions, that make wording."""
    found: list[list[tuple[int, int]]] = []
    done: set[tuple[int, int]] = set()
    for run in sorted(runs, key=lambda run: (-run.length, run)):
        if (run.left, run.right) in done or not any(map(left.telling, range(run.left, run.left + run.length))):
            continue
        shared = _extended(left, right, run)
        done.update(shared)
        if _is_wording(left, shared):
            found.append(shared)
    return found


def _extended(left: _Text, right: _Text, run: Run) -> list[tuple[int, int]]:
    core = [(run.left + step, run.right + step) for step in range(run.length)]
    ahead = _walk(left, right, core[-1], 1)
    back = _walk(left, right, core[0], -1)
    return [*reversed(back), *core, *ahead]


def _walk(left: _Text, right: _Text, start: tuple[int, int], step: int) -> list[tuple[int, int]]:
    """Return the shared words that follow (step 1) or precede (step -1) a shared word, over small changes."""
    found: list[tuple[int, int]] = []
    at = start
    while True:
        nearest = _next(left, right, at, step)
        if nearest is None:
            return _closed(left, found)
        found.append(nearest)
        at = nearest


def _next(left: _Text, right: _Text, at: tuple[int, int], step: int) -> tuple[int, int] | None:
    i, j = at[0] + step, at[1] + step
    if 0 <= i < len(left.numbers) and 0 <= j < len(right.numbers) and left.numbers[i] == right.numbers[j]:
        return i, j
    for one, two in following(left.numbers, right.numbers, i, j, _REACH, step):
        if _breaks_between(left, at[0], one) or _breaks_between(right, at[1], two):
            return None
        # A small word alone, after a gap, is shared by chance.
        if not left.small[one] or _goes_on(left, right, one, two, step):
            return one, two
    return None


def _breaks_between(text: _Text, one: int, other: int) -> bool:
    return text.breaks[one] != text.breaks[other]


def _goes_on(left: _Text, right: _Text, i: int, j: int, step: int) -> bool:
    i, j = i + step, j + step
    return 0 <= i < len(left.numbers) and 0 <= j < len(right.numbers) and left.numbers[i] == right.numbers[j]


def _closed(left: _Text, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the chain up to where it is still dense: a few scattered words at its end are left off."""
    best = score = 0.0
    kept = 0
    before: tuple[int, int] | None = None
    for count, (i, j) in enumerate(found, 1):
        gap = max(abs(i - before[0]), abs(j - before[1])) - 1 if before else 0
        score += (1.0 if left.telling(i) else 0.5) - 0.5 * gap
        before = (i, j)
        if score >= best:
            best, kept = score, count
    return found[:kept]


def _is_wording(left: _Text, shared: list[tuple[int, int]]) -> bool:
    span = max(shared[-1][0] - shared[0][0], shared[-1][1] - shared[0][1]) + 1
    if _unbroken(shared) >= _VERBATIM:
        plain = sum(not left.named[i] for i, _ in shared)
        return plain >= _VERBATIM - 2 and sum(left.telling(i) for i, _ in shared) > 1
    weights = {left.numbers[i]: left.weights[i] for i, _ in shared}
    return span >= _NEARLY <= len(shared) + 1 and sum(weights.values()) * len(shared) / span >= _TELLING


def _unbroken(shared: list[tuple[int, int]]) -> int:
    longest = length = 1
    for before, after in pairwise(shared):
        length = length + 1 if after[0] - before[0] == after[1] - before[1] == 1 else 1
        longest = max(longest, length)
    return longest


def _grouped(matches: Iterable[tuple[_Stretch, _Stretch]]) -> list[tuple[_Stretch, ...]]:
    """Return the stretches that say the same, together; those of nearly the same words count as one."""
    ends = list(matches)
    stretches = sorted({stretch for match in ends for stretch in match})
    number = {stretch: index for index, stretch in enumerate(stretches)}
    sets: DisjointSets[int] = DisjointSets()
    for left, right in ends:
        sets.unite(number[left], number[right])
    for index, stretch in enumerate(stretches):
        for near in range(index + 1, min(index + 1 + _NEIGHBOURS, len(stretches))):
            if stretches[near].article != stretch.article or stretches[near].start >= stretch.end:
                break
            if _together(stretch, stretches[near]) >= _SAME_STRETCH:
                sets.unite(index, near)
    groups: dict[int, list[_Stretch]] = defaultdict(list)
    for index, stretch in enumerate(stretches):
        groups[sets.root(index)].append(stretch)
    return [_merged(group) for group in groups.values()]


def _together(one: _Stretch, other: _Stretch) -> float:
    """Return how much of the words that two stretches of an article have together both have."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))


def _merged(group: Sequence[_Stretch]) -> tuple[_Stretch, ...]:
    """Return the sorted stretches with those that overlap made one."""
    merged: list[_Stretch] = []
    for stretch in group:
        last = merged[-1] if merged else None
        if last and last.article == stretch.article and stretch.start < last.end:
            merged[-1] = _Stretch(last.article, last.start, max(last.end, stretch.end))
        else:
            merged.append(stretch)
    return tuple(merged)


def _without_nested(groups: Iterable[tuple[_Stretch, ...]]) -> list[tuple[_Stretch, ...]]:
    kept: list[tuple[_Stretch, ...]] = []
    covering: dict[tuple[int, int], list[tuple[_Stretch, ...]]] = defaultdict(list)
    for group in sorted(groups, key=lambda each: (-sum(stretch.end - stretch.start for stretch in each), each)):
        article, start, _ = group[0]
        if not any(_inside(group, other) for other in covering[article, start // _NEAR]):
            kept.append(group)
            for stretch in group:
                for part in range(stretch.start // _NEAR, (stretch.end - 1) // _NEAR + 1):
                    covering[stretch.article, part].append(group)
    return kept


def _inside(group: tuple[_Stretch, ...], other: tuple[_Stretch, ...]) -> bool:
    return all(
        any(one.article == two.article and two.start <= one.start and one.end <= two.end for two in other)
        for one in group
    )


def _wording(group: tuple[_Stretch, ...], texts: Sequence[_Text]) -> Wording:
    """Return the wording of a group; its `words` are those of its shortest place."""
    return Wording(
        min(stretch.end - stretch.start for stretch in group), tuple(_place(stretch, texts) for stretch in group)
    )


def _place(stretch: _Stretch, texts: Sequence[_Text]) -> Place:
    tokens = texts[stretch.article].tokens
    return Place(stretch.article, tokens.starts[stretch.start], tokens.ends[stretch.end - 1])


def _overlaps(groups: Iterable[tuple[_Stretch, ...]], texts: Sequence[_Text]) -> tuple[Overlap, ...]:
    covered: dict[tuple[int, int], list[_Stretch]] = defaultdict(list)
    for group in groups:
        present = {stretch.article for stretch in group}
        for stretch in group:
            for other in present - {stretch.article}:
                covered[stretch.article, other].append(stretch)
    numbers = range(len(texts))
    return tuple(
        Overlap(source, target, _share(covered[source, target], len(texts[source].tokens)))
        for source in numbers
        for target in numbers
        if source != target
    )


def _share(stretches: Iterable[_Stretch], words: int) -> float:
    inside = sum(stretch.end - stretch.start for stretch in _merged(sorted(stretches)))
    return inside / words if words else 0.0
