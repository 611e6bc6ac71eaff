import pytest

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, compare
from moviebrowser.excerpts import (
    Colour,
    bundle_of_alignment,
    bundle_of_entity,
    bundle_of_fact,
    bundle_of_quote,
)

IDS = (31, 32, 33)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    articles = [
        Article(
            "The film “The Glass Orchard” was directed by Ingrid Halloway and opens on 4 October 2024. "
            "It rained. “We built the orchard out of bottles,” said Ingrid Halloway.",
            language="en",
        ),
        Article(
            "“The Glass Orchard”, a film directed by Ingrid Halloway, opens on 11 October 2024. Nobody minded. "
            "“We built the whole orchard out of bottles,” Halloway said in Ostbridge.",
            language="en",
        ),
        Article("Ingrid Halloway has a new dog. She said so in Ostbridge with Tom Vell of Pane Films.", language="en"),
    ]
    return compare(articles, list(analyse(articles)))


def test_an_alignment_becomes_an_excerpt_an_article(comparison: Comparison) -> None:
    bundle = bundle_of_alignment(comparison, 0, IDS, colour=Colour.BLUE, editions=(1, 4, 2))
    places = comparison.alignments[0].passages
    assert [excerpt.article_id for excerpt in bundle] == [IDS[place.article] for place in places]
    assert len({excerpt.bundle for excerpt in bundle}) == 1
    assert bundle[0].bundle
    assert [excerpt.edition for excerpt in bundle] == [1, 4]
    assert {excerpt.colour for excerpt in bundle} == {Colour.BLUE}
    for excerpt, place in zip(bundle, places, strict=True):
        assert excerpt.text == comparison.articles[place.article].text[place.start : place.end]
    assert bundle[0].text.startswith(bundle[0].bundle_title.removesuffix(" …"))


def test_a_fact_becomes_its_evidence(comparison: Comparison) -> None:
    index = next(nth for nth, fact in enumerate(comparison.facts) if fact.label == "Release date")
    bundle = bundle_of_fact(comparison, index, IDS)
    assert [excerpt.text for excerpt in bundle] == ["4 October 2024", "11 October 2024"]
    assert {excerpt.bundle_title for excerpt in bundle} == {"Release date"}


def test_a_quote_becomes_its_versions(comparison: Comparison) -> None:
    index = next(nth for nth, quote in enumerate(comparison.quotes) if len(quote.versions) == 2)
    bundle = bundle_of_quote(comparison, index, IDS)
    assert ["bottles" in excerpt.text for excerpt in bundle] == [True, True]
    assert bundle[0].bundle_title.startswith("Ingrid Halloway: “We built")


def test_an_entity_becomes_the_most_telling_sentence_of_each_article(comparison: Comparison) -> None:
    index = next(nth for nth, entity in enumerate(comparison.entities) if entity.name == "Ingrid Halloway")
    bundle = bundle_of_entity(comparison, index, IDS)
    assert [excerpt.article_id for excerpt in bundle] == [31, 32, 33]
    assert bundle[0].text.startswith("The film “The Glass Orchard” was directed")
    assert bundle[1].text.startswith("“The Glass Orchard”, a film")
    assert {excerpt.bundle_title for excerpt in bundle} == {"Ingrid Halloway"}


def test_two_bundles_are_told_apart(comparison: Comparison) -> None:
    first, second = bundle_of_alignment(comparison, 0, IDS), bundle_of_alignment(comparison, 0, IDS)
    assert first[0].bundle != second[0].bundle
