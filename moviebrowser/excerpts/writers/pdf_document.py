"""Excerpts as a PDF, laid out with a colour bar beside each and a coloured ground behind its words."""

from contextlib import closing
from itertools import chain
from typing import BinaryIO

from moviebrowser.excerpts.document import NO_EXCERPTS, Card, Document, Group
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.shades import BARS, HIGHLIGHTS
from moviebrowser.excerpts.writers.fonts import faces_for
from moviebrowser.excerpts.writers.sheet import Run, Sheet

MISSING = "This computer has no font for some of the characters; they are shown as question marks."

_ROOM = 28.0  # mm; with less than this at the foot of a page, a card starts on the next
_BETWEEN_PARAGRAPHS = 1.8
_MUTED, _LINK = "#5c6470", "#1c5fd0"
_SMALL = 8.5


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Lay the document out in memory, then write it."""
    with closing(Sheet(faces_for(_letters(document)), document.title)) as sheet:
        sheet.line(document.title, size=19, style="B")
        if sheet.faces.missing:
            sheet.line(MISSING, size=_SMALL, colour=_MUTED)
        if not document:
            sheet.line(NO_EXCERPTS)
        for group in document.groups:
            _lay_heading(sheet, group)
            for card in group.cards:
                _lay_card(sheet, card, with_source=group.source is None)
                step(card)
        out.write(sheet.finished())


def _letters(document: Document) -> set[str]:
    """Return every character that the document shows."""
    return set(
        chain(
            document.title,
            *(chain(group.name or "", group.byline, group.place or "") for group in document.groups),
            *(chain(card.before, card.excerpt.text, card.after) for card in document.cards()),
            *(chain(card.excerpt.note, *card.excerpt.tags, card.name, card.byline) for card in document.cards()),
        )
    ) | set("…·")


def _lay_heading(sheet: Sheet, group: Group) -> None:
    if group.name is None:
        return
    sheet.space(5)
    sheet.keep(2 * _ROOM)
    sheet.line(group.name, size=13, style="B")
    if group.byline:
        sheet.line(group.byline, size=_SMALL, colour=_MUTED)
    if group.place:
        sheet.line(group.place, size=_SMALL, colour=_LINK if group.link else _MUTED, link=group.link)


def _lay_quotation(sheet: Sheet, card: Card) -> None:
    paragraphs = card.paragraphs
    for nth, words in enumerate(paragraphs):
        if nth > 0:
            sheet.space(_BETWEEN_PARAGRAPHS)
        before = card.before if nth == 0 else ""
        after = card.after if nth == len(paragraphs) - 1 else ""
        ground = HIGHLIGHTS[card.excerpt.colour]
        sheet.flow([Run(before, colour=_MUTED), Run(words, ground=ground), Run(after, colour=_MUTED)])


def _lay_card(sheet: Sheet, card: Card, *, with_source: bool) -> None:
    excerpt = card.excerpt
    sheet.space(4)
    sheet.keep(_ROOM)
    with sheet.bar(BARS[excerpt.colour]):
        _lay_quotation(sheet, card)
        if excerpt.note:
            sheet.line(excerpt.note, style="I")
        if excerpt.tags:
            sheet.line("Tags: " + ", ".join(excerpt.tags), size=_SMALL, colour=_MUTED)
        if with_source:
            sheet.line(" · ".join(part for part in (card.name, card.byline) if part), size=_SMALL, colour=_MUTED)
            if card.place and not card.link:
                sheet.line(card.place, size=_SMALL, colour=_MUTED)
        if card.link:
            sheet.line("These words on the page", size=_SMALL, colour=_LINK, link=card.link)
