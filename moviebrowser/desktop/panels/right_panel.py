"""The right side: entities, facts, quotes and coverage of the articles on the desk."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from moviebrowser.comparison import Comparison
from moviebrowser.desktop.modes import RightTab
from moviebrowser.desktop.panels.entities_panel import EntitiesPanel, shared_entities
from moviebrowser.desktop.pieces.choices import Choices
from moviebrowser.desktop.pieces.page import Missing
from moviebrowser.desktop.theme import Appearance

if TYPE_CHECKING:
    from moviebrowser.desktop.panels.coverage_panel import CoveragePanel
    from moviebrowser.desktop.panels.facts_panel import FactsPanel
    from moviebrowser.desktop.panels.quotes_panel import QuotesPanel

    _Page = EntitiesPanel | FactsPanel | QuotesPanel | CoveragePanel

_LEAST = 270  # pixels


class RightPanel(QFrame):
    """The four of them under their tabs, which tell how many there are of each.

    A page is made when it is first looked at; only then does it cost anything.
    """

    evidenceWanted = Signal(object, object)  # Fact, number of the article whose answer was chosen or None
    placesWanted = Signal(list)  # of Place
    bundleWanted = Signal(str, int)  # kind of finding, its number in the comparison: keep all its places
    comparisonWanted = Signal()  # which failed or was stopped
    correctionWanted = Signal(object)  # Correction of how entities are linked

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._comparison: Comparison | None = None
        self._missing = Missing.CLOSED
        self._order: list[int] = []
        self._made: dict[RightTab, _Page] = {}
        self.setProperty("role", "panel")
        self.setMinimumWidth(_LEAST)
        self.setProperty("edge", "left")
        self.setAccessibleName(self.tr("Comparison"))
        self._names = {
            RightTab.ENTITIES: self.tr("Entities"),
            RightTab.FACTS: self.tr("Facts"),
            RightTab.QUOTES: self.tr("Quotes"),
            RightTab.COVERAGE: self.tr("Coverage"),
        }
        self.tabs = Choices[RightTab](self.tr("Comparison"), list(self._names.items()), role="tab")
        self._pages = QStackedWidget()
        self.tabs.chosen.connect(self.show_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        # Names are pinned from the articles, too.
        self.entities = EntitiesPanel(appearance)
        self.entities.correctionWanted.connect(self.correctionWanted)
        self._add(RightTab.ENTITIES, self.entities)

    @cached_property
    def facts(self) -> "FactsPanel":
        """The page of facts."""
        from moviebrowser.desktop.panels.facts_panel import FactsPanel

        page = FactsPanel(self._appearance)
        page.evidenceWanted.connect(self.evidenceWanted)
        page.set_order(self._order)
        self._add(RightTab.FACTS, page)
        return page

    @cached_property
    def quotes(self) -> "QuotesPanel":
        """The page of quotes."""
        from moviebrowser.desktop.panels.quotes_panel import QuotesPanel

        page = QuotesPanel(self._appearance)
        page.placesWanted.connect(self.placesWanted)
        self._add(RightTab.QUOTES, page)
        return page

    @cached_property
    def coverage(self) -> "CoveragePanel":
        """The page of coverage."""
        from moviebrowser.desktop.panels.coverage_panel import CoveragePanel

        page = CoveragePanel(self._appearance)
        page.placesWanted.connect(self.placesWanted)
        self._add(RightTab.COVERAGE, page)
        return page

    def _add(self, tab: RightTab, page: "_Page") -> None:
        self._made[tab] = page
        page.bundleWanted.connect(self.bundleWanted)
        page.comparisonWanted.connect(self.comparisonWanted)
        self._pages.addWidget(page)
        page.show_comparison(self._comparison, self._missing)

    def tab(self) -> RightTab:
        """Return what is shown."""
        return self.tabs.value()

    def page(self, tab: RightTab) -> "_Page":
        """Return one of the pages."""
        pages = {RightTab.FACTS: "facts", RightTab.QUOTES: "quotes", RightTab.COVERAGE: "coverage"}
        page: _Page = getattr(self, pages.get(tab, "entities"))
        return page

    def show_tab(self, tab: RightTab) -> None:
        """Show one of them."""
        self.tabs.choose(tab)
        self._pages.setCurrentWidget(self.page(tab))

    def set_order(self, order: Sequence[int]) -> None:
        """Let what stands in columns follow this order of the articles' numbers."""
        self._order = list(order)
        if RightTab.FACTS in self._made:
            self.facts.set_order(order)

    def show_comparison(self, comparison: Comparison | None, missing: Missing = Missing.CLOSED) -> None:
        """Fill all four; without a comparison they say why."""
        self._comparison, self._missing = comparison, missing
        for page in self._made.values():
            page.show_comparison(comparison, missing)
        counts = {RightTab.COVERAGE: 0}
        if comparison is not None:
            counts[RightTab.ENTITIES] = len(shared_entities(comparison))
            counts[RightTab.FACTS] = len(comparison.facts)
            counts[RightTab.QUOTES] = len(comparison.quotes)
        for tab, name in self._names.items():
            self.tabs.set_label(tab, f"{name} {counts[tab]}" if counts.get(tab) else name)
