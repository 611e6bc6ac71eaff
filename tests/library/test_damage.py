"""Indexes and databases that are damaged: found, named and mended."""

import os
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from news import ARTICLES

from moviebrowser.articles import Article
from moviebrowser.comparison import Rename
from moviebrowser.excerpts import text_excerpt
from moviebrowser.library import Library, LibraryDamaged, mend_database
from moviebrowser.library.store import FILE_NAME
from moviebrowser.library.whoosh_index import NAME


@pytest.mark.parametrize("damage", ["overwrite", "truncate", "delete", "toc"])
def test_a_damaged_index_is_built_again(tmp_path: Path, damage: str) -> None:
    with Library.open(tmp_path) as library:
        library.add(ARTICLES)
    for file in (tmp_path / "index").iterdir():
        if file.suffix == ".seg" and damage == "overwrite":
            file.write_bytes(b"\x5a" * file.stat().st_size)
        if file.suffix == ".seg" and damage == "truncate":
            os.truncate(file, 40)
        if file.suffix == ".seg" and damage == "delete":
            file.unlink()
        if file.suffix == ".toc" and damage == "toc":
            file.write_bytes(b"not a table of contents")
    with Library.open(tmp_path) as library:
        library.search("tram")
        library.reconcile()
        assert library.search("tram").total == 2
        assert library.check() == []


def test_an_unreadable_index_is_a_problem_and_no_error_for_a_reader(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(ARTICLES)
    for file in (tmp_path / "index").glob("*.seg"):
        file.write_bytes(b"\x5a" * file.stat().st_size)
    with Library.open(tmp_path, writable=False) as library:
        assert "cannot be read" in (library.search("tram").problem or "")


def test_a_damaged_database_is_named_and_mended_from_what_can_be_read(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(ARTICLES)
        library.remember("desk", {"open": [1]})
    database = tmp_path / FILE_NAME
    whole = database.read_bytes()
    database.write_bytes(b"\x00" * 16 + whole[16:])
    with pytest.raises(LibraryDamaged, match="check --repair"):
        Library.open(tmp_path)
    mended = mend_database(tmp_path)
    assert mended.repaired
    assert list(tmp_path.glob("*damaged*"))
    with Library.open(tmp_path) as library:
        assert library.check(repair=True) == [] or len(library) == 0


def test_a_damaged_page_is_found_and_the_rest_saved(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([*ARTICLES, *(Article(f"number{n} " + "filling words " * 400) for n in range(40))])
        library.remember("desk", {"open": [1]})
    database = tmp_path / FILE_NAME
    whole = bytearray(database.read_bytes())
    place = whole.index(b"number20 ") // 4096 * 4096
    whole[place : place + 4096] = b"\xff" * 4096
    database.write_bytes(whole)
    with Library.open(tmp_path) as library:
        assert library.check()
        assert all(problem.repaired for problem in library.check(repair=True))
        assert library.recall("desk") == {"open": [1]}
        assert library.check() == []
        assert len(library) > 30
        assert library.search("minister").total == 1


def test_what_belongs_to_lost_articles_goes_with_them(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(ARTICLES)
        library.add([replace(ARTICLES[0], text="Another text of the tram.")])
        library.correct([1, 2], Rename("Mara Quill", "M. Quill"))
        library.group()
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("DELETE FROM article WHERE id = 1")
    database.close()
    mend_database(tmp_path)
    with Library.open(tmp_path) as library:
        library.check(repair=True)
        assert library.check() == []
        assert len(library) == 2
        assert library.editions(1) == []
        assert [correction for _, correction in library.corrections([2])] == [Rename("Mara Quill", "M. Quill")]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with something in each table that holds more than words."""
    folder = tmp_path_factory.mktemp("prepared")
    with Library.open(folder) as library:
        library.add(ARTICLES)
        library.add([replace(ARTICLES[0], text=ARTICLES[0].text + " More.", original=b"raw")])
        library.analyse([1, 2, 3])
        library.group()
        library.rename_story(library.stories()[0].id, "Renamed")
        library.remember("desk", {"open": [1]})
        library.correct([1], Rename("Mara Quill", "M. Quill"))
        library.keep(text_excerpt(2, library.article(2), 0, 5))
    return folder


@pytest.fixture
def checked(prepared: Path, tmp_path: Path) -> Iterator[Library]:
    """A copy of that library, open."""
    with Library.open(shutil.copytree(prepared, tmp_path / "library")) as library:
        yield library


def test_check_finds_and_repairs_what_does_not_belong_together(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(ARTICLES)
        with library._store.change() as change:
            change.do("INSERT INTO analysis (key, version, data) VALUES ('gone', '1', ?)", zlib.compress(b"{}"))
            change.do("UPDATE article SET change = 100 WHERE id = 2")
            change.do("DELETE FROM article WHERE id = 3")
            change.do(
                "INSERT INTO excerpt"
                " (article_id, start, end, text, before, after, source, kept_at, colour, note, tags, position)"
                " VALUES (1, 0, 12, 'runaway tram', 'A ', ' was', '{}', '2024-01-01', 'yellow', '', '[]', 1)"
            )
        found = {problem.what for problem in library.check()}
        assert found == {
            "analyses that belong to no article: 1",
            "excerpt 1 does not stand where it says",
            "the search index has an earlier state of articles: 1",
            "the search index still has removed articles: 1",
        }
        assert {problem.what for problem in library.check(repair=True) if problem.repaired} == found
        assert library.check() == []
        assert [(excerpt.start, excerpt.end) for excerpt in library.excerpts()] == [(2, 14)]


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("UPDATE content SET text = replace(text, 'tram', 'tran') WHERE article_id = 1", "not as it was kept"),
        ("UPDATE content SET original = x'0102' WHERE article_id = 1", "content: the original of 1"),
        ("UPDATE content SET furniture = '[[' WHERE article_id = 2", "content: the furniture of 1"),
        ("UPDATE edition SET original = x'01', furniture = '{'", "edition: the furniture of 1"),
        ("UPDATE analysis SET data = x'0102'", "analysis: the data of 3"),
        ("UPDATE trait SET data = x'0102' WHERE article_id = 2", "trait: the data of 1"),
        ("UPDATE memory SET value = '{\"open'", "memory: the value of 1"),
        ("UPDATE correction SET data = x'ff'", "correction: the data of 1"),
        ("UPDATE excerpt SET source = '{', tags = ''", "excerpt: the tags of 1"),
        ("UPDATE story_edit SET before = '[['", "story_edit: the before of 1"),
        ("UPDATE article SET edition = 1", "number of an earlier one: 1"),
        ("INSERT INTO story (title) VALUES ('Nothing')", "stories without an article: 1"),
    ],
)
def test_check_finds_and_mends_harm_in_every_table(checked: Library, harm: str, told: str) -> None:
    with checked._store.change() as change:
        change.do(harm)
    assert [problem.what for problem in checked.check() if told in problem.what]
    assert all(problem.repaired for problem in checked.check(repair=True))
    assert checked.check() == []
    assert (len(checked), len(checked.excerpts())) == (3, 1)


def test_an_index_of_an_older_version_is_built_anew_and_leaves_no_files(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([Article("A lantern on the pier.", title="Pier")])
    for file in (tmp_path / "index").iterdir():
        if file.is_file():
            file.rename(file.with_name(file.name.replace(NAME, "older")))
    with Library.open(tmp_path) as library:
        library.reconcile()
        assert library.search("lanterns").total == 1
    assert not list((tmp_path / "index").glob("*older*"))
