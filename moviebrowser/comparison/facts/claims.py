"""What one article answers to a question, before the articles' answers are held against each other."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf, isfinite

from rapidfuzz.distance import Levenshtein

from moviebrowser.analysis import AmountValue
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity, Place
from moviebrowser.comparison.facts.plain_amounts import plainly
from moviebrowser.comparison.facts.telling import Token

_NAMES = {"person", "organisation"}
_ALIKE = 0.82
_ROUNDING, _ROUGHLY, _CONVERTED = 0.02, 0.05, 0.1
_CUSTOMARY = re.compile(r"(?:miles?|mph|foot|feet|ft|yards?|inch(?:es)?|pounds?|lbs?|ounces?|oz|°F|Fahrenheit)\b", re.I)
_BEYOND, _FEW = 0.25, 2  # how far "at least 40" is from what it can still mean: this share, or so many
_SAME_TIME = 1 / 6  # of a year, within which articles give one age
_YEAR = re.compile(r"\d{4}")
_LARGE = 10_000  # from which a count is mostly rounded
_ROUGH = re.compile(
    r"(?:(?P<below>nearly|almost|close to|just under)|about|around|roughly|approximately|some|an estimated)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One article's answer in one passage.

    `question` is the same for claims that answer the same; `tokens` are the answer's names, date or amount, `place` is
    where they stand. `loose` claims count only when they share something with a firm one; `unsure` ones also where no
    firm one is, as long as they agree, and not alone if they are `doubtful`. `late` ones are unsure only because they
    stand far down in their article. Claims that `adds` is true of do not
    contradict each other. `about` is the id of the entity that is asked about.
    """

    question: str
    label: str
    article: int
    place: Place
    tokens: tuple[Token, ...]
    many: bool = False
    loose: bool = False
    unsure: bool = False
    doubtful: bool = False
    late: bool = False
    adds: bool = False
    about: str | None = None


def day_of(article: Article) -> str | None:
    """Return the day on which an article was published, None where it does not say."""
    day = (article.published or "")[:10]
    try:
        date.fromisoformat(day)
    except ValueError:
        return None
    return day


def same_value(one: Token, other: Token) -> bool:
    """Return whether two answers are the same: one entity, dates of which one is the more exact, amounts that meet.

    What a count counts does not matter: "nine", "nine people" and "nine climbers" answer one question alike.
    """
    if one.amount and other.amount:
        if not _same_measure(one.amount, other.amount):
            return False
        dated = one.amount.dimension == "age" and one.key and other.key
        return _one_age(one, other) if dated else _meet(one, other)
    if one.key and other.key and (one.key == other.key or (one.kind == "date" and _dates_agree(one, other))):
        return True
    return one.text.casefold() == other.text.casefold() or _spelt_alike(one, other)


def _same_measure(one: AmountValue, other: AmountValue) -> bool:
    return one.dimension == other.dimension and (one.dimension == "count" or one.unit == other.unit)


def _one_age(one: Token, other: Token) -> bool:
    """Return whether two ages are one person's on the days that are their keys: who was 40 may be 43 three years on."""
    assert one.amount
    assert other.amount
    years = (_day(one) - _day(other)) / timedelta(days=365.25)
    if abs(years) < _SAME_TIME:
        return _meet(one, other)
    return abs(one.amount.low - other.amount.low - years) <= 1


def _day(token: Token) -> date:
    return date.fromisoformat(token.key or "")


def _spelt_alike(one: Token, other: Token) -> bool:
    """Return whether two people's or bodies' names are one name that somebody misspelt, or has in another form."""
    if one.kind not in _NAMES or other.kind not in _NAMES:
        return False
    a, b = one.text.casefold(), other.text.casefold()
    first = a.split()[0]
    if one.kind == "organisation" and len(first) > 3 and first == b.split()[0]:
        return True
    return min(len(a), len(b)) > 5 and a[0] == b[0] and Levenshtein.normalized_similarity(a, b) >= _ALIKE


def _dates_agree(one: Token, other: Token) -> bool:
    """Return whether one date is the more exact, or both are one day of a year that one text does not name."""
    a, b = one.key or "", other.key or ""
    if a.startswith(b) or b.startswith(a):
        return True
    unsaid = not (_YEAR.search(one.text) and _YEAR.search(other.text))
    return unsaid and len(a) == len(b) == len("2000-01-01") and a[4:] == b[4:]


def _meet(one: Token, other: Token) -> bool:
    """Return whether two amounts overlap, allowing for rounding; small counts are not rounded."""
    a, b = one.amount, other.amount
    assert a is not None
    assert b is not None
    rough = _ROUGH.match(one.text) or _ROUGH.match(other.text)
    exact = rough or (a.dimension in {"count", "ordinal", "age"} and max(a.low, b.low) < _LARGE)
    slack = 0.0 if exact else (_CONVERTED if in_other_units(one, other) else _ROUNDING) * min(_size(a), _size(b))
    if a.high == b.high == inf:  # "at least six" leaves room for seven, but is not what "at least seven" says
        return abs(a.low - b.low) <= slack
    if inf in (a.high, b.high):
        bound, said = (a, b) if a.high == inf else (b, a)
        return bound.low - slack <= said.high and said.low <= bound.low + max(_BEYOND * bound.low, _FEW)
    (low, high), (least, most) = _said(one.text, a), _said(other.text, b)
    return low <= most + slack and least <= high + slack


def in_other_units(one: Token, other: Token) -> bool:
    """Return whether one of two amounts is in metres, the other in feet or the like: who converts rounds."""
    return bool(_CUSTOMARY.search(one.text)) != bool(_CUSTOMARY.search(other.text))


def _size(amount: AmountValue) -> float:
    return max((abs(bound) for bound in (amount.low, amount.high) if isfinite(bound)), default=0.0)


def _said(text: str, amount: AmountValue) -> tuple[float, float]:
    """Return between which numbers an amount lies: "about 60" a little to either side, "nearly 60" below it."""
    rough = _ROUGH.match(text)
    if rough and amount.low == amount.high:
        return amount.low * (1 - _ROUGHLY), amount.high * (1 if rough["below"] else 1 + _ROUGHLY)
    return amount.low, amount.high


def normalized(token: Token, entities: Mapping[str, Entity]) -> str:
    """Return the answer in the form in which answers are compared, for readers and programs."""
    if token.amount:
        return plainly(token.amount, token.text)
    entity = entities.get(token.key or "")
    dated = token.key and token.kind == "date" and not token.key.startswith("--")
    return entity.name if entity else (token.key or "") if dated else token.text


def distinct(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens without those that say the same as an earlier one."""
    kept: list[Token] = []
    for token in tokens:
        if not any(same_value(token, other) for other in kept):
            kept.append(token)
            yield token
