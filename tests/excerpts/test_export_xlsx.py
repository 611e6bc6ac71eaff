from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from moviebrowser.excerpts import Excerpt

openpyxl = pytest.importorskip("openpyxl")

Exported = Callable[..., Path]


def _sheet(path: Path, name: str) -> Any:
    with path.open("rb") as file:
        return openpyxl.load_workbook(file)[name]


def _rows(path: Path, sheet: str = "Excerpts") -> list[dict[str, object]]:
    names, *rows = _sheet(path, sheet).iter_rows(values_only=True)
    return [dict(zip(names, row, strict=True)) for row in rows]


def test_a_row_holds_all_of_an_excerpt(excerpts: list[Excerpt], exported: Exported) -> None:
    row = _rows(exported(excerpts, "xlsx"))[1]
    assert (row["excerpt"], row["note"], row["tags"]) == (
        "“We had not expected that,”",
        "Ask her again.",
        "quote; cinema",
    )
    assert (row["article"], row["start"], row["end"]) == (7, excerpts[0].start, excerpts[0].end)
    assert str(row["citation"]).startswith("Bo Oduya-Lind, ‘Full house")


def test_each_source_is_listed_once(excerpts: list[Excerpt], exported: Exported) -> None:
    sources = [row["source"] for row in _rows(exported(excerpts, "xlsx"), "Sources")]
    assert len(sources) == 2
    assert sources[1] == "‘note.txt’."


def test_any_text_comes_out_as_text(hostile: str, hostile_excerpt: Excerpt, exported: Exported) -> None:
    path = exported([hostile_excerpt], "xlsx", title=hostile)
    shown = "".join("\ufffd" if letter in "\x00\x07\x0c\ud800" else letter for letter in hostile)
    for cell in _sheet(path, "Excerpts")[2]:
        assert cell.data_type in ("s", "n")
        assert cell.hyperlink is None
    (row,) = _rows(path)
    assert row["excerpt"] == row["title"] == row["address"] == shown


def test_what_no_cell_holds_is_cut(excerpts: list[Excerpt], exported: Exported) -> None:
    (row,) = _rows(exported([replace(excerpts[0], note="🎬" * 40_000)], "xlsx"))
    note = str(row["note"])
    assert len(note.encode("utf-16-le")) // 2 <= 32_767
    assert note.endswith("🎬…")


def test_no_excerpts_leave_the_row_of_names(exported: Exported) -> None:
    assert _rows(exported([], "xlsx")) == []


def test_a_row_is_high_enough_for_its_words_and_fits_a_page(excerpts: list[Excerpt], exported: Exported) -> None:
    long = replace(excerpts[0], text="Snow fell on the line all night. " * 20)
    sheet = _sheet(exported([long, excerpts[1]], "xlsx"), "Excerpts")
    assert sheet.row_dimensions[2].height > 150  # points; a row of one line has 15, and says nothing of it
    assert sheet.row_dimensions[3].height is None
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.print_area.startswith("'Excerpts'!$A$1:")
