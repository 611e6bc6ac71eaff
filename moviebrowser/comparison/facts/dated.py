"""When things happen: days, and times of day, held against each other by the words that stand beside them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise

from moviebrowser.articles import Article
from moviebrowser.comparison.facts.claims import Claim, day_of
from moviebrowser.comparison.facts.measure import Measure, Uses, measure_at, signs
from moviebrowser.comparison.facts.measured import cloze
from moviebrowser.comparison.facts.telling import Telling, Token
from moviebrowser.comparison.facts.words import content_stems
from moviebrowser.comparison.groups import DisjointSets

_DAY = re.compile(r"\d{4}(?:-\d\d-\d\d)?")  # or a year
_HOUR = re.compile(r"\d\d:\d\d")
_ZONE = re.compile(r"\b(?:(?!AM|PM)[A-Z]{2,4}|local time)$")
_YEAR = len("2000")
_FARTHEST, _YEARS = 120, 1900  # days at most from one day to another, or from year to year, of one event
_AWAY = 7  # days from its article from which on a day is seldom named for two things
_ROUNDED, _HOURS = 5, 180  # minutes between two times of one event
_ROUGH = frozenset("around about approximately roughly shortly just before after by until till nearly almost".split())
_OPEN = 40  # dates with a word beyond which it leads to none of them
_MOST = 6  # rows
_OF_THE_PAGE = frozenset(content_stems("updated published posted edited modified copyright".split()))
# Beside a date, they tell nothing of what happened on it.
_NO_GRIP = frozenset(content_stems("beginning started ended week day month year date".split()))

_Group = list[Measure]


def date_claims(
    articles: Sequence[Article], tellings: Sequence[Telling], taken: set[tuple[int, int]], uses: Uses
) -> Iterator[Claim]:
    """Yield the days and times outside `taken` (article, start) that several articles give for one thing."""
    dates: dict[str, list[Measure]] = {"date": [], "time": []}
    for telling in tellings:
        for index in telling.mentions:
            token = telling.tokens[index]
            if _is_exact(telling, index) and (telling.article, token.start) not in taken:
                measure = measure_at(telling, index, uses)
                if measure.passage.isdisjoint(_OF_THE_PAGE):
                    dates[token.kind].append(measure)
    # Where all name one time, a template says so.
    times = [group for group in _groups(articles, dates["time"]) if len({_key(each) for each in group}) > 1]
    found = (*_groups(articles, dates["date"]), *times)
    groups = [group for group in found if len({each.article for each in group}) > 1]
    labels: set[str] = set()
    for group in sorted(groups, key=lambda group: (-len({each.article for each in group}), group[0].telling.nth)):
        label = _label(group)
        if label and label.lower() not in labels and len(labels) < _MOST:
            labels.add(label.lower())
            for each in group:
                place = each.telling.place(each.index, each.index)
                yield Claim(f"day {len(labels)}", label, each.article, place, (each.token,))


def _is_exact(telling: Telling, index: int) -> bool:
    """Return whether a token is a day of a named month, or a year, or a time of day, and no rough one."""
    token, before = telling.tokens[index], telling.tokens[index - 1].text.lower() if index else ""
    pattern = {"date": _DAY, "time": _HOUR}.get(token.kind)
    if pattern is None or token.vague or pattern.fullmatch(token.key or "") is None:
        return False
    return token.kind == "date" or before not in _ROUGH


def _groups(articles: Sequence[Article], dates: Sequence[Measure]) -> list[_Group]:
    """Return the dates in groups, each of one thing, whatever day it is given."""
    said: defaultdict[int, set[str]] = defaultdict(set)
    for each in dates:
        said[each.article].add(_key(each))
    sets: DisjointSets[int] = DisjointSets()
    days = [{_key(each)} for each in dates]
    tellers = [{each.article} for each in dates]
    for a, b in (*_alike(articles, dates), *_unlike(dates)):
        one, other = sets.root(a), sets.root(b)
        apart = _both_said(days[one], days[other], said, tellers[one] | tellers[other])
        if one != other and not apart:
            sets.unite(one, other)
            days[one] |= days[other]
            tellers[one] |= tellers[other]
    groups: defaultdict[int, _Group] = defaultdict(list)
    for number, each in enumerate(dates):
        groups[sets.root(number)].append(each)
    return list(groups.values())


def _both_said(days: set[str], others: set[str], said: Mapping[int, set[str]], tellers: Iterable[int]) -> bool:
    """Return whether an article says days of both kinds: they are then of different things."""
    left, right = days - others, others - days
    return any(
        (days & said[each] and right & said[each]) or (others & said[each] and left & said[each]) for each in tellers
    )


def _alike(articles: Sequence[Article], dates: Sequence[Measure]) -> Iterator[tuple[int, int]]:
    """Yield pairs of one day that tell of one thing: in shared words, or far from when the articles were published."""
    same: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(dates):
        same[_key(each)].append(number)
    for numbers in same.values():
        far = [number for number in numbers if _is_far_off(articles[dates[number].article], dates[number])]
        yield from pairwise(far)
        for a, b in combinations(numbers[:_OPEN], 2):
            if _grip(dates[a]) & _grip(dates[b]) or len(dates[a].near & dates[b].near) > 1:
                yield a, b


def _unlike(dates: Sequence[Measure]) -> Iterator[tuple[int, int]]:
    """Yield pairs of other days that articles give for what they tell of in the same words."""
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(dates):
        if _is_alone(each):
            for word in _grip(each):
                holding[word].append(number)
    pairs = {pair for numbers in holding.values() for pair in combinations(numbers[:_OPEN], 2)}
    for a, b in sorted(pairs):
        one, other = dates[a], dates[b]
        if one.article != other.article and one.token.key != other.token.key and _can_be_one(one, other):
            yield a, b


def _is_alone(measure: Measure) -> bool:
    """Return whether its passage has no other day, year or time: only then is it sure which tells of what."""
    alike = (token for token in measure.telling.tokens if token.kind == measure.token.kind)
    return sum(len(token.key or "") == len(_key(measure)) for token in alike) == 1


def _can_be_one(one: Measure, other: Measure) -> bool:
    """Return whether two days or times are not far from each other, and times are told by one clock of one thing."""
    if one.token.kind == "date":
        days = abs(_day(one.token) - _day(other.token)).days
        return len(_key(one)) == len(_key(other)) and days <= (_FARTHEST if len(_key(one)) > _YEAR else _YEARS)
    zone, another = _ZONE.search(one.token.text), _ZONE.search(other.token.text)
    apart = abs(_minute(one.token) - _minute(other.token))
    alike = one.grip & other.grip and len(one.near & other.near) > 1
    return bool(alike) and (zone and zone[0]) == (another and another[0]) and _ROUNDED < apart <= _HOURS


def _is_far_off(article: Article, measure: Measure) -> bool:
    published = day_of(article)
    dated = measure.token.kind == "date" and published is not None and len(_key(measure)) > _YEAR
    return dated and abs(_day(measure.token) - date.fromisoformat(published or "")).days > _AWAY


def _grip(measure: Measure) -> frozenset[str]:
    return measure.seldom - _NO_GRIP


def _key(measure: Measure) -> str:
    return measure.token.key or ""


def _day(token: Token) -> date:
    key = token.key or ""
    try:
        return date.fromisoformat(key if len(key) > _YEAR else f"{key}-01-01")
    except ValueError:  # "31 June" is somebody's slip
        return date.fromisoformat(f"{key[:8]}01")


def _minute(token: Token) -> int:
    hour, minute = (token.key or "").split(":")
    return int(hour) * 60 + int(minute)


def _label(group: _Group) -> str:
    """Return the wording beside the day, up to a word that articles share where they share one."""
    first = group[0]
    shared = frozenset.union(*(first.near & each.near for each in group if each.article != first.article))
    telling = shared or frozenset.union(*(each.near for each in group))
    phrase = _shortest(group, telling, brief=False) or _shortest(group, telling, brief=True)
    # What follows a time may be the page's first words.
    told = phrase and not (first.token.kind == "time" and phrase.startswith("“…"))
    return f"{first.token.kind.capitalize()}: {phrase}" if told else ""


def _shortest(group: _Group, telling: frozenset[str], *, brief: bool) -> str:
    phrases = (
        cloze(each.telling, each.index, lambda token: bool(telling & signs([token])), brief=brief) for each in group
    )
    return min(filter(None, phrases), key=lambda phrase: (phrase.startswith("“…"), len(phrase)), default="")
