import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from moviebrowser import places
from moviebrowser.excerpts import FORMATS, Excerpt, ExportError, export
from moviebrowser.progress import Cancelled, Progress

NAMES = [format.name for format in FORMATS]


def test_there_are_eleven_ways_out() -> None:
    documents, tables, sources = ["html", "markdown", "docx", "pdf"], ["xlsx", "csv"], ["bibtex", "ris", "csl-json"]
    assert [*documents, *tables, "json", "text", *sources] == NAMES


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="docx"):
        export([], "tarot", tmp_path / "x")


@pytest.mark.parametrize("name", NAMES)
def test_progress_counts_every_excerpt(name: str, excerpts: list[Excerpt], tmp_path: Path) -> None:
    told: list[Progress] = []
    export(excerpts, name, tmp_path / "out", report=told.append)
    assert [progress.done for progress in told] == [0, 1, 2, 3]
    assert {progress.total for progress in told} == {3}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("after", [0, 2])
def test_told_to_stop_it_leaves_what_was_there(name: str, after: int, excerpts: list[Excerpt], tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("old")
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        export(excerpts, name, target, report=told.append, stop=lambda: len(told) >= after)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", NAMES)
def test_a_full_disk_leaves_what_was_there(name: str, excerpts: list[Excerpt], tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("old")
    resource = pytest.importorskip("resource")
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, limit[1]))
    try:
        with pytest.raises(ExportError) as caught:
            export(excerpts, name, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert caught.value.path == target
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    target.chmod(0o444)
    with pytest.raises(ExportError, match=r"out\.csv: is read-only"):
        export([], "csv", target)
    assert target.read_text() == "old"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "out.csv"
    with pytest.raises(ExportError, match="there is no such folder"):
        export([], "csv", target)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full; what was kept before is untouched. Make room and try again"),
        (errno.EROFS, "no permission to write there"),
        (errno.EACCES, "no permission to write there"),
        (errno.EIO, "oh dear"),
    ],
)
def test_what_the_system_refuses_is_said_in_words(
    number: int, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "oh dear")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(ExportError) as caught:
        export([], "csv", tmp_path / "out.csv")
    assert caught.value.reason == reason


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="the file name is too long"):
        export([], "csv", tmp_path / ("n" * 300))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ExportError, match="a device or pipe, not a file"):
        export([], "csv", tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="folder"):
        export([], "csv", tmp_path)


def test_a_file_takes_the_place_of_the_old_one_with_its_rights(tmp_path: Path) -> None:
    target, link = tmp_path / "out.json", tmp_path / "link.json"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    export([], "json", link)
    assert target.read_text() == "[]\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert link.is_symlink()


def _use(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    packaged = places.export_folders()[-1]
    monkeypatch.setattr("moviebrowser.excerpts.templates.export_folders", lambda: (folder, packaged))


def test_a_template_that_fails_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "excerpts.md.j2").write_text("# {{ title }}\n\n{{ titel }}\n")
    _use(monkeypatch, tmp_path)
    with pytest.raises(ExportError, match=r"excerpts\.md\.j2, line 3: 'titel' is undefined"):
        export([], "markdown", tmp_path / "out.md")
    assert not (tmp_path / "out.md").exists()


def test_a_template_that_cannot_be_read_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "excerpts.html.j2").write_text("<h1>\n{% for %}\n")
    _use(monkeypatch, tmp_path)
    with pytest.raises(ExportError, match=r"excerpts\.html\.j2, line 2"):
        export([], "html", tmp_path / "out.html")


def test_an_error_travels_between_processes() -> None:
    error = ExportError(Path("a"), "why")
    again = type(error)(*error.__reduce__()[1])
    assert (again.path, again.reason, str(again)) == (Path("a"), "why", "a: why")


def test_no_format_library_is_imported_before_it_is_needed() -> None:
    names = "'docx', 'fpdf', 'jinja2', 'fontTools', 'citeproc', 'xlsxwriter', 'uharfbuzz', 'lxml'"
    code = f"import sys, moviebrowser.excerpts; print(*{{{names}}} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
