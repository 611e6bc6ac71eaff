"""The desk: articles side by side, marked, joined by ribbons, scrolled together; what a reader does with them."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from moviebrowser.analysis import EntityType, Span
from moviebrowser.desktop.modes import MOST, Flow, MarkMode, SyncMode
from moviebrowser.desktop.panes.desk_marks import DeskMarks
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.pane_menu import Deeds, alignment_at, fill
from moviebrowser.desktop.panes.reading_type import ReadingType, reading_type
from moviebrowser.desktop.panes.stretching import stretched
from moviebrowser.desktop.theme import Appearance
from moviebrowser.excerpts import Colour, Excerpt

__all__ = ["MOST", "Desk", "Flow", "MarkMode", "ReadingType", "SyncMode"]


class Desk(DeskMarks):
    """Up to eight articles side by side. Articles go by the library's ids, places by code points of their texts."""

    excerptWanted = Signal(int, int, int, object)  # id, start, end, Colour
    excerptPartWanted = Signal(int, int, int, str)  # id, start, end, "note" or "tags": to be kept, and that written
    excerptColourWanted = Signal(int, object)  # excerpt's number, Colour: its words were marked once more
    excerptSpanWanted = Signal(int, int, int)  # excerpt's number, start, end
    bundleWanted = Signal(str, int)  # "alignment", "entity", "fact" or "quote", its number: keep all its places
    searchWanted = Signal(str)  # words to look for in the library
    said = Signal(str)  # why nothing was done
    detailsWanted = Signal(int)  # the id of an article whose details are to be corrected

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._held: int | None = None  # the excerpt whose ends keys move
        self._waiting: dict[str, Any] | None = None
        self.excerptClicked.connect(self.hold_excerpt)
        self.stepped.connect(partial(self._announce, "mention"))
        self.hitStepped.connect(partial(self._announce, "hit"))

    def _connect(self, pane: Pane) -> None:
        super()._connect(pane)
        pane.excerptWanted.connect(partial(self._keep, pane))
        pane.excerptPartWanted.connect(partial(self.excerptPartWanted.emit, pane.id))
        pane.view.menuWanted.connect(partial(self._show_menu, pane))
        pane.view.excerptDrawn.connect(self._draw_excerpt)
        pane.view.textClicked.connect(lambda _: self.hold_excerpt(None))

    # Excerpts

    def _keep(self, pane: Pane, start: int, end: int, colour: Colour) -> None:
        """Ask to keep words, unless they are kept: then in another colour, if it is one."""
        spans = [excerpt for excerpt in self._excerpts_of(pane) if (excerpt.start, excerpt.end) == (start, end)]
        around = [
            excerpt
            for excerpt in self._excerpts_of(pane)
            if excerpt.start <= start and end <= excerpt.end and excerpt.colour is colour
        ]
        known = next((excerpt.id for excerpt in (*around, *spans) if excerpt.id is not None), None)
        if known is None:
            self.excerptWanted.emit(pane.id, start, end, colour)
            return
        self.select_nothing(pane.id)
        self.hold_excerpt(known)
        if around:
            self.excerptClicked.emit(known)
        else:
            self.excerptColourWanted.emit(known, colour)

    def _excerpts_of(self, pane: Pane) -> list[Excerpt]:
        return [one for one in self._findings.excerpts if one.article_id == pane.id and not one.orphaned]

    def keep(self, colour: Colour) -> bool:
        """Ask to keep the selected words; tells whether there are any."""
        selected = self.selection()
        pane = self._row.pane(selected[0]) if selected is not None else None
        if pane is not None and selected is not None:
            pane.keep(colour)
        return pane is not None

    def hold_excerpt(self, number: int | None) -> None:
        """Let `stretch_excerpt`, and the mouse, move the ends of this excerpt from now on."""
        self._held = number
        for pane in self.panes():
            pane.view.hold_excerpt(number)

    def _draw_excerpt(self, number: int, start: int, end: int) -> None:
        self.hold_excerpt(number)
        self.excerptSpanWanted.emit(number, start, end)

    def stretch_excerpt(self, edge: str, direction: int) -> None:
        """Ask to move the "start" or "end" of the excerpt that is held by a word, on (1) or back (-1)."""
        excerpt = next((one for one in self._findings.excerpts if one.id == self._held), None)
        pane = self._row.pane(excerpt.article_id) if excerpt is not None else None
        if excerpt is None or excerpt.id is None:
            self.said.emit(self.tr("Keep words, or click an excerpt, first: these keys then move its ends"))
            return
        if excerpt.orphaned or pane is None:
            gone, closed = (
                self.tr("Its words are no longer in the article"),
                self.tr("Open the excerpt’s article first"),
            )
            self.said.emit(gone if excerpt.orphaned else closed)
            return
        span = stretched(pane.article.text, Span(excerpt.start, excerpt.end), edge, direction)
        if span != Span(excerpt.start, excerpt.end):
            self.excerptSpanWanted.emit(excerpt.id, span.start, span.end)

    def keep_passage(self) -> bool:
        """Ask to keep the passage at the reading line, or of the selection, with its counterparts; tells if it has any.

        That is in the pane in use.
        """
        pane, findings = self.pane_in_use(), self._findings
        number = findings.numbers.get(pane.id) if pane is not None else None
        if pane is None or findings.comparison is None or number is None:
            return False
        span = pane.view.selected()
        offset = span.start if span is not None else pane.view.offset_at_line(pane.view.reading_line())
        nth = alignment_at(findings.comparison, number, offset)
        if nth is not None:
            self.bundleWanted.emit("alignment", nth)
        return nth is not None

    def step_told(self, direction: int, *, differing: bool) -> None:
        """Go to the next (1) or last (-1) thing in which articles differ, or else that they share: all its places."""
        told = self._findings.told_together(self.ids(), differing=differing)
        if not told:
            nothing = self.tr("The articles differ in nothing that was found"), self.tr("The articles share no passage")
            self.said.emit(nothing[0] if differing else nothing[1])
            return
        nth = self._stepping.next_together(told, direction)
        self.show_places(told[nth])
        said = self.tr("Disagreement {0} of {1}") if differing else self.tr("Shared passage {0} of {1}")
        quotes = self._findings.disputed_quotes(self.ids()) if differing else 0
        if quotes:
            said = self.tr("Disagreement {0} of {1} – facts: {2}, quotes: {3}")
        self.said.emit(said.format(nth + 1, len(told), len(told) - quotes, quotes))

    def menu(self, pane: Pane, offset: int | None) -> QMenu:
        """Return what can be done at a place of a pane."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        deeds = Deeds(
            keep=pane.keep,
            bundle=self.bundleWanted.emit,
            level=partial(self._clicks.text, pane),
            find=self.open_find,
            search=self.searchWanted.emit,
            details=partial(self.detailsWanted.emit, pane.id),
            swap=partial(self.swap, pane.id),
            solo=partial(self.toggle_solo, pane.id),
            close=partial(self.close_article, pane.id),
        )
        fill(menu, pane, offset, self._findings.comparison, self._findings.numbers.get(pane.id), deeds)
        return menu

    def _show_menu(self, pane: Pane, point: QPoint, offset: int | None) -> None:
        self.menu(pane, offset).popup(point)

    def _announce(self, what: str, nth: int, of: int) -> None:
        """Tell a screen reader where a step has led."""
        pane = self.pane_in_use()
        if pane is not None and of:
            said = self.tr("{0} {1} of {2}, in {3}").format(what, nth, of, pane.card.name)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pane.view, said))

    # How it stands

    def state(self) -> dict[str, Any]:
        """Return order, widths, places and modes, as JSON can hold them; `restore` takes it."""
        return {
            "order": self.ids(),
            "sizes": self._row.widths(),
            "places": {str(pane.id): pane.view.place(self._synchroniser.bound(pane)) for pane in self.panes()},
            "active": self._active,
            "sync": str(self._synchroniser.mode),
            "marks": str(self._findings.mode),
            "types": sorted(self._findings.types),
            "flow": str(self.flow()),
            "reading": self._reading.as_json(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Put the articles that are open back as they stood when `state` was taken; the missing are passed over."""
        self.set_reading(reading_type(state.get("reading", {})), at_once=True)
        self.set_flow(Flow(state.get("flow", Flow.SIDEWAYS)))
        self._synchroniser.set_mode(SyncMode(state.get("sync", SyncMode.MEANING)))
        self.set_marks(MarkMode(state.get("marks", MarkMode.ENTITIES)))
        self.set_types({kind for kind in EntityType if kind in state.get("types", EntityType)})
        wanted = [article_id for article_id in state.get("order", ()) if article_id in self.ids()]
        for nth, article_id in enumerate(wanted):
            self.move_pane(article_id, nth)
        self._row.set_widths([int(width) for width in state.get("sizes", ())])
        self._waiting = dict(state)
        if self.isVisible():
            QTimer.singleShot(0, self._restore_places)

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the restored places once the panes have their size."""
        super().showEvent(event)
        if self._waiting is not None:
            QTimer.singleShot(0, self._restore_places)

    def _restore_places(self) -> None:
        state, self._waiting = self._waiting or {}, None
        places = state.get("places", {})
        for pane in self.panes():
            place = places.get(str(pane.id))
            pane.view.go_to_place_alone(None if place is None else (int(place[0]), float(place[1])))
        if state.get("active") in self.ids():
            self.activate(self.ids().index(state["active"]))
