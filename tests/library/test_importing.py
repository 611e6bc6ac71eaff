import os
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from moviebrowser.library import Library
from moviebrowser.library.workers import Workers, each_batch
from moviebrowser.progress import Progress, unstoppable


def test_folders_and_files_become_searchable(library: Library, make_files: Callable[[int], Path]) -> None:
    folder = make_files(90)
    told: list[Progress] = []
    result = library.import_paths([folder], report=told.append)
    assert (len(result.added), result.failures, result.cancelled) == (90, (), False)
    assert library.search("unique42").hits[0].article.path == folder / "0042.txt"
    assert library.search("common").total == 90
    assert [library.search(query).total for query in ("file:0042.TXT", "file:files/00", "file:elsewhere")] == [1, 90, 0]
    assert library.search(f'file:"{folder}" unique41').total == 1
    assert any(progress.total == 90 for progress in told)
    again = library.import_paths([folder / "0042.txt"])
    assert (again.added, len(again.known)) == ((), 1)


def test_articles_are_told_in_the_order_in_which_their_files_were_named(
    library: Library, make_files: Callable[[int], Path]
) -> None:
    folder = make_files(5)
    files = [folder / f"000{number}.txt" for number in (3, 0, 4, 1, 2)]
    library.import_paths(files[1:3])
    ids = library.import_paths(files).ids
    assert [library.article(id).path for id in ids] == files


def test_a_bad_file_is_named_with_the_reason_and_the_rest_goes_on(
    library: Library, make_files: Callable[[int], Path]
) -> None:
    folder = make_files(3)
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 40)
    missing = folder / "missing.txt"
    result = library.import_paths([folder, missing])
    assert len(result.added) == 3
    assert {failure.path.name for failure in result.failures} == {"empty.txt", "picture.txt", "missing.txt"}
    assert all(failure.reason for failure in result.failures)


def test_a_bad_piece_of_a_file_is_named_and_read_when_it_is_mended(library: Library, tmp_path: Path) -> None:
    packed = tmp_path / "week.zip"

    def pack(**members: bytes) -> None:
        with ZipFile(packed, "w") as archive:
            for name, content in members.items():
                archive.writestr(f"{name}.txt", content)

    pack(good=b"The tram was late again.", empty=b" ", picture=bytes(range(256)) * 40)
    result = library.import_paths([packed])
    assert len(result.added) == 1
    assert [failure.reason.split(":")[0] for failure in result.failures] == ["“empty.txt”", "“picture.txt”"]
    assert library.failures() == list(result.failures)
    library.forget_failures(result.failures[:1])
    assert library.failures() == list(result.failures[1:])
    pack(good=b"The tram was late again.", empty=b"It came at noon.", picture=b"Nobody had a picture of it.")
    again = library.retry(result.failures)
    assert (len(again.known), len(again.added), again.failures, library.failures()) == (1, 2, (), [])


def test_what_is_no_document_is_passed_over(library: Library, make_files: Callable[[int], Path]) -> None:
    folder = make_files(2)
    for name in ("photo.jpg", "film.mp4", "tool.py", ".hidden.txt"):
        (folder / name).write_bytes(b"content")
    result = library.import_paths([folder, folder / "nowhere"])
    assert len(result.added) == 2
    assert [failure.path.name for failure in result.failures] == ["nowhere"]


def test_stopping_keeps_what_is_finished_and_reads_no_more(library: Library, make_files: Callable[[int], Path]) -> None:
    folder = make_files(600)
    result = library.import_paths([folder], stop=lambda: len(library) >= 32)
    assert result.cancelled
    assert 32 <= len(result.added) == len(library) < 600
    library.reconcile()
    assert library.search("common").total == len(library)


def test_article_that_was_imported_and_never_indexed_is_found_after_reconciling(
    tmp_path: Path, make_files: Callable[[int], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(tmp_path / "library") as library:
        monkeypatch.setattr("moviebrowser.library.indexing.Indexer.catch_up", lambda *_, **__: None)
        library.import_paths([make_files(5)])
        monkeypatch.undo()
        assert library.search("common").total == 0
    with Library.open(tmp_path / "library") as library:
        library.reconcile()
        assert library.search("common").total == 5


def lengths(items: list[str]) -> list[int]:
    if "deadly" in items:
        os._exit(9)
    return [len(item) for item in items]


def test_the_item_that_kills_its_worker_is_told_apart_from_the_others() -> None:
    workers = Workers(2)
    try:
        batches = [["a", "bb"], ["ccc", "deadly", "dddd"], ["eeeee"]]
        made = list(each_batch(workers, lengths, batches, stop=unstoppable, pulse=lambda: None))
        assert [batch for batch, result in made if result is None] == [["deadly"]]
        assert sorted(length for _, result in made for length in result or []) == [1, 2, 3, 4, 5]
    finally:
        workers.close()
