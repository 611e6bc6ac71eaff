"""What articles differ in: facts and quotes, where they stand, and which two of the articles differ from each other."""

from collections.abc import Iterable
from dataclasses import dataclass

from moviebrowser.comparison import ComparedQuote, Comparison, Fact, FactStatus, Place, QuoteStatus


@dataclass(frozen=True, slots=True)
class Dispute:
    """A fact or quote in which articles differ. `same` are sets of articles that say the same of it."""

    places: tuple[Place, ...]
    same: tuple[frozenset[int], ...]
    is_quote: bool = False

    def lies_between(self, one: Place, other: Place) -> bool:
        """Tell whether two passages have it, and their articles differ from each other in it."""
        if any(one.article in alike and other.article in alike for alike in self.same):
            return False
        return self._lies_in(one) and self._lies_in(other)

    def _lies_in(self, passage: Place) -> bool:
        return any(
            place.article == passage.article and place.start < passage.end and passage.start < place.end
            for place in self.places
        )


def disputes(comparison: Comparison) -> list[Dispute]:
    """Return each fact and quote in which articles differ."""
    facts = [fact for fact in comparison.facts if fact.status is FactStatus.DIFFER]
    quotes = [quote for quote in comparison.quotes if quote.status is QuoteStatus.DIFFERS]
    return [*map(_of_fact, facts), *map(_of_quote, quotes)]


def _of_fact(fact: Fact) -> Dispute:
    said = [(answer.place.article, answer.normalized) for answer in fact.answers]
    same = [frozenset(article for article, form in said if form == one) for one in {form for _, form in said}]
    return Dispute(tuple(answer.place for answer in fact.answers), _several(same))


def _of_quote(quote: ComparedQuote) -> Dispute:
    # Loading what finds words takes a while, and most comparisons are without such a quote.
    from moviebrowser.comparison.tokens import spelling, tokens_of

    said = [
        (version.place.article, f" {' '.join(map(spelling, tokens_of(version.text).forms))} ")
        for version in quote.versions
    ]
    # As with the quote as a whole: an unbroken part of what another has says the same.
    same = [frozenset(article for article, words in said if words in whole) for _, whole in said]
    return Dispute(tuple(version.place for version in quote.versions), _several(same), is_quote=True)


def _several(sets: Iterable[frozenset[int]]) -> tuple[frozenset[int], ...]:
    return tuple(articles for articles in sets if len(articles) > 1)
