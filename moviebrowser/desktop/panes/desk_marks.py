"""What panes show of a comparison: marks and ribbons; finding in them, and scrolling them together."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from moviebrowser.analysis import EntityType, Span
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison
from moviebrowser.desktop.modes import MOST, MarkMode, SyncMode
from moviebrowser.desktop.panes.clicks import Clicks
from moviebrowser.desktop.panes.desk_finding import DeskFinding
from moviebrowser.desktop.panes.desk_panes import DeskPanes
from moviebrowser.desktop.panes.elsewhere import Elsewhere
from moviebrowser.desktop.panes.finding import FindForms
from moviebrowser.desktop.panes.findings import Findings
from moviebrowser.desktop.panes.header import Card
from moviebrowser.desktop.panes.marks import Band
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.scrolling import Synchroniser
from moviebrowser.desktop.panes.stepping import Stepping
from moviebrowser.desktop.theme import Appearance
from moviebrowser.excerpts import Excerpt

_SETTLING = 150  # milliseconds after which text that was laid out anew is taken to stay


class DeskMarks(DeskPanes):
    """Panes that are marked, joined, searched, and scrolled together."""

    entityClicked = Signal(str)
    excerptClicked = Signal(int)
    factClicked = Signal(str)
    quoteClicked = Signal(str)
    stepped = Signal(int, int)  # nth mention (from 1), of
    hitStepped = Signal(int, int)  # nth search hit (from 1), of; 0, 0 when there is none
    tied = Signal(bool)  # panes scroll together as they stood, or by the mode again

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._findings = Findings()
        self._synchroniser = Synchroniser(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING)
        self._settling.timeout.connect(self._level_again)
        self._stepping = Stepping(self._findings, self._synchroniser, self.panes, self.active, self)
        self._clicks = Clicks(self._synchroniser, self._stepping, self)
        self._finding = DeskFinding(appearance, self._findings, self._stepping, self.panes, self)
        self._pass_on()

    def _pass_on(self) -> None:
        self._row.bandClicked.connect(lambda left, right, band: self._clicks.band(left, right, band, self._active))
        self._row.spread.connect(self._join)
        self._synchroniser.tied.connect(self.tied)
        self._stepping.arrived.connect(self._go_to)
        self._stepping.stepped.connect(self.stepped)
        self._stepping.hitStepped.connect(self.hitStepped)
        self._clicks.entityClicked.connect(self.entityClicked)
        self._clicks.factClicked.connect(self.factClicked)
        self._clicks.quoteClicked.connect(self.quoteClicked)
        self._clicks.excerptClicked.connect(self.excerptClicked)
        self._finding.made.connect(self._column.addWidget)
        self._finding.marked.connect(self._mark_hits)
        self._finding.closed.connect(self.take_keyboard)

    # Articles

    def _put(self, article_id: int, article: Article, nth: int = MOST) -> Pane:
        pane = super()._put(article_id, article, nth)
        self._mark(pane)
        return pane

    def _connect(self, pane: Pane) -> None:
        super()._connect(pane)
        self._synchroniser.add(pane)
        pane.leapt.connect(partial(self._synchroniser.level_with, pane))
        pane.view.markClicked.connect(partial(self._clicks.mark, pane))
        pane.header.markClicked.connect(partial(self._clicks.title, pane))
        pane.view.textClicked.connect(partial(self._clicks.text, pane))
        pane.view.elsewhereClicked.connect(partial(self._show_elsewhere, pane))
        pane.view.laidOut.connect(self._layout_changed)
        pane.view.verticalScrollBar().valueChanged.connect(self._row.move_ribbons)

    def _take_away(self, pane: Pane) -> None:
        self._synchroniser.remove(pane)
        super()._take_away(pane)

    def _numbers(self) -> Mapping[int, int]:
        return self._findings.numbers

    def _emptied(self) -> None:
        self._set_numbers(None, ())

    def _reordered(self) -> None:
        self._join()
        self._finding.again()
        super()._reordered()

    # Comparison and marks

    def set_comparison(self, comparison: Comparison | None, ids: Sequence[int]) -> None:
        """Mark and join what a comparison found; `ids[i]` is the id of its article number i."""
        self._set_numbers(comparison, ids)
        self._letter_anew()
        self._mark_all()
        self._join()
        self._finding.again()

    def _set_numbers(self, comparison: Comparison | None, ids: Sequence[int]) -> None:
        self._findings.set_comparison(comparison, ids)
        self._stepping.forget_mention()
        self._synchroniser.set_comparison(comparison, self._findings.numbers)

    def _letter_anew(self) -> None:
        spare = iter(range(len(self._findings.numbers), len(self._findings.numbers) + MOST))
        for pane in self.panes():
            if self._findings.numbers:
                index = self._findings.numbers[pane.id] if pane.id in self._findings.numbers else next(spare)
                pane.set_card(Card(pane.article, index))
            pane.pin(None)

    def _mark(self, pane: Pane) -> None:
        pane.set_marks(self._findings.marks(pane.id))
        pane.view.set_own(self._findings.own_marks(pane.id))
        pane.set_hits(self._findings.hit_marks(pane.id), self._findings.title_marks(pane.id))

    def _mark_hits(self) -> None:
        for pane in self.panes():
            pane.set_hits(self._findings.hit_marks(pane.id), self._findings.title_marks(pane.id))

    def _mark_all(self) -> None:
        for pane in self.panes():
            self._mark(pane)

    def _join(self) -> None:
        self._row.join(self._ribbons)
        away = {} if self._synchroniser.mode is SyncMode.OFF else self._findings.elsewhere(self.ids())
        for pane in self.panes():
            pane.view.letters.show(away.get(pane.id, ()))

    def _ribbons(self, left: int, right: int) -> Sequence[Band] | None:
        return [] if self._synchroniser.mode is SyncMode.OFF else self._findings.bands(left, right)

    def set_marks(self, mode: MarkMode) -> None:
        """Choose what is marked; excerpts always are, search hits unless nothing else is."""
        self._findings.mode = mode
        self._mark_all()
        self._join()

    def set_types(self, types: Collection[EntityType]) -> None:
        """Choose which types of entities are marked; the pinned entity is, whatever its type."""
        if frozenset(types) != self._findings.types:
            self._findings.types = frozenset(types)
            self._mark_all()

    def types(self) -> frozenset[EntityType]:
        """Return which types of entities are marked."""
        return self._findings.types

    def set_hits(self, hits: Mapping[int, Sequence[Span]]) -> None:
        """Mark these search hits, by article; stepping through them begins anew."""
        self._findings.hits = {article: sorted(spans) for article, spans in hits.items()}
        if self._findings.found is None:
            self._findings.here = None
            self._mark_hits()

    def set_excerpts(self, excerpts: Sequence[Excerpt]) -> None:
        """Mark these excerpts, each in its article."""
        before, self._findings.excerpts = self._findings.excerpts, excerpts
        changed = {excerpt.article_id for excerpt in {*before} ^ {*excerpts}}
        for pane in self.panes():
            if pane.id in changed:
                self._mark(pane)

    def pin(self, entity_id: str | None) -> None:
        """Outline every mention of an entity in all panes; None outlines nothing."""
        if entity_id != self._findings.pinned:
            self._findings.pinned = entity_id
            self._stepping.forget_mention()
            for pane in self.panes():
                pane.pin(entity_id)
            if self._findings.mode is not MarkMode.ENTITIES or self._findings.types != frozenset(EntityType):
                self._mark_all()

    def pinned(self) -> str | None:
        """Return the entity that is outlined."""
        return self._findings.pinned

    def step(self, direction: int) -> None:
        """Go to the next (1) or last (-1) mention of the pinned entity, pane after pane, round at the ends."""
        self._stepping.mention(direction)

    def step_hit(self, direction: int) -> None:
        """Go to the next (1) or last (-1) search hit, pane after pane, round at the ends.

        The first time it is the first one below the top of what is seen in the pane in use.
        """
        self._stepping.hit(direction)

    def show_places(self, places: Sequence[tuple[int, int, int]]) -> None:
        """Bring every named article to its first place (id, start, end) and light all of them up; others come level.

        The pane of the first is then the one in use. The panes scroll sideways, if they must, so that it is seen,
        and as many of the others as there is room for.
        """
        named = [pane for article_id in _once(places) if (pane := self._row.pane(article_id)) is not None]
        if self.soloed() is not None and named:
            self.solo(named[0].id if len(named) == 1 else None)
        if named:
            self._use(named[0])
            self._area.show_panes(named)
        self._stepping.show(places)

    def _show_elsewhere(self, pane: Pane, passage: Elsewhere) -> None:
        """Bring level what tells the same as a passage, and light it up."""
        others = [(other, span) for id, _, span in passage.others if (other := self._row.pane(id)) is not None]
        self._area.show_panes([pane, *(other for other, _ in others)])
        for other, span in others:
            self._synchroniser.bring_level(pane, passage.span.start, other, span.start)
        for lit, span in [(pane, passage.span), *others]:
            lit.view.flash([span])

    # Finding

    def find_with(self, find_words: FindForms) -> None:
        """Find other forms of words, too, by what gives for a query and a text where its words stand there."""
        self._finding.find_words = find_words

    def open_find(self) -> None:
        """Open the bar that finds words in the panes, with the selected ones, or go to it."""
        if self.panes():
            article, start, end = self.selection() or (self.ids()[0], 0, 0)
            pane = self._row.pane(article)
            self._finding.open(pane.article.text[start:end] if pane is not None else "")

    def is_finding(self) -> bool:
        """Tell whether the bar that finds words is open."""
        return self._finding.is_open()

    def close_find(self) -> None:
        """Close the bar that finds words."""
        self._finding.close()

    def step_on(self, direction: int) -> None:
        """Go to the next (1) or last (-1) hit while the find bar is open, else mention of the pinned entity."""
        if self.is_finding():
            self.step_hit(direction)
        else:
            self.step(direction)

    # Scrolling

    def set_sync(self, mode: SyncMode) -> None:
        """Choose how panes scroll together; the others come at once to where the pane in use is."""
        self._synchroniser.set_mode(mode)
        self._join()
        pane = self.pane_in_use()
        if pane is not None:
            self._synchroniser.follow(pane)

    def level(self, article_id: int, offset: int) -> None:
        """Bring the other panes level with a place of an article, as the mode has it."""
        pane = self._row.pane(article_id)
        if pane is not None:
            self._synchroniser.level(pane, offset)

    def sync_from_here(self) -> None:
        """Let all panes scroll by the same distance from where they stand now, until another mode is set."""
        self._synchroniser.tie()

    def is_tied(self) -> bool:
        """Tell whether panes scroll together as they stood."""
        return self._synchroniser.is_tied()

    def _layout_changed(self) -> None:
        self._synchroniser.forget_layout()
        self._row.forget_layout()
        self._settling.start()

    def _level_again(self) -> None:
        """Bring panes level again that were, once they have their size."""
        pane = self.pane_in_use()
        if self._synchroniser.is_gliding():
            self._settling.start()
        elif pane is not None and pane.isVisible():
            self._synchroniser.settle(pane)


def _once(places: Sequence[tuple[int, int, int]]) -> list[int]:
    """Return the ids that places name, each once."""
    return list(dict.fromkeys(article_id for article_id, _, _ in places))
