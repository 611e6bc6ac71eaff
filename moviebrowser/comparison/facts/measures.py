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
_WHEN = frozenset("ago away later earlier before after from since into".split())
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
            if token.amount and (telling.article, token.start) not in taken and _measures(telling, index):
                by_dimension[token.amount.dimension].append(_measure(telling, index))
    topics = _topics(tellings)
    for dimension, measures in by_dimension.items():
        for number, group in enumerate(_groups(measures)):
            yield from _group_claims(f"{dimension} {number + 1}", dimension, group, topics)


def _topics(tellings: Sequence[Telling]) -> frozenset[str]:
    """Return the stems that most articles use: what the story is about."""
    users: defaultdict[str, set[int]] = defaultdict(set)
    for telling in tellings:
        for stem in content_stems(token.text for token in telling.tokens if token.kind == "word"):
            users[stem].add(telling.article)
    most = len({telling.article for telling in tellings}) / 2
    return frozenset(stem for stem, articles in users.items() if len(articles) > most)


def _measures(telling: Telling, index: int) -> bool:
    """Return whether the amount at `index` measures something: not a way to say when ("two weeks ago")."""
    amount, following = telling.tokens[index].amount, telling.tokens[index + 1 : index + 2]
    if amount is None or amount.dimension not in _LABELS or (amount.dimension == "count" and not amount.unit):
        return False
    return amount.dimension != "duration" or not (following and following[0].text.lower() in _WHEN)


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


def _group_claims(question: str, dimension: str, group: Sequence[_Measure], topics: frozenset[str]) -> Iterator[Claim]:
    shared = len({measure.telling.article for measure in group}) > 1
    if not shared and not _tells_alone(group[0], topics):
        return
    label = _label(dimension, group)
    for measure in group:
        place = measure.telling.place(measure.index, measure.index)
        yield Claim(question, label, measure.telling.article, place, (measure.token,))


def _tells_alone(measure: _Measure, topics: frozenset[str]) -> bool:
    """Return whether one article's amount deserves a row: it measures what the story is about, and counts many."""
    amount = measure.token.amount
    if amount is None or amount.dimension in {"ordinal", "percent"}:
        return False
    about = sorted(_around(measure).items(), key=lambda found: found[1])[:_REACH]
    return any(stem in topics for stem, _ in about) and (amount.dimension != "count" or amount.low >= _PLAIN_COUNT)


def _label(dimension: str, group: Sequence[_Measure]) -> str:
    """Return what is measured and the two words it is known by: those that most articles use, nearest to the amount."""
    if dimension == "count":
        return f"How many {group[0].token.text.split()[-1]}"
    seen: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for measure in group:
        for stem, (distance, word) in _around(measure).items():
            seen[stem].append((distance, word))
    best = sorted(seen, key=lambda stem: (-len(seen[stem]), sum(distance for distance, _ in seen[stem])))[:2]
    words = sorted((stem for stem in best), key=lambda stem: _position(group[0], stem))
    return (
        ": ".join([_LABELS[dimension], ", ".join(seen[stem][0][1] for stem in words)]) if words else _LABELS[dimension]
    )


def _around(measure: _Measure) -> dict[str, tuple[int, str]]:
    """Return the stems of the amount's clause, each with how far it stands from the amount and as which word.

    The clause ends with the first sign after the amount and begins with the second before it: what is measured is
    often set off by a comma ("a film, lasting two hours,").
    """
    stems: dict[str, tuple[int, str]] = {}
    for side, signs in ((1, 1), (-1, 2)):
        for distance, token in enumerate(_side(measure, side), 1):
            signs -= not token.text[0].isalnum()
            if not signs:
                break
            for stem, word in content_stems([token.text] if token.kind == "word" else ()).items():
                stems.setdefault(stem, (distance, word))
    return {stem: found for stem, found in stems.items() if found[1] not in _LABELS}


def _side(measure: _Measure, side: int) -> Sequence[Token]:
    tokens = measure.telling.tokens
    return tokens[measure.index + 1 :] if side > 0 else tokens[: measure.index][::-1]


def _position(measure: _Measure, stem: str) -> int:
    """Return where the word stands in the first article's passage, so that a label reads in the text's order."""
    for index, token in enumerate(measure.telling.tokens):
        if token.kind == "word" and stem in content_stems([token.text]):
            return index
    return len(measure.telling.tokens)
