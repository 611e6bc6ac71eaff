"""The tray at the bottom: excerpts as cards under headings, filtered, edited in place; or on the whole window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from moviebrowser.desktop.panels.tray_cards import CARD, CardList, CardPainter
from moviebrowser.desktop.panels.tray_filters import TrayFilters
from moviebrowser.desktop.panels.tray_rows import Cards, Heading, Order, Row, as_data, ordered, rows_of
from moviebrowser.desktop.pieces.rows import ROW
from moviebrowser.desktop.shelf import Shelf
from moviebrowser.desktop.theme import Appearance
from moviebrowser.excerpts import Colour, Excerpt

if TYPE_CHECKING:
    from moviebrowser.library import Story

_EMPTY_HEIGHT = 40
_BAR = 36
_FILTERS_FROM = 4  # excerpts; fewer are seen at a glance


class Tray(QFrame):
    """The shelf's excerpts. A click shows one in its article, and the keyboard stays; the changes go to the shelf."""

    excerptChosen = Signal(object)  # Excerpt
    exportWanted = Signal()
    copied = Signal(int)  # how many

    def __init__(self, shelf: Shelf, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._large = False
        self._drafted: Excerpt | None = None
        self._under: list[Excerpt] = []  # a heading that is being named
        self._named = 0  # headings that were made so far
        self.setProperty("role", "panel")
        self.setProperty("edge", "top")
        self.setAccessibleName(self.tr("Excerpts"))
        self.filters = TrayFilters()
        self._model = Cards(self)
        self.list = CardList(self.tr("Excerpts"), self._model, appearance)
        self._painter = CardPainter(appearance, self.list)
        self.list.setItemDelegate(self._painter)
        self._empty = QLabel()
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addWidget(self.filters)
        column.addWidget(self._pages)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        cards, painter = self.list, self._painter
        cards.chosen.connect(self._chosen)
        cards.dropped.connect(self._drop)
        cards.shifted.connect(self._shift)
        cards.recoloured.connect(self.recolour)
        cards.headingWanted.connect(self._set_heading)
        cards.copyWanted.connect(self.copy)
        cards.exportWanted.connect(self.exportWanted)
        self._model.moved.connect(self._move)
        # Once the editor is closed: the list is filled anew then.
        painter.edited.connect(self._edited, Qt.ConnectionType.QueuedConnection)
        painter.typed.connect(self._typed)
        painter.left.connect(self._left, Qt.ConnectionType.QueuedConnection)
        self.filters.changed.connect(self.refresh)
        self._shelf.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the shelf as it is, as far as it fits the filter."""
        kept = self._shelf.excerpts()
        chosen, current = {excerpt.id for excerpt in self.selected()}, self.list.currentIndex().row()
        self.filters.setVisible(len(kept) >= _FILTERS_FROM or self._large)
        wanted = self.filters.filter()
        excerpts = [excerpt for excerpt in kept if wanted.fits(excerpt)]
        self.filters.offer(kept, len(excerpts))
        order = self.filters.chosen_order()
        rows: list[Row] = rows_of(excerpts) if order is Order.OWN else list(ordered(excerpts, order))
        if rows != list(self._model.rows()):
            self._model.set_rows(rows)
            self._select_again(chosen, current)
        if kept and not excerpts:
            self._empty.setText(self.tr("No excerpt fits the filter."))
        else:
            self._empty.setText(self.tr("Select words in an article and choose a colour (Ctrl+D) to keep them here."))
        self._pages.setCurrentIndex(0 if excerpts else 1)
        self._fit(bool(kept))

    def _select_again(self, chosen: set[int | None], current: int) -> None:
        rows = self._model.rows()
        again = [
            self._model.index(nth) for nth, row in enumerate(rows) if isinstance(row, Excerpt) and row.id in chosen
        ]
        if again:
            self.list.setCurrentIndex(again[0])
            for index in again[1:]:
                self.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
        elif rows and current >= 0:
            self.list.setCurrentIndex(self._model.index(min(current, len(rows) - 1)))

    def _fit(self, filled: bool) -> None:
        if self._large:
            self.setMinimumHeight(0)
            self.setMaximumHeight(16_777_215)
        else:
            bar = 0 if self.filters.isHidden() else _BAR
            self.setFixedHeight(CARD.height() + 28 + bar if filled else _EMPTY_HEIGHT)

    def set_large(self, on: bool) -> None:
        """Fill the window, or stand at its foot."""
        self._large = on
        self.list.set_wrapping(on)
        self.refresh()

    def selected(self) -> list[Excerpt]:
        """Return the excerpts whose cards are selected."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [row for nth in rows if isinstance(row := self._model.rows()[nth], Excerpt)]

    def select(self, excerpt_id: int) -> None:
        """Select a card and bring it into view, whatever is filtered."""
        if all(row.id != excerpt_id for row in self._model.rows() if isinstance(row, Excerpt)):
            self.filters.clear()
        for nth, row in enumerate(self._model.rows()):
            if isinstance(row, Excerpt) and row.id == excerpt_id:
                index = self._model.index(nth)
                self.list.setCurrentIndex(index)
                self.list.scrollTo(index)

    def show_kept(self, excerpt_id: int) -> None:
        """Select the card of an excerpt that was just kept and bring it into view, if it fits the filter."""
        if any(row.id == excerpt_id for row in self._model.rows() if isinstance(row, Excerpt)):
            self.select(excerpt_id)
            # With what stands beside it: the heading before a bundle, and the others of it.
            self.list.scrollTo(self.list.currentIndex(), QListView.ScrollHint.PositionAtCenter)

    def write(self, excerpt_id: int, part: str) -> None:
        """Let the "note" or the "tags" of an excerpt be written on its card."""
        self.select(excerpt_id)
        self.list.edit_part(self.list.currentIndex(), part)

    def set_articles(self, articles: Iterable[int]) -> None:
        """Take note of which articles are open."""
        self.filters.set_articles(articles)

    def set_stories(self, stories: Sequence[Story]) -> None:
        """Take note of the stories that excerpts may be of."""
        self.filters.set_stories(stories)

    def copy(self) -> None:
        """Copy the selected excerpts with their sources."""
        excerpts = self.selected()
        if excerpts:
            QGuiApplication.clipboard().setMimeData(as_data(excerpts))
            self.copied.emit(len(excerpts))

    def recolour(self, colour: Colour) -> None:
        """Give the selected excerpts another colour."""
        self._shelf.change_all(self.selected(), lambda excerpt: replace(excerpt, colour=colour))

    def _chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Excerpt):
            self.excerptChosen.emit(row)
        elif row is not None and not row.singly:
            self.list.edit_part(index, "heading")

    def _drop(self) -> None:
        excerpts = self.selected()
        if excerpts:
            self._shelf.drop(*excerpts)

    # Editing in place

    def _edited(self, row: Row, part: str, text: str) -> None:
        self._drafted = None
        if isinstance(row, Heading):
            self._rename(row, text)
        else:
            self._shelf.change(row, _with(row, part, text))

    def _typed(self, row: Row, part: str, text: str) -> None:
        if isinstance(row, Excerpt):
            self._drafted = row
            self._shelf.draft(_with(row, part, text))

    def _left(self, row: Row) -> None:
        """What was typed and then given up is taken back; from a new heading one goes on to what is under it."""
        if self._drafted is not None and isinstance(row, Excerpt) and self._drafted.id == row.id:
            self._shelf.draft(row)
            self._drafted = None
        if self._under and isinstance(row, Heading):
            self.select(self._under[0].id or 0)
            self._under = []

    def _rename(self, heading: Heading, title: str) -> None:
        members = [row for row in self._model.rows() if isinstance(row, Excerpt)]
        if self._under and heading.is_readers:
            ids = {excerpt.id for excerpt in self._under}
            own = [excerpt for excerpt in self._shelf.excerpts() if excerpt.id in ids]
            self._shelf.change_all(own, lambda excerpt: replace(excerpt, heading=title), whole=self._named)
        elif heading.bundle and title:
            own = [excerpt for excerpt in members if excerpt.bundle == heading.bundle]
            self._shelf.change_all(own, lambda excerpt: replace(excerpt, bundle_title=title))
        elif heading.is_readers:
            own = [excerpt for excerpt in members if excerpt.heading == heading.title]
            self._shelf.change_all(own, lambda excerpt: replace(excerpt, heading=title))

    def _set_heading(self, on: bool) -> None:
        """Put the selected excerpts under a heading of their own, to be named at once, or under none."""
        excerpts = self._wholes()
        if not excerpts:
            return
        self.filters.order.setCurrentIndex(0)
        self._named += 1
        first = next(nth for nth, kept in enumerate(self._shelf.excerpts()) if kept.id == excerpts[0].id)
        self._shelf.move(excerpts, first, self.tr("New heading") if on else "", whole=self._named)
        if on:
            self._name_heading(excerpts)

    def _wholes(self) -> list[Excerpt]:
        """Return the excerpts of the selected rows, bundles whole."""
        rows, chosen = self._model.rows(), list[Row]()
        for nth in (index.row() for index in self.list.selectionModel().selectedIndexes()):
            row = rows[nth]
            if isinstance(row, Excerpt):
                chosen.append(row)
            elif not row.is_readers:
                chosen += rows[nth + 1 : nth + 1 + row.count]
        ids = {row.id for row in chosen if isinstance(row, Excerpt)}
        bundles = {row.bundle for row in chosen} - {""}
        return [kept for kept in self._shelf.excerpts() if kept.id in ids or kept.bundle in bundles]

    def _name_heading(self, excerpts: list[Excerpt]) -> None:
        """Have the heading before excerpts named that were just put under it."""
        rows = self._model.rows()
        shown = [nth for nth, row in enumerate(rows) if isinstance(row, Excerpt) and row.id == excerpts[0].id]
        for nth in reversed(range(*shown[:1])):
            row = rows[nth]
            if isinstance(row, Heading) and row.is_readers:
                self._under = excerpts
                self.list.edit_part(self._model.index(nth), "heading")
                return

    # Moving

    def _move(self, rows: list[int], before: int) -> None:
        shown = self._model.rows()
        excerpts = [row for nth in rows if isinstance(row := shown[nth], Excerpt)]
        above = shown[before - 1] if 0 < before <= len(shown) else None
        heading = above.heading if above is not None else ""
        below = next((row for row in shown[before:] if isinstance(row, Excerpt)), None)
        kept = self._shelf.excerpts()
        place = next((nth for nth, row in enumerate(kept) if below is not None and row.id == below.id), len(kept))
        if excerpts and self.filters.chosen_order() is Order.OWN:
            self._shelf.move(excerpts, place, heading)
            self.select(excerpts[0].id or 0)

    def _shift(self, index: QModelIndex, step: int) -> None:
        row = index.row() + step
        if isinstance(index.data(ROW), Excerpt) and 0 <= row < len(self._model.rows()):
            self._move([index.row()], row + 1 if step > 0 else row)


def _with(excerpt: Excerpt, part: str, text: str) -> Excerpt:
    if part == "note":
        return replace(excerpt, note=text)
    tags = (tag.strip().lstrip("#").strip() for tag in text.split(","))
    return replace(excerpt, tags=tuple(dict.fromkeys(tag for tag in tags if tag)))
