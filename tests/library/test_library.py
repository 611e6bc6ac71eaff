import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from news import ARTICLES

from moviebrowser.articles import Article, Furniture, FurnitureKind
from moviebrowser.excerpts import Colour, Excerpt, Source
from moviebrowser.library import Library, LibraryMissing, LibraryReadOnly

SOURCE = Source(title="Tram of tomorrow")
EXCERPT = Excerpt(1, 2, 14, "runaway tram", "A ", " was storming", SOURCE, "2024-01-01T10:00:00+00:00")


def test_article_comes_back_as_it_was_kept(library: Library) -> None:
    whole = replace(
        ARTICLES[0],
        path=Path("/news/tram.txt"),
        original=b"\xff\x00 as it came",
        media_type="text/html",
        furniture=(Furniture(3, "Join us! 🎬", FurnitureKind.INVITATION),),
    )
    [id] = library.add([whole])
    assert library.article(id) == whole


def test_article_with_half_characters_is_kept_with_its_positions(library: Library) -> None:
    [id] = library.add([Article("before \ud800 after", path=Path("/news/\udcff.txt"))])
    article = library.article(id)
    assert article.text == "before \ufffd after"
    assert article.path == Path("/news/\udcff.txt")


def test_same_content_again_has_the_id_it_had(filled: Library) -> None:
    assert filled.add([ARTICLES[1], replace(ARTICLES[0], path=Path("elsewhere.txt"))]) == [2, 1]
    assert len(filled) == 3


def test_summaries_come_in_the_order_asked_for(filled: Library) -> None:
    assert [summary.title for summary in filled.summaries([3, 99, 1])] == ["Budget cut", "Tram of tomorrow"]
    first = filled.summaries()[0]
    assert (first.id, first.outlet, first.words, first.address) == (1, "The Daily Reel", 18, ARTICLES[0].address)


def test_unknown_article_is_a_key_error(library: Library) -> None:
    with pytest.raises(KeyError):
        library.article(1)


def test_removed_article_is_neither_kept_nor_found(filled: Library) -> None:
    filled.remove([1])
    assert [summary.id for summary in filled.summaries()] == [2, 3]
    assert filled.search("runaway").total == 0
    assert filled.add([ARTICLES[0]]) == [4]
    assert filled.search("runaway").hits[0].article.id == 4


def test_excerpt_is_kept_changed_dropped_and_brought_back(filled: Library) -> None:
    first, second = filled.keep(EXCERPT), filled.keep(replace(EXCERPT, article_id=2, tags=("kept", "twice")))
    assert [excerpt.id for excerpt in filled.excerpts()] == [first.id, second.id]
    changed = replace(first, note="Wow 🎬", colour=Colour.PINK, position=9.0)
    filled.change(changed)
    assert filled.excerpts() == [second, changed]
    assert filled.excerpts(article=1) == [changed]
    assert filled.drop(second.id or 0) == second
    assert filled.keep(second) == second


def test_excerpt_outlives_its_article(filled: Library) -> None:
    kept = filled.keep(EXCERPT)
    filled.remove([1])
    assert filled.excerpts() == [kept]
    assert filled.check() == []


def test_unknown_excerpt_is_a_key_error(library: Library) -> None:
    with pytest.raises(KeyError):
        library.drop(1)
    with pytest.raises(KeyError):
        library.change(EXCERPT)


def test_everything_is_there_again_after_reopening(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(ARTICLES)
        kept = library.keep(EXCERPT)
        library.remember("desk", {"open": [1, 2], "sync": "meaning", "zoom": 1.5, "pin": None})
    with Library.open(tmp_path) as library:
        assert library.recall("desk") == {"open": [1, 2], "sync": "meaning", "zoom": 1.5, "pin": None}
        assert library.recall("never said") is None
        assert library.excerpts() == [kept]
        assert library.search("minister").total == 1


def test_reading_only_searches_beside_a_writer_and_changes_nothing(tmp_path: Path) -> None:
    with Library.open(tmp_path) as writer, Library.open(tmp_path, writable=False) as reader:
        writer.add(ARTICLES)
        assert reader.search("tram").total == 2
        with pytest.raises(LibraryReadOnly):
            reader.add([Article("new")])
        with pytest.raises(LibraryReadOnly):
            reader.import_paths([tmp_path])


def test_reading_only_needs_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        Library.open(tmp_path / "nowhere", writable=False)
    assert not (tmp_path / "nowhere").exists()


def test_opening_imports_no_engine_and_no_pipeline(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from moviebrowser.library import Library\n"
        f"with Library.open(Path({str(tmp_path)!r})) as library:\n"
        "    library.recall('desk'), library.summaries(), library.stories()\n"
        "print([name for name in ('whoosh', 'spacy', 'numpy', 'lxml', 'rapidfuzz') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
