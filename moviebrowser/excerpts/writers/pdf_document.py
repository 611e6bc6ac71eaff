"""Blocks as a PDF, laid out with a colour bar beside each excerpt and a coloured ground behind its words."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import BinaryIO

from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.excerpts_on_paper import excerpt_blocks
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.paper import HEADINGS, Barred, Block, Kind, Paragraph, Table, cards_of, letters_of, paragraph
from moviebrowser.excerpts.shades import BARS
from moviebrowser.excerpts.writers.fonts import faces_for
from moviebrowser.excerpts.writers.sheet import Sheet

MISSING = "This computer has no font for some of the characters; they are shown as question marks: "

_NAMED = 20  # characters that are named when no font has them


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write the excerpts as a PDF."""
    write_blocks(excerpt_blocks(document, footnotes=False), document.title, out, step)


def write_blocks(blocks: Iterable[Block], title: str, out: BinaryIO, step: Step) -> None:
    """Lay the blocks out in memory, then write them."""
    blocks = list(blocks)
    with closing(Sheet(faces_for(letters_of(blocks)), title)) as sheet:
        for nth, block in enumerate(blocks):
            sheet.keep(_together(blocks, nth))
            _lay(sheet, block)
            if nth == 0 and sheet.faces.missing:
                sheet.paragraph(paragraph(MISSING + _codes(sheet.faces.missing), Kind.SMALL))
            for card in cards_of(block):
                step(card)
        out.write(sheet.finished())


def _together(blocks: Sequence[Block], nth: int) -> Sequence[Block]:
    """Return a block with what it stands over, if it is a heading."""
    last = nth
    while (
        last + 1 < len(blocks) and (block := blocks[last]) and isinstance(block, Paragraph) and block.kind in HEADINGS
    ):
        last += 1
    return blocks[nth : last + 1]


def _codes(letters: frozenset[str]) -> str:
    """Return the code points by which Unicode lists characters."""
    codes = [f"U+{ord(letter):04X}" for letter in sorted(letters)]
    return ", ".join(codes[:_NAMED]) + (" …" if len(codes) > _NAMED else "")


def _lay(sheet: Sheet, block: Block) -> None:
    if isinstance(block, Table):
        sheet.table(block)
    elif isinstance(block, Barred):
        with sheet.bar(BARS[block.colour]):
            for each in block.paragraphs:
                sheet.paragraph(each)
    else:
        sheet.paragraph(block)
