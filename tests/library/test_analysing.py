import json
import os
from itertools import count

import pytest
from news import ARTICLES

from moviebrowser.analysis import as_json
from moviebrowser.articles import Article
from moviebrowser.library import Library
from moviebrowser.library.workers import Workers
from moviebrowser.progress import Cancelled, Progress


def test_analyses_are_made_once_and_kept(filled: Library) -> None:
    assert filled.analysis(1) is None
    assert filled.unanalysed() == [3, 2, 1]
    made = filled.analyse([1, 2], urgent=True)
    assert made[1].key == ARTICLES[0].key
    assert filled.unanalysed() == [3]
    kept = filled.analysis(1)
    assert kept is not None
    assert json.dumps(as_json(kept)) == json.dumps(as_json(made[1]))


def test_stopping_an_analysis_leaves_the_rest_for_later(filled: Library) -> None:
    assert filled.analyse([1, 2, 3], stop=lambda: True) == {}
    assert filled.unanalysed() == [3, 2, 1]


def test_comparing_analyses_what_is_missing(filled: Library) -> None:
    told: list[Progress] = []
    comparison = filled.compare([3, 1], report=told.append)
    assert [article.title for article in comparison.articles] == ["Budget cut", "Tram of tomorrow"]
    assert filled.unanalysed() == [2]
    assert told[-1].what == "Comparing"


def test_comparing_stops_while_it_is_under_way(library: Library) -> None:
    sentence = "Mara Quill rode the tram to Lisbow on 3 May 2023 with {} others, she said. "
    long = "\n\n".join("".join(sentence.format(n * m) for n in range(12)) for m in range(30))
    ids = library.add([Article(f"{long} {n}") for n in range(3)])
    library.analyse(ids, urgent=True)
    asked = count(1)
    with pytest.raises(Cancelled):
        library.compare(ids, stop=lambda: next(asked) >= 3)
    assert next(asked) <= 10


def test_comparing_an_unknown_article_is_a_key_error(filled: Library) -> None:
    with pytest.raises(KeyError):
        filled.compare([1, 99])


@pytest.fixture
def with_one_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let batches come back in the order in which they are handed out."""
    monkeypatch.setattr(os, "cpu_count", lambda: 1)


@pytest.mark.usefixtures("with_one_worker")
def test_what_is_new_is_analysed_newest_first(library: Library) -> None:
    ids = library.add(Article(f"The tram of line {number} was late.", title=f"Tram {number}") for number in range(40))

    def stop() -> bool:
        return len(library.unanalysed()) < len(ids)

    assert 0 < library.analyse_new(stop=stop) < len(ids)
    assert library.analysis(ids[-1])
    assert not library.analysis(ids[0])
    library.analyse_new()
    assert library.unanalysed() == []


def test_background_workers_give_way() -> None:
    background, urgent = Workers(1, background=True), Workers(1)
    try:
        assert background.submit(os.nice, 0).result() > urgent.submit(os.nice, 0).result()
    finally:
        background.close()
        urgent.close()
