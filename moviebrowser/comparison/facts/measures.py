"""Amounts tied to the words they hang on, and matched across articles by them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moviebrowser.comparison.comparison import Entity
from moviebrowser.comparison.facts.claims import Claim, same_value
from moviebrowser.comparison.facts.telling import Telling, Token
from moviebrowser.comparison.facts.words import content_stems

_LABELS = {
    "money": "Money",
    "speed": "Speed",
    "length": "Length",
    "duration": "Duration",
    "mass": "Weight",
    "percent": "Share",
    "ordinal": "Number",
    "temperature": "Temperature",
    "count": "Count",
}
_REACH = 5
_PLAIN_COUNT = 10


@dataclass(frozen=True, slots=True)
class _Measure:
    """An amount; `near` maps the stems of the words close to it to those words, `passage` holds its passage's stems."""

    telling: Telling
    index: int
    near: dict[str, str]
    passage: frozenset[str]

    @property
    def token(self) -> Token:
        return self.telling.tokens[self.index]


def age_claims(tellings: Sequence[Telling], entities: Sequence[Entity]) -> Iterator[Claim]:
    """Yield ages, each tied to the person named next after it, or last before it, in its passage."""
    names = {entity.id: entity.name for entity in entities}
    for telling in tellings:
        for index, token in enumerate(telling.tokens):
            person = _person_near(telling, index) if token.kind == "amount.age" else None
            if person and person.key in names:
                place = telling.place(index, index)
                yield Claim(f"age {person.key}", f"Age of {names[person.key]}", telling.article, place, (token,))


def _person_near(telling: Telling, index: int) -> Token | None:
    after = [token for token in telling.tokens[index + 1 : index + 4] if token.kind == "person"]
    before = [token for token in telling.tokens[max(0, index - 4) : index] if token.kind == "person"]
    return after[0] if after else before[-1] if before else None


def measure_claims(tellings: Sequence[Telling], taken: set[tuple[int, int]]) -> Iterator[Claim]:
    """Yield amounts outside `taken` (article, start), under one question where they measure the same."""
    by_dimension: defaultdict[str, list[_Measure]] = defaultdict(list)
    for telling in tellings:
        for index, token in enumerate(telling.tokens):
            if token.amount and token.amount.dimension in _LABELS and (telling.article, token.start) not in taken:
                by_dimension[token.amount.dimension].append(_measure(telling, index))
    for dimension, measures in by_dimension.items():
        for number, group in enumerate(_groups(measures)):
            yield from _group_claims(f"{dimension} {number + 1}", dimension, group)


def _measure(telling: Telling, index: int) -> _Measure:
    window = telling.tokens[max(0, index - _REACH) : index + _REACH + 1]
    near = content_stems(token.text for token in window if token.kind == "word")
    whole = content_stems(token.text for token in telling.tokens if token.kind in {"word", "work", "person", "place"})
    return _Measure(telling, index, near, frozenset(whole))


def _groups(measures: Sequence[_Measure]) -> list[list[_Measure]]:
    """Return measures of the same thing together, at most one value an article."""
    groups: list[list[_Measure]] = []
    for measure in measures:
        home = max(groups, key=lambda group: max(_kinship(measure, other) for other in group), default=None)
        if home is not None and max(_kinship(measure, other) for other in home) >= 1:
            home.append(measure)
        else:
            groups.append([measure])
    return groups


def _kinship(one: _Measure, other: _Measure) -> float:
    """Return how sure it is that two amounts measure the same: 1 or more is enough.

    An equal value is itself evidence, so that one shared word near it suffices; different values need three, and the
    same thing counted.
    """
    near, passage = len(one.near.keys() & other.near.keys()), len(one.passage & other.passage)
    if same_value(one.token, other.token):
        return near + passage / 2 if near or passage > 1 else 0
    a, b = one.token.amount, other.token.amount
    if (
        one.telling.article == other.telling.article
        or a is None
        or b is None
        or a.unit != b.unit
        or a.dimension == "ordinal"
    ):
        return 0
    return (near + passage / 3) / 4 if near > 2 else 0


def _group_claims(question: str, dimension: str, group: Sequence[_Measure]) -> Iterator[Claim]:
    shared = len({measure.telling.article for measure in group}) > 1
    if not shared and not _tells_alone(group[0]):
        return
    label = _label(dimension, group)
    for measure in group:
        place = measure.telling.place(measure.index, measure.index)
        yield Claim(question, label, measure.telling.article, place, (measure.token,))


def _tells_alone(measure: _Measure) -> bool:
    """Return whether one article's amount deserves a row: not every small count or ordinal does."""
    amount = measure.token.amount
    if amount is None or not measure.near:
        return False
    return amount.dimension not in {"count", "ordinal", "percent"} or (
        amount.dimension == "count" and amount.low >= _PLAIN_COUNT
    )


def _label(dimension: str, group: Sequence[_Measure]) -> str:
    """Return what is measured and the words it is known by: those most articles use near it, nearest first."""
    words: dict[str, tuple[int, int, str]] = {}
    for measure in group:
        for order, (stem, word) in enumerate(_by_distance(measure)):
            count, nearest, shown = words.get(stem, (0, order, word))
            words[stem] = (count + 1, min(nearest, order), shown)
    best = sorted(words.values(), key=lambda entry: (-entry[0], entry[1]))[:2]
    return f"{_LABELS[dimension]}: {' '.join(word for _, _, word in best)}" if best else _LABELS[dimension]


def _by_distance(measure: _Measure) -> list[tuple[str, str]]:
    """Return the stems near the amount with their words; what follows an amount says more of it than what precedes."""
    tokens = measure.telling.tokens
    after = content_stems(
        token.text for token in tokens[measure.index + 1 : measure.index + 1 + _REACH] if token.kind == "word"
    )
    before = content_stems(
        token.text for token in reversed(tokens[max(0, measure.index - _REACH) : measure.index]) if token.kind == "word"
    )
    return list((after | {stem: word for stem, word in before.items() if stem not in after}).items())
