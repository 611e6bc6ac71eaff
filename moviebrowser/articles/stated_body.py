"""The body of an article that a web page states in JSON-LD, against the one found in the page."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from moviebrowser.articles.page import Block

_FEWEST_WORDS = 80
_SHINGLE = 4
_TRUSTED = 0.85
_LONGER = 1.08
_COMPLETE = 0.9
_MOST_CUT = 0.15
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<(?:/?[a-z][^<>]*)>", re.IGNORECASE)
_PARAGRAPH_END = re.compile(r"\s*\n\s*|</p>|<br\s*/?>", re.IGNORECASE)

Shingles = frozenset[tuple[str, ...]]


def settled(found: Sequence[Block], shown: Sequence[Block], stated: str) -> list[Block]:
    """Return the article's blocks: those `found` in the page, mended by the body that the page itself states.

    Where that holds what was found and more, blocks are taken from all that the page has `shown`, or, should it show
    less, from the stated body. Where both tell the same, blocks above and below that only one has are left out.
    """
    body = _bare(stated)
    words = len(_WORD.findall(body))
    if words < _FEWEST_WORDS:
        return list(found)
    known = _shingles(body)
    text = " ".join(block.text for block in found)
    if _share(_shingles(text), known) < _TRUSTED:
        return list(found)
    paragraphs = [Block(paragraph) for paragraph in map(_bare, _PARAGRAPH_END.split(stated)) if paragraph]
    if words <= _LONGER * len(_WORD.findall(text)):
        return _within(found, known) if len(found) > 1 else paragraphs
    held = {block.text for block in found}
    mended = [block for block in shown if block.text in held or _is_known(block, known)]
    if sum(len(_WORD.findall(block.text)) for block in mended) >= _COMPLETE * words:
        return mended
    return paragraphs


def _bare(markup: str) -> str:
    return _TAG.sub(" ", markup).strip()


def _within(found: Sequence[Block], known: Shingles) -> list[Block]:
    """Return the blocks from the first to the last that the stated body has too."""
    kept = list(dropwhile(lambda block: not _is_known(block, known), found))
    kept = list(dropwhile(lambda block: not _is_known(block, known), reversed(kept)))[::-1]
    cut = 1 - sum(len(block.text) for block in kept) / sum(len(block.text) for block in found)
    return kept if cut <= _MOST_CUT else list(found)


def _is_known(block: Block, known: Shingles) -> bool:
    shingles = _shingles(block.text)
    return bool(shingles) and _share(shingles, known) >= 0.5


def _shingles(text: str) -> Shingles:
    words = [word.casefold() for word in _WORD.findall(text)]
    return frozenset(tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


def _share(part: Shingles, whole: Shingles) -> float:
    return len(part & whole) / len(part) if part else 0.0
