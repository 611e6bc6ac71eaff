"""Words of the open articles kept as excerpts: one by one, or as a bundle of what each article says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from moviebrowser.analysis import Span
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.panes.stretching import whole_words
from moviebrowser.desktop.reading_desk import ReadingDesk
from moviebrowser.desktop.shelf import Shelf
from moviebrowser.desktop.told import told
from moviebrowser.excerpts import Colour, Excerpt, text_excerpt
from moviebrowser.library import Library


class Keeping(QObject):
    """Makes excerpts of what is chosen on the desk."""

    said = Signal(str)
    failed = Signal(object)  # Exception
    kept = Signal(int)  # excerpt's number
    partWanted = Signal(int, str)  # excerpt's number, its "note" or "tags": to be written

    def __init__(
        self, library: Library, shelf: Shelf, desk: Desk, reading: ReadingDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._shelf = shelf
        self._desk = desk
        self._reading = reading
        desk.excerptWanted.connect(self.keep)
        desk.excerptPartWanted.connect(self.keep_with)
        shelf.changed.connect(lambda: desk.set_excerpts(shelf.excerpts()))

    def keep(self, article_id: int, start: int, end: int, colour: object) -> None:
        """Keep a span of an open article."""

        def keep() -> None:
            article = self._reading.articles()[article_id]
            marker = colour if isinstance(colour, Colour) else Colour.YELLOW
            made = text_excerpt(article_id, article, start, end, colour=marker)
            kept = self._shelf.keep(replace(made, edition=self._edition(article_id)))
            self._desk.select_nothing(article_id)
            self.kept.emit(kept.id)

        self._try(keep)

    def keep_with(self, article_id: int, start: int, end: int, part: str) -> None:
        """Keep a span of an open article, unless it is, and have its note or tags written."""
        if self._known(article_id, start, end) is None:
            self.keep(article_id, start, end, Colour.YELLOW)
        known = self._known(article_id, start, end)
        if known is not None and known.id is not None:
            self._desk.select_nothing(article_id)
            self.partWanted.emit(known.id, part)

    def _known(self, article_id: int, start: int, end: int) -> Excerpt | None:
        """Return the shortest excerpt that holds a span but for the white space at its ends."""
        words = self._reading.articles()[article_id].text[start:end]
        first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        around = [
            excerpt
            for excerpt in self._shelf.excerpts()
            if excerpt.article_id == article_id and excerpt.start <= first and last <= excerpt.end
        ]
        return min(around, key=lambda excerpt: excerpt.end - excerpt.start, default=None)

    def keep_selection(self) -> None:
        """Keep what is selected in the panes."""
        selection = self._desk.selection()
        if selection is None:
            self.said.emit(self.tr("Select words in an article first"))
        else:
            article_id, *ends = selection
            words = whole_words(self._reading.articles()[article_id].text, Span(*ends))
            self.keep(article_id, words.start, words.end, Colour.YELLOW)

    def keep_bundle(self, kind: str, index: int) -> None:
        """Keep what each article says: of an "alignment", "fact", "quote" or "entity" of the comparison."""
        from moviebrowser import excerpts

        comparison, ids = self._reading.comparison, self._reading.order()
        if comparison is None:
            return
        makers: dict[str, Callable[..., list[Excerpt]]] = {
            "alignment": excerpts.bundle_of_alignment,
            "fact": excerpts.bundle_of_fact,
            "quote": excerpts.bundle_of_quote,
            "entity": excerpts.bundle_of_entity,
        }

        def keep() -> None:
            made = makers[kind](comparison, index, ids, editions=[self._edition(id) for id in ids])
            if kind == "fact":
                made = [replace(each, bundle_title=told(each.bundle_title)) for each in made]
            self._keep_all(made)

        self._try(keep)

    def _keep_all(self, made: Sequence[Excerpt]) -> None:
        kept = self._shelf.keep_all(made)
        self.said.emit(self.tr("Kept %n excerpt(s) together", "", len(kept)))
        for first in kept[:1]:
            self.kept.emit(first.id)

    def recolour(self, excerpt_id: int, colour: Colour) -> None:
        """Give a kept excerpt another colour."""
        self._change(excerpt_id, lambda excerpt: replace(excerpt, colour=colour))

    def span(self, excerpt_id: int, start: int, end: int) -> None:
        """Extend or trim a kept excerpt to other offsets of its article."""

        def spanned(excerpt: Excerpt) -> Excerpt:
            made = text_excerpt(excerpt.article_id, self._reading.articles()[excerpt.article_id], start, end)
            return replace(
                excerpt, start=made.start, end=made.end, text=made.text, before=made.before, after=made.after
            )

        self._change(excerpt_id, spanned)

    def _change(self, excerpt_id: int, how: Callable[[Excerpt], Excerpt]) -> None:
        old = next((excerpt for excerpt in self._shelf.excerpts() if excerpt.id == excerpt_id), None)
        if old is not None:
            self._try(lambda: self._shelf.change(old, how(old)))

    def _edition(self, article_id: int) -> int:
        return len(self._library.editions(article_id)) or 1

    def _try(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except Exception as error:  # a library opened for reading only, an article that is gone, an empty span
            self.failed.emit(error)
