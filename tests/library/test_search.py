from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from news import ARTICLES

from moviebrowser.articles import Article
from moviebrowser.excerpts import text_excerpt
from moviebrowser.library import Library
from moviebrowser.library.hits import find_words
from moviebrowser.library.query import Word
from moviebrowser.library.words import WORD, fold, stem

PIECES = st.sampled_from(
    'tram "old hill" hill~ tr?m* ( ) AND OR NOT - title: outlet:courier entity:quill story:#1 has:note words:>3 date: '
    'date:"last week" lang:en type:text " ~2'.split(" ")
)


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
        ('"hill storming"~3', {1}),
        ('"hill storming"', set()),
        ("tram OR brandt", {1, 2, 3}),
        ("tram NOT minister", {1}),
        ("tram -minister", {1}),
        ("NOT tram", {2}),
        ("(brandt OR tram) AND studio", {2}),
        ("sto*", {1}),
        ("storming*", {1}),
        ("st?rm*ng", {1}),
        ("title:cut", {3}),
        ("title: cut", {3}),
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
        ("stroming~", {1}),
        ("strooming~2", {1}),
        ("tarm~ NOT minister", {1}),
        ("author:aan~", {1, 3}),
        ("lang:en", {1, 2, 3}),
        ("lang:de", set()),
        ("type:text", {1, 2, 3}),
        ("date:>=2023-07-07", {2}),
        ("date:>2023-07", {2}),
        ("date:<2023-08", {1}),
        ("words:>16", {1}),
        ("words:..14 studio", {2}),
        ("has:excerpt", set()),
        ("NOT has:note tram", {1, 3}),
        ("story:tram", set()),
        ("entity:nobody", set()),
        ("*", {1, 2, 3}),
        ("", set()),
        ("…", set()),
        ("(" * 900 + "tram" + ")" * 900, {1, 3}),
    ],
)
def test_query_finds(filled: Library, query: str, ids: set[int]) -> None:
    result = filled.search(query)
    assert {hit.article.id for hit in result.hits} == ids
    assert result.problem is None or query.startswith("entity:")
    assert result.total == len(ids)


@pytest.mark.parametrize(
    ("query", "says", "ids"),
    [
        ('"runaway tram', "quotation mark at character 1", {1}),
        ("tram (hill", "bracket at character 6 is never closed", {1}),
        ("hill) tram", "bracket at character 5 was never opened", {1}),
        ("(minister OR studio", "bracket at character 1 is never closed", {2, 3}),
        ("(minister OR (studio -knife", "bracket at character 14 is never closed", {3}),
        ("minister) OR studio", "bracket at character 9 was never opened", {2, 3}),
        ('minister OR "studio', "quotation mark at character 13", {2, 3}),
        ("outlet:courier AND date:soon", "“soon” is no date", {2, 3}),
        ("() OR (tram", "bracket at character 7 is never closed", {1, 3}),
        ("tram AND", "“AND” needs something after it (at character 6)", {1, 3}),
        ("OR tram", "“OR” needs something before it (at character 1)", {1, 3}),
        ("tram NOT", "“NOT” needs something after it", {1, 3}),
        ("tram date:soon", "“soon” is no date", {1, 3}),
        ("tram date:2023-13", "“2023-13” is no date", {1, 3}),
        ("tram title:", "“title:” has nothing after it", {1, 3}),
        ("tram title: OR hill", "“title:” has nothing after it to look for (at character 6)", {1, 3}),
        ("tram has:money", "“has:” knows excerpt, note, not “money” (at character 10)", {1, 3}),
        ("tram words:many", "“many” is no number of words", {1, 3}),
        ("tram date:last week", "“last” is no date", {1, 3}),
        ("tram *", "“*” needs letters beside it", {1, 3}),
        ("(tram OR (hill AND " * 60 + "tram" + "))" * 60, "too many brackets or NOTs", {1}),
        ("tram " * 1000, "longer than 2,000 characters", {1, 3}),
    ],
)
def test_wrong_query_says_what_and_where_and_searches_what_was_meant(
    filled: Library, query: str, says: str, ids: set[int]
) -> None:
    result = filled.search(query)
    assert says in (result.problem or "")
    assert {hit.article.id for hit in result.hits} == ids


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.text()
    | st.text(alphabet="ab *?\"()~:-^.[]{}<>#2ANDORTtile…'é\n", max_size=40)
    | st.lists(PIECES).map(" ".join)
)
def test_any_string_is_a_query_whose_marks_lie_in_their_texts(filled: Library, query: str) -> None:
    result = filled.search(query)
    assert "damaged" not in (result.problem or "")
    assert result.total >= len(result.hits)
    texts = [(hit.snippet, hit.marks) for hit in result.hits]
    for text, marks in [*texts, (ARTICLES[0].text, filled.find_words(query, ARTICLES[0].text))]:
        ends = [0, *(place for mark in marks for place in (mark.start, mark.end)), len(text)]
        assert ends == sorted(ends)
        assert all(mark.start < mark.end for mark in marks)
    for term in filled.terms(query):
        assert query[term.start : term.end] == term.text
        assert len(filled.without(query, term)) <= len(query)
    filled.complete(query)


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
        ('"lantern old"~2', "an old red lantern", ["old red lantern"]),
        ("lan* OR h?t", "Lancers hit hats and plans", ["Lancers", "hit"]),
        ("title:lantern author:quill -harbour", "lantern by quill in the harbour", ["lantern"]),
        ("amelie", "Amélie, Ame\u0301lie", ["Amélie", "Ame\u0301lie"]),
        ("amelie die", "Amélie’s dying; o'die, DIED_ die", ["Amélie’s", "dying", "die"]),
        ("lantren~ hxt~2", "a lantern, hats, lantrens", ["lantern", "hats", "lantrens"]),
        ('"old red lantern"~2', "old red red lantern; old, very very red lantern", ["old red red lantern"]),
        ("3.5", "13.5 or 3.5 or 3.55", ["3.5"]),
        ("поезд", "Старый поезд", ["поезд"]),
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


@example(text="_'a", word="a")
@settings(max_examples=100, deadline=None)
@given(text=st.text(alphabet="abdieng sSyÉé’'_.3\u0301ß"), word=st.text(alphabet="abdiengsyé", min_size=1, max_size=6))
def test_every_form_of_a_word_is_marked_and_nothing_else(text: str, word: str) -> None:
    wanted = [match.span() for match in WORD.finditer(text) if stem(match.group()) == stem(word)]
    assert [(span.start, span.end) for span in find_words(Word(fold(word)), text)] == wanted


def test_results_come_newest_first_or_by_outlet(filled: Library) -> None:
    def order(by: Literal["date", "outlet"]) -> list[int]:
        return [hit.article.id for hit in filled.search("*", order=by).hits]

    assert order("date") == [2, 1, 3]
    assert order("outlet") == [3, 2, 1]
    page = filled.search("*", order="date", limit=1, offset=1)
    assert ([hit.article.id for hit in page.hits], page.total) == ([1], 3)


def test_kept_excerpts_find_their_articles(filled: Library) -> None:
    excerpt = filled.keep(text_excerpt(2, filled.article(2), 0, 6))
    assert (found(filled, "has:excerpt"), found(filled, "has:note")) == ({2}, set())
    filled.change(replace(excerpt, note="why?"))
    assert found(filled, "has:note") == {2}
