"""Excerpts as a table: CSV as in RFC 4180, with the byte order mark by which spreadsheets know UTF-8."""

import csv
import io
import re
from typing import BinaryIO

from moviebrowser.excerpts.citing import file_name, shown_address
from moviebrowser.excerpts.document import Card, Document
from moviebrowser.excerpts.exporting import Step

COLUMNS = (
    "number",
    "excerpt",
    "note",
    "tags",
    "colour",
    "title",
    "outlet",
    "author",
    "published",
    "address",
    "link",
    "moviebrowser",
    "file",
    "citation",
    "heading",
    "bundle",
    "before",
    "after",
    "article",
    "edition",
    "start",
    "end",
    "kept_at",
)

# OWASP, "CSV Injection": cells that begin so are formulas to a spreadsheet, the full-width signs too.
_FORMULA = re.compile(r"\s*[=+\-@|%＝＋－＠]|[\t\r\n]")


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write a row for each card under a row of column names."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    rows = csv.writer(text, dialect="excel", quoting=csv.QUOTE_MINIMAL)
    rows.writerow(COLUMNS)
    for card in document.cards():
        rows.writerow([neutral(cell) if isinstance(cell, str) else cell for cell in row(card)])
        step(card)
    text.flush()
    text.detach()


def row(card: Card) -> list[str | int]:
    """Return the cells of an excerpt, in the order of the columns; texts are as they are."""
    excerpt, source = card.excerpt, card.excerpt.source
    return [
        card.number,
        excerpt.text,
        excerpt.note,
        "; ".join(excerpt.tags),
        excerpt.colour.value,
        source.title or "",
        source.outlet or "",
        source.author or "",
        source.published or "",
        shown_address(source.address) or "",
        card.link or "",
        card.reopen or "",
        file_name(source.path) or "",
        card.cited,
        excerpt.heading,
        excerpt.bundle_title,
        card.before,
        card.after,
        excerpt.article_id,
        excerpt.edition,
        excerpt.start,
        excerpt.end,
        excerpt.kept_at,
    ]


def neutral(cell: str) -> str:
    """Return the cell such that no spreadsheet takes it for a formula: led by an apostrophe where it could."""
    return "'" + cell if _FORMULA.match(cell) else cell
