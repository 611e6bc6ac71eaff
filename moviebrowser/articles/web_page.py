"""Web pages, by trafilatura and lxml: nothing is fetched, nothing is executed."""

import codecs
import logging
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

from moviebrowser.articles.article import Furniture, FurnitureKind
from moviebrowser.articles.characters import tidy
from moviebrowser.articles.dates import iso_date
from moviebrowser.articles.encoding import decode
from moviebrowser.articles.furniture_rules import furniture_rules
from moviebrowser.articles.headline import same_words
from moviebrowser.articles.page import Block, Fields, NoArticle, Page
from moviebrowser.articles.stated_body import settled
from moviebrowser.articles.web_furniture import without_furniture
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

_HTML_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section select summary table tbody td"
    " textarea tfoot th thead tr ul".split()
)
_HTML_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_UNSEEN = frozenset("head script style noscript template svg math iframe object canvas audio video datalist".split())
_OUTSIDE = frozenset("nav header footer aside form button select textarea".split())
_PICTURES = frozenset(("figure", "figcaption"))
_BODY_BLOCKS = frozenset("body main p head quote list item table row cell code div fw figure".split())
_BODY_HEADINGS = frozenset(("head",))

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
_LONG_ENOUGH_TO_FIND = 25
_FEWEST_WORDS_OF_REPEAT, _MOST_WORDS_OF_QUOTE, _MOST_COMPARED = 8, 60, 500
_SHORT_BODY = 200
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)]*$")


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
    pruned = None if _is_hostile(root) else without_furniture(root)
    extracted = None if pruned is None else _extracted(pruned)
    blocks = _body_blocks(extracted) if extracted is not None else []
    if sum(len(block.text) for block in blocks) < _SHORT_BODY:
        blocks = max(blocks, _plain_blocks(root), key=lambda found: sum(len(block.text) for block in found))
    if pruned is not None and (body := stated_body(said)):
        blocks = settled(
            blocks, list(_blocks(pruned, _HTML_BLOCKS, _HTML_HEADINGS, _UNSEEN | _OUTSIDE | _PICTURES)), body
        )
    blocks = _without_repeats(blocks)
    fields = replace(
        stated,
        title=stated.title or _guess(extracted, "title"),
        outlet=stated.outlet or _guess(extracted, "sitename") or _domain(stated),
        author=stated.author or _guess(extracted, "author"),
        published=stated.published or _guess(extracted, "date"),
    )
    return [Page(tuple(blocks), MEDIA_TYPE, fields, _aside(root, blocks, fields.title or "", fields.author or ""))]


def read_fragment(content: bytes) -> Page:
    """Return the page of HTML that was copied out of a page: all that it shows.

    Raises:
        NoArticle: when it is not text, or holds none.
    """
    root = _parsed(content)
    _set_apart(root)
    return Page(tuple(_visible_blocks(root)), MEDIA_TYPE, stated_fields(_statements(root)))


def visible_text(content: bytes) -> str:
    """Return all text that the page shows, a line for each block; scripts and styles dropped."""
    return "\n".join(block.text for block in _visible_blocks(_parsed(content)))


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


def _is_hostile(root: Any) -> bool:
    """Tell whether the page is nested or crowded beyond any article's needs: extraction would take long."""
    from lxml import etree

    depth = elements = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > _DEEPEST or elements > _MOST_ELEMENTS:
            return True
    return False


@cache
def _trafilatura() -> ModuleType:
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan", "justext", "readability", "charset_normalizer"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return trafilatura


def _extracted(root: Any) -> Any:
    """Return trafilatura's document, None where it finds no article."""
    try:
        return _trafilatura().bare_extraction(
            root,
            include_comments=False,
            include_formatting=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # a page that breaks the extraction library is still a page: the plain way is left
        logging.getLogger(__name__).debug("extraction failed", exc_info=True)
        return None


def _guess(extracted: Any, field: str) -> str | None:
    value = getattr(extracted, field, None)
    return tidy(value) or None if isinstance(value, str) else None


def _domain(stated: Fields) -> str | None:
    return urlsplit(stated.address).netloc.removeprefix("www.") or None if stated.address else None


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


def _body_blocks(extracted: Any) -> list[Block]:
    body = getattr(extracted, "body", None)
    return [] if body is None else list(_blocks(body, _BODY_BLOCKS, _BODY_HEADINGS, frozenset()))


def _without_repeats(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks without those whose words another has too: pull quotes, and paragraphs shown twice."""
    kept: dict[object, Block] = {}
    for at, block in enumerate(blocks):
        words = block.text.count(" ") + 1
        if words < _FEWEST_WORDS_OF_REPEAT:
            kept[at] = block
        elif not (words <= _MOST_WORDS_OF_QUOTE and len(blocks) <= _MOST_COMPARED and _is_pulled(block.text, blocks)):
            kept.setdefault(block.text, block)
    return list(kept.values())


def _is_pulled(text: str, blocks: Sequence[Block]) -> bool:
    words = text.strip("“”\"'‘’ ")
    return any(words in other.text for other in blocks if len(other.text) > len(text) + len(words) // 4)


def _plain_blocks(root: Any) -> list[Block]:
    """Return the paragraphs and headings of the page's main part, for pages too short or too odd for trafilatura."""
    for tag in ("article", "main", "body"):
        part = next(root.iter(tag), None)
        blocks = [] if part is None else list(_blocks(part, _HTML_BLOCKS, _HTML_HEADINGS, _UNSEEN | _OUTSIDE))
        if blocks:
            return blocks
    return list(_visible_blocks(root))


def _visible_blocks(root: Any) -> Iterator[Block]:
    return _blocks(root, _HTML_BLOCKS, _HTML_HEADINGS, _UNSEEN)


def _blocks(root: Any, blocks: frozenset[str], headings: frozenset[str], unseen: frozenset[str]) -> Iterator[Block]:
    """Yield the text between the starts and ends of block elements; a line break ends a block only after a sentence."""
    from lxml import etree

    parts: list[str] = []
    hidden = 0
    heading = False
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        starts = event == "start"
        if tag in unseen:
            hidden += 1 if starts else -1
        is_break = tag in ("lb", "br") and _SENTENCE_END.search("".join(parts[-1:]).rstrip()) is not None
        if tag in blocks or (is_break and starts):
            if text := tidy("".join(parts)):
                yield Block(text, heading)
            parts = []
            heading = starts and tag in headings
        elif tag in ("lb", "br") and starts:
            parts.append(" ")
        words = element.text if starts else element.tail if element is not root else None
        if words and not hidden:
            parts.append(words)
    if text := tidy("".join(parts)):
        yield Block(text, heading)


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
    for block in _visible_blocks(root):
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
