"""What the reader corrects in an article's details holds everywhere, and can be taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from moviebrowser.articles import Article
from moviebrowser.excerpts import text_excerpt
from moviebrowser.library import Details, Library, is_date
from moviebrowser.library.store import Store

FOUND = Article("The tram was late.\n\nNobody was hurt, the mayor said.", title="cre Tram late", author="Show More")
RIGHT = Details("Tram late", "The Daily Reel", None, "2024-05", "https://daily-reel.example/tram")


@pytest.fixture
def id(library: Library) -> int:
    return library.add([FOUND])[0]


def test_corrected_details_are_what_article_list_search_and_facets_tell(library: Library, id: int) -> None:
    library.correct_details(id, RIGHT)
    article, [summary] = library.article(id), library.summaries()
    assert (article.title, article.outlet, article.author, article.published, article.address) == (
        *("Tram late", "The Daily Reel", None, "2024-05"),
        "https://daily-reel.example/tram",
    )
    assert (summary.title, summary.outlet, summary.published) == ("Tram late", "The Daily Reel", "2024-05")
    result = library.search('outlet:"daily reel" date:2024-05')
    assert [hit.article.id for hit in result.hits] == [id]
    assert [count.value for facet in library.facets("tram") for count in facet.counts if facet.name == "outlet"] == [
        "The Daily Reel"
    ]
    assert library.search("title:cre").total == 0
    assert library.details(id) == RIGHT
    assert library.details(id, found=True) == Details("cre Tram late", author="Show More")
    assert library.check() == []


def test_correcting_gives_what_takes_it_back(library: Library, id: int) -> None:
    before = library.correct_details(id, RIGHT)
    assert library.correct_details(id, before) == RIGHT
    assert library.article(id) == FOUND
    assert library.search("outlet:reel").total == 0
    assert library.check() == []


def test_excerpts_tell_the_corrected_source(library: Library, id: int) -> None:
    library.keep(text_excerpt(id, library.article(id), 0, 8, note="why?"))
    before = library.correct_details(id, RIGHT)
    [excerpt] = library.excerpts()
    assert (excerpt.source.outlet, excerpt.source.title, excerpt.source.author) == ("The Daily Reel", "Tram late", None)
    assert excerpt.note == "why?"
    library.correct_details(id, before)
    assert library.excerpts()[0].source.outlet is None


@pytest.mark.parametrize("wrong", [None, "Wrong Gazette"])
def test_reading_the_file_again_neither_doubles_nor_reverts(library: Library, wrong: str | None) -> None:
    read = replace(FOUND, outlet=wrong, path=Path("/news/tram.txt"))
    [id] = library.add([read])
    library.correct_details(id, RIGHT)
    assert library.add([read]) == [id]
    assert library.details(id) == RIGHT
    assert len(library.editions(id)) == 1


def test_a_new_edition_keeps_the_corrections_and_lets_them_be_taken_back(library: Library) -> None:
    read = replace(FOUND, path=Path("/news/tram.txt"))
    [id] = library.add([read])
    library.correct_details(id, RIGHT)
    assert library.add([replace(read, text="The tram was early.", author="Ann Lee")]) == [id]
    assert library.details(id) == RIGHT
    assert library.details(id, found=True) == Details("cre Tram late", author="Ann Lee")
    assert library.article(id, 1).outlet == "The Daily Reel"
    assert library.add([read]) == [id]
    assert library.check() == []
    library.correct_details(id, library.details(id, found=True))
    assert library.article(id).author == FOUND.author


def test_the_same_text_in_another_outlet_is_another_article(library: Library, id: int) -> None:
    library.correct_details(id, replace(RIGHT, title=FOUND.title))
    assert library.add([replace(FOUND, outlet="Harbour Times")]) != [id]


def test_what_is_no_date_or_no_article_is_refused(library: Library, id: int) -> None:
    with pytest.raises(ValueError, match="May"):
        library.correct_details(id, replace(RIGHT, published="May 2024"))
    with pytest.raises(KeyError):
        library.correct_details(id + 1, RIGHT)
    assert library.article(id) == FOUND


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2024", True),
        ("2024-05", True),
        ("2024-05-31", True),
        ("2024-05-31T10:00:00+02:00", True),
        ("2024-13", False),
        ("2024-02-30", False),
        ("20240531", False),
        ("0000", False),
        ("May 2024", False),
        ("", False),
    ],
)
def test_dates_are_years_months_days_or_moments(text: str, right: bool) -> None:
    assert is_date(text) is right


def test_corrections_survive_and_are_checked(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        [id] = library.add([FOUND])
        library.correct_details(id, RIGHT)
    store = Store(tmp_path, writable=True)
    with store.change() as change:
        change.do("UPDATE article SET outlet = NULL")
    store.close()
    with Library.open(tmp_path) as library:
        assert [problem.what for problem in library.check(repair=True)][:1] == [
            "corrected details that their articles do not have: 1"
        ]
        assert library.check() == []
        assert library.article(id).outlet == "The Daily Reel"
        assert library.search("outlet:reel").total == 1
        library.remove([id])
        assert library.check() == []
