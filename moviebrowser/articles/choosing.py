"""Which reader a content is for: by what it begins with, its media type, and the ending of its name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from moviebrowser.articles import (
    archive,
    book,
    feed,
    mail,
    markdown,
    open_document,
    pdf,
    plain_text,
    rich_text,
    rows,
    saved_page,
    web_archive,
    web_page,
    word,
)
from moviebrowser.articles import kinds as k
from moviebrowser.articles.page import Page, Part


@dataclass(frozen=True, slots=True)
class Reader:
    """How one format is read: content to pages, or to parts that are read in turn, and to everything that it shows."""

    kind: k.Kind
    media_type: str
    read: Callable[[bytes], Iterable[Page | Part]]
    visible_text: Callable[[bytes], str]


TEXT = Reader(k.TEXT, plain_text.MEDIA_TYPE, plain_text.read, plain_text.visible_text)
MARKDOWN = Reader(k.MARKDOWN, markdown.MEDIA_TYPE, markdown.read, markdown.visible_text)
WEB_PAGE = Reader(k.WEB_PAGE, web_page.MEDIA_TYPE, web_page.read, web_page.visible_text)
SAVED_PAGE = Reader(k.SAVED_PAGE, saved_page.MEDIA_TYPE, saved_page.read, saved_page.visible_text)
PDF = Reader(k.PDF, pdf.MEDIA_TYPE, pdf.read, pdf.visible_text)
WORD = Reader(k.WORD, word.MEDIA_TYPE, word.read, word.visible_text)
OPEN_DOCUMENT = Reader(k.OPEN_DOCUMENT, open_document.MEDIA_TYPE, open_document.read, open_document.visible_text)
RICH_TEXT = Reader(k.RICH_TEXT, rich_text.MEDIA_TYPE, rich_text.read, rich_text.visible_text)
BOOK = Reader(k.BOOK, book.MEDIA_TYPE, book.read, book.visible_text)
MESSAGE = Reader(k.MESSAGE, mail.MEDIA_TYPE, mail.read, mail.visible_text)
MAILBOX = Reader(k.MAILBOX, mail.MAILBOX_MEDIA_TYPE, mail.messages, plain_text.visible_text)
FEED = Reader(k.FEED, feed.MEDIA_TYPE, feed.read, plain_text.visible_text)
WEB_ARCHIVE = Reader(k.WEB_ARCHIVE, web_archive.MEDIA_TYPE, web_archive.read, web_archive.visible_text)
JSON = Reader(k.JSON, rows.MEDIA_TYPE, rows.read_json, rows.visible_text)
TABLE = Reader(k.TABLE, rows.TABLE_MEDIA_TYPE, rows.read_table, plain_text.visible_text)
ARCHIVE = Reader(k.ARCHIVE, archive.MEDIA_TYPE, archive.read, archive.visible_text)

READERS = (
    TEXT, MARKDOWN, WEB_PAGE, SAVED_PAGE, PDF, WORD, OPEN_DOCUMENT, RICH_TEXT, BOOK, MESSAGE, MAILBOX, FEED,
    WEB_ARCHIVE, JSON, TABLE, ARCHIVE,
)  # fmt: skip
"""Every format; the first reads what no other claims."""

TEXTUAL = (TEXT, MARKDOWN, WEB_PAGE)
"""The formats whose files are text as a person writes or a browser reads it."""

_BY_KIND = {reader.kind: reader for reader in READERS}
_BY_MEDIA_TYPE = {reader.media_type: reader for reader in READERS}
_STARTS = (
    (b"%PDF-", PDF),
    (rich_text.START, RICH_TEXT),
    (b"WARC/1.", WEB_ARCHIVE),
    (b"From: <Saved by ", SAVED_PAGE),
)
_PACKED = b"PK\x03\x04"


def reader_for_type(media_type: str) -> Reader:
    """Return the reader of a media type; the one of plain text for those that are not known."""
    return _BY_MEDIA_TYPE.get(media_type, TEXT)


def reader_of(part: Part) -> Reader:
    """Return the reader of a part: what it begins with decides where that is beyond doubt, then type, then name."""
    content = part.content
    for start, reader in _STARTS:
        if content.startswith(start):
            return reader
    by_name = _BY_MEDIA_TYPE.get(part.media_type or "") or _BY_KIND[k.kind_of(part.name) or k.TEXT]
    if content.startswith(_PACKED):
        return _packed(content, by_name)
    return _textual(part, by_name) if by_name in TEXTUAL else by_name


def _packed(content: bytes, by_name: Reader) -> Reader:
    """Tell the kinds that are ZIP files apart; by name where the content does not say."""
    start = content[:4096]
    if b"mimetypeapplication/epub+zip" in start:
        return BOOK
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in start:
        return OPEN_DOCUMENT
    if by_name in TEXTUAL or by_name is ARCHIVE:
        return WORD if b"[Content_Types].xml" in start and b"word/" in content else ARCHIVE
    return by_name


def _textual(part: Part, by_name: Reader) -> Reader:
    is_page = web_page.looks_like_page(part.content)
    if by_name is TEXT and is_page:
        return WEB_PAGE
    is_text = by_name is WEB_PAGE and part.media_type is None and not is_page and not web_page.has_tags(part.content)
    return TEXT if is_text else by_name
