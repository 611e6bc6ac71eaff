"""Facts as a table of question × article: the questions stand still while the answers scroll."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from moviebrowser.comparison import Comparison, Fact, FactStatus
from moviebrowser.desktop.panels.fact_model import FactModel, FactWords
from moviebrowser.desktop.panels.fact_table import FactTable
from moviebrowser.desktop.pieces.choices import Menu
from moviebrowser.desktop.pieces.page import Missing, Page, Words, filter_field, matches
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.told import told

_ORDER = [FactStatus.DIFFER, FactStatus.AGREE, FactStatus.SINGLE]


class Show(StrEnum):
    """Which facts the table has."""

    ALL = "all"
    DIFFER = "differ"
    AGREE = "agree"
    SINGLE = "single"


class FactsPanel(Page):
    """The table of facts and the choice of which it shows."""

    evidenceWanted = Signal(object, object)  # Fact, number of the article whose answer was chosen or None

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        self._model = FactModel()
        self.table = FactTable(appearance, self._model)
        words = Words(
            waiting=FactWords.tr("Facts appear as soon as they are found."),
            closed=FactWords.tr("Open a story to see where its articles differ."),
            nothing=(FactWords.tr("No such facts"), FactWords.tr("No question found an answer here.")),
        )
        super().__init__(self.table, words, parent)
        self._model.setParent(self)
        self._order: list[int] = []
        self.table.evidenceWanted.connect(self.evidenceWanted)
        self.table.keepWanted.connect(self._keep)
        which = (
            (Show.ALL, self.tr("Show: disagreements first")),
            (Show.DIFFER, self.tr("Show: ≠ only disagreements")),
            (Show.AGREE, self.tr("Show: ✓ only agreements")),
            (Show.SINGLE, self.tr("Show: • told by one alone")),
        )
        self.filter = filter_field(self.tr("Filter facts by question or answer"))
        self.filter.textChanged.connect(self._fill)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setProperty("role", "quiet")
        self.copy_button.setAccessibleName(self.tr("Copy the table"))
        self.copy_button.setToolTip(self.tr("Copy as a table, for a spreadsheet or a document"))
        self.copy_button.clicked.connect(self.table.copy)
        self.show_which = Menu(self.tr("Which facts"), which)
        self.show_which.currentIndexChanged.connect(self._fill)
        self.set_controls(self.filter, self.show_which, self.copy_button)
        self.show_comparison(None)

    def show_comparison(self, comparison: Comparison | None, missing: Missing = Missing.CLOSED) -> None:
        """Show a comparison's facts; without one, say what to do, or that it is being made."""
        self.present(comparison, missing)
        self._fill()

    def _keep(self, fact: Fact) -> None:
        if self._comparison is not None:
            self.bundleWanted.emit("fact", self._comparison.facts.index(fact))

    def set_order(self, order: Sequence[int]) -> None:
        """Let the columns stand in this order of the articles' numbers."""
        self._order = list(order)
        self.table.set_order(self._order)

    def facts(self) -> list[Fact]:
        """Return the facts that the table has, in its order."""
        return list(self._model.facts)

    def _fill(self) -> None:
        which = self.show_which.currentData()
        all_facts = self._comparison.facts if self._comparison is not None else ()
        facts = [fact for fact in all_facts if (which == Show.ALL or fact.status == which) and self._matches(fact)]
        self._model.show_facts(self._comparison, sorted(facts, key=lambda fact: _ORDER.index(fact.status)))
        self.show_listed(some=bool(facts))
        self.table.set_order(self._order or range(self._model.columnCount()))
        self.table.fit()

    def _matches(self, fact: Fact) -> bool:
        return matches(self.filter.text(), told(fact.label), *(answer.text for answer in fact.answers))
