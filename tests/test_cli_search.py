"""`moviebrowser search`, as it is typed."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from moviebrowser import cli
from moviebrowser.articles import Article
from moviebrowser.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as opened:
        opened.add(
            [
                Article("The last reel was in a barn.", title="Reel found", outlet="Post", published="2024-05-01"),
                Article("A reel opens the festival.", title="Festival", outlet="Courier", published="2024-05-03"),
            ]
        )
    return folder


def search(library: Path, *words: object) -> int:
    return cli.run(cli.parse(["--library", str(library), "search", *map(str, words)]))


def test_help_for_queries(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        search(library, "--help-query")
    assert not exit.value.code
    told = capsys.readouterr().out
    assert "entity:" in told
    assert "2023-07..2023-08" in told


def test_results_come_in_the_order_that_is_asked_for(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for order, first in (("date", "Festival"), ("outlet", "Festival"), ("relevance", "Reel found")):
        assert search(library, "reel", "--order", order) == 0
        assert first in capsys.readouterr().out.splitlines()[0]


def test_a_batch_of_searches_from_a_file(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("# what we look for\nreel\n\nfestivla\n(barn\n", encoding="utf-8")
    assert search(library, "--batch", queries, "--format", "json") == 0
    printed = capsys.readouterr()
    assert [(each["query"], each["total"]) for each in json.loads(printed.out)] == [
        ("reel", 2),
        ("festivla", 0),
        ("(barn", 1),
    ]
    assert "festivla: did you mean: festival" in printed.err
    assert "(barn: The bracket at character 1 is never closed" in printed.err
    target = tmp_path / "table.csv"
    assert search(library, "--batch", queries, "--format", "csv", "-o", target) == 0
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["query"], row["title"]) for row in rows] == [
        ("reel", "Reel found"),
        ("reel", "Festival"),
        ("festivla", ""),
        ("(barn", "Reel found"),
    ]


def test_a_file_of_searches_that_is_not_there_is_named(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(library, "--batch", library / "none.txt") == 1
    assert "none.txt" in capsys.readouterr().err


def test_a_search_brings_an_index_that_lacks_articles_level_first(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(library / "index")
    assert search(library, "reel") == 0
    assert "Reel found" in capsys.readouterr().out


def test_a_search_says_when_the_index_is_behind_and_the_library_is_in_use(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(library / "index")
    with Library.open(library):
        assert search(library, "reel") == 0
    assert "behind" in capsys.readouterr().err
