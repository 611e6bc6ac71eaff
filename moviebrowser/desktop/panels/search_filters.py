"""What narrows a search: its terms as chips that can be taken out, and counted values that can be added."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from moviebrowser.desktop.days import number
from moviebrowser.desktop.pieces.flow_layout import FlowLayout
from moviebrowser.translations import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moviebrowser.library import Facet, FacetCount, Term

_LABELS = {
    "outlet": QT_TRANSLATE_NOOP("SearchFilters", "Outlet"),
    "month": QT_TRANSLATE_NOOP("SearchFilters", "Month"),
    "entity": QT_TRANSLATE_NOOP("SearchFilters", "Names"),
    "language": QT_TRANSLATE_NOOP("SearchFilters", "Language"),
    "story": QT_TRANSLATE_NOOP("SearchFilters", "Story"),
}
_LONGEST = 28  # letters of a chip


class SearchFilters(QWidget):
    """Chips over the results. Everything in them is a button, so that Tab and Space reach it."""

    termChosen = Signal(str)  # to be added to the query
    termRemoved = Signal(object)  # Term
    queryChosen = Signal(str)  # what was meant

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms = QWidget()
        self._facets = QWidget()
        self.meant = QPushButton()
        self.meant.setProperty("role", "chip")
        self.meant.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.meant.hide()
        self._suggestion = ""
        self.meant.clicked.connect(lambda: self.queryChosen.emit(self._suggestion))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (self._terms, self._facets):
            FlowLayout(part)
            column.addWidget(part)
        column.addWidget(self.meant)
        self._terms.setAccessibleName(self.tr("Parts of the search"))
        self._facets.setAccessibleName(self.tr("Narrow the search"))
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.show_terms("", ())
        self.show_facets(())
        self.suggest(None)

    def suggest(self, query: str | None) -> None:
        """Ask whether another query was meant."""
        self._suggestion = query or ""
        self.meant.setVisible(bool(query))
        self.meant.setText(self.tr("Did you mean: {0}").format(query or ""))
        self.meant.setToolTip(self.meant.text())

    def show_terms(self, query: str, terms: Sequence[Term]) -> None:
        """Show the parts of a query, each with a cross; a single one is in the field already."""
        _empty(self._terms)
        shown = terms if len(terms) > 1 or any(":" in term.text for term in terms) else ()
        for term in shown:
            words = term.text if len(term.text) <= _LONGEST else term.text[: _LONGEST - 1] + "…"
            chip = QPushButton(f"{words.replace('&', '&&')}  ✕")
            chip.setProperty("role", "chip")
            chip.setAccessibleName(self.tr("Take out {0}").format(term.text))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(partial(self._remove, term))
            self._put(self._terms, chip)
        self._terms.setVisible(bool(shown))

    def _remove(self, term: Term, checked: bool = False) -> None:
        self.termRemoved.emit(term)

    def show_facets(self, facets: Sequence[Facet]) -> None:
        """Offer the values of each property that has more than one."""
        _empty(self._facets)
        shown = [facet for facet in facets if len(facet.counts) > 1]
        for facet in shown:
            button = QToolButton()
            label = QCoreApplication.translate("SearchFilters", _LABELS.get(facet.name, facet.label))
            button.setText(f"{label} ▾")
            button.setAccessibleName(self.tr("Narrow by {0}").format(label))
            button.setProperty("role", "chip")
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setMenu(self._menu(facet, button))
            self._put(self._facets, button)
        self._facets.setVisible(bool(shown))

    def _menu(self, facet: Facet, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for count in facet.counts:
            words = f"{_value(facet, count)}\t{number(count.count)}".replace("&", "&&")
            menu.addAction(words, partial(self.termChosen.emit, count.term))
        return menu

    def _put(self, row: QWidget, button: QWidget) -> None:
        layout = row.layout()
        if layout is not None:
            layout.addWidget(button)
        button.show()


def _value(facet: Facet, count: FacetCount) -> str:
    if facet.name == "language":
        return QLocale(count.value).nativeLanguageName().partition(" (")[0] or count.label
    return count.label if len(count.label) <= 60 else count.label[:59] + "…"


def _empty(row: QWidget) -> None:
    layout = row.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
