"""The body of the article in a web page: by trafilatura, mended by what the page calls its parts and states itself."""

import logging
from collections.abc import Sequence
from functools import cache
from types import ModuleType
from typing import Any

from moviebrowser.articles.page import Block
from moviebrowser.articles.stated_body import settled
from moviebrowser.articles.web_blocks import blocks_of, main_blocks, shown_blocks
from moviebrowser.articles.web_furniture import without_furniture

_BODY_BLOCKS = frozenset("body main p head quote list item table row cell code div fw figure".split())
_BODY_HEADINGS = frozenset(("head",))
_DEEPEST = 150
_MOST_ELEMENTS = 30_000
_SHORT_BODY = 200
_FEWEST_WORDS_OF_REPEAT, _MOST_WORDS_OF_QUOTE, _MOST_COMPARED = 8, 60, 500
_MOST_WORDS_OF_HEADING = 20


def find_body(root: Any, stated: str) -> tuple[list[Block], Any]:
    """Return the blocks of the article and trafilatura's document (None where there is none).

    `stated` is the body that the page states of itself, "" when none.
    """
    if _is_hostile(root):
        return _plain_blocks(root), None
    pruned, left_out = without_furniture(root)
    extracted = _extracted(pruned)
    if _length(_body_blocks(extracted)) < left_out:
        # What was left out may be the article: that of a page of pictures is their captions.
        whole = _extracted(root)
        if _length(_body_blocks(whole)) > _length(_body_blocks(extracted)):
            extracted, pruned = whole, root
    shown = list(main_blocks(pruned))
    blocks = _with_headings(_body_blocks(extracted), shown)
    if _length(blocks) < _SHORT_BODY:
        blocks = max(blocks, _plain_blocks(root), key=_length)
    return _without_repeats(settled(blocks, shown, stated)), extracted


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _with_headings(blocks: Sequence[Block], shown: Sequence[Block]) -> list[Block]:
    """Return the blocks with the headings that the page shows right between two of them."""
    held = {block.text for block in blocks}
    above = {
        after.text: heading
        for before, heading, after in zip(shown, shown[1:], shown[2:], strict=False)
        if heading.heading and not after.heading and {before.text, after.text} <= held and heading.text not in held
    }
    found: list[Block] = []
    for at, block in enumerate(blocks):
        heading = above.get(block.text)
        if at and heading and heading.text.count(" ") < _MOST_WORDS_OF_HEADING:
            found.append(heading)
        found.append(block)
    return found


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


def _body_blocks(extracted: Any) -> list[Block]:
    body = getattr(extracted, "body", None)
    return [] if body is None else list(blocks_of(body, _BODY_BLOCKS, _BODY_HEADINGS, frozenset()))


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
        blocks = [] if part is None else list(main_blocks(part))
        if blocks:
            return blocks
    return list(shown_blocks(root))
