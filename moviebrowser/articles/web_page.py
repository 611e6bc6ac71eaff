"""Web pages, by trafilatura and lxml: nothing is fetched, nothing is executed."""

import codecs
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from moviebrowser.articles.addresses import parts_of
from moviebrowser.articles.article import Furniture, FurnitureKind
from moviebrowser.articles.characters import tidy
from moviebrowser.articles.dates import iso_date
from moviebrowser.articles.encoding import decode
from moviebrowser.articles.furniture_rules import furniture_rules
from moviebrowser.articles.headline import same_words
from moviebrowser.articles.page import Block, Fields, NoArticle, Page
from moviebrowser.articles.web_blocks import shown_blocks
from moviebrowser.articles.web_body import find_body
from moviebrowser.articles.web_metadata import Statements, stated_body, stated_fields

MEDIA_TYPE = "text/html"

_START = re.compile(
    rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TAGS = re.compile(rb"<(?:a|article|body|br|div|h[1-6]|html|li|p|span|table|title)\b[^<]*>", re.IGNORECASE)
_CHARSET = re.compile(
    rb"(?:<meta\b[^>]{0,200}?charset|<\?xml\b[^>]{0,100}?encoding)\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE
)
_SNIFFED = 1 << 16
# Browsers read these names as Windows-1252 (WHATWG Encoding Standard).
_LATIN = frozenset(("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "iso8859-1"))

# What is left of a page nested too deep for the parser: only elements that cannot nest.
_DIVIDED = re.compile(
    r"</?(?:article|blockquote|center|dd|div|dl|dt|main|ol|section|table|td|th|tr|ul)\b[^<>]*>", re.IGNORECASE
)
_FLATTENED = re.compile(
    r"</?(?!(?:body|br|h[1-6]|head|html|li|link|meta|p|script|style|time|title)\b)[a-z][^<>]*>", re.IGNORECASE
)

_DEEPEST = 150
_MOST_ELEMENTS = 30_000
_MOST_ASIDE = 400
_HEAD_BLOCKS = 4
_LONG_ENOUGH_TO_FIND = 25
_FEWEST_WORDS_OF_REPEAT, _MOST_WORDS_OF_QUOTE, _MOST_COMPARED = 8, 60, 500
_SHORT_BODY = 200
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)]*$")
_SAVED_FROM = re.compile(rb"<!--\s*(?:Page saved with SingleFile\s+url:\s*|saved from url=\(\d+\))(https?://[^\s<>]+)")


def looks_like_page(content: bytes) -> bool:
    """Tell whether `content` begins as an HTML page does, whatever it is called."""
    start = content[:4096]
    for mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        if start.startswith(mark):
            start = start[2:].replace(b"\0", b"")
    return _START.match(start.removeprefix(codecs.BOM_UTF8)) is not None


def has_tags(content: bytes) -> bool:
    """Tell whether HTML's tags are found near the start of `content`."""
    return _TAGS.search(content[:_SNIFFED].replace(b"\0", b"")) is not None


def read(content: bytes) -> Sequence[Page]:
    """Return the one article of a web page; its fields from what the page states, before guesswork.

    Raises:
        NoArticle: when it is not text, or holds none.
    """
    root = _parsed(content)
    _set_apart(root)
    said = _statements(root)
    stated = stated_fields(said)
    stated = replace(stated, address=stated.address or _saved_from(content))
    blocks, extracted = find_body(root, stated_body(said))
    blocks = _below_heading(blocks, said.heading)
    fields = replace(
        stated,
        title=stated.title or _guess(extracted, "title"),
        outlet=stated.outlet or _guess(extracted, "sitename") or _domain(stated),
        author=stated.author or _guess(extracted, "author"),
        published=stated.published or _guess(extracted, "date"),
    )
    return [Page(tuple(blocks), MEDIA_TYPE, fields, _aside(root, blocks, fields.title or "", fields.author or ""))]


def _saved_from(content: bytes) -> str | None:
    """Return the address that a browser, or SingleFile, wrote into a page that it saved."""
    found = _SAVED_FROM.search(content[:_SNIFFED])
    return found[1].decode("ascii", "ignore") if found else None


def _below_heading(blocks: list[Block], heading: str) -> list[Block]:
    """Return the blocks below the page's first heading: it is the article's, whatever else the page calls it."""
    at = next((at for at, block in enumerate(blocks[:_HEAD_BLOCKS]) if same_words(block.text, heading, None)), None)
    return blocks if not heading or at is None else blocks[:at] + blocks[at + 1 :]


def read_fragment(content: bytes) -> Page:
    """Return the page of HTML that was copied out of a page: all that it shows.

    Raises:
        NoArticle: when it is not text, or holds none.
    """
    root = _parsed(content)
    _set_apart(root)
    return Page(tuple(shown_blocks(root)), MEDIA_TYPE, stated_fields(_statements(root)))


def visible_text(content: bytes) -> str:
    """Return all text that the page shows, a line for each block; scripts and styles dropped."""
    return "\n".join(block.text for block in shown_blocks(_parsed(content)))


def _parsed(content: bytes) -> Any:
    text = decode(content, _declared(content))
    root, is_whole = _tree(text)
    if not is_whole:
        root, _ = _tree(_FLATTENED.sub("", _DIVIDED.sub("<p>", text)))
    if root is None:
        raise NoArticle("no article text found")
    return root


def _tree(text: str) -> tuple[Any, bool]:
    """Return the root element, None when there is none, and whether the parser went through the whole page.

    It gives up on elements nested thousands deep.
    """
    from lxml import etree, html

    # Without `huge_tree` the parser drops the rest of a page at a depth that some real pages have.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None, True
    return root, not any(error.level_name == "FATAL" and "xcessive" in error.message for error in parser.error_log)


def _declared(content: bytes) -> str | None:
    found = _CHARSET.search(content[:4096])
    name = found[1].decode("ascii").lower() if found else None
    return "cp1252" if name in _LATIN else name


def _set_apart(root: Any) -> None:
    """Give advertisements that stand within a paragraph (Google's `ins` elements) a paragraph of their own."""
    for element in root.iter("ins"):
        if furniture_rules().kind(tidy("".join(element.itertext()))):
            element.tag = "p"


def _guess(extracted: Any, field: str) -> str | None:
    value = getattr(extracted, field, None)
    return tidy(value) or None if isinstance(value, str) else None


def _domain(stated: Fields) -> str | None:
    return parts_of(stated.address).netloc.removeprefix("www.") or None if stated.address else None


def _statements(root: Any) -> Statements:
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        meta.setdefault(name.strip().lower(), element.get("content") or "")
    for element in root.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            meta.setdefault("canonical", element.get("href") or "")
    times = (element.get("datetime") for element in root.iter("time"))
    meta.setdefault("time", next((time for time in times if time), ""))
    scripts = [element.text or "" for element in root.iter("script") if "ld+json" in (element.get("type") or "")]
    return Statements(meta, scripts, _only(root, "h1"), _only(root, "title"), root.get("lang") or "")


def _only(root: Any, tag: str) -> str:
    """Return the words of the first element of that name, outside drawings."""
    found = next((element for element in root.iter(tag) if element.getparent().tag != "svg"), None)
    return tidy("".join(found.itertext())) if found is not None else ""


def _aside_kind(text: str, title: str, author: str) -> FurnitureKind:
    is_byline = bool(author) and len(text) <= 3 * len(author) and author.split(",")[0] in text
    if is_byline or iso_date(text) or same_words(text, title, None):
        return FurnitureKind.METADATA
    return furniture_rules().kind(text) or FurnitureKind.NAVIGATION


def _aside(root: Any, blocks: Sequence[Block], title: str, author: str) -> tuple[Furniture, ...]:
    """Return what the page shows besides its article, each piece with the number of the block it stands before."""
    numbers = {block.text: number for number, block in reversed(list(enumerate(blocks)))}
    everything = " ".join(block.text for block in blocks)
    starts = list(accumulate((len(block.text) + 1 for block in blocks), initial=0))
    found: list[Furniture] = []
    at = 0
    for block in shown_blocks(root):
        # What is one block on the page may be several of the article.
        if block.text in numbers:
            at = max(at, numbers[block.text] + 1)
        elif len(block.text) >= _LONG_ENOUGH_TO_FIND and (place := everything.find(block.text)) >= 0:
            at = max(at, bisect_left(starts, place + len(block.text)))
        else:
            found.append(Furniture(at, block.text, _aside_kind(block.text, title, author)))
        if len(found) >= _MOST_ASIDE:
            break
    return tuple(found)
