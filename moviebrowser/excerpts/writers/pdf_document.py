"""Blocks as a PDF, laid out with a colour bar beside each excerpt and a coloured ground behind its words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from typing import BinaryIO

from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.excerpts_on_paper import excerpt_blocks
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.paper import HEADINGS, Barred, Block, Kind, Paragraph, Table, cards_of, letters_of, paragraph
from moviebrowser.excerpts.shades import BARS
from moviebrowser.excerpts.words import Words
from moviebrowser.excerpts.writers.fonts import faces_for
from moviebrowser.excerpts.writers.sheet import Sheet

_NAMED = 20  # characters that are named when no font has them


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write the excerpts as a PDF."""
    write_blocks(lambda: excerpt_blocks(document, footnotes=False), document.title, document.words, out, step)


def write_blocks(blocks: Callable[[], Iterable[Block]], title: str, words: Words, out: BinaryIO, step: Step) -> None:
    """Lay the blocks out in memory, then write them.

    They are asked for twice: to find fonts for all of their characters, and to lay them out.
    """
    with closing(Sheet(faces_for(letters_of(blocks())), title, words.language)) as sheet:
        for nth, (block, *over) in enumerate(_with_what_they_stand_over(blocks())):
            sheet.keep((block, *over))
            _lay(sheet, block)
            if nth == 0 and sheet.faces.missing:
                sheet.paragraph(paragraph(words.no_font.format(_codes(sheet.faces.missing)), Kind.SMALL))
            for card in cards_of(block):
                step(card)
        out.write(sheet.finished())


def _with_what_they_stand_over(blocks: Iterable[Block]) -> Iterator[Sequence[Block]]:
    """Yield each block; a heading with those after it up to the first that is none."""
    waiting: list[Block] = []
    for block in blocks:
        waiting.append(block)
        if not (isinstance(block, Paragraph) and block.kind in HEADINGS):
            yield from (waiting[nth:] for nth in range(len(waiting)))
            waiting = []
    yield from (waiting[nth:] for nth in range(len(waiting)))


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
