from news import ARTICLES

from moviebrowser.articles import Article
from moviebrowser.library import Library, SavedSearch


def test_a_saved_search_counts_what_came_since_it_was_looked_at(library: Library) -> None:
    library.add(ARTICLES[:1])
    library.save_search("Trams", "tram")
    assert library.searches() == [SavedSearch("Trams", "tram", 0)]
    library.add(ARTICLES[1:])
    assert library.searches() == [SavedSearch("Trams", "tram", 1)]
    library.seen_search("Trams")
    assert library.searches() == [SavedSearch("Trams", "tram", 0)]
    library.add([Article("The tram is back.")])
    library.remove([3])
    assert library.searches() == [SavedSearch("Trams", "tram", 1)]


def test_a_saved_search_is_replaced_and_dropped(library: Library) -> None:
    library.save_search("One", "tram")
    library.save_search("Two", "brandt")
    library.save_search("One", '"wrong')
    assert [(saved.name, saved.query) for saved in library.searches()] == [("One", '"wrong'), ("Two", "brandt")]
    library.drop_search("One")
    library.drop_search("Three")
    assert [saved.name for saved in library.searches()] == ["Two"]


def test_the_history_has_each_query_once_and_the_last_first(library: Library) -> None:
    for query in ("tram", "brandt", "tram"):
        library.remember_search(query)
    assert library.search_history() == ["tram", "brandt"]
    for place in range(150):
        library.remember_search(f"number{place}")
    assert (len(library.search_history()), library.search_history()[0]) == (100, "number149")


def test_a_saved_search_is_renamed_and_keeps_what_is_new_in_it(library: Library) -> None:
    library.save_search("One", "tram")
    before = library.searches()[0].new
    library.rename_search("One", "Trams")
    assert [(saved.name, saved.query, saved.new) for saved in library.searches()] == [("Trams", "tram", before)]
