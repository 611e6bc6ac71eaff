"""Rich text (RTF), by striprtf."""

import re
from collections.abc import Callable, Sequence

from moviebrowser.articles.document_info import document_fields, moment
from moviebrowser.articles.page import Block, NoArticle, Page

MEDIA_TYPE = "application/rtf"
START = b"{\\rtf"

_SAID = re.compile(r"\{\\(title|author)\b ?((?:[^{}]|\\[{}])*)\}")
_WHEN = re.compile(r"\{\\(creatim|revtim)\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_BULLET = re.compile(r"\s*[•·▪●◦‣]\s+")
_INFO = 20_000


def read(content: bytes) -> Sequence[Page]:
    """Return the one article of a rich text; its fields from the text's information group.

    Raises:
        NoArticle: when it is no rich text.
    """
    source = content.decode("latin-1")
    head = source[:_INFO]
    said = {name: _shown(value) for name, value in _SAID.findall(head)}
    when = {name: _day(*numbers) for name, *numbers in _WHEN.findall(head)}
    fields = document_fields(said.get("title"), said.get("author"), when.get("revtim"))
    blocks = tuple(Block(text) for line in visible_text(content).split("\n") for text in _cells(line) if text.strip())
    return [Page(blocks, MEDIA_TYPE, fields, made=when.get("creatim"))]


def visible_text(content: bytes) -> str:
    """Return the text, a paragraph a line."""
    if not content.lstrip().startswith(START):
        raise NoArticle("not a rich text (RTF)")
    return _shown(content.decode("latin-1"))


def _cells(line: str) -> list[str]:
    """Return the cells of a line that is a table's row, or else the line, without its bullet."""
    return line.strip("|").split("|") if line.endswith("|") else [_BULLET.sub("", line)]


def _shown(source: str) -> str:
    from striprtf import striprtf

    convert: Callable[..., str] = striprtf.rtf_to_text
    try:
        return str(convert(source, errors="replace"))
    except Exception as error:  # a damaged text makes it stumble over whatever comes next
        raise NoArticle("a damaged rich text (RTF)") from error


def _day(year: str, month: str, day: str) -> str | None:
    from datetime import date

    try:
        return moment(date(int(year), int(month), int(day)))
    except ValueError:
        return None
