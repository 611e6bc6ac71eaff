from dataclasses import replace

import invented
import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.panels.facts_panel import FactsPanel
from moviebrowser.desktop.theme import Appearance


@pytest.mark.parametrize(("width", "articles"), [(300, 2), (392, 3), (392, 6)])
def test_no_word_of_a_question_is_broken(qtbot: QtBot, appearance: Appearance, width: int, articles: int) -> None:
    panel = FactsPanel(appearance)
    qtbot.addWidget(panel)
    panel.resize(width, 500)
    panel.show()
    made = invented.comparison(articles)
    panel.show_comparison(replace(made, facts=(replace(made.facts[0], label="Compartments, extraordinary"),)))
    questions = panel.table.verticalHeader()
    assert questions.width() >= QFontMetricsF(questions.font()).horizontalAdvance("extraordinary")
    assert questions.width() + panel.table.horizontalHeader().length() >= width - 60


def test_columns_share_what_room_there_is(qtbot: QtBot, appearance: Appearance) -> None:
    panel = FactsPanel(appearance)
    qtbot.addWidget(panel)
    panel.resize(700, 500)
    panel.show()
    panel.show_comparison(invented.comparison(3))
    widths = {panel.table.columnWidth(column) for column in range(3)}
    assert len(widths) == 1
    assert widths.pop() > 150
