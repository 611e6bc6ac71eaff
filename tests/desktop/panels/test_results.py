"""The list of what a search found."""

from pytestqt.qtbot import QtBot

from moviebrowser.analysis import Span
from moviebrowser.desktop.panels.results_panel import ResultsPanel
from moviebrowser.desktop.pieces.rows import ROW
from moviebrowser.desktop.theme import Appearance
from moviebrowser.library import ArticleSummary, Hit, SearchResult

SNIPPET = "a long way before it comes to what was looked for, the harbour is named at last"


def test_a_snippet_begins_near_its_first_mark(qtbot: QtBot, appearance: Appearance) -> None:
    panel = ResultsPanel(appearance)
    qtbot.addWidget(panel)
    article = ArticleSummary(1, "Storm", "The Pier", None, "2024-03-01", "en", 90, None, None)
    start = SNIPPET.index("harbour")
    panel.show_result(SearchResult("harbour", (Hit(article, 1.0, SNIPPET, (Span(start, start + 7),)),), 1, None), 1)
    row = panel.list.model().index(0, 0).data(ROW)
    [mark] = row.marks
    assert row.snippet[mark.start : mark.end] == "harbour"
    assert row.snippet.startswith("… ")
    assert mark.start < 30
    assert row.snippet.endswith("is named at last")
