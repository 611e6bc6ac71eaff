import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from news import ARTICLES

from moviebrowser.articles import Article
from moviebrowser.comparison import Rename
from moviebrowser.excerpts import text_excerpt
from moviebrowser.library import (
    Library,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryReadOnly,
    LibraryTooNew,
    mend_database,
)
from moviebrowser.library.schema import MIGRATIONS
from moviebrowser.library.store import FILE_NAME, Store

IMPORT = """
import sys
from pathlib import Path
from moviebrowser.library import Library
def tell(progress):
    print(progress.done if progress.total else 0, flush=True)
if __name__ == "__main__":
    with Library.open(Path(sys.argv[1])) as library:
        print("open", flush=True)
        if len(sys.argv) > 2:
            library.import_paths([Path(sys.argv[2])], report=tell)
        else:
            sys.stdin.read()
"""


@contextmanager
def another(tmp_path: Path, *arguments: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has the library open, and perhaps imports a folder."""
    script = tmp_path / "another.py"
    script.write_text(IMPORT)
    command = [sys.executable, str(script), *map(str, arguments)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        assert process.stdout.readline() == "open\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def is_sound(library: Library) -> bool:
    return Store(library.folder, writable=False).examine() == []


def wait_for_files(process: "subprocess.Popen[str]", number: int) -> None:
    assert process.stdout
    while int(process.stdout.readline()) < number:
        pass


def test_kill_in_an_import_loses_no_kept_article(tmp_path: Path, make_files: Callable[[int], Path]) -> None:
    files, folder = make_files(150), tmp_path / "library"
    for number in (1, 40, 100):
        with another(tmp_path, folder, files) as process:
            wait_for_files(process, number)
            process.send_signal(signal.SIGKILL)
            process.wait()
        with Library.open(folder) as library:
            kept = len(library)
            assert kept >= number
            library.reconcile()
            assert library.search("*").total == kept
            assert is_sound(library)
            assert library.check() == []
    with Library.open(folder) as library:
        library.import_paths([files])
        assert library.search("common").total == 150


def test_no_worker_outlives_a_killed_program(tmp_path: Path, make_files: Callable[[int], Path]) -> None:
    with another(tmp_path, tmp_path / "library", make_files(400)) as process:
        wait_for_files(process, 1)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        if not children.exists():
            pytest.skip("needs Linux's /proc")
        pids = [int(pid) for pid in children.read_text().split()]
        process.kill()
        process.wait()
    deadline = time.monotonic() + 5
    while any(Path(f"/proc/{pid}").exists() for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [pid for pid in pids if Path(f"/proc/{pid}").exists()]


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with another(tmp_path, folder) as process:
        with pytest.raises(LibraryBusy, match=f"process {process.pid}") as caught:
            Library.open(folder)
        assert caught.value.pid == process.pid
        with Library.open(folder, writable=False) as library:
            assert library.search("anything").hits == ()
    Library.open(folder).close()


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


def test_a_newer_library_is_refused_and_not_touched(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(ARTICLES)
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = {file.name: file.read_bytes() for file in tmp_path.glob("library*")}
    for writable in (True, False):
        with pytest.raises(LibraryTooNew, match="newer version"):
            Library.open(tmp_path, writable=writable)
    assert {file.name: file.read_bytes() for file in tmp_path.glob("library*")} == before


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    steps = (("CREATE TABLE one (a)", "INSERT INTO one VALUES ('kept')"),)
    Store(tmp_path, writable=True, migrations=steps).close()
    broken = (*steps, ("CREATE TABLE two (b)", "UPDATE one SET a = 'changed'", "CREATE TABLE one (c)"))
    with pytest.raises(LibraryError):
        Store(tmp_path, writable=True, migrations=broken)
    store = Store(tmp_path, writable=True, migrations=steps)
    assert store.rows("SELECT a FROM one") == [("kept",)]
    assert store.rows("SELECT name FROM sqlite_master WHERE type = 'table'") == [("one",)]
    store.close()


def test_a_file_is_no_library(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("text")
    for writable in (True, False):
        with pytest.raises(LibraryError):
            Library.open(file, writable=writable)
    with pytest.raises(LibraryError):
        Library.open(file / "inside")
    assert file.read_text() == "text"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that nobody can write to")
def test_a_folder_that_cannot_be_written_says_what_to_do() -> None:
    with pytest.raises(LibraryReadOnly, match="--library"):
        Library.open(Path("/proc/moviebrowser"))


def test_a_full_disk_keeps_what_was_kept(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(ARTICLES[:1])
        # SQLite's own limit on pages fails the way a full disk does.
        with library._store.change() as change:
            pages = change.row("PRAGMA page_count")
            assert pages
            change.do(f"PRAGMA max_page_count = {pages[0]}")
        with pytest.raises(LibraryFull, match="disk is full"):
            library.remember("long", "x" * 1_000_000)
        assert len(library) == 1
        assert library.recall("long") is None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB, where this system lets the tests make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def add_until_full(library: Library) -> None:
    words = "A long article about {} with many different words such as {}. "
    for n in range(1_000):
        library.add([Article("".join(words.format(n, m * n) for m in range(300)))])


def test_a_disk_that_fills_up_and_becomes_read_only(small_disk: Path) -> None:
    folder = small_disk / "library"
    with Library.open(folder) as library, pytest.raises(LibraryFull):
        add_until_full(library)
    with Library.open(folder) as library:
        kept, found = len(library), library.search("article").total
        assert kept >= found > 0
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(LibraryReadOnly, match="Read-only"):
        Library.open(folder)
    with Library.open(folder, writable=False) as library:
        assert (len(library), library.search("article").total) == (kept, found)


def enlarge(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,rw,size=60m", str(disk)], check=True)


def test_an_import_that_fills_the_disk_keeps_what_is_in_and_goes_on_when_there_is_room(
    small_disk: Path, tmp_path: Path
) -> None:
    files = tmp_path / "files"
    files.mkdir()
    for n in range(300):
        words = " ".join(f"word{n * m % 9973}" for m in range(1, 2_000))
        (files / f"{n:03}.txt").write_text(f"Headline {n}\n\nThe tram number {n} was full. {words}")
    folder = small_disk / "library"
    with Library.open(folder) as library, pytest.raises(LibraryFull):
        library.import_paths([files])
    with Library.open(folder) as library:
        assert 0 < len(library) < 300
        assert library.unfinished_import() == (files,)
    enlarge(small_disk)
    with Library.open(folder) as library:
        assert not library.resume_import().failures
        library.reconcile()
        assert len(library) == library.search("tram").total == 300
        assert library.check() == []


def test_a_migration_that_fills_the_disk_leaves_the_library_as_it_was(small_disk: Path) -> None:
    folder = small_disk / "library"
    folder.mkdir()
    old = Store(folder, writable=True, migrations=MIGRATIONS[:1])
    with old.change() as change:
        change.do("INSERT INTO memory (name, value) VALUES ('long', ?)", json.dumps("x" * 900_000))
    old.close()
    (small_disk / "filling").write_bytes(b"." * 1_500_000)
    with pytest.raises(LibraryFull):
        Library.open(folder)
    with closing(sqlite3.connect(folder / FILE_NAME)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (1,)
    assert not list(folder.glob("backups/*.part"))
    (small_disk / "filling").unlink()
    with Library.open(folder) as library:
        assert library.recall("long") == "x" * 900_000
        assert library.check() == []


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


def test_the_writer_is_written_down(tmp_path: Path) -> None:
    with Library.open(tmp_path):
        assert json.loads((tmp_path / "writer.json").read_text())["pid"] == os.getpid()
