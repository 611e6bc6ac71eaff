"""The right side: entities, facts, quotes and coverage of the articles on the desk."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from moviebrowser.comparison import Comparison
from moviebrowser.desktop.choices import Choices
from moviebrowser.desktop.coverage_panel import CoveragePanel
from moviebrowser.desktop.entities_panel import EntitiesPanel, shared_entities
from moviebrowser.desktop.facts_panel import FactsPanel
from moviebrowser.desktop.quotes_panel import QuotesPanel
from moviebrowser.desktop.theme import Appearance


class RightTab(StrEnum):
    """What the right side shows."""

    ENTITIES = "entities"
    FACTS = "facts"
    QUOTES = "quotes"
    COVERAGE = "coverage"


class RightPanel(QFrame):
    """The four of them under their tabs, which tell how many there are of each."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setProperty("edge", "left")
        self.setAccessibleName(self.tr("Comparison"))
        self.entities = EntitiesPanel(appearance)
        self.facts = FactsPanel(appearance)
        self.quotes = QuotesPanel(appearance)
        self.coverage = CoveragePanel(appearance)
        self._names = {
            RightTab.ENTITIES: self.tr("Entities"),
            RightTab.FACTS: self.tr("Facts"),
            RightTab.QUOTES: self.tr("Quotes"),
            RightTab.COVERAGE: self.tr("Coverage"),
        }
        self.tabs = Choices[RightTab](self.tr("Comparison"), list(self._names.items()), role="tab")
        self._pages = QStackedWidget()
        for page in (self.entities, self.facts, self.quotes, self.coverage):
            self._pages.addWidget(page)
        self.tabs.chosen.connect(self.show_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.tabs, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._pages, 1)

    def tab(self) -> RightTab:
        """Return what is shown."""
        return self.tabs.value()

    def show_tab(self, tab: RightTab) -> None:
        """Show one of them."""
        self.tabs.choose(tab)
        self._pages.setCurrentIndex(list(RightTab).index(tab))

    def show_comparison(self, comparison: Comparison | None, *, waiting: bool = False) -> None:
        """Fill all four; without a comparison they say what to do, or that it is being made."""
        for page in (self.entities, self.facts, self.quotes, self.coverage):
            page.show_comparison(comparison, waiting=waiting)
        counts = {RightTab.COVERAGE: 0}
        if comparison is not None:
            counts[RightTab.ENTITIES] = len(shared_entities(comparison))
            counts[RightTab.FACTS] = len(comparison.facts)
            counts[RightTab.QUOTES] = len(comparison.quotes)
        for tab, name in self._names.items():
            self.tabs.set_label(tab, f"{name} {counts[tab]}" if counts.get(tab) else name)
