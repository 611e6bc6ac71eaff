import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from moviebrowser.excerpts import Excerpt
from moviebrowser.excerpts.writers.table import neutral

Exported = Callable[..., Path]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_a_row_holds_all_of_an_excerpt(excerpts: list[Excerpt], exported: Exported) -> None:
    rows = _rows(exported(excerpts, "csv"))
    assert [row["excerpt"] for row in rows] == [
        "the hall was full.\n\n“We had",
        "“We had not expected that,”",
        "Two hundred people",
    ]
    row = rows[1]
    assert (row["note"], row["tags"], row["colour"]) == ("Ask her again.", "quote; cinema", "green")
    assert (row["outlet"], row["published"], row["file"]) == (
        "Quayside Lamp",
        "2024-03-04T10:00:00Z",
        "lamp.html",
    )
    assert (row["article"], row["start"], row["end"]) == ("7", str(excerpts[0].start), str(excerpts[0].end))
    assert rows[2]["title"] == ""


def test_spreadsheets_know_the_encoding_and_the_line_ends(excerpts: list[Excerpt], exported: Exported) -> None:
    content = exported(excerpts, "csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfnumber,excerpt,")
    assert content.endswith(b"\r\n")


def test_any_text_comes_out_as_text(hostile: str, hostile_excerpt: Excerpt, exported: Exported) -> None:
    (row,) = _rows(exported([hostile_excerpt], "csv"))
    shown = "".join("\ufffd" if letter in "\x00\x07\x0c\ud800" else letter for letter in hostile)
    for column in ("excerpt", "note", "tags", "title", "outlet", "author", "address"):
        assert row[column].removeprefix("'") == shown
        assert row[column][0] not in "=+-@"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@A1", "\t=1", "  =1", "＝1", "|cmd", "\r=1"])
def test_a_formula_is_led_by_an_apostrophe(cell: str) -> None:
    assert neutral(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "1+1=2", "a@b.example", "’tis"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert neutral(cell) == cell


def test_no_excerpts_leave_the_row_of_names(exported: Exported) -> None:
    path = exported([], "csv")
    assert _rows(path) == []
    assert path.read_text("utf-8-sig").startswith("number,")
