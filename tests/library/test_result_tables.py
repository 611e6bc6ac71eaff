import csv
from pathlib import Path

from moviebrowser.articles import Article
from moviebrowser.library import Library


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_everything_that_a_query_finds_becomes_a_table(filled: Library, tmp_path: Path) -> None:
    filled.add([Article(f"Another tram, number {place}.") for place in range(60)])
    assert filled.results_csv("tram", tmp_path / "trams.csv") == 62
    rows = table(tmp_path / "trams.csv")
    assert {row["found"] for row in rows} == {"62"}
    assert [row["rank"] for row in rows] == [str(place) for place in range(1, 63)]
    assert {"The Daily Reel", "Courier & Post", ""} == {row["outlet"] for row in rows}
    assert filled.results_csv(filled.search("tram", limit=2), tmp_path / "two.csv") == 2


def test_no_cell_is_a_formula(library: Library, tmp_path: Path) -> None:
    library.add([Article("=1+1 tram", title="=HYPERLINK(1)", outlet="@risk", author="+5")])
    library.results_csv("-nothing", tmp_path / "table.csv")
    [row] = table(tmp_path / "table.csv")
    assert (row["query"], row["title"], row["outlet"]) == ("'-nothing", "'=HYPERLINK(1)", "'@risk")
    assert row["snippet"].startswith("'=1+1")


def test_a_batch_answers_each_query(filled: Library) -> None:
    results = filled.batch(["tram", "nothing at all", '"brandt'], limit=1)
    assert [(result.query, result.total, len(result.hits)) for result in results] == [
        ("tram", 2, 1),
        ("nothing at all", 0, 0),
        ('"brandt', 1, 1),
    ]
    assert results[2].problem
