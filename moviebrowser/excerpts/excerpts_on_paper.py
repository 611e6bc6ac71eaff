"""Excerpts as blocks: what stands on the pages of a Word document and of a PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moviebrowser.excerpts.citations import Piece
from moviebrowser.excerpts.directions import isolated
from moviebrowser.excerpts.document import Block, Card, Document, Group
from moviebrowser.excerpts.paper import Barred, Cell, Kind, Paragraph, Run, Table, paragraph
from moviebrowser.excerpts.paper import Block as PaperBlock
from moviebrowser.excerpts.shades import LINK, MUTED
from moviebrowser.excerpts.words import Words

_COLUMNS = 3  # of a bundle, beside each other


@dataclass(frozen=True, slots=True)
class _Setting:
    """Whether the citation style asks for notes, whether the page has footnotes for them, and the page's own words."""

    in_notes: bool
    footnotes: bool
    words: Words

    @property
    def footnoted(self) -> bool:
        return self.in_notes and self.footnotes


def excerpt_blocks(document: Document, *, footnotes: bool) -> Iterator[PaperBlock]:
    """Yield the document's title, its groups and the list of its sources.

    Where the page has no footnotes, what would stand there stands under the excerpt.
    """
    yield paragraph(document.title, Kind.TITLE)
    yield from group_blocks(document, footnotes=footnotes)


def group_blocks(document: Document, *, footnotes: bool) -> Iterator[PaperBlock]:
    """Yield the document's groups and the list of its sources."""
    setting = _Setting(document.in_notes, footnotes, document.words)
    if not document:
        yield paragraph(document.words.no_excerpts)
    for group in document.groups:
        yield from _heading(group, setting)
        for block in group.blocks:
            yield from _block(block, setting, cited=group.source is None)
    if document.sources:
        yield paragraph(document.words.sources, Kind.HEADING)
        for source in document.sources:
            yield Paragraph(_cited(source), Kind.BODY)


def _heading(group: Group, setting: _Setting) -> Iterator[Paragraph]:
    if group.name is None:
        return
    footnote = _cited(group.citation) if setting.footnoted else ()
    yield Paragraph((Run(group.name),), Kind.HEADING, footnote)
    if group.source is None:
        return
    runs = [Run(group.byline, ink=MUTED)] if group.byline else []
    if group.place:
        runs += [Run(" · ", ink=MUTED)] if runs else []
        runs.append(Run(group.place, ink=LINK if group.link else MUTED, link=group.link))
    if runs:
        yield Paragraph(tuple(runs), Kind.SMALL)


def _block(block: Block, setting: _Setting, *, cited: bool) -> Iterator[PaperBlock]:
    if block.title:
        yield paragraph(block.title, Kind.SUBHEADING)
    if block.columns:
        for first in range(0, len(block.cards), _COLUMNS):
            yield _columns(block.cards[first : first + _COLUMNS], min(_COLUMNS, len(block.cards)), setting)
        return
    for card in block.cards:
        yield Barred(card.excerpt.colour, tuple(_card(card, setting, cited=cited)), card)


def _columns(cards: Sequence[Card], columns: int, setting: _Setting) -> Table:
    cells = []
    for card in cards:
        head = Paragraph((Run(card.outlet, bold=True),), Kind.SMALL)
        cells.append(Cell((head, *_card(card, setting, cited=True))))
    empty = [Cell() for _ in range(columns - len(cells))]
    return Table((1 / columns,) * columns, ((*cells, *empty),), header=False, ruled=False, cards=tuple(cards))


def _card(card: Card, setting: _Setting, *, cited: bool) -> Iterator[Paragraph]:
    excerpt = card.excerpt
    words = card.paragraphs
    for nth, part in enumerate(words):
        last = nth == len(words) - 1
        runs = (
            *([Run(card.before, ink=MUTED)] if nth == 0 and card.before else []),
            Run(part, mark=excerpt.colour),
            *([Run(card.after, ink=MUTED)] if last and card.after else []),
            *([Run(" "), *_cited(card.citation)] if last and cited and not setting.in_notes else []),
        )
        footnote = _cited(card.citation) if last and cited and setting.footnoted else ()
        yield Paragraph(runs, Kind.QUOTATION, footnote)
    if excerpt.note:
        yield paragraph(excerpt.note, Kind.NOTE)
    if excerpt.tags:
        yield paragraph(setting.words.tags.format(", ".join(excerpt.tags)), Kind.SMALL, ink=MUTED)
    if cited and setting.in_notes and not setting.footnotes:
        yield Paragraph(_cited(card.citation), Kind.SMALL)
    elif cited:
        source = " · ".join(part for part in (isolated(card.name), card.byline) if part)
        place = f" · {card.place}" if card.placed else ""
        yield paragraph(source + place, Kind.SMALL, ink=MUTED)
    yield from _ways_back(card, setting.words)


def _ways_back(card: Card, words: Words) -> Iterator[Paragraph]:
    ways = [(words.on_the_page, card.link), (words.in_moviebrowser, card.reopen)]
    runs: list[Run] = []
    for label, link in ways:
        if link:
            runs += [Run(" · ", ink=MUTED)] if runs else []
            runs.append(Run(label, ink=LINK, link=link))
    if runs:
        yield Paragraph(tuple(runs), Kind.SMALL)


def _cited(pieces: tuple[Piece, ...]) -> tuple[Run, ...]:
    return tuple(Run(piece.text, italic=piece.italic) for piece in pieces)
