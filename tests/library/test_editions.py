"""A changed article stays the same article, and what was kept of it stays true."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moviebrowser.articles import Article
from moviebrowser.excerpts import Excerpt, Source, text_excerpt
from moviebrowser.library import Library
from moviebrowser.library.anchoring import place

FIRST = Article(
    "The tram was late.\n\nNobody was hurt, the mayor said. The line opens on Monday.",
    title="Tram late",
    outlet="The Daily Reel",
    published="2024-05-01",
    address="https://www.daily-reel.example/tram?utm_source=feed",
)


def changed(article: Article, text: str, **fields: object) -> Article:
    return replace(article, text=text, **fields)  # type: ignore[arg-type]


def keep(library: Library, id: int, words: str, *, note: str = "") -> int:
    article = library.article(id)
    start = article.text.index(words)
    kept = library.keep(text_excerpt(id, article, start, start + len(words), note=note))
    assert kept.id
    return kept.id


@pytest.mark.parametrize(
    "other",
    [
        {"address": "http://daily-reel.example/tram/#top", "title": "Tram was late", "outlet": None},
        {"address": None, "title": "TRAM  late", "published": "2024-05-01T10:00:00+00:00"},
    ],
)
def test_same_address_or_same_headline_with_another_text_is_a_new_edition(
    library: Library, other: dict[str, object]
) -> None:
    [id] = library.add([FIRST])
    assert library.add([changed(FIRST, "The tram was early.", **other)]) == [id]
    assert [edition.number for edition in library.editions(id)] == [1, 2]
    assert library.article(id).text == "The tram was early."
    assert library.article(id, 1) == FIRST
    assert (library.search("hurt").total, library.search("early").total) == (0, 1)
    assert library.add([FIRST]) == [id]
    assert len(library.editions(id)) == 2
    assert library.check() == []
    with pytest.raises(KeyError):
        library.article(id, 3)


@pytest.mark.parametrize(
    "other",
    [
        {"address": "https://daily-reel.example/bus"},
        {"address": None, "outlet": "Screen Courier"},
        {"address": None, "published": "2024-05-02"},
    ],
)
def test_what_may_be_another_article_is_one(library: Library, other: dict[str, object]) -> None:
    assert library.add([FIRST, changed(FIRST, "Another text.", **other)]) == [1, 2]


WIRE = Article("The tram was late, the agency wrote.", title="Tram late")


@pytest.mark.parametrize(
    ("one", "two", "number"),
    [
        ({"outlet": "The Daily Reel"}, {"outlet": "Screen Courier"}, 2),
        ({"address": "https://daily-reel.example/tram"}, {"address": "https://courier.example/wire/9"}, 2),
        ({"outlet": "The Daily Reel"}, {"address": "https://courier.example/wire/9"}, 2),
        ({"outlet": "The Daily Reel"}, {"address": "https://www.daily-reel.example/tram"}, 1),
        ({"outlet": "The Daily Reel"}, {"outlet": "daily reel", "address": "https://cdn.example/amp/tram"}, 1),
        ({"outlet": "The Daily Reel"}, {}, 1),
        (
            {"outlet": "The Daily Reel", "address": "https://reel.example/tram"},
            {"outlet": "Reel", "address": "http://www.reel.example/tram?utm_source=a"},
            1,
        ),
    ],
)
def test_an_agency_text_is_an_article_in_each_outlet_and_not_twice_in_one(
    library: Library, one: dict[str, str], two: dict[str, str], number: int
) -> None:
    copies = [replace(WIRE, **one), replace(WIRE, **two)]  # type: ignore[arg-type]
    assert len(set(library.add(copies))) == number
    assert len(library.add(copies)) == 2
    assert (len(library), library.search("agency").total) == (number, number)


def test_copies_of_an_agency_text_share_an_analysis_until_the_last_is_gone(library: Library) -> None:
    ids = library.add([replace(WIRE, outlet="The Daily Reel"), replace(WIRE, outlet="Screen Courier")])
    library.analyse(ids[:1])
    assert library.unanalysed() == []
    library.remove(ids[:1])
    assert library.analysis(ids[1])
    assert library.check() == []


def test_two_articles_of_one_front_page_are_two(library: Library) -> None:
    home = "https://daily-reel.example/"
    assert library.add([Article("One.", address=home), Article("Two.", address=home)]) == [1, 2]


def test_a_file_that_changes_is_a_new_edition_and_one_that_goes_back_too(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    for text in ("First text of the story.", "Second text of the story.", "First text of the story."):
        file.write_text(text)
        result = library.import_paths([file])
    assert result.changed == (1,)
    assert [library.article(1, number).text for number in (1, 2, 3)] == [
        "First text of the story.",
        "Second text of the story.",
        "First text of the story.",
    ]
    copy = tmp_path / "old-copy.txt"
    copy.write_text("Second text of the story.")
    assert library.import_paths([copy]).known == (1,)


def test_articles_that_share_a_file_are_not_known_by_it(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    one, two, three = (Article(f"Text {number}.", path=path) for number in range(3))
    assert library.add([one, two]) == [1, 2]
    assert library.add([one, three]) == [1, 3]


def test_excerpts_follow_their_words_and_are_orphaned_without_them(library: Library) -> None:
    [id] = library.add([FIRST])
    stays, goes = keep(library, id, "Nobody was hurt", note="good"), keep(library, id, "The tram was late")
    library.add([changed(FIRST, "New beginning.\n\nNobody was hurt, the mayor said. The line opens on Tuesday.")])
    excerpts = {excerpt.id: excerpt for excerpt in library.excerpts()}
    text = library.article(id).text
    assert text[excerpts[stays].start : excerpts[stays].end] == "Nobody was hurt"
    assert (excerpts[stays].edition, excerpts[stays].orphaned, excerpts[stays].note) == (2, False, "good")
    assert (excerpts[goes].edition, excerpts[goes].orphaned) == (1, True)
    old = library.article(id, 1).text
    assert old[excerpts[goes].start : excerpts[goes].end] == "The tram was late"
    assert library.check() == []
    library.add([changed(FIRST, "The tram was late, after all.")])
    excerpts = {excerpt.id: excerpt for excerpt in library.excerpts()}
    assert (excerpts[goes].edition, excerpts[goes].orphaned) == (3, False)
    assert (excerpts[stays].edition, excerpts[stays].orphaned) == (2, True)


def test_an_excerpt_does_not_move_where_there_is_doubt(library: Library) -> None:
    [id] = library.add([changed(FIRST, "Left the hall at noon. Right the hall at dusk.")])
    keep(library, id, "the hall")
    library.add([changed(FIRST, "Saw the hall twice. Liked the hall much.")])
    assert library.excerpts()[0].orphaned


@given(st.text("ab ."), st.text("ab .", min_size=1), st.text("ab ."), st.text("ab ."))
def test_an_excerpt_is_found_only_where_its_words_are(before: str, words: str, after: str, text: str) -> None:
    excerpt = Excerpt(1, 0, len(words), words, before, after, Source(), "2024-01-01T00:00:00+00:00")
    start = place(excerpt, text)
    assert start is None or text[start : start + len(words)] == words
    once = f"xy{before}{words}{after}zx"
    if words.strip() and once.count(words) == 1:
        assert place(excerpt, once) == 2 + len(before)


def test_an_analysis_and_a_story_are_of_the_present_edition(library: Library) -> None:
    [id] = library.add([FIRST])
    library.analyse([id])
    library.group()
    library.add([changed(FIRST, "Mayor Ines Okoro opened the line.")])
    assert library.analysis(id) is None
    assert library.unanalysed() == [id]
    library.group()
    assert [story.articles for story in library.stories()] == [(id,)]
