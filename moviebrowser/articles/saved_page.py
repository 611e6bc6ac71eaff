"""Web pages saved whole in one file (MHTML), by Python's e-mail library."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from moviebrowser.articles import web_page
from moviebrowser.articles.mail import body_bytes, parsed
from moviebrowser.articles.page import NoArticle, Page

if TYPE_CHECKING:
    from email.message import EmailMessage

MEDIA_TYPE = "multipart/related"


def read(content: bytes) -> Sequence[Page]:
    """Return the one article of a saved page; its frames, pictures and scripts are passed over.

    Raises:
        NoArticle: when there is no page in it.
    """
    message = parsed(content)
    part = _main(message)
    address = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "").strip()
    pages = web_page.read(body_bytes(part))
    return [
        replace(page, fields=replace(page.fields, address=page.fields.address or address or None)) for page in pages
    ]


def visible_text(content: bytes) -> str:
    """Return all text that the page shows, a line for each block."""
    return web_page.visible_text(body_bytes(_main(parsed(content))))


def _main(message: "EmailMessage") -> "EmailMessage":
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
    raise NoArticle("a saved page (MHTML) without a page in it")
