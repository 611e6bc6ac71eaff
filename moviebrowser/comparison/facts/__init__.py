"""Facts: questions with each article's answer, found by templates and by what names and amounts hang on."""

from collections.abc import Iterator, Sequence

from moviebrowser.analysis import Analysis
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Alignment, Entity, Fact
from moviebrowser.comparison.facts.acronyms import acronym_claims
from moviebrowser.comparison.facts.ages import age_claims
from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.dated import date_claims
from moviebrowser.comparison.facts.echoing import echo_claims
from moviebrowser.comparison.facts.enumerations import list_claims
from moviebrowser.comparison.facts.judging import judge
from moviebrowser.comparison.facts.matching import template_claims
from moviebrowser.comparison.facts.measure import word_uses
from moviebrowser.comparison.facts.measures import measure_claims
from moviebrowser.comparison.facts.roles import role_claims
from moviebrowser.comparison.facts.telling import tellings
from moviebrowser.comparison.facts.templates import TemplateError, load, templates

__all__ = ["TemplateError", "find_facts", "load"]


def find_facts(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    entities: Sequence[Entity],
    alignments: Sequence[Alignment] = (),
) -> tuple[Fact, ...]:
    """Return what the articles answer, most telling first: disagreements, agreement by many, what only one says.

    Amounts that differ in passages which tell the same (`alignments`) answer one question. Raises TemplateError when a
    template in the resources cannot be used.
    """
    return judge(_claims(articles, analyses, entities, alignments), entities, len(articles))


def _claims(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    entities: Sequence[Entity],
    alignments: Sequence[Alignment],
) -> Iterator[Claim]:
    told = tellings(articles, analyses, entities)
    found = list(template_claims(told, templates(), entities))
    found += list(echo_claims(told, found))
    yield from found
    characters = {claim.about for claim in found if claim.question.startswith("plays ")}
    yield from (claim for claim in role_claims(told, entities) if claim.tokens[0].key not in characters)
    yield from acronym_claims(articles, entities)
    yield from age_claims(articles, told, entities)
    taken = {(claim.article, token.start) for claim in found for token in claim.tokens}
    yield from list_claims(told, taken)
    # What does not exclude other answers is told where articles agree; where they do not, the words beside it may tell.
    taken -= {(claim.article, token.start) for claim in found if claim.adds for token in claim.tokens}
    uses = word_uses(told)
    yield from date_claims(articles, told, taken, uses)
    yield from measure_claims(told, taken, uses, alignments)
