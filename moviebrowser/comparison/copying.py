"""Whose words an article prints: articles that share one origin, and who took them from whom.

Two articles share an origin when much of what one of them says in its own voice is worded as in the other. What both
merely quote tells of no copying: they may have heard the same speech.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Comparison, Place
from moviebrowser.comparison.groups import DisjointSets
from moviebrowser.comparison.tokens import Tokens, tokens_of

_LONG = 10  # words in a run: fewer are worded alike by chance, or since there is one way to say it
_COPIED = 0.2  # of an article's own words, which another must have in such runs
_CREDITED = 0.1  # where both credit one agency, or one names the other
_DATELINE = re.compile(r"\A.{0,160}?\(([A-Z][\w.& ]{1,24})\)\s*[-–—:]", re.DOTALL)
_CONTRIBUTED = re.compile(r"\b([A-Z][\w.]*(?: [A-Z][\w.]*){0,3}) (?:also )?contributed to this (?:report|story)")
_NAMING = r"(?:according to|(?:reported|published) (?:by|in)|told|via|courtesy of|source:) (?:the )?"
_NAMED = r"(?:'s|’s)? (?:(?:first|has|had|also) )?(?:report(?:s|ed)|broke the news|wrote|writes)\b"


class Evidence(StrEnum):
    """What tells who took words from whom."""

    CREDIT = "credit"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Borrowing:
    """Article `taker` has the share `share` (0 to 1) of its own words from article `source`."""

    taker: int
    source: int
    share: float
    evidence: Evidence


def origins(comparison: Comparison) -> tuple[tuple[int, ...], ...]:
    """Return the articles in groups that share one origin, in order; an article of its own is a group of one.

    An article that took from several which have nothing in common counts to the one it took most from.
    """
    shares = _shares(comparison)
    borrowed = {(each.taker, each.source): each for each in _borrowings(comparison, shares)}
    alike = _alike(comparison.articles, shares)
    sets: DisjointSets[int] = DisjointSets()
    for one, other in sorted(alike):
        taker = next((pair[0] for pair in ((one, other), (other, one)) if pair in borrowed), None)
        if taker is None or _is_main_source(one + other - taker, taker, borrowed):
            sets.unite(one, other)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(len(comparison.articles)):
        groups[sets.root(number)].append(number)
    return tuple(map(tuple, groups.values()))


def borrowings(comparison: Comparison) -> tuple[Borrowing, ...]:
    """Return who took words from whom, the largest share first, as far as credits and publication dates tell."""
    found = _borrowings(comparison, _shares(comparison))
    return tuple(sorted(found, key=lambda each: (-each.share, each.taker, each.source)))


def _is_main_source(source: int, taker: int, borrowed: Mapping[tuple[int, int], Borrowing]) -> bool:
    shares = {pair[1]: each.share for pair, each in borrowed.items() if pair[0] == taker}
    return shares[source] == max(shares.values())


def _borrowings(comparison: Comparison, shares: Mapping[tuple[int, int], float]) -> Iterator[Borrowing]:
    articles = comparison.articles
    for one, other in _alike(articles, shares):
        for taker, source in ((one, other), (other, one)):
            if _names(articles[taker], articles[source]) and not _names(articles[source], articles[taker]):
                yield Borrowing(taker, source, shares[taker, source], Evidence.CREDIT)
                break
        else:
            if (first := _earlier(articles, one, other)) is not None:
                taker = one + other - first
                yield Borrowing(taker, first, shares[taker, first], Evidence.DATE)


def _earlier(articles: Sequence[Article], one: int, other: int) -> int | None:
    """Return which of two was published first, when that is known."""
    first, second = (articles[number].published or "" for number in (one, other))
    exact = min(len(first), len(second)) > len("2000-01-01")
    a, b = (_moment(date if exact else date[:10]) for date in (first, second))
    if a is None or b is None or a == b:
        return None
    return one if a < b else other


def _moment(published: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _alike(articles: Sequence[Article], shares: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Return the pairs of articles, the smaller number first, that share an origin."""
    credits = [_credits(article.text) for article in articles]
    return [
        (one, other)
        for one, other in shares
        if one < other
        and max(shares[one, other], shares[other, one])
        >= (_CREDITED if _credited(articles[one], articles[other], credits[one] & credits[other]) else _COPIED)
    ]


def _credited(one: Article, other: Article, common: frozenset[str]) -> bool:
    return bool(common) or _names(one, other) or _names(other, one)


def _credits(text: str) -> frozenset[str]:
    """Return the agencies that a text credits, by their initials ("CAIRO (AP) –" and "Associated Press" are one)."""
    named = [match[1] for match in (_DATELINE.match(text), *_CONTRIBUTED.finditer(text)) if match]
    return frozenset(_initials(re.sub(r"^The ", "", name)) for name in named)


def _initials(name: str) -> str:
    words = name.replace(".", "").split()
    return "".join(word[0] for word in words) if len(words) > 1 else name.replace(".", "")


def _names(article: Article, other: Article) -> bool:
    """Tell whether an article names the other's outlet as where it has something from."""
    if not other.outlet or other.outlet == article.outlet:
        return False
    outlet = re.escape(re.sub(r"^The ", "", other.outlet))
    credited = rf"(?i:{_NAMING}){outlet}\b|\b{outlet}{_NAMED}"
    return re.search(credited, article.text) is not None


def _shares(comparison: Comparison) -> dict[tuple[int, int], float]:
    """Return for ordered pairs of articles with shared wording the share of the one's own words that it makes up."""
    tokens = [tokens_of(article.text, article.language) for article in comparison.articles]
    quoted: defaultdict[int, list[Place]] = defaultdict(list)
    for place in (version.place for quote in comparison.quotes for version in quote.versions):
        quoted[place.article].append(place)
    quotes = [_words(each, quoted[number]) for number, each in enumerate(tokens)]
    covered: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for wording in comparison.wording:
        if wording.words < _LONG:
            continue
        present = {place.article for place in wording.passages}
        for place in wording.passages:
            inside = range(*tokens[place.article].within(place.start, place.end))
            for other in present - {place.article}:
                covered[place.article, other].update(inside)
    return {
        (one, other): len(words - quotes[one]) / max(len(tokens[one]) - len(quotes[one]), 1)
        for (one, other), words in covered.items()
    }


def _words(tokens: Tokens, places: Iterable[Place]) -> set[int]:
    return {word for place in places for word in range(*tokens.within(place.start, place.end))}
