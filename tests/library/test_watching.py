"""Watched folders, interrupted imports and failures."""

import queue
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from another_process import another, wait_for_files

from moviebrowser.articles import Article, FetchError
from moviebrowser.library import ImportReport, Library, Watcher
from moviebrowser.progress import Progress


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


@pytest.fixture
def reports(library: Library, folder: Path) -> Iterator["queue.Queue[ImportReport]"]:
    """What a watcher of the folder brings in."""
    found: queue.Queue[ImportReport] = queue.Queue()
    library.watch(folder)
    watcher = Watcher(library, found.put)
    watcher.start()
    yield found
    watcher.close()


def write(file: Path, text: str, *, age: float = 60.0) -> Path:
    import os

    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    then = time.time() - age
    os.utime(file, (then, then))
    return file


def test_new_and_changed_files_come_in_and_the_others_are_not_read_again(library: Library, folder: Path) -> None:
    write(folder / "a.txt", "The first text of a story.")
    (folder / "picture.png").write_bytes(b"no article")
    library.watch(folder)
    assert library.watched() == [folder]
    assert library.look_for_changes().added == (1,)
    assert library.look_for_changes() == ImportReport((), (), (), False)
    write(folder / "a.txt", "The second text of a story.", age=30.0)
    write(folder / "inside" / "b.txt", "Another story of another day.")
    again = library.look_for_changes()
    assert (again.changed, len(again.added)) == ((1,), 1)
    library.unwatch(folder)
    write(folder / "c.txt", "Nobody looks here.")
    assert library.look_for_changes().added == ()


def test_a_file_that_grows_is_left_until_it_has_settled(library: Library, folder: Path) -> None:
    file = write(folder / "a.txt", "Begun and ", age=0.0)
    library.watch(folder)
    grown = 0

    def grow() -> bool:
        nonlocal grown
        grown += 1
        if grown == 3:
            file.write_text("Begun and finished.")
        return False

    assert library.look_for_changes(stop=grow).added == ()
    assert library.look_for_changes().added == (1,)
    assert library.article(1).text == "Begun and finished."


def test_a_file_from_the_future_comes_in(library: Library, folder: Path) -> None:
    write(folder / "a.txt", "A clock was wrong here.", age=-1e6)
    library.watch(folder)
    assert library.look_for_changes().added == (1,)


def test_a_watched_folder_that_is_gone_is_no_failure(library: Library, folder: Path) -> None:
    library.watch(folder)
    folder.rmdir()
    assert library.look_for_changes().failures == ()


def test_a_watcher_brings_in_what_is_there_and_what_comes(
    library: Library, folder: Path, reports: "queue.Queue[ImportReport]"
) -> None:
    write(folder / "a.txt", "A story that was there before.")
    assert reports.get(timeout=30).added == (1,)
    write(folder / "b.txt", "A story that came later.")
    assert reports.get(timeout=30).added == (2,)
    assert library.search("later").total == 1


def test_an_import_that_was_killed_goes_on_where_it_was(tmp_path: Path, make_files: Callable[[int], Path]) -> None:
    files, place = make_files(300), tmp_path / "library"
    with another(tmp_path, place, files) as process:
        wait_for_files(process, 32)
        process.send_signal(signal.SIGKILL)
        process.wait()
    with Library.open(place) as library:
        kept = len(library)
        assert library.unfinished_import() == (files,)
        result = library.resume_import()
        assert len(result.added) == 300 - kept
        assert library.unfinished_import() == ()
        assert library.search("common").total == 300


def test_an_import_that_closing_interrupts_is_offered_and_one_that_the_reader_stops_is_not(
    tmp_path: Path, make_files: Callable[[int], Path]
) -> None:
    files = make_files(200)
    with Library.open(tmp_path / "library") as library:
        library.import_paths([files], stop=lambda: len(library) > 0)
        assert library.unfinished_import() == ()
        library.import_paths([files], report=lambda _: library._closing.set())
    with Library.open(tmp_path / "library") as library:
        assert library.unfinished_import() == (files,)
        library.forget_unfinished()
        assert library.unfinished_import() == ()


def test_what_failed_is_kept_until_it_is_read(library: Library, folder: Path) -> None:
    bad, gone = folder / "a.txt", folder / "gone.txt"
    bad.touch()
    library.import_paths([folder, gone])
    assert [failure.path for failure in library.failures()] == [bad, gone]
    assert all(failure.reason for failure in library.failures())
    bad.write_text("Now there is a story.")
    assert library.retry(library.failures()).added == (1,)
    assert [failure.place for failure in library.failures()] == [str(gone)]
    library.forget_failures()
    assert library.failures() == []


def test_addresses_are_fetched_and_what_fails_can_be_tried_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    down = {"https://reel.example/b"}

    def fetch(address: str, **_: object) -> list[Article]:
        if address in down:
            raise FetchError(address, "no answer")
        return [Article(f"The text at {address}.", address=address)]

    monkeypatch.setattr("moviebrowser.articles.fetch", fetch, raising=False)
    result = library.import_addresses(["https://reel.example/a", "https://reel.example/b"])
    assert len(result.added) == 1
    [failure] = library.failures()
    assert (failure.address, failure.reason) == ("https://reel.example/b", "no answer")
    down.clear()
    assert len(library.retry([failure]).added) == 1
    assert library.failures() == []


def test_progress_tells_rate_and_time_left(library: Library, make_files: Callable[[int], Path]) -> None:
    told: list[Progress] = []
    library.import_paths([make_files(400)], report=told.append)
    assert any(progress.rate and progress.seconds_left is not None for progress in told)
    assert Progress(50, 150, "Importing", 10.0).seconds_left == 10.0
    assert Progress(50, None, "Importing", 10.0).seconds_left is None


@pytest.mark.parametrize("age", [-400 * 86_400.0, 20_000 * 86_400.0])
def test_a_clock_that_jumped_keeps_no_file_out(library: Library, folder: Path, age: float) -> None:
    library.watch(folder)
    file = write(folder / "late.txt", "The tram came late.", age=age)
    assert len(library.look_for_changes().added) == 1
    assert library.look_for_changes().added == ()
    write(file, "The tram came early.", age=age)
    assert library.look_for_changes().changed == (1,)
