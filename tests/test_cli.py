"""Every command, as it is typed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from moviebrowser import __version__, cli

HARBOUR = """Harbour Lights to open the Brightwater festival

Harbour Lights, a silent film from 1924, will open the Brightwater Film Festival on 3 May 2024, the organisers said.

"We found the last reel in a barn," said the archivist Maren Tolliver. The restoration took 14 months.
"""
REEL = """Lost reel found in a barn

The Brightwater Film Festival opens with Harbour Lights on May 3, 2024.

Archivist Maren Tolliver said: "We found the last reel in a barn." It had been missing for ninety years.
"""


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "harbour.txt", tmp_path / "reel.txt"]
    for path, text in zip(paths, (HARBOUR, REEL), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.fixture
def library(tmp_path: Path, files: list[Path], capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "library"
    assert command("--library", folder, "index", *files) == 0
    assert capsys.readouterr().out.startswith("2 imported")
    return folder


def command(*words: object) -> int:
    return cli.run(cli.parse([str(word) for word in words]))


def test_help_and_version_answer_without_loading_a_floor() -> None:
    code = (
        "import sys; from moviebrowser.__main__ import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "floors = ('articles', 'analysis', 'comparison', 'library', 'excerpts', 'desktop')\n"
        "assert not [name for name in sys.modules if name.startswith(tuple('moviebrowser.' + f for f in floors))]\n"
    )
    for option, expected in (("--version", __version__), ("--help", "compare FILE|ID")):
        done = subprocess.run([sys.executable, "-c", code, option], capture_output=True, text=True, check=True)
        assert expected in done.stdout


def test_paths_without_a_command_are_for_the_window(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.html"]
    for path in paths:
        path.touch()
    arguments = cli.parse(["--library", str(tmp_path), *map(str, paths)])
    assert (arguments.command, arguments.library, arguments.paths) == (None, tmp_path, paths)


def test_a_command_that_there_is_not_is_no_path(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        cli.parse(["serach", "train"])
    assert exit.value.code == 2
    assert "serach: no such command, file or folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [["search"], ["compare"], ["--unknown"], ["search", "x", "--limit", "0"], ["search", "x", "--limit", "ten"]],
)
def test_wrong_usage_exits_with_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        cli.parse(words)
    assert exit.value.code == 2


def test_index_reports_what_failed_and_keeps_the_rest(
    tmp_path: Path, files: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert command("--library", tmp_path / "library", "index", *files, empty) == 1
    out, err = capsys.readouterr()
    assert "2 imported" in out
    assert "1 failed" in out
    assert "empty.txt" in err


def test_search_finds_what_was_indexed(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("search", "restoration", "--library", library, "--format", "json") == 0
    result = json.loads(capsys.readouterr().out)
    assert result["total"] == 1
    [hit] = result["hits"]
    assert hit["title"].startswith("Harbour Lights")
    assert [hit["snippet"][start:end] for start, end in hit["marks"]] == ["restoration"]


def test_search_says_when_nothing_is_found(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("search", "submarine", "--library", library) == 0
    assert capsys.readouterr().out == "nothing found\n"


def test_stories_groups_the_two(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("stories", "--library", library, "--format", "json") == 0
    [story] = json.loads(capsys.readouterr().out)
    assert len(story["articles"]) == 2
    assert command("stories", "--library", library) == 0
    assert "2 articles" in capsys.readouterr().out


def test_read_prints_articles(files: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert command("read", *files, "--format", "json") == 0
    articles = json.loads(capsys.readouterr().out)
    assert [article["id"] for article in articles] == ["1", "2"]
    assert articles[1]["title"] == "Lost reel found in a barn"
    assert set(articles[0]) == {"id", "path", "title", "outlet", "author", "published", "language", "text"}


def test_compare_as_text_html_and_json(files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("compare", *files) == 0
    assert "Maren Tolliver" in capsys.readouterr().out
    target = tmp_path / "report.html"
    assert command("compare", *files, "--format", "html", "-o", target) == 0
    assert "Maren Tolliver" in target.read_text(encoding="utf-8")
    assert command("compare", *files, "--plain", "--format", "json") == 0
    comparison = json.loads(capsys.readouterr().out)
    assert [article["text"] for article in comparison["articles"]] == [HARBOUR, REEL]


def test_compare_takes_articles_of_the_library(
    library: Path, files: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("--library", library, "compare", "1", files[1], "--format", "json") == 0
    titles = [article["title"] for article in json.loads(capsys.readouterr().out)["articles"]]
    assert titles == ["Harbour Lights to open the Brightwater festival", "Lost reel found in a barn"]
    assert command("--library", library, "compare", "99", files[1]) == 1
    assert "no article has the number 99" in capsys.readouterr().err


def test_compare_needs_two_usable_articles(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("compare", files[0], tmp_path / "absent.txt") == 1
    err = capsys.readouterr().err
    assert "absent.txt" in err
    assert "at least two articles" in err


def test_an_output_that_cannot_be_written_is_named(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("compare", *files, "-o", tmp_path / "absent" / "report.txt") == 1
    assert "report.txt" in capsys.readouterr().err


def test_export_writes_the_excerpts(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from moviebrowser.excerpts import text_excerpt
    from moviebrowser.library import Library

    with Library.open(library) as kept:
        article = kept.article(1)
        start = article.text.index("We found")
        kept.keep(text_excerpt(1, article, start, start + 8, note="good line"))
    target = tmp_path / "excerpts.md"
    assert command("export", "--format", "markdown", "-o", target, "--library", library) == 0
    assert "good line" in target.read_text(encoding="utf-8")
    assert command("export", "submarine", "--format", "json", "-o", tmp_path / "none.json", "--library", library) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("0 excerpts")


def test_check_finds_a_sound_library(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("check", "--library", library) == 0
    assert "sound" in capsys.readouterr().out


def test_a_library_that_is_no_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("no library")
    assert command("search", "x", "--library", tmp_path / "file") == 1
    assert str(tmp_path / "file") in capsys.readouterr().err


def test_without_a_display_the_window_says_which_commands_work(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "moviebrowser", "--library", str(tmp_path)], env=bare, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "search" in done.stderr


@pytest.mark.parametrize("address", ["moviebrowser://article/x/1", "moviebrowser://nowhere/1/1?start=0&end=4"])
def test_a_link_that_leads_nowhere_is_told(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.parse([address])
    assert ended.value.code == 2
    assert capsys.readouterr().err == f"moviebrowser: no place in an article: {address}\n"


def test_a_link_to_a_place_is_handed_on() -> None:
    address = "moviebrowser://article/1/1?start=0&end=4"
    assert cli.parse([address]).place == address
