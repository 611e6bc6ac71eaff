"""Elements of a web page to blocks of text."""

import re
from collections.abc import Iterator
from typing import Any

from moviebrowser.articles.characters import tidy
from moviebrowser.articles.page import Block

_HTML_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section select summary table tbody td"
    " textarea tfoot th thead tr ul".split()
)
_HTML_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_UNSEEN = frozenset("head script style noscript template svg math iframe object canvas audio video datalist".split())
_OUTSIDE = frozenset("nav header footer aside form button select textarea".split())
_PICTURES = frozenset(("figure", "figcaption"))

_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)]*$")


def shown_blocks(root: Any) -> Iterator[Block]:
    """Yield the blocks of text that a browser would show of a page."""
    return blocks_of(root, _HTML_BLOCKS, _HTML_HEADINGS, _UNSEEN)


def main_blocks(root: Any) -> Iterator[Block]:
    """Yield the blocks of text without those of menus, forms, heads and feet of the page, and pictures."""
    return blocks_of(root, _HTML_BLOCKS, _HTML_HEADINGS, _UNSEEN | _OUTSIDE | _PICTURES)


def blocks_of(root: Any, blocks: frozenset[str], headings: frozenset[str], unseen: frozenset[str]) -> Iterator[Block]:
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
