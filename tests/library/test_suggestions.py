import pytest

from moviebrowser.articles import Article
from moviebrowser.library import Library


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("tarm", "tram"),
        ("minster museum", "minister museum"),
        ("stroming", "storming"),
        ('"runaway tarm" hill', '"runaway tram" hill'),
        ("title:bugdet", "title:budget"),
        ("outlet:coureir", "outlet:courier"),
        ("(brandt OR tarm) NOT minstr", "(brandt OR tram) NOT minstr"),
        ("tram", None),
        ("tram brandt", None),
        ("tarm*", None),
        ("xyzzyxq", None),
    ],
)
def test_a_query_that_finds_next_to_nothing_is_put_right(filled: Library, query: str, suggestion: str | None) -> None:
    result = filled.search(query)
    assert result.suggestion == suggestion
    assert suggestion is None or filled.search(suggestion).total > result.total


def test_a_slip_that_an_article_has_too_is_put_right(library: Library) -> None:
    library.add([Article(f"The lantern number {place}.") for place in range(20)])
    library.add([Article("The lantren.")])
    assert library.search("lantren").suggestion == "lantern"
    assert library.search("lantern").suggestion is None


def test_what_was_meant_may_be_told_in_another_story(filled: Library) -> None:
    filled.group()
    other = next(story.id for story in filled.stories() if 1 not in story.articles)
    assert filled.search(f"story:#{other} runawy").suggestion == "runaway"
    own = next(story.id for story in filled.stories() if 1 in story.articles)
    assert filled.search(f"runawy story:#{own}").suggestion == f"runaway story:#{own}"


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("tram ti", ["tram title:"]),
        ("outlet:scr", ['outlet:"Screen Courier"']),
        ('tram outlet:"scr', ['tram outlet:"Screen Courier"']),
        ("cour", ['outlet:"Screen Courier"', 'outlet:"Courier & Post"']),
        ("author:le", ['author:"Lee Ann"', 'author:"Ann Lee"']),
        ("has:", ["has:excerpt", "has:note"]),
        ("date:yes", ["date:yesterday"]),
        ("lang:", ["lang:en"]),
        ("type:w", ['type:"web page"', "type:word", 'type:"web archive"']),
        ("NOT (-ou", ["NOT (-outlet:"]),
        ("tram ", []),
        ("", []),
    ],
)
def test_a_query_that_is_being_typed_goes_on(filled: Library, typed: str, completed: list[str]) -> None:
    assert sorted(filled.complete(typed)) == sorted(completed)


def test_articles_that_share_what_is_peculiar_come_first(library: Library) -> None:
    library.add([Article(f"Common words of every article, number {place}.") for place in range(30)])
    library.add(
        [
            Article("A copper kettle and a brass lantern were stolen from the lighthouse, words of every article."),
            Article("The brass lantern is back in the lighthouse, and the kettle: common words of every article."),
            Article("A kettle, once, in common words."),
        ]
    )
    result = library.more_like(31)
    assert [hit.article.id for hit in result.hits] == [32, 33]
    assert {"lantern", "kettle", "lighthouse", "brass"} == set(result.query.split(" OR "))
    with pytest.raises(KeyError):
        library.more_like(99)
