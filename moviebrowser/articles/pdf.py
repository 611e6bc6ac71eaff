"""PDF documents, by pypdfium2: lines to paragraphs, hyphenation undone, running heads and page numbers set aside."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from threading import Lock
from typing import Any

from moviebrowser.articles.article import Furniture, FurnitureKind
from moviebrowser.articles.characters import tidy
from moviebrowser.articles.document_info import document_fields, pdf_moment
from moviebrowser.articles.page import Block, NoArticle, Page
from moviebrowser.articles.paragraphs import ends_sentence
from moviebrowser.articles.pdf_lines import Line, lines_of

MEDIA_TYPE = "application/pdf"

_MOST_PAGES = 2000
_EDGE_LINES = 3
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:page\W*)?\d{1,4}(?:\W*(?:of|/|\|)\W*\d{1,4})?\W*", re.IGNORECASE)
_ADDRESS_FOOT = re.compile(
    r"(?:https?://|file:/)\S+(?:\s+\d+\s*(?:/|of)\s*\d+)?|\d+\s*/\s*\d+"
    r"|(?:\d+ of \d+\s+)?\d{1,2}([/.])\d{1,2}\1\d{2,4},? \d{1,2}:\d\d(?: ?[ap]m)?(?:\s.*)?",
    re.IGNORECASE,
)
_HYPHENS = ("-", "\u00ad", "\u0002", "\ufffe", "\u2010")
_BULLET = re.compile(r"[•·▪●◦‣–]\s+")
_HYPHENATED = re.compile(r"\w+-\w+")
_WIDE_GAP, _INDENT, _LARGER, _HEADING, _MOST_STEP = 1.22, 0.8, 1.12, 1.18, 4.0
_COLUMN = 60
_FULL, _HALF_EMPTY = 0.82, 0.6
_USUAL_STEP, _WIDEST_STEP = 1.2, 1.6
_MOST_WORDS_OF_HEADING = 30
_LAYOUT = re.compile(r"indesign|quark|scribus|framemaker|incopy|affinity|arbortext|antenna house|pdflib", re.IGNORECASE)
_PASSWORD = "protected by a password"
_DAMAGED = "not a PDF document, or a damaged one"

# The library below may be entered by one thread at a time.
_entry = Lock()


def read(content: bytes) -> Sequence[Page]:
    """Return the one article of a PDF document; its fields from the document's information.

    Raises:
        NoArticle: when it is damaged, protected by a password, or holds pictures of text only.
    """
    said, pages = _read(content)
    if not any(pages):
        raise NoArticle("a PDF document without text: pages are pictures (a scan?)")
    fields = document_fields(said.get("Title"), said.get("Author"), pdf_moment(said.get("ModDate", "")))
    blocks, aside = _composed(pages)
    # A browser or office program writes down when it was printed or exported, which may be years after it appeared.
    is_laid_out = any(_LAYOUT.search(said.get(name, "")) for name in ("Creator", "Producer"))
    made = pdf_moment(said.get("CreationDate", "")) if is_laid_out else None
    fields = replace(fields, modified=made and fields.modified)
    return [Page(tuple(blocks), MEDIA_TYPE, fields, tuple(aside), made=made)]


def visible_text(content: bytes) -> str:
    """Return the text of every line."""
    return "\n".join(line.text for page in _read(content)[1] for line in page)


def _read(content: bytes) -> tuple[dict[str, str], list[list[Line]]]:
    import pypdfium2

    with _entry:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise NoArticle(_PASSWORD if "assword" in str(error) else _DAMAGED) from error
        try:
            count = min(len(document), _MOST_PAGES)
            return document.get_metadata_dict(skip_empty=True), [_page(document, number) for number in range(count)]
        except (pypdfium2.PdfiumError, ValueError, UnicodeError) as error:
            raise NoArticle(_DAMAGED) from error
        finally:
            document.close()


def _page(document: Any, number: int) -> list[Line]:
    """Return the lines of a page; none of one that is damaged."""
    import pypdfium2

    try:
        return lines_of(document[number])
    except pypdfium2.PdfiumError:
        return []


def _composed(pages: Sequence[Sequence[Line]]) -> tuple[list[Block], list[Furniture]]:
    """Return the paragraphs, and what stands at the edges of pages, counted in paragraphs."""
    running = _running(pages)
    body = _body_size(pages)
    known = {word for page in pages for line in page for word in _HYPHENATED.findall(line.text)}
    paragraphs: list[list[Line]] = []
    aside: list[Furniture] = []
    for page in pages:
        lines = []
        for line, is_edge in _with_edges(page):
            if is_edge and (_bare(line) in running or _is_page_foot(line)):
                aside.append(Furniture(len(paragraphs), tidy(line.text), FurnitureKind.NAVIGATION))
            else:
                lines.append(line)
        _add(lines, paragraphs)
    return [_block(lines, body, known) for lines in paragraphs], aside


def _with_edges(page: Sequence[Line]) -> Iterator[tuple[Line, bool]]:
    """Yield the lines in order, each with whether it is among the topmost or the lowest of its page."""
    by_height = sorted(range(len(page)), key=lambda at: -page[at].base)
    edges = {*by_height[:_EDGE_LINES], *by_height[-_EDGE_LINES:]}
    return ((line, at in edges) for at, line in enumerate(page))


def _running(pages: Sequence[Sequence[Line]]) -> set[str]:
    """Return the running heads and feet, figures left out: lines at the edges of at least half of the pages."""
    counts = Counter(bare for page in pages for bare in {_bare(line) for line, is_edge in _with_edges(page) if is_edge})
    return {bare for bare, count in counts.items() if count >= max(2, len(pages) / 2)}


def _bare(line: Line) -> str:
    return _FIGURES.sub("0", tidy(line.text))


def _is_page_foot(line: Line) -> bool:
    text = tidy(line.text)
    return _PAGE_NUMBER.fullmatch(text) is not None or _ADDRESS_FOOT.fullmatch(text) is not None


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    sizes = Counter[float]()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _add(lines: Sequence[Line], paragraphs: list[list[Line]]) -> None:
    """Cut the lines of a page into paragraphs; the first may go on from the page before."""
    if not lines:
        return
    filled = _filled(lines)
    pitch = _pitch(lines, filled)
    if paragraphs and _goes_on(paragraphs[-1][-1], lines[0]):
        paragraphs[-1].append(lines[0])
    else:
        paragraphs.append([lines[0]])
    for before, line in pairwise(lines):
        if _is_new(before, line, pitch, filled[before]):
            paragraphs.append([line])
        else:
            paragraphs[-1].append(line)


def _filled(lines: Sequence[Line]) -> dict[Line, float]:
    """Return how much of its column each line fills, by those that begin near it; 1 for a full one."""
    columns: dict[int, list[float]] = {}
    for line in lines:
        columns.setdefault(_column(line), []).append(line.right)
    rights = {column: sorted(ends)[int(0.85 * (len(ends) - 1))] for column, ends in columns.items()}
    return {line: (line.right - line.left) / max(rights[_column(line)] - line.left, 1.0) for line in lines}


def _column(line: Line) -> int:
    return round(line.left / _COLUMN)


def _pitch(lines: Sequence[Line], filled: Mapping[Line, float]) -> float:
    """Return the usual distance from one line to the next within a paragraph, in sizes of its letters."""
    steps = [_step(before, line) for before, line in pairwise(lines) if filled[before] >= _FULL]
    near = [step for step in steps if 0 < step < _MOST_STEP]
    return min(median(near), _WIDEST_STEP) if near else _USUAL_STEP


def _step(before: Line, line: Line) -> float:
    """Return how far below the line before it a line stands, in sizes of its letters."""
    return (before.base - line.base) / (line.size or 1.0)


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether a line at the top of a page or column goes on where the one before it stopped."""
    if abs(before.size - line.size) > 0.5 or ends_sentence(before.text):
        return False
    return line.text[:1].islower() or before.text.endswith((",", *_HYPHENS))


def _is_new(before: Line, line: Line, pitch: float, filled: float) -> bool:
    step = _step(before, line)
    if step < -1:
        return not _goes_on(before, line)
    if max(before.size, line.size) > _LARGER * min(before.size, line.size) + 0.01:
        return True
    if step > _WIDE_GAP * pitch and not (filled >= _FULL and _goes_on(before, line)):
        return True
    if _BULLET.match(line.text):
        return True
    if before.text.endswith(_HYPHENS):
        return False
    is_indented = line.left > before.left + _INDENT * line.size and step > 0.5
    if ends_sentence(before.text):
        return is_indented or filled < _FULL
    return (is_indented or filled < _HALF_EMPTY) and not line.text[:1].islower()


def _block(lines: Sequence[Line], body: float, known: set[str]) -> Block:
    text = _BULLET.sub("", lines[0].text)
    for line in lines[1:]:
        text = _joined(text.rstrip(), line.text.lstrip(), known)
    is_heading = min(line.size for line in lines) > _HEADING * body and text.count(" ") < _MOST_WORDS_OF_HEADING
    return Block(text, is_heading)


def _joined(before: str, after: str, known: set[str]) -> str:
    """Join two lines; a hyphen at the seam goes, unless the document has the word with it elsewhere."""
    if not before.endswith(_HYPHENS) or before[-2:-1] == " " or not after[:1].islower():
        return f"{before} {after}"
    first, second = re.findall(r"\w*$", before[:-1])[0], re.match(r"\w*", after)
    compound = f"{first}-{second[0] if second else ''}"
    return before[:-1] + ("-" if before[-1] == "-" and compound in known else "") + after
