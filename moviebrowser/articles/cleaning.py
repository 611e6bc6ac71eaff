"""Page to Article: furniture set aside, fields found, paragraphs joined to one text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from moviebrowser.articles.addresses import is_sound, joined_address
from moviebrowser.articles.article import Article, Furniture, FurnitureKind
from moviebrowser.articles.characters import tidy
from moviebrowser.articles.furniture import Kinds, mark, mark_credits
from moviebrowser.articles.headline import stand_in
from moviebrowser.articles.language import language
from moviebrowser.articles.masthead import Masthead, read_masthead
from moviebrowser.articles.page import Block, NoArticle, Page
from moviebrowser.articles.paragraphs import is_continued

_GAP = "\n\n"


@dataclass(slots=True)
class _Text:
    """The paragraphs so far and what stood between them; `starts` holds the offset of each block of the page."""

    paragraphs: list[str]
    length: int
    furniture: list[Furniture]
    starts: list[int]

    def next_offset(self) -> int:
        return self.length + (len(_GAP) if self.paragraphs else 0)

    def add(self, text: str) -> None:
        self.starts.append(self.next_offset())
        self.length = self.next_offset() + len(text)
        self.paragraphs.append(text)

    def run_on(self, text: str) -> None:
        """Continue the last paragraph."""
        self.starts.append(self.length + 1)
        self.length += 1 + len(text)
        self.paragraphs[-1] += " " + text

    def set_aside(self, text: str, kind: FurnitureKind) -> None:
        self.furniture.append(Furniture(self.next_offset(), text, kind))

    def skip(self) -> None:
        self.starts.append(self.next_offset())


def clean(page: Page, path: Path | None) -> Article:
    """Return the article of `page`, with what is no part of its text as furniture.

    Raises:
        NoArticle: when nothing is left.
    """
    blocks, aside = _tidied(page)
    kinds = mark(blocks)
    masthead = read_masthead(page, blocks, kinds)
    mark_credits(blocks, kinds, masthead.body)
    composed = _composed(blocks, kinds, masthead)
    text = _GAP.join(composed.paragraphs)
    if not text:
        raise NoArticle("no article text found")
    fields = masthead.fields
    return Article(
        text=text,
        title=fields.title or stand_in(text),
        outlet=fields.outlet,
        author=fields.author,
        published=fields.published or page.made,
        language=language(text) or _language_code(fields.language),
        address=_web_address(fields.address),
        path=path,
        furniture=_placed(composed, aside),
        original=page.content or b"",
        media_type=page.media_type,
        modified=fields.modified,
    )


def _language_code(stated: str | None) -> str | None:
    """Return the two-letter code of a language tag ("en-GB"), None where it has none."""
    code = re.split(r"[-_]", stated or "")[0].lower()
    return code if re.fullmatch("[a-z]{2}", code) else None


def _web_address(stated: str | None) -> str | None:
    return stated if stated and is_sound(stated) and not re.search(r"\s", stated) else None


def _tidied(page: Page) -> tuple[list[Block], list[Furniture]]:
    """Return the blocks that hold text, and the pieces set apart by the reader, counted in those blocks."""
    blocks: list[Block] = []
    number: list[int] = []
    for block in page.blocks:
        number.append(len(blocks))
        text = tidy(block.text)
        # Spaces at its signs would make a long address look like a sentence.
        text = joined_address(text) or text
        if text:
            blocks.append(replace(block, text=text))
    number.append(len(blocks))
    aside = [replace(piece, offset=number[min(piece.offset, len(number) - 1)]) for piece in page.aside]
    return blocks, aside


def _composed(blocks: list[Block], kinds: Kinds, masthead: Masthead) -> _Text:
    composed = _Text([], 0, [], [])
    for at, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if masthead.glued and at == masthead.at:
            composed.set_aside(masthead.glued, FurnitureKind.METADATA)
        if kind is not None:
            composed.set_aside(block.text, kind)
            composed.skip()
        elif _runs_on(blocks, kinds, at, masthead.body):
            composed.run_on(block.text)
        else:
            composed.add(block.text)
    return composed


def _runs_on(blocks: list[Block], kinds: Kinds, at: int, body: int) -> bool:
    if at <= body or kinds[at - 1] is not None or blocks[at].heading or blocks[at - 1].heading:
        return False
    return is_continued(blocks[at - 1].text, blocks[at].text)


def _placed(composed: _Text, aside: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """Return all furniture in order of its place, offsets within the text."""
    starts = [*composed.starts, composed.length]
    placed = [replace(piece, offset=starts[piece.offset]) for piece in aside]
    everything = sorted([*composed.furniture, *placed], key=lambda piece: piece.offset)
    return tuple(replace(piece, offset=min(piece.offset, composed.length)) for piece in everything)
