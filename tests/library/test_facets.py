from moviebrowser.library import Library


def counts(library: Library, query: str, name: str) -> dict[str, int]:
    [facet] = [facet for facet in library.facets(query) if facet.name == name]
    return {count.label: count.count for count in facet.counts}


def test_found_articles_are_counted(filled: Library) -> None:
    assert counts(filled, "tram", "outlet") == {"The Daily Reel": 1, "Courier & Post": 1}
    assert counts(filled, "", "month") == {"2023-08": 1, "2023-07": 1}
    assert list(counts(filled, "", "month")) == ["2023-08", "2023-07"]
    assert counts(filled, "brandt", "language") == {"en": 1}
    assert counts(filled, "nothing of the kind", "outlet") == {}


def test_a_value_narrows_the_query_to_what_was_counted(filled: Library) -> None:
    filled.group()
    names = set()
    for facet in filled.facets("tram OR brandt"):
        for count in facet.counts:
            names.add(facet.name)
            assert filled.search(filled.narrowed("tram OR brandt", count.term)).total == count.count, count
    assert names == {"outlet", "month", "language", "story"}


def test_it_is_told_how_many_articles_are_not_analysed_yet(filled: Library) -> None:
    assert filled.search("entity:quill").problem == "“entity:” knows 0 of 3 articles; the others are not analysed yet"
