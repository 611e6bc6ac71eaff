"""What an export will look like, for the dialog that asks how."""

from collections.abc import Iterable, Sequence
from html import escape
from io import BytesIO

from moviebrowser.excerpts.directions import right_to_left
from moviebrowser.excerpts.document import Card, Document, document
from moviebrowser.excerpts.excerpt import Excerpt
from moviebrowser.excerpts.excerpts_on_paper import excerpt_blocks
from moviebrowser.excerpts.exporting import writer
from moviebrowser.excerpts.options import Articles, ExportOptions
from moviebrowser.excerpts.paper import HEADINGS, Barred, Block, Kind, Paragraph, Run
from moviebrowser.excerpts.shades import BARS, HIGHLIGHTS, INK, LINK, MUTED
from moviebrowser.excerpts.writers.table import COLUMNS, row

SHOWN = 6
"""Excerpts that a preview shows."""

_ON_PAPER = ("html", "docx", "pdf")
_TABLES = ("csv", "xlsx")
_SIZES = {Kind.TITLE: "x-large", Kind.HEADING: "large", Kind.SUBHEADING: "medium", Kind.SMALL: "small"}


def preview(
    excerpts: Sequence[Excerpt], format: str, options: ExportOptions | None = None, *, articles: Articles | None = None
) -> str:
    """Return the first excerpts as they will come out, in HTML that a simple text view shows, without style sheet.

    What comes out as a page is shown as one, in the colours of paper; a table as one; anything else as its own text.
    Raises ValueError for a format that there is not, TemplateProblem for a template or citation style that fails.
    """
    page = document(excerpts[:SHOWN], options or ExportOptions(), articles)
    if format in _ON_PAPER:
        return "".join(map(_block, excerpt_blocks(page, footnotes=False)))
    if format in _TABLES:
        return _table(page)
    out = BytesIO()
    writer(format)(page, out, _unwatched)
    return f"<pre style='white-space: pre-wrap'>{escape(out.getvalue().decode())}</pre>"


def _unwatched(_: Card) -> None:
    """Let a card pass."""


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Barred):
        inside = "".join(map(_paragraph, block.paragraphs))
        bar = f"<td width='4' bgcolor='{BARS[block.colour]}'></td>"
        return f"<table width='100%' cellspacing='0' cellpadding='6'><tr>{bar}<td>{inside}</td></tr></table>"
    rows = "".join(f"<tr>{''.join(_cell(cell.paragraphs) for cell in cells)}</tr>" for cells in block.rows)
    return f"<table width='100%' cellspacing='0' cellpadding='6'>{rows}</table>"


def _cell(paragraphs: Iterable[Paragraph]) -> str:
    return f"<td valign='top'>{''.join(map(_paragraph, paragraphs))}</td>"


def _paragraph(paragraph: Paragraph) -> str:
    size = _SIZES.get(paragraph.kind, "medium")
    weight = "bold" if paragraph.kind in HEADINGS else "normal"
    ink = MUTED if paragraph.kind is Kind.SMALL else INK
    slant = "italic" if paragraph.kind is Kind.NOTE else "normal"
    direction = "rtl" if right_to_left(paragraph.text) else "ltr"
    style = f"font-size: {size}; font-weight: {weight}; font-style: {slant}; color: {ink}; margin: 4px 0"
    return f"<p dir='{direction}' style='{style}'>{''.join(map(_run, paragraph.runs))}</p>"


def _run(run: Run) -> str:
    ground = HIGHLIGHTS[run.mark] if run.mark else run.ground
    looks = {
        "background-color": ground,
        "color": LINK if run.link else run.ink,
        "font-weight": "bold" if run.bold else None,
        "font-style": "italic" if run.italic else None,
    }
    style = "; ".join(f"{name}: {value}" for name, value in looks.items() if value)
    words = escape(run.text).replace("\n", "<br>")
    return f"<span style='{style}'>{words}</span>" if style else words


def _table(page: Document) -> str:
    head = "".join(f"<th align='left' bgcolor='#f1f3f6'>{column}</th>" for column in COLUMNS)
    rows = "".join(
        f"<tr>{''.join(f'<td valign=top>{escape(str(cell))}</td>' for cell in row(card))}</tr>" for card in page.cards()
    )
    return f"<table border='1' cellspacing='0' cellpadding='4'><tr>{head}</tr>{rows}</table>"
