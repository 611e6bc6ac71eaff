"""Excerpts as a table: CSV as in RFC 4180, with the byte order mark by which spreadsheets know UTF-8."""

import csv
import io
import re
from typing import BinaryIO

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
    "file",
    "before",
    "after",
    "article",
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
        rows.writerow(_row(card))
        step(card)
    text.flush()
    text.detach()


def _row(card: Card) -> list[str | int]:
    excerpt, source = card.excerpt, card.excerpt.source
    words = (excerpt.text, excerpt.note, "; ".join(excerpt.tags), excerpt.colour.value)
    origin = (source.title, source.outlet, source.author, source.published, source.address, card.link, source.path)
    context = (excerpt.before, excerpt.after)
    return [
        card.number,
        *(neutral(cell or "") for cell in (*words, *origin, *context)),
        excerpt.article_id,
        excerpt.start,
        excerpt.end,
        excerpt.kept_at,
    ]


def neutral(cell: str) -> str:
    """Return the cell such that no spreadsheet takes it for a formula: led by an apostrophe where it could."""
    return "'" + cell if _FORMULA.match(cell) else cell
