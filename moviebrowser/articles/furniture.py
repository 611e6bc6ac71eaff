"""Which blocks of a page are furniture: by the words of the rule files, and by where and how a line stands."""

import re
from collections import Counter
from collections.abc import Sequence

from moviebrowser.articles.article import FurnitureKind
from moviebrowser.articles.furniture_rules import Rules, furniture_rules, normal_form
from moviebrowser.articles.page import Block
from moviebrowser.articles.paragraphs import ends_sentence

Kinds = list[FurnitureKind | None]
"""Why each block is set aside; None for what is the article's."""

_ARTICLES_SHARE = 0.67
_FEWEST_WORDS = 25
_FEWEST_WORDS_OF_SENTENCE = 8
_MOST_WORDS_OF_LINK = 20
_MOST_WORDS_OF_COMPANY = 5
_CAPTION_WORDS = range(4, 46)
_MOST_WORDS_OF_CAPTION_SENTENCE = 15
_FULL_STOP = re.compile(r"[.!?…][\"'”’)\]]*$|[\"”]$")
_SENTENCE = re.compile(r" \S+ .*[.…\"”’»]$")
_TAIL_STARTS = frozenset((FurnitureKind.INVITATION, FurnitureKind.RELATED))


def is_paragraph(text: str) -> bool:
    """Tell whether `text` is beyond doubt a paragraph of an article: long, or a whole sentence."""
    words = text.count(" ") + 1
    return words >= _FEWEST_WORDS or (words >= _FEWEST_WORDS_OF_SENTENCE and _FULL_STOP.search(text) is not None)


def mark(blocks: Sequence[Block]) -> Kinds:
    """Return for each block why it is furniture, None where it is not."""
    rules = furniture_rules()
    kinds: Kinds = [rules.kind(block.text) for block in blocks]
    _mark_comments(blocks, kinds, rules)
    bounds = _bounds(blocks, kinds)
    if bounds is None:
        return kinds
    first, last = bounds
    _mark_edges(blocks, kinds, rules, first, last)
    for at in range(first + 1, len(blocks)):
        kinds[at] = kinds[at] or rules.kind_below(blocks[at].text)
    _mark_link_lists(blocks, kinds, rules, first)
    _mark_tail(blocks, kinds, _last_sentence(blocks, kinds, last))
    _mark_end(blocks, kinds, rules, first)
    return kinds


def mark_credits(blocks: Sequence[Block], kinds: Kinds, start: int) -> None:
    """Mark companies' names that stand alone after a caption, or again and again, from block `start` on."""
    rules = furniture_rules()
    often = Counter(block.text for block in blocks[start:] if len(block.text) < 80)
    for at in range(max(start, 1), len(blocks)):
        block = blocks[at]
        if kinds[at] is None and not block.heading and _is_company(block.text, rules):
            heads_next = at + 1 < len(blocks) and block.text.split()[0] in blocks[at + 1].text
            after_caption = kinds[at - 1] is None and _is_caption(blocks[at - 1], heads_next)
            if after_caption or often[block.text] > 1:
                kinds[at] = FurnitureKind.CREDIT


def _mark_comments(blocks: Sequence[Block], kinds: Kinds, rules: Rules) -> None:
    """Mark all from the head of the readers' comments on; a button of that name above the article is no such head."""
    total = sum(len(block.text) for block in blocks)
    before = 0
    for at, block in enumerate(blocks):
        if before > _ARTICLES_SHARE * total and rules.is_comment_head(block.text):
            kinds[at:] = [kind or FurnitureKind.INVITATION for kind in kinds[at:]]
            return
        before += len(block.text)


def _bounds(blocks: Sequence[Block], kinds: Kinds) -> tuple[int, int] | None:
    """Return the numbers of the first and the last paragraph."""
    found = [at for at, block in enumerate(blocks) if kinds[at] is None and is_paragraph(block.text)]
    return (found[0], found[-1]) if found else None


def _last_sentence(blocks: Sequence[Block], kinds: Kinds, last: int) -> int:
    """Return the number of the last block that is the article's: a paragraph, or after it a sentence however short."""
    found = (at for at in range(len(blocks) - 1, last, -1) if kinds[at] is None and _SENTENCE.search(blocks[at].text))
    return next(found, last)


def _mark_edges(blocks: Sequence[Block], kinds: Kinds, rules: Rules, first: int, last: int) -> None:
    for at in (*range(first), *range(last + 1, len(blocks))):
        kinds[at] = kinds[at] or rules.kind_at_edge(blocks[at].text)


def _mark_link_lists(blocks: Sequence[Block], kinds: Kinds, rules: Rules, first: int) -> None:
    """Mark the links under "Trending stories" and the like; the last may be a subheading, and stays."""
    for at in range(first + 1, len(blocks)):
        if kinds[at] is not FurnitureKind.RELATED or not rules.is_head(blocks[at].text):
            continue
        end = at + 1
        while end < len(blocks) and kinds[end] is None and _is_link(blocks[end]):
            end += 1
        spared = 1 if end < len(blocks) and kinds[end] is None else 0
        kinds[at + 1 : end - spared] = [FurnitureKind.RELATED] * max(end - spared - at - 1, 0)


def _mark_tail(blocks: Sequence[Block], kinds: Kinds, last: int) -> None:
    """Mark what follows the last paragraph from the first call or link list on: links, form labels."""
    starts = (at for at in range(last + 1, len(blocks)) if kinds[at] in _TAIL_STARTS)
    for at in range(next(starts, len(blocks)), len(blocks)):
        kinds[at] = kinds[at] or FurnitureKind.RELATED


def _mark_end(blocks: Sequence[Block], kinds: Kinds, rules: Rules, first: int) -> None:
    for at in range(len(blocks) - 1, first, -1):
        kinds[at] = kinds[at] or rules.kind_at_end(blocks[at].text)
        if kinds[at] is None:
            return


def _is_link(block: Block) -> bool:
    return block.text.count(" ") < _MOST_WORDS_OF_LINK and not is_paragraph(block.text) and not block.text.endswith(".")


def _is_caption(block: Block, name_heads_next: bool) -> bool:
    """Tell whether a company's name under `block` is its credit, not a subheading that the next paragraph speaks of."""
    words = block.text.count(" ") + 1
    if block.heading or words not in _CAPTION_WORDS:
        return False
    return not ends_sentence(block.text) or (words <= _MOST_WORDS_OF_CAPTION_SENTENCE and not name_heads_next)


def _is_company(text: str, rules: Rules) -> bool:
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS_OF_COMPANY or ends_sentence(text):
        return False
    capitalised = all(word[0].isupper() or word[0].isdigit() or word in ("&", "and", "of", "the") for word in words)
    return capitalised and normal_form(words[-1]) in rules.company_words
