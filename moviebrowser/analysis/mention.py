"""What one article says: spans that name something, and quotes."""

from dataclasses import dataclass

from moviebrowser.analysis.entity_type import EntityType


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` (exclusive) of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date as it is said: the parts that are named, before the article's own date fills in the rest.

    `weekday` is 0 for Monday. `relative` holds a phrase that only the article's date resolves ("next month",
    "yesterday"), "coming" for a day ahead whose week or year is not said, or the season of a year ("summer").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: str | None = None


@dataclass(frozen=True, slots=True)
class AmountValue:
    """A number with what it counts, in base units.

    `dimension` is what is measured: "money", "speed", "length", "duration", "mass", "percent", "ordinal", "age",
    "temperature", or "count"; `unit` its base unit (an ISO 4217 code for money, or the currency's name where several
    countries' bear it; m/s, m, s, kg, %, year, °C) or, for a count, the singular of the noun counted ("" where none is
    said, and for ordinals). `low` and `high` are equal unless a range or bound is said ("over two minutes": high is
    infinite).
    """

    dimension: str
    unit: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names something. `value` is set for dates and amounts that could be read."""

    start: int
    end: int
    type: EntityType
    value: DateValue | AmountValue | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the article gives as somebody's.

    `spans` are the quoted words without their quotation marks, several when the quote is broken up ("…," he said, "…");
    `speaker` is the span that names the speaker, when it is named near; `marked` is whether quotation marks enclose it.
    """

    spans: tuple[Span, ...]
    speaker: Span | None = None
    marked: bool = True


@dataclass(frozen=True, slots=True)
class Analysis:
    """One article, marked.

    `key` is `Article.key`; `version` the analyser's (rules and pipeline). `passages` are the sentences, in order, never
    across a paragraph's end. `mentions` are in order of start and do not overlap; those of the headline, with offsets
    into `Article.title`, are apart.
    """

    key: str
    version: str
    language: str | None
    passages: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    title_mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
