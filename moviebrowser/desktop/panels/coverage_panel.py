"""Coverage, drawn: who shares whose words, how much of each article others tell, and the days they name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from moviebrowser.comparison import Comparison
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.panels.bars import Bars, Legend
from moviebrowser.desktop.panels.heat_map import HeatMap
from moviebrowser.desktop.panels.time_line import TimeLine
from moviebrowser.desktop.pieces.page import Missing, Page, Words
from moviebrowser.desktop.theme import Appearance

CoverageWords = Texts("CoverageWords")


class CoveragePanel(Page):
    """Heat map, bars and time line under their headings."""

    placesWanted = Signal(list)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        area = QScrollArea()
        super().__init__(area, _said(), parent)
        self.heat_map = HeatMap(self.tr("Shared words, article by article"), appearance)
        self.directions = _note()
        self.bars = Bars(self.tr("What others tell, too"), appearance)
        self.time_line = TimeLine(self.tr("Dates, from the earliest to the latest"), appearance)
        self._no_dates = _note(self.tr("No dates are named, and none of the articles is dated."))
        drawn = QWidget()
        column = QVBoxLayout(drawn)
        column.setContentsMargins(0, 4, 4, 4)
        column.setSpacing(6)
        for heading, parts in (
            (self.tr("Who shares whose words"), (self.heat_map, self.directions)),
            (self.tr("Told by others, or only here"), (self.bars, Legend(appearance))),
            (self.tr("Dates they name"), (self.time_line, self._no_dates)),
        ):
            label = QLabel(heading)
            label.setProperty("role", "heading")
            column.addWidget(label)
            for part in parts:
                column.addWidget(part)
            column.addSpacing(10)
        column.addStretch(1)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(drawn)
        area.viewport().setAutoFillBackground(False)
        drawn.setAutoFillBackground(False)
        for drawing in (self.heat_map, self.bars, self.time_line):
            drawing.placesWanted.connect(self.placesWanted)
        self.show_comparison(None)

    def keyboard_goes_to(self) -> QWidget:
        """Return what the keyboard goes to when this page is gone to."""
        return self.heat_map

    def show_comparison(self, comparison: Comparison | None, missing: Missing = Missing.CLOSED) -> None:
        """Draw a comparison; without one, say what to do, or that it is being made."""
        self.present(comparison, missing)
        drawn = comparison if comparison is not None and len(comparison.articles) > 1 else None
        for drawing in (self.heat_map, self.bars, self.time_line):
            drawing.show_comparison(drawn)
        self.directions.setText("\n".join(self.heat_map.directions()))
        self.directions.setVisible(bool(self.heat_map.directions()))
        self.time_line.setVisible(self.time_line.rows() > 0)
        self._no_dates.setVisible(self.time_line.rows() == 0)
        self.show_listed(some=drawn is not None)


def _note(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _said() -> Words:
    return Words(
        waiting=CoverageWords.tr("Overlaps are drawn as soon as they are found."),
        closed=CoverageWords.tr("Open a story to see who shares whose words."),
        nothing=(CoverageWords.tr("One article alone"), CoverageWords.tr("Open a second one to see what they share.")),
    )
