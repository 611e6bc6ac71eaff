"""Word documents (DOCX), by python-docx."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from moviebrowser.articles.document_info import document_fields, is_template, made, moment
from moviebrowser.articles.packed import opened
from moviebrowser.articles.page import Block, NoArticle, Page

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADINGS = ("heading", "title")


def read(content: bytes) -> Sequence[Page]:
    """Return the one article of a Word document; its fields from the document's properties.

    Raises:
        NoArticle: when it is damaged or no Word document.
    """
    document = _document(content)
    said = document.core_properties
    is_own = not is_template(said.author)
    fields = document_fields(
        said.title, said.author, _moment(said.modified) if is_own else None, language=said.language or None
    )
    begun = made(_moment(said.created), _moment(said.modified)) if is_own else None
    return [Page(tuple(_blocks(document)), MEDIA_TYPE, fields, made=begun)]


def visible_text(content: bytes) -> str:
    """Return the text of every paragraph, a line each."""
    return "\n".join(block.text for block in _blocks(_document(content)))


def _document(content: bytes) -> Any:
    from docx import Document

    opened(content, "a Word document").close()
    try:
        return Document(BytesIO(content))
    except Exception as error:  # python-docx lets through whatever its parts meet
        raise NoArticle("not a Word document, or a damaged one") from error


def _moment(when: datetime | None) -> str | None:
    return moment(when.replace(tzinfo=UTC) if when and not when.tzinfo else when)


def _blocks(document: Any) -> Iterator[Block]:
    headings = _heading_styles(document)
    for paragraph in document.element.body.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        is_heading = style is not None and style.get(f"{_W}val") in headings
        if text := _text(paragraph):
            yield Block(text, is_heading)


def _heading_styles(document: Any) -> set[str]:
    return {style.style_id for style in document.styles if (style.name or "").lower().startswith(_HEADINGS)}


def _text(paragraph: Any) -> str:
    parts = []
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        # A text box stands within a paragraph and has paragraphs of its own; its older twin repeats it.
        if next(element.iterancestors(f"{_W}p", _FALLBACK)) is not paragraph:
            continue
        if element.tag == f"{_W}t":
            parts.append(element.text or "")
        else:
            parts.append("-" if element.tag == f"{_W}noBreakHyphen" else " ")
    return "".join(parts).strip()
