"""Comparisons of texts that no editor would print: whatever stands in them, every place lies in its text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, Place, as_json, borrowings, compare, origins
from moviebrowser.comparison.only_here import OnlyHere

PLAIN = "Ida Munk, 41, opened the Orrin bridge on 4 May 2024. “It will hold for a hundred years,” said Ida Munk."
GERMAN = "Ida Munk, 41, eröffnete am 4. Mai 2024 die Orrin-Brücke. „Sie hält hundert Jahre“, sagte Ida Munk."
HEBREW = "אידה מונק פתחה את הגשר ב-4 במאי 2024. “הוא יחזיק מאה שנים,” אמרה אידה מונק."
ODD = {
    "one article": [PLAIN],
    "two the same": [PLAIN, PLAIN],
    "another language": [PLAIN, GERMAN],
    "right to left": [PLAIN, HEBREW],
    "only a headline": [PLAIN, "Ida Munk opens bridge"],
    "all capitals": [PLAIN, PLAIN.upper()],
    "no capitals": [PLAIN, PLAIN.lower()],
    "emoji": [PLAIN, PLAIN.replace(" ", " 👩‍🚒🎉 ", 6)],
    "combining marks": [PLAIN, PLAIN.replace("a", "a\u0301").replace("e", "e\u0308")],
    "no sentence end": [PLAIN, " ".join(["the bridge at Orrin opened and Ida Munk spoke for 20 minutes"] * 40)],
    "nothing": [PLAIN, ""],
    "spaces": ["  \n\n ", "\t"],
    "signs": ["!?…“”„", "((((( [[[ <<< >>> ]]] )))))"],
    "line ends": [PLAIN.replace(" ", "\n"), PLAIN.replace(" ", "\r\n\r\n")],
    "zero-width signs": [PLAIN.replace("d", "d\u200b\u2060\ufeff"), PLAIN],
}


def compared(texts: list[str]) -> Comparison:
    articles = [Article(text, title=text[:20] or None, published="2024-05-05") for text in texts]
    return compare(articles, list(analyse(articles)))


def places(comparison: Comparison) -> list[Place]:
    return [
        *(place for entity in comparison.entities for place in entity.mentions),
        *(place for alignment in comparison.alignments for place in alignment.passages),
        *(answer.place for fact in comparison.facts for answer in fact.answers),
        *(version.place for quote in comparison.quotes for version in quote.versions),
        *(place for wording in comparison.wording for place in wording.passages),
    ]


def check(comparison: Comparison) -> None:
    texts = [article.text for article in comparison.articles]
    for place in places(comparison):
        assert 0 <= place.start < place.end <= len(texts[place.article])
    for sync in comparison.sync:
        for here, there in sync.points:
            assert 0 <= here <= len(texts[sync.source])
            assert 0 <= there <= len(texts[sync.target])
    for version in (version for quote in comparison.quotes for version in quote.versions):
        said = texts[version.place.article][version.place.start : version.place.end]
        assert said == version.text or " … " in version.text
    for answer in (answer for fact in comparison.facts for answer in fact.answers):
        said = texts[answer.place.article][answer.place.start : answer.place.end]
        assert any(name in said for name in (answer.text, *answer.text.split(", ")))
    assert all(0 <= overlap.share <= 1 for overlap in comparison.overlap)
    assert sorted(number for group in origins(comparison) for number in group) == list(range(len(texts)))
    assert all(0 < each.share <= 1 for each in borrowings(comparison))
    only = OnlyHere(comparison)
    for number, text in enumerate(texts):
        assert all(0 <= span.start < span.end <= len(text) for span in only.spans(number))
    assert len(as_json(comparison)["sync"]) == len(texts) * (len(texts) - 1)


@pytest.mark.parametrize("texts", ODD.values(), ids=ODD)
def test_odd_texts_compare(texts: list[str]) -> None:
    check(compared(texts))


def test_the_same_text_twice_agrees_throughout() -> None:
    comparison = compared([PLAIN, PLAIN])
    assert {fact.status.value for fact in comparison.facts} == {"agree"}
    assert {quote.status.value for quote in comparison.quotes} == {"same"}
    assert [round(overlap.share) for overlap in comparison.overlap] == [1, 1]
    assert all(here == there for sync in comparison.sync for here, there in sync.points)
    assert origins(comparison) == ((0, 1),)


def test_one_article_has_its_facts_and_quotes_but_nothing_to_compare() -> None:
    comparison = compared([PLAIN])
    assert {fact.status.value for fact in comparison.facts} == {"single"}
    assert {quote.status.value for quote in comparison.quotes} == {"single"}
    assert (comparison.alignments, comparison.sync, comparison.wording, comparison.overlap) == ((), (), (), ())


def test_names_numbers_and_dates_meet_across_languages() -> None:
    comparison = compared([PLAIN, GERMAN])
    shared = {entity.name for entity in comparison.entities if len(entity.articles) == 2}
    assert "Ida Munk" in shared


PIECES = st.sampled_from(
    [
        "Ida Munk",
        "Orrin",
        "“It holds,” said ",
        "4 May 2024",
        "$3 million",
        "41",
        "a\u0301",
        "👩‍🚒",
        "שלום",
        "\n",
        ". ",
        "! ",
        "(",
        "”",
    ]
)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=25).map(" ".join), min_size=1, max_size=3))
def test_every_place_lies_in_its_text(texts: list[str]) -> None:
    check(compared(texts))
