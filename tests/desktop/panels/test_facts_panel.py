"""The table of facts: its questions, answers and columns, and its way to the clipboard."""

from dataclasses import replace

import pytest
from invented import comparison, rich
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.modes import RightTab
from moviebrowser.desktop.panels.facts_panel import FactsPanel, Show
from moviebrowser.desktop.panels.right_panel import RightPanel
from moviebrowser.desktop.theme import Appearance


def test_disagreements_come_first_and_can_stand_alone(panel: RightPanel) -> None:
    assert [fact.id for fact in panel.facts.facts()] == ["f1", "f2"]
    panel.facts.show_which.setCurrentIndex(panel.facts.show_which.findData(Show.AGREE))
    assert [fact.id for fact in panel.facts.facts()] == ["f2"]


def test_a_click_on_an_answer_asks_for_all_its_evidence(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_tab(RightTab.FACTS)
    table = panel.facts.table
    cell = table.visualRect(table.model().index(0, 1)).center()
    with qtbot.waitSignal(panel.facts.evidenceWanted) as wanted:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert (wanted.args[0].id, wanted.args[1]) == ("f1", 1)
    table.setCurrentIndex(table.model().index(1, 0))
    with qtbot.waitSignal(panel.facts.evidenceWanted) as wanted:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert wanted.args[0].id == "f2"


@pytest.mark.qt_log_ignore(r"does not support (raise|grabbing|propagateSizeHints)", extend=True)
def test_the_menu_opens_at_the_pointer(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_tab(RightTab.FACTS)
    table = panel.facts.table
    for part in (table, table.verticalHeader()):
        part.customContextMenuRequested.emit(QPoint(5, 5))
        (menu,) = table.findChildren(QMenu)
        assert menu.pos() == part.viewport().mapToGlobal(QPoint(5, 5))
        menu.close()
        qtbot.waitUntil(lambda: not table.findChildren(QMenu))


def test_questions_stand_still_while_answers_scroll(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_comparison(rich(8))
    panel.show_tab(RightTab.FACTS)
    table = panel.facts.table
    before = table.verticalHeader().geometry()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.horizontalScrollBar().maximum() > 0
    assert table.verticalHeader().geometry() == before


def test_columns_stand_as_the_panes_do(panel: RightPanel) -> None:
    panel.set_order([2, 0, 1])
    panel.show_tab(RightTab.FACTS)
    header = panel.facts.table.horizontalHeader()
    assert [header.logicalIndex(place) for place in range(3)] == [2, 0, 1]
    panel.show_comparison(rich(3))
    assert [header.logicalIndex(place) for place in range(3)] == [2, 0, 1]


def test_five_articles_fit_the_table(panel: RightPanel) -> None:
    panel.resize(392, 640)
    panel.show_comparison(rich(5))
    panel.show_tab(RightTab.FACTS)
    assert panel.facts.table.horizontalScrollBar().maximum() == 0


def test_columns_of_more_articles_scroll_and_stay_wide_enough_to_read(panel: RightPanel) -> None:
    panel.resize(392, 640)
    panel.show_comparison(rich(7))
    panel.show_tab(RightTab.FACTS)
    table = panel.facts.table
    assert table.horizontalScrollBar().maximum() > 0
    assert min(table.columnWidth(column) for column in range(7)) >= 70


def test_the_table_of_facts_is_copied_as_a_table(panel: RightPanel, qtbot: QtBot) -> None:
    panel.show_tab(RightTab.FACTS)
    panel.facts.table.setFocus()
    qtbot.keyClick(panel.facts.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "\tPaper 0\tPaper 1\tPaper 2"
    assert lines[2] == "Where\tOslo\tOslo\t"


def test_the_table_is_copied_as_html_too_with_what_answers_come_to(panel: RightPanel) -> None:
    panel.facts.set_order([2, 1, 0])
    panel.facts.copy_button.click()
    html = QGuiApplication.clipboard().mimeData().html()
    assert "<th>≠ Who spoke</th>" in html
    assert html.index("Paper 2") < html.index("Paper 0")


@pytest.mark.parametrize(("width", "articles"), [(300, 2), (392, 3), (392, 6)])
def test_no_word_of_a_question_is_broken(qtbot: QtBot, appearance: Appearance, width: int, articles: int) -> None:
    panel = FactsPanel(appearance)
    qtbot.addWidget(panel)
    panel.resize(width, 500)
    panel.show()
    made = comparison(articles)
    panel.show_comparison(replace(made, facts=(replace(made.facts[0], label="Compartments, extraordinary"),)))
    questions = panel.table.verticalHeader()
    assert questions.width() >= QFontMetricsF(questions.font()).horizontalAdvance("extraordinary")
    assert questions.width() + panel.table.horizontalHeader().length() >= width - 60


def test_columns_share_what_room_there_is(qtbot: QtBot, appearance: Appearance) -> None:
    panel = FactsPanel(appearance)
    qtbot.addWidget(panel)
    panel.resize(700, 500)
    panel.show()
    panel.show_comparison(comparison(3))
    widths = {panel.table.columnWidth(column) for column in range(3)}
    assert len(widths) == 1
    assert widths.pop() > 150
