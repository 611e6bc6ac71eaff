"""Going from place to place over all panes: mentions of the pinned entity, search hits, evidence."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from moviebrowser.analysis import Span
from moviebrowser.desktop.panes.findings import Findings, Stop
from moviebrowser.desktop.panes.marks import Mark
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.scrolling import Synchroniser


class Stepping(QObject):
    """Steps through mentions and through hits, pane after pane, round at the ends.

    `panes` gives the panes from left to right, the one in use through `active`.
    """

    stepped = Signal(int, int)  # nth mention (from 1), of
    hitStepped = Signal(int, int)  # nth hit (from 1), of
    arrived = Signal(object)  # Pane: the reader is taken there

    def __init__(
        self,
        findings: Findings,
        synchroniser: Synchroniser,
        panes: Callable[[], list[Pane]],
        active: Callable[[], int | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._findings = findings
        self._synchroniser = synchroniser
        self._panes = panes
        self._active = active
        self._mention: Stop | None = None
        self._together: list[tuple[int, int, int]] = []  # the places that were gone to together

    def forget_mention(self) -> None:
        """Begin anew: another entity is pinned, or none."""
        self._mention = None

    def mention(self, direction: int) -> None:
        """Go to the next (1) or last (-1) mention of the pinned entity."""
        stops = self._findings.pinned_stops([pane.id for pane in self._panes()])
        if stops:
            begin = 0 if direction > 0 else len(stops) - 1
            nth = _next(stops, self._mention, direction, begin)
            self._mention = stops[nth]
            self._go(stops[nth])
            self.stepped.emit(nth + 1, len(stops))

    def count_from(self, pane: Pane, mark: Mark, *, in_title: bool = False) -> None:
        """Let steps go on from a mention that was clicked."""
        if self._findings.pinned == mark.target:
            self._mention = Stop(pane.id, Span(mark.start, mark.end), in_title)

    def next_together(self, told: list[list[tuple[int, int, int]]], direction: int) -> int:
        """Return which of the things that are told in several panes comes next (1) or before (-1), round at the ends.

        That is after the one that was gone to last, while it is in sight, or else after what is read.
        """
        panes = self._panes()
        ids = [pane.id for pane in panes]
        if self._goes_on(told):
            nth = told.index(self._together) + direction
        else:
            used = self._active()
            at = ids.index(used) if used in ids else 0
            place = panes[at].view.place()
            here = at, place[0] if place is not None else -1
            before = sum((ids.index(places[0][0]), places[0][1]) < here for places in told)
            nth = before if direction > 0 else before - 1
        self._together = told[nth % len(told)]
        return nth % len(told)

    def _goes_on(self, told: list[list[tuple[int, int, int]]]) -> bool:
        """Tell whether what was gone to last is still among these, and in sight."""
        if self._together not in told:
            return False
        article, start, end = self._together[0]
        pane = next(pane for pane in self._panes() if pane.id == article)
        return pane.view.shows(Span(start, end))

    def hit(self, direction: int) -> None:
        """Go to the next (1) or last (-1) search hit; the first time, from what is seen of the pane in use."""
        stops = self._findings.hit_stops([pane.id for pane in self._panes()])
        if not stops:
            self._findings.here = None
            self.hitStepped.emit(0, 0)
            return
        first = self.first_hit()
        seen = stops.index(first) if first in stops else 0
        nth = _next(stops, self._findings.here, direction, (seen if direction > 0 else seen - 1) % len(stops))
        before, self._findings.here = self._findings.here, stops[nth]
        for pane in self._panes():
            if pane.id in {stops[nth].article, before.article if before else None}:
                pane.set_hits(self._findings.hit_marks(pane.id), self._findings.title_marks(pane.id))
        self._go(stops[nth])
        self.hitStepped.emit(nth + 1, len(stops))

    def first_hit(self) -> Stop | None:
        """Return the first hit below the top of the pane in use, or else in the panes after it, or before."""
        panes, used = self._panes(), self._active()
        at = next((nth for nth, pane in enumerate(panes) if pane.id == used), 0)
        seen = _first_seen(self._findings, panes[at]) if panes else None
        if seen is not None:
            return seen
        for pane in (*panes[at + 1 :], *panes):
            for in_title in (True, False):
                for span in self._findings.spans(pane.id, in_title=in_title)[:1]:
                    return Stop(pane.id, span, in_title)
        return None

    def go_quietly(self, stop: Stop) -> None:
        """Take the reader to a place, without lighting it up."""
        pane = next(pane for pane in self._panes() if pane.id == stop.article)
        self.arrived.emit(pane)
        if not stop.in_title and not pane.view.shows(stop.span):
            self._synchroniser.show(pane, stop.span.start)

    def _go(self, stop: Stop) -> None:
        pane = next(pane for pane in self._panes() if pane.id == stop.article)
        self.arrived.emit(pane)
        if stop.in_title:
            pane.header.headline.flash(stop.span)
        else:
            self._synchroniser.show(pane, stop.span.start)
            pane.view.flash([stop.span])

    def show(self, places: Sequence[tuple[int, int, int]]) -> None:
        """Bring every named article to its first place (id, start, end) and light all of them up.

        Articles that are not named come level with the first that is.
        """
        panes = {pane.id: pane for pane in self._panes()}
        spans: dict[int, list[Span]] = {}
        for article_id, start, end in places:
            if article_id in panes:
                spans.setdefault(article_id, []).append(Span(start, end))
        for article_id, lit in spans.items():
            self._synchroniser.show_alone(panes[article_id], lit[0].start)
            panes[article_id].view.flash(lit)
        for article_id, lit in [*spans.items()][:1]:
            self._synchroniser.level(panes[article_id], lit[0].start, [panes[named] for named in spans])


def _first_seen(findings: Findings, pane: Pane) -> Stop | None:
    """Return a pane's first hit that stands below the top of what is seen."""
    scrolled = float(pane.view.verticalScrollBar().value())
    if scrolled == 0:
        for span in findings.spans(pane.id, in_title=True)[:1]:
            return Stop(pane.id, span, in_title=True)
    spans = findings.spans(pane.id)
    nth = bisect_left(spans, scrolled, key=lambda span: pane.view.top_of(span.start)) if scrolled else 0
    return Stop(pane.id, spans[nth]) if nth < len(spans) else None


def _next(stops: Sequence[Stop], here: Stop | None, direction: int, begin: int) -> int:
    """Return the number of the stop after (1) or before (-1) `here`; `begin` when that is none of them."""
    return (stops.index(here) + direction) % len(stops) if here in stops else begin
