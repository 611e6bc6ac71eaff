"""Excerpts as a workbook for Excel and LibreOffice: a sheet of excerpts, a sheet of sources.

The only module that names XlsxWriter. Every text is written as text: no cell becomes a formula, a link or a number.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, BinaryIO
from unicodedata import east_asian_width

import xlsxwriter

from moviebrowser.excerpts.citations import plain
from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.shades import HEAD, HIGHLIGHTS
from moviebrowser.excerpts.writers.table import COLUMNS, row

LONGEST = 32_767
"""Characters (UTF-16 units) that a cell holds in Excel; what is longer ends with an ellipsis."""

_WIDTHS = {
    "excerpt": 60,
    "note": 30,
    "tags": 18,
    "title": 36,
    "citation": 48,
    "before": 30,
    "after": 30,
    "number": 8,
    "source": 120,
}
_USUAL = 16
_WRAPPED = ("excerpt", "note", "title", "citation", "before", "after")
_READ = ("excerpt", "note", "title", "source")
"""What a row is high enough for."""

_LINE = 15  # points
_MOST_LINES = 25  # of a row; Excel has none that is higher than 409 points
_PRINTED = COLUMNS.index("published")
"""The last column that is printed: those after it are there to be worked with."""


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write a row for each card under a row of column names."""
    whole = BytesIO()
    with xlsxwriter.Workbook(whole, {"in_memory": True}) as book:
        book.set_properties({"title": document.title[:255], "created": datetime.now(UTC).replace(tzinfo=None)})
        head = book.add_format({"bold": True, "bg_color": HEAD, "bottom": 1, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        top = book.add_format({"valign": "top"})
        marked = {
            colour: book.add_format({"text_wrap": True, "valign": "top", "bg_color": shade})
            for colour, shade in HIGHLIGHTS.items()
        }
        sheet = _sheet(book, document.words.excerpts, COLUMNS, head)
        for line, card in enumerate(document.cards(), start=1):
            values = dict(zip(COLUMNS, row(card), strict=True))
            sheet.set_row(line, _LINE * _lines(values))
            for column, (name, value) in enumerate(values.items()):
                looks = marked[card.excerpt.colour] if name == "excerpt" else wrapped if name in _WRAPPED else top
                _put(sheet, line, column, value, looks)
            step(card)
        sheet.print_area(0, 0, max(1, len(document)), _PRINTED)
        sheet.autofilter(0, 0, max(1, len(document)), len(COLUMNS) - 1)
        sources = _sheet(book, document.words.sources, ("source",), head)
        sources.set_column(0, 0, _WIDTHS["source"])
        for line, source in enumerate(document.sources, start=1):
            sources.set_row(line, _LINE * _lines({"source": plain(source)}))
            _put(sources, line, 0, plain(source), wrapped)
    out.write(whole.getbuffer())


def _sheet(book: Any, name: str, columns: tuple[str, ...], head: Any) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.set_paper(9)  # A4
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, _WIDTHS.get(column, _USUAL))
        sheet.write_string(0, number, column, head)
    return sheet


def _lines(values: Mapping[str, str | int]) -> int:
    """Return how many lines a row takes, about: not every program finds out for itself."""
    counts = [_lines_of(str(values.get(name, "")), _WIDTHS[name]) for name in _READ]
    return max(1, min(_MOST_LINES, max(counts)))


def _lines_of(text: str, width: int) -> int:
    wide = sum(east_asian_width(letter) in "WF" for letter in text)
    return len(text.splitlines()) + (len(text) + wide) // width


def _put(sheet: Any, line: int, column: int, value: str | int, looks: Any) -> None:
    if isinstance(value, int):
        sheet.write_number(line, column, value, looks)
    elif value:
        sheet.write_string(line, column, _fitting(value), looks)


def _fitting(text: str) -> str:
    """Return the text, cut where a cell would be full."""
    if len(text.encode("utf-16-le")) // 2 <= LONGEST:
        return text
    return text.encode("utf-16-le")[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
