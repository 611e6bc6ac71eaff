"""Disks that fill up, on which nothing that was kept is lost."""

import json
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from news import ARTICLES

from moviebrowser.articles import Article
from moviebrowser.library import Library, LibraryFull, LibraryReadOnly
from moviebrowser.library.schema import MIGRATIONS
from moviebrowser.library.store import FILE_NAME, Store


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
