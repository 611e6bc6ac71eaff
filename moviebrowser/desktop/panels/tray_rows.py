"""The rows of the tray: excerpts, with headings between them, and which of them fit a filter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QWidget

from moviebrowser.desktop.days import day
from moviebrowser.desktop.language import Texts, spoken_language
from moviebrowser.desktop.pieces.rows import Index, RowModel
from moviebrowser.desktop.pieces.text_lines import wrapping
from moviebrowser.excerpts import Colour, Excerpt, kept_together, outlet_of, under_headings

TrayRows = Texts("TrayRows")
_MIME = "application/x-moviebrowser-excerpts"


@dataclass(frozen=True)
class Heading:
    """Stands before excerpts that belong together: under a heading of the reader's, or kept as one bundle.

    `under` is the reader's heading over a bundle, and over those that were kept `singly` and follow one. Without a
    title it stands before those that are under no heading.
    """

    title: str
    count: int
    bundle: str = ""
    under: str = ""
    singly: bool = False

    @property
    def heading(self) -> str:
        """The reader's heading under which stands what follows."""
        return self.title if self.is_readers else self.under

    @property
    def is_readers(self) -> bool:
        """Whether it is for a heading of the reader's, or for none."""
        return not self.bundle and not self.singly

    @property
    def said(self) -> str:
        """What is shown of it."""
        return TrayRows.tr("Kept singly") if self.singly else self.title or TrayRows.tr("Without a heading")


Row = Excerpt | Heading


class Order(StrEnum):
    """In which order excerpts are shown; only their own has headings and can be changed by hand."""

    OWN = "own"
    NEWEST = "newest"
    ARTICLE = "article"
    COLOUR = "colour"


@dataclass(frozen=True)
class Filter:
    """What excerpts are shown; empty values let all pass."""

    text: str = ""
    tag: str = ""
    colour: Colour | None = None
    outlet: str = ""
    articles: Collection[int] | None = None

    def fits(self, excerpt: Excerpt) -> bool:
        """Tell whether an excerpt is shown."""
        if self.tag and self.tag not in excerpt.tags:
            return False
        if self.colour is not None and excerpt.colour != self.colour:
            return False
        if self.outlet and excerpt.source.outlet != self.outlet:
            return False
        if self.articles is not None and excerpt.article_id not in self.articles:
            return False
        said = spoken(excerpt).casefold()
        return all(word in said for word in self.text.casefold().split())


def source_line(excerpt: Excerpt) -> str:
    """Return where an excerpt is from, on one line."""
    source = excerpt.source
    parts = (outlet_of(source) or source.title, day(source.published))
    return " · ".join(part for part in parts if part)


def spoken(row: Row) -> str:
    """Return what is said of a row, by a screen reader and to the filter."""
    if isinstance(row, Heading):
        count = TrayRows.tr("%n excerpt(s)", "", row.count)
        return f"{row.said}, {count}"
    tags = " ".join(f"#{tag}" for tag in row.tags)
    gone = TrayRows.tr("no longer in the article") if row.orphaned else ""
    title = row.bundle_title if row.bundle else row.heading
    parts = (row.text, source_line(row), row.source.title, row.note, tags, title, gone)
    return ". ".join(part for part in parts if part)


def rows_of(excerpts: Sequence[Excerpt]) -> list[Row]:
    """Return the rows of these excerpts, with a heading before each run that has one, before each bundle and after."""
    rows: list[Row] = []
    for heading, members in under_headings(excerpts):
        if heading or rows:
            rows.append(Heading(heading, len(members)))
        for run in kept_together(members):
            if run.title or run.apart:
                rows.append(Heading(run.title, len(run.excerpts), run.bundle, heading, run.apart))
            rows += run.excerpts
    return rows


def ordered(excerpts: Sequence[Excerpt], order: Order) -> list[Excerpt]:
    """Return excerpts in an order; those that it holds for equal stay as they were."""
    colours = list(Colour)
    if order is Order.NEWEST:
        return sorted(excerpts, key=lambda excerpt: (excerpt.kept_at, excerpt.id or 0), reverse=True)
    if order is Order.ARTICLE:
        return sorted(excerpts, key=lambda excerpt: (source_line(excerpt), excerpt.article_id, excerpt.start))
    if order is Order.COLOUR:
        return sorted(excerpts, key=lambda excerpt: colours.index(excerpt.colour))
    return list(excerpts)


def as_text(excerpts: Sequence[Excerpt]) -> str:
    """Return excerpts as text for another program, each with its source."""
    parts = []
    for excerpt in excerpts:
        source = excerpt.source
        title = source.title if outlet_of(source) else None  # without an outlet it stands in the line already
        lines = [f"“{excerpt.text}”", f"— {source_line(excerpt)}"]
        lines += [line for line in (title, source.address, excerpt.note) if line]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def as_data(excerpts: Sequence[Excerpt]) -> QMimeData:
    """Return excerpts for other programs: as text, and with colours and links for those that keep them."""
    from moviebrowser.excerpts import pasted_html

    data = QMimeData()
    data.setText(as_text(excerpts))
    data.setHtml(pasted_html(excerpts, spoken_language()))
    return data


class Cards(RowModel):
    """The rows as a model; cards are dragged between cards, and as text into other programs."""

    moved = Signal(list, int)  # rows, before which

    def __init__(self, parent: QWidget) -> None:
        super().__init__(spoken, parent)
        self.part = "note"  # what is edited in place: "note", "tags" or "heading"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Excerpts are dragged; rows are edited, but for one with no name of its own, and dropped between."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row, flags = self._rows[index.row()], super().flags(index)
        if isinstance(row, Heading):
            return flags if row.singly else flags | Qt.ItemFlag.ItemIsEditable
        flags |= Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is edited, to its editor, and the whole excerpt as a tooltip."""
        if not index.isValid() or role not in (Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return super().data(index, role)
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            return row.title if role == Qt.ItemDataRole.EditRole else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return wrapping("\n".join(filter(None, (row.text, row.note))))
        return ", ".join(row.tags) if self.part == "tags" else row.note

    def supportedDropActions(self) -> Qt.DropAction:
        """Cards move within the tray, and are copied out of it."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Return what dragged cards are."""
        return [_MIME, "text/html", "text/plain"]

    def mimeData(self, indexes: Any) -> QMimeData:
        """Return dragged cards, for the tray and for other programs."""
        rows = sorted(index.row() for index in indexes)
        data = as_data([row for nth in rows if isinstance(row := self._rows[nth], Excerpt)])
        data.setData(_MIME, ",".join(map(str, rows)).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Move cards, by way of the shelf; never lets the view remove them."""
        if data.hasFormat(_MIME):
            before = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
            self.moved.emit([int(nth) for nth in data.data(_MIME).toStdString().split(",") if nth], before)
        return False
