"""The left side: stories, search results, saved searches."""

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from moviebrowser.desktop.modes import LeftTab
from moviebrowser.desktop.panels.results_panel import ResultsPanel
from moviebrowser.desktop.panels.saved_panel import SavedPanel
from moviebrowser.desktop.panels.stories_panel import StoriesPanel
from moviebrowser.desktop.pieces.choices import Choices
from moviebrowser.desktop.theme import Appearance

_LEAST = 216  # pixels


class LeftPanel(QFrame):
    """The three of them under their tabs."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setMinimumWidth(_LEAST)
        self.setProperty("edge", "right")
        self.setAccessibleName(self.tr("Library"))
        self.stories = StoriesPanel(appearance)
        self.results = ResultsPanel(appearance)
        self.saved = SavedPanel(appearance)
        labels = (
            (LeftTab.STORIES, self.tr("Stories")),
            (LeftTab.RESULTS, self.tr("Results")),
            (LeftTab.SAVED, self.tr("Saved")),
        )
        self.tabs = Choices[LeftTab](self.tr("Library"), labels, role="tab")
        self._pages = QStackedWidget()
        for page in (self.stories, self.results, self.saved):
            self._pages.addWidget(page)
        self.tabs.chosen.connect(self.show_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)

    def tab(self) -> LeftTab:
        """Return what is shown."""
        return self.tabs.value()

    def page(self, tab: LeftTab) -> StoriesPanel | ResultsPanel | SavedPanel:
        """Return one of them."""
        if tab is LeftTab.STORIES:
            return self.stories
        return self.results if tab is LeftTab.RESULTS else self.saved

    def show_tab(self, tab: LeftTab) -> None:
        """Show one of them."""
        self.tabs.choose(tab)
        self._pages.setCurrentWidget(self.page(tab))
