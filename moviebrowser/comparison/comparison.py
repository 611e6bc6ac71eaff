"""Comparison: what several articles say together."""

from dataclasses import dataclass
from enum import StrEnum

from moviebrowser.analysis import EntityType
from moviebrowser.articles import Article


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Code points `start` to `end` of the text of the comparison's article number `article` (from 0)."""

    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Variant:
    """A way to write an entity's name, and the articles that use it. `misspelling` marks an outlet's slip."""

    text: str
    articles: tuple[int, ...]
    misspelling: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """The thing that mentions across articles name. `title_mentions` are places in headlines instead of texts."""

    id: str
    type: EntityType
    name: str
    variants: tuple[Variant, ...]
    mentions: tuple[Place, ...]
    title_mentions: tuple[Place, ...] = ()

    @property
    def articles(self) -> tuple[int, ...]:
        """The numbers of the articles that mention it, ascending."""
        return tuple(sorted({place.article for place in (*self.mentions, *self.title_mentions)}))


@dataclass(frozen=True, slots=True)
class Alignment:
    """Passages of different articles that tell the same; `score` from 0 to 1."""

    id: str
    score: float
    passages: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Sync:
    """For each passage start in article `source`, the offset in article `target` to show beside it.

    `points` are pairs (source offset, target offset), ascending.
    """

    source: int
    target: int
    points: tuple[tuple[int, int], ...]


class FactStatus(StrEnum):
    """What the answers to a fact's question come to."""

    AGREE = "agree"
    DIFFER = "differ"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one article answers, where it says so, and the form in which answers are compared."""

    place: Place
    text: str
    normalized: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A question with each article's answer; the articles without one are `silent`."""

    id: str
    label: str
    status: FactStatus
    answers: tuple[Answer, ...]
    silent: tuple[int, ...]


class QuoteStatus(StrEnum):
    """How an utterance's versions relate: the same words, other words, or one article alone has it."""

    SAME = "same"
    DIFFERS = "differs"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class QuoteVersion:
    """One article's version of a quote; `text` is the quoted words, whole also when the article breaks them up."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class ComparedQuote:
    """One utterance in every article that has it. `speaker` is an entity's id."""

    id: str
    speaker: str | None
    status: QuoteStatus
    versions: tuple[QuoteVersion, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A run of words that articles share verbatim or nearly."""

    words: int
    passages: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """The share (0 to 1) of article `source`'s words inside wording that it shares with article `target`."""

    source: int
    target: int
    share: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that a set of articles says together. Articles are numbered from 0 in the order given.

    `only_here` are the runs of passages that one article alone tells, in order; None where nobody has looked for them.
    """

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    alignments: tuple[Alignment, ...]
    sync: tuple[Sync, ...]
    facts: tuple[Fact, ...]
    quotes: tuple[ComparedQuote, ...]
    wording: tuple[Wording, ...]
    overlap: tuple[Overlap, ...]
    only_here: tuple[Place, ...] | None = None
