"""A comparison as a document of its own: a web page, a Word document, a PDF."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from moviebrowser.comparison import Comparison, letter
from moviebrowser.excerpts.comparison_on_paper import report_blocks
from moviebrowser.excerpts.document import document
from moviebrowser.excerpts.excerpt import Excerpt
from moviebrowser.excerpts.exporting import Step, naming, put, stepping
from moviebrowser.excerpts.findings import Findings, findings
from moviebrowser.excerpts.options import Articles, ExportOptions, Theme
from moviebrowser.excerpts.shades import chip
from moviebrowser.excerpts.words import words_in
from moviebrowser.progress import Report, Stop, unstoppable, unwatched

REPORT_FORMATS = ("html", "docx", "pdf")
"""What a report can be written as."""


def report(
    comparison: Comparison,
    format: str,
    target: Path,
    *,
    title: str = "",
    excerpts: Sequence[Excerpt] = (),
    options: ExportOptions | None = None,
    articles: Articles | None = None,
    report: Report = unwatched,
    stop: Stop = unstoppable,
) -> None:
    """Write a report of the comparison, with the excerpts that go with it, to `target`.

    Otherwise as `export`: what stood there is replaced by the whole report or stays as it was. Raises ValueError for a
    format that there is not, ExportError when the file cannot be written, and Cancelled when told to stop.
    """
    if format not in REPORT_FORMATS:
        raise ValueError(f"no report as {format!r}; there are {', '.join(REPORT_FORMATS)}")
    options = options or ExportOptions()
    with naming(target):
        kept = document(excerpts, options, articles, stop) if excerpts else None
        step = stepping(len(kept or ()), report, stop)
        found = findings(comparison, title, kept, words_in(options.language))
        put(target, lambda out: _writer(format)(found, options.theme, out, step))


def _writer(format: str) -> Callable[[Findings, Theme, BinaryIO, Step], None]:
    return {"html": _write_page, "docx": _write_word, "pdf": _write_pdf}[format]


def _write_page(found: Findings, theme: Theme, out: BinaryIO, step: Step) -> None:
    for piece in _page(found, theme, step):
        out.write(piece.encode())


def _write_word(found: Findings, _: Theme, out: BinaryIO, step: Step) -> None:
    from moviebrowser.excerpts.writers.word_document import write_blocks

    write_blocks(report_blocks(found, footnotes=True), found.title, found.words, out, step)


def _write_pdf(found: Findings, _: Theme, out: BinaryIO, step: Step) -> None:
    from moviebrowser.excerpts.writers.pdf_document import write_blocks

    write_blocks(lambda: report_blocks(found, footnotes=False), found.title, found.words, out, step)


def comparison_html(
    comparison: Comparison,
    title: str = "",
    *,
    excerpts: Sequence[Excerpt] = (),
    options: ExportOptions | None = None,
    articles: Articles | None = None,
) -> str:
    """Return the comparison as one web page that needs nothing else, prints, and follows the system's light or dark.

    Raises TemplateProblem when the template has been changed for the worse.
    """
    options = options or ExportOptions()
    kept = document(excerpts, options, articles) if excerpts else None
    return report_page(findings(comparison, title, kept, words_in(options.language)), options.theme)


def report_page(found: Findings, theme: Theme) -> str:
    """Return a report as a web page. Raises TemplateProblem."""
    return "".join(_page(found, theme, stepping(0, unwatched, unstoppable)))


def _page(found: Findings, theme: Theme, step: Step) -> Iterator[str]:
    from moviebrowser.excerpts.templates import each_of, pieces

    values = {
        "title": found.title,
        "theme": theme.value,
        "found": found,
        "document": found.excerpts,
        "words": found.words,
        "each": each_of(step),
        "letter": letter,
        "chip": chip,
    }
    return pieces("comparison.html.j2", values, autoescape=True)
