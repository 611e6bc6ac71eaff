"""Excerpts as plain text, as it goes to the clipboard."""

from collections.abc import Iterator
from typing import BinaryIO

from moviebrowser.excerpts.citations import plain
from moviebrowser.excerpts.document import Card, Document, Group
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.words import Words


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write the excerpts under their headings, and the list of their sources."""
    out.write(f"{document.title}\n".encode())
    if not document:
        out.write(f"\n{document.words.no_excerpts}\n".encode())
    for group in document.groups:
        out.write("".join(f"\n{line}\n" for line in _heading(group)).encode())
        for block in group.blocks:
            if block.title:
                out.write(f"\n{block.title}\n".encode())
            for card in block.cards:
                out.write(("\n" + "\n".join(_card(card, document.words, cited=group.source is None)) + "\n").encode())
                step(card)
    if document.sources:
        out.write((f"\n{document.words.sources}\n\n" + "\n".join(map(plain, document.sources)) + "\n").encode())


def _heading(group: Group) -> Iterator[str]:
    if group.name is not None:
        yield "\n".join(line for line in (group.name, group.byline, group.place) if line)


def _card(card: Card, words: Words, *, cited: bool) -> Iterator[str]:
    # The kept words are told from those around them as editors do it.
    around = card.before or card.after
    yield f"{card.before}[{card.excerpt.text}]{card.after}" if around else card.excerpt.text
    if card.excerpt.note:
        yield words.note.format(card.excerpt.note)
    if card.excerpt.tags:
        yield words.tags.format(", ".join(card.excerpt.tags))
    if cited:
        yield f"— {card.cited}"
    if card.link:
        yield card.link
