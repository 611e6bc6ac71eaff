"""One amount, date or time in its passage, and what tells of which thing it is."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from moviebrowser.comparison.facts.measured import hook
from moviebrowser.comparison.facts.telling import Telling, Token
from moviebrowser.comparison.facts.words import stems_of

REACH = 6
"""Tokens on either side of an amount that are close to it."""
_GRIP = 4  # tokens on either side that are right beside it
_SHORT = 12  # tokens of a passage all of which are near a date or turn
_TURNS = frozenset({"date", "time", "amount.ordinal"})
# Equal values of these are seldom chance, so that any word that the passages share is enough.
SELDOM = frozenset({"amount.speed", "amount.mass", "amount.temperature"})
_FIGURES = 3  # from which on equal ones are no chance
_OF_ANOTHER_SCALE = 15  # times a value, from which on nobody takes it for the other
_CONVERTED = 0.05  # by which a value in other units may differ from the one beside it
_UP_TO_NOW = frozenset("of after past last since during now already".split())
_SO_LONG, _PERFECT = frozenset({"for", "over"}), frozenset({"has", "have", "been"})
_AHEAD = frozenset({"will", "would"})
_PARTING = frozenset({";", "while", "whereas"})
_DAY = 86_400  # seconds
_NAMES = frozenset({"person", "organisation", "place", "work", "event", "product"})


@dataclass(frozen=True)
class Measure:
    """An amount, date or time in its passage.

    `near` are the stems and names close to it, `passage` those of its passage, both without those that the story uses
    everywhere; `around` are all close to it, or in the passage where equal values are seldom chance. `alignment` is
    that of its passage, or None. `seldom` are those near it that its article has in no other passage.
    """

    telling: Telling
    index: int
    near: frozenset[str]
    passage: frozenset[str]
    around: frozenset[str]
    alignment: str | None
    seldom: frozenset[str]

    @property
    def token(self) -> Token:
        """The amount itself."""
        return self.telling.tokens[self.index]

    @property
    def article(self) -> int:
        """The number of its article."""
        return self.telling.article

    @cached_property
    def value(self) -> float:
        """The number that the text says: of bounds ("over 10", "up to 80") the one named."""
        amount = self.token.amount
        assert amount is not None
        return amount.low or (amount.high if amount.high != float("inf") else 0)

    @property
    def is_exact(self) -> bool:
        """Whether the text names a number, no bound or range."""
        amount = self.token.amount
        return amount is not None and amount.low == amount.high

    @property
    def unit(self) -> str:
        """The unit, of a count what is counted."""
        return self.token.amount.unit if self.token.amount else ""

    def is_same_long_number(self, other: "Measure") -> bool:
        """Whether both texts have the same figures, too many to be alike by chance ("410 g", "61,204 fans")."""
        figures, others = (re.sub(r"\D", "", measure.token.text).strip("0") for measure in (self, other))
        return figures == others and len(figures) >= _FIGURES and self.article != other.article

    @cached_property
    def grip(self) -> frozenset[str]:
        """The stems right beside it, of those that its article has in one passage alone."""
        tokens, start = self.telling.tokens, max(0, self.index - _GRIP)
        return self.seldom & signs((*tokens[start : self.index], *tokens[self.index + 1 : self.index + 1 + _GRIP]))

    @cached_property
    def is_one_of_many(self) -> bool:
        """Whether its passage has more amounts of the kind, so that which is about what is in doubt."""
        return sum(token.kind == self.token.kind for token in self.telling.tokens) > 1

    @cached_property
    def is_one_of_unit(self) -> bool:
        """Whether its clause has other amounts in the unit; the same again, as "60 metres (200 feet)", is none."""
        tokens = self._clause()
        others = (token.amount for token in tokens if token.amount and token.amount.unit == self.unit)
        return any(
            abs(other.low - self.value) > _CONVERTED * self.value and of_one_scale(other.low, self.value)
            for other in others
        )

    def _clause(self) -> Sequence[Token]:
        tokens = self.telling.tokens
        ends = [number for number, token in enumerate(tokens) if token.text.lower() in _PARTING]
        start = max((end for end in ends if end < self.index), default=0)
        return tokens[start : min((end for end in ends if end > self.index), default=len(tokens))]

    @cached_property
    def is_up_to_now(self) -> bool:
        """Whether a time may have grown since another article was written ("eight days of riots", "for six months")."""
        tokens = self.telling.tokens
        if self.value < _DAY or not self.telling.words.isdisjoint(_AHEAD):
            return False
        around = [*tokens[max(0, self.index - 2) : self.index], *tokens[self.index + 1 : self.index + 2]]
        words = {token.text.lower() for token in around}
        lasting = not words.isdisjoint(_SO_LONG) and not self.telling.words.isdisjoint(_PERFECT)
        return lasting or not words.isdisjoint(_UP_TO_NOW)

    @cached_property
    def hook(self) -> str:
        """The word or two right beside it that name what it measures, or nothing."""
        return hook(self.telling, self.index)

    @cached_property
    def people(self) -> frozenset[str]:
        """The people of its passage."""
        return frozenset(token.key for token in self.telling.tokens if token.kind == "person" and token.key)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names and dates of its passage."""
        kinds = _NAMES | {"date"}
        return frozenset(token.key for token in self.telling.tokens if token.kind in kinds and token.key)


@dataclass(frozen=True, slots=True)
class Uses:
    """How a story's articles use words.

    `common` are those that so many passages have that sharing them says nothing about two amounts; `once`, by an
    article's number, those that the article has in one passage alone.
    """

    common: frozenset[str]
    once: Mapping[int, frozenset[str]]


def word_uses(tellings: Sequence[Telling]) -> Uses:
    """Return how the articles use stems, names and values."""
    own: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for telling in tellings:
        own[telling.article].update(signs(telling.tokens))
    uses: Counter[str] = Counter()
    for used in own.values():
        uses.update(used)
    most = max(3, len(tellings) / 4)
    return Uses(
        frozenset(word for word, count in uses.items() if count > most),
        {article: frozenset(word for word, count in used.items() if count == 1) for article, used in own.items()},
    )


def measure_at(telling: Telling, index: int, uses: Uses, alignment: str | None = None) -> Measure:
    """Return the amount, or date, at `index` without the words that are common to the story."""
    common, once = uses.common, uses.once[telling.article]
    tokens = telling.tokens
    whole = tokens[index].kind in _TURNS and len(tokens) <= _SHORT
    reach = _SHORT if whole else REACH
    near = signs((*tokens[max(0, index - reach) : index], *tokens[index + 1 : index + reach + 1]))
    passage = signs((*tokens[:index], *tokens[index + 1 :]))
    around = passage if tokens[index].kind in SELDOM else near
    return Measure(telling, index, near - common, passage - common, around, alignment, near & once - common)


def signs(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the stems, names and values of some tokens."""
    stems = stems_of([token.text for token in tokens if token.kind == "word"])
    mentions = [token for token in tokens if token.kind != "word"]
    names = {token.key for token in mentions if token.kind in _NAMES and token.key}
    values = {f"#{token.amount.dimension} {token.amount.low:g}" for token in mentions if token.amount}
    return frozenset(stems | names | values)


def of_one_scale(value: float, other: float) -> bool:
    """Return whether neither of two values is so many times the other that nobody takes them for each other."""
    return value < _OF_ANOTHER_SCALE * other < _OF_ANOTHER_SCALE**2 * value


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which share of the shorter's signs two passages have in common."""
    return len(one & other) / max(3, min(len(one), len(other)))
