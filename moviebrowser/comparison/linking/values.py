"""Dates, times and amounts: mentions with the same value are one entity, however it is written."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isclose

from moviebrowser.analysis import VALUED, AmountValue, Analysis, DateValue, EntityType, Mention, resolve
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Place
from moviebrowser.comparison.linking.entities import Draft

_MEASURED = frozenset({"speed", "length", "mass", "temperature"})
_ROUNDING = 0.01  # by how much two measures may differ that were converted and rounded: 60 mph, 97 km/h

Value = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A date, time or amount where it stands, in a headline or a text, as written."""

    place: Place
    headline: bool
    form: str
    mention: Mention


def said_values(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Iterator[Said]:
    """Yield the dates, times and amounts of texts and headlines."""
    for number, (article, analysis) in enumerate(zip(articles, analyses, strict=True)):
        for text, mentions, headline in (
            (article.text, analysis.mentions, False),
            (article.title or "", analysis.title_mentions, True),
        ):
            for mention in mentions:
                if mention.type in VALUED:
                    form = " ".join(text[mention.start : mention.end].split())
                    yield Said(Place(number, mention.start, mention.end), headline, form, mention)


def counts(said: Said) -> bool:
    """Tell whether something said is an amount: what it counts may have a name, which is then a name."""
    return said.mention.type is EntityType.AMOUNT


def valued_drafts(articles: Sequence[Article], said: Sequence[Said]) -> list[Draft]:
    """Return a draft for each value that the articles name."""
    values = [_value(one, articles[one.place.article].published) for one in said]
    same = _whole_dates(values) | _close_measures(values)
    drafts: dict[Value, Draft] = {}
    for one, value in zip(said, values, strict=True):
        draft = drafts.setdefault(same.get(value, value), Draft(one.mention.type))
        draft.add(one.place, one.form, headline=one.headline)
    return list(drafts.values())


def _value(said: Said, published: str | None) -> Value:
    """Return what is compared: a date's ISO form, an amount in base units, or the words when they have no value."""
    value = said.mention.value
    if isinstance(value, AmountValue):
        return "amount", value.dimension, value.unit, value.low, value.high
    if isinstance(value, DateValue):
        date = resolve(value, published)
        if date is not None:
            return "date", date
        if value.month is not None and value.relative is None:
            return "day", value.month, value.day
        # "Next week" is another week in each article whose date is not known.
        return "said", said.form.lower(), said.place.article
    return "said", said.mention.type, said.form.lower().replace(".", "").replace(" ", "")


def _whole_dates(values: Sequence[Value]) -> dict[Value, Value]:
    """Return the full date for each day of a month without a year, where the story names one such date alone."""
    whole: dict[Value, set[Value]] = defaultdict(set)
    for value in values:
        if value[0] == "date":
            _, month, day = [*(int(part) for part in str(value[1]).split("-")), None, None][:3]
            whole["day", month, day].add(value)
    return {day: next(iter(dates)) for day, dates in whole.items() if len(dates) == 1}


def _close_measures(values: Sequence[Value]) -> dict[Value, Value]:
    """Return for each measure the smaller one from which only a conversion and its rounding part it."""
    measures = sorted({value for value in values if value[0] == "amount" and value[1] in _MEASURED}, key=str)
    measures.sort(key=lambda value: (str(value[1]), str(value[2]), *_bounds(value)))
    same: dict[Value, Value] = {}
    for before, value in pairwise(measures):
        if before[:3] == value[:3] and all(map(_close, _bounds(before), _bounds(value))):
            same[value] = same.get(before, before)
    return same


def _bounds(value: Value) -> tuple[float, float]:
    low, high = value[3:]
    return float(str(low)), float(str(high))


def _close(one: float, other: float) -> bool:
    return isclose(one, other, rel_tol=_ROUNDING)
