"""Articles, found by whom and what they name."""

from pathlib import Path

import pytest

from moviebrowser.articles import Article
from moviebrowser.library import Library

ACCIDENT = (
    Article(
        "The stuntwoman Mara Quillon was hurt on Friday when a tram left its rails in Lisbon. Quillon had trained for"
        " months, said the director Tom Ferris. Mara Quillon is to leave the hospital on Monday.",
        title="Stuntwoman hurt in Lisbon",
        outlet="Daily Reel",
        published="2023-07-07",
    ),
    Article(
        "Mara Quilon was injured in Lisbon on Friday, a studio said. The tram in which Quilon sat left its rails."
        " The director, Tom Ferris, saw it happen.",
        title="Tram leaves its rails in Lisbon: stuntwoman hurt",
        outlet="Evening Post",
        published="2023-07-07",
    ),
)
ELSEWHERE = Article("The minister Ann Tolliver opened a bridge in Norway.", title="A bridge", published="2020-01-01")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("named") / "library"
    with Library.open(folder) as library:
        library.add([*ACCIDENT, ELSEWHERE])
        library.analyse(library.unanalysed())
        library.group()
    return Library.open(folder, writable=False)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ('entity:"Mara Quillon"', {1, 2}),
        ("entity:quillon", {1, 2}),
        ("entity:quil*", {1, 2}),
        ('entity:"Tom Ferris" entity:lisbon', {1, 2}),
        ("entity:norway", {3}),
        ('NOT entity:"mara quillon"', {3}),
        ("entity:rails", set()),
    ],
)
def test_an_entity_is_found_whatever_an_article_calls_it(library: Library, query: str, ids: set[int]) -> None:
    result = library.search(query)
    assert ({hit.article.id for hit in result.hits}, result.problem) == (ids, None)


def test_every_name_of_an_entity_is_marked(library: Library) -> None:
    text = library.article(2).text
    marked = {text[span.start : span.end] for span in library.find_words('entity:"Mara Quillon"', text)}
    assert marked == {"Mara Quilon", "Quilon"}


def test_names_are_counted_completed_and_put_right(library: Library) -> None:
    [names] = [facet for facet in library.facets("") if facet.name == "entity"]
    assert {(count.label, count.count) for count in names.counts} >= {("Tom Ferris", 2), ("Lisbon", 2), ("Norway", 1)}
    assert all(library.search(count.term).total == count.count for count in names.counts)
    assert library.complete("entity:fer") == ['entity:"Tom Ferris"']
    assert library.search('entity:"Ann Toliver"').suggestion == 'entity:"ann tolliver"'
