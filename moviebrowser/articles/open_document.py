"""OpenDocument texts (ODT, and FODT in one XML file), by lxml."""

from collections.abc import Iterator, Sequence
from typing import Any

from moviebrowser.articles.dates import iso_moment
from moviebrowser.articles.document_info import document_fields, made
from moviebrowser.articles.packed import member, opened, parsed
from moviebrowser.articles.page import Block, NoArticle, Page

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_SPACES = (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break")
_PASSED_OVER = (
    f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}table-of-content", f"{_OFFICE}forms",
)  # fmt: skip


def read(content: bytes) -> Sequence[Page]:
    """Return the one article of an OpenDocument text; its fields from the document's metadata.

    Raises:
        NoArticle: when it is damaged or no OpenDocument text.
    """
    body, about = _parts(content)
    said = {element.tag: element.text for element in about.iter() if element.text}
    fields = document_fields(
        said.get(f"{_DC}title"),
        said.get(f"{_META}initial-creator") or said.get(f"{_DC}creator"),
        iso_moment(said.get(f"{_DC}date", "")),
        language=said.get(f"{_DC}language"),
    )
    begun = made(iso_moment(said.get(f"{_META}creation-date", "")), fields.modified)
    return [Page(tuple(_blocks(body)), MEDIA_TYPE, fields, made=begun)]


def visible_text(content: bytes) -> str:
    """Return the text of every paragraph, a line each."""
    return "\n".join(block.text for block in _blocks(_parts(content)[0]))


def _parts(content: bytes) -> tuple[Any, Any]:
    """Return the element of the text and the one that holds the metadata."""
    if content.startswith(b"PK"):
        with opened(content, "an OpenDocument text") as archive:
            if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in member(
                archive, "META-INF/manifest.xml"
            ):
                raise NoArticle("protected by a password")
            root = parsed(member(archive, "content.xml"))
            about = parsed(member(archive, "meta.xml")) if "meta.xml" in archive.namelist() else root
    else:
        root = about = parsed(content)
    body = next(root.iter(f"{_OFFICE}text"), None)
    if body is None:
        raise NoArticle("not an OpenDocument text")
    return body, next(about.iter(f"{_OFFICE}meta"), about.makeelement("nothing"))


def _blocks(body: Any) -> Iterator[Block]:
    for element in body.iter(*_PARAGRAPHS):
        if next(element.iterancestors(*_PASSED_OVER), None) is None and (text := _text(element).strip()):
            yield Block(text, element.tag == f"{_TEXT}h")


def _text(paragraph: Any) -> str:
    """Return the text of a paragraph without notes, and without the paragraphs of frames within it."""
    parts = [paragraph.text or ""]
    for child in paragraph:
        if child.tag in _SPACES:
            parts.append(" ")
        elif child.tag not in _PASSED_OVER and child.tag not in _PARAGRAPHS and isinstance(child.tag, str):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
