"""What an export or a report will look like, for the dialogs that ask how."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from io import BytesIO

from moviebrowser.comparison import Comparison
from moviebrowser.excerpts.comparison_on_paper import report_blocks
from moviebrowser.excerpts.directions import right_to_left
from moviebrowser.excerpts.document import Card, Document, document
from moviebrowser.excerpts.excerpt import Excerpt
from moviebrowser.excerpts.excerpts_on_paper import excerpt_blocks
from moviebrowser.excerpts.exporting import writer
from moviebrowser.excerpts.findings import findings
from moviebrowser.excerpts.options import Articles, ExportOptions
from moviebrowser.excerpts.paper import HEADINGS, Barred, Block, Cell, Kind, Paragraph, Run
from moviebrowser.excerpts.reporting import report_page
from moviebrowser.excerpts.shades import BARS, HEAD, HIGHLIGHTS, INK, LINK, MUTED, RULE
from moviebrowser.excerpts.simple_view import simple_view
from moviebrowser.excerpts.templates import are_changed
from moviebrowser.excerpts.words import words_in
from moviebrowser.excerpts.writers.table import COLUMNS, row

SHOWN = 6
"""Excerpts that a preview shows."""

_ON_PAPER = ("html", "docx", "pdf")
_TABLES = ("csv", "xlsx")
_LOOKS = {
    Kind.TITLE: (22, 0),
    Kind.HEADING: (16, 16),
    Kind.SUBHEADING: (14, 10),
    Kind.BODY: (12, 2),
    Kind.QUOTATION: (14, 2),
    Kind.NOTE: (13, 2),
    Kind.SMALL: (11, 2),
}
"""How high letters are, and the space over a paragraph, in pixels."""

_CELL = 40  # characters of a table's cell that are shown
_SERIF = "Noto Serif, Charter, Georgia, serif"


def preview(
    excerpts: Sequence[Excerpt], format: str, options: ExportOptions | None = None, *, articles: Articles | None = None
) -> str:
    """Return the first excerpts as they will come out, in HTML that a simple text view shows, without style sheet.

    What comes out as a page is shown as one, in the colours of paper, by the templates that the reader has changed; a
    table as one; anything else as its own text.
    Raises ValueError for a format that there is not, TemplateProblem for a template or citation style that fails.
    """
    page = document(excerpts[:SHOWN], options or ExportOptions(), articles)
    if format in _ON_PAPER:
        if format == "html" and (written := _written(format, page)) and are_changed(format):
            return simple_view(written)
        return _pages(excerpt_blocks(page, footnotes=False))
    if format in _TABLES:
        return _table(page)
    return f"<pre style='white-space: pre-wrap'>{escape(_written(format, page))}</pre>"


def preview_report(
    comparison: Comparison,
    format: str,
    *,
    title: str = "",
    excerpts: Sequence[Excerpt] = (),
    options: ExportOptions | None = None,
    articles: Articles | None = None,
) -> str:
    """Return a report of the comparison as it will come out, with the first of the excerpts that go with it.

    In HTML that a simple text view shows. Raises TemplateProblem for a template or citation style that fails.
    """
    options = options or ExportOptions()
    kept = document(excerpts[:SHOWN], options, articles) if excerpts else None
    found = findings(comparison, title, kept, words_in(options.language))
    if format == "html" and (written := report_page(found, options.theme)) and are_changed("report"):
        return simple_view(written)
    return _pages(report_blocks(found, footnotes=False))


def _written(format: str, page: Document) -> str:
    out = BytesIO()
    writer(format)(page, out, _unwatched)
    return out.getvalue().decode()


def _unwatched(_: Card) -> None:
    """Let a card pass."""


def _pages(blocks: Iterable[Block]) -> str:
    return "".join(map(_block, blocks))


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Barred):
        inside = "".join(map(_paragraph, block.paragraphs))
        bar = f"<td width='3' bgcolor='{BARS[block.colour]}'></td>"
        room = "padding: 0 4px 2px 12px"
        return _grid(f"<tr>{bar}<td style='{room}'>{inside}</td></tr>", 0)
    rows = "".join(f"<tr>{''.join(map(_cell, cells, block.widths))}</tr>" for cells in block.rows)
    return _grid(rows, 0 if block.tight else 5)


def _grid(rows: str, padding: int) -> str:
    return f"<table width='100%' cellspacing='0' cellpadding='{padding}' style='margin: 6px 0'>{rows}</table>"


def _cell(cell: Cell, width: float) -> str:
    ground = f" bgcolor='{cell.ground}'" if cell.ground else ""
    inside = "".join(map(_paragraph, cell.paragraphs)) or "<p style='font-size: 9px'>\u00a0</p>"
    return f"<td valign='top' width='{width:.2%}'{ground}>{inside}</td>"


def _paragraph(paragraph: Paragraph) -> str:
    size, space = _LOOKS[paragraph.kind]
    looks = {
        "font-size": f"{size}px",
        "font-weight": "bold" if paragraph.kind in HEADINGS else "normal",
        "font-style": "italic" if paragraph.kind is Kind.NOTE else "normal",
        "font-family": _SERIF if paragraph.kind is Kind.QUOTATION else None,
        "color": MUTED if paragraph.kind is Kind.SMALL else INK,
        "margin": f"{space}px 0 3px 0",
    }
    direction = "rtl" if right_to_left(paragraph.text) else "ltr"
    return f"<p dir='{direction}' style='{_style(looks)}'>{''.join(map(_run, paragraph.runs))}</p>"


def _run(run: Run) -> str:
    looks = {
        "background-color": HIGHLIGHTS[run.mark] if run.mark else run.ground,
        "color": LINK if run.link else run.ink,
        "font-weight": "bold" if run.bold else None,
        "font-style": "italic" if run.italic else None,
    }
    style, words = _style(looks), escape(run.text).replace("\n", "<br>")
    return f"<span style='{style}'>{words}</span>" if style else words


def _style(looks: Mapping[str, str | None]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in looks.items() if value)


def _table(page: Document) -> str:
    """Return a table as a spreadsheet shows it: a line each, what has no room in a cell cut off."""
    head = "".join(f"<th align='left' bgcolor='{HEAD}'>{_on_one_line(column)}</th>" for column in COLUMNS)
    rows = "".join(f"<tr>{''.join(map(_line, row(card)))}</tr>" for card in page.cards())
    looks = f"border='1' cellspacing='0' cellpadding='4' style='border-collapse: collapse; border-color: {RULE}'"
    return f"<table {looks}><tr>{head}</tr>{rows}</table>"


def _line(cell: str | int) -> str:
    words = " ".join(str(cell).split())
    return f"<td>{_on_one_line(words if len(words) <= _CELL else words[:_CELL] + '…')}</td>"


def _on_one_line(words: str) -> str:
    return f"<p style='white-space: pre; font-size: 12px; margin: 0'>{escape(words)}</p>"
