"""Feeds (RSS and Atom), by feedparser: one article an entry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from moviebrowser.articles import web_page
from moviebrowser.articles.characters import tidy
from moviebrowser.articles.dates import iso_moment
from moviebrowser.articles.page import Fields, NoArticle, Page, Part

MEDIA_TYPE = "application/rss+xml"
_START = re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<\?[^>]*\?>\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed: what it says of its article, and the HTML that it carries of it, "" when none."""

    fields: Fields
    body: str


def looks_like_feed(content: bytes) -> bool:
    """Tell whether `content` begins as a feed does, whatever it is called."""
    return _START.match(content[:4096].removeprefix(b"\xef\xbb\xbf")) is not None


def read(content: bytes) -> Iterator[Page | Part]:
    """Yield the articles of the entries; those that cannot be read, or carry no text, with the reason.

    Raises:
        NoArticle: when it is no feed.
    """
    for entry in entries(content):
        body = entry.body.encode("utf-8", "replace")
        try:
            page = web_page.read_fragment(body)
            yield Page(page.blocks, web_page.MEDIA_TYPE, entry.fields, page.aside, body)
        except NoArticle as error:
            name = entry.fields.title or entry.fields.address or "an entry"
            yield Part(b"", name, problem=str(error) if body.strip() else "the feed carries no text of it")


def entries(content: bytes) -> list[Entry]:
    """Return the entries of a feed.

    Raises:
        NoArticle: when it is no feed, or declares XML entities, which no feed needs.
    """
    import feedparser

    if b"<!ENTITY" in content:
        raise NoArticle("it declares XML entities, as no feed needs to")
    try:
        parsed = feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # it lets through what the XML parsers below it meet
        raise NoArticle("a damaged feed") from error
    if not parsed.get("version"):
        raise NoArticle("not a feed (RSS or Atom)")
    outlet = _words(parsed.feed.get("title")) or None
    return [_entry(entry, outlet, parsed.feed.get("language")) for entry in parsed.entries]


def _entry(entry: Any, outlet: str | None, language: str | None) -> Entry:
    bodies = [str(part.get("value") or "") for part in entry.get("content") or ()]
    source = entry.get("source")
    updated = str(entry["updated"]) if "updated" in entry else ""
    return Entry(
        Fields(
            title=_words(entry.get("title")) or None,
            outlet=_words(source.get("title") if isinstance(source, dict) else None) or outlet,
            author=_words(entry.get("author")) or None,
            published=iso_moment(str(entry.get("published") or updated)),
            language=language if isinstance(language, str) else None,
            address=str(entry.get("link") or "") or None,
            modified=iso_moment(updated),
        ),
        max([*bodies, str(entry.get("summary") or "")], key=len),
    )


def _words(value: object) -> str:
    return tidy(_TAG.sub("", value)) if isinstance(value, str) else ""
