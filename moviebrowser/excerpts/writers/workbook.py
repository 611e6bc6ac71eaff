"""Excerpts as a workbook for Excel and LibreOffice: a sheet of excerpts, a sheet of sources.

The only module that names XlsxWriter. Every text is written as text: no cell becomes a formula, a link or a number.
"""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any, BinaryIO

import xlsxwriter

from moviebrowser.excerpts.citations import plain
from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.shades import HEAD, HIGHLIGHTS
from moviebrowser.excerpts.writers.table import COLUMNS, row

LONGEST = 32_767
"""Characters (UTF-16 units) that a cell holds in Excel; what is longer ends with an ellipsis."""

_WIDTHS = {"excerpt": 60, "note": 30, "tags": 18, "title": 36, "citation": 48, "before": 30, "after": 30, "number": 8}
_USUAL = 16
_WRAPPED = ("excerpt", "note", "title", "citation", "before", "after")


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
        sheet = _sheet(book, "Excerpts", COLUMNS, head)
        for line, card in enumerate(document.cards(), start=1):
            for column, (name, value) in enumerate(zip(COLUMNS, row(card), strict=True)):
                looks = marked[card.excerpt.colour] if name == "excerpt" else wrapped if name in _WRAPPED else top
                _put(sheet, line, column, value, looks)
            step(card)
        sheet.autofilter(0, 0, max(1, len(document)), len(COLUMNS) - 1)
        sources = _sheet(book, "Sources", ("source",), head)
        sources.set_column(0, 0, 120)
        for line, source in enumerate(document.sources, start=1):
            _put(sources, line, 0, plain(source), wrapped)
    out.write(whole.getbuffer())


def _sheet(book: Any, name: str, columns: tuple[str, ...], head: Any) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, _WIDTHS.get(column, _USUAL))
        sheet.write_string(0, number, column, head)
    return sheet


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
