"""What no accident may cost: kills, two writers, other versions, folders that cannot be used."""

import json
import os
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from another_process import another, wait_for_files
from news import ARTICLES

from moviebrowser.library import Library, LibraryBusy, LibraryError, LibraryReadOnly, LibraryTooNew
from moviebrowser.library.store import FILE_NAME, Store


def is_sound(library: Library) -> bool:
    return Store(library.folder, writable=False).examine() == []


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


def test_the_writer_is_written_down(tmp_path: Path) -> None:
    with Library.open(tmp_path):
        assert json.loads((tmp_path / "writer.json").read_text())["pid"] == os.getpid()
