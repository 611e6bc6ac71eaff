"""Markdown files, by markdown-it-py."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from moviebrowser.articles.characters import unix_lines
from moviebrowser.articles.dates import iso_moment
from moviebrowser.articles.encoding import decode
from moviebrowser.articles.page import Block, Fields, Page

if TYPE_CHECKING:
    from markdown_it.token import Token

MEDIA_TYPE = "text/markdown"

_FRONT_MATTER = re.compile(r"\A(?:---|\+\+\+)[ \t]*\n(.*?)\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^(\w[\w -]*?)\s*[:=]\s*(.+)$", re.MULTILINE)
_TAG = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>|<[^<>]{1,2000}>", re.DOTALL | re.IGNORECASE)
_NAMES = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher", "publication", "site"),
    "author": ("author", "authors", "byline"),
    "published": ("published", "date", "pubdate"),
    "language": ("language", "lang"),
    "address": ("url", "link", "address", "canonical", "permalink"),
}


def read(content: bytes) -> Sequence[Page]:
    """Return the one article of a Markdown file; fields from its front matter, if it has any.

    Raises:
        NoArticle: when it is not text.
    """
    text = unix_lines(decode(content))
    fields, body = _front_matter(text)
    return [Page(tuple(_blocks(body)), MEDIA_TYPE, fields)]


def visible_text(content: bytes) -> str:
    """Return the Markdown source as it is written."""
    return unix_lines(decode(content))


def _front_matter(text: str) -> tuple[Fields, str]:
    """Return the fields of simple "name: value" lines between rules at the top, and the rest of the file."""
    match = _FRONT_MATTER.match(text)
    if not match or not _ENTRY.search(match[1]):
        return Fields(), text
    entries = {name.strip().lower(): value.strip().strip("\"'[]") for name, value in _ENTRY.findall(match[1])}
    fields = {field: entries[name] for field, names in _NAMES.items() for name in reversed(names) if name in entries}
    published = iso_moment(fields.pop("published", ""))
    return Fields(**fields, published=published), text[match.end() :]


def _blocks(text: str) -> Iterator[Block]:
    from markdown_it import MarkdownIt

    heading = False
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "heading_open":
            heading = True
        elif token.type == "heading_close":
            heading = False
        elif token.type == "inline":
            yield Block(_words(token), heading)
        elif token.type in ("html_block", "fence", "code_block"):
            lines = _TAG.sub(" ", token.content) if token.type == "html_block" else token.content
            yield from map(Block, lines.split("\n\n"))


def _words(inline: "Token") -> str:
    """Return the text of an inline token without its marks; of a picture nothing, of a link its words."""
    parts = []
    for child in inline.children or ():
        if child.type in ("text", "code_inline", "text_special"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return "".join(parts)
