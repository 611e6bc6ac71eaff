"""The right side as a whole, fed with a comparison made by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.modes import RightTab
from moviebrowser.desktop.panels.right_panel import RightPanel
from moviebrowser.desktop.pieces.page import Missing
from moviebrowser.desktop.theme import Appearance


def test_tabs_tell_how_many_there_are(panel: RightPanel) -> None:
    labels = [panel.tabs.button(tab).text() for tab in RightTab]
    assert labels == ["Entities 2", "Facts 2", "Quotes 1", "Coverage"]


def test_tabs_stay_whole_where_there_is_little_room(panel: RightPanel) -> None:
    panel.resize(panel.minimumWidth(), 640)
    QApplication.processEvents()
    buttons = [panel.tabs.button(tab) for tab in RightTab]
    assert len({button.y() for button in buttons}) > 1
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert panel.tabs.rect().contains(button.geometry())


def test_arrow_keys_go_from_tab_to_tab(panel: RightPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.tabs.button(RightTab.ENTITIES), Qt.Key.Key_Right)
    assert panel.tab() is RightTab.FACTS
    assert panel.facts.isVisible()


@pytest.mark.parametrize(
    ("missing", "said"),
    [(Missing.CLOSED, "No articles are open"), (Missing.WAITING, "Comparing…"), (Missing.FAILED, "Not compared")],
)
def test_without_a_comparison_every_panel_says_why(panel: RightPanel, missing: Missing, said: str) -> None:
    panel.show_comparison(None, missing)
    assert panel.entities.rows() == []
    assert panel.facts.facts() == []
    assert panel.quotes.quotes() == []
    for tab, page in (
        (RightTab.ENTITIES, panel.entities.list),
        (RightTab.FACTS, panel.facts.table),
        (RightTab.QUOTES, panel.quotes.page),
        (RightTab.COVERAGE, panel.coverage.heat_map),
    ):
        panel.show_tab(tab)
        assert not page.isVisible()
        assert said in [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_another_theme_is_drawn_at_once(panel: RightPanel, appearance: Appearance) -> None:
    light = panel.grab().toImage().pixelColor(panel.width() // 2, 200)
    appearance.choose("dark")
    assert panel.grab().toImage().pixelColor(panel.width() // 2, 200) != light


def test_facts_and_quotes_are_filtered_by_text(panel: RightPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.facts.filter, "oslo")
    assert [fact.id for fact in panel.facts.facts()] == ["f2"]
    qtbot.keyClicks(panel.quotes.filter, "quill rain")
    assert len(panel.quotes.quotes()) == 1
    qtbot.keyClicks(panel.quotes.filter, "x")
    assert panel.quotes.quotes() == []
