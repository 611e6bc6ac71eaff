import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from news import ARTICLES

from moviebrowser.articles import Article
from moviebrowser.library import Library


def found(library: Library, query: str) -> set[int]:
    return {hit.article.id for hit in library.search(query).hits}


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("tram", {1, 3}),
        ("trams watching", {1, 3}),
        ("TRAM hill", {1}),
        ("tomorrow actors", {1}),  # headline and text together
        ('"storming down"', {1}),
        ('"storming the hill"', set()),
        ('"storming hill"~3', {1}),
        ("tram OR brandt", {1, 2, 3}),
        ("tram NOT minister", {1}),
        ("tram -minister", {1}),
        ("NOT tram", {2}),
        ("(brandt OR tram) AND studio", {2}),
        ("sto*", {1}),
        ("storming*", {1}),
        ("st?rm*ng", {1}),
        ("title:cut", {3}),
        ("title:tram", {1}),
        ("title:(tram OR cut)", {1, 3}),
        ("outlet:courier", {2, 3}),
        ('outlet:"courier post"', {3}),
        ("author:ann", {1, 3}),
        ('author:"ann lee"', {1}),
        ("text:amelie", {2}),
        ("date:2023", {1, 2}),
        ("date:2023-07", {1}),
        ("date:2023-07..2023-08", {1, 2}),
        ("date:2023-07-07..", {2}),
        ("date:..2023-07-06", {1}),
        ("tram date:2023", {1}),
        ("amelie", {2}),
        ("AMÉLIE", {2}),
        ("Quill's", {1}),
        ("quill’s stunt", {1}),
        ("knife-fight", {2}),
        ("3.5", {2}),
        ("*", {1, 2, 3}),
        ("", set()),
        ("…", set()),
        ("(" * 900 + "tram" + ")" * 900, {1, 3}),
    ],
)
def test_query_finds(filled: Library, query: str, ids: set[int]) -> None:
    result = filled.search(query)
    assert ({hit.article.id for hit in result.hits}, result.problem) == (ids, None)
    assert result.total == len(ids)


@pytest.mark.parametrize(
    ("query", "says", "ids"),
    [
        ('"runaway tram', "quotation mark at character 1", {1}),
        ("tram (hill", "bracket at character 6 is never closed", {1}),
        ("hill) tram", "bracket at character 5 was never opened", {1}),
        ("tram AND", "“AND” needs something after it (at character 6)", {1, 3}),
        ("OR tram", "“OR” needs something before it (at character 1)", {1, 3}),
        ("tram NOT", "“NOT” needs something after it", {1, 3}),
        ("tram date:soon", "“soon” is no date", {1, 3}),
        ("tram date:2023-13", "“2023-13” is no date", {1, 3}),
        ("tram title:", "“title:” has nothing after it", {1, 3}),
        ("tram *", "“*” needs letters beside it", {1, 3}),
        ("(tram OR (hill AND " * 60 + "tram" + "))" * 60, "too many brackets or NOTs", {1}),
        ("tram " * 1000, "longer than 2,000 characters", {1, 3}),
    ],
)
def test_wrong_query_says_what_and_where_and_searches_its_words(
    filled: Library, query: str, says: str, ids: set[int]
) -> None:
    result = filled.search(query)
    assert says in (result.problem or "")
    assert {hit.article.id for hit in result.hits} == ids


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text() | st.text(alphabet='ab *?"()~:-^.[]{}ANDORTtile…\'é\n', max_size=40))
def test_no_query_is_an_error(filled: Library, query: str) -> None:
    result = filled.search(query)
    assert "damaged" not in (result.problem or "")
    assert result.total >= len(result.hits)
    filled.find_words(query, ARTICLES[0].text)


def test_headline_weighs_more_than_text(library: Library) -> None:
    library.add([Article("A lantern, once.", title="Other things"), Article("Other things, once.", title="A lantern")])
    assert [hit.article.id for hit in library.search("lantern").hits] == [2, 1]


def test_pages_of_results_do_not_overlap(library: Library) -> None:
    library.add([Article(f"lantern number{place}") for place in range(12)])
    pages = [library.search("lantern", limit=5, offset=offset) for offset in (0, 5, 10)]
    ids = [hit.article.id for page in pages for hit in page.hits]
    assert sorted(ids) == list(range(1, 13))
    assert [page.total for page in pages] == [12, 12, 12]


def test_snippet_shows_the_best_place_with_its_words_marked(library: Library) -> None:
    filler = "Nothing of note is told in this sentence. " * 40
    library.add([Article(f"A lantern. {filler}\n\nThe lanterns of the 🎬 harbour were lit. {filler}")])
    [hit] = library.search("lantern harbour").hits
    assert [hit.snippet[mark.start : mark.end] for mark in hit.marks] == ["lanterns", "harbour"]
    assert len(hit.snippet) < 300
    assert "\n" not in hit.snippet


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("lantern", "Lanterns 🎬 and a lantern's light", ["Lanterns", "lantern's"]),
        ('"old lantern"', "an old lantern, old lanterns, lantern", ["old lantern", "old lanterns"]),
        ('"old lantern"~2', "an old red lantern", ["old red lantern"]),
        ("lan* OR h?t", "Lancers hit hats and plans", ["Lancers", "hit"]),
        ("title:lantern author:quill -harbour", "lantern by quill in the harbour", ["lantern"]),
        ("amelie", "Amélie, Ame\u0301lie", ["Amélie", "Ame\u0301lie"]),
        ('lantern "lantern light"', "lantern light", ["lantern light"]),
        ('"lantern', "a lantern", ["lantern"]),
    ],
)
def test_words_are_found_in_a_text(library: Library, query: str, text: str, marked: list[str]) -> None:
    assert [text[span.start : span.end] for span in library.find_words(query, text)] == marked


def test_a_field_that_there_is_not_is_named_when_nothing_is_found(library: Library) -> None:
    problem = library.search("colour:unheardof").problem
    assert problem is not None
    assert "“colour:” is no field" in problem
