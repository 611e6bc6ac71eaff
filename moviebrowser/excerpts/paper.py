"""What is written on paper, whoever writes it: paragraphs of runs, tables, and paragraphs beside a coloured bar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from moviebrowser.excerpts.document import Card
from moviebrowser.excerpts.excerpt import Colour


class Kind(StrEnum):
    """What a paragraph is for."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    BODY = "body"
    QUOTATION = "quotation"
    NOTE = "note"
    SMALL = "small"


HEADINGS = (Kind.TITLE, Kind.HEADING, Kind.SUBHEADING)
"""What stands over something else, on the same page."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one way. `ink` and `ground` are colours, "#rrggbb"; `mark` is the highlighter over the words."""

    text: str
    bold: bool = False
    italic: bool = False
    ink: str | None = None
    ground: str | None = None
    mark: Colour | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs one after another; `footnote` is called after the last."""

    runs: tuple[Run, ...]
    kind: Kind = Kind.BODY
    footnote: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Barred:
    """Paragraphs with a coloured bar at their side: an excerpt's."""

    colour: Colour
    paragraphs: tuple[Paragraph, ...]
    card: Card | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs in a table, on a coloured ground or none."""

    paragraphs: tuple[Paragraph, ...] = ()
    ground: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `widths` are shares of the page's. The first row is repeated on every page when it is a `header`.

    `ruled` tables have lines between rows; others have no lines, and no room between their cells when they are `tight`.
    """

    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header: bool = True
    ruled: bool = True
    tight: bool = False
    cards: tuple[Card, ...] = ()


Block = Paragraph | Barred | Table


def paragraph(text: str, kind: Kind = Kind.BODY, **looks: str | bool | None) -> Paragraph:
    """Return a paragraph of words set in one way."""
    return Paragraph((Run(text, **looks),), kind)  # type: ignore[arg-type]


def cards_of(block: Block) -> tuple[Card, ...]:
    """Return the excerpts' cards that a block shows."""
    if isinstance(block, Barred):
        return (block.card,) if block.card else ()
    return block.cards if isinstance(block, Table) else ()


def paragraphs_of(block: Block) -> Iterator[Paragraph]:
    """Yield the paragraphs of a block."""
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, Barred):
        yield from block.paragraphs
    else:
        for row in block.rows:
            for cell in row:
                yield from cell.paragraphs


def letters_of(blocks: Iterable[Block]) -> set[str]:
    """Return every character that the blocks show."""
    letters: set[str] = set()
    for block in blocks:
        for each in paragraphs_of(block):
            letters.update(*(run.text for run in each.runs), *(run.text for run in each.footnote))
    return letters
