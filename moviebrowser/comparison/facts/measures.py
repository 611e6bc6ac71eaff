"""Amounts held against each other: the same thing measured in several articles, and what one alone measures."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from moviebrowser.comparison.comparison import Alignment
from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.disagreeing import both_said, confirm, contradict
from moviebrowser.comparison.facts.echoing import long_number
from moviebrowser.comparison.facts.measure import (
    REACH,
    SELDOM,
    Measure,
    Uses,
    likeness,
    measure_at,
    signs,
)
from moviebrowser.comparison.facts.measured import DIMENSIONS, cloze, is_noun, label
from moviebrowser.comparison.facts.telling import Telling
from moviebrowser.comparison.facts.words import content_stems, stems_of

_SMALL = 10
_ALONE = 4
_MOST = 14
# More groups than these are not compared with one another, so that time grows with the text alone.
_OPEN = 40
_ROUNDING = 0.02
_AGES = 1000 * 365.25 * 86_400  # seconds: who says that long ago says how old something is
_WHEN = frozenset("ago away later earlier before after from since into old".split())
_NOTHING_MUCH = frozenset(
    "time thing way reason kind part day week month year more other one half lot number "
    "twenty thirty forty fifty sixty seventy eighty ninety twenties thirties forties fifties sixties seventies".split()
)
_DIMENSION_STEMS = frozenset(content_stems(DIMENSIONS.values()))


_Group = list[Measure]


def measure_claims(
    tellings: Sequence[Telling], taken: set[tuple[int, int]], uses: Uses, alignments: Sequence[Alignment] = ()
) -> Iterator[Claim]:
    """Yield amounts outside `taken` (article, start), under one question where they measure the same."""
    aligned = {(place.article, place.start): each.id for each in alignments for place in each.passages}
    blocks: defaultdict[tuple[str, str], _Group] = defaultdict(list)
    for telling in tellings:
        for index in telling.mentions:
            token = telling.tokens[index]
            if token.amount and (telling.article, token.start) not in taken and _measures(telling, index):
                alignment = aligned.get((telling.article, telling.start))
                measure = measure_at(telling, index, uses, alignment)
                blocks[token.amount.dimension, token.amount.unit].append(measure)
    groups = [(key[0], group) for key, block in blocks.items() for group in _merged(_groups(block), block)]
    yield from _claims(_echoed(groups), _topics(tellings))


def _echoed(groups: Sequence[tuple[str, _Group]]) -> list[tuple[str, _Group]]:
    """Return the groups with those counts joined that give one long number: of "commuters" here, of "people" there."""
    first: dict[tuple[str, float], _Group] = {}
    joined: list[tuple[str, _Group]] = []
    for dimension, group in groups:
        number = long_number(group[0].token) if dimension == "count" else None
        home = first.setdefault(number, group) if number else group
        if home is group or {each.article for each in home} & {each.article for each in group}:
            joined.append((dimension, group))
        else:
            home += group
    return joined


def _topics(tellings: Sequence[Telling]) -> frozenset[str]:
    """Return the stems that more than half of the articles use: what the story is about."""
    users: defaultdict[str, set[int]] = defaultdict(set)
    for telling in tellings:
        for stem in stems_of(telling.words):
            users[stem].add(telling.article)
    half = len({telling.article for telling in tellings}) / 2
    return frozenset(stem for stem, articles in users.items() if len(articles) > max(1, half))


def _measures(telling: Telling, index: int) -> bool:
    """Return whether the amount at `index` measures something: not a way to say when ("two weeks ago")."""
    amount, following = telling.tokens[index].amount, telling.tokens[index + 1 : index + 2]
    if amount is None or not amount.high or amount.dimension not in DIMENSIONS or _is_cut_short(telling, index):
        return False
    if amount.dimension == "count":
        return bool(amount.unit) and amount.unit not in _NOTHING_MUCH and amount.high > 1
    if amount.dimension == "ordinal":
        return amount.low > 2
    said = telling.tokens[index].text.lower()
    dating = following and following[0].text.lower() in _WHEN and amount.low < _AGES
    return amount.dimension != "duration" or not (said == "one day" or dating)


def _is_cut_short(telling: Telling, index: int) -> bool:
    """Return whether the number goes on after the amount ("$143 - billion")."""
    following = telling.tokens[index + 1 : index + 3]
    return any(token.text.lower() in {"million", "billion", "trillion"} for token in following)


def _groups(block: _Group) -> list[_Group]:
    """Return the measures of one unit in groups that say the same of the same; near-equal values alone are compared."""
    groups: list[_Group] = []
    open_groups: list[_Group] = []
    for measure in sorted(block, key=lambda measure: measure.value):
        open_groups = [group for group in open_groups[-_OPEN:] if _equal(group[-1], measure)]
        home = next((group for group in open_groups if any(_akin(measure, other) for other in group[-_OPEN:])), None)
        if home is None:
            home = []
            groups.append(home)
            open_groups.append(home)
        home.append(measure)
    return groups


def _equal(one: Measure, other: Measure) -> bool:
    amount = one.token.amount
    exact = amount is None or amount.dimension in {"count", "ordinal", "percent"}
    return abs(one.value - other.value) <= (0 if exact else _ROUNDING * abs(one.value))


def _akin(one: Measure, other: Measure) -> bool:
    """Return whether equal amounts measure the same: a small number needs more that is shared than a telling one."""
    near, around = len(one.near & other.near), len(one.around & other.around)
    overlap = likeness(one.passage, other.passage)
    if one.token.kind == "amount.ordinal":
        return bool(one.hook and other.hook) and one.hook.split()[0] == other.hook.split()[0]
    if (one.hook and one.hook == other.hook and around > 1) or one.is_same_long_number(other):
        return True
    if one.value < _SMALL and one.token.kind in {"amount.count", "amount.duration"}:
        return near > 1 or (near == 1 and overlap >= 0.5)
    if one.token.kind in SELDOM or one.token.kind == "amount.length":
        return around > 0
    return near > 1 or around > 2 or (near == 1 and overlap >= 0.2) or overlap >= 0.5


def _merged(groups: list[_Group], block: _Group) -> list[_Group]:
    """Return the groups with those joined whose values differ though they surely measure the same thing."""
    said: defaultdict[int, list[float]] = defaultdict(list)
    for measure in block:
        said[measure.article].append(measure.value)
    by_word: defaultdict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for measure in group:
            for word in measure.near | {f"\0{measure.unit}"}:
                by_word[word].add(number)
    telling_words = (sorted(numbers) for numbers in by_word.values() if len(numbers) <= _OPEN)
    pairs = {pair for numbers in telling_words for pair in combinations(numbers, 2)}
    home = list(range(len(groups)))
    for a, b in sorted(pairs):
        if home[a] == home[b] or both_said(groups[a], groups[b], said):
            continue
        if confirm(groups[a], groups[b]) or contradict(groups[a], groups[b], said):
            home[b] = home[a]
    joined: defaultdict[int, _Group] = defaultdict(list)
    for number, group in enumerate(groups):
        joined[home[number]] += group
    return list(joined.values())


def _claims(groups: Sequence[tuple[str, _Group]], topics: frozenset[str]) -> Iterator[Claim]:
    """Yield the claims of the groups that deserve a row, each label once: those of most articles first."""
    labels: set[str] = set()
    shown: set[tuple[str, str | float]] = set()
    alone = 0
    ordered = sorted(groups, key=lambda group: (-len({m.article for m in group[1]}), group[1][0].telling.nth))
    for number, (dimension, group) in enumerate(ordered):
        single = len({measure.article for measure in group}) == 1
        unit = group[0].unit if dimension == "count" else ""
        same: set[tuple[str, str | float]] = {(dimension, group[0].value), (dimension, unit)}
        agreed = len({measure.value for measure in group}) == 1
        if dimension == "ordinal" and agreed and topics.isdisjoint(content_stems(group[0].hook.split())):
            continue
        if single and (alone >= _ALONE or not same.isdisjoint(shown) or not _tells_alone(group[0], topics)):
            continue
        question = next((each for each in _questions(dimension, group) if each.lower() not in labels), "")
        if not question or len(labels) >= _MOST:
            continue
        labels.add(question.lower())
        shown |= same - {(dimension, "")}
        alone += single
        for measure in group:
            place = measure.telling.place(measure.index, measure.index)
            yield Claim(f"{dimension} {number + 1}", question, measure.article, place, (measure.token,))


def _questions(dimension: str, group: _Group) -> Iterator[str]:
    """Yield what the group can be called: by all of it, or where values differ by those that say the same."""
    parts: defaultdict[float, _Group] = defaultdict(list)
    for measure in group:
        parts[measure.value].append(measure)
    for part in (group, *sorted(parts.values(), key=len, reverse=True)):
        members = [(measure.telling, measure.index) for measure in part]
        if question := label(dimension, members, _shared(part), _around(part)):
            yield question


def _tells_alone(measure: Measure, topics: frozenset[str]) -> bool:
    """Return whether one article's amount deserves a row: it measures what the story is about, and counts many."""
    amount = measure.token.amount
    if amount is None or amount.dimension in {"ordinal", "percent"}:
        return False
    if amount.dimension == "count":
        return amount.low >= _SMALL and not topics.isdisjoint(content_stems([amount.unit]))
    return bool(measure.hook) and not topics.isdisjoint(content_stems(measure.hook.split()))


def _shared(group: _Group) -> str:
    """Return the word nearest before it in all of several articles; of "shares of the firm fell", the shares."""
    users: defaultdict[str, set[int]] = defaultdict(set)
    distances: defaultdict[str, int] = defaultdict(int)
    words: dict[str, str] = {}
    for measure in group:
        before = measure.telling.tokens[max(0, measure.index - 2 * REACH) : measure.index]
        reach = REACH if measure.token.kind == "amount.percent" else len(before)
        for distance, token in enumerate(before[::-1][:reach]):
            for stem in content_stems([token.text] if is_noun(token) else ()):
                users[stem].add(measure.article)
                distances[stem] += distance
                words.setdefault(stem, token.text)
    articles = len({measure.article for measure in group})
    shared = [
        stem
        for stem in users
        if len(users[stem]) == articles > 1 and stem not in _DIMENSION_STEMS and words[stem].islower()
    ]
    nearest = min(shared, key=lambda stem: distances[stem], default="")
    if nearest and group[0].token.kind == "amount.percent":
        return _head(group, words[nearest])
    return words.get(nearest, "")


def _around(group: _Group) -> str:
    """Return the wording beside the amount up to a word that all articles have near it: "served in prison for …"."""
    by_article: defaultdict[int, set[str]] = defaultdict(set)
    for measure in group:
        by_article[measure.article] |= measure.near
    common = frozenset.intersection(*map(frozenset, by_article.values())) - _DIMENSION_STEMS
    phrases = [cloze(measure.telling, measure.index, lambda token: bool(common & signs([token]))) for measure in group]
    return min(filter(None, phrases), key=lambda phrase: (phrase.startswith("“…"), len(phrase)), default="")


def _head(group: _Group, word: str) -> str:
    """Return what a word belongs to where a text says so: of "shares of the parent company", the shares."""
    for measure in group:
        tokens = [token.text for token in measure.telling.tokens[: measure.index]]
        before = tokens[max(0, tokens.index(word) - 4) : tokens.index(word)] if word in tokens else []
        if "of" in before and (head := content_stems(before[: before.index("of")][-1:])):
            return next(iter(head.values()))
    return ""
