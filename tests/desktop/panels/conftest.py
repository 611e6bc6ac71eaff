import pytest
from invented import rich
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.panels.right_panel import RightPanel
from moviebrowser.desktop.theme import Appearance


@pytest.fixture
def panel(qtbot: QtBot, appearance: Appearance) -> RightPanel:
    made = RightPanel(appearance)
    qtbot.addWidget(made)
    made.resize(360, 640)
    made.show_comparison(rich())
    made.show()
    return made
