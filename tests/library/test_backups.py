"""The database is copied after a start, when it has changed, and before it is brought up to a new version."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from news import ARTICLES

from moviebrowser.articles import Article
from moviebrowser.excerpts import Excerpt, Source
from moviebrowser.library import Library, LibraryReadOnly, LibraryTooNew, mend_database
from moviebrowser.library.schema import MIGRATIONS
from moviebrowser.library.store import FILE_NAME, Store


def session(folder: Path, *new: Article) -> list[Path]:
    with Library.open(folder) as library:
        library.reconcile()
        library.add(new)
        return library.backups()


def test_a_changed_database_is_copied_at_the_next_start_and_five_copies_stay(tmp_path: Path) -> None:
    assert session(tmp_path, ARTICLES[0]) == []
    [first] = session(tmp_path)
    with closing(sqlite3.connect(first)) as copy:
        assert copy.execute("SELECT title FROM article").fetchall() == [(ARTICLES[0].title,)]
    assert session(tmp_path) == [first]
    for number in range(7):
        session(tmp_path, Article(f"Text number {number}."))
    assert len(session(tmp_path)) == 5


def test_the_newest_copy_stays_when_the_clock_was_set_back(tmp_path: Path) -> None:
    session(tmp_path, ARTICLES[0])
    for year in range(2090, 2096):
        (tmp_path / "backups").mkdir(exist_ok=True)
        (tmp_path / "backups" / f"library-{year}-01-01-000000.sqlite").write_bytes(b"old")
        os.utime(tmp_path / "backups" / f"library-{year}-01-01-000000.sqlite", (year, year))
    kept = session(tmp_path)
    assert len(kept) == 5
    assert kept[-1].stat().st_size > 0
    assert session(tmp_path) == kept


def test_a_copy_can_take_the_place_of_the_database(tmp_path: Path) -> None:
    session(tmp_path, *ARTICLES)
    [copy] = session(tmp_path)
    copy.replace(tmp_path / FILE_NAME)
    with Library.open(tmp_path) as library:
        library.reconcile()
        assert library.search("tram").total == 2
        assert library.check() == []


def test_a_library_of_version_1_is_brought_up_with_all_that_is_in_it(tmp_path: Path) -> None:
    old = Store(tmp_path, writable=True, migrations=MIGRATIONS[:1])
    with old.change() as change:
        change.do(
            "INSERT INTO article (key, change, title, outlet, published, address, path, words, added_at)"
            " VALUES ('k', 1, 'Tram late', 'Reel', '2024-05-01', 'https://reel.example/tram', '/a.txt', 4, '2024')"
        )
        change.do(
            "INSERT INTO content (article_id, text, furniture, media_type, original)"
            " VALUES (1, 'The tram was late.', '[]', 'text/plain', x'')"
        )
        change.do(
            "INSERT INTO excerpt"
            " (article_id, start, end, text, before, after, source, kept_at, colour, note, tags, position)"
            " VALUES (1, 4, 8, 'tram', 'The ', ' was', '{}', '2024-01-01', 'yellow', '', '[]', 1)"
        )
        change.do("INSERT INTO story (id, title) VALUES (1, 'Trams')")
        change.do("INSERT INTO story_article VALUES (1, 1)")
        change.do("INSERT INTO article (id, key, change, words, added_at) VALUES (7, 'gone', 2, 0, '2024')")
        change.do("DELETE FROM article WHERE id = 7")
    old.close()
    with Library.open(tmp_path, writable=False) as library:
        assert library.excerpts() == [
            Excerpt(1, 4, 8, "tram", "The ", " was", Source(), "2024-01-01", position=1.0, id=1)
        ]
        assert library.stories()[0].title == "Trams"
    with Library.open(tmp_path) as library:
        library.reconcile()
        assert library.search("tram").total == 1
        assert library.add([Article("The tram was early.", address="https://reel.example/tram")]) == [1]
        assert len(library.editions(1)) == 2
        assert [story.articles for story in library.stories()] == [(1,)]
        assert library.add([Article("No number is given twice.")]) == [8]
        assert library.check() == []
    copy = tmp_path / "backups" / "library-version-1.sqlite"
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (1,)
    assert not list((tmp_path / "backups").glob("*.part"))


def test_a_damaged_library_of_an_earlier_version_is_mended_with_what_is_in_it(tmp_path: Path) -> None:
    old = Store(tmp_path, writable=True, migrations=MIGRATIONS[:1])
    with old.change() as change:
        change.do("INSERT INTO article (key, change, title, words, added_at) VALUES ('k', 1, 'Tram late', 4, '2024')")
        change.do(
            "INSERT INTO content (article_id, text, furniture, media_type, original)"
            " VALUES (1, 'The tram was late.', '[]', 'text/plain', x'')"
        )
    old.close()
    mend_database(tmp_path)
    with Library.open(tmp_path) as library:
        assert library.article(1).text == "The tram was late."


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_library_of_version_1_that_cannot_be_brought_up_says_so(tmp_path: Path) -> None:
    Store(tmp_path, writable=True, migrations=MIGRATIONS[:1]).close()
    tmp_path.chmod(0o500)
    with pytest.raises(LibraryReadOnly):
        Library.open(tmp_path, writable=False)


def test_a_newer_library_is_not_copied(tmp_path: Path) -> None:
    session(tmp_path, ARTICLES[0])
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryTooNew):
        Library.open(tmp_path)
    assert not (tmp_path / "backups").exists()


def test_a_copy_is_made_while_the_library_is_in_use(tmp_path: Path) -> None:
    session(tmp_path, *(Article(f"number{n} " + "filling words " * 200) for n in range(100)))
    with Library.open(tmp_path) as library:
        library.add([Article("Before the copy.")])
        assert library.back_up()
        assert library.back_up() is None
        library.add([Article("After the copy.")])
        assert len(library) == 102
