from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from moviebrowser.library import whoosh_engine
from moviebrowser.library.engine import Document, SearchEngine
from moviebrowser.library.query import (
    EVERYTHING,
    NOTHING,
    All,
    Among,
    Any,
    Dates,
    Field,
    Fuzzy,
    Not,
    Phrase,
    Prefix,
    Tree,
    Word,
)
from moviebrowser.library.whoosh_engine import WhooshEngine


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[SearchEngine]:
    engine = WhooshEngine(tmp_path / "index")
    yield engine
    engine.close()


def documents(first: int, last: int, *, change: int = 1) -> list[Document]:
    return [
        Document(
            n,
            change,
            title=f"Headline {n}",
            text=f"common words number{n} changed{change}",
            outlet=f"Outlet {n % 2}",
            author="",
            published=f"2023-0{n % 3 + 1}-05",
        )
        for n in range(first, last + 1)
    ]


def found(engine: SearchEngine, word: str) -> int:
    return engine.search(Word(word), limit=100).total


def test_an_article_taken_in_again_replaces_what_was_there(engine: SearchEngine) -> None:
    engine.add(documents(1, 30))
    assert found(engine, "common") == 30
    engine.add(documents(11, 50, change=2))
    assert (found(engine, "common"), found(engine, "changed1"), found(engine, "changed2")) == (50, 10, 40)
    assert engine.count() == len(engine.holdings()) == 50
    assert engine.holdings()[11] == 2


def test_removed_articles_are_forgotten_at_once(engine: SearchEngine) -> None:
    engine.add(documents(1, 5))
    assert found(engine, "number3") == 1
    engine.remove([3, 99])
    assert (found(engine, "number3"), engine.count()) == (0, 4)


def test_many_small_additions_find_each_article_once(engine: SearchEngine) -> None:
    for n in range(1, 31):
        engine.add(documents(n, n))
        assert found(engine, "common") == n


@pytest.mark.parametrize(
    "tree",
    [
        Word("common"),
        Any((Word("common"), Word("headline"))),
        All((Word("common"), Not(Word("number7")), Prefix("wor"))),
        Phrase(("common", "words")),
        All((Phrase(("common", "words")), Not(Among(frozenset({7}))))),
        EVERYTHING,
    ],
)
def test_the_total_is_of_all_that_match_however_few_are_asked_for(engine: SearchEngine, tree: Tree) -> None:
    for first in range(1, 700, 140):
        engine.add(documents(first, first + 139))
    matching = engine.matching(tree)
    assert len(matching) == len(set(matching)) in (699, 700)
    assert engine.search(tree, limit=3).total == engine.count(tree) == len(matching)
    every = engine.search(tree, limit=1_000).best
    assert {id for id, _ in every} == set(matching)
    assert engine.search(tree, limit=10, offset=690).best == every[690:]


def test_counts(engine: SearchEngine) -> None:
    engine.add(documents(1, 6))
    assert sorted(engine.matching(EVERYTHING)) == [1, 2, 3, 4, 5, 6]
    assert sorted(engine.matching(Dates("2023-03", None))) == [2, 5]
    assert engine.frequencies(["word", "number4", "none"], Field.TEXT) == {"word": 6, "number4": 1, "none": 0}
    assert (engine.count(Not(Word("number4"))), engine.count(Prefix("number")), engine.count(NOTHING)) == (5, 6, 0)


def test_words_spelt_nearly_alike_are_suggested(engine: SearchEngine) -> None:
    engine.add(documents(1, 2))
    assert engine.suggest("wirds", Field.TEXT) == ["words"]
    assert engine.suggest("xyzxyz", Field.TEXT) == []
    assert engine.count(Fuzzy("numbre1")) == 1
    assert engine.count(Fuzzy("wirdz")) == 0
    assert engine.count(Fuzzy("wirdz", 2)) == 2


def test_articles_are_chosen_by_their_ids_and_never_in_an_earlier_form(engine: SearchEngine) -> None:
    engine.add(documents(1, 4))
    engine.add(documents(2, 3, change=2))
    engine.remove([4])
    assert sorted(engine.matching(Among(frozenset({2, 3, 4, 99})))) == [2, 3]
    assert engine.matching(Not(Among(frozenset({2, 3, 4, 99})))) == [1]


def test_a_discarded_index_is_empty_and_usable(engine: SearchEngine) -> None:
    engine.add(documents(1, 2))
    engine.discard()
    assert engine.holdings() == {}
    engine.add(documents(1, 1))
    assert found(engine, "common") == 1


def test_a_phrase_is_found_far_into_a_long_text_and_only_in_this_order(engine: SearchEngine) -> None:
    long = Document(1, 1, "Long", "filling " * 70_000 + "silver heron rises over the bay", "", "", "")
    short = Document(2, 1, "Short", "heron silver rises; the silver grey heron; silver", "", "", "")
    engine.add([long, short])
    assert [id for id, _ in engine.search(Phrase(("silver", "heron")), limit=9).best] == [1]
    assert {id for id, _ in engine.search(Phrase(("silver", "heron"), slop=2), limit=9).best} == {1, 2}
    assert engine.count(Phrase(("silver", "heron", "rises", "bay"), slop=3)) == 1
    assert engine.count(Phrase(("heron", "bay"), slop=3)) == 0
    assert engine.count(Phrase(("heron", "silver"))) == 1
    assert engine.count(Phrase(("heron", "silver"), slop=10**12)) == 2
    engine.remove([2])
    assert engine.count(Phrase(("heron", "silver"))) == 0
    assert engine.count(Phrase(("heron", "silver"), slop=10**12)) == 1


def test_of_very_many_words_that_begin_so_the_commonest_are_looked_for(
    engine: SearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whoosh_engine, "_MOST_EXPANDED", 3)
    common = Document(1, 1, "", "tarn tarpaulin tartan tarmac", "", "", "")
    rare = Document(2, 1, "", "tarragon", "", "", "")
    engine.add([common, replace(common, id=3), rare, replace(common, id=4, text="tarn tarpaulin tartan")])
    found = engine.search(Prefix("tar"), limit=9)
    assert ({id for id, _ in found.best}, found.left_out) == ({1, 3, 4}, 2)
    assert engine.search(Prefix("tarr"), limit=9).left_out == 0
