"""What a comparison found, made ready to be read: the same for a web page and for paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moviebrowser.articles import Article
from moviebrowser.comparison import ComparedQuote, Comparison, Entity, Fact, FactStatus, QuoteStatus, letter, own_answer
from moviebrowser.comparison.differences import DifferenceKind, word_differences
from moviebrowser.excerpts.addresses import public_address
from moviebrowser.excerpts.citing import name, outlet_of
from moviebrowser.excerpts.coverage import Coverage, coverage
from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.keeping import source_of
from moviebrowser.excerpts.printable import visible
from moviebrowser.excerpts.words import ENGLISH, Words

OMITTED = "[…]"
"""Stands for words of a quote's longest version that another one leaves out."""

_NARROW = 90  # characters that a column of a table has room for
_CALLED = 44  # characters of a headline that stands for an outlet

SIGNS = {FactStatus.AGREE: "✓", FactStatus.DIFFER: "≠", FactStatus.SINGLE: "•"}
"""How a fact's status is told apart without colour."""


@dataclass(frozen=True, slots=True)
class Told:
    """An article of the comparison, with what is known of it in a form to be read."""

    number: int
    letter: str
    outlet: str
    title: str
    author: str
    published: str
    length: int
    link: str | None

    @property
    def called(self) -> str:
        """What it is called where there is no room for more: its outlet, or the headline."""
        if self.outlet or len(self.title) <= _CALLED:
            return self.outlet or self.title
        return (self.title[:_CALLED].rpartition(" ")[0] or self.title[:_CALLED]).rstrip(" –—-:,.…") + " …"


@dataclass(frozen=True, slots=True)
class Value:
    """What some articles answer, by their numbers; `own` is how much of its beginning no other article answers."""

    text: str
    articles: tuple[int, ...]
    own: int = 0


@dataclass(frozen=True, slots=True)
class FactRow:
    """A question, the different answers to it, and the articles without one.

    `cells` has each article's answer, None for those that are silent.
    """

    label: str
    status: FactStatus
    values: tuple[Value, ...]
    silent: tuple[int, ...]
    cells: tuple[Value | None, ...]

    @property
    def sign(self) -> str:
        """The sign of the status."""
        return SIGNS[self.status]

    @property
    def wide(self) -> bool:
        """Whether an answer is too long for a narrow column."""
        return any(len(value.text) > _NARROW for value in self.values)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a quote; `changed` ones are not those of its longest version.

    Those that are `OMITTED` stand for words of the longest one.
    """

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One article's version of a quote."""

    article: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """An utterance, in every article that has it."""

    speaker: str
    status: QuoteStatus
    versions: tuple[Version, ...]

    def told(self, words: Words) -> str:
        """Return the status in words."""
        same, differ, alone = words.same_words, words.words_differ, words.one_alone
        return {QuoteStatus.SAME: same, QuoteStatus.DIFFERS: differ, QuoteStatus.SINGLE: alone}[self.status]


@dataclass(frozen=True, slots=True)
class NameRow:
    """Something that several articles name: how else it is written, and where it is misspelt."""

    name: str
    kind: str
    others: tuple[tuple[str, bool], ...]
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All of a report. `passages` holds, for each thing that several articles tell, their words for it by article."""

    title: str
    articles: tuple[Told, ...]
    facts: tuple[FactRow, ...]
    quotes: tuple[QuoteRow, ...]
    passages: tuple[tuple[Value, ...], ...]
    names: tuple[NameRow, ...]
    coverage: tuple[Coverage, ...]
    overlap: tuple[tuple[float, ...], ...]
    excerpts: Document | None
    words: Words

    @property
    def summary(self) -> str:
        """How many of what there is, on one line."""
        words = self.words
        count = {status: sum(row.status is status for row in self.facts) for status in FactStatus}
        parts = [
            words.count_articles.format(len(self.articles)),
            words.count_words.format(words.number(sum(told.length for told in self.articles))),
            words.count_facts.format(count[FactStatus.AGREE], count[FactStatus.DIFFER]),
            words.count_names.format(len(self.names)),
        ]
        return " · ".join(parts)


def findings(
    comparison: Comparison, title: str = "", excerpts: Document | None = None, words: Words = ENGLISH
) -> Findings:
    """Return what there is to report of a comparison, with the excerpts that go with it."""
    count = len(comparison.articles)
    shares = {(overlap.source, overlap.target): overlap.share for overlap in comparison.overlap}
    return Findings(
        title=visible(title) or words.compared.format(count),
        articles=tuple(_told(number, article, words) for number, article in enumerate(comparison.articles)),
        facts=tuple(_fact(fact, count, words) for fact in comparison.facts),
        quotes=tuple(_quotes(comparison, words)),
        passages=tuple(_passages(comparison)),
        names=tuple(_name(entity, words) for entity in comparison.entities if len(entity.articles) > 1),
        coverage=coverage(comparison),
        overlap=tuple(tuple(shares.get((row, column), 0.0) for column in range(count)) for row in range(count)),
        excerpts=excerpts if excerpts else None,
        words=words,
    )


def _told(number: int, article: Article, words: Words) -> Told:
    source = source_of(article)
    return Told(
        number=number,
        letter=letter(number),
        outlet=visible(outlet_of(article) or ""),
        title=visible(name(source, words)),
        author=visible(article.author or ""),
        published=visible(words.day_of(article.published) or ""),
        length=article.words,
        link=public_address(source),
    )


def _fact(fact: Fact, articles: int, words: Words) -> FactRow:
    cells = tuple(_answer(fact, number) for number in range(articles))
    answered = tuple(cell for cell in cells if cell)
    values = answered if any(cell.own for cell in answered) else _grouped(fact)
    return FactRow(words.told(fact.label), fact.status, values, fact.silent, cells)


def _answer(fact: Fact, number: int) -> Value | None:
    answer = own_answer(fact, number)
    own = answer.own.end if answer.own else 0
    return Value(visible(answer.text), (number,), own) if answer.text else None


def _grouped(fact: Fact) -> tuple[Value, ...]:
    """Return each answer once, with the articles that give it."""
    texts: dict[str, dict[str, None]] = {}
    articles: dict[str, dict[int, None]] = {}
    for answer in fact.answers:
        texts.setdefault(answer.normalized, {})[visible(answer.text)] = None
        articles.setdefault(answer.normalized, {})[answer.place.article] = None
    return tuple(Value(" / ".join(said), tuple(articles[form])) for form, said in texts.items())


def _quotes(comparison: Comparison, words: Words) -> Iterator[QuoteRow]:
    speakers = {entity.id: visible(entity.name) for entity in comparison.entities}
    for quote in comparison.quotes:
        versions = sorted(quote.versions, key=lambda version: version.place.article)
        longest = max((version.text for version in versions), key=len)
        yield QuoteRow(
            speakers.get(quote.speaker or "", words.unknown_speaker),
            quote.status,
            tuple(Version(each.place.article, _stretches(quote, longest, each.text)) for each in versions),
        )


def _stretches(quote: ComparedQuote, longest: str, text: str) -> tuple[Stretch, ...]:
    if quote.status is not QuoteStatus.DIFFERS or text == longest:
        return (Stretch(visible(text), False),)
    stretches, done = [], 0
    for difference in word_differences(longest, text):
        span = difference.second
        if difference.kind is not DifferenceKind.SAME:
            left_out = difference.kind is DifferenceKind.LEFT_OUT
            words = _omission(text, span.start) if left_out else text[span.start : span.end]
            stretches += [Stretch(visible(text[done : span.start]), False), Stretch(visible(words), True)]
            done = span.end
    return tuple(stretch for stretch in (*stretches, Stretch(visible(text[done:]), False)) if stretch.text)


def _omission(text: str, at: int) -> str:
    """Return the sign of an omission, with spaces where it would touch a word."""
    before, after = text[:at], text[at:]
    return " " * bool(before and not before[-1].isspace()) + OMITTED + " " * bool(after and not after[0].isspace())


def _passages(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    for alignment in comparison.alignments:
        by_article: dict[int, list[str]] = {}
        for place in sorted(alignment.passages):
            text = comparison.articles[place.article].text[place.start : place.end]
            by_article.setdefault(place.article, []).append(visible(text))
        yield tuple(Value(" ".join(texts), (article,)) for article, texts in by_article.items())


def _name(entity: Entity, words: Words) -> NameRow:
    others = tuple((visible(each.text), each.misspelling) for each in entity.variants if each.text != entity.name)
    return NameRow(visible(entity.name), words.told(entity.type.value), others, entity.articles)


def letters(numbers: Sequence[int]) -> str:
    """Return the signs of articles, a space between them."""
    return " ".join(map(letter, numbers))
